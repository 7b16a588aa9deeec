import type { ReactNode } from "react";
import type { CohortView } from "../../server/cohort-contract.ts";
import { readCohort } from "../../server/cohorts.ts";
import { whoFromCookies } from "../../server/learner.ts";
import { CohortFrame, type Section } from "../../ui/cohorts/cohort-frame.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";

/** Who looks at a part of a cohort, and the cohort as they see it. */
export interface Looking {
  readonly learner: string | null;
  readonly cohort: CohortView;
  /** The looker has an account. */
  readonly account: boolean;
}

/**
 * A part of a cohort in its frame, for who is in it. Whoever is not gets what they would get were there no such cohort; a part that is
 * for some roles only asks for them itself (`requireReader` and its like), with the same answer.
 */
export function cohortShown<T>(
  id: string,
  section: Section,
  question: (looking: Looking) => Promise<T>,
  draw: (found: T, looking: Looking) => ReactNode,
) {
  return guarded(
    async () => {
      const { learner, account } = await whoFromCookies();
      const cohort = await readCohort(learner, id);
      const looking = { learner, cohort, account: account !== null };
      return { found: await question(looking), looking };
    },
    ({ found, looking }) => (
      <PageFrame>
        <CohortFrame cohort={looking.cohort} section={section}>
          {draw(found, looking)}
        </CohortFrame>
      </PageFrame>
    ),
  );
}
