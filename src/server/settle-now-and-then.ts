import type { FastifyInstance } from "fastify";
import { isSettled, settle, type Database } from "../library/index.js";

/** Articles after which the embedded database counts anew what it holds. */
const every = 1000;

/** Settles a library to which little by little is written, behind the answers; to be told of each writing. A database server does that by itself. */
export function settleNowAndThen(app: FastifyInstance, database: Database): (written: number) => void {
  let since = 0;
  let underway: Promise<void> | undefined;
  app.addHook("onClose", async () => { await underway; });
  const run = async (): Promise<void> => {
    try {
      if (since < every && await isSettled(database)) return;
      since = 0;
      await settle(database);
    } catch (error) { app.log.error({ err: error }, "not settled"); } finally { underway = undefined; }
  };
  return written => {
    since += written;
    if (written > 0 && database.kind === "pglite") underway ??= run();
  };
}
