import * as contract from "./drill-contract.ts";
import { type Operations, sent } from "./operation.ts";

/** The addresses of drills. */
export const drillOperations: Operations = {
  "/api/drills": {
    get: {
      summary: "The moments that come back today, three at most, and when others do",
      gives: contract.drillsSchema,
      fails: ["database_gone"],
    },
  },
  "/api/drills/{id}/reviews": {
    post: {
      summary: "Begin a moment that is due today, restored exactly; one that was left is gone on with",
      status: 201,
      gives: contract.reviewSchema,
      fails: ["unknown_drill", "drill_not_due", "challenge_running", "rules_changed", "database_gone"],
    },
  },
  "/api/reviews/{id}/answer": {
    post: {
      summary: "Answer a moment with one of its lines; the same again gives the same result",
      body: contract.answeringSchema,
      gives: contract.answeredSchema,
      fails: [
        ...sent,
        "unknown_review",
        "review_answered",
        "challenge_running",
        "drill_not_due",
        "rules_changed",
        "not_offered",
        "database_gone",
      ],
    },
  },
};
