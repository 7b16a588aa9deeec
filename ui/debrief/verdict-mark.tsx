import { useTranslations } from "next-intl";
import type { Verdict } from "../../engine/debrief.ts";

const signs: Record<Verdict, string> = { best: "★", good: "✓", slip: "?!", mistake: "?", blunder: "??" };

/** The sign of a verdict. Its colour repeats what the sign already says. */
export function VerdictMark({ verdict, large = false }: { verdict: Verdict; large?: boolean }) {
  return (
    <span className={`verdict verdict-${verdict} ${large ? "verdict-large" : ""}`} aria-hidden="true">
      {signs[verdict]}
    </span>
  );
}

/** The verdict in a word, for everyone who does not see the sign. */
export function useVerdictWord(): (verdict: Verdict) => string {
  const t = useTranslations("debrief.verdicts");
  return (verdict) => t(verdict);
}
