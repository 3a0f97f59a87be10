import { gunzipSync } from "node:zlib";
import type { Database } from "../library/database.js";
import type { Report } from "../reading/report.js";
import type { Came, Shelved } from "../library/shelf/shelve.js";
import { writeBatch, type AfterWriting } from "../library/store.js";
import { keep } from "./keep.js";
import type { ReadingPool } from "./reading-pool.js";

/** How records of one layer differ between two readings, over all documents read again. */
export interface LayerChange { readonly kept: number; readonly gone: number; readonly come: number }

/** What another version of the reading changed. */
export interface Changes {
  readonly documents: number;
  /** Documents whose records differ. */
  readonly changed: number;
  readonly layers: Readonly<Record<Layer, LayerChange>>;
}

const layers = ["actors", "times", "figures", "statements", "events"] as const;
type Layer = (typeof layers)[number];

/** Documents that one transaction writes. */
const perBatch = 64;

/**
 * Reads again what another version has read (`version` is that of the pool), from the bytes that were kept, and says what changed. It may be
 * stopped and started again.
 */
export async function reread(database: Database, version: string, pool: ReadingPool, after: readonly AfterWriting[], onProgress: (done: number, all: number) => void = () => {}): Promise<Changes> {
  const [{ all }] = await database.query<{ all: number }>("select count(*)::integer as all from documents where reader <> $1 and reader <> ''", [version]) as [{ all: number }];
  let documents = 0;
  let changed = 0;
  const sums = Object.fromEntries(layers.map(layer => [layer, { kept: 0, gone: 0, come: 0 }])) as Record<Layer, { kept: number; gone: number; come: number }>;
  for (let last = 0; ;) {
    const rows = await database.query<Came & { n: number; raw: Uint8Array; report: Uint8Array | null }>(
      "select d.n, d.key, d.source, d.media, d.given, d.raw, b.report from documents d left join bodies b on b.n = d.n where d.n > $1 and d.reader <> $2 and d.reader <> '' order by d.n limit $3", [last, version, perBatch]);
    if (rows.length === 0) break;
    last = rows.at(-1)!.n;
    const read = await pool.read(rows.map(({ key, source, media, given, raw }) => ({ key, source, media, given, bytes: gunzipSync(raw) })));
    rows.forEach((row, i) => { if (compare(sums, reportOf(row.report), reportOf(reading(read[i]!)))) changed++; });
    await keep(read, part => writeBatch(database, part, after));
    documents += rows.length;
    onProgress(documents, all);
  }
  return { documents, changed, layers: sums };
}

const reading = (shelved: Shelved): Uint8Array | null => shelved.reading?.article.report ?? null;

function reportOf(packed: Uint8Array | null): Report | undefined {
  return packed === null ? undefined : JSON.parse(gunzipSync(packed).toString("utf8")) as Report;
}

/** Adds what differs between two readings of a document; a record is the same where its place and what it says are, whatever its reason. */
function compare(sums: Record<Layer, { kept: number; gone: number; come: number }>, before: Report | undefined, after: Report | undefined): boolean {
  let differs = false;
  for (const layer of layers) {
    const had = new Set(before?.[layer].map(sayingOf));
    const has = new Set(after?.[layer].map(sayingOf));
    const kept = [...had].filter(record => has.has(record)).length;
    sums[layer].kept += kept;
    sums[layer].gone += had.size - kept;
    sums[layer].come += has.size - kept;
    differs ||= kept < had.size || kept < has.size;
  }
  return differs;
}

function sayingOf(record: object): string {
  return JSON.stringify(record, (key, value: unknown) => (key === "why" || key === "id" ? undefined : value));
}
