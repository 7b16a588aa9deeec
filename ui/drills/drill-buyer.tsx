import { useTranslations } from "next-intl";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { skillKey } from "../messages/skill.ts";
import { GaugeLine, lightOf, MoodLine } from "../play/buyer-panel.tsx";
import type { Review } from "./facts.ts";

/** Who sits there, in which mood: before the line, and after it once there is one. */
export function DrillBuyer({ review }: { review: Review }) {
  const t = useTranslations("drills.moment");
  const play = useTranslations("play");
  const skills = useTranslations("skills");
  const { scenario, view, result, skill } = review;
  const { buyer, meetings } = scenario;
  const now = result ? { ...view, ...result.decision.after } : view;
  return (
    <aside
      aria-label={buyer.name}
      className="sheet mood-light on-tint grid grid-cols-[84px_1fr] items-center gap-x-4 px-4 py-4 lg:block lg:px-6 lg:pb-6"
      style={{ "--mood-light": lightOf(now) }}
    >
      <BuyerFace
        src={faceAddress(scenario, now.face)}
        alt={play("looks", { name: buyer.shortName, face: now.face })}
        className="w-full lg:mx-auto lg:mb-3 lg:w-[200px]"
      />
      <div>
        <p className="text-[14px] font-semibold text-teal">
          {t("name", { skill: skills(skillKey(skill, "name")) })}
        </p>
        <p className="font-serif text-[21px] leading-tight font-semibold lg:text-[25px]">{buyer.name}</p>
        <p className="text-[15px] text-muted">{t("where", { role: buyer.role, company: buyer.company })}</p>
        <MoodLine view={now} pronoun={buyer.pronouns.subject} />
        {!result && <GaugeLine gauge={view.gauge} className="mt-1" />}
        <p className="mt-2 text-[14px] text-muted">
          {t("place", {
            meeting: view.meeting,
            meetings: meetings.length,
            place: meetings[view.meeting - 1]?.place ?? "",
          })}
        </p>
      </div>
    </aside>
  );
}
