import type { ReactNode } from "react";
import { isDatabaseGone, isUnmigrated } from "../server/database-errors.ts";
import { isProblem } from "../server/problem.ts";
import { Provide } from "../ui/messages/provide.tsx";
import { PageFrame } from "../ui/shell/page-frame.tsx";
import { DatabaseAway } from "../ui/trouble/database-away.tsx";

/** Renders a page, or, while the database is away, says so and comes back by itself. */
export async function guarded(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render();
  } catch (error) {
    const away = isProblem(error) ? error.status === 503 : isDatabaseGone(error) || isUnmigrated(error);
    if (!away) throw error;
    return (
      <PageFrame>
        <Provide of={["trouble"]}>
          <DatabaseAway />
        </Provide>
      </PageFrame>
    );
  }
}
