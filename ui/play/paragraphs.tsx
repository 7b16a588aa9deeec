import type { ReactNode } from "react";
import type { Part, Passage } from "./exchange.ts";

export interface Writing {
  passage: Passage;
  write: (part: Part) => ReactNode;
}

/** The paragraphs of a passage; what is seen between two sentences is set apart from what is said. */
export function Paragraphs({ passage, write }: Writing) {
  return passage.paragraphs.map((parts, index) => (
    <p key={parts[0]?.at} className={index > 0 && passage.who !== "scene" ? "mt-2.5" : ""}>
      {parts.map((part) =>
        part.seen && passage.who !== "scene" ? (
          <em key={part.at} className="aside">
            {" "}
            {write(part)}{" "}
          </em>
        ) : (
          <span key={part.at}>{write(part)}</span>
        ),
      )}
    </p>
  ));
}
