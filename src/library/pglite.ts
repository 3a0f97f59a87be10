import path from "node:path";
import { PGlite, types, type PGliteOptions, type Transaction } from "@electric-sql/pglite";
import type { Database } from "./database.js";
import { toFault } from "./database-fault.js";
import { lockFolder } from "./folder-lock.js";

/**
 * Opens the embedded database in a folder, which is made where it is absent; in memory where no folder is given.
 *
 * @throws Fault `library-in-use` where another process has it open, `cannot-write` where the folder cannot be made, `disk-full`
 */
export async function openPglite(folder?: string): Promise<Database> {
  const unlock = folder === undefined ? undefined : lockFolder(folder);
  try {
    const pglite = folder === undefined ? new PGlite(options) : new PGlite(path.join(folder, "data"), options);
    await pglite.waitReady;
    // its pages come from memory, in whatever order
    await pglite.exec("set random_page_cost = 1");
    return wrap(pglite, async () => { await pglite.close(); unlock?.(); }, work => pglite.transaction(work));
  } catch (error) {
    unlock?.();
    throw toFault(error);
  }
}

/** Bytes go in as they are and come out by the platform's own decoder; PGlite itself writes and reads them digit by digit. */
const options: PGliteOptions = {
  serializers: { [types.BYTEA]: bytes => bytes as string },
  parsers: { [types.BYTEA]: text => Buffer.from(text.slice(2), "hex") },
};

type Asked = Pick<Transaction, "query" | "exec">;

function wrap(asked: Asked, close: () => Promise<void>, begin: (work: (inner: Transaction) => Promise<unknown>) => Promise<unknown>): Database {
  return {
    kind: "pglite",
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      try { return (await asked.query<Row>(sql, [...parameters])).rows; } catch (error) { throw toFault(error); }
    },
    script: async sql => { await asked.exec(sql); },
    transaction: async <T>(work: (database: Database) => Promise<T>) => {
      try {
        // a transaction within a transaction is the same one
        return await begin(inner => work(wrap(inner, close, nested => nested(inner)))) as T;
      } catch (error) { throw toFault(error); }
    },
    close,
  };
}
