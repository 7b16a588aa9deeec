import { z } from "zod";
import { plainLine } from "../engine/plain-line.ts";

/* What goes over the wire about cohorts, their people and invitations. Requests are strict; answers are stripped to these keys. */

/** A name people read. */
export const nameSchema = plainLine(1, 60);

const roleSchema = z.enum(["owner", "coach", "observer", "trainee"]);
const instant = z.iso.datetime();

/** Body of `POST /api/cohorts` and of `PUT /api/cohorts/{id}`. */
export const nameCohortSchema = z.strictObject({ name: nameSchema });
export type NameCohort = z.infer<typeof nameCohortSchema>;

/**
 * Body of `POST /api/cohorts/join`: a cohort's code, a personal invitation's token, or the link of either. Small letters and
 * spaces in a code do not matter.
 */
export const joinCohortSchema = z.strictObject({ code: z.string().min(1).max(500) });

/** A cohort as one of its members sees it. */
export const cohortSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: roleSchema,
  /** Whoever knows it may join; for owners and coaches only, and not while it is archived. */
  code: z.string().optional(),
  /** How many people are in it. */
  members: z.int().min(1),
  /** Nothing new begins in it; all of it can be read. */
  archived: z.boolean(),
  /** The reader's own wish: coaches may open their finished talks and comment on them. */
  showsTalks: z.boolean(),
});
export type CohortView = z.infer<typeof cohortSchema>;

/** Answer of `GET /api/cohorts`: one's own, those in use first, by name. */
export const cohortsSchema = z.object({ cohorts: z.array(cohortSchema) });

/** Body of `PUT /api/cohorts/{id}/archive`. */
export const archiveCohortSchema = z.strictObject({ archived: z.boolean() });

/** Answer of `GET /api/cohorts/join/{code}`: what a code or a link leads to. */
export const doorSchema = z.object({
  /** The cohort's. */
  name: z.string(),
  by: z.enum(["code", "invitation"]),
  /** Only an open one lets anybody in. */
  state: z.enum(["open", "archived", "used", "expired"]),
  /** What it makes of whoever joins; of whoever is in the cohort, what they are. */
  role: roleSchema,
  /** The cohort's id, told to who is in it. */
  id: z.uuid().optional(),
});
export type Door = z.infer<typeof doorSchema>;

/** Body of `PUT /api/cohorts/{id}/membership`: one's own wish. */
export const membershipSchema = z.strictObject({ showsTalks: z.boolean() });

/** Somebody in a cohort. What stands after `joined` is told to owners, coaches and observers. */
export const personSchema = z.object({
  /** The id that stands in their addresses. */
  learner: z.uuid(),
  /** Their pseudonym. */
  name: z.string(),
  role: roleSchema,
  you: z.boolean(),
  joined: instant,
  /** They have no account. */
  guest: z.boolean().optional(),
  /** Coaches may open their finished talks. */
  showsTalks: z.boolean().optional(),
  /** What the list said that they were invited by. */
  invited: z.object({ email: z.string(), name: z.string() }).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** Answer of `GET /api/cohorts/{id}/people`: by role and name; to a trainee only who runs or observes it, and themselves. */
export const peopleSchema = z.object({ people: z.array(personSchema) });

/** Body of `PUT /api/cohorts/{id}/people/{learner}`. */
export const setRoleSchema = z.strictObject({ role: roleSchema });

/** Body of `POST /api/cohorts/{id}/invitations`: a list as CSV with the columns e-mail, name, role. */
export const inviteSchema = z.strictObject({ list: z.string().min(1) });

/** A row of a list that invites nobody. */
export const badRowSchema = z.object({
  /** Of the list as it was sent, from 1. */
  line: z.int().min(1),
  /**
   * `email`, `name`, `role`: that cell cannot be read; `columns`: more cells than columns; `quotes`: a quote is not closed; `twice`: an
   * earlier row has the e-mail; `joined`: whoever was invited by it is in the cohort; `owners`: only an owner invites coaches.
   */
  reason: z.enum(["email", "name", "role", "columns", "quotes", "twice", "joined", "owners"]),
  /** Its beginning. */
  text: z.string(),
});
export type BadRow = z.infer<typeof badRowSchema>;

/** Answer of `POST /api/cohorts/{id}/invitations`: how many links are new, how many replace an older one, and every bad row. */
export const invitedSchema = z.object({
  made: z.int().min(0),
  renewed: z.int().min(0),
  bad: z.array(badRowSchema),
});
export type Invited = z.infer<typeof invitedSchema>;

/** A personal invitation. */
export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  /** As the list had it; empty when it had none. */
  name: z.string(),
  role: z.enum(["coach", "observer", "trainee"]),
  state: z.enum(["open", "used", "expired"]),
  expires: instant,
  /** Of an open one: whoever opens it may join, once. */
  path: z.string().optional(),
  /** The pseudonym of who used it. */
  usedBy: z.string().optional(),
});
export type InvitationView = z.infer<typeof invitationSchema>;

/** Answer of `GET /api/cohorts/{id}/invitations`, and with `?as=csv` as CSV: by e-mail. */
export const invitationsSchema = z.object({ invitations: z.array(invitationSchema) });
