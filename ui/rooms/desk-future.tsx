import { useTranslations } from "next-intl";
import type { DeskFuture, FutureView, Phase, VoteCount } from "../../engine/room-view.ts";
import { VerdictMark } from "../debrief/verdict-mark.tsx";
import { Line } from "../play/line.tsx";
import { isCounted } from "./desk-deeds.ts";
import { shareOf } from "./desk-next.ts";

interface Props {
  future: FutureView;
  desk: DeskFuture;
  phase: Phase;
  /** Its place among two; null when there is one alone. */
  place: number | null;
  /** What lines cost is shown on this desk. */
  costs: boolean;
  /** The buyer's short name. */
  name: string;
}

/** One talk of the room at the desk: what the buyer says, the choices with their votes, and whether the room is divided. */
export function DeskFutureView({ future, desk, phase, place, costs, name }: Props) {
  const t = useTranslations("desk.future");
  const played = desk.weighed.find(({ choice }) => choice === future.played?.choice);
  return (
    <section aria-label={t("title", { place: place === null ? "only" : place === 0 ? "first" : "second" })}>
      {place !== null && (
        <h2 className="mb-2 text-[17px]">{t("title", { place: place === 0 ? "first" : "second" })}</h2>
      )}
      <Said future={future} name={name} whole={phase === "react"} />
      {future.played && (phase === "react" || future.over) && (
        <div className="mt-3 flex items-end gap-3 border-l-[3px] border-amber pl-3 text-[15.5px]">
          <p className="flex-1">
            <span className="block text-[14px] text-muted">{t("played", { by: future.played.by })}</span>“
            <Line text={future.played.text} />”
          </p>
          <Cost cost={played?.cost} verdict={played?.verdict} shown={costs} />
        </div>
      )}
      {future.choices.length > 0 && phase !== "react" && (
        <Choices future={future} desk={desk} costs={costs} />
      )}
      {isCounted(phase) && future.fork !== null && <Verdict desk={desk} />}
    </section>
  );
}

/** What the buyer says now, in the hand the stage shows it in; `whole`: all of an answer, and what can be seen of it. */
function Said({ future, name, whole }: Pick<Props, "future" | "name"> & { whole: boolean }) {
  const t = useTranslations("desk.future");
  const { says } = future;
  const last = says.findLast(({ who }) => who === "buyer") ?? says.at(-1);
  const shown = whole ? says.filter(({ who }) => who !== "you") : last ? [last] : [];
  return (
    <blockquote className="rounded-[16px] border-[1.5px] border-edge bg-raised px-4 py-3 sm:px-[18px] sm:py-[15px]">
      {shown.map(({ who, text }, index) =>
        who === "buyer" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes places
          <p key={index} className="font-serif text-[18px] leading-[1.36] font-semibold sm:text-[19.5px]">
            “<Line text={text} />”
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index} className="text-[15.5px] text-muted italic">
            <Line text={text} />
          </p>
        ),
      )}
      <footer className="mt-1.5 text-[14px] text-muted">
        {t("says", { name, mood: future.mood, body: future.body, minutes: future.minutes })}
      </footer>
    </blockquote>
  );
}

const countOf = (counts: readonly VoteCount[] | undefined, choice: string | null) =>
  counts?.find((each) => each.choice === choice)?.count ?? 0;

function Choices({ future, desk, costs }: Pick<Props, "future" | "desk" | "costs">) {
  const t = useTranslations("desk.future");
  const { split, weighed } = desk;
  const whole = split?.now.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const passed = countOf(split?.now, null);
  let line = 0;
  return (
    <ol className="mt-4">
      {future.choices.map((choice) => {
        const known = weighed.find((each) => each.choice === choice.id);
        const count = countOf(split?.now, choice.id);
        const before = split?.before && countOf(split.before, choice.id);
        const chair = split?.chair && countOf(split.chair, choice.id);
        const key = choice.kind === "listen" ? "L" : String(++line);
        return (
          <li
            key={choice.id}
            className="row-rule grid grid-cols-[auto_1fr_auto_44px] sm:grid-cols-[auto_1fr_72px_58px] items-start gap-x-3 py-2.5 lg:py-1.5"
          >
            <span className="key mt-[2px]" aria-hidden="true">
              {key}
            </span>
            <div className="min-w-0">
              <p className="text-[15.5px] leading-snug">
                {choice.kind === "listen" ? t("listen") : <Line text={choice.text} />}
              </p>
              <div className="flex flex-wrap items-center gap-x-3 text-[13px] text-muted empty:hidden">
                {split && whole > 0 && known && <Bar share={count / whole} expected={known.expected} />}
                {known?.tempting && <span>{t("tempting")}</span>}
                {known?.confidence != null && <span>{t("confidence", { sure: known.confidence })}</span>}
                {chair !== undefined && chair > 0 && <span>{t("chair", { count: chair })}</span>}
              </div>
            </div>
            <p className="pt-[1px] text-right text-[16px] font-bold tabular-nums">
              {split && (
                <>
                  {before !== undefined && (
                    <span className="font-normal text-muted">
                      <span className="sr-only">{t("before")} </span>
                      {before}
                      <span aria-hidden="true"> → </span>
                      <span className="sr-only">, {t("now")} </span>
                    </span>
                  )}
                  {count}
                  <span className="sr-only"> {t("votes", { count })}</span>
                </>
              )}
            </p>
            <Cost cost={known?.cost} verdict={known?.verdict} shown={costs} />
          </li>
        );
      })}
      {passed > 0 && (
        <li className="row-rule flex justify-between py-2 pr-[70px] text-[14.5px] text-muted">
          <span className="pl-9">{t("passed")}</span>
          <span className="tabular-nums">{passed}</span>
        </li>
      )}
    </ol>
  );
}

/** How many chose it, and a mark where a room like this was expected to be. The numbers stand beside it. */
function Bar({ share, expected }: { share: number; expected: number }) {
  return (
    <div aria-hidden="true" className="relative my-1 h-[7px] min-w-[90px] flex-1 rounded-full bg-line">
      <div className="h-full rounded-full bg-teal" style={{ width: `${100 * share}%` }} />
      <span
        className="absolute -top-[3px] h-[13px] w-[2.5px] bg-ink"
        style={{ left: `${100 * expected}%` }}
      />
    </div>
  );
}

/** The points a line loses. Hidden, nothing of them is in the page: what is blurred is the same for every line. */
function Cost({
  cost,
  verdict,
  shown,
}: {
  cost: number | undefined;
  verdict: DeskFuture["weighed"][number]["verdict"] | undefined;
  shown: boolean;
}) {
  const t = useTranslations("desk.future");
  if (cost === undefined || verdict === undefined) return <span />;
  if (!shown)
    return (
      <span aria-hidden="true" className="pt-[3px] text-right text-[15px] text-muted blur-[5px] select-none">
        −00
      </span>
    );
  return (
    <span className="flex items-center justify-end gap-1.5 text-[15px] tabular-nums">
      <VerdictMark verdict={verdict} />
      <span aria-hidden="true">{cost < 0.5 ? "0" : `−${Math.round(cost)}`}</span>
      <span className="sr-only">{t("cost", { points: Math.round(cost), verdict })}</span>
    </span>
  );
}

/** Whether the room is divided, in one sentence. */
function Verdict({ desk }: { desk: DeskFuture }) {
  const t = useTranslations("desk.future");
  if (desk.divided === undefined) return null;
  const { first, tempting } = shareOf(desk);
  return <p className="mt-2 text-[14.5px] text-muted">{t(`divided.${desk.divided}`, { first, tempting })}</p>;
}
