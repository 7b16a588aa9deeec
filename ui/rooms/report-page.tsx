import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RoomReport } from "../../engine/room-after.ts";
import { PrintButton } from "./print-button.tsx";
import { ReportCoach } from "./report-coach.tsx";
import { ReportDecisions } from "./report-decisions.tsx";
import { ReportKeep } from "./report-keep.tsx";
import { dayOf, mean } from "./report-numbers.ts";
import { ReportPeople } from "./report-people.tsx";
import { ReportTalks } from "./report-talks.tsx";

/** Everything that is told of a session, to read, to print and to take along. */
export function ReportPage({ report }: { report: RoomReport }) {
  const t = useTranslations("report");
  const { scenario, cohort, review, people } = report;
  const name = scenario.buyer.shortName;
  const api = `/api/rooms/${report.id}/report`;
  return (
    // A name or a word may be wider than a phone; in tables only a name breaks, and the rest is moved sideways.
    <div className="wide py-8 [overflow-wrap:anywhere] [&_table]:[overflow-wrap:break-word]">
      <h1 className="text-[clamp(28px,4vw,38px)]">{t("title")}</h1>
      <p className="mt-1 font-serif text-[20px]">{t("of", { title: scenario.title, cohort })}</p>
      <p className="mt-1 text-muted">
        {t("day", { day: dayOf(report.made), seats: report.seats })}{" "}
        {report.closed === null ? t("open") : t("closed", { day: dayOf(report.closed) })}{" "}
        {t("rulebook", { version: report.rulebook })}
      </p>
      <p className="mt-3 max-w-[46em] text-[15px] text-muted">{t("means")}</p>
      {people === null && <p className="mt-2 text-[15px] text-muted">{t("observer")}</p>}
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <PrintButton>{t("print")}</PrintButton>
        <a className="press" href={`${api}.csv`} download="room.csv">
          {t("csv")}
        </a>
        <a className="press" href={api} download="room.json">
          {t("json")}
        </a>
      </div>
      <Talked report={report} />
      <ReportKeep lines={review.keep} name={name} />
      <ReportTalks talks={review.talks} forks={review.forks} name={name} />
      <ReportDecisions forks={review.forks} />
      {people !== null && <ReportPeople report={report} people={people} />}
      <Things behaviours={report.behaviours} />
      <Parked questions={review.parked} />
      <ReportCoach coach={review.coach} />
      {people !== null && (
        <p className="no-print mt-8">
          <Link className="plain-link inline-flex min-h-11 items-center" href={`/rooms/${report.id}/desk`}>
            {t("back")}
          </Link>
        </p>
      )}
    </div>
  );
}

function Talked({ report: { review } }: { report: RoomReport }) {
  const t = useTranslations("report.talked");
  const { talked, coach, forks } = review;
  const moved = forks.find(({ number }) => number === coach.moved);
  return (
    <section className="sheet mt-6 px-5 py-4" aria-labelledby="talked">
      <h2 id="talked" className="text-[22px]">
        {t("title")}
      </h2>
      {talked === null ? (
        <p className="mt-1">{t("none")}</p>
      ) : (
        <p className="mt-1">
          {t("text", { ...talked, before: mean(talked.before), after: mean(talked.after) })}{" "}
          {moved ? t("moved", { number: moved.number, stop: moved.stop?.kind ?? "none" }) : t("unmoved")}
        </p>
      )}
    </section>
  );
}

function Things({ behaviours }: { behaviours: readonly string[] | null }) {
  const t = useTranslations("report.things");
  if (behaviours === null) return null;
  return (
    <section className="mt-8" aria-labelledby="things">
      <h2 id="things" className="text-[22px]">
        {t("title")}
      </h2>
      <p className="text-[15px] text-muted">{t(behaviours.length === 0 ? "none" : "text")}</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {behaviours.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
          <li key={index}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Parked({ questions }: { questions: RoomReport["review"]["parked"] }) {
  const t = useTranslations("report.parked");
  if (questions.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="parked">
      <h2 id="parked" className="text-[22px]">
        {t("title")}
      </h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {questions.map(({ text, settled }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may ask the same
          <li key={index}>
            {text} <span className="text-muted">({t(settled ? "settled" : "open")})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
