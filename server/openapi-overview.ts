import type { Operations } from "./operation.ts";
import * as contract from "./overview-contract.ts";

/** The addresses of a cohort as a whole. */
export const overviewOperations: Operations = {
  "/api/cohorts/{id}/overview": {
    get: {
      summary:
        "Who has not begun, what is lost where, and what to meet next; for owners, coaches and observers",
      gives: contract.overviewSchema,
      fails: ["unknown_cohort", "database_gone"],
    },
  },
  "/api/cohorts/{id}/paths/{scenario}": {
    get: {
      summary: "Everyone's way through a scenario with its costs; for owners, coaches and observers",
      gives: contract.cohortPathSchema,
      fails: ["unknown_cohort", "unknown_scenario", "database_gone"],
    },
  },
};
