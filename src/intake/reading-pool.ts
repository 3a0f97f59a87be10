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

/** Starts the threads; each compiles the lexicon once (about a second). */
export function openReadingPool(threads: number = availableParallelism()): ReadingPool {
  const pool = new Piscina<readonly Came[], Shelved[]>({
    filename: fileURLToPath(new URL("../../dist/intake/reading-worker.js", import.meta.url)),
    minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 1,
  });
  return { threads, read: came => pool.run(came), close: () => pool.destroy() };
}
