import { useTranslations } from "next-intl";

/** Day 90, and nothing came. Silence is an answer too. */
export function EmptyInbox({
  name,
  small = false,
  whose,
}: {
  name: string;
  small?: boolean;
  /** Whose talk it follows, where there are two on the page. */
  whose?: string;
}) {
  const t = useTranslations("letter");
  return (
    <section
      aria-label={[whose, t("ninety")].filter(Boolean).join(": ")}
      className={`sheet drop ${small ? "px-5 py-4" : "px-7 py-8 sm:px-12"}`}
    >
      <p className="flex items-baseline justify-between border-b-[1.5px] border-edge pb-2 font-semibold">
        <span>{t("inbox")}</span>
        <span className="text-[14px] text-muted">{t("dayNinety")}</span>
      </p>
      <ul aria-hidden="true">
        {[0, 1, 2].slice(0, small ? 2 : 3).map((row) => (
          <li key={row} className="flex gap-3 border-b border-dashed border-line py-3">
            <span className="h-2.5 w-24 rounded-full bg-line" />
            <span className="h-2.5 flex-1 rounded-full bg-line opacity-60" />
          </li>
        ))}
      </ul>
      <p className="pt-4 text-center text-muted">{t("nothingFrom", { name })}</p>
    </section>
  );
}
