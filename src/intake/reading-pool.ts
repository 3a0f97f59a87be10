import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Came, Shelved } from "../library/shelf/shelve.js";
import { Fault } from "../reading/fault.js";
import type { Document, ReadOptions, Report } from "../reading/index.js";
import type { readReport } from "./reading-worker.js";

/** Worker threads that read documents. */
export interface ReadingPool {
  readonly threads: number;
  read(came: readonly Came[]): Promise<Shelved[]>;
  /**
   * The Report of one document, of which nothing is kept.
   *
   * @param longest milliseconds after which the reading is broken off; as long as it takes where absent
   * @throws Fault as the reading does, `took-too-long`
   */
  readReport(document: Document, options?: ReadOptions, longest?: number): Promise<Report>;
  close(): Promise<void>;
}

/** Megabytes of a thread's heap: several times what the lexicon and the words met take. */
const heapOfThread = 560;

/** Tasks that lie ready in each thread, so that it need not wait while the main thread is busy writing. */
const tasksAhead = 10;

/** Milliseconds that a thread which was started as one was needed waits for more to read. */
const idle = 60_000;

/**
 * Starts the threads, as many as cores less the one that writes; each compiles the lexicon once (about a second).
 *
 * @param start `all` for a long row of documents; `needed` for documents that come now and then: one thread at once, others when all are busy
 */
export function openReadingPool(threads: number = Math.max(1, availableParallelism() - 1), start: "all" | "needed" = "all"): ReadingPool {
  const pool = new Piscina<unknown, unknown>({
    filename: fileURLToPath(new URL("../../dist/intake/reading-worker.js", import.meta.url)),
    ...(start === "all" ? { minThreads: threads, concurrentTasksPerWorker: tasksAhead } : { minThreads: 1, concurrentTasksPerWorker: 1, idleTimeout: idle }), maxThreads: threads,
    // what is read leaves much that is soon forgotten; without a bound each thread lets it pile up
    resourceLimits: { maxOldGenerationSizeMb: heapOfThread, maxYoungGenerationSizeMb: 16 },
  });
  // a thread that breaks down fails its tasks, and another takes its place
  pool.on("error", () => {});
  return {
    threads,
    read: came => pool.run(came) as Promise<Shelved[]>,
    readReport: async (document, options = {}, longest) => {
      const signal = longest === undefined ? undefined : AbortSignal.timeout(longest);
      try {
        const answer = await pool.run({ document, options }, { name: "readReport", ...(signal === undefined ? {} : { signal }) }) as ReturnType<typeof readReport>;
        if ("fault" in answer) throw new Fault(answer.fault.code, answer.fault.message, answer.fault.at);
        return answer.report;
      } catch (error) {
        throw signal?.aborted === true ? new Fault("took-too-long", "The reading was not done in time.") : error;
      }
    },
    close: () => pool.destroy(),
  };
}
