"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { useKept } from "../device/kept.ts";
import { Arriving } from "./arriving.tsx";
import { Choices, type ChoicesHandle } from "./choices.tsx";
import { SayFirst, SayFirstSwitch } from "./say-first.tsx";
import type { Talk } from "./store.ts";

interface Props {
  attempt: string;
  talk: Pick<Talk, "view" | "pending" | "stage" | "say" | "onward">;
  /** False while the buyer is still speaking: a press then only lets him finish. */
  arrived: boolean;
  handle: Ref<ChoicesHandle>;
  /** True while one's own words come first and the lines are covered. */
  covered: boolean;
  onUncover: () => void;
}

/** What can be done now: say a line, leave it for today, or read what came of it. */
export function Answers({ attempt, talk, arrived, handle, covered, onUncover }: Props) {
  const t = useTranslations("play");
  const { view, pending, stage, say, onward } = talk;
  const [sayFirst, setSayFirst] = useKept("say-first");

  if (stage === "parting") {
    return (
      <button type="button" className="press press-main justify-self-start" onClick={onward}>
        {t("parting")}
      </button>
    );
  }
  if (view.ended) {
    return (
      <p className="flex flex-wrap items-center gap-4">
        <Link className="press press-main" href={`/play/${attempt}/letter`}>
          {t("ninetyDays")}
        </Link>
        <span className="text-muted">{t("over")}</span>
      </p>
    );
  }
  if (covered) return <SayFirst key={view.turn} attempt={attempt} turn={view.turn} onShow={onUncover} />;
  return (
    <Arriving arrived={arrived}>
      <Choices
        choices={view.choices}
        pending={pending}
        onSay={say}
        handle={handle}
        suggested={view.assistant?.choice}
      >
        <SayFirstSwitch on={sayFirst === "on"} onChange={(on) => setSayFirst(on ? "on" : "")} />
      </Choices>
    </Arriving>
  );
}
