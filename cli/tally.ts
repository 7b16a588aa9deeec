import { readFileSync } from "node:fs";

/** How many checks held and how many did not. */
export type Tally = { passed: number; failed: number };

/** One check with one answer. */
export function single(held: boolean): Tally {
  return held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/**
 * Counts from a runner's JSON report, together with the runner's exit status: a run that fails
 * without a failing test (nothing found, a broken setup, no report at all) is one failure.
 */
export function fromReport(file: string, status: number, read: (report: unknown) => Tally): Tally {
  let counted: Tally;
  try {
    counted = read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const silentFailure = counted.failed === 0 && (status !== 0 || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}

/** Reads vitest's JSON report. */
export function vitestCounts(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return whole({ passed: numPassedTests, failed: numFailedTests });
}

/** Reads Playwright's JSON report; a test that passed only on a second try counts as failed. */
export function playwrightCounts(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  return whole({ passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

function whole(tally: Tally): Tally {
  if (Number.isInteger(tally.passed) && Number.isInteger(tally.failed)) return tally;
  throw new Error("The report carries no counts.");
}
