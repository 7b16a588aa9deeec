import { useTranslations } from "next-intl";
import type { Dashboard } from "../../engine/view.ts";

/** The four figures of the sales dashboard in their order, as they are read. What each is called is said where it stands. */
export function useSalesFigures({ signed, asks, questions, talk }: Dashboard) {
  const t = useTranslations("controls.figures");
  return [
    { key: "signed", value: t("signed", { signed: String(signed) }) },
    { key: "asks", value: String(asks) },
    { key: "questions", value: String(questions) },
    { key: "talk", value: t("percent", { talk }) },
  ] as const;
}
