import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator, IntlErrorCode } from "next-intl";
import { expect, test } from "vitest";
import { skillSchema } from "../../engine/debrief.ts";
import { messages } from "../../ui/messages/all.ts";

function* texts(tree: object, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [`${path}${key}`, value];
    else yield* texts(value, `${path}${key}.`);
  }
}

test("every text of the interface can be read by the formatter", () => {
  const unreadable: string[] = [];
  for (const [path, text] of texts(messages, "")) {
    const t = createTranslator({
      locale: "en-GB",
      messages: { text },
      // Values are missing here on purpose; only a text that cannot be parsed is a fault.
      onError: (error) => error.code === IntlErrorCode.INVALID_MESSAGE && unreadable.push(path),
    });
    t("text");
  }
  expect(unreadable).toEqual([]);
});

test("every skill the engine knows has a name and a sentence", () => {
  for (const skill of skillSchema.options) expect(messages.skills[skill].text).not.toBe("");
});

test("no text praises like a quiz", () => {
  for (const [path, text] of texts(messages, "")) expect(text, path).not.toMatch(/correct!|100 %|well done/i);
});

test("no text lies about unused: the last word of its key, or its parts, stand somewhere in the code", () => {
  const cwd = join(import.meta.dirname, "../..");
  const code = globSync("{app,engine,server,ui}/**/*.{ts,tsx}", { cwd })
    .map((path) => readFileSync(join(cwd, path), "utf8"))
    .join(" ");
  const words = new Set(code.match(/[\w-]+/g));
  const unused = [...texts(messages, "")].filter(([path]) => {
    const word = path.split(".").at(-1) ?? "";
    // Some are put together: `sure` and 2, `remove` and `Text`.
    const parts = /^(.+?)(\d+|[A-Z][a-z]+)$/.exec(word)?.slice(1) ?? [word];
    return !words.has(word) && parts.some((part) => !words.has(part) && !/^\d+$/.test(part));
  });
  expect(unused).toEqual([]);
});
