import { useTranslations } from "next-intl";
import type { Figures } from "../../engine/rulebook.ts";
import { exact } from "../debrief/account.ts";

const single = [
  "brokenPromise",
  "solvingBeforeHearing",
  "hollowToHurt",
  "hollow",
  "premature",
  "apologyForNothing",
  "gimmick",
  "bounced",
  "detour",
  "leftWounded",
  "bothSidesTime",
] as const;

/** Everything else that is charged on the way. */
export function Charges({ figures }: { figures: Figures }) {
  const t = useTranslations("rules.charges");
  const [angry = 0, irritated = 0] = figures.leftInMood;
  const rows = [
    ...single.map((key) => ({ key, points: figures[key] })),
    { key: "leftAngry" as const, points: angry },
    { key: "leftIrritated" as const, points: irritated },
  ].sort((one, other) => one.points - other.points);
  return (
    <dl className="sheet mt-4 px-5 pt-2 pb-3">
      {rows.map(({ key, points }, index) => (
        <div key={key} className={`flex justify-between gap-5 py-1.5 ${index > 0 ? "row-rule" : ""}`}>
          <dt>{t(key)}</dt>
          <dd className="font-bold text-coral-text tabular-nums">{exact(points)}</dd>
        </div>
      ))}
    </dl>
  );
}
