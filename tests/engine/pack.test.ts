import fc from "fast-check";
import { expect, test } from "vitest";
import { type Buyer, moods, promises, signatures, tops, wounds } from "../../engine/buyer.ts";
import { blankBuyer, pack, unpack } from "../../engine/pack.ts";

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const anyBuyer: fc.Arbitrary<Buyer> = fc.record({
  mood: upTo(moods.length - 1),
  trust: upTo(tops.trust),
  understood: upTo(tops.understood),
  clarity: upTo(tops.clarity),
  readiness: upTo(tops.readiness),
  wound: upTo(wounds.length - 1),
  promise: upTo(promises.length - 1),
  margin: upTo(tops.margin),
  signed: upTo(signatures.length - 1),
  facts: upTo(15),
  truths: upTo(15),
  gauge: upTo(3),
});

test("E7: unpacking what was packed gives the buyer back, whatever was in the buyer it is unpacked into", () => {
  fc.assert(
    fc.property(anyBuyer, anyBuyer, (buyer, used) => {
      expect(unpack(pack(buyer), { ...used })).toEqual(buyer);
    }),
    { numRuns: 2000 },
  );
});

test("E7: a key is an unsigned 32-bit integer, and two buyers that differ have two keys", () => {
  fc.assert(
    fc.property(anyBuyer, anyBuyer, (one, other) => {
      const key = pack(one);
      expect(Number.isInteger(key) && key >= 0 && key <= 0xffffffff).toBe(true);
      expect(key === pack(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 2000 },
  );
});

test("E7: every field has bits of its own", () => {
  let seen = 0;
  for (const field of Object.keys(blankBuyer()) as (keyof Buyer)[]) {
    const most = { ...blankBuyer(), [field]: field === "truths" ? 15 : field === "facts" ? 15 : 2 };
    const bits = pack(most);
    expect(bits & seen, field).toBe(0);
    seen |= bits;
  }
});
