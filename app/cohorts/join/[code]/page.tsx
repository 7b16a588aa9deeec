import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { addressOf } from "../../../../server/address.ts";
import { countJoining, readDoor } from "../../../../server/cohort-joining.ts";
import { whoFromCookies } from "../../../../server/learner.ts";
import { DoorPage } from "../../../../ui/cohorts/door-page.tsx";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../../ui/shell/page-frame.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.door");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Somebody was given a link. Nothing is used up by looking: a mail program may open it before they do. */
export default async function JoinPage({ params }: Params) {
  const { code } = await params;
  return guarded(
    async () => {
      await countJoining(addressOf(await headers()));
      const { learner, account } = await whoFromCookies();
      return { door: await readDoor(learner, code), account: account !== null };
    },
    (found) => (
      <PageFrame>
        <Provide of={["cohorts"]}>
          <DoorPage code={code} {...found} />
        </Provide>
      </PageFrame>
    ),
  );
}
