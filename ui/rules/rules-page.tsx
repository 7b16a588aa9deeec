import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Figures } from "../../engine/rulebook.ts";
import { type BandMargins, Bands } from "./bands.tsx";
import { Charges } from "./charges.tsx";
import { Endings } from "./endings.tsx";
import { Moves } from "./moves.tsx";
import type { ScenarioProof } from "./proof-table.tsx";
import { type LibraryRows, Proofs } from "./proofs.tsx";
import { type VerdictLimits, Verdicts } from "./verdicts.tsx";

export interface RulesProps {
  version: string;
  figures: Figures;
  limits: VerdictLimits;
  margins: BandMargins;
  proofs: ScenarioProof[];
  library: LibraryRows;
}

const parts = ["buyer", "moves", "charges", "endings", "judging", "proof", "sources", "claims"] as const;
const levels = ["mood", "trust", "understood", "clarity", "readiness", "wound", "promise"] as const;
const sources = [
  "miti",
  "miller",
  "zboja",
  "ames",
  "jaramillo",
  "schweitzer",
  "baumeister",
  "lewicki",
  "deMatos",
  "maxham",
  "gelbrich",
  "eisend",
  "rains",
  "kluger",
  "eyal",
  "alaybek",
  "debriefs",
  "feedback",
] as const;
const claims = ["one", "two", "three", "four", "five"] as const;

/** The rulebook in plain words, with the numbers the engine itself uses. */
export function RulesPage({ version, figures, limits, margins, proofs, library }: RulesProps) {
  const t = useTranslations("rules");
  return (
    <div className="wide grid gap-x-12 py-8 lg:grid-cols-[210px_1fr] lg:py-11">
      <nav aria-label={t("contents")} className="no-print hidden lg:block">
        <ul className="sticky top-8 border-l-[1.5px] border-line">
          {parts.map((part) => (
            <li key={part}>
              <a
                href={`#${part}`}
                className="-ml-[1.5px] flex min-h-9 items-center border-l-[3px] border-transparent pl-4 text-[15px] text-muted hover:border-amber hover:text-ink"
              >
                {t(`${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 max-w-[820px]">
        <header>
          <h1 className="text-[clamp(30px,4.6vw,42px)] leading-[1.1]">{t("title")}</h1>
          <p className="mt-3 text-[18px] text-muted">{t("lead")}</p>
          <p className="mt-3">
            <span className="pill">{t("version", { version })}</span>
          </p>
        </header>
        <Part id="buyer">
          <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {levels.map((level) => (
              <div key={level} className="row-rule pt-2">
                <dt className="inline font-semibold">{t(`buyer.levels.${level}.name`)}: </dt>
                <dd className="inline text-muted">{t(`buyer.levels.${level}.text`)}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="moves">
          <Moves harm={figures.harm} />
        </Part>
        <Part id="charges">
          <Charges figures={figures} />
        </Part>
        <Part id="endings">
          <Endings figures={figures} />
        </Part>
        <Part id="judging">
          <Verdicts limits={limits} />
          <Bands margins={margins} />
          <p className="mt-4 max-w-[44em]">{t("judging.given")}</p>
        </Part>
        <Part id="proof">
          <Proofs proofs={proofs} library={library} />
        </Part>
        <Part id="sources">
          <ul className="mt-3">
            {sources.map((source) => (
              <li key={source} className="row-rule py-3">
                <p className="font-semibold">{t(`sources.list.${source}.who`)}</p>
                <p className="mt-0.5">
                  <span className="text-muted">{t("sources.says")}: </span>
                  {t(`sources.list.${source}.says`)}
                </p>
                <p className="mt-0.5">
                  <span className="text-muted">{t("sources.silent")}: </span>
                  {t(`sources.list.${source}.silent`)}
                </p>
              </li>
            ))}
          </ul>
        </Part>
        <section id="claims" className="scroll-mt-6 pt-10" aria-labelledby="claims-title">
          <h2 id="claims-title" className="text-[24px]">
            {t("claims.title")}
          </h2>
          <ul className="mt-3 list-disc space-y-2 pl-5">
            {claims.map((claim) => (
              <li key={claim}>{t(`claims.${claim}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function Part({ id, children }: { id: Exclude<(typeof parts)[number], "claims">; children: ReactNode }) {
  const t = useTranslations("rules");
  return (
    <section id={id} className="scroll-mt-6 pt-10" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="text-[24px]">
        {t(`${id}.title`)}
      </h2>
      <p className="mt-2 max-w-[44em]">{t(`${id}.text`)}</p>
      {children}
    </section>
  );
}
