/** A place between 0 and 1 as a whole figure of 100. */
export function figure(place: number): number {
  return Math.round(place * 100);
}

/** Where a span of a bar lies, as CSS. */
export function span(low: number, high: number): { left: string; width: string } {
  return { left: `${low * 100}%`, width: `${(high - low) * 100}%` };
}

/** Where a tick stands, as CSS: whole also at either end of its bar. */
export function within(place: number): string {
  return `clamp(2px, ${place * 100}%, 100% - 2px)`;
}
