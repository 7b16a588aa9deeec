import Link from "next/link";
import { useTranslations } from "next-intl";
import { useComingDay } from "../messages/day.ts";
import { RoundTable } from "../table/round-table.tsx";
import { DueList } from "./due-list.tsx";
import type { Coming, DueMoment } from "./facts.ts";

interface Props {
  due: readonly DueMoment[];
  /** How many may still be answered today. */
  left: number;
  next: readonly Coming[];
  /** How many moments come back some day. */
  all: number;
  /** The day the page was made, as the others are written. */
  today: string;
}

/** What comes back today, and when something does next. */
export function DrillsPage({ due, left, next, all, today }: Props) {
  const t = useTranslations("drills");
  return (
    <div className="narrow py-8">
      <h1 className="text-[clamp(30px,4.6vw,40px)]">{t("title")}</h1>
      <p className="mt-2 mb-7 max-w-[44em] text-[17px] text-muted">{t("intro")}</p>
      {due.length > 0 ? <DueList due={due} /> : <Nothing left={left} next={next} all={all} today={today} />}
      {next.length > 0 && <ComingBack next={next} today={today} />}
    </div>
  );
}

/** Why nothing is due, and what there is to do instead. */
function Nothing({ left, next, all, today }: Omit<Props, "due">) {
  const t = useTranslations("drills.none");
  const coming = useComingDay(today);
  const [first] = next;
  const why = left === 0 ? "done" : all === 0 || !first ? "empty" : "later";
  return (
    <section
      aria-labelledby="nothing"
      className="sheet flex flex-wrap items-center gap-x-7 gap-y-4 px-5 py-6 sm:px-7"
    >
      <RoundTable side={0} className="w-28 shrink-0" />
      <div className="min-w-[15em] flex-1">
        <h2 id="nothing" className="text-[22px]">
          {t(why)}
        </h2>
        <p className="mt-1.5 text-muted">
          {why === "later" ? t("laterText", { ...coming(first?.day ?? today) }) : t(`${why}Text`)}
        </p>
        {why !== "done" && (
          <Link href="/" className="press press-main mt-4">
            {t("choose")}
          </Link>
        )}
      </div>
    </section>
  );
}

function ComingBack({ next, today }: Pick<Props, "next" | "today">) {
  const t = useTranslations("drills.next");
  const coming = useComingDay(today);
  return (
    <section aria-labelledby="coming" className="mt-9">
      <h2 id="coming" className="text-[19px]">
        {t("title")}
      </h2>
      <dl className="mt-2 max-w-[26em]">
        {next.map((one) => (
          <div key={one.day} className="row-rule flex justify-between gap-4 py-2">
            <dt>{t("day", { ...coming(one.day) })}</dt>
            <dd className="text-muted">{t("row", { count: one.count })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
