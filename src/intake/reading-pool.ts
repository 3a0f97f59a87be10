import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Came, Shelved } from "../library/shelf/shelve.js";

/** Worker threads that read documents, as many as cores. */
export interface ReadingPool {
  readonly threads: number;
  read(came: readonly Came[]): Promise<Shelved[]>;
  close(): Promise<void>;
}

/** Megabytes of a thread's heap: three times what the lexicon takes, and enough for the longest article. */
const heapOfThread = 768;

/** Starts the threads; each compiles the lexicon once (about a second). */
export function openReadingPool(threads: number = availableParallelism()): ReadingPool {
  const pool = new Piscina<readonly Came[], Shelved[]>({
    filename: fileURLToPath(new URL("../../dist/intake/reading-worker.js", import.meta.url)),
    minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 1,
    // what is read leaves much that is soon forgotten; without a bound each thread lets it pile up
    resourceLimits: { maxOldGenerationSizeMb: heapOfThread, maxYoungGenerationSizeMb: 32 },
  });
  return { threads, read: came => pool.run(came), close: () => pool.destroy() };
}
