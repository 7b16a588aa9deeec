import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicFace } from "../../engine/view.ts";
import { Difficulty } from "../buyers/difficulty.tsx";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { skillKey } from "../messages/skill.ts";

/** Who is waiting, why now, and what is known. `children` is the form that begins the talk. */
export function Brief({ scenario, children }: { scenario: PublicFace; children: ReactNode }) {
  const t = useTranslations("brief");
  const skills = useTranslations("skills");
  const { buyer, brief } = scenario;
  return (
    <article className="wide grid gap-x-10 gap-y-8 py-7 lg:grid-cols-[360px_1fr] lg:py-9">
      <aside className="lg:sticky lg:top-8 lg:self-start">
        <div
          className="sheet drop mood-light overflow-hidden"
          style={{ "--mood-light": "var(--mood-guarded)" }}
        >
          <Portrait
            src={faceAddress(scenario, buyer.face)}
            size={240}
            className="mx-auto mt-5 w-[170px] lg:w-[240px]"
          />
          <div className="border-t-[1.5px] border-edge bg-card px-5 pt-4 pb-5">
            <p className="font-serif text-2xl font-semibold">{buyer.name}</p>
            <p className="text-muted">
              {t("role", { role: buyer.role, company: buyer.company, place: buyer.place })}
            </p>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[15px]">
              {scenario.meetings.map((meeting, index) => (
                <Fact key={meeting.place} term={t("meeting", { number: index + 1 })}>
                  {meeting.place}
                  <span className="block text-[14px] text-muted">
                    {t("hisMinutes", { minutes: meeting.minutes })}
                  </span>
                </Fact>
              ))}
              <Fact term={t("takes")}>
                {t("minutes", { minutes: scenario.minutes, decisions: scenario.decisions })}
              </Fact>
              <Fact term={t("difficulty")}>
                <Difficulty level={scenario.difficulty} />
              </Fact>
            </dl>
          </div>
        </div>
      </aside>
      <div className="min-w-0">
        <h1 className="text-[clamp(30px,4.5vw,42px)] leading-[1.1]">{scenario.title}</h1>
        <p className="mt-2 max-w-[36em] text-[19px] text-muted">{scenario.tagline}</p>
        <section className="mt-7">
          <h2 className="text-xl">{t("why")}</h2>
          <p className="mt-2 max-w-[42em] text-[17px]">{brief.role}</p>
          <p className="mt-2 max-w-[42em] text-[17px]">{brief.why}</p>
        </section>
        <section className="mt-6">
          <h2 className="text-xl">{t("know")}</h2>
          <ul className="mt-2 max-w-[42em] space-y-2">
            {brief.know.map((line) => (
              <li
                key={line}
                className="relative pl-6 text-[17px] before:absolute before:top-[0.55em] before:left-0.5 before:size-2.5 before:rounded-full before:border-[1.5px] before:border-edge before:bg-amber"
              >
                {line}
              </li>
            ))}
          </ul>
        </section>
        <section className="mt-6">
          <h2 className="text-xl">{t("judged")}</h2>
          <dl className="mt-2 grid gap-x-8 gap-y-2.5 sm:grid-cols-2">
            {scenario.skills.map((skill) => (
              <div key={skill} className="border-l-[3px] border-teal pl-3">
                <dt className="font-semibold">{skills(skillKey(skill, "name"))}</dt>
                <dd className="text-[15px] text-muted">{skills(skillKey(skill, "text"))}</dd>
              </div>
            ))}
          </dl>
        </section>
        {children}
      </div>
    </article>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold whitespace-nowrap">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
