import Link from "next/link";
import { useTranslations } from "next-intl";

/** Said before a talk that would take a challenge away: it is for who has not met this game. */
export function UnseenThisWeek({ shortName }: { shortName: string }) {
  const t = useTranslations("brief.unseen");
  return (
    <p className="mt-7 max-w-[42em] rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5">
      {t("text", { name: shortName })}{" "}
      <Link href="/challenges" className="font-semibold underline underline-offset-3">
        {t("link")}
      </Link>
    </p>
  );
}
