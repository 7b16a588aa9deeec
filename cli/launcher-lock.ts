import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { birthMark } from "./process-identity.ts";

/** Who holds a data folder, where they can be reached, and whether they are on their way out. */
export type Holder = { pid: number; born: string; address: string; leaving: boolean };

/** A held lock. */
export type Lock = { leave(): void; release(): void };

/** Thrown when another living launcher works on the same data. */
export class AlreadyRunning extends Error {
  readonly holder: Holder;
  constructor(holder: Holder) {
    super(`Same Side already runs on this data (process ${holder.pid}, ${holder.address}).`);
    this.holder = holder;
  }
}

/**
 * Takes the data folder for this process. A lock left by a dead launcher is taken over; one that is
 * just stopping is waited for; any other is an error.
 */
export async function takeLock(dataDir: string, address: string): Promise<Lock> {
  const deadline = Date.now() + 30_000;
  while (true) {
    try {
      return takeNow(join(dataDir, "launcher.json"), address);
    } catch (error) {
      const mayLeave = error instanceof AlreadyRunning && error.holder.leaving;
      if (!mayLeave || Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}

function takeNow(file: string, address: string): Lock {
  const holder: Holder = { pid: process.pid, born: birthMark(process.pid), address, leaving: false };
  const draft = `${file}.${process.pid}`;
  const write = (content: Holder) => writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  write(holder);
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (place(draft, file)) {
        return {
          leave() {
            write({ ...holder, leaving: true });
            renameSync(draft, file);
          },
          release: () => rmSync(file, { force: true }),
        };
      }
      evictDead(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken.`);
}

/** A hard link either appears whole or not at all, so nobody ever reads half a lock. */
function place(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    return placeWithoutLinks(draft, file);
  }
}

/** For file systems that know no hard links. */
function placeWithoutLinks(draft: string, file: string): boolean {
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function evictDead(file: string): void {
  const holder = readHolder(file);
  if (holder && isHolding(holder)) throw new AlreadyRunning(holder);
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Somebody else evicted it first.
  }
  const moved = readHolder(aside);
  if (moved && isHolding(moved)) {
    // Between our look and our move a new launcher came in: give its lock back.
    place(aside, file);
    rmSync(aside, { force: true });
    throw new AlreadyRunning(moved);
  }
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isHolding(holder: Holder): boolean {
  return holder.born !== "" && birthMark(holder.pid) === holder.born;
}
