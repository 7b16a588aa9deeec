import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { addressOf } from "../../../server/address.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { enterRoom } from "../../../server/room-find.ts";
import { readRoomAs } from "../../../server/room-snapshot.ts";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PhonePage } from "../../../ui/rooms/phone-page.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("phone");
  return { title: t("table"), robots: { index: false, follow: false } };
}

export default function RoomPage({ params }: Params) {
  return guarded(
    async () => {
      const code = decodeURIComponent((await params).code);
      const entered = await enterRoom(await learnerFromCookies(), code, addressOf(await headers()));
      return readRoomAs(entered, "phone");
    },
    ({ frame, locked, closed, room, desk, you }) => (
      <Provide
        of={["live", "join", "phone", "stage", "play", "detours", "letter", "controls", "shell", "after"]}
      >
        <PhonePage frame={frame} locked={locked} closed={closed} first={{ room, desk, you }} />
      </Provide>
    ),
  );
}
