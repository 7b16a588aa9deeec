import type { PathFork, PathLine, PathMap } from "../../engine/path-map.ts";

/** Width of the drawing; everything is in its units. */
export const width = 340;
const middle = width / 2;
/** Where the first fork stands, and how far it is to the next. */
const top = 30;
const storey = 118;
/** Half the room that lines of one fork have to the sides. */
const reach = 128;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface DrawnLine {
  readonly line: PathLine;
  readonly letter: string;
  readonly at: Spot;
  /** Curves from the fork to the line, and from the line to where it led, each with its thickness. */
  readonly ways: readonly { readonly key: string; readonly path: string; readonly thick: number }[];
  /** Some went on to where the map does not reach: to forks that too few came to. */
  readonly off: string | null;
  /** Talks that ended here, before the last fork. */
  readonly ended: number;
}

export interface DrawnFork {
  readonly fork: PathFork;
  readonly at: Spot;
  readonly lines: readonly DrawnLine[];
}

export interface DrawnEnding {
  readonly ending: string;
  readonly count: number;
  readonly at: Spot;
}

export interface Drawn {
  readonly height: number;
  readonly forks: readonly DrawnFork[];
  /** Below the last fork. */
  readonly endings: readonly DrawnEnding[];
}

/** The letter a line goes by, by its place at its fork: A to Z. */
export const letterOf = (place: number): string => String.fromCharCode(65 + (place % 26));

/** The map as a river from top to bottom: a fork, its lines beside one another, the next fork. Lines nobody said are not drawn. */
export function drawnMap({ talks, forks, endings }: PathMap): Drawn {
  const spots = new Map(forks.map(({ number }, index) => [number, { x: middle, y: top + index * storey }]));
  const bottom = top + forks.length * storey;
  const foot = new Map(
    endings.map(({ ending }, index) => [ending, { x: spread(index, endings.length), y: bottom }]),
  );
  const last = forks.at(-1)?.number;
  const thick = (count: number): number => 1.5 + (14 * count) / Math.max(1, talks);
  const drawn = forks.map((fork): DrawnFork => {
    const at = spots.get(fork.number) as Spot;
    const said = fork.lines.filter(({ count }) => count > 0);
    const lines = said.map((line, place): DrawnLine => {
      const dot = { x: spread(place, said.length), y: at.y + storey * 0.5 };
      const on = line.to.flatMap(({ fork: next, ending, count }) => {
        if (next === fork.number) return [];
        const to =
          next === null ? (fork.number === last ? foot.get(ending ?? "") : undefined) : spots.get(next);
        if (to === undefined) return [];
        return [{ key: `to/${next ?? ending}`, path: curve(dot, to), thick: thick(count) }];
      });
      const early = line.to.filter((to) => to.fork === null && fork.number !== last);
      const beyond = line.to.some((to) => to.fork !== null && !spots.has(to.fork));
      return {
        line,
        off: beyond ? `M${dot.x.toFixed(1)} ${dot.y + 14}v26` : null,
        letter: letterOf(place),
        at: dot,
        ways: [{ key: "from", path: curve(at, dot), thick: thick(line.count) }, ...on],
        ended: early.reduce((sum, { count }) => sum + count, 0),
      };
    });
    return { fork, at, lines };
  });
  return {
    height: bottom + (endings.length > 0 ? 34 : -storey / 2),
    forks: drawn,
    endings: endings.map((one) => ({ ...one, at: foot.get(one.ending) as Spot })),
  };
}

/** The place of one of several side by side. */
function spread(place: number, of: number): number {
  return of === 1 ? middle : middle - reach + (2 * reach * place) / (of - 1);
}

function curve(from: Spot, to: Spot): string {
  const half = (from.y + to.y) / 2;
  const [a, b, c, d] = [from.x, from.y, to.x, to.y].map((value) => Number(value.toFixed(1)));
  return `M${a} ${b}C${a} ${half} ${c} ${half} ${c} ${d}`;
}
