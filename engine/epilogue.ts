import { type Buyer, effectiveTrust, OVER, PROMISE, SIGNED, WOUND } from "./buyer.ts";
import type { Ending, Figures, Fit } from "./rulebook.ts";

/**
 * Which ending a talk comes to (model.md 3.7). `over` says how it ended; `secret` are the fact bits of kept-right, `right` the
 * level of the gauge it asks for.
 */
export function endingOf(buyer: Buyer, over: number, secret: number, right: number): Ending {
  if (over === OVER.burned) return "burned";
  if (over === OVER.released) return "released";
  const selfWound = buyer.wound >= WOUND.self;
  if (buyer.signed === SIGNED.genuine) {
    const heard = buyer.clarity === 3 && (buyer.facts & secret) === secret;
    const all = heard && buyer.gauge >= right && !selfWound;
    return all ? "kept-right" : "kept";
  }
  if (over === OVER.parked && !selfWound && buyer.signed === SIGNED.open) return "parked";
  if (buyer.signed === SIGNED.pressed) return effectiveTrust(buyer) >= 3 ? "grudging" : "cancelled";
  if (buyer.clarity >= 2 && effectiveTrust(buyer) >= 3 && buyer.wound === WOUND.none && over === OVER.no)
    return "comes-back";
  return "drift";
}

/**
 * What an ending is worth 90 days later, in points: its base, the levels priced once, the end mood, and what was left open.
 * `saved` counts the beats after a release.
 */
export function worth(figures: Figures, buyer: Buyer, ending: Ending, fit: Fit, saved: number): number {
  if (ending === "burned") return figures.ending.burned[fit];
  const { level } = figures;
  let value = figures.ending[ending][fit];
  if (ending === "released" && fit === "bad") {
    if (buyer.clarity < 2) value = figures.releasedBlind;
    value += figures.beatSaved * saved;
  }
  value += level.trust * buyer.trust + level.understood * buyer.understood + level.clarity * buyer.clarity;
  if (fit === "good") value += level.readiness * buyer.readiness;
  value += level.gauge * buyer.gauge + (figures.endMood[buyer.mood] ?? 0);
  if (buyer.wound >= WOUND.self) value += figures.openSelfWound;
  else if (buyer.wound !== WOUND.none) value += figures.openInheritedWound;
  if (buyer.promise !== PROMISE.none && buyer.promise !== PROMISE.kept) value += figures.unkeptPromise;
  if (ending === "kept" || ending === "kept-right") value += figures.concession * buyer.margin;
  return value;
}
