import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoundTable } from "../table/round-table.tsx";
import { SitDown } from "./sit-down.tsx";

interface Props {
  /** The conversation to begin with, when the library has one. */
  first?: { id: string; shortName: string };
  /** A talk is waiting already: then nobody is hurried into another one. */
  waiting: boolean;
}

/** What this is, in one picture and two sentences. */
export function Hero({ first, waiting }: Props) {
  const t = useTranslations("buyers");
  return (
    <section className="sheet drop flex items-center gap-6 bg-[light-dark(#fbe6bd,#33291a)] p-5 sm:p-7">
      <div className="min-w-0 flex-1">
        <h1 className="max-w-[17em] text-[clamp(28px,4.2vw,38px)] leading-[1.12]">{t("hero")}</h1>
        <p className="mt-3 max-w-[36em] text-[17px]">{t("heroText")}</p>
        {first && (
          <div className="mt-5 flex flex-wrap gap-3">
            {!waiting && <SitDown scenario={first.id} shortName={first.shortName} />}
            <Link className="press" href={`/scenarios/${first.id}`}>
              {t("readBrief")}
            </Link>
          </div>
        )}
      </div>
      <RoundTable side={0.86} className="hidden w-[200px] shrink-0 sm:block lg:mr-6" />
    </section>
  );
}
