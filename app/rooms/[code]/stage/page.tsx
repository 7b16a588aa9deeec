import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { addressOf } from "../../../../server/address.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { reachableOrigin } from "../../../../server/reach.ts";
import { enterRoom } from "../../../../server/room-find.ts";
import { unknownRoom } from "../../../../server/room-rows.ts";
import { readRoomAs } from "../../../../server/room-snapshot.ts";
import { ReachedAt } from "../../../../ui/device/reached.tsx";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { isKnown } from "../../../../ui/rooms/room-stream.ts";
import { StageRoom } from "../../../../ui/rooms/stage-room.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stage");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default function StagePage({ params }: Params) {
  return guarded(
    async () => {
      const code = decodeURIComponent((await params).code);
      const entered = await enterRoom(await learnerFromCookies(), code, addressOf(await headers()));
      const { frame, role, room, desk, you } = await readRoomAs(entered, "stage");
      const first = { room, desk, you };
      if (!isKnown(first)) throw unknownRoom();
      return { found: { frame, first, coach: role === "coach" }, origin: reachableOrigin(await headers()) };
    },
    ({ found, origin }) => (
      <Provide
        of={["live", "stage", "phone", "play", "detours", "letter", "controls", "shell", "pathMap", "after"]}
      >
        <ReachedAt origin={origin}>
          <StageRoom {...found} />
        </ReachedAt>
      </Provide>
    ),
  );
}
