"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { Says } from "../../engine/view.ts";
import { Line } from "./line.tsx";

interface Props {
  says: Says[];
  meeting: number;
  place: string;
  onOnward: () => void;
  /** Stands before the door. */
  children?: ReactNode;
}

/** A page between two meetings: days pass, and the narrator has the word. */
export function Interlude({ says, meeting, place, onOnward, children }: Props) {
  const t = useTranslations("play");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="rise m-auto w-full max-w-[620px] px-4 py-10">
      <div className="sheet drop px-6 py-8 sm:px-10 sm:py-11">
        <div className="space-y-4 font-serif text-[19px] leading-[1.55] sm:text-[21px]">
          {says.map((each) => (
            <p key={each.text}>
              <Line text={each.text} />
            </p>
          ))}
        </div>
        <hr className={`mx-auto w-16 ${children ? "my-5" : "my-7"} border-t-[1.5px] border-edge`} />
        <h2 ref={heading} tabIndex={-1} className="text-center text-xl outline-none">
          {t("meetingAt", { meeting })}
        </h2>
        <p className="mt-1 text-center text-muted">{place}</p>
        {children && <div className="mt-6">{children}</div>}
        <p className="mt-6 text-center">
          <button type="button" className="press press-main" onClick={onOnward}>
            {t("goIn")}
          </button>
        </p>
      </div>
    </section>
  );
}
