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
