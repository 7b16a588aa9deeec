import type { PublicFace } from "../../engine/view.ts";

/** Colour behind a face in the gallery: a breath of the colour the buyer wears, so that no two cards are alike. */
export function groundOf(look: PublicFace["buyer"]["look"]): string {
  const worn = look.clothingColor;
  const first = Array.isArray(worn) ? worn[0] : worn;
  const colour =
    typeof first === "string" && /^#?[0-9a-f]{6}$/i.test(first) ? `#${first.replace("#", "")}` : "#e9d7b2";
  return `light-dark(color-mix(in oklab, ${colour} 30%, #fffdf8), color-mix(in oklab, ${colour} 26%, #26211c))`;
}
