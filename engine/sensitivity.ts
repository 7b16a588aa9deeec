import type { Scenario } from "./compile.ts";
import { eachTarget, edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import type { Plot } from "./plot.ts";
import { edgeAt } from "./policies.ts";
import { properties } from "./prove.ts";
import type { Figures } from "./rulebook.ts";
import { type Solution, solve } from "./solve.ts";

// How far a stated view of the world carries: every figure of the rulebook moved by a quarter (learning.md 4).

/** The two ways a figure is moved. Whole figures times these are exact in a double. */
const factors = [0.75, 1.25] as const;

/** Largest share of the beats of a best line on which another move may become best. */
const SHARE = 0.2;

/** The properties that must still hold: J4 to J12. */
const kept = /^J([4-9][bc]?|1[0-2])$/;

/** What moving one figure does to a scene. */
export interface Moved {
  /** Where the figure stands, as `harm.urge`. */
  readonly figure: string;
  readonly factor: number;
  /** Beats of a best line, and those on which no move that was best still is. */
  readonly beats: number;
  readonly changed: number;
  /** Properties of J4 to J12 that no longer hold. */
  readonly broken: readonly string[];
  readonly holds: boolean;
}

type Tree = { readonly [name: string]: Tree } | readonly number[] | number;

/** Every figure of a rulebook that is not 0, by where it stands. */
export function figureNames(figures: Figures): readonly string[] {
  const names = (tree: Tree, path: string): string[] => {
    if (typeof tree === "number") return tree === 0 ? [] : [path];
    return Object.entries(tree).flatMap(([name, part]) =>
      names(part, path === "" ? name : `${path}.${name}`),
    );
  };
  return names(figures as unknown as Tree, "");
}

/** Figures with one of them times a factor. Throws a RangeError for a name that is no figure. */
export function withFigure(figures: Figures, name: string, factor: number): Figures {
  const change = (tree: Tree, path: readonly string[]): Tree => {
    const [first, ...rest] = path;
    if (first === undefined) {
      if (typeof tree !== "number") throw new RangeError(`${name} is no figure`);
      return tree * factor;
    }
    if (typeof tree === "number" || !Object.hasOwn(tree, first)) throw new RangeError(`${name} is no figure`);
    if (Array.isArray(tree))
      return tree.map((part, index) =>
        `${index}` === first ? change(part, rest) : part,
      ) as readonly number[];
    const branch = tree as { readonly [name: string]: Tree };
    return { ...branch, [first]: change(branch[first] as Tree, rest) };
  };
  return change(figures as unknown as Tree, name.split(".")) as unknown as Figures;
}

function movedPlot(plot: Plot, name: string, factor: number): Plot {
  const { rulebook } = plot;
  return { ...plot, rulebook: { ...rulebook, figures: withFigure(rulebook.figures, name, factor) } };
}

/**
 * Moves figures of a scene's rulebook by a quarter either way and looks at what becomes of the best line and of J4 to J12, on
 * the averaged game. A figure without a part in the scene is left out. Seconds for each; `progress` hears the name of each.
 */
export function sensitivity(
  scenario: Scenario,
  names: readonly string[],
  progress: (name: string) => void = () => {},
): readonly Moved[] {
  const base = solve(scenario.plot);
  return names.flatMap((name) => {
    progress(name);
    return factors.flatMap((factor) => movedBy(scenario, base, name, factor) ?? []);
  });
}

/** What moving one figure does, null when it has no part in the scene. */
export function movedBy(scenario: Scenario, base: Solution, figure: string, factor: number): Moved | null {
  const plot = movedPlot(scenario.plot, figure, factor);
  const game = solve(plot);
  if (isSame(base, game)) return null;
  const { beats, changed } = changesFrom(base, game, { at: 0, state: 0 });
  const on = { plot, games: [game] };
  const broken = properties
    .filter(([id]) => kept.test(id))
    .filter(([, , prove]) => !prove(on, { ...scenario, plot }).holds)
    .map(([id]) => id);
  return { figure, factor, beats, changed, broken, holds: changed <= SHARE * beats && broken.length === 0 };
}

function isSame(one: Solution, other: Solution): boolean {
  return (
    one.layers.every((layer, at) => {
      const rewards = (other.layers[at] as Layer).reward.values;
      return layer.reward.values.every((reward, edge) => reward === rewards[edge]);
    }) &&
    one.chances.every((branches, index) =>
      branches.every(({ reward }, branch) => reward === other.chances[index]?.[branch]?.reward),
    )
  );
}

interface Changes {
  readonly beats: number;
  readonly changed: number;
}

/** Walks a best line of one game (the first of equals; of a hidden truth's ways the worst) and looks at the other game's best lines there. */
function changesFrom(base: Solution, moved: Solution, place: Place): Changes {
  const layer = base.layers[place.at] as Layer;
  const [first, last] = edgesOf(layer, place.state);
  let edge = first;
  while (edge < last - 1 && valueOfEdge(base, layer, edge) !== valueAt(base, place)) edge++;
  let after: Changes | null = null;
  eachTarget(base, layer, edge, (next) => {
    const rest = next === null ? { beats: 0, changed: 0 } : changesFrom(base, moved, next);
    if (after === null || rest.changed > after.changed) after = rest;
  });
  const { beats, changed } = after ?? { beats: 0, changed: 0 };
  if (edgeAt(base, layer, layer.said.values[edge] as number).index < 0) return { beats, changed };
  const still = bestMoves(moved, place);
  const same = bestMoves(base, place).some((move) => still.includes(move));
  return { beats: beats + 1, changed: changed + (same ? 0 : 1) };
}

/** The moves of the best lines of a state, detours left out. */
function bestMoves(game: Solution, { at, state }: Place): readonly string[] {
  const layer = game.layers[at] as Layer;
  const [first, last] = edgesOf(layer, state);
  const lines = Array.from({ length: last - first }, (_, index) => first + index)
    .map((edge) => ({
      ...edgeAt(game, layer, layer.said.values[edge] as number),
      value: valueOfEdge(game, layer, edge),
    }))
    .filter(({ index }) => index >= 0);
  const most = Math.max(...lines.map(({ value }) => value));
  return lines.filter(({ value }) => value === most).map(({ move }) => move);
}
