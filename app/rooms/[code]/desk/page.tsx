import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { planOf } from "../../../../engine/room-desk.ts";
import { addressOf } from "../../../../server/address.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { reachableOrigin } from "../../../../server/reach.ts";
import { enterRoom } from "../../../../server/room-find.ts";
import { readRoomAs } from "../../../../server/room-snapshot.ts";
import { ReachedAt } from "../../../../ui/device/reached.tsx";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { DeskPage } from "../../../../ui/rooms/desk-page.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default function Desk({ params }: Params) {
  return guarded(
    async () => {
      const entered = await enterRoom(
        await learnerFromCookies(),
        decodeURIComponent((await params).code),
        addressOf(await headers()),
      );
      const seen = await readRoomAs(entered, "desk");
      const { version, room, row } = entered.live;
      return {
        ...seen,
        plan: planOf(version.solution(), room),
        cohort: row.cohort,
        origin: reachableOrigin(await headers()),
      };
    },
    ({ frame, desk, now, plan, cohort, origin }) =>
      desk && (
        <Provide
          of={["desk", "live", "play", "detours", "asks", "after", "controls", "shell", "letter", "pathMap"]}
        >
          <ReachedAt origin={origin}>
            <DeskPage key={frame.id} {...{ frame, now, plan, cohort }} first={desk} />
          </ReachedAt>
        </Provide>
      ),
  );
}
