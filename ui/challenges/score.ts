import { useFormatter } from "next-intl";
import type { ChallengeKind } from "./challenge.ts";

/** A score as it stands on a board: growth has its sign, what was lost a minus. */
export function useScore(kind: ChallengeKind): (score: number) => string {
  const { number } = useFormatter();
  return (score) => number(score, kind === "growth" ? { signDisplay: "exceptZero" } : {}).replace("-", "−");
}
