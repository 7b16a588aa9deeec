import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "../ui/shell/page-frame.tsx";
import { LookedAtBy } from "../ui/shell/person.tsx";
import { PlainPage } from "../ui/trouble/plain-page.tsx";
import { personHere } from "./looking.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trouble.missing");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("trouble");
  return (
    <LookedAtBy person={await personHere()}>
      <PageFrame>
        <PlainPage title={t("missing.title")} text={t("missing.text")}>
          <Link href="/" className="press press-main">
            {t("home")}
          </Link>
        </PlainPage>
      </PageFrame>
    </LookedAtBy>
  );
}
