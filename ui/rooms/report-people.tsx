import { useTranslations } from "next-intl";
import type { AloneTalk, RoomReport } from "../../engine/room-after.ts";
import type { ReportedVote, RoomReview } from "../../engine/room-report.ts";
import { exact } from "../debrief/account.ts";
import { Line } from "../play/line.tsx";
import { mean } from "./report-numbers.ts";

interface Props {
  report: RoomReport;
  people: NonNullable<RoomReport["people"]>;
}

/** Every choice of everyone with its cost, in the order of joining: for who ran the session. */
export function ReportPeople({ report: { review, alone }, people }: Props) {
  const t = useTranslations("report.people");
  const chosen = people.filter(({ seat }) => review.votes.some((vote) => vote.seat === seat));
  const nameOf = (seat: number): string =>
    people.find((person) => person.seat === seat)?.name ?? t("somebody");
  return (
    <section className="mt-8" aria-labelledby="people">
      <h2 id="people" className="text-[22px]">
        {t("title")}
      </h2>
      {chosen.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <>
          <p className="max-w-[46em] text-[15px] text-muted">{t("text")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may have to be moved sideways with the keyboard */}
          <section className="scroller mt-2" tabIndex={0} aria-label={t("title")}>
            <table className="w-full text-[14px] tabular-nums">
              <caption className="sr-only">{t("title")}</caption>
              <thead>
                <tr className="row-rule text-[13px] text-muted">
                  <th scope="col" className="py-1 pr-3 text-left font-semibold">
                    {t("name")}
                  </th>
                  {review.forks.map(({ number }) => (
                    <th key={number} scope="col" className="px-1.5 py-1 text-left font-semibold">
                      {t("decision", { number })}
                    </th>
                  ))}
                  <th scope="col" className="py-1 pl-2 text-right font-semibold">
                    {t("mean")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {chosen.map(({ seat }) => (
                  <PersonRow key={seat} seat={seat} name={nameOf(seat)} review={review} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {alone !== null && alone.length > 0 && (
        <>
          <h3 className="mt-5 text-[18px]">{t("aloneTitle")}</h3>
          {alone.map((talk) => (
            <AloneRows key={talk.seat} talk={talk} name={nameOf(talk.seat)} />
          ))}
        </>
      )}
    </section>
  );
}

function PersonRow({ seat, name, review }: { seat: number; name: string; review: RoomReview }) {
  const means = review.seats.find((one) => one.seat === seat);
  return (
    <tr className="row-rule align-top">
      <th scope="row" className="min-w-[7em] py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
        {name}
      </th>
      {review.forks.map(({ number, lines }) => (
        <td key={number} className="px-1.5 py-1.5">
          <Cell
            votes={review.votes.filter((vote) => vote.seat === seat && vote.fork === number)}
            signOf={(choice) => String(lines.findIndex((line) => line.choice === choice) + 1)}
          />
        </td>
      ))}
      <td className="py-1.5 pl-2 text-right whitespace-nowrap">
        {means ? `${means.first === null ? "–" : mean(means.first)} → ${mean(means.last)}` : "–"}
      </td>
    </tr>
  );
}

interface CellProps {
  votes: readonly ReportedVote[];
  signOf: (choice: string) => string;
}

function Cell({ votes, signOf }: CellProps) {
  const t = useTranslations("report.people");
  const [first] = votes;
  const last = votes.at(-1);
  if (first === undefined || last === undefined) return <span className="text-muted">–</span>;
  const word = (vote: ReportedVote): string => {
    if (vote.choice === null) return t("passed");
    const sign = signOf(vote.choice);
    return vote.chair === "buyer" ? t("wish", { line: sign }) : sign;
  };
  const both = first === last || first.choice === last.choice ? [last] : [first, last];
  return (
    <span className="flex gap-1.5 whitespace-nowrap">
      {both.map((vote, index) => (
        <span key={vote.round}>
          {index === 1 && "→ "}
          {word(vote)}{" "}
          {vote.cost !== null && vote.chair === "seller" && (
            <span className="block text-[12.5px] text-muted">{t("costs", { cost: exact(vote.cost) })}</span>
          )}
        </span>
      ))}
    </span>
  );
}

function AloneRows({ talk: { lines, lost, band }, name }: { talk: AloneTalk; name: string }) {
  const t = useTranslations("report.people");
  const all = useTranslations("report");
  return (
    <details className="sheet mt-2 px-4 py-1.5">
      <summary className="min-h-11 py-2">
        {t("alone", { name })}{" "}
        <span className="text-muted">
          {t("aloneLost", { lost: exact(lost), band: band === null ? "none" : all(`bands.${band}`) })}
        </span>
      </summary>
      <ol className="mb-2 grid list-decimal gap-1 pl-6 text-[14.5px]">
        {lines.map(({ turn, text, cost }) => (
          <li key={turn}>
            <Line text={text} /> <span className="text-muted">{t("costs", { cost: exact(cost) })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
