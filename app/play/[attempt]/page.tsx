import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAttempt } from "../../../server/attempts.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { versionOf } from "../../../server/versions.ts";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PlayTable } from "../../../ui/play/play-table.tsx";
import { BackToRoom } from "../../../ui/rooms/back-to-room.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ attempt: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("play");
  return { title: t("table") };
}

export default function PlayPage({ params }: Params) {
  return guarded(
    async () => {
      const attempt = await readAttempt(await learnerFromCookies(), (await params).attempt);
      const now = new Date().toISOString();
      const { face, scenario } = await versionOf(attempt.version);
      const faces = Object.values(scenario.text.moods).map((mood) => mood.face);
      return { attempt, now, face, faces: [...new Set(faces)].sort() };
    },
    ({ attempt, now, face, faces }) => (
      <Provide of={["play", "detours", "shell", "controls", "rated", "live"]}>
        <BackToRoom attempt={attempt.id} />
        <PlayTable
          key={attempt.id}
          attempt={attempt.id}
          scenario={face}
          faces={faces}
          level={attempt.level}
          first={attempt.view}
          deadline={attempt.deadline ? { at: attempt.deadline.at, now } : null}
          closed={attempt.deadline?.over ?? false}
          guessed={attempt.guesses.map(({ turn }) => turn)}
        />
      </Provide>
    ),
  );
}
