import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RoundTable } from "../table/round-table.tsx";

interface Props {
  title: string;
  lead: string;
  /** What has just happened, said first. */
  news?: string | undefined;
  /** What stands under the sheet: other ways in. */
  other: ReactNode;
  children: ReactNode;
}

const kept = ["talks", "plans", "growth", "boards"] as const;

/** The page around a form for those who are not signed in: what it is for, and what an account keeps. */
export function Door({ title, lead, news, other, children }: Props) {
  const t = useTranslations("account");
  return (
    <div className="wide grid gap-x-7 gap-y-6 py-7 lg:grid-cols-[1fr_340px] lg:grid-rows-[auto_1fr]">
      <header>
        {news && (
          <p role="status" className="mb-4 max-w-[42em] border-l-[3px] border-teal pl-3">
            {news}
          </p>
        )}
        <h1 className="text-[clamp(30px,4.6vw,40px)] leading-[1.12]">{title}</h1>
        <p className="mt-2 max-w-[40em] text-[17px] text-muted">{lead}</p>
      </header>
      <div className="min-w-0 space-y-6 lg:col-start-1">
        <div className="sheet drop px-5 py-6 sm:px-6">{children}</div>
        {other}
      </div>
      <aside className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1" aria-labelledby="keeps">
        <section className="sheet drop px-5 py-5">
          <RoundTable side={1} className="mx-auto mb-2 w-[150px]" />
          <h2 id="keeps" className="text-[19px]">
            {t("keeps.title")}
          </h2>
          <ul className="mt-1">
            {kept.map((key) => (
              <li key={key} className="mt-3 border-t border-dashed border-line pt-3 text-[15px]">
                <strong>{t(`keeps.${key}.name`)}</strong>
                <span className="block text-muted">{t(`keeps.${key}.text`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <p className="px-1 text-[14px] text-muted">{t("keeps.not")}</p>
      </aside>
    </div>
  );
}
