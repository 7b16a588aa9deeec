"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { useSending } from "../device/use-sending.ts";
import { type Cohort, isStaff, type Role } from "./cohort.ts";
import { removePerson, setRole } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";
import { calledOf, type Person } from "./person.ts";

const roles: readonly Role[] = ["owner", "coach", "observer", "trainee"];

/** Which roles this reader may give this person: an owner any, a coach those that run nothing, to those who run nothing. */
export function rolesToGive(reader: Role, { role, guest }: Pick<Person, "role" | "guest">): readonly Role[] {
  if (!isStaff(reader)) return [];
  if (guest) return role === "trainee" ? [] : ["trainee"];
  if (reader === "owner") return roles;
  return isStaff(role) ? [] : ["observer", "trainee"];
}

/** Somebody in the cohort, and what the reader may do about them. */
export function PersonRow({ cohort, person }: { cohort: Cohort; person: Person }) {
  const t = useTranslations("cohorts.people");
  const { dateTime } = useFormatter();
  const { going, code, run } = useSending();
  const router = useRouter();
  const called = calledOf(person);
  const staff = isStaff(cohort.role);
  const choices = rolesToGive(cohort.role, person);
  const mayRemove = !person.you && (cohort.role === "owner" || (staff && !isStaff(person.role)));
  const known = [
    person.invited && person.invited.name !== "" && t("knownAs", { name: person.name }),
    person.invited?.email,
    person.guest && t("guest"),
    t("since", {
      day: dateTime(new Date(person.joined), { day: "numeric", month: "short", year: "numeric" }),
    }),
  ].filter(Boolean);
  return (
    <li className="row-rule flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <span className="min-w-[12em] flex-1 [overflow-wrap:anywhere]">
        <strong>{called || t("nameless")}</strong>
        {person.you && <span className="text-muted"> · {t("you")}</span>}
        <span className="block text-[14px] text-muted">{known.join(" · ")}</span>
        {staff && person.showsTalks && !person.you && (
          <Link
            href={`/cohorts/${cohort.id}/people/${person.learner}`}
            className="plain-link inline-flex min-h-11 items-center text-[15px]"
          >
            {t("talks", { name: called })}
          </Link>
        )}
      </span>
      {choices.length > 0 ? (
        <select
          aria-label={t("roleOf", { name: called })}
          className="press choice"
          value={person.role}
          onChange={(event) => {
            const role = event.target.value as Role;
            run(
              () => setRole(cohort.id, person.learner, role),
              () => router.refresh(),
            );
          }}
        >
          {roles
            .filter((role) => choices.includes(role) || role === person.role)
            .map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
        </select>
      ) : (
        <span className="pill">{t(`roles.${person.role}`)}</span>
      )}
      {mayRemove && <Remove cohort={cohort} person={person} called={called} />}
      <span className="basis-full empty:hidden">
        {going && <span role="status">{t("changing")}</span>}
        <CohortTrouble code={code} />
      </span>
    </li>
  );
}

function Remove({ cohort, person, called }: { cohort: Cohort; person: Person; called: string }) {
  const t = useTranslations("cohorts.people.remove");
  const [open, setOpen] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();
  return (
    <>
      <button
        type="button"
        aria-label={t("openNamed", { name: called })}
        className="min-h-11 text-[15px] text-muted underline underline-offset-3 hover:text-ink"
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title", { name: called })}>
        <p>{t("text")}</p>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <button
            type="button"
            className="press press-main"
            aria-disabled={going || undefined}
            onClick={() =>
              run(
                () => removePerson(cohort.id, person.learner),
                () => {
                  setOpen(false);
                  router.refresh();
                },
              )
            }
          >
            {t("yes")}
          </button>
          <button type="button" className="press" onClick={() => setOpen(false)}>
            {t("no")}
          </button>
          <CohortTrouble code={code} />
        </div>
      </Modal>
    </>
  );
}
