import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Asked, ask } from "../server/ask.ts";
import type { ProblemBody } from "../server/contract.ts";
import { Provide } from "../ui/messages/provide.tsx";
import { PageFrame } from "../ui/shell/page-frame.tsx";
import { LookedAtBy, type Person } from "../ui/shell/person.tsx";
import { DatabaseAway } from "../ui/trouble/database-away.tsx";
import { PlainPage } from "../ui/trouble/plain-page.tsx";
import { personHere } from "./looking.ts";

/** Asks the server and draws the answer, knowing who looks; when there is none, says why and what was kept. */
export async function guarded<T>(
  question: () => Promise<T>,
  draw: (answer: T) => ReactNode,
): Promise<ReactNode> {
  const [asked, person]: [Asked<T>, Person] = await Promise.all([ask(question), personHere()]);
  return (
    <LookedAtBy person={person}>{asked.ok ? draw(asked.value) : await otherwise(asked.problem)}</LookedAtBy>
  );
}

async function otherwise(problem: ProblemBody): Promise<ReactNode> {
  if (problem.status === 404) notFound();
  if (problem.status >= 500 && problem.status !== 503) throw new Error(problem.code);
  const t = await getTranslations("trouble");
  return (
    <PageFrame>
      {problem.status === 503 ? (
        <Provide of={["trouble"]}>
          <DatabaseAway />
        </Provide>
      ) : (
        <PlainPage title={problem.title} text={problem.detail}>
          {/* A plain link: the page behind it may have been the one in trouble. */}
          <a href="/" className="press press-main">
            {t("home")}
          </a>
        </PlainPage>
      )}
    </PageFrame>
  );
}
