import { existsSync } from "node:fs";
import path from "node:path";
import { Mutex, parse, PGlite, protocol, types, type PGliteOptions } from "@electric-sql/pglite";
import type { Database } from "./database.js";
import { toFault } from "./database-fault.js";
import { needRoom, roomToOpen, roomToWrite } from "./disk-room.js";
import { lockFolder } from "./folder-lock.js";
import { syncedFolder } from "./synced-files.js";

/**
 * Opens the embedded database in a folder, which is made where it is absent; in memory where no folder is given.
 *
 * @throws Fault `library-in-use` where another process has it open, `cannot-write` where the folder cannot be made, `disk-full`
 */
export async function openPglite(folder?: string): Promise<Database> {
  const unlock = folder === undefined ? undefined : lockFolder(folder);
  try {
    if (folder !== undefined) needRoom(folder, existsSync(path.join(folder, "data")) ? roomToOpen : roomToWrite);
    const pglite = folder === undefined ? new PGlite(options) : new PGlite({ ...options, ...syncedFolder(path.join(folder, "data")) });
    await pglite.waitReady;
    // its pages come from memory, in whatever order
    await pglite.exec("set random_page_cost = 1");
    return toDatabase(pglite, async () => { await pglite.close(); unlock?.(); }, () => { if (folder !== undefined) needRoom(folder, roomToWrite); });
  } catch (error) {
    unlock?.();
    throw toFault(error);
  }
}

/** Bytes come out by the platform's own decoder; PGlite itself reads them digit by digit. */
const options: PGliteOptions = { parsers: { [types.BYTEA]: text => Buffer.from(text.slice(2), "hex") } };

function toDatabase(pglite: PGlite, close: () => Promise<void>, beforeWriting: () => void): Database {
  // there is one session: whoever asks waits until a transaction has ended, who asks within it does not
  const turns = new Mutex();
  const kept = new Map<string, string>();
  let ended = 0;
  const query: Database["query"] = (sql, parameters = [], plan) => pglite.runExclusive(() => ask(pglite, sql, parameters, plan === "kept" ? kept : undefined));
  return {
    kind: "pglite", close, transactions: () => ended,
    query: (sql, parameters, plan) => turns.runExclusive(() => query(sql, parameters, plan)),
    script: async sql => { await turns.runExclusive(() => pglite.exec(sql)); },
    transaction: async work => {
      let cause: unknown;
      try {
        beforeWriting();
        return await turns.runExclusive(() => pglite.transaction(async begun => {
          // a transaction within a transaction is the same one
          const inner: Database = { kind: "pglite", close, query, script: async sql => { await begun.exec(sql); }, transaction: nested => nested(inner) };
          try { return await work(inner); } catch (error) { cause = error; throw error; }
        }));
      } catch (error) {
        // after some errors the rollback fails as well, and would tell of itself alone
        throw toFault(cause ?? error);
      } finally { ended++; }
    },
  };
}

let named = 0;

/**
 * Asks in one message what PGlite's own `query` asks in six, at twice its speed: the database finds the types of the parameters, which go as text,
 * or as bytes where they are bytes.
 *
 * @param kept names of statements that the database knows with their plans; this one becomes one of them
 */
async function ask<Row>(pglite: PGlite, sql: string, parameters: readonly unknown[], kept?: Map<string, string>): Promise<Row[]> {
  if (pglite.closed) throw new Error("The library is closed.");
  const { serialize } = protocol;
  const known = kept?.get(sql);
  const name = known ?? (kept === undefined ? "" : `kept ${++named}`);
  const parsing = known === undefined ? [serialize.parse({ name, text: sql })] : [];
  const message = Buffer.concat([...parsing, serialize.bind({ statement: name, values: parameters.map(toWire) }), serialize.describe({ type: "P" }), serialize.execute({}), serialize.sync()]);
  try {
    const answer = await pglite.execProtocolStream(message, { syncToFs: false });
    kept?.set(sql, name);
    return parse.parseResults(answer, pglite.parsers)[0]!.rows as Row[];
  } catch (error) { throw toFault(error); }
}

function toWire(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return value;
  return Array.isArray(value) ? `{${value.map(toItem).join(",")}}` : String(value);
}

/** An item of a list as the database reads it. */
function toItem(item: unknown): string {
  if (item === null || item === undefined) return "null";
  if (typeof item === "number") return String(item);
  const text = String(item);
  return `"${text.includes("\"") || text.includes("\\") ? text.replace(/["\\]/gu, "\\$&") : text}"`;
}
