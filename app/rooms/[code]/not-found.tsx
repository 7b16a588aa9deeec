import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { LookedAtBy } from "../../../ui/shell/person.tsx";
import { PlainPage } from "../../../ui/trouble/plain-page.tsx";
import { SignInHere } from "../../../ui/trouble/sign-in-here.tsx";
import { personHere } from "../../looking.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trouble.noRoom");
  return { title: t("title") };
}

/** The same for a room there is not and for one that is not theirs. */
export default async function NoRoom() {
  const t = await getTranslations("trouble.noRoom");
  return (
    <LookedAtBy person={await personHere()}>
      <PageFrame>
        <PlainPage title={t("title")} text={t("text")}>
          <Provide of={["trouble"]}>
            <SignInHere />
          </Provide>
          <Link href="/join" className="press">
            {t("join")}
          </Link>
        </PlainPage>
      </PageFrame>
    </LookedAtBy>
  );
}
