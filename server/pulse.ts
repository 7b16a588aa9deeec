/** Does something soon after it was asked for, and however often it is asked, not more often than every `ms` milliseconds. */
export class Pulse {
  readonly #ms: number;
  readonly #run: () => void;
  #timer: NodeJS.Timeout | null = null;
  #last = Number.NEGATIVE_INFINITY;

  constructor(ms: number, run: () => void) {
    this.#ms = ms;
    this.#run = run;
  }

  ask(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(0, this.#last + this.#ms - performance.now());
    this.#timer = setTimeout(() => this.now(), wait);
    this.#timer.unref();
  }

  /** Does it once its whole pause is over: nothing of it is urgent. */
  later(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => this.now(), this.#ms);
    this.#timer.unref();
  }

  /** Does it after some milliseconds, whenever it was done last. */
  after(ms: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.now(), ms);
    this.#timer.unref();
  }

  /** Does it at once, and what was asked for with it. */
  now(): void {
    this.stop();
    this.#last = performance.now();
    this.#run();
  }

  /** Forgets what was asked for. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
