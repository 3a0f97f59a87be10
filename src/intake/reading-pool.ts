import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Came, Shelved } from "../library/shelf/shelve.js";

/** Worker threads that read documents. */
export interface ReadingPool {
  readonly threads: number;
  read(came: readonly Came[]): Promise<Shelved[]>;
  close(): Promise<void>;
}

/** Megabytes of a thread's heap: several times what the lexicon and the words met take. */
const heapOfThread = 700;

/** Tasks that lie ready in each thread, so that it need not wait while the main thread is busy writing. */
const tasksAhead = 6;

/** Starts the threads, as many as cores less the one that writes; each compiles the lexicon once (about a second). */
export function openReadingPool(threads: number = Math.max(1, availableParallelism() - 1)): ReadingPool {
  const pool = new Piscina<readonly Came[], Shelved[]>({
    filename: fileURLToPath(new URL("../../dist/intake/reading-worker.js", import.meta.url)),
    minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: tasksAhead,
    // what is read leaves much that is soon forgotten; without a bound each thread lets it pile up
    resourceLimits: { maxOldGenerationSizeMb: heapOfThread, maxYoungGenerationSizeMb: 16 },
  });
  // a thread that breaks down fails its tasks, and another takes its place
  pool.on("error", () => {});
  return { threads, read: came => pool.run(came), close: () => pool.destroy() };
}
