// What pressure does to somebody, at the same moments (principle 8).

/** A decision, as a comparison of calm and pressed needs it. */
export interface Met {
  readonly attempt: string;
  readonly turn: number;
  readonly family: string;
  readonly pressed: boolean;
  /** 1 − regret / range. */
  readonly score: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Pressure {
  /** Share won at the same moments, 0 to 1. */
  readonly calm: number;
  readonly pressed: number;
  /** Calm less pressed, in whole points of a hundred. */
  readonly gap: number;
  /** The gap at the moments matched before these; null while they are fewer than three. */
  readonly was: number | null;
  readonly moments: number;
}

/** Moments in a comparison, and the fewest that say anything about how it was before. */
const MOST = 8;
const LEAST = 3;

/**
 * The pressure gap: what is lost more at level pressed than at the others, as a share of what there was to lose, at moments met
 * both ways. Of each moment the latest meeting of either kind counts. The eight moments matched last are held against the eight
 * before. Null where none was met both ways.
 */
export function pressureOf(met: readonly Met[]): Pressure | null {
  const latest = [...met].sort((a, b) => b.at - a.at);
  const matched = [...Map.groupBy(latest, ({ family }) => family).values()].flatMap((meetings) => {
    const calm = meetings.find(({ pressed }) => !pressed);
    const pressed = meetings.find((one) => one.pressed);
    return calm && pressed ? [{ calm: calm.score, pressed: pressed.score }] : [];
  });
  if (matched.length === 0) return null;
  const now = meanOf(matched.slice(0, MOST));
  const earlier = matched.slice(MOST, 2 * MOST);
  return {
    ...now,
    gap: gapOf(now),
    was: earlier.length < LEAST ? null : gapOf(meanOf(earlier)),
    moments: Math.min(MOST, matched.length),
  };
}

type Pair = Pick<Pressure, "calm" | "pressed">;

function meanOf(pairs: readonly Pair[]): Pair {
  const mean = (of: (pair: Pair) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  return { calm: mean(({ calm }) => calm), pressed: mean(({ pressed }) => pressed) };
}

function gapOf({ calm, pressed }: Pair): number {
  return Math.round(100 * (calm - pressed)) || 0;
}
