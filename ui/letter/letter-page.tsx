import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Letter } from "../../engine/debrief.ts";
import type { PublicFace } from "../../engine/view.ts";
import { Dashboard } from "./dashboard.tsx";
import { EmptyInbox } from "./empty-inbox.tsx";
import { LetterSheet } from "./letter-sheet.tsx";

interface Props {
  attempt: string;
  scenario: PublicFace;
  letter: Letter;
}

/** Ninety days later: first what the buyer writes, then, small, what the quota saw on the day. */
export function LetterPage({ attempt, scenario, letter }: Props) {
  const t = useTranslations("letter");
  const name = scenario.buyer.shortName;
  const came = letter.paragraphs.length > 0;
  return (
    <div className="mx-auto w-full max-w-[720px] px-4 py-10 sm:py-14">
      <h1 className="rise text-center text-[clamp(28px,5vw,40px)]">{t("ninety")}</h1>
      <p className="rise mx-auto mt-2 max-w-[34em] text-center text-[17px] text-muted">{letter.note}</p>
      <div className="rise mt-8">
        {came ? (
          <LetterSheet
            letter={letter}
            title={t("from", { name: scenario.buyer.name, place: scenario.buyer.place })}
          />
        ) : (
          <EmptyInbox name={name} />
        )}
      </div>
      <Dashboard dashboard={letter.dashboard} />
      <p className="mt-9 text-center">
        <Link className="press press-main" href={`/debrief/${attempt}`}>
          {t("onward")}
        </Link>
      </p>
    </div>
  );
}
