/** Geometry of the round table seen from above, in the units of its drawing. */
export const centre = { x: 120, y: 124 };
export const orbit = 104;
export const wood = 70;
export const chair = 23;

/** Degrees the trainee's chair travels from facing the buyer to sitting beside them. */
export const journey = 148;

/** Degrees turned from the bottom of the circle; `side` runs from 0 to 1. */
export function turned(side: number): number {
  return -journey * Math.min(1, Math.max(0, side));
}

/** The way the chair has come, as an arc from the bottom of the circle round the right-hand side. */
export function journeyPath(): string {
  const { x, y } = seatAt(1);
  return `M ${centre.x} ${centre.y + orbit} A ${orbit} ${orbit} 0 0 0 ${x.toFixed(2)} ${y.toFixed(2)}`;
}

/** Where a chair stands on the circle; `side` runs from 0 to 1. */
export function seatAt(side: number): { x: number; y: number } {
  const angle = ((90 + turned(side)) * Math.PI) / 180;
  return { x: centre.x + orbit * Math.cos(angle), y: centre.y + orbit * Math.sin(angle) };
}
