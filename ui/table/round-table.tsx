import { centre, chair, journeyPath, orbit, turned, wood } from "./circle.ts";

interface Props {
  /** From 0 (facing the buyer) to 1 (on the buyer's side). */
  side: number;
  /** Letters on the chairs; without them the drawing is a sign only. */
  labels?: { buyer: string; you: string };
  pushedBack?: boolean;
  /** Text for those who do not see it; without it the drawing is hidden from them. */
  description?: string;
  className?: string;
}

/** The round table from above. Your chair slides along the dotted circle to the buyer's side. */
export function RoundTable({ side, labels, pushedBack = false, description, className }: Props) {
  const angle = turned(side);
  const stroke = { stroke: "var(--edge)", strokeWidth: 2.5 };
  const middle = { transformOrigin: `${centre.x}px ${centre.y}px` };
  const seat = { x: centre.x, y: centre.y + orbit + (pushedBack ? 7 : 0) };
  return (
    <svg
      viewBox="0 -4 240 268"
      // Half way round, the chair stands a little outside the frame.
      className={`overflow-visible ${className ?? ""}`}
      role={description ? "img" : undefined}
      aria-label={description}
      aria-hidden={description ? undefined : true}
    >
      <circle
        cx={centre.x}
        cy={centre.y}
        r={orbit}
        fill="none"
        stroke="var(--dots)"
        strokeWidth="2.4"
        strokeDasharray="0.1 8"
        strokeLinecap="round"
      />
      <path
        d={journeyPath()}
        pathLength={1}
        className="chair-path"
        fill="none"
        stroke="var(--teal)"
        strokeWidth="5.5"
        strokeLinecap="round"
        strokeDasharray={`${Math.max(0, side)} 2`}
        opacity={side > 0.01 ? 1 : 0}
      />
      <circle cx={centre.x} cy={centre.y} r={wood} fill="var(--wood)" {...stroke} />
      {labels && <OnTheTable />}
      <circle cx={centre.x} cy={centre.y - orbit} r={chair} fill="var(--sky)" {...stroke} />
      <g className="chair" style={{ ...middle, transform: `rotate(${angle}deg)` }}>
        <circle cx={seat.x} cy={seat.y} r={chair} fill="var(--amber)" {...stroke} />
        {labels && (
          <text
            className="chair"
            style={{ transformOrigin: `${seat.x}px ${seat.y}px`, transform: `rotate(${-angle}deg)` }}
            x={seat.x}
            y={seat.y + 4.5}
            textAnchor="middle"
            fontSize="13.5"
            fontWeight="700"
            fill="var(--on-token)"
          >
            {labels.you}
          </text>
        )}
      </g>
      {labels && (
        <text
          x={centre.x}
          y={centre.y - orbit + 5.5}
          textAnchor="middle"
          fontSize="16"
          fontWeight="700"
          fill="var(--on-token)"
        >
          {labels.buyer}
        </text>
      )}
    </svg>
  );
}

function OnTheTable() {
  return (
    <g stroke="var(--on-token)" strokeWidth="1.8">
      <circle
        cx={centre.x}
        cy={centre.y}
        r={wood - 14}
        fill="none"
        stroke="var(--wood-rim)"
        strokeWidth="1.5"
      />
      <rect x="96" y="107" width="28" height="36" rx="2" fill="#fffdf8" transform="rotate(-10 110 125)" />
      <circle cx="147" cy="128" r="10.5" fill="#fffdf8" />
      <circle cx="147" cy="128" r="6" fill="#8a5237" stroke="none" />
    </g>
  );
}
