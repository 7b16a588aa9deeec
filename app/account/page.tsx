import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { longestPseudonym, passwordLength } from "../../server/account-contract.ts";
import { sessionOf } from "../../server/auth.ts";
import { listSessions } from "../../server/sessions.ts";
import { AccountView } from "../../ui/account/account-view.tsx";
import { nextPath } from "../../ui/account/addresses.ts";
import { KeepPage } from "../../ui/account/keep-page.tsx";
import { Provide } from "../../ui/messages/provide.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";
import { accountHere } from "../looking.ts";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ next?: string; brought?: string; deleted?: string; company?: string }>;
}

const limits = { password: passwordLength, pseudonym: longestPseudonym };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.own");
  return { title: t("title") };
}

/** One's own account, or how to come by one. */
export default function AccountPage({ searchParams }: Asked) {
  return guarded(
    async () => {
      const account = await accountHere();
      const { sessions } = await listSessions({ session: await sessionOf(await headers()) });
      return { account, sessions, asked: await searchParams, t: await getTranslations("account") };
    },
    ({ account, sessions, asked, t }) => {
      const brought = Number(asked.brought) || 0;
      return (
        <PageFrame>
          <Provide of={["account", "controls"]}>
            {account.who === "account" ? (
              <AccountView
                account={account}
                sessions={sessions}
                limits={limits}
                news={brought > 0 ? t("news.brought", { count: brought }) : undefined}
              />
            ) : (
              <KeepPage
                account={account}
                limits={limits}
                next={nextPath(asked.next)}
                news={
                  asked.company !== undefined
                    ? t("company.failed")
                    : asked.deleted !== undefined
                      ? t("news.deleted")
                      : undefined
                }
              />
            )}
          </Provide>
        </PageFrame>
      );
    },
  );
}
