import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { nextPath } from "../../../ui/account/addresses.ts";
import { SignInPage } from "../../../ui/account/sign-in-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";
import { accountHere } from "../../looking.ts";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ next?: string; out?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("do") };
}

/** The door for those who have an account. */
export default function Page({ searchParams }: Asked) {
  return guarded(
    async () => {
      const asked = await searchParams;
      const next = nextPath(asked.next);
      const account = await accountHere();
      if (account.who === "account") redirect(next);
      const t = await getTranslations("account.news");
      return { account, next, news: asked.out === undefined ? undefined : t("out") };
    },
    (found) => (
      <PageFrame>
        <Provide of={["account"]}>
          <SignInPage {...found} />
        </Provide>
      </PageFrame>
    ),
  );
}
