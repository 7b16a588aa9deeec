import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAttempt } from "../../../server/attempts.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { versionOf } from "../../../server/versions.ts";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PlayTable } from "../../../ui/play/play-table.tsx";
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
      return { attempt, face: (await versionOf(attempt.version)).face };
    },
    ({ attempt, face }) => (
      <Provide of={["play", "detours", "shell", "controls"]}>
        <PlayTable
          key={attempt.id}
          attempt={attempt.id}
          scenario={face}
          level={attempt.level}
          first={attempt.view}
        />
      </Provide>
    ),
  );
}
