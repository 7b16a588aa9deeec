import { expect, test } from "vitest";
import { accountOf, exact } from "../../ui/debrief/account.ts";
import { debrief } from "./fixtures/tomas-debrief.ts";

test("the account has one row per decision, and balances", () => {
  const account = accountOf(debrief);
  expect(account.rows).toHaveLength(debrief.decisions.length);
  expect(account.best - account.lost + account.luck).toBe(account.outcome);
  expect(account.balances).toBe(true);
});

test("an account that does not balance says so", () => {
  expect(accountOf({ ...debrief, outcome: debrief.outcome + 1 }).balances).toBe(false);
});

test("numbers are shown to their last digit, with a real minus sign", () => {
  expect(exact(-21.5)).toBe("−21.5");
  expect(exact(0.015625)).toBe("0.015625");
  expect(exact(2, true)).toBe("+2");
  expect(exact(0, true)).toBe("0");
});
