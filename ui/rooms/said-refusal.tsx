"use client";

import { useTranslations } from "next-intl";
import type { Refused } from "./send.ts";

/** Why the room would not take what was just pressed, in words. Heard when it changes; silent while all is well. */
export function SaidRefusal({ refused, className = "" }: { refused: Refused | null; className?: string }) {
  const t = useTranslations("live.trouble");
  const code = refused?.code as "other" | undefined;
  return (
    <p role="status" className={`text-[15px] text-coral-text ${className}`}>
      {code !== undefined && t(t.has(code) ? code : "other")}
    </p>
  );
}
