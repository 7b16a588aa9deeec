import { Worker } from "node:worker_threads";
import type { Shown } from "../engine/prove-library.ts";
import type { ScenarioFile } from "./scenario-files.ts";
import type { Heard } from "./scenario-prover.ts";

/** Threads that prove side by side. */
const THREADS = 2;

/**
 * Proves documents on two threads. Answers in their order; null for a document that cannot be played. `progress` hears of each
 * document and the property it is at. Rejects when a thread breaks.
 */
export async function proveSideBySide(
  files: readonly ScenarioFile[],
  progress: (file: ScenarioFile, property: string) => void,
): Promise<readonly (Shown | null)[]> {
  const results: (Shown | null)[] = files.map(() => null);
  const queue = [...files.keys()];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./scenario-prover.ts", import.meta.url));
    try {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        const file = files[index] as ScenarioFile;
        results[index] = await proveOne(worker, file, (property) => progress(file, property));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, files.length) }, work));
  return results;
}

function proveOne(
  worker: Worker,
  file: ScenarioFile,
  progress: (property: string) => void,
): Promise<Shown | null> {
  return new Promise((resolve, reject) => {
    const hear = (heard: Heard): void => {
      if (heard.kind === "at") progress(heard.property);
      else {
        worker.off("message", hear);
        worker.off("error", reject);
        resolve(heard.shown);
      }
    };
    worker.on("message", hear);
    worker.on("error", reject);
    worker.postMessage(file.text);
  });
}
