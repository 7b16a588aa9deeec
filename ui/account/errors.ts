import type { Messages } from "../messages/all.ts";
import type { Failure } from "./wire.ts";

/** What is said about a mistake: a text, and the number in it. */
export interface Told {
  readonly key: keyof Messages["account"]["errors"];
  readonly count: number;
}

/** What is wrong, by the field it stands beside; under `form` what no field can mend. */
export type Errors = Readonly<Partial<Record<string, Told>>>;

/** Codes that one field is to blame for: the fields it may be, and what is said. */
const blamed: Readonly<Record<string, readonly [fields: readonly string[], key: Told["key"]]>> = {
  email_taken: [["email"], "taken"],
  wrong_credentials: [["password"], "credentials"],
  wrong_password: [["current", "password"], "password"],
  wrong_code: [["code"], "code"],
};

const away = ["database_gone", "not_migrated", "not_configured"];
const known: Readonly<Record<string, Told["key"]>> = {
  offline: "offline",
  not_signed_in: "signedOut",
  sign_in_again: "again",
  no_company: "company",
  company_gone: "company",
  nobody_yet: "nobody",
};

/** What to say about a failure, and beside which of a form's fields. */
export function errorsOf({ code, keys, wait }: Failure, fields: readonly string[]): Errors {
  const [may = [], key] = blamed[code] ?? [];
  const field = may.find((each) => fields.includes(each));
  if (field !== undefined && key !== undefined) return { [field]: { key, count: 0 } };
  const misshapen = keys.filter((each) => fields.includes(each));
  if (misshapen.length > 0) {
    return Object.fromEntries(misshapen.map((each) => [each, { key: shapeOf(each), count: 0 }]));
  }
  if (code === "too_many") return { form: { key: "wait", count: Math.max(1, Math.ceil(wait / 60)) } };
  if (away.includes(code)) return { form: { key: "database", count: 0 } };
  return { form: { key: known[code] ?? "broken", count: 0 } };
}

function shapeOf(field: string): Told["key"] {
  return field === "email" ? "email" : field === "pseudonym" ? "pseudonym" : "shape";
}
