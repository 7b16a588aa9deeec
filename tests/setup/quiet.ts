import { afterEach, beforeEach } from "vitest";

/**
 * Console noise fails a test: a warning nobody reads is a fault nobody mends. A test that expects a
 * message replaces the console method itself (`vi.spyOn(console, "error").mockReturnValue()`).
 */
const methods = ["log", "info", "debug", "warn", "error", "trace"] as const;
let noise: string[] = [];

beforeEach(() => {
  noise = [];
  for (const method of methods) {
    console[method] = (...words: unknown[]) => {
      noise.push(`console.${method}: ${words.map(String).join(" ")}`);
    };
  }
});

afterEach(() => {
  const heard = noise;
  noise = [];
  if (heard.length > 0) throw new Error(`The test made console noise:\n${heard.join("\n")}`);
});
