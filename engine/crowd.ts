// Who is counted where people are told of together (docs/decisions/three-or-none.md).

/** People fewer than whom are nobody's figures. */
export const CROWD = 3;

/**
 * Of those with a figure somewhere, whose may be told together: everybody's, only theirs who show their talks, or nobody's. Those who do
 * not show them are counted where there are three of them or more: fewer could be told by taking away what is shown anyway.
 */
export function toldOf(shown: number, kept: number): "all" | "shown" | "nobody" {
  if (kept >= CROWD || (kept === 0 && shown >= CROWD)) return "all";
  return shown >= CROWD ? "shown" : "nobody";
}
