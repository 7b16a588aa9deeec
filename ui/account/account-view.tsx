import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { ChangePassword } from "./change-password.tsx";
import type { Limits } from "./check.ts";
import { DeleteEverything } from "./delete-everything.tsx";
import { GoOn } from "./go-on.tsx";
import { Pseudonym } from "./pseudonym.tsx";
import { Section } from "./section.tsx";
import { Sessions } from "./sessions.tsx";
import { SignOut } from "./sign-out.tsx";
import { TakeWithYou } from "./take-with-you.tsx";
import type { Account, Session } from "./wire.ts";

interface Props {
  account: Account;
  sessions: readonly Session[];
  limits: Limits;
  /** What has just happened, said first. */
  news?: string | undefined;
}

/** An account, by its owner: what others see, how one signs in and where, and everything to take along or to delete. */
export function AccountView({ account, sessions, limits, news }: Props) {
  const t = useTranslations("account");
  const email = account.email ?? "";
  const hasPassword = account.ways.includes("password");
  return (
    <div className="wide grid items-start gap-x-7 gap-y-6 py-7 lg:grid-cols-[1fr_340px]">
      <GoOn />
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 lg:col-span-2">
        <div className="min-w-0">
          {news && (
            <p role="status" className="mb-4 max-w-[42em] border-l-[3px] border-teal pl-3">
              {news}
            </p>
          )}
          <h1 className="text-[clamp(30px,4.6vw,40px)] leading-[1.12] wrap-anywhere">
            {account.pseudonym ?? t("own.title")}
          </h1>
          <p className="mt-2 text-[17px] text-muted wrap-anywhere">{t("own.lead", { email })}</p>
        </div>
        <SignOut />
      </header>
      <div className="min-w-0 space-y-6">
        <Section id="pseudonym" title={t("name.title")} lead={t("name.lead")}>
          <Pseudonym pseudonym={account.pseudonym ?? ""} limits={limits} />
        </Section>
        <Section id="browsers" title={t("browsers.title")} lead={t("browsers.lead")}>
          <Sessions sessions={sessions} />
        </Section>
        {hasPassword && (
          <Section id="password" title={t("change.title")} lead={t("change.lead")}>
            <ChangePassword email={email} limits={limits} />
          </Section>
        )}
      </div>
      <div className="min-w-0 space-y-6">
        <Section id="ways" title={t("ways.title")}>
          <dl>
            {account.ways.map((way) => (
              <Fragment key={way}>
                <dt className="mt-3 border-t border-dashed border-line pt-3 font-semibold">
                  {t(`ways.${way}.name`)}
                </dt>
                <dd className="text-[15px] text-muted wrap-anywhere">{t(`ways.${way}.text`, { email })}</dd>
              </Fragment>
            ))}
          </dl>
        </Section>
        <Section id="export" title={t("export.title")} lead={t("export.lead")}>
          <TakeWithYou />
        </Section>
        <Section id="delete" title={t("delete.title")} lead={t("delete.lead")}>
          <DeleteEverything account password={hasPassword} />
        </Section>
      </div>
    </div>
  );
}
