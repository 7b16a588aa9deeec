import * as contract from "./assignment-contract.ts";
import { type Operations, sent } from "./operation.ts";

const found = ["unknown_cohort", "unknown_assignment", "database_gone"] as const;

/** The addresses of assignments. */
export const assignmentOperations: Operations = {
  "/api/assignments": {
    get: {
      summary: "What the trainee still has to do in all their cohorts",
      gives: contract.ownAssignmentsSchema,
      fails: ["database_gone"],
    },
  },
  "/api/cohorts/{id}/assignments": {
    get: {
      summary: "A cohort's assignments: how many stand where, or for a trainee where they stand themselves",
      gives: contract.assignmentsSchema,
      fails: ["unknown_cohort", "database_gone"],
    },
    post: {
      summary: "Give the cohort a scenario to play or a skill to drill, for owners and coaches",
      body: contract.makeAssignmentSchema,
      status: 201,
      gives: contract.assignmentSchema,
      fails: [
        ...sent,
        ...(["not_signed_in", "unknown_cohort", "cohort_archived", "unknown_scenario"] as const),
        ...(["assignment_refused", "too_many", "database_gone"] as const),
      ],
    },
  },
  "/api/cohorts/{id}/assignments/{assignment}": {
    get: {
      summary: "One assignment; with everybody's standing for owners, coaches and observers",
      gives: contract.assignmentPageSchema,
      fails: found,
    },
    put: {
      summary: "Change what it asks for; where everybody stands follows at once",
      body: contract.editAssignmentSchema,
      gives: contract.assignmentSchema,
      fails: [...sent, ...found, "not_signed_in", "cohort_archived", "assignment_refused"],
    },
    delete: {
      summary: "Take an assignment back; talks stay their owners'",
      status: 204,
      fails: [...found, "not_signed_in"],
    },
  },
  "/api/cohorts/{id}/assignments/{assignment}/begin": {
    post: {
      summary: "Begin the talk or drill it asks of the trainee, or go on with the one under way",
      body: contract.beginAssignedSchema,
      gives: contract.begunAssignedSchema,
      fails: [
        ...sent,
        ...found,
        ...(["cohort_archived", "attempts_used", "drill_not_due", "unknown_scenario"] as const),
        ...(["challenge_running", "too_many"] as const),
      ],
    },
  },
};
