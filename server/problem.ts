import type { ProblemBody } from "./contract.ts";

/** Every way a request can fail, by its stable code: status and title. Adding one is free, changing one breaks callers. */
export const problems = {
  bad_json: [400, "The body is not JSON"],
  bad_shape: [400, "The request has the wrong shape"],
  not_signed_in: [401, "Nobody is signed in"],
  wrong_credentials: [401, "E-mail and password do not match"],
  owners_only: [403, "Only an owner of the cohort can do that"],
  talks_not_shown: [403, "This person does not show their talks"],
  foreign_origin: [403, "The request comes from another site"],
  room_locked: [403, "The room is locked"],
  banned: [403, "The coach has closed the room to you"],
  not_yours: [403, "That is not for you to do"],
  no_seat: [403, "You have no seat in this room"],
  wrong_password: [403, "That is not the password"],
  sign_in_again: [403, "The sign-in is too long ago"],
  unknown_address: [404, "There is nothing at this address"],
  unknown_scenario: [404, "There is no such scenario"],
  unknown_attempt: [404, "There is no such attempt"],
  unknown_share: [404, "This link leads nowhere"],
  unknown_drill: [404, "There is no such drill"],
  unknown_review: [404, "There is no such review"],
  unknown_session: [404, "There is no such session"],
  no_company: [404, "No company sign-in is set up"],
  unknown_cohort: [404, "There is no such cohort"],
  unknown_person: [404, "There is no such person in the cohort"],
  unknown_invitation: [404, "There is no such invitation"],
  unknown_comment: [404, "There is no such comment"],
  unknown_challenge: [404, "There is no such challenge"],
  unknown_room: [404, "There is no such room"],
  unknown_assignment: [404, "There is no such assignment"],
  not_entered: [404, "There is no entry of yours"],
  wrong_method: [405, "This address does not take that method"],
  turn_taken: [409, "Something else was said at this turn"],
  turn_ahead: [409, "The talk has not come that far"],
  turn_past: [409, "The talk has gone on"],
  guess_taken: [409, "Another guess was made at this turn"],
  claims_taken: [409, "Other claims were made for this talk"],
  attempt_ended: [409, "The talk is over"],
  deadline_passed: [409, "The time for this talk is over"],
  not_finished: [409, "The talk is not over yet"],
  email_taken: [409, "There is an account with this e-mail"],
  nobody_yet: [409, "There is nothing of yours here yet"],
  rules_changed: [409, "The rules have changed since this attempt"],
  drill_not_due: [409, "The moment does not come back today"],
  review_answered: [409, "The moment was answered otherwise"],
  cohort_full: [409, "The cohort is full"],
  last_owner: [409, "A cohort keeps an owner"],
  account_needed: [409, "This person has no account"],
  override_changed: [409, "Another band was set meanwhile"],
  already_entered: [409, "This challenge was entered before"],
  already_seen: [409, "This scene is not new any more"],
  challenge_ahead: [409, "The challenge has not begun"],
  challenge_over: [409, "The challenge is over"],
  challenge_running: [409, "A rated talk of this scene is open"],
  cohort_archived: [409, "The cohort is archived"],
  room_full: [409, "The room is full"],
  not_now: [409, "That is not possible at this point"],
  not_here: [409, "This seat is not in the room now"],
  enough_parked: [409, "This seat has enough open questions"],
  step_moved: [409, "The room has moved on"],
  step_closed: [409, "That vote is closed"],
  paused: [409, "The room is paused"],
  no_votes: [409, "Nobody has voted"],
  room_closed: [410, "The room is closed"],
  attempts_used: [409, "As many talks as count have been played"],
  link_revoked: [410, "This link was revoked"],
  invitation_used: [410, "This invitation was used"],
  invitation_expired: [410, "This invitation has expired"],
  link_ended: [410, "What this link led to has ended"],
  body_too_large: [413, "The body is too large"],
  wrong_content_type: [415, "The body must be JSON"],
  not_offered: [422, "That line is not on offer"],
  override_refused: [422, "That band cannot be set"],
  list_refused: [422, "The list cannot be read"],
  nothing_asked: [422, "Nothing is asked at this turn"],
  unknown_claim: [422, "That is no claim of this talk"],
  wrong_code: [422, "That code does not count"],
  unknown_seat: [422, "There is no such seat"],
  unknown_fork: [422, "There is no such decision"],
  unknown_question: [422, "There is no such question"],
  rude_name: [422, "That name is rude"],
  wrong_key: [422, "That is not the key of this seat"],
  plan_refused: [422, "A plan cannot be made here"],
  seed_refused: [422, "The seed cannot be chosen here"],
  from_refused: [422, "The attempt cannot be taken up there"],
  too_many: [429, "Too many tries"],
  challenge_refused: [422, "Such a challenge cannot be made"],
  assignment_refused: [422, "Such an assignment cannot be made"],
  overrun: [503, "Too much at once"],
  internal: [500, "Something broke on our side"],
  company_gone: [502, "The company's sign-in does not answer"],
  database_gone: [503, "The database does not answer"],
  not_migrated: [503, "The database is not up to date"],
  not_configured: [503, "The server is not configured"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** A failure with a stable code. Server functions throw it; routes turn it into `application/problem+json`. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** Extra headers of the answer, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param code one of `problems`
   * @param detail one or two sentences for a person: what happened, what was kept, what to do
   */
  constructor(code: ProblemCode, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.code = code;
    this.status = problems[code][0];
    this.headers = headers;
  }

  /** The body of the answer. */
  toJSON(): ProblemBody {
    const [status, title] = problems[this.code];
    return {
      type: `urn:same-side:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      code: this.code,
    };
  }
}

/** True for a `Problem`, also one thrown by another copy of this module (bundles may hold several). */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === "Problem" && "code" in error;
}

/**
 * For pages: what was asked for, or null where the answer is "there is no such thing". Other failures stay thrown.
 */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}
