import * as contract from "./cohort-contract.ts";
import { type Operations, sent } from "./operation.ts";

/** The addresses of cohorts, their people and invitations. */
export const cohortOperations: Operations = {
  "/api/cohorts": {
    get: { summary: "The learner's own cohorts", gives: contract.cohortsSchema, fails: ["database_gone"] },
    post: {
      summary: "Make a cohort and own it; an account is needed",
      body: contract.nameCohortSchema,
      status: 201,
      gives: contract.cohortSchema,
      fails: [...sent, "not_signed_in", "too_many", "database_gone"],
    },
  },
  "/api/cohorts/join": {
    post: {
      summary: "Join a cohort by its code; again changes nothing; a newcomer becomes a guest",
      body: contract.joinCohortSchema,
      gives: contract.cohortSchema,
      fails: [...sent, "unknown_cohort", "cohort_archived", "too_many", "database_gone"],
    },
  },
  "/api/cohorts/{id}/membership": {
    delete: {
      summary: "Leave a cohort, keeping all that is one's own",
      status: 204,
      fails: ["unknown_cohort", "last_owner", "database_gone"],
    },
  },
};
