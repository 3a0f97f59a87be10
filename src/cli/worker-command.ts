import type { Command } from "commander";
import { openQueue, work } from "../intake/queue.js";
import { openReadingPool } from "../intake/reading-pool.js";
import { openLibrary } from "../library/index.js";
import { joining } from "../library/joining.js";
import { Fault } from "../reading/fault.js";
import { counted } from "./print.js";
import { threadsOf } from "./threads.js";

export function addWorkerCommand(program: Command): void {
  program.command("worker")
    .description("Read documents that isnad ingest --queue has put on the PostgreSQL server of ISNAD_DATABASE_URL; any number of workers on any number of machines.")
    .option("--threads <n>", "threads that read", "1")
    .option("--until-empty", "end when nothing is left to read")
    .option("--json", "print the counts as JSON")
    .action(async (options: { readonly threads: string; readonly untilEmpty?: boolean; readonly json?: boolean }) => {
      const url = databaseUrl();
      const database = await openLibrary({ url });
      const queue = await openQueue(url);
      const pool = openReadingPool(threadsOf(options.threads));
      const end = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
      try {
        const done = await work(database, queue, pool, joining(), { signal: end.signal, empty: options.untilEmpty === true });
        process.stdout.write(options.json === true ? `${JSON.stringify(done)}\n` : `${counted(done.read, "article")} read, ${counted(done.refused, "document")} refused, ${done.known} known already\n`);
      } finally {
        await pool.close();
        await queue.stop();
        await database.close();
      }
    });
}

/** @throws Fault `bad-option` where there is no server */
export function databaseUrl(): string {
  const url = process.env["ISNAD_DATABASE_URL"];
  if (url === undefined || url === "") throw new Fault("bad-option", "A queue needs a PostgreSQL server; ISNAD_DATABASE_URL names none.", "ISNAD_DATABASE_URL");
  return url;
}
