import type { Debrief } from "./debrief.ts";
import type { Judged } from "./judge.ts";
import { standingOf } from "./standing.ts";

/** Points a line must cost to be worth a moment of its own. */
export const WORTH_A_MOMENT = 1;

function gapBelow({ ways }: Judged): number {
  const others = ways.map(({ cost }) => cost).filter((cost) => cost > 0);
  return others.length === 0 ? 0 : Math.min(...others);
}

function indexOfMost<T>(list: readonly T[], measure: (item: T) => number, least: number): number | undefined {
  let most = least;
  let found: number | undefined;
  list.forEach((item, index) => {
    const value = measure(item);
    if (value < most || (value === most && found !== undefined)) return;
    most = value;
    found = index;
  });
  return found;
}

/**
 * The three moments of a debrief, as turns: the line that was hardest to better, the costliest, and the best recovery: the
 * good line after the first costly one that brought the chair furthest back.
 */
export function momentsOf(judged: readonly Judged[]): Debrief["moments"] {
  const best = indexOfMost(judged, (one) => (one.cost === 0 ? gapBelow(one) : -1), 0);
  const costliest = indexOfMost(judged, ({ cost }) => cost, WORTH_A_MOMENT);
  const slip = judged.findIndex(({ cost }) => cost > 3);
  const rise = ({ step, cost }: Judged, turn: number): number =>
    turn > slip && cost <= 3 ? standingOf(step.outcome.parted) - standingOf(step.before) : 0;
  const recovery =
    slip < 0
      ? undefined
      : indexOfMost(
          judged.map((one, turn) => rise(one, turn)),
          (by) => by,
          Number.MIN_VALUE,
        );
  return {
    ...(best === undefined ? {} : { best }),
    ...(costliest === undefined ? {} : { costliest }),
    ...(recovery === undefined || recovery === best ? {} : { recovery }),
  };
}

/** The hardest decision met: played best where the next best was closest. Null when nothing was played best. */
export function hardestOf(judged: readonly Judged[]): Debrief["hardest"] {
  const turn = indexOfMost(
    judged,
    (one) => (one.cost === 0 && gapBelow(one) > 0 ? -gapBelow(one) : -1e9),
    -1e8,
  );
  return turn === undefined ? null : { turn };
}
