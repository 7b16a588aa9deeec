import { useTranslations } from "next-intl";
import type { ReportedFork, ReportedTalk } from "../../engine/room-report.ts";
import { exact } from "../debrief/account.ts";
import { VerdictMark } from "../debrief/verdict-mark.tsx";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { Line } from "../play/line.tsx";
import { isSameLetter } from "./same-letter.ts";

/** The talks the room had, each with its lines, its account and its letter; two futures stand side by side. */
export function ReportTalks({
  talks,
  forks,
  name,
}: {
  talks: readonly ReportedTalk[];
  forks: readonly ReportedFork[];
  name: string;
}) {
  const t = useTranslations("report.talks");
  if (talks.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="talks">
      <h2 id="talks" className="text-[22px]">
        {t("title")}
      </h2>
      <Parted talks={talks} forks={forks} />
      <div className={`mt-2 grid items-start gap-5 ${talks.length > 1 ? "lg:grid-cols-2" : ""}`}>
        {talks.map((talk, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a talk has no other name than its number
          <Talk key={index} talk={talk} number={index + 1} name={name} />
        ))}
      </div>
    </section>
  );
}

/** Where two futures were both carried to day 90: that they were, and what each of the two lines cost. */
function Parted({ talks, forks }: { talks: readonly ReportedTalk[]; forks: readonly ReportedFork[] }) {
  const t = useTranslations("report.talks");
  const all = useTranslations("report");
  const fork = forks.find(({ played }) => played.length === 2);
  if (fork === undefined) return null;
  const parted = talks.filter(
    ({ lines, end }) =>
      end !== null && lines.at(-1)?.by === "carry" && lines.some(({ fork: at }) => at === fork.number),
  );
  const [one, other] = parted.map(({ end }) => end?.letter);
  if (parted.length !== 2 || one === undefined || other === undefined) return null;
  return (
    <p className="mt-1 max-w-[46em] text-[15px]">
      {t("carried", { alike: isSameLetter(one, other) ? "yes" : "no" })}{" "}
      {fork.lines
        .filter(({ choice }) => fork.played.some((line) => line.choice === choice))
        .map(({ choice, kind, text, cost }) => (
          <span key={choice}>
            {t("parted", {
              number: fork.number,
              line: kind === "listen" ? all("listen") : text.replaceAll("*", ""),
              cost: exact(cost),
            })}{" "}
          </span>
        ))}
    </p>
  );
}

function Talk({ talk, number, name }: { talk: ReportedTalk; number: number; name: string }) {
  const t = useTranslations("report.talks");
  const all = useTranslations("report");
  const { lines, best, lost, luck, end } = talk;
  return (
    <article className="sheet px-4 py-3.5">
      <h3 className="text-[18px]">
        {t("number", { number })}: {end === null ? t("open") : `${all(`bands.${end.band}`)}. ${end.headline}`}
      </h3>
      <p className="text-[14.5px] text-muted">
        {end === null
          ? t("accountOpen", { lost: exact(lost) })
          : t("account", {
              best: exact(best),
              lost: exact(lost),
              luck: luck === 0 ? "zero" : exact(luck, true),
              outcome: exact(end.outcome),
            })}
      </p>
      <ol className="mt-2 grid gap-2.5 text-[15px]">
        {lines.map((line) => (
          <li key={line.turn} className="break-inside-avoid">
            <p className="text-[14px] text-muted">
              <Line text={line.heard} />
            </p>
            <p className="flex items-start gap-2">
              <VerdictMark verdict={line.verdict} />
              <span>
                {line.kind === "listen" ? (
                  all("listen")
                ) : (
                  <>
                    “<Line text={line.text} />”
                  </>
                )}{" "}
                <span className="text-[13.5px] text-muted">
                  {all(`verdicts.${line.verdict}`)}, {t("cost", { cost: exact(line.cost) })} ·{" "}
                  {t(`by.${line.by as "room"}`)}
                </span>
              </span>
            </p>
            {line.thought !== "" && (
              <p className="text-[14px] text-muted italic">{t("thought", { name, thought: line.thought })}</p>
            )}
          </li>
        ))}
      </ol>
      {end !== null && (
        <div className="mt-4">
          <p className="mb-2">{end.summary}</p>
          <LetterOrNone letter={end.letter} name={name} whose={t("number", { number })} />
        </div>
      )}
    </article>
  );
}
