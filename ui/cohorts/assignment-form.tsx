"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type Band, bandSchema, skillSchema } from "../../engine/debrief.ts";
import { type Level, levelSchema } from "../../engine/view.ts";
import { ChooseOne, Labelled } from "../controls/labelled.tsx";
import { useSending } from "../device/use-sending.ts";
import { skillKey } from "../messages/skill.ts";
import type { Assignment, Choosable } from "./assignment.ts";
import { ask, change } from "./assignment-post.ts";
import { AssignmentTrouble } from "./assignment-trouble.tsx";
import { dayAfter, dayOfDue, endOfDay } from "./due-day.ts";
import { WhatKind } from "./what-kind.tsx";

interface Props {
  cohort: string;
  scenarios: readonly Choosable[];
  /** The one that is changed; without it a new one is made. */
  assignment?: Assignment;
  onDone: () => void;
  onCancel: () => void;
}

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What is asked for: made anew, or changed. Drawn in the browser alone, since its first day is today there. */
export function AssignmentForm({ cohort, scenarios, assignment, onDone, onCancel }: Props) {
  const t = useTranslations("assignments.make");
  const words = useTranslations("assignments");
  const skills = useTranslations("skills");
  const [today] = useState(() => Date.now());
  const [drills, setDrills] = useState(assignment?.skill !== undefined);
  const [scenario, setScenario] = useState("");
  const [skill, setSkill] = useState<string>(skillSchema.options[0] ?? "");
  const [day, setDay] = useState(() => (assignment ? dayOfDue(assignment.due) : dayAfter(today, 7)));
  const [min, setMin] = useState(assignment?.attempts.min ?? 1);
  const [max, setMax] = useState<number | null>(assignment?.attempts.max ?? null);
  const [band, setBand] = useState<Band | null>(assignment?.band ?? null);
  const [level, setLevel] = useState<Level | null>(assignment?.level ?? null);
  const [note, setNote] = useState(assignment?.note ?? "");
  const [looked, setLooked] = useState(false);
  const { going, code, run } = useSending();
  const due = endOfDay(day);
  const missing = {
    scenario: assignment === undefined && !drills && scenario === "",
    due:
      due === null || (due !== assignment?.due && (day < dayAfter(today, 0) || day > dayAfter(today, 365))),
    max: max !== null && max < min,
  };
  const wrong = (field: keyof typeof missing) =>
    looked && missing[field] ? t(`errors.${field}`) : undefined;

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setLooked(true);
    const { currentTarget } = event;
    if (due === null || Object.values(missing).includes(true)) {
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const asked = {
      ...{ note: note.trim(), due, attempts: { min, max } },
      ...(drills ? { band: null, level: null } : { band, level }),
    };
    run(
      () =>
        assignment
          ? change(cohort, assignment.id, asked)
          : ask(cohort, drills ? { skill } : { scenario }, asked),
      onDone,
    );
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={go}>
      {assignment === undefined && (
        <>
          <WhatKind drills={drills} onDrills={setDrills} />
          {drills ? (
            <ChooseOne label={t("skill")} value={skill} onChange={(value) => setSkill(value)}>
              {skillSchema.options.map((each) => (
                <option key={each} value={each}>
                  {skills(skillKey(each, "name"))}
                </option>
              ))}
            </ChooseOne>
          ) : (
            <ChooseOne
              label={t("scenario")}
              error={wrong("scenario")}
              value={scenario}
              onChange={(value) => setScenario(value)}
            >
              <option value="">{t("choose")}</option>
              {scenarios.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.buyer.name}: {each.title}
                </option>
              ))}
            </ChooseOne>
          )}
        </>
      )}
      <Labelled label={t("due")} error={wrong("due")}>
        {(field) => (
          <input
            {...field}
            type="date"
            className="field"
            min={dayAfter(today, 0)}
            max={dayAfter(today, 365)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Labelled>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChooseOne label={t("min")} value={min} onChange={(value) => setMin(Number(value))}>
          {counts.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </ChooseOne>
        <ChooseOne
          label={t("max")}
          error={wrong("max")}
          hint={drills ? undefined : t("maxText")}
          value={max ?? ""}
          onChange={(value) => setMax(value === "" ? null : Number(value))}
        >
          <option value="">{t("any")}</option>
          {counts.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </ChooseOne>
        {!drills && (
          <>
            <ChooseOne
              label={t("band")}
              value={band ?? ""}
              onChange={(value) => setBand(bandSchema.safeParse(value).data ?? null)}
            >
              <option value="">{t("noBand")}</option>
              {bandSchema.options.slice(0, -1).map((each) => (
                <option key={each} value={each}>
                  {words(`bands.${each}`)}
                </option>
              ))}
            </ChooseOne>
            <ChooseOne
              label={t("level")}
              value={level ?? ""}
              onChange={(value) => setLevel(levelSchema.safeParse(value).data ?? null)}
            >
              <option value="">{t("anyLevel")}</option>
              {levelSchema.options.map((each) => (
                <option key={each} value={each}>
                  {words(`levels.${each}`)}
                </option>
              ))}
            </ChooseOne>
          </>
        )}
      </div>
      <Labelled label={t("note")} hint={t("noteText")}>
        {(field) => (
          <input
            {...field}
            className="field"
            maxLength={280}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Labelled>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="press press-main" aria-disabled={going || undefined}>
          {t(going ? "going" : assignment ? "save" : "go")}
        </button>
        <button type="button" className="press" onClick={onCancel}>
          {t("cancel")}
        </button>
        <AssignmentTrouble code={code} />
      </div>
    </form>
  );
}
