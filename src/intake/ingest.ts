import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Database } from "../library/database.js";
import type { Came, Shelved } from "../library/shelf/shelve.js";
import { writeBatch, type AfterWriting } from "../library/store.js";
import { Fault } from "../reading/fault.js";
import { isRefusal, type Incoming, type Refusal } from "./incoming.js";
import { keep } from "./keep.js";
import { holdableKey } from "./key.js";
import type { ReadingPool } from "./reading-pool.js";

/** What has been done so far; `known` were there already, unchanged. */
export interface Progress { readonly read: number; readonly refused: number; readonly known: number }

/** Documents that one task of a thread reads: few enough to spread, enough to be worth the sending. */
const perTask = 16;
/** Tasks that are underway for each thread: what it has ahead, and what it reads while that is fetched which the last transaction kept waiting. */
const tasksUnderway = 16;
/** Documents that one transaction writes. */
const perBatch = 128;

/**
 * Takes documents in: reads them in the pool's threads and writes them in the order in which they came. It may be stopped at any moment and
 * started again with the same sources: what was committed is passed over, the rest follows, and the library is the same as without the stop.
 */
export async function ingest(database: Database, items: AsyncIterable<Incoming | Refusal>, pool: ReadingPool, after: readonly AfterWriting[], onProgress: (progress: Progress) => void = () => {}): Promise<Progress> {
  let progress: Progress = { read: 0, refused: 0, known: 0 };
  const count = (more: Progress): void => {
    progress = { read: progress.read + more.read, refused: progress.refused + more.refused, known: progress.known + more.known };
    onProgress(progress);
  };
  const underway: Promise<Shelved[]>[] = [];
  let batch: Shelved[] = [];
  const write = async (): Promise<void> => {
    const full = batch;
    batch = [];
    if (full.length > 0) count(await keep(full, part => writeBatch(database, part, after)));
  };
  const takeOne = async (): Promise<void> => {
    batch.push(...await underway.shift()!);
    if (batch.length >= perBatch) await write();
  };
  for await (const chunk of chunksOf(items, perTask)) {
    const { fresh, known } = await sortOut(database, chunk);
    if (known > 0) count({ read: 0, refused: 0, known });
    if (fresh.length > 0) underway.push(readChunk(fresh, pool));
    while (underway.length >= pool.threads * tasksUnderway) await takeOne();
  }
  while (underway.length > 0) await takeOne();
  await write();
  return progress;
}

/** Reads documents; where that breaks down, each by itself, so that the one which does it is set aside and costs no other. */
export async function readAll(came: readonly Came[], pool: ReadingPool): Promise<Shelved[]> {
  try {
    return await pool.read(came);
  } catch (error) {
    if (came.length > 1) return (await Promise.all(came.map(one => readAll([one], pool)))).flat();
    return came.map(one => setAside(one, (error as Error).message));
  }
}

/** A document that cannot be read for no fault that is known, kept with what is known of it. */
export function setAside({ key, source, media, given, bytes }: Came, why: string): Shelved {
  const fault = new Fault("set-aside", `The document was given up: ${why}`, key);
  return { key, source, media, given, raw: gzipSync(bytes), sha256: sha256(bytes), reader: "", fault: fault.toJSON().error };
}

/** Reads what is a document and keeps refusals at their places. */
async function readChunk(chunk: readonly (Incoming | Refusal)[], pool: ReadingPool): Promise<Shelved[]> {
  const read = await readAll(chunk.flatMap(item => (isRefusal(item) ? [] : [toCame(item)])), pool);
  return chunk.map(item => (isRefusal(item) ? shelvedRefusal(item) : read.shift()!));
}

export function toCame({ key, source, media, given, bytes }: Incoming): Came {
  return { key, source, media, bytes, given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<string, string> };
}

export function shelvedRefusal({ key, source, fault }: Refusal): Shelved {
  return { key, source, media: "", given: {}, raw: gzipSync(""), sha256: sha256(JSON.stringify(fault)), reader: "", fault: fault.toJSON().error };
}

/** Which of these are new or have changed, with keys that the library can hold. */
export async function sortOut(database: Database, came: readonly (Incoming | Refusal)[]): Promise<{ fresh: (Incoming | Refusal)[]; known: number }> {
  const chunk = came.map(item => ({ ...item, key: holdableKey(item.key) }));
  const there = new Map((await database.query<{ key: string; sha256: string }>("select key, sha256 from documents where key = any($1::text[])", [chunk.map(item => item.key)])).map(row => [row.key, row.sha256]));
  const fresh = chunk.filter(item => there.get(item.key) !== sha256(!isRefusal(item) ? item.bytes : JSON.stringify(item.fault)));
  return { fresh, known: chunk.length - fresh.length };
}

export function sha256(content: Uint8Array | string): string { return createHash("sha256").update(content).digest("hex"); }

export async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncIterable<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length === size) { yield chunk; chunk = []; }
  }
  if (chunk.length > 0) yield chunk;
}
