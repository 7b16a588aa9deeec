import type { Says } from "../../engine/view.ts";
import { passagesOf } from "../play/exchange.ts";
import { Line } from "../play/line.tsx";
import { Paragraphs } from "../play/paragraphs.tsx";

/** What the buyer says now, large enough for the last row. */
export function StageSays({ says, small = false }: { says: readonly Says[]; small?: boolean }) {
  const saidAt = says.findLastIndex(({ who }) => who === "you");
  const all = says.slice(saidAt + 1);
  const passages = passagesOf(all);
  // Side by side there is room for what the buyer asks now, not for all that led there.
  const asked = passages.findLastIndex(({ who }) => who === "buyer");
  return passages.slice(small ? Math.max(0, asked) : 0).map((passage) =>
    passage.who === "scene" ? (
      <div
        key={passage.paragraphs[0]?.[0]?.text}
        className="mb-3 text-center text-[0.95rem] text-muted italic"
      >
        <Paragraphs passage={passage} write={({ text }) => <Line text={text} />} />
      </div>
    ) : (
      <blockquote
        key={passage.paragraphs[0]?.[0]?.text}
        className={`settle mb-3 rounded-[1.1rem] border-[1.5px] border-edge bg-raised font-serif leading-[1.36] font-[550] ${small ? "px-5 py-3.5 text-[1.25rem]" : "px-[1.7rem] py-5 text-[1.7rem]"}`}
      >
        <Paragraphs passage={passage} write={({ text }) => <Line text={text} />} />
      </blockquote>
    ),
  );
}
