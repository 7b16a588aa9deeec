import { useTranslations } from "next-intl";
import type { DiscussedFork } from "../../engine/room-report.ts";
import { Line } from "../play/line.tsx";

/** Every decision with its votes before and after they were talked over: counts, never who and never what a line cost. */
export function TalkedVotes({ forks }: { forks: readonly DiscussedFork[] }) {
  const t = useTranslations("after");
  if (forks.length === 0) return <p className="mt-4 text-muted">{t("noVotes")}</p>;
  return (
    <ol className="mt-5 grid items-start gap-6 lg:grid-cols-2">
      {forks.map((fork) => (
        <li key={fork.number} className="sheet px-5 py-4">
          <Decision fork={fork} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ fork }: { fork: DiscussedFork }) {
  const t = useTranslations("after.stage");
  const { number, meeting, heard, lines, passed, talked } = fork;
  const most = Math.max(1, ...lines.flatMap(({ first, last }) => [first, last]));
  return (
    <>
      <h2 className="text-[0.95rem] font-semibold text-muted">{t("decision", { number, meeting })}</h2>
      <p className="mt-0.5 font-serif text-[1.1rem]">
        “<Line text={heard} />”
      </p>
      <ul className="mt-3 grid gap-2.5">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a menu never changes its order
          <li key={index}>
            <VotedLine line={line} most={most} talked={talked} />
          </li>
        ))}
      </ul>
      {passed.last > 0 && (
        <p className="mt-2 text-[0.9rem] text-muted">{t("passed", { count: passed.last })}</p>
      )}
    </>
  );
}

interface LineProps {
  line: DiscussedFork["lines"][number];
  most: number;
  talked: boolean;
}

function VotedLine({ line, most, talked }: LineProps) {
  const t = useTranslations("after.stage");
  const all = useTranslations("after");
  const { first, last, played, kind, text } = line;
  const words = kind === "listen" ? all("listen") : text;
  const said = t(talked ? "bar" : "barOnce", { line: words, first, last, played: played ? "yes" : "no" });
  return (
    <>
      <span className="sr-only">{said}</span>
      <span aria-hidden="true" className="flex items-baseline gap-2">
        <span className={`flex-1 ${played ? "font-semibold" : ""}`}>
          <Line text={words} />
        </span>
        {played && <span className="rounded-full border border-edge px-2 text-[0.8rem]">{t("played")}</span>}
      </span>
      <span
        aria-hidden="true"
        className="mt-1 grid grid-cols-[4.2rem_1fr_2.2rem] items-center gap-x-2 text-[0.85rem]"
      >
        {talked && <Bar label={t("before")} count={first} most={most} faint />}
        <Bar label={talked ? t("after") : ""} count={last} most={most} />
      </span>
    </>
  );
}

function Bar({
  label,
  count,
  most,
  faint = false,
}: {
  label: string;
  count: number;
  most: number;
  faint?: boolean;
}) {
  return (
    <>
      <span className="text-muted">{label}</span>
      <span className="block h-3 overflow-hidden rounded-full border border-line">
        <span
          className="block h-full"
          style={{
            width: `${(100 * count) / most}%`,
            background: faint ? "color-mix(in oklab, var(--wood) 48%, var(--raised))" : "var(--span)",
          }}
        />
      </span>
      <span className="text-right font-semibold tabular-nums">{count}</span>
    </>
  );
}
