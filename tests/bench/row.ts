/** One line of the bench's table: a figure of ours beside a named other's, measured in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly against: string;
  readonly other: number;
  readonly unit: string;
  /** ours / other */
  readonly ratio: number;
  /** The ratio that is asked for, and on which side of it the goal lies; absent for a row that only informs. */
  readonly goal?: { readonly ratio: number; readonly side: "at least" | "at most" };
}

/** Makes a row from two figures. */
export function row(
  what: string,
  ours: number,
  against: string,
  other: number,
  unit: string,
  goal?: Row["goal"],
): Row {
  return { what, ours, against, other, unit, ratio: ours / other, ...(goal === undefined ? {} : { goal }) };
}

/** Hands rows to the bench command, which reads them from standard output. */
export function hand(rows: readonly Row[]): void {
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}

/** Median of some figures. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** A percentile of some figures, by nearest rank; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds a piece of work takes: the median of some runs after a few to warm up. */
export function time(runs: number, work: () => unknown): number {
  for (let warm = 0; warm < Math.min(5, runs); warm++) work();
  return median(
    Array.from({ length: runs }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}
