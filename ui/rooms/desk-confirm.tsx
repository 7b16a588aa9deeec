"use client";

import { useTranslations } from "next-intl";

/** What is asked once more before it is done. */
export type Sure = "end" | "carry" | "alone" | "debrief";

interface Props {
  deed: Sure;
  name: string;
  onYes: () => void;
  onNo: () => void;
}

/** Says what a big move does to everybody, before it is made. */
export function DeskConfirm({ deed, name, onYes, onNo }: Props) {
  const t = useTranslations("desk.sheets");
  return (
    <>
      <p>{t(`${deed}.text`, { name })}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <button type="button" className="press press-main" onClick={onYes}>
          {t(`${deed}.yes`)}
        </button>
        <button type="button" className="press" onClick={onNo}>
          {t("no")}
        </button>
      </p>
    </>
  );
}
