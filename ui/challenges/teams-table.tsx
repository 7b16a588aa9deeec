"use client";

import { useTranslations } from "next-intl";
import { centre, chair, orbit, wood } from "../table/circle.ts";
import type { ChallengeKind, Team } from "./challenge.ts";
import { useScore } from "./score.ts";
import { chairRadius, type Seat, seats } from "./seats.ts";

const colours = ["var(--sage)", "var(--sky)", "var(--coral)", "var(--teal)"];
/** Of one letter at most, in the units of the drawing. */
const letter = 8;
const longestName = 18;
const stroke = { stroke: "var(--edge)", strokeWidth: 2.2 };

/** Teams first: every team has a chair at one table, and its place round it is the team's mean. There is at least one. */
export function TeamsTable({ kind, teams }: { kind: ChallengeKind; teams: readonly Team[] }) {
  const t = useTranslations("challenges.teams");
  const seated = seats(kind, teams);
  const say = useScore(kind);
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="teams-first">
      <h2 id="teams-first" className="text-[19px]">
        {t("title")}
      </h2>
      <svg
        viewBox={`-6 -6 ${widthOf(seated) + 6} 262`}
        aria-hidden="true"
        className="mx-auto mt-2 w-full max-w-[380px] overflow-visible"
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
        <circle cx={centre.x} cy={centre.y} r={wood - 4} fill="var(--wood)" {...stroke} />
        <circle cx={centre.x} cy={centre.y - orbit} r={chair} fill="var(--raised)" {...stroke} />
        <text
          x={centre.x}
          y={centre.y - orbit + 4.5}
          textAnchor="middle"
          fontSize="12.5"
          fontWeight="700"
          fill="var(--ink)"
        >
          {t("buyer")}
        </text>
        {seated.map((seat, index) => (
          <Chair key={seat.team.name} seat={seat} radius={chairRadius(teams.length)} index={index} />
        ))}
      </svg>
      <ol className="sr-only">
        {seated.map(({ team }) => (
          <li key={team.name}>
            {t("row", { name: team.name, score: say(team.score), yours: String(team.yours) })}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-[14px] text-muted">{t(kind === "growth" ? "text.growth" : "text.other")}</p>
    </section>
  );
}

function Chair({ seat, radius, index }: { seat: Seat; radius: number; index: number }) {
  const { team, x, y, label } = seat;
  const far = Math.abs(label.y - y) > 4 || label.x - x > radius + 10;
  return (
    <g>
      {far && (
        <line
          x1={x}
          y1={y}
          x2={label.x - 4}
          y2={label.y}
          stroke="var(--muted)"
          strokeWidth="1.2"
          strokeDasharray="2 3"
        />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={team.yours ? "var(--amber)" : colours[index % colours.length]}
        {...stroke}
      />
      <text
        x={label.x}
        y={label.y + 4.5}
        fontSize="13"
        fontWeight={team.yours ? 800 : 600}
        fill="var(--ink)"
        textDecoration={team.yours ? "underline" : undefined}
      >
        {shortName(team)}
      </text>
    </g>
  );
}

function shortName({ name }: Team): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** So wide that every name is inside. */
function widthOf(seated: readonly Seat[]): number {
  return Math.max(324, ...seated.map(({ team, label }) => label.x + letter * shortName(team).length));
}
