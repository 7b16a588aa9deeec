"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";
import type { Deed } from "./desk-deeds.ts";
import { keyOf } from "./desk-keys.ts";

const listed = Object.entries(keyOf) as [Deed, string][];

/** Every key of the desk, and the switch that turns single ones off. */
export function DeskKeys() {
  const t = useTranslations("desk.keys");
  const [single, setSingle] = useKept("single-keys");
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-[15px]">
        <dt>
          <span className="key h-6 px-2">{t("space")}</span>
        </dt>
        <dd>{t("sensible")}</dd>
        {listed.map(([deed, key]) => (
          <div key={deed} className="contents">
            <dt>
              <span className="key h-6 px-2">{deed === "play" ? t("playKeys") : key}</span>
            </dt>
            <dd>{t(`does.${deed as "play"}`)}</dd>
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
        {t("single")}
      </label>
    </>
  );
}
