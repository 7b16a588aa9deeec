/** Every way a scenario document can be wrong. Each has a page in docs/diagnostics with an example a test triggers. */
export const diagnosticCodes = [
  "yaml-syntax",
  "empty-document",
  "too-large",
  "not-text",
  "wrong-shape",
  "unknown-field",
  "unknown-move",
  "out-of-range",
  "duplicate-id",
  "unknown-fact",
  "unknown-truth",
  "unknown-value",
  "unknown-target",
  "truth-weights",
  "unreachable-beat",
  "dead-end",
  "cycle",
  "missing-reaction",
  "missing-thought",
  "unused-reaction",
  "missing-ending",
  "unused-ending",
  "missing-letter",
  "missing-mood",
  "missing-detour",
  "minutes-overrun",
  "misplaced-plan",
  "misplaced-twist",
  "unknown-level",
  "two-conditions",
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** One finding in a scenario document. Lines and columns count from 1. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** An error keeps the scenario from being played; a warning does not. */
  readonly severity: "error" | "warning";
  /** Where in the document, in the author's terms: "meetings[0].beats[2].choices[1].move". */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What the author can do about it. */
  readonly fix: string;
}

/** A diagnostic on one line, as compilers print them. */
export function formatDiagnostic(file: string, diagnostic: Diagnostic): string {
  const { line, column, severity, code, message, fix } = diagnostic;
  return `${file}:${line}:${column} ${severity} ${code}: ${message}\n    ${fix}`;
}
