import { z } from "zod";
import { type BadRow, nameSchema } from "./cohort-contract.ts";
import type { Role } from "./cohort-schema.ts";

/** Somebody to invite, and the line of the list that says so, from 1. */
export interface Invitee {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, "owner">;
}

const columns = ["email", "name", "role"] as const;
type Column = (typeof columns)[number];
const headings: Readonly<Record<string, Column>> = {
  email: "email",
  "e-mail": "email",
  mail: "email",
  "email address": "email",
  "e-mail address": "email",
  name: "name",
  "full name": "name",
  role: "role",
};
const roles: readonly string[] = ["coach", "observer", "trainee"];
const emailSchema = z.email().max(254);

/**
 * Reads a list of people as spreadsheets write it: comma, semicolon or tab; quotes; a mark at its beginning; any line ends. A heading
 * may name the columns, in any order and among others; without one they are e-mail, name, role. No cell goes over a line end, so that
 * one quote too many spoils one line and not the rest. A good row is kept whatever the others are.
 */
export function readPeople(text: string): { people: Invitee[]; bad: BadRow[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== "") ?? "");
  const people = new Map<string, Invitee>();
  const bad: BadRow[] = [];
  let order: readonly (Column | undefined)[] | null = null;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const cells = cellsOf(line, delimiter);
    if (cells?.every((cell) => cell === "")) continue;
    if (order === null) {
      order = headingOf(cells);
      if (order) continue;
      order = columns;
    }
    const row = cells === null ? "quotes" : readRow(cells, order);
    const problem = typeof row === "string" ? row : people.has(row.email) ? "twice" : null;
    if (problem !== null) bad.push({ line: number, reason: problem, text: shortened(line) });
    else if (typeof row !== "string") people.set(row.email, { ...row, line: number });
  }
  return { people: [...people.values()], bad };
}

function readRow(
  cells: readonly string[],
  order: readonly (Column | undefined)[],
): Omit<Invitee, "line"> | BadRow["reason"] {
  if (cells.slice(order.length).some((cell) => cell !== "")) return "columns";
  const cellOf = (column: Column) => cells[order.indexOf(column)] ?? "";
  const email = emailSchema.safeParse(cellOf("email").toLowerCase());
  if (!email.success) return "email";
  const name = cellOf("name");
  const checked = nameSchema.safeParse(name);
  if (name !== "" && !checked.success) return "name";
  const role = cellOf("role").toLowerCase() || "trainee";
  if (!roles.includes(role)) return "role";
  return { email: email.data, name: checked.data ?? "", role: role as Invitee["role"] };
}

/** The columns a heading names; null when the first line is somebody already. */
function headingOf(cells: readonly string[] | null): (Column | undefined)[] | null {
  const named = (cells ?? []).map((cell) => headings[cell.toLowerCase()]);
  return named.includes("email") ? named : null;
}

function delimiterOf(line: string): string {
  const counts = [",", ";", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** The trimmed cells of one line (RFC 4180); null when a quote is not closed or something follows it. */
function cellsOf(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    while (line[at] === " ") at++;
    if (line[at] === '"') {
      let cell = "";
      for (at++; ; at++) {
        if (at >= line.length) return null;
        if (line[at] === '"' && line[at + 1] === '"') at++;
        else if (line[at] === '"') break;
        cell += line[at];
      }
      const end = line.indexOf(delimiter, at);
      const rest = line.slice(at + 1, end < 0 ? line.length : end);
      if (rest.trim() !== "") return null;
      cells.push(cell.trim());
      at = end < 0 ? line.length + 1 : end + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? line.length : end).trim());
      at = end < 0 ? line.length + 1 : end + 1;
    }
  }
  return cells;
}

/** Enough of a line to find it by. */
function shortened(line: string): string {
  const plain = line
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
