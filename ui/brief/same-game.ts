import type { PublicFace } from "../../engine/view.ts";

/** The other people of the same game: an original's skins, a skin's original and its other skins. */
export function sameGame(scenarios: readonly PublicFace[], of: PublicFace): PublicFace[] {
  const game = of.skinOf ?? of.id;
  return scenarios.filter(({ id, skinOf }) => id !== of.id && (id === game || skinOf === game));
}
