"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PublicFace } from "../../engine/view.ts";
import type { Watch } from "../../engine/watch.ts";
import { Way } from "./way.tsx";
import { WayEnd } from "./way-end.tsx";

interface Props {
  scenario: PublicFace;
  watch: Watch;
}

/** Two ways through one talk, beat by beat. Both go on together, by button or by arrow. */
export function WatchPage({ scenario, watch }: Props) {
  const t = useTranslations("watch");
  const { beats } = watch;
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const beat = beats[at];
  const name = scenario.buyer.shortName;

  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what is read aloud and brought into sight
  useEffect(() => {
    if (!first.current) heading.current?.focus({ preventScroll: true });
    if (!first.current) heading.current?.scrollIntoView({ block: "start" });
    first.current = false;
  }, [at]);

  const last = beats.length;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === "ArrowRight") setAt((step) => Math.min(last, step + 1));
      if (event.key === "ArrowLeft") setAt((step) => Math.max(0, step - 1));
    };
    window.addEventListener("keydown", press);
    const { dataset } = document.documentElement;
    dataset.keys = "heard";
    return () => {
      window.removeEventListener("keydown", press);
      delete dataset.keys;
    };
  }, [last]);

  return (
    <div className="wide py-7">
      <p className="text-[15px]">
        <Link href={`/scenarios/${scenario.id}`} className="plain-link">
          {t("back", { name })}
        </Link>
      </p>
      <h1 className="mt-2 text-[clamp(28px,4.4vw,40px)]">{t("title", { title: scenario.title })}</h1>
      <p className="mt-1.5 max-w-[44em] text-[17px] text-muted">{t("text", { name })}</p>
      <Steps at={at} count={beats.length} onGo={setAt} />
      <h2 ref={heading} tabIndex={-1} className="scroll-mt-4 text-[22px] outline-none">
        {beat ? t("beat", { number: at + 1, count: beats.length, meeting: beat.meeting }) : t("ninety")}
      </h2>
      {beat && (
        <p className="mt-1 max-w-[44em] text-muted italic">{t("asked", { question: beat.question })}</p>
      )}
      <div className="mt-4 grid items-start gap-x-6 gap-y-8 md:grid-cols-2">
        {(["poor", "best"] as const).map((way) => (
          <section key={way} aria-label={t(`ways.${way}.name`)} className="min-w-0">
            <h3 className="border-b-[1.5px] border-edge pb-1.5 text-[19px]">
              {t(`ways.${way}.name`)}
              <span className="block font-sans text-[14px] font-normal text-muted">
                {t(`ways.${way}.text`)}
              </span>
            </h3>
            {beat ? (
              <Way
                key={at}
                lines={beat[way]}
                over={beats.slice(at).every((later) => later[way].length === 0)}
                scenario={scenario}
                lost={beats.slice(0, at + 1).flatMap((each) => each[way])}
              />
            ) : (
              <WayEnd end={watch[way]} whose={t(`ways.${way}.name`)} scenario={scenario} />
            )}
          </section>
        ))}
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <button type="button" className="press" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t("before")}
        </button>
        {beat ? (
          <button type="button" className="press press-main" onClick={() => setAt(at + 1)}>
            {at + 1 < beats.length ? t("next") : t("toEnd")}
          </button>
        ) : (
          <Link href={`/scenarios/${scenario.id}`} className="press press-main">
            {t("play", { name })}
          </Link>
        )}
        <span className="hidden text-[14px] text-muted md:inline">{t("keys")}</span>
      </div>
    </div>
  );
}

function Steps({ at, count, onGo }: { at: number; count: number; onGo: (to: number) => void }) {
  const t = useTranslations("watch");
  return (
    <nav aria-label={t("steps")} className="mt-5 mb-6">
      <ol className="flex flex-wrap gap-1.5">
        {Array.from({ length: count + 1 }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: beats have no other name than their place
          <li key={step}>
            <button
              type="button"
              aria-current={step === at ? "step" : undefined}
              onClick={() => onGo(step)}
              className="press press-small min-h-11 min-w-11 px-2 aria-[current]:bg-ink aria-[current]:text-paper sm:min-h-9 sm:min-w-9"
            >
              <span className="sr-only">{step < count ? t("goTo", { number: step + 1 }) : t("ninety")}</span>
              <span aria-hidden="true">{step < count ? step + 1 : "✉"}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
