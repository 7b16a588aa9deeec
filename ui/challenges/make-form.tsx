"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PublicFace } from "../../engine/view.ts";
import type { Cohort } from "../cohorts/cohort.ts";
import { ChooseOne, Labelled } from "../controls/labelled.tsx";
import { useSending } from "../device/use-sending.ts";
import type { ChallengeKind } from "./challenge.ts";
import { makeChallenge } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";

interface Props {
  /** The reader's own. */
  cohorts: readonly Cohort[];
  scenarios: readonly PublicFace[];
  /** Ids of those whose buyer was hurt before: what a recovery may be of. */
  injured: readonly string[];
  /** Ids of those the reader cannot enter a challenge of any more. */
  known: readonly string[];
}

const kinds: readonly ChallengeKind[] = ["fresh", "growth", "recovery"];
const lengths = [3, 7, 14, 30];
const day = 86_400_000;

/** What a new challenge asks, of whom, and for how long. It begins at once. */
export function MakeForm({ cohorts, scenarios, injured, known }: Props) {
  const t = useTranslations("challenges.make");
  const names = useTranslations("challenges.kind");
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<ChallengeKind>("fresh");
  const [scenario, setScenario] = useState("");
  const [cohort, setCohort] = useState("");
  const [days, setDays] = useState(7);
  const [looked, setLooked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { going, code, run } = useSending();
  const router = useRouter();
  const fitting = kind === "recovery" ? scenarios.filter(({ id }) => injured.includes(id)) : scenarios;
  const chosen = fitting.some(({ id }) => id === scenario) ? scenario : "";

  const missing = {
    name: looked > 0 && title.trim() === "",
    scenario: looked > 0 && kind !== "growth" && chosen === "",
  };

  // Each time it was pressed in vain: to the first thing that is missing.
  useEffect(() => {
    if (looked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [looked]);

  function go() {
    if (title.trim() === "" || (kind !== "growth" && chosen === "")) return setLooked(looked + 1);
    const wish = {
      kind,
      title: title.trim(),
      ...(kind !== "growth" && { scenario: chosen }),
      ...(cohort === "" ? { scope: "link" as const } : { scope: "cohort" as const, cohort }),
      ends: new Date(Date.now() + days * day).toISOString(),
    };
    run(
      () => makeChallenge(wish),
      ({ key }) => router.push(`/challenges/${key}`),
    );
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Labelled label={t("name")} error={missing.name ? t("errors.name") : undefined}>
        {(field) => (
          <input
            {...field}
            className="field aria-invalid:border-2 aria-invalid:border-coral-text"
            aria-required
            maxLength={60}
            autoComplete="off"
            placeholder={t("namePlaceholder")}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Labelled>
      <fieldset>
        <legend className="text-[14px] font-semibold">{t("kind")}</legend>
        <div className="mt-1 grid gap-2">
          {kinds.map((each) => (
            <label
              key={each}
              className="sheet flex gap-3 px-4 py-2.5 hover:bg-hover has-checked:bg-hover has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-teal"
            >
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => setKind(each)}
                className="mt-1 size-5 shrink-0 accent-teal outline-none"
              />
              <span>
                <span className="block font-semibold">{names(each)}</span>
                <span className="block text-[15px] text-muted">{t(`kindText.${each}`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind !== "growth" && (
        <Labelled
          label={t("scenario")}
          error={missing.scenario ? t("errors.scenario") : undefined}
          hint={known.includes(chosen) ? t("known") : undefined}
        >
          {(field) => (
            <select
              {...field}
              aria-required
              className="press choice w-full text-left aria-invalid:border-2 aria-invalid:border-coral-text"
              value={chosen}
              onChange={(event) => setScenario(event.target.value)}
            >
              <option value="">{t("chooseScenario")}</option>
              {fitting.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.buyer.name}: {each.title}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <ChooseOne label={t("scope")} value={cohort} onChange={setCohort}>
          <option value="">{t("scopeLink")}</option>
          {cohorts.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </ChooseOne>
        <ChooseOne label={t("runs")} value={days} onChange={(value) => setDays(Number(value))}>
          {lengths.map((each) => (
            <option key={each} value={each}>
              {t("days", { days: each })}
            </option>
          ))}
        </ChooseOne>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="press press-main" aria-disabled={going || undefined}>
          {t(going ? "going" : "go")}
        </button>
        <SaidTrouble code={code} />
      </div>
    </form>
  );
}
