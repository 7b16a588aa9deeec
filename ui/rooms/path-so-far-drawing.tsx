import type { ForkView } from "../../engine/room-view.ts";
import { otherVotes, type PathNode, pathOf } from "./path-shape.ts";

/** Units of the drawing: between two forks, between two lanes, and how far a way not taken strays. */
const step = 58;
const laneHeight = 84;
const stray = 32;
/** Half the distance of two futures that have just parted. */
const apart = 15;
/** Columns that fit; older ones are left out on the left. */
const fits = 4;

/** The room's way so far: a fork for each decision, the line that was played, and the ways that were not taken. */
export function PathSoFarDrawing({ forks, label }: { forks: readonly ForkView[]; label: string }) {
  const nodes = pathOf(forks);
  const lanes = Math.max(1, ...nodes.map(({ lane }) => lane + 1));
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  const first = Math.max(0, last - fits + 2);
  const x = (column: number) => 60 + (column - first) * step;
  const y = (lane: number) => 46 + lane * laneHeight;
  const shown = nodes.filter(({ column }) => column >= first);
  return (
    <svg
      viewBox={`0 0 ${60 + fits * step - 14} ${lanes * laneHeight + 8}`}
      role="img"
      aria-label={label}
      className="w-full"
    >
      {shown.map((node) => (
        <Way key={node.fork.number} node={node} x={x} y={y} first={first} />
      ))}
      {shown.map((node) => (
        <Stop key={node.fork.number} node={node} x={x} y={y} />
      ))}
      {first === 0 && (
        <circle cx="14" cy={y(0)} r="8.5" fill="var(--raised)" stroke="var(--edge)" strokeWidth="2" />
      )}
    </svg>
  );
}

type Place = (at: number) => number;

/** The fork itself; and where the room stands, when it has gone on from here. */
function Stop({ node: { fork, column, lane, here }, x, y }: { node: PathNode; x: Place; y: Place }) {
  const ink = { stroke: "var(--edge-strong)", strokeWidth: 2 };
  const passed = fork.played !== undefined;
  const ends = !passed || !here ? [] : fork.other === undefined ? [0] : [-apart, apart];
  return (
    <>
      {ends.map((by) => (
        <circle key={by} cx={x(column + 1)} cy={y(lane) + by} r="12" fill="var(--teal)" {...ink} />
      ))}
      <circle
        cx={x(column)}
        cy={y(lane)}
        r={passed || !here ? 10 : 13}
        fill={passed ? "var(--amber)" : here ? "var(--teal)" : "var(--raised)"}
        {...ink}
      />
    </>
  );
}

/** How one comes to a fork, and how one might have gone on from it. */
function Way({ node, x, y, first }: { node: PathNode; x: Place; y: Place; first: number }) {
  const { fork, column, lane, from, here: isHere } = node;
  const here = { x: x(column), y: y(lane) };
  const before =
    from === null || column === first
      ? { x: from === null ? 14 : here.x - step + 14, y: y(from?.lane ?? 0) }
      : { x: x(from.column), y: y(from.lane) };
  const others = otherVotes(fork).slice(0, 2);
  const ends = !isHere || !fork.played ? [] : fork.other === undefined ? [0] : [-apart, apart];
  return (
    <>
      <path
        d={curve(before, here)}
        fill="none"
        stroke={from === null ? "var(--edge)" : "var(--teal)"}
        strokeWidth={from === null ? 2 : 5}
      />
      {ends.map((by) => (
        <path
          key={by}
          d={curve(here, { x: here.x + step, y: here.y + by })}
          fill="none"
          stroke="var(--teal)"
          strokeWidth="5"
        />
      ))}
      {fork.played ? (
        others.map((count, index) => {
          const end = { x: here.x + step - 4, y: here.y + (index === 0 ? -stray : stray) };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first goes up, the second down
            <g key={index}>
              <path d={curve(here, end)} fill="none" stroke="var(--dots)" strokeWidth="2" />
              <circle
                cx={end.x}
                cy={end.y}
                r="6.5"
                fill="var(--raised)"
                stroke="var(--edge)"
                strokeWidth="2"
              />
              <text x={end.x + 11} y={end.y + 4} fontSize="12" fontWeight="600" fill="var(--muted)">
                {count}
              </text>
            </g>
          );
        })
      ) : isHere ? (
        <>
          <path d={curve(here, { x: here.x + step - 10, y: here.y - 22 })} {...open} />
          <path d={curve(here, { x: here.x + step - 10, y: here.y + 22 })} {...open} />
        </>
      ) : null}
    </>
  );
}

const open = { fill: "none", stroke: "var(--dots)", strokeWidth: 2, strokeDasharray: "4 5" };

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = (from.x + to.x) / 2;
  return `M ${from.x} ${from.y} C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
