import type { Says } from "../../engine/view.ts";
import { runs } from "./exchange.ts";
import { ArrivingLine, Line } from "./line.tsx";
import { pacedLines } from "./pace.ts";

const bubble = "border-[1.5px] px-4 py-3 sm:px-[18px] rounded-2xl";

/** Lines that have been said: there, but no longer what matters. */
export function EarlierLines({ says }: { says: Says[] }) {
  return runs(says).map((run, index) => {
    const key = `${index}:${run.texts[0]}`;
    if (run.who === "scene") return <SceneLine key={key} texts={run.texts} />;
    const yours = run.who === "you";
    return (
      <div
        key={key}
        className={`${bubble} w-fit max-w-[90%] sm:max-w-[74%] ${yours ? "ml-auto rounded-br-[4px] border-[color-mix(in_oklab,var(--edge)_55%,var(--paper))] bg-[color-mix(in_oklab,var(--yours)_72%,var(--paper))]" : "rounded-bl-[4px] border-[color-mix(in_oklab,var(--edge)_50%,var(--paper))] bg-card"} text-muted`}
      >
        {run.texts.map((text) => (
          <p key={text}>
            <Line text={text} />
          </p>
        ))}
      </div>
    );
  });
}

/** What the buyer says now, arriving at reading pace. */
export function PresentLines({ says }: { says: Says[] }) {
  const { lines } = pacedLines(says.map((each) => each.text));
  let index = 0;
  return runs(says).map((run) => {
    const first = index;
    index += run.texts.length;
    const key = `${first}:${run.texts[0]}`;
    const words = run.texts.map((_, offset) => lines[first + offset] ?? []);
    if (run.who === "scene") {
      return (
        <p key={key} className="self-center px-4 text-center text-[15px] text-muted italic">
          {words.map((line, offset) => (
            <span key={run.texts[offset]} className="block">
              <ArrivingLine words={line} />
            </span>
          ))}
        </p>
      );
    }
    return (
      <div
        key={key}
        className={`${bubble} settle w-fit max-w-full rounded-bl-[4px] border-edge bg-raised px-5 py-4 font-serif text-[19px] leading-[1.4] font-[550] sm:max-w-[86%] sm:text-[22px]`}
      >
        {words.map((line, offset) => (
          <p key={run.texts[offset]} className={offset > 0 ? "mt-2.5" : ""}>
            <ArrivingLine words={line} />
          </p>
        ))}
      </div>
    );
  });
}

function SceneLine({ texts }: { texts: string[] }) {
  return (
    <div className="self-center px-4 text-center text-[15px] text-muted italic">
      {texts.map((text) => (
        <p key={text}>
          <Line text={text} />
        </p>
      ))}
    </div>
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
