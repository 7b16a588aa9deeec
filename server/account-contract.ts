import { z } from "zod";

/*
 * What goes over the wire about accounts, in both directions; as in contract.ts.
 */

/** Most characters of a pseudonym. */
export const longestPseudonym = 40;
/** Fewest and most characters of a password. */
export const passwordLength = { least: 10, most: 200 } as const;

/** Told in small letters with the spaces around it gone: another letter case is the same account. */
const emailSchema = z.string().max(254).trim().toLowerCase().pipe(z.email());

const newPasswordSchema = z.string().min(passwordLength.least).max(passwordLength.most);
/** A password somebody has: too short a one is wrong, not misshapen. */
const passwordSchema = z.string().min(1).max(1000);

/** One line of plain text, 1 to 40 characters once the spaces around it are gone. Shown as text, never as markup. */
const pseudonymSchema = z
  .string()
  .max(10_000)
  .trim()
  .min(1)
  .max(longestPseudonym)
  .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), "must be plain text");

/**
 * Answer of `GET /api/account`: who this browser is. A newcomer has done nothing yet, a guest has, and an account is
 * a guest who can come back from anywhere.
 */
export const accountSchema = z.object({
  who: z.enum(["newcomer", "guest", "account"]),
  /** Null unless it is an account. */
  email: z.string().nullable(),
  /** What others see; null for a newcomer, and for a guest who has none yet. */
  pseudonym: z.string().nullable(),
  /** How this account can sign in; empty unless it is one. */
  ways: z.array(z.enum(["password", "company"])),
  /** Sign-in through a company is possible on this server. */
  company: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

/** Body of `POST /api/account/sign-up`. Without a pseudonym one is drawn. */
export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: newPasswordSchema,
  pseudonym: pseudonymSchema.optional(),
});
export type SignUp = z.infer<typeof signUpSchema>;

/** Body of `POST /api/account/sign-in`. */
export const signInSchema = z.strictObject({ email: emailSchema, password: passwordSchema });
export type SignIn = z.infer<typeof signInSchema>;

/** Answer of signing up or in: who one is now, and how many talks of the guest came along. */
export const signedInSchema = accountSchema.extend({ brought: z.int().min(0) });
export type SignedIn = z.infer<typeof signedInSchema>;

/**
 * Why signing in through the company failed: its provider said no, the way back was used before or took too long, an account with a
 * password has this e-mail, or something else. Told as `/account?company=…`.
 */
export const companyFailureSchema = z.enum(["refused", "stale", "email_taken", "failed"]);
export type CompanyFailure = z.infer<typeof companyFailureSchema>;

/** Answer of `POST /api/account/company`: the company's page, to which the browser goes on. */
export const companySchema = z.object({ url: z.url() });

/** Body of `PUT /api/account/password`. Every other browser is signed out. */
export const passwordChangeSchema = z.strictObject({ current: passwordSchema, next: newPasswordSchema });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** Body of `POST /api/account/reset`: a code somebody who runs the server handed out, and a new password. Every browser is signed out. */
export const resetSchema = z.strictObject({
  email: emailSchema,
  code: z.string().trim().min(1).max(100),
  password: newPasswordSchema,
});
export type Reset = z.infer<typeof resetSchema>;

/** Body of `PUT /api/account/pseudonym`. */
export const pseudonymChangeSchema = z.strictObject({ pseudonym: pseudonymSchema });

/** Answer of `GET /api/account/sessions`: the browsers that are signed in, this one first, then newest first. */
export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** The browser that asks. */
      current: z.boolean(),
      /** When it signed in, ISO 8601 in UTC. */
      begun: z.iso.datetime(),
      /** When it is over, used or not. */
      expires: z.iso.datetime(),
      /** What the browser calls itself; null when it did not say. */
      browser: z.string().nullable(),
    }),
  ),
});
export type Sessions = z.infer<typeof sessionsSchema>;

/**
 * Body of `DELETE /api/account`: everything of this learner goes. An account with a password gives it; one that signs in by company
 * has signed in within the last ten minutes; a guest just asks.
 */
export const deletionSchema = z.strictObject({ password: passwordSchema.optional() });
export type Deletion = z.infer<typeof deletionSchema>;

/** Answer of `GET /api/account/export`: every row that is kept about this learner, by table. */
export const exportSchema = z.object({
  format: z.literal("same-side-export-1"),
  /** When it was made, ISO 8601 in UTC. */
  made: z.iso.datetime(),
  account: z
    .object({ email: z.string(), since: z.iso.datetime(), ways: z.array(z.enum(["password", "company"])) })
    .nullable(),
  /** Rows as the columns are called in the database, oldest table first. Empty for a newcomer. */
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type Export = z.infer<typeof exportSchema>;
