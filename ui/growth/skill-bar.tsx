import type { SkillFacts } from "./facts.ts";
import { span, within } from "./places.ts";

/**
 * The bar of one skill. Until there is enough evidence it is dashed: a span, and no tick. The tick of before is half as high: nobody
 * has to tell it by its colour.
 */
export function SkillBar({ facts, className }: { facts: SkillFacts; className: string }) {
  const { band, mark, before, needed } = facts;
  const enough = needed === 0;
  return (
    <span
      className={`relative block h-4 overflow-hidden rounded-full border-[1.5px] ${enough ? "border-edge bg-raised" : "border-dashed border-dots"} ${className}`}
    >
      {band && (
        <span
          className={`absolute inset-y-0 ${enough ? "bg-span" : "bg-span opacity-45"}`}
          style={span(band.low, band.high)}
        />
      )}
      {before !== null && <span className="tick bottom-1/2 w-1 bg-amber" style={{ left: within(before) }} />}
      {mark !== null && <span className="tick w-1 bg-teal" style={{ left: within(mark) }} />}
    </span>
  );
}
