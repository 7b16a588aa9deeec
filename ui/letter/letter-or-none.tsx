import { useTranslations } from "next-intl";
import type { Letter } from "../../engine/debrief.ts";
import { EmptyInbox } from "./empty-inbox.tsx";
import { LetterSheet } from "./letter-sheet.tsx";

/** What came after ninety days, small, beside what was said: the letter, or an inbox that stayed empty. */
export function LetterOrNone({
  letter,
  name,
  whose,
}: {
  letter: Letter;
  name: string;
  /** Whose talk it answers, where there are two on the page. */
  whose?: string | undefined;
}) {
  const t = useTranslations("letter");
  const of = whose === undefined ? {} : { whose };
  return letter.paragraphs.length > 0 ? (
    <LetterSheet letter={letter} title={t("ninety")} small {...of} />
  ) : (
    <EmptyInbox name={name} small {...of} />
  );
}
