import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AlreadyRunning, takeLock } from "../../cli/launcher-lock.ts";
import { birthMark } from "../../cli/process-identity.ts";
import { scratch } from "./scratch.ts";

const address = "http://localhost:1";

/** Writes a lock as another process would have. */
function heldBy(folder: string, pid: number, born: string, leaving = false): void {
  writeFileSync(join(folder, "launcher.json"), JSON.stringify({ pid, born, address, leaving }));
}

function otherProcess(): number {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return child.pid as number;
}

test("H7: a lock is held until it is released", async () => {
  const folder = scratch();
  const lock = await takeLock(folder, address);
  expect(JSON.parse(readFileSync(join(folder, "launcher.json"), "utf8"))).toMatchObject({
    pid: process.pid,
    address,
  });
  lock.release();
  expect(existsSync(join(folder, "launcher.json"))).toBe(false);
});

test("H7: a second launcher learns who holds the data, and changes nothing", async () => {
  const folder = scratch();
  const pid = otherProcess();
  heldBy(folder, pid, birthMark(pid));
  const before = readFileSync(join(folder, "launcher.json"), "utf8");
  await expect(takeLock(folder, "http://localhost:2")).rejects.toThrow(AlreadyRunning);
  await expect(takeLock(folder, "http://localhost:2")).rejects.toThrow(`process ${pid}, ${address}`);
  expect(readFileSync(join(folder, "launcher.json"), "utf8")).toBe(before);
});

test("H7: the hold of a dead launcher is taken over", async () => {
  const folder = scratch();
  const child = spawn(process.execPath, ["-e", ""]);
  const born = birthMark(child.pid as number);
  await once(child, "exit");
  heldBy(folder, child.pid as number, born);
  const lock = await takeLock(folder, address);
  lock.release();
});

test("H7: a living process that was given a dead launcher's number does not hold its data", async () => {
  const folder = scratch();
  heldBy(folder, otherProcess(), "born before");
  const lock = await takeLock(folder, address);
  lock.release();
});

test("H7: a lock that cannot be read is nobody's", async () => {
  const folder = scratch();
  writeFileSync(join(folder, "launcher.json"), "{ half");
  const lock = await takeLock(folder, address);
  lock.release();
});

test("H7: a launcher that is just leaving is waited for", async () => {
  const folder = scratch();
  const first = await takeLock(folder, address);
  first.leave();
  const second = takeLock(folder, address);
  setTimeout(() => first.release(), 250);
  const began = performance.now();
  (await second).release();
  expect(performance.now() - began).toBeGreaterThan(200);
});
