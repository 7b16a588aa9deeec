import { Worker } from "node:worker_threads";
import type { Shown } from "../engine/prove-library.ts";
import { figures } from "../engine/rulebook.ts";
import { figureNames, type Moved } from "../engine/sensitivity.ts";
import type { ScenarioFile } from "./scenario-files.ts";
import type { Asked, Found, Heard } from "./scenario-prover.ts";

/** Threads that prove side by side. */
const THREADS = 2;

/** Hears of a document and what is being done with it. */
type Progress = (file: ScenarioFile, doing: string) => void;

/**
 * Proves documents on two threads. Answers in their order; null for a document that cannot be played. Rejects when a thread
 * breaks.
 */
export async function proveSideBySide(
  files: readonly ScenarioFile[],
  progress: Progress,
): Promise<readonly (Shown | null)[]> {
  const found = await askAll(
    files.map((file) => ({ file, asked: { text: file.text } })),
    progress,
  );
  return found.map((one) => one?.shown ?? null);
}

/** Moves every figure of the rulebook in every document, on two threads. Null for a document that cannot be played. */
export async function moveSideBySide(
  files: readonly ScenarioFile[],
  progress: Progress,
): Promise<readonly (readonly Moved[] | null)[]> {
  const names = figureNames(figures);
  const parts = Array.from({ length: THREADS }, (_, part) =>
    names.filter((_, index) => index % THREADS === part),
  );
  const tasks = files.flatMap((file) =>
    parts.map((part) => ({ file, asked: { text: file.text, figures: part } })),
  );
  const found = await askAll(tasks, progress);
  return files.map((_, index) => {
    const own = found.slice(index * THREADS, (index + 1) * THREADS);
    if (own.includes(null)) return null;
    const moved = own.flatMap((one) => one?.moved ?? []);
    return moved.sort((a, b) => names.indexOf(a.figure) - names.indexOf(b.figure));
  });
}

interface Task {
  readonly file: ScenarioFile;
  readonly asked: Asked;
}

async function askAll(tasks: readonly Task[], progress: Progress): Promise<readonly (Found | null)[]> {
  const results: (Found | null)[] = tasks.map(() => null);
  const queue = [...tasks.entries()];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./scenario-prover.ts", import.meta.url));
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, { file, asked }] = next;
        results[index] = await ask(worker, asked, (doing) => progress(file, doing));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, tasks.length) }, work));
  return results;
}

function ask(worker: Worker, asked: Asked, progress: (doing: string) => void): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    const hear = (heard: Heard): void => {
      if (heard.kind === "at") progress(heard.doing);
      else {
        worker.off("message", hear);
        worker.off("error", reject);
        resolve(heard.found);
      }
    };
    worker.on("message", hear);
    worker.on("error", reject);
    worker.postMessage(asked);
  });
}
