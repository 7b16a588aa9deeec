import * as contract from "./challenge-contract.ts";
import { type Operations, sent } from "./operation.ts";

const found = ["unknown_challenge", "link_revoked", "link_ended", "database_gone"] as const;

/** The addresses of challenges and boards. */
export const challengeOperations: Operations = {
  "/api/challenges": {
    get: {
      summary: "Everyone's challenges, those of own cohorts, and those entered or made",
      gives: contract.challengesSchema,
      fails: ["database_gone"],
    },
    post: {
      summary: "Make a challenge for an own cohort or a link; an account is needed",
      body: contract.makeChallengeSchema,
      status: 201,
      gives: contract.challengeSchema,
      fails: [
        ...sent,
        ...(["not_signed_in", "unknown_cohort", "cohort_archived"] as const),
        ...(["unknown_scenario", "challenge_refused"] as const),
        ...(["too_many", "database_gone"] as const),
      ],
    },
  },
  "/api/challenges/{id}": {
    get: { summary: "One challenge, by id or by its link", gives: contract.challengeSchema, fails: found },
  },
  "/api/challenges/{id}/entries": {
    post: {
      summary:
        "Enter once: the server begins the rated talk. After leaving it restores the same entry; a newcomer becomes a guest",
      body: contract.enterSchema,
      status: 201,
      gives: contract.challengeSchema,
      fails: [
        ...sent,
        ...found,
        ...(["unknown_cohort", "already_entered", "already_seen"] as const),
        ...(["challenge_ahead", "challenge_over", "too_many"] as const),
      ],
    },
    delete: { summary: "Leave the board at once", status: 204, fails: [...found, "not_entered"] },
  },
  "/api/challenges/{id}/again": {
    post: {
      summary: "Begin the second talk that was asked for; again gives the same",
      gives: contract.challengeSchema,
      fails: [...found, "not_entered", "nothing_asked"],
    },
  },
  "/api/challenges/{id}/board": {
    get: {
      summary: "Teams, own place and neighbours; with `?top` the first fifty",
      gives: contract.boardSchema,
      fails: found,
    },
  },
  "/api/challenges/{id}/export": {
    get: {
      summary: "All counted entries by pseudonym, for the maker; with `?as=csv` as CSV",
      gives: contract.exportSchema,
      fails: found,
    },
  },
  "/api/challenges/{id}/link": {
    delete: { summary: "Make the link lead nowhere, for the maker", status: 204, fails: found },
  },
};
