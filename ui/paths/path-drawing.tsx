"use client";

import { useTranslations } from "next-intl";
import type { CostedPathMap, PathMap } from "../../engine/path-map.ts";
import { costedFork, isCosted } from "./costed.ts";
import { type Drawn, type DrawnLine, drawnMap, width } from "./path-geometry.ts";

interface Props {
  map: PathMap | CostedPathMap;
  onOpen: (fork: number) => void;
}

/** The map as a drawing. Its forks are buttons; everything in it is in the table too. */
export function PathDrawing({ map, onOpen }: Props) {
  const t = useTranslations("pathMap");
  const drawn = drawnMap(map);
  const costliest = isCosted(map) ? map.costliest[0] : undefined;
  const place = (at: { x: number; y: number }) => ({
    left: `${(100 * at.x) / width}%`,
    top: `${(100 * at.y) / drawn.height}%`,
  });
  return (
    <div className="relative mx-auto w-full max-w-[460px]">
      <Rivers drawn={drawn} />
      {drawn.forks.map(({ fork, at }) => (
        <button
          key={fork.number}
          type="button"
          onClick={() => onOpen(fork.number)}
          className={`absolute grid size-11 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border-2 border-edge font-semibold hover:bg-hover ${
            fork.number === costliest ? "bg-coral-wash" : "bg-raised"
          }`}
          style={place(at)}
          aria-label={t("openFork", { number: fork.number, met: fork.met })}
        >
          {fork.number}
        </button>
      ))}
      {drawn.forks.flatMap(({ fork, at }) =>
        fork.here === 0
          ? []
          : [
              <span
                key={fork.number}
                aria-hidden="true"
                className="absolute -translate-y-1/2 rounded-full bg-yours px-2 text-[13px] font-semibold"
                style={{ ...place(at), marginLeft: 28 }}
              >
                {t("here", { count: fork.here })}
              </span>,
            ],
      )}
    </div>
  );
}

function Rivers({ drawn }: { drawn: Drawn }) {
  const t = useTranslations("pathMap");
  return (
    <svg viewBox={`0 0 ${width} ${drawn.height}`} className="block h-auto w-full" aria-hidden="true">
      <g fill="none" strokeLinecap="round">
        {drawn.forks.flatMap(({ fork, lines }) =>
          lines.flatMap(({ line, ways }) =>
            ways.map(({ key, path, thick }) => (
              <path
                key={`${fork.number}/${line.id}/${key}`}
                d={path}
                stroke="var(--span)"
                strokeWidth={thick}
              />
            )),
          ),
        )}
      </g>
      {drawn.forks.flatMap(({ fork, lines }) => {
        const costed = costedFork(fork);
        return lines.map((one) => (
          <Dot
            key={`${fork.number}/${one.line.id}`}
            one={one}
            bad={["mistake", "blunder"].includes(
              costed?.lines.find(({ id }) => id === one.line.id)?.verdict ?? "",
            )}
          />
        ));
      })}
      {drawn.endings.map(({ ending, count, at }) => (
        <g key={ending} fontSize="12" textAnchor="middle" fill="var(--ink)">
          <circle cx={at.x} cy={at.y} r="11" fill="var(--card)" stroke="var(--edge)" strokeWidth="1.5" />
          <text x={at.x} y={at.y + 4} fontWeight="600">
            {count}
          </text>
          <text x={at.x} y={at.y + 26} fill="var(--muted)">
            {t(`endingShort.${ending as "kept"}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One line: its letter, how many said it, and a bar below it where a talk ended early. A costly one has a doubled rim. */
function Dot({ one: { line, letter, at, ended, off }, bad }: { one: DrawnLine; bad: boolean }) {
  const rim = bad ? "var(--coral)" : "var(--edge)";
  return (
    <g fontSize="12" textAnchor="middle" fill="var(--ink)">
      {bad && <circle cx={at.x} cy={at.y} r="16" fill="none" stroke={rim} strokeWidth="1.5" />}
      <circle cx={at.x} cy={at.y} r="13" fill="var(--card)" stroke={rim} strokeWidth="1.5" />
      <text x={at.x} y={at.y + 4} fontWeight="600">
        {letter}
      </text>
      <text
        x={at.x + 18}
        y={at.y + 4}
        textAnchor="start"
        stroke="var(--paper)"
        strokeWidth="3"
        paintOrder="stroke"
      >
        {line.count}
      </text>
      {off !== null && (
        <path d={off} fill="none" stroke="var(--muted)" strokeWidth="2" strokeDasharray="3 4" />
      )}
      {ended > 0 && (
        <path
          d={`M${at.x} ${at.y + 14}v12m-9 0h18`}
          stroke="var(--ink)"
          strokeWidth={2.5}
          fill="none"
          strokeLinecap="round"
        />
      )}
    </g>
  );
}
