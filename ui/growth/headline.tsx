import { useFormatter, useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { GrowthFacts, Moved } from "./facts.ts";

/** The kinds of headline. What is said follows from the facts alone. */
type HeadlineKind = "newcomer" | "practice" | "few" | "even" | "rising" | "resting";

/** Known skills from which on one can say that all of them stand, and that one of them would pay most. */
const half = 5;
const some = 3;

const knownOf = (skills: GrowthFacts["skills"]) => skills.filter(({ mark }) => mark !== null).length;

/** Which headline the facts ask for: what moved most, or why nothing can be said yet. */
function headlineOf({ headline, skills, history }: GrowthFacts): HeadlineKind {
  if (headline.moved) return headline.moved.trend === "steady" ? "even" : headline.moved.trend;
  if (knownOf(skills) >= half) return "even";
  if (skills.some(({ count }) => count > 0)) return "few";
  const finished = history.filter(({ status }) => status === "finished");
  if (finished.length === 0) return "newcomer";
  return finished.every(({ again }) => again) ? "practice" : "few";
}

/** What moved most, in words, and where an hour would pay. About the lines, never about the person. */
export function Headline({ facts, now }: { facts: GrowthFacts; now: Date }) {
  const t = useTranslations("growth");
  const name = useTranslations("skills");
  const since = useSince(now);
  const kind = headlineOf(facts);
  const { moved } = facts.headline;
  const hour = knownOf(facts.skills) >= some ? facts.headline.hour : null;
  const skill = moved ? name(skillKey(moved.skill, "name")) : "";
  return (
    <header>
      <h1 className="text-[clamp(30px,4.6vw,38px)] leading-[1.15]">
        {kind === "rising" && moved
          ? t(`headline.moved.${moved.skill}`)
          : kind === "resting"
            ? t("headline.resting", { skill })
            : t(`headline.${kind === "rising" ? "even" : kind}`)}
      </h1>
      <p className="mt-2.5 max-w-[46em] text-[17px] text-muted">
        {t(`sub.${kind}`, { skill, since: moved ? since(moved) : "" })}
        {hour && ` ${t("sub.hour", { skill: name(skillKey(hour, "name")) })}`}
      </p>
    </header>
  );
}

/** A month for what began earlier, a day for what began in this one, "today" for what is all of today. */
function useSince(now: Date): (moved: NonNullable<Moved["moved"]>) => string {
  const { dateTime } = useFormatter();
  return ({ since }) => {
    const sameYear = since.getUTCFullYear() === now.getUTCFullYear();
    const sameMonth = sameYear && since.getUTCMonth() === now.getUTCMonth();
    if (sameMonth && since.getUTCDate() === now.getUTCDate()) return "today";
    if (sameMonth) return dateTime(since, { day: "numeric", month: "long" });
    return dateTime(since, sameYear ? { month: "long" } : { month: "long", year: "numeric" });
  };
}
