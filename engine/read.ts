import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { z } from "zod";
import type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";
import { type Authored, authoredSchema } from "./scenario.ts";

// From the text of a scenario document to what an author wrote, with the place of everything.

/** Longest document that is read, in characters. A whole scenario is about 100,000. */
export const LONGEST = 1_000_000;

export type Path = readonly (string | number)[];

/** A document as read: what it says, if its shape is right, and a way to report on any part of it. */
export interface Reading {
  readonly authored: Authored | null;
  readonly diagnostics: Diagnostic[];
  /** Adds a finding at a path of the document. */
  report(
    code: DiagnosticCode,
    path: Path,
    message: string,
    fix: string,
    severity?: Diagnostic["severity"],
  ): void;
}

/** Reads a document. Never throws: whatever is wrong is a diagnostic with its place. */
export function readScenario(text: string): Reading {
  const diagnostics: Diagnostic[] = [];
  const refuse = (code: DiagnosticCode, message: string, fix: string, before = ""): Reading => {
    const lines = before.split("\n");
    const column = (lines.at(-1)?.length ?? 0) + 1;
    diagnostics.push({ code, severity: "error", path: "", line: lines.length, column, message, fix });
    return { authored: null, diagnostics, report: () => {} };
  };
  if (text.length > LONGEST) {
    return refuse("too-large", `the document has ${text.length} characters`, `keep it below ${LONGEST}`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is looked for
  const strange = text.search(/[\u0000-\u0008\u000e-\u001f\ufffd]/);
  if (strange >= 0) {
    const fix = "save it as a plain text file in UTF-8";
    return refuse("not-text", "the file is not text in UTF-8", fix, text.slice(0, strange));
  }
  if (text.trim() === "") {
    return refuse(
      "empty-document",
      "the document is empty",
      "begin with `npm run -s scenario -- new my-scenario`",
    );
  }
  const placeAt = placesIn(text);
  const document = parseDocument(text, { prettyErrors: false });
  for (const error of document.errors) {
    const { line, column } = placeAt(error.pos[0]);
    const [message = "not YAML"] = error.message.split("\n");
    diagnostics.push({
      code: "yaml-syntax",
      severity: "error",
      path: "",
      line,
      column,
      message,
      fix: "mend the indentation, quotes or brackets here",
    });
  }
  const report: Reading["report"] = (code, path, message, fix, severity = "error") => {
    const { line, column } = (code === "unknown-field" ? keyPlaceOf(path) : undefined) ?? placeOf(path);
    diagnostics.push({ code, severity, path: pathName(path), line, column, message, fix });
  };
  function placeOf(path: Path): { line: number; column: number } {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (!isNode(node) || !node.range) continue;
      return placeAt(node.range[0]);
    }
    return { line: 1, column: 1 };
  }
  function keyPlaceOf(path: Path): { line: number; column: number } | undefined {
    const map = document.getIn(path.slice(0, -1), true);
    if (!isMap(map)) return undefined;
    const key = map.items
      .map((pair) => pair.key)
      .find((node) => isScalar(node) && node.value === path.at(-1));
    if (!isScalar(key) || !key.range) return undefined;
    return placeAt(key.range[0]);
  }
  if (diagnostics.length > 0) return { authored: null, diagnostics, report };
  const value = plain(document, report);
  if (value === undefined) return { authored: null, diagnostics, report };
  const parsed = authoredSchema.safeParse(value);
  if (!parsed.success) for (const issue of parsed.error.issues) reportIssue(issue, value, report);
  return { authored: parsed.success ? parsed.data : null, diagnostics, report };
}

/** Makes a function that gives the line and column of an offset. The parser's own counter loses lines after some faults. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
}

function plain(document: ReturnType<typeof parseDocument>, report: Reading["report"]): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    report("wrong-shape", [], "the document is not a scenario", "it should begin with `id:`");
  } catch {
    report("wrong-shape", [], "the document repeats itself too often", "write repeated parts out in full");
  }
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, value: unknown, report: Reading["report"]): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  const last = path.at(-1);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) {
        report(
          "unknown-field",
          [...path, key],
          `"${key}" is not a field here`,
          "remove it, or check its spelling",
        );
      }
      return;
    case "too_big":
    case "too_small":
      report("out-of-range", path, `${pathName(path)}: ${issue.message}`, "keep the value within its range");
      return;
    case "invalid_value": {
      const allowed = issue.values.map(String).join(", ");
      const code = last === "move" || last === "else" ? "unknown-move" : "wrong-shape";
      report(
        code,
        path,
        `"${String(at(value, path))}" is not one of the values allowed here`,
        `use one of: ${allowed}`,
      );
      return;
    }
    default:
      report(
        "wrong-shape",
        path,
        `${pathName(path) || "the document"}: ${issue.message}`,
        "see the shape in docs/authoring.md",
      );
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof part !== "object" || part === null) return undefined;
    return (part as Record<string, unknown>)[String(step)];
  }, value);
}

function pathName(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${step}`))
    .join("");
}
