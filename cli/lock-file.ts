/** The part of package-lock.json we read and write. */
export type LockFile = { packages: Record<string, LockEntry> };

type LockEntry = {
  version?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  dev?: true;
  optional?: true;
  optionalDependencies?: Record<string, string>;
  [rest: string]: unknown;
};

/**
 * Adds the builds for other platforms that npm leaves out of the lock file when the registry at hand
 * does not carry them. Without them `npm ci` refuses the whole file ("Missing … from lock file").
 */
export function completeLock(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const known = packages[path] ?? packages[`${owner}/node_modules/${name}`];
      if (known || !/^\d/.test(wanted)) continue;
      // In the order npm itself writes, so that the next `npm install` changes nothing.
      const { cpu, libc, os } = platformOf(name);
      packages[path] = {
        version: wanted,
        ...(cpu ? { cpu } : {}),
        ...(entry.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        ...(os ? { os } : {}),
      };
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Builds carry their platform in their name: `…-linux-arm64-musl`, `…-win32-x64-msvc`. */
function platformOf(name: string): Pick<LockEntry, "cpu" | "os" | "libc"> {
  const words = name.split(/[-/]/);
  const one = (known: string[]) => known.filter((word) => words.includes(word));
  const os = one(["android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
  const cpu = one(["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"]);
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(libc.length > 0 && os[0] === "linux" ? { libc } : {}),
  };
}
