"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Level } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";

const keys = [
  "lines",
  "arrows",
  "listen",
  "brief",
  "hat",
  "notebook",
  "keep",
  "transcript",
  "escape",
] as const;

/** A breath: go on, or leave; and which keys there are. */
export function Pause({ name, level, onResume }: { name: string; level: Level; onResume: () => void }) {
  const t = useTranslations("play");
  const [single, setSingle] = useKept("single-keys");
  const [clock, setClock] = useKept("soft-clock");
  return (
    <>
      <p className="text-muted">{t("pause.text", { name })}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="press press-main" onClick={onResume}>
          {t("pause.resume")}
        </button>
        <Link href="/" className="press">
          {t("pause.leave", { name })}
        </Link>
      </p>
      <h3 className="mt-6 text-lg">{t("pause.keys")}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-[15px]">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <span className="key h-6 px-2">{t(`keys.${key}.key`)}</span>
            </dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-11 items-center gap-3 text-[15px]">
        <input
          type="checkbox"
          className="size-5 accent-teal"
          checked={single !== "off"}
          onChange={(event) => setSingle(event.target.checked ? "" : "off")}
        />
        {t("pause.single")}
      </label>
      {level === "pressed" && (
        <label className="flex min-h-11 items-center gap-3 text-[15px]">
          <input
            type="checkbox"
            className="size-5 accent-teal"
            checked={clock !== "off"}
            onChange={(event) => setClock(event.target.checked ? "" : "off")}
          />
          {t("clock.off")}
        </label>
      )}
    </>
  );
}
