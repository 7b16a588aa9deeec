import * as contract from "./growth-contract.ts";
import { type Operations, own } from "./operation.ts";

/** The addresses of growth. */
export const growthOperations: Operations = {
  "/api/growth": {
    get: {
      summary:
        "Ten skills with how sure they are, what changed, what to play next, and the first page of the history",
      gives: contract.growthSchema,
      fails: ["database_gone"],
    },
  },
  "/api/attempts/{id}/earlier": {
    get: {
      summary: "The page of the learner's own history that follows on this attempt",
      gives: contract.pastAttemptsSchema,
      fails: own,
    },
  },
};
