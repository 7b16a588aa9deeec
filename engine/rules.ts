import { PROMISE, SIGNED, WOUND } from "./buyer.ts";
import { moves } from "./moves.ts";
import { figures, type Rulebook } from "./rulebook.ts";

/** The product's rules. Changed only with every property green; docs/rulebook-changelog.md says what and why. */
export const rulebook: Rulebook = {
  version: "8",
  figures,
  moves,
  wastesTime: (buyer, beat) =>
    beat.choices.some(({ move, needs }) => move === "release" && (buyer.facts & needs) === needs),
  offers: {
    own: (buyer) =>
      buyer.wound === WOUND.inherited || buyer.wound === WOUND.self || buyer.signed === SIGNED.pressed,
    repair: (buyer) => buyer.wound === WOUND.inheritedHeard || buyer.wound === WOUND.selfHeard,
    listen: () => true,
    keep: (buyer) => buyer.promise === PROMISE.owed || buyer.promise === PROMISE.owedByRepair,
  },
};
