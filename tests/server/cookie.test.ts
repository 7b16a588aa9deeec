import { expect, test } from "vitest";
import { setLearnerCookie, signLearner, verifyLearner } from "../../server/cookie.ts";
import { newId } from "../../server/ids.ts";

const secret = "a secret of at least thirty-two characters";
const learner = newId();

test("S2 a signed cookie is its learner's", () => {
  expect(verifyLearner(signLearner(learner, secret), secret)).toBe(learner);
});

test.each([
  ["absent", undefined],
  ["empty", ""],
  ["without a signature", `v1.${learner}`],
  ["with an empty signature", `v1.${learner}.`],
  ["of another version", signLearner(learner, secret).replace("v1", "v2")],
  ["with another learner's id", signLearner(learner, secret).replace(learner, newId())],
  ["with a longer signature", `${signLearner(learner, secret)}A`],
  [
    "with one character changed",
    signLearner(learner, secret).replace(/.$/, (last) => (last === "A" ? "E" : "A")),
  ],
  ["with a part too many", `${signLearner(learner, secret)}.x`],
  ["with an id that is none, though signed", signLearner("1 or 1=1", secret)],
])("S2 a cookie %s is nobody's", (_, value) => {
  expect(verifyLearner(value, secret)).toBeNull();
});

test("S2 a cookie signed by another secret is nobody's", () => {
  expect(verifyLearner(signLearner(learner, "another secret, just as long as the first"), secret)).toBeNull();
});

test("S2 the cookie is kept from scripts and other sites, and from plain http once it came by https", () => {
  const plain = setLearnerCookie(learner, secret, false);
  expect(plain).toContain(`same-side-learner=${signLearner(learner, secret)}; Path=/; Max-Age=34560000; `);
  expect(plain).toContain("HttpOnly; SameSite=Lax");
  expect(plain).not.toContain("Secure");
  expect(setLearnerCookie(learner, secret, true)).toBe(`${plain}; Secure`);
});
