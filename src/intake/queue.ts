import { gunzipSync, gzipSync } from "node:zlib";
import PgBoss from "pg-boss";
import type { Database } from "../library/database.js";
import type { Came, Shelved } from "../library/shelf/shelve.js";
import { jsonCell } from "../library/insert-rows.js";
import { putValues, writeBatch, type AfterWriting } from "../library/store.js";
import { isRefusal, type Incoming, type Refusal } from "./incoming.js";
import { keep } from "./keep.js";
import { chunksOf, setAside, shelvedRefusal, sortOut, toCame, type Progress } from "./ingest.js";
import type { ReadingPool } from "./reading-pool.js";

const queueName = "isnad-read";

/** A document is set aside after so many readings that failed, or that their worker did not outlive. */
export const mostTries = 3;

/** Documents of one job: enough for one transaction to be worth its while. */
const perJob = 64;

/** Seconds after which a job goes to another worker, and between looks for such jobs. */
export interface QueueTimes { readonly expire: number; readonly look: number }
const usualTimes: QueueTimes = { expire: 120, look: 10 };

/** The queue of a PostgreSQL server: any number of processes on any number of machines may put in and take out. */
export async function openQueue(url: string, times: QueueTimes = usualTimes): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: url, schema: "isnad_queue", schedule: false, maintenanceIntervalSeconds: times.look, archiveCompletedAfterSeconds: 60, deleteAfterSeconds: 3600 });
  boss.on("error", error => console.error(`isnad: database-away: ${error.message}`));
  await boss.start();
  // a job whose worker dies comes back as often as it holds documents that may kill one
  await boss.createQueue(queueName, { name: queueName, expireInSeconds: times.expire, retryLimit: perJob * mostTries, retryDelay: 0 });
  return boss;
}

/** Puts documents into the queue for workers to read; those that the library has, unchanged, are passed over. */
export async function enqueue(database: Database, boss: PgBoss, items: AsyncIterable<Incoming | Refusal>, after: readonly AfterWriting[], onProgress: (progress: Progress) => void = () => {}): Promise<Progress> {
  const progress = { read: 0, refused: 0, known: 0 };
  for await (const chunk of chunksOf(items, perJob)) {
    const { fresh, known } = await sortOut(database, chunk);
    const refusals = fresh.filter(isRefusal);
    // of two of one name the later counts
    const incoming = [...new Map(fresh.flatMap(item => (isRefusal(item) ? [] : [[item.key, toCame(item)] as const]))).values()];
    if (refusals.length > 0) await writeBatch(database, refusals.map(shelvedRefusal), after);
    if (incoming.length > 0) {
      await putValues(database, "arrivals", ["key", "source", "media", "given", "raw"], incoming.map(came => [came.key, came.source, came.media, jsonCell(came.given), gzipSync(came.bytes, { level: 3 })]));
      await boss.send(queueName, { keys: incoming.map(came => came.key) });
    }
    progress.read += incoming.length;
    progress.refused += refusals.length;
    progress.known += known;
    onProgress({ ...progress });
  }
  return progress;
}

/** What ends a worker's work. */
export interface WorkUntil { readonly signal?: AbortSignal; /** End when the queue holds nothing more to do. */ readonly empty?: boolean }

/**
 * Takes jobs from the queue until told to end. A job is done at least once and writing it twice changes nothing: if the worker dies in the middle,
 * another one does it again. A document that fails three times is set aside in the library with its error.
 */
export async function work(database: Database, boss: PgBoss, pool: ReadingPool, after: readonly AfterWriting[], until: WorkUntil, onProgress: (progress: Progress) => void = () => {}): Promise<Progress> {
  let progress: Progress = { read: 0, refused: 0, known: 0 };
  for (let idle = 0; until.signal?.aborted !== true;) {
    const [job] = await boss.fetch<{ keys: string[] }>(queueName, { includeMetadata: true, batchSize: 1 });
    if (job === undefined) {
      if (until.empty === true && await boss.getQueueSize(queueName, { before: "completed" }) === 0) break;
      await new Promise(resolve => setTimeout(resolve, Math.min(1000, 50 * 2 ** idle++)));
      continue;
    }
    idle = 0;
    // one by one where the job came back: its worker may have died of one of them
    const groups = job.retryCount === 0 ? [job.data.keys] : job.data.keys.map(key => [key]);
    for (const keys of groups) {
      const done = await readArrivals(database, pool, keys, after);
      progress = { read: progress.read + done.read, refused: progress.refused + done.refused, known: progress.known + done.known };
      onProgress(progress);
    }
    await boss.complete(queueName, job.id);
  }
  return progress;
}

type Arrival = Omit<Came, "bytes"> & { readonly raw: Uint8Array; readonly tries: number; readonly error: string | null };

async function readArrivals(database: Database, pool: ReadingPool, keys: readonly string[], after: readonly AfterWriting[]): Promise<Progress> {
  // counted before the reading begins, since a reading that kills the worker counts nothing afterwards
  const arrivals = await database.query<Arrival>("update arrivals set tries = tries + 1 where key = any($1::text[]) returning key, source, media, given, raw, tries, error", [keys]);
  const inOrder = keys.flatMap(key => arrivals.filter(arrival => arrival.key === key));
  const poison = inOrder.filter(arrival => arrival.tries > mostTries).map(giveUp);
  const read = await readThem(database, pool, inOrder.filter(arrival => arrival.tries <= mostTries));
  const done = [...poison, ...read];
  return keep(done, part => database.transaction(async inner => {
    const progress = await writeBatch(inner, part, after);
    await inner.query("delete from arrivals where key = any($1::text[])", [part.map(shelved => shelved.key)]);
    return progress;
  }));
}

/** Reads arrivals; where that fails, each by itself, so that one costs no other. */
async function readThem(database: Database, pool: ReadingPool, arrivals: readonly Arrival[]): Promise<Shelved[]> {
  if (arrivals.length === 0) return [];
  try {
    return await pool.read(arrivals.map(({ key, source, media, given, raw }) => ({ key, source, media, given, bytes: gunzipSync(raw) })));
  } catch (error) {
    if (arrivals.length > 1) return (await Promise.all(arrivals.map(arrival => readThem(database, pool, [arrival])))).flat();
    const [{ tries }] = await database.query<{ tries: number }>("update arrivals set tries = tries + 1, error = $2 where key = $1 returning tries", [arrivals[0]!.key, (error as Error).message]) as [{ tries: number }];
    const failed = { ...arrivals[0]!, error: (error as Error).message };
    return tries > mostTries ? [giveUp(failed)] : readThem(database, pool, [failed]);
  }
}

function giveUp(arrival: Arrival): Shelved {
  return setAside({ ...arrival, bytes: gunzipSync(arrival.raw) }, `${mostTries} tries failed (${arrival.error ?? "each ended its worker"}).`);
}
