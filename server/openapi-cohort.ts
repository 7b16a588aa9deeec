import * as coaching from "./coaching-contract.ts";
import * as contract from "./cohort-contract.ts";
import { type Operations, own, sent } from "./operation.ts";

const mine = ["unknown_cohort", "database_gone"] as const;
const overriding = ["unknown_attempt", "cohort_archived", "override_changed"] as const;

/** The addresses of cohorts, their people and invitations, and of what coaches do with talks they are shown. */
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
      summary:
        "Join a cohort by its code, a personal invitation or the link of either; again changes nothing; a newcomer becomes a guest",
      body: contract.joinCohortSchema,
      gives: contract.cohortSchema,
      fails: [
        ...sent,
        ...mine,
        ...(["cohort_archived", "cohort_full", "invitation_used", "invitation_expired"] as const),
        ...(["not_signed_in", "too_many"] as const),
      ],
    },
  },
  "/api/cohorts/join/{code}": {
    get: {
      summary: "What a code or an invitation leads to; nothing is used up by looking",
      gives: contract.doorSchema,
      fails: [...mine, "too_many"],
    },
  },
  "/api/cohorts/{id}": {
    get: { summary: "One of the learner's own cohorts", gives: contract.cohortSchema, fails: mine },
    put: {
      summary: "Give the cohort another name, for its owners and coaches",
      body: contract.nameCohortSchema,
      gives: contract.cohortSchema,
      fails: [...sent, ...mine],
    },
  },
  "/api/cohorts/{id}/archive": {
    put: {
      summary: "Put the cohort away or bring it back, for its owners",
      body: contract.archiveCohortSchema,
      gives: contract.cohortSchema,
      fails: [...sent, ...mine, "owners_only"],
    },
  },
  "/api/cohorts/{id}/code": {
    post: {
      summary: "Draw a new code, for owners and coaches; the old one and its link let nobody in",
      gives: contract.cohortSchema,
      fails: [...mine, "cohort_archived"],
    },
  },
  "/api/cohorts/{id}/membership": {
    put: {
      summary: "Let coaches open one's own finished talks, or no longer",
      body: contract.membershipSchema,
      gives: contract.cohortSchema,
      fails: [...sent, ...mine],
    },
    delete: {
      summary: "Leave a cohort, keeping all that is one's own",
      status: 204,
      fails: [...mine, "last_owner"],
    },
  },
  "/api/cohorts/{id}/people": {
    get: {
      summary: "Who is in the cohort; to a trainee only who runs or observes it, and themselves",
      gives: contract.peopleSchema,
      fails: mine,
    },
  },
  "/api/cohorts/{id}/people/{learner}": {
    get: {
      summary: "A trainee's own page, for owners and coaches, while they show their talks",
      gives: coaching.shownPersonSchema,
      fails: [...mine, "unknown_person", "talks_not_shown", "unknown_attempt"],
    },
    put: {
      summary: "Give somebody another role, for owners and, between observer and trainee, coaches",
      body: contract.setRoleSchema,
      status: 204,
      fails: [...sent, ...mine, "unknown_person", "owners_only", "last_owner", "account_needed"],
    },
    delete: {
      summary: "Take somebody out, for owners and coaches; what they did stays theirs",
      status: 204,
      fails: [...mine, "unknown_person", "owners_only", "last_owner"],
    },
  },
  "/api/cohorts/{id}/invitations": {
    get: {
      summary: "Personal invitations with their links, for owners and coaches; with `?as=csv` as CSV",
      gives: contract.invitationsSchema,
      fails: mine,
    },
    post: {
      summary: "Invite everybody on a list; every bad row is named, and the good ones are kept",
      body: contract.inviteSchema,
      gives: contract.invitedSchema,
      fails: [...sent, ...mine, "cohort_archived", "list_refused", "too_many"],
    },
  },
  "/api/cohorts/{id}/invitations/{invitation}": {
    delete: {
      summary: "Take a personal invitation back, for owners and coaches",
      status: 204,
      fails: [...mine, "unknown_invitation"],
    },
  },
  "/api/cohorts/{id}/talks/{attempt}": {
    get: {
      summary: "A debrief as a coach may read it, while its owner shows their talks",
      gives: coaching.shownDebriefSchema,
      fails: [...mine, "unknown_attempt"],
    },
  },
  "/api/cohorts/{id}/talks/{attempt}/override": {
    put: {
      summary: "Set a coach's own band beside the computed one, with the reason",
      body: coaching.setOverrideSchema,
      status: 204,
      fails: [...sent, ...mine, ...overriding, "override_refused"],
    },
    delete: {
      summary: "Take a coach's band away",
      body: coaching.dropOverrideSchema,
      status: 204,
      fails: [...sent, ...mine, ...overriding],
    },
  },
  "/api/attempts/{id}/comments": {
    get: {
      summary: "What stands beside a talk, for its owner and for coaches they show it to",
      gives: coaching.commentsSchema,
      fails: [...own, "not_finished"],
    },
    post: {
      summary: "Say something about one turn of a talk",
      body: coaching.addCommentSchema,
      status: 201,
      gives: coaching.commentsSchema,
      fails: [...sent, ...own, "not_finished", "cohort_archived", "turn_ahead", "too_many"],
    },
  },
  "/api/attempts/{id}/comments/{comment}": {
    delete: { summary: "Delete one's own comment", status: 204, fails: ["unknown_comment", "database_gone"] },
  },
};
