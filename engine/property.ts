import { describeState, type Place, wayTo } from "./graph.ts";
import type { Plot } from "./plot.ts";
import { type Solution, solve, startIn } from "./solve.ts";

/** Points below the best within which play still earns the top band: g of model.md 4. */
export const TOP_MARGIN = 8;

/** What a property was found to be. */
export interface Finding {
  readonly holds: boolean;
  /** The figure the property is about, in words short enough for a table. */
  readonly figure: string;
  /** Where it breaks, when it does: the state and the shortest way there. */
  readonly where?: string;
}

/** A finding that says where it breaks only when it does. */
export function found(holds: boolean, figure: string, where: string): Finding {
  return holds ? { holds, figure } : { holds, figure, where };
}

/** One row of the proof table. */
export interface ProvenProperty extends Finding {
  readonly id: string;
  readonly title: string;
  /** The author's reason, where the property does not hold and is let pass. */
  readonly exempt?: string;
}

/** Does a row let its scenario pass? It holds, or its author has said why it need not. */
export function passes({ holds, exempt }: ProvenProperty): boolean {
  return holds || exempt !== undefined;
}

/** What a property is proven on: the averaged game first, then every drawn world. */
export interface Ground {
  readonly plot: Plot;
  readonly games: readonly Solution[];
}

/** One way all hidden truths of a plot can turn out: a value for each, and how likely that is. */
export interface World {
  readonly values: readonly number[];
  readonly chance: number;
}

/** Every way the hidden truths of a plot can turn out; one empty world for a plot that has none. */
export function worldsOf(plot: Plot): readonly World[] {
  return plot.truths.reduce<readonly World[]>(
    (all, { weights }) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return all.flatMap(({ values, chance }) =>
        weights.map((weight, value) => ({ values: [...values, value], chance: (chance * weight) / total })),
      );
    },
    [{ values: [], chance: 1 }],
  );
}

/** Solves a plot in the averaged game and, where it has hidden truths, in every drawn world. */
export function ground(plot: Plot): Ground {
  const worlds = plot.truths.length === 0 ? [] : worldsOf(plot);
  const drawn = worlds.map(({ values }) => solve(plot, startIn(plot, values)));
  return { plot, games: [solve(plot), ...drawn] };
}

/** A figure for the table: whole, or with at most two decimals. */
export function show(value: number): string {
  if (!Number.isFinite(value)) return "none";
  return Number.isInteger(value) ? `${value}` : value.toFixed(2);
}

/** The worst case of something measured on single states, over all games. */
export class Worst {
  value = Number.NEGATIVE_INFINITY;
  count = 0;
  private place: { game: Solution; at: Place } | null = null;

  /** Takes a case; `limit` is the most that is allowed. */
  see(game: Solution, at: number, state: number, value: number, limit: number): void {
    if (value > limit) this.count++;
    if (value <= this.value) return;
    this.value = value;
    this.place = { game, at: { at, state } };
  }

  /** Takes all cases of another. */
  take(other: Worst): void {
    this.count += other.count;
    if (other.value <= this.value) return;
    this.value = other.value;
    this.place = other.place;
  }

  /** The finding: holds when no case was over the limit. */
  finding(figure: string): Finding {
    if (this.count === 0 || this.place === null) return { holds: true, figure };
    const { game, at } = this.place;
    const way = wayTo(game, at).join(", ");
    return {
      holds: false,
      figure: `${figure}; ${this.count} states`,
      where: `${describeState(game, at)}; way there: ${way || "the start"}`,
    };
  }
}
