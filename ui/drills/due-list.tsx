import { useTranslations } from "next-intl";
import { faceAddress } from "../faces/address.ts";
import { RoundFace } from "../faces/round-face.tsx";
import { skillKey } from "../messages/skill.ts";
import type { DueMoment } from "./facts.ts";
import { StartDrill } from "./start-drill.tsx";
import { useWhy } from "./why.tsx";

/** The moments of today, the first one to begin with. */
export function DueList({ due }: { due: readonly DueMoment[] }) {
  const t = useTranslations("drills");
  const skills = useTranslations("skills");
  const why = useWhy();
  return (
    <section aria-labelledby="today">
      <h2 id="today" className="text-[22px]">
        {t("due", { count: due.length })}
      </h2>
      <ol className="mt-3 grid gap-4">
        {due.map((moment, index) => {
          const { id, scenario, skill, open } = moment;
          const name = scenario?.buyer.shortName ?? t("somebody");
          return (
            <li
              key={id}
              className={`sheet flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:px-5 ${index === 0 ? "drop" : ""}`}
            >
              <RoundFace src={scenario && faceAddress(scenario, scenario.buyer.face)} />
              <div className="min-w-[12em] flex-1">
                <p className="font-serif text-[19px] leading-snug font-semibold">
                  {scenario ? t("with", { name, title: scenario.title }) : name}
                </p>
                <p className="mt-0.5 text-[15px] text-muted">{why(moment, open)}</p>
                <p className="mt-2">
                  <span className="pill">{skills(skillKey(skill, "name"))}</span>
                </p>
              </div>
              <StartDrill
                drill={id}
                label={t(open ? "resume" : "start")}
                describe={t("startWith", { open: String(open), name })}
                main={index === 0}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
