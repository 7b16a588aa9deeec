/**
 * One value per process. Next may load a server module more than once (pages, routes and instrumentation are
 * bundled apart); a pool or a cache must still be there only once.
 */
export function once<T extends object>(name: string, make: () => T): T {
  const made = kept<T>(name) ?? make();
  shelf()[Symbol.for(`same-side.${name}`)] = made;
  return made;
}

/** What `once` made under this name, if it did. */
export function kept<T extends object>(name: string): T | undefined {
  return shelf()[Symbol.for(`same-side.${name}`)] as T | undefined;
}

function shelf(): Record<symbol, object | undefined> {
  return globalThis as unknown as Record<symbol, object | undefined>;
}
