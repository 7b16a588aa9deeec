import type { Debrief } from "../../engine/debrief.ts";

export interface AccountRow {
  turn: number;
  /** Number of the decision as counted on the page, from 1. */
  number: number;
  name: string;
  cost: number;
  luck: number;
}

export interface Account {
  best: number;
  rows: AccountRow[];
  lost: number;
  luck: number;
  outcome: number;
  /** True when best − lost + luck is the outcome, to the last bit. */
  balances: boolean;
}

/** Every lost point beside the line that lost it; luck stands apart. */
export function accountOf(debrief: Pick<Debrief, "best" | "outcome" | "luck" | "decisions">): Account {
  const rows = debrief.decisions.map(({ turn, name, cost, luck }, index) => ({
    turn,
    number: index + 1,
    name,
    cost,
    luck,
  }));
  const lost = rows.reduce((sum, row) => sum + row.cost, 0);
  const { best, outcome, luck } = debrief;
  return { best, rows, lost, luck, outcome, balances: best - lost + luck === outcome };
}

/** A number to its last digit, with a real minus sign; `signed` puts a plus before gains. */
export function exact(value: number, signed = false): string {
  const text = String(Math.abs(value));
  if (value < 0) return `−${text}`;
  return signed && value > 0 ? `+${text}` : text;
}
