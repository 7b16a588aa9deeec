"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Skill } from "../../engine/debrief.ts";
import type { PublicFace } from "../../engine/view.ts";
import { Gallery } from "../buyers/gallery.tsx";
import { isStaff, type Role } from "../cohorts/cohort.ts";
import { skillKey } from "../messages/skill.ts";
import type { Session } from "./session.ts";
import { SessionRow } from "./session-row.tsx";

/** A scene for the whole cohort, with what it practises. */
interface Suggested {
  scene: { id: string; title: string; buyer: string };
  skill: Skill;
  reason: "first" | "few" | "gap" | "strength";
}

interface Props {
  cohort: { id: string; role: Role; archived: boolean };
  /** Newest first. */
  sessions: readonly Session[];
  /** Whom a session can be held with; empty for who cannot begin one. */
  scenarios: PublicFace[];
  /** Whom to meet together next, and why; null where nothing can be said. */
  suggested: Suggested | null;
  /** When the page was made, ISO 8601. */
  now: string;
}

/** The live sessions of a cohort: those going on, the way to a new one, and those that were. */
export function SessionsPage({ cohort, sessions, scenarios, suggested, now }: Props) {
  const t = useTranslations("sessions");
  const staff = isStaff(cohort.role);
  const running = sessions.filter(({ code }) => code !== null);
  const past = sessions.filter(({ code }) => code === null);
  return (
    <div className="grid gap-9">
      {running.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running" className="text-[22px]">
            {t("running")}
          </h2>
          {staff && <p className="mt-1 max-w-[44em] text-[15px] text-muted">{t("takeOver")}</p>}
          <ul className="mt-3 grid gap-3">
            {running.map((session) => (
              <SessionRow key={session.id} {...{ session, staff, now }} running />
            ))}
          </ul>
        </section>
      )}
      {staff && !cohort.archived && (
        <section aria-labelledby="begin">
          <h2 id="begin" className="text-[22px]">
            {t("begin")}
          </h2>
          <p className="mt-1 mb-4 max-w-[44em] text-muted">{t("beginText")}</p>
          {suggested && <SuggestedScene suggested={suggested} cohort={cohort.id} />}
          <Gallery
            scenarios={scenarios}
            best={{}}
            page={`/cohorts/${cohort.id}/sessions`}
            cardTo={(id) => `/cohorts/${cohort.id}/sessions?with=${encodeURIComponent(id)}`}
          />
        </section>
      )}
      {staff && cohort.archived && <p className="text-muted">{t("archived")}</p>}
      <section aria-labelledby="past">
        <h2 id="past" className="text-[22px]">
          {t("past")}
        </h2>
        {past.length === 0 && <p className="mt-1 max-w-[44em] text-muted">{t("none")}</p>}
        <ul className="mt-3 grid gap-3">
          {past.map((session) => (
            <SessionRow key={session.id} {...{ session, staff, now }} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Whom the cohort has most to gain from meeting, first of all. */
function SuggestedScene({ suggested, cohort }: { suggested: Suggested; cohort: string }) {
  const t = useTranslations("sessions");
  const why = useTranslations("overview.next.why");
  const skills = useTranslations("skills");
  const { scene, skill, reason } = suggested;
  return (
    <div className="sheet drop on-tint mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 bg-yours px-4 py-3">
      <p className="min-w-[14em] flex-1">
        <strong className="font-serif text-[18px] font-semibold">
          {t("with", { name: scene.buyer, title: scene.title })}
        </strong>
        <span className="block text-[15px] text-muted">
          {why(reason, { skill: skills(skillKey(skill, "name")) })}
        </span>
      </p>
      <Link href={`/cohorts/${cohort}/sessions?with=${encodeURIComponent(scene.id)}`} className="press">
        {t("see")}
      </Link>
    </div>
  );
}

/** What a trainee finds here: how to come in when a session is on. */
export function SessionsForTrainee() {
  const t = useTranslations("sessions");
  return (
    <section className="sheet max-w-[40em] px-5 py-4">
      <h2 className="text-[20px]">{t("title")}</h2>
      <p className="mt-1 text-muted">{t("trainee")}</p>
      <p className="mt-4">
        <Link href="/join" className="press press-main">
          {t("join")}
        </Link>
      </p>
    </section>
  );
}
