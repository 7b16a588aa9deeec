/**
 * One value per process. Next may load a server module more than once (pages, routes and instrumentation are
 * bundled apart); a pool or a cache must still be there only once.
 */
export function once<T>(name: string, make: () => T): T {
  const shelf = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`same-side.${name}`);
  const kept = shelf[key];
  if (kept !== undefined) return kept;
  const made = make();
  shelf[key] = made;
  return made;
}
