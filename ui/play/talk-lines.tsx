import type { ReactNode } from "react";
import type { Says } from "../../engine/view.ts";
import { type Part, type Passage, passagesOf } from "./exchange.ts";
import { ArrivingLine, Line } from "./line.tsx";
import { pacedLines } from "./pace.ts";
import { Paragraphs, type Writing } from "./paragraphs.tsx";

const bubble = "border-[1.5px] px-4 py-3 sm:px-[18px] rounded-2xl";
const theirs = "rounded-bl-[4px] border-[color-mix(in_oklab,var(--edge)_50%,var(--paper))] bg-card";
const yours =
  "ml-auto rounded-br-[4px] border-[color-mix(in_oklab,var(--edge)_55%,var(--paper))] bg-[color-mix(in_oklab,var(--yours)_72%,var(--paper))]";

/** Lines that have been said: there, but no longer what matters. */
export function EarlierLines({ says }: { says: Says[] }) {
  return passagesOf(says).map((passage) =>
    passage.who === "scene" ? (
      <SceneLines key={keyOf(passage)} passage={passage} write={written} />
    ) : (
      <div
        key={keyOf(passage)}
        className={`${bubble} w-fit max-w-[90%] text-muted sm:max-w-[74%] ${passage.who === "you" ? yours : theirs}`}
      >
        <Paragraphs passage={passage} write={written} />
      </div>
    ),
  );
}

/** What the buyer says now, arriving at reading pace. */
export function PresentLines({ says }: { says: Says[] }) {
  const { lines } = pacedLines(says.map((each) => each.text));
  return <Now says={says} write={(part) => <ArrivingLine words={lines[part.at] ?? []} />} arrives />;
}

/** The same once it has been read: it stands there at once. */
export function StandingLines({ says }: { says: Says[] }) {
  return <Now says={says} write={written} />;
}

function Now({ says, write, arrives = false }: { says: Says[]; write: Writing["write"]; arrives?: boolean }) {
  return passagesOf(says).map((passage) =>
    passage.who === "scene" ? (
      <SceneLines key={keyOf(passage)} passage={passage} write={write} />
    ) : (
      <div
        key={keyOf(passage)}
        className={`${bubble} ${arrives ? "settle" : ""} w-fit max-w-full rounded-bl-[4px] border-edge bg-raised px-5 py-4 font-serif text-[19px] leading-[1.4] font-[550] sm:max-w-[86%] sm:text-[22px]`}
      >
        <Paragraphs passage={passage} write={write} />
      </div>
    ),
  );
}

/** The line just chosen, shown before the server has answered. */
export function YourLine({ text }: { text: string }) {
  return (
    <div
      className={`${bubble} settle ml-auto w-fit max-w-[90%] rounded-br-[4px] border-edge bg-yours sm:max-w-[74%]`}
    >
      <Line text={text} />
    </div>
  );
}

function written(part: Part): ReactNode {
  return <Line text={part.text} />;
}

function keyOf({ who, paragraphs }: Passage): string {
  return `${who}:${paragraphs[0]?.[0]?.at}:${paragraphs[0]?.[0]?.text}`;
}

function SceneLines({ passage, write }: Writing) {
  return (
    <div className="space-y-1.5 self-center px-4 text-center text-[15px] text-muted italic">
      <Paragraphs passage={passage} write={write} />
    </div>
  );
}
