import fc from "fast-check";
import { expect, test } from "vitest";
import { Layer } from "../../engine/layer.ts";
import { endings } from "../../engine/rulebook.ts";
import {
  CHANCE,
  ENDING,
  layerOf,
  MOST_BEATS,
  stateOf,
  toChance,
  toEnding,
  toState,
} from "../../engine/target.ts";

test("E8: a layer numbers keys in the order they came, once each, and finds every one again", () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 1500 }), key, (keys, other) => {
      const layer = new Layer(3, false);
      const model = new Map<number, number>();
      for (const one of keys) {
        if (!model.has(one)) model.set(one, model.size);
        expect(layer.add(one)).toBe(model.get(one));
      }
      expect(layer.size).toBe(model.size);
      for (const [one, number] of model) {
        expect(layer.find(one)).toBe(number);
        expect(layer.key(number)).toBe(one);
      }
      expect(layer.find(other)).toBe(model.get(other) ?? -1);
    }),
    { numRuns: 60 },
  );
});

test("E8: keys that differ only in high bits do not lose each other", () => {
  const layer = new Layer(0, true);
  const keys = Array.from({ length: 20_000 }, (_, index) => (index << 14) >>> 0);
  for (const key of keys) layer.add(key);
  const distinct = new Set(keys).size;
  expect(layer.size).toBe(distinct);
  expect(new Set(keys.map((key) => layer.find(key))).size).toBe(distinct);
});

test("E8: an array grows by what is pushed and keeps what was there", () => {
  const list = new Layer(0, false).said;
  for (let value = 0; value < 1000; value++) list.push(value - 500);
  expect(list.length).toBe(1000);
  expect([...list.values.subarray(0, 1000)]).toEqual(Array.from({ length: 1000 }, (_, index) => index - 500));
});

test("E8: a target is a state, an ending or a draw, and says which and where", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 * MOST_BEATS - 1 }), fc.nat({ max: 2 ** 24 - 1 }), (layer, state) => {
      const target = toState(layer, state);
      expect([target & 3, layerOf(target), stateOf(target)]).toEqual([0, layer, state]);
    }),
  );
  for (const [index, ending] of endings.entries()) {
    expect([toEnding(ending) & 3, toEnding(ending) >> 2]).toEqual([ENDING, index]);
  }
  expect([toChance(77) & 3, toChance(77) >> 2]).toEqual([CHANCE, 77]);
});
