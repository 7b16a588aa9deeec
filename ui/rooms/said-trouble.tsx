"use client";

import { useTranslations } from "next-intl";

/** Why nobody could come in, in words. Says nothing while all is well, and is heard when it changes. */
export function SaidTrouble({ code }: { code: string | null }) {
  const t = useTranslations("join.trouble");
  return (
    <p role="status" className="mt-3 text-[15px] text-coral-text">
      {code !== null && t(t.has(code as "other") ? (code as "other") : "other")}
    </p>
  );
}
