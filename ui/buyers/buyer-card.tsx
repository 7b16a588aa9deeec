import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { skillKey } from "../messages/skill.ts";
import { Difficulty } from "./difficulty.tsx";
import { groundOf } from "./ground.ts";
import type { Reached } from "./reached.ts";

interface Props {
  scenario: PublicFace;
  best?: Reached | undefined;
  /** A card on its own lies on its side and says more. */
  alone?: boolean;
  /** Where it leads; to its brief, where nothing else is said. */
  to?: string;
}

/** One conversation of the library. The whole card is the link. */
export function BuyerCard({ scenario, best, alone = false, to = `/scenarios/${scenario.id}` }: Props) {
  const t = useTranslations("buyers");
  const skills = useTranslations("skills");
  const { buyer } = scenario;
  return (
    <article
      className={`sheet drop group relative flex overflow-hidden hover:bg-hover focus-within:bg-hover ${alone ? "flex-col md:flex-row" : "flex-col"}`}
    >
      <div
        className={`relative flex shrink-0 items-end justify-center overflow-hidden border-edge ${alone ? "h-[190px] border-b-[1.5px] md:h-auto md:w-[340px] md:border-r-[1.5px] md:border-b-0" : "h-[150px] border-b-[1.5px]"}`}
        style={{ background: groundOf(buyer.look) }}
      >
        <Portrait
          src={faceAddress(scenario, buyer.face)}
          size={alone ? 230 : 150}
          className={alone ? "w-[180px] md:w-[250px]" : "w-[144px]"}
        />
        {!alone && (
          <span className="absolute top-4 left-4">
            <Difficulty level={scenario.difficulty} />
          </span>
        )}
        {best && (
          <span className="absolute top-3 right-3 pill bg-yours">{t("best", { band: best.band })}</span>
        )}
      </div>
      <div className={`flex flex-1 flex-col ${alone ? "p-5 md:p-7" : "p-4 pb-4"}`}>
        <h3 className={alone ? "text-[26px]" : "text-[19px]"}>
          <Link
            href={to}
            className="outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-3 focus-visible:after:outline-teal"
          >
            {scenario.title}
          </Link>
        </h3>
        <p className={`text-muted ${alone ? "" : "text-[14.5px]"}`}>
          {t("who", { name: buyer.name, role: buyer.role, company: buyer.company, alone: String(alone) })}
        </p>
        {best?.overrides?.map(({ band, cohort }) => (
          <p key={cohort.id} className="text-[14px] [overflow-wrap:anywhere]">
            {t("coach", { band, cohort: cohort.name })}
          </p>
        ))}
        <p className={`mt-2.5 ${alone ? "text-[18px]" : "text-[15px]"}`}>{scenario.tagline}</p>
        {alone && (
          <p className="mt-3 max-w-[44em] border-l-[3px] border-amber pl-3 text-muted">
            {scenario.principle}
          </p>
        )}
        <div
          className={`mt-auto flex items-end justify-between gap-x-4 gap-y-1 ${alone ? "flex-wrap pt-5" : "pt-3"} text-[14px]`}
        >
          <p className="font-semibold text-teal">
            {scenario.skills
              .slice(0, alone ? 4 : 2)
              .map((skill) => skills(skillKey(skill, "name")))
              .join(" · ")}
          </p>
          <p className="flex shrink-0 items-center gap-3 text-muted">
            {alone && <Difficulty level={scenario.difficulty} />}
            <span>{t("minutes", { minutes: scenario.minutes })}</span>
          </p>
        </div>
      </div>
    </article>
  );
}
