import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { longestPseudonym, passwordLength } from "../../../server/account-contract.ts";
import { nextPath } from "../../../ui/account/addresses.ts";
import { CodePage } from "../../../ui/account/code-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ next?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.code");
  return { title: t("title") };
}

/** A new password by a code. */
export default function Page({ searchParams }: Asked) {
  return guarded(
    async () => nextPath((await searchParams).next),
    (next) => (
      <PageFrame>
        <Provide of={["account"]}>
          <CodePage limits={{ password: passwordLength, pseudonym: longestPseudonym }} next={next} />
        </Provide>
      </PageFrame>
    ),
  );
}
