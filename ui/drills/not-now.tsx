import Link from "next/link";
import { useTranslations } from "next-intl";
import { useComingDay } from "../messages/day.ts";
import { StartDrill } from "./start-drill.tsx";

interface Props {
  drill: string;
  /** When it comes back. */
  due: string;
  /** It can be begun. */
  today: boolean;
  /** The day the page was made. */
  now: string;
}

/** A drill whose moment is not on the table: it can be begun today, or it comes back later. */
export function NotNow({ drill, due, today, now }: Props) {
  const t = useTranslations("drills");
  const coming = useComingDay(now);
  return (
    <div className="narrow py-10">
      <h1 className="text-[30px]">{today ? t("moment.ready") : t("moment.notDue", { ...coming(due) })}</h1>
      {!today && <p className="mt-2 text-muted">{t("moment.notDueText")}</p>}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        {today && <StartDrill drill={drill} label={t("start")} main />}
        <Link href="/drills" className={today ? "plain-link" : "press press-main"}>
          {t("moment.toList")}
        </Link>
      </div>
    </div>
  );
}
