import "server-only";
import { Avatar, Style } from "@dicebear/core";
import openPeeps from "@dicebear/styles/open-peeps.json" with { type: "json" };
import type { PublicFace } from "../engine/view.ts";

type Look = PublicFace["buyer"]["look"];

const style = new Style(openPeeps as ConstructorParameters<typeof Style>[0]);
const expressions: ReadonlySet<string> = new Set(Object.keys(openPeeps.components.expression.variants));

/** True for the thirty open-peeps expressions; anything else has no face. */
export function isExpression(name: string): boolean {
  return expressions.has(name);
}

/** A buyer's face as SVG: the look is fixed by the scenario, only the expression changes. */
export function drawFace(look: Look, expression: string): string {
  const options = {
    accessoriesProbability: 0,
    facialHairProbability: 0,
    maskProbability: 0,
    ...look,
    seed: "same-side",
    expressionVariant: [expression],
  };
  return new Avatar(style, options as ConstructorParameters<typeof Avatar>[1]).toString();
}
