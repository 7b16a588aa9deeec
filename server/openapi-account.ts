import * as contract from "./account-contract.ts";
import { type Operations, sent } from "./operation.ts";

/** Addresses of accounts. */
export const accountOperations = {
  "/api/account": {
    get: {
      summary: "Who this browser is: newcomer, guest or account",
      gives: contract.accountSchema,
    },
    delete: {
      summary:
        "Delete everything of this learner, the account included; the password is asked for where there is one",
      body: contract.deletionSchema,
      status: 204,
      fails: [...sent, "wrong_password", "sign_in_again", "too_many", "database_gone"],
    },
  },
  "/api/account/sign-up": {
    post: {
      summary: "Make an account by e-mail and password; what the guest did moves to it",
      body: contract.signUpSchema,
      status: 201,
      gives: contract.signedInSchema,
      fails: [...sent, "email_taken", "too_many", "database_gone"],
    },
  },
  "/api/account/sign-in": {
    post: {
      summary: "Sign in by e-mail and password; what the guest did joins what the account has",
      body: contract.signInSchema,
      gives: contract.signedInSchema,
      fails: [...sent, "wrong_credentials", "too_many", "database_gone"],
    },
  },
  "/api/account/sign-out": {
    post: { summary: "Sign this browser out; signed out already is fine", status: 204 },
  },
  "/api/account/company": {
    post: {
      summary: "Begin to sign in through the company: answers where the browser is to go",
      gives: contract.companySchema,
      fails: ["no_company", "company_gone", "too_many", "database_gone"],
    },
  },
  "/api/account/password": {
    put: {
      summary: "Change the password; every other browser is signed out",
      body: contract.passwordChangeSchema,
      status: 204,
      fails: [...sent, "not_signed_in", "wrong_password", "too_many", "database_gone"],
    },
  },
  "/api/account/reset": {
    post: {
      summary: "Choose a new password with a one-time code; every browser is signed out",
      body: contract.resetSchema,
      status: 204,
      fails: [...sent, "wrong_code", "too_many", "database_gone"],
    },
  },
  "/api/account/pseudonym": {
    put: {
      summary: "Choose what others see; a newcomer has nothing to name yet",
      body: contract.pseudonymChangeSchema,
      gives: contract.accountSchema,
      fails: [...sent, "nobody_yet", "database_gone"],
    },
  },
  "/api/account/sessions": {
    get: { summary: "The browsers that are signed in to this account", gives: contract.sessionsSchema },
    delete: {
      summary: "Sign every other browser out",
      status: 204,
      fails: ["not_signed_in", "database_gone"],
    },
  },
  "/api/account/sessions/{id}": {
    delete: {
      summary: "Sign one browser out",
      status: 204,
      fails: ["not_signed_in", "unknown_session", "database_gone"],
    },
  },
  "/api/account/export": {
    get: { summary: "Everything kept about this learner, as JSON", gives: contract.exportSchema },
  },
  "/api/account/export.csv": {
    get: { summary: "The same as CSV: one line a row, the table's name first" },
  },
  "/api/auth/callback/{provider}": {
    get: {
      summary:
        "Where the company sends the browser back to; goes on to `/account`, with `?company=` and a reason when it failed (refused, stale, email_taken, failed)",
      status: 303,
      fails: ["no_company", "database_gone"],
    },
  },
} satisfies Operations;
