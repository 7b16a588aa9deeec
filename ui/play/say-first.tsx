"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";

interface Props {
  attempt: string;
  turn: number;
  onShow: () => void;
}

/** A place to find one's own words before reading anybody else's. They never leave the device. */
export function SayFirst({ attempt, turn, onShow }: Props) {
  const t = useTranslations("play.sayFirst");
  const [text, setText] = useKept(`first:${attempt}:${turn}`);
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        onShow();
      }}
    >
      <label className="block">
        <span className="font-semibold">{t("label")}</span>
        <textarea
          className="field mt-1.5"
          rows={3}
          maxLength={400}
          value={text}
          placeholder={t("placeholder")}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="press mt-2.5">
        {t("show")}
      </button>
    </form>
  );
}

/** Turns "say it first" on or off for every turn from here. */
export function SayFirstSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const t = useTranslations("play.sayFirst");
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => onChange(!on)}
      className="press press-small min-h-11 border-transparent bg-transparent text-muted sm:min-h-9"
    >
      {t(on ? "off" : "on")}
    </button>
  );
}
