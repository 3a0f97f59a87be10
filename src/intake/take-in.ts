import type { Database } from "../library/database.js";
import { writeBatch, type AfterWriting } from "../library/store.js";
import type { Shelved } from "../library/shelf/shelve.js";
import type { Fault } from "../reading/fault.js";
import type { Incoming } from "./incoming.js";
import { readAll, sha256, toCame } from "./ingest.js";
import { keep } from "./keep.js";
import { holdableKey } from "./key.js";
import type { ReadingPool } from "./reading-pool.js";

type Told = ReturnType<Fault["toJSON"]>["error"];

/** What became of a document: its article's id, and why there is no article of it where it was refused. */
export type Became =
  | { readonly id: string; readonly became: "created" | "changed" | "unchanged" }
  | { readonly id?: string; readonly became: "refused"; readonly error: Told };

/** Documents that one task of a thread reads. */
const perTask = 8;
/** Documents that one transaction writes. */
const perBatch = 64;

/**
 * Takes a few documents in, as `ingest` does many, and says what became of each, in their order. The same document a second time changes
 * nothing; of two with one key the later counts.
 *
 * @param after for each batch the steps that follow its writing
 */
export async function takeIn(database: Database, documents: readonly Incoming[], pool: ReadingPool, after: () => readonly AfterWriting[]): Promise<Became[]> {
  const became: Became[] = [];
  for (const batch of batchesOf(documents)) {
    const there = new Map((await database.query<{ key: string; sha256: string; fault: Told | null }>("select key, sha256, fault from documents where key = any($1::text[])", [batch.map(document => document.key)])).map(row => [row.key, row]));
    const fresh = batch.filter(document => there.get(document.key)?.sha256 !== sha256(document.bytes));
    const read = await readInTasks(fresh, pool);
    const refused = await write(database, read, after);
    for (const { key } of batch) {
      const error = refused.get(key) ?? (read.some(shelved => shelved.key === key) ? undefined : there.get(key)?.fault ?? undefined);
      if (error !== undefined) became.push({ id: key, became: "refused", error });
      else became.push({ id: key, became: !there.has(key) ? "created" : read.some(shelved => shelved.key === key) ? "changed" : "unchanged" });
    }
  }
  return became;
}

/** In their order, so many at a time, none with a key twice: what comes later is then written later. */
function* batchesOf(documents: readonly Incoming[]): Generator<Incoming[]> {
  let batch = new Map<string, Incoming>();
  for (const given of documents) {
    const document = { ...given, key: holdableKey(given.key) };
    if (batch.size === perBatch || batch.has(document.key)) { yield [...batch.values()]; batch = new Map(); }
    batch.set(document.key, document);
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function readInTasks(documents: readonly Incoming[], pool: ReadingPool): Promise<Shelved[]> {
  const tasks = Array.from({ length: Math.ceil(documents.length / perTask) }, (_, i) => documents.slice(i * perTask, (i + 1) * perTask).map(toCame));
  return (await Promise.all(tasks.map(task => readAll(task, pool)))).flat();
}

/** Writes what was read, and gives the reasons of those that could not be read, or written. */
async function write(database: Database, read: readonly Shelved[], after: () => readonly AfterWriting[]): Promise<Map<string, Told>> {
  const { setAside } = await keep(read, part => writeBatch(database, part, after()));
  return new Map([...read, ...setAside].flatMap(({ key, fault }) => (fault === undefined ? [] : [[key, fault as Told] as const])));
}
