import type { Errors, Told } from "./errors.ts";

/** How long a new password and a pseudonym may be, in characters. */
export interface Limits {
  readonly password: { readonly least: number; readonly most: number };
  readonly pseudonym: number;
}

/** Where nothing new is chosen. */
export const noLimits: Limits = {
  password: { least: 1, most: Number.POSITIVE_INFINITY },
  pseudonym: Number.POSITIVE_INFINITY,
};

type Check = (text: string, limits: Limits) => Told | null;

const told = (key: Told["key"], count = 0): Told => ({ key, count });
const missing = (text: string) => (text.trim() === "" ? told("missing") : null);

function newPassword(text: string, { password }: Limits): Told | null {
  if (text === "") return told("missing");
  if (text.length < password.least) return told("short", password.least);
  return text.length > password.most ? told("long", password.most) : null;
}

/**
 * What a browser can tell by itself, before anything is sent, by field. The server looks again: an address is sound
 * when it has taken it.
 */
export const checks = {
  email: (text) => missing(text) ?? (/^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(text) ? null : told("email")),
  password: missing,
  current: missing,
  code: missing,
  /** The word that confirms a deletion, however it is spaced or capitalised. */
  word: (text) => (text.trim().toLowerCase() === "delete" ? null : told("word")),
  newPassword,
  pseudonym: (text, limits) =>
    missing(text) ?? (text.trim().length > limits.pseudonym ? told("long", limits.pseudonym) : null),
  optionalPseudonym: (text, limits) =>
    text.trim().length > limits.pseudonym ? told("long", limits.pseudonym) : null,
} satisfies Readonly<Record<string, Check>>;

/** Everything wrong with what was typed, in the order of the fields. */
export function errorsIn(
  typed: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, keyof typeof checks>>,
  limits: Limits,
): Errors {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([field, check]) => {
      const wrong = (checks[check] as Check)(typed[field] ?? "", limits);
      return wrong ? [[field, wrong]] : [];
    }),
  );
}
