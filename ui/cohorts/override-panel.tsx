"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Band, bandSchema } from "../../engine/debrief.ts";
import { ChooseOne, Labelled } from "../controls/labelled.tsx";
import { type CoachBand, CoachBands } from "../debrief/coach-band.tsx";
import { send } from "../device/send.ts";
import { useSending } from "../device/use-sending.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";

interface Props {
  cohort: { id: string; archived: boolean };
  attempt: string;
  /** As it was computed. */
  band: Band;
  /** What this cohort's coaches set. */
  override: CoachBand | null;
}

/** The computed band, that of this cohort's coaches beside it, and the way to set one with its reason. */
export function OverridePanel({ cohort, attempt, band, override }: Props) {
  const t = useTranslations("cohorts.override");
  const bands = useTranslations("debrief.bands");
  const [wanted, setWanted] = useState<Band | "">(override?.band ?? "");
  const [reason, setReason] = useState(override?.reason ?? "");
  const [lacking, setLacking] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();
  const address = `/api/cohorts/${cohort.id}/talks/${attempt}/override`;
  return (
    <section className="sheet drop px-5 py-5" aria-labelledby="override">
      <h2 id="override" className="text-[19px]">
        {t("title")}
      </h2>
      <p className="mt-1">
        <strong className="font-serif text-[19px]">{bands(band)}</strong>{" "}
        <span className="text-[15px] text-muted">{t("computed")}</span>
      </p>
      <CoachBands overrides={override ? [override] : []} />
      {!cohort.archived && (
        <details className="mt-3 border-t border-dashed border-line pt-2">
          <summary className="py-2 font-semibold">{t(override ? "change" : "set")}</summary>
          <form
            noValidate
            className="mt-1 grid gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              const lacks = wanted === "" || reason.trim() === "";
              setLacking(lacks);
              if (lacks) return;
              run(
                () =>
                  send(address, "PUT", { band: wanted, reason: reason.trim(), seen: override?.at ?? null }),
                () => router.refresh(),
              );
            }}
          >
            <ChooseOne
              label={t("band")}
              value={wanted}
              error={lacking && wanted === "" ? t("noBand") : undefined}
              onChange={(value) => setWanted(value as Band | "")}
            >
              <option value="">{t("choose")}</option>
              {bandSchema.options
                .filter((one) => one !== band)
                .map((one) => (
                  <option key={one} value={one}>
                    {bands(one)}
                  </option>
                ))}
            </ChooseOne>
            <Labelled
              label={t("reason")}
              hint={t("hint")}
              error={lacking && reason.trim() === "" ? t("noReason") : undefined}
            >
              {(field) => (
                <textarea
                  {...field}
                  className="field"
                  rows={3}
                  maxLength={500}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Labelled>
            <div className="flex flex-wrap gap-2.5">
              <button type="submit" className="press press-main" aria-disabled={going || undefined}>
                {t("go")}
              </button>
              {override && (
                <button
                  type="button"
                  className="press"
                  aria-disabled={going || undefined}
                  onClick={() =>
                    run(
                      () => send(address, "DELETE", { seen: override.at }),
                      () => {
                        setWanted("");
                        setReason("");
                        router.refresh();
                      },
                    )
                  }
                >
                  {t("drop")}
                </button>
              )}
            </div>
          </form>
        </details>
      )}
      <CohortTrouble code={code} />
    </section>
  );
}
