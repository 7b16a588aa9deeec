/** Array of numbers that grows: 32-bit integers, or doubles. */
class Growing<T extends Int32Array | Float64Array = Int32Array> {
  values: T;
  length = 0;
  private readonly make: (length: number) => T;

  constructor(make: (length: number) => T, capacity: number) {
    this.make = make;
    this.values = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.make(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}

const integers = (length: number): Int32Array => new Int32Array(length);
const doubles = (length: number): Float64Array => new Float64Array(length);

/**
 * The reachable states at one place of a plot (a beat, before or after its detour), each with the edges of its menu.
 * States are numbered in the order they were found. Open addressing, linear probing, at most half full.
 */
export class Layer {
  readonly beat: number;
  readonly detoured: boolean;
  readonly keys = new Growing(integers, 1024);
  private slots = new Int32Array(4096).fill(-1);
  /** First edge of each state, one more at the end. */
  readonly first = new Growing(integers, 1024);
  /** Per edge: the choice said; base choices by index, detours from `DETOUR` on. */
  readonly said = new Growing(integers, 8192);
  /** Per edge: where it leads (see `Target`). */
  readonly next = new Growing(integers, 8192);
  /** Per edge: charges, and the worth of the ending for an edge that ends the talk. Points. */
  readonly reward = new Growing(doubles, 8192);

  constructor(beat: number, detoured: boolean) {
    this.beat = beat;
    this.detoured = detoured;
  }

  /** Number of states. */
  get size(): number {
    return this.keys.length;
  }

  /** Number of the state with this key, which is added if it is new. */
  add(key: number): number {
    if (this.keys.length * 2 >= this.slots.length) this.widen();
    const mask = this.slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0) {
        this.slots[slot] = this.keys.length;
        this.keys.push(key | 0);
        return this.keys.length - 1;
      }
      if (this.keys.values[index] === (key | 0)) return index;
      slot = (slot + 1) & mask;
    }
  }

  /** Number of the state with this key, -1 if it cannot be reached. */
  find(key: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0 || this.keys.values[index] === (key | 0)) return index;
      slot = (slot + 1) & mask;
    }
  }

  /** The key of a state. */
  key(state: number): number {
    return (this.keys.values[state] as number) >>> 0;
  }

  private widen(): void {
    const wider = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = wider.length - 1;
    for (let index = 0; index < this.keys.length; index++) {
      let slot = hash(this.keys.values[index] as number) & mask;
      while ((wider[slot] as number) >= 0) slot = (slot + 1) & mask;
      wider[slot] = index;
    }
    this.slots = wider;
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
