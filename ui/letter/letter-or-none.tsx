import { useTranslations } from "next-intl";
import type { Letter } from "../../engine/debrief.ts";
import { EmptyInbox } from "./empty-inbox.tsx";
import { LetterSheet } from "./letter-sheet.tsx";

/** What came after ninety days, small, beside what was said: the letter, or an inbox that stayed empty. */
export function LetterOrNone({ letter, name }: { letter: Letter; name: string }) {
  const t = useTranslations("letter");
  return letter.paragraphs.length > 0 ? (
    <LetterSheet letter={letter} title={t("ninety")} small />
  ) : (
    <EmptyInbox name={name} small />
  );
}
