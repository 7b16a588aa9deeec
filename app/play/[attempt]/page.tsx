import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAttempt } from "../../../server/attempts.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { orNull } from "../../../server/problem.ts";
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
  return guarded(async () => {
    const { attempt: id } = await params;
    const attempt = await orNull(learnerFromCookies().then((learner) => readAttempt(learner, id)));
    if (!attempt) notFound();
    const { face } = await versionOf(attempt.version);
    return (
      <Provide of={["play", "shell", "controls"]}>
        <PlayTable key={id} attempt={id} scenario={face} level={attempt.level} first={attempt.view} />
      </Provide>
    );
  });
}
