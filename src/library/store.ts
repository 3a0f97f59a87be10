import type { Database } from "./database.js";
import { applyDecisions, loadDecisions, type Decisions } from "./decisions.js";
import { linkActors, withLinks } from "./names/links.js";
import { changeStamp } from "./stamp.js";
import { arrayLiteral, insertRows, jsonCell, sendable } from "./insert-rows.js";
import { actorColumns, recordColumns, type ActorRow, type RecordTable } from "./shelf/rows.js";
import type { Shelved, ShelvedReading } from "./shelf/shelve.js";

/** An article that was just written, with its number in the library. `before` tells of one that was there already whether its text is still the same. */
export interface Written { readonly n: number; readonly reading: ShelvedReading; readonly before?: "same-text" | "other-text" }

/** What comes after the writing of articles, in the same transaction: the joining with what is there. Articles come in the library's order. */
export type AfterWriting = (database: Database, written: readonly Written[]) => Promise<void>;

export interface Outcome { readonly read: number; readonly refused: number; readonly known: number }

/**
 * Writes documents and their readings in one transaction: all of the batch is kept, or nothing. A document that is there already, unchanged and
 * read by the same version, is passed over; one that has changed takes the place of the former. The library's order is that of arrival.
 */
export async function writeBatch(database: Database, batch: readonly Shelved[], after: readonly AfterWriting[] = []): Promise<Outcome> {
  return database.transaction(async inner => {
    // writers take turns, so that numbers have no gaps and what is joined depends on order alone
    if (inner.kind === "postgres") await inner.query("select pg_advisory_xact_lock(hashtext('isnad write'))");
    const fresh = await numberFresh(inner, batch);
    const texts = await clearFormer(inner, fresh);
    await insertDocuments(inner, fresh);
    const written = fresh.flatMap(({ n, shelved: { reading } }): Written[] => {
      const text = texts.get(n);
      if (reading === undefined) return [];
      return [{ n, reading, ...(text === undefined ? {} : { before: text === reading.article.sha256 ? "same-text" : "other-text" }) }];
    });
    await insertArticles(inner, written);
    await linkActors(inner, await insertActors(inner, written));
    const decisions = await loadDecisions(inner, written.map(w => w.n), written.flatMap(w => w.reading.actors));
    await insertRecords(inner, written, decisions);
    const linked = written.map(w => ({ ...w, reading: withLinks(w.reading, decisions.links) }));
    for (const step of after) await step(inner, linked);
    if (fresh.length > 0) await changeStamp(inner);
    return { read: written.length, refused: fresh.length - written.length, known: batch.length - fresh.length };
  });
}

interface Fresh { readonly n: number; readonly shelved: Shelved; readonly former: boolean }

/** The documents that are new or changed, each with its number. */
async function numberFresh(database: Database, batch: readonly Shelved[]): Promise<Fresh[]> {
  // of two with one key in a batch the later counts, at the place of the first
  const byKey = new Map(batch.map(shelved => [shelved.key, shelved]));
  const former = new Map((await database.query<{ n: number; key: string; sha256: string; reader: string; read: boolean }>("select n, key, sha256, reader, fault is null as read from documents where key = any($1::text[])", [[...byKey.keys()]])).map(row => [row.key, row]));
  let next = 1 + (await database.query<{ last: number }>("select coalesce(max(n), 0) as last from documents"))[0]!.last;
  const fresh: Fresh[] = [];
  for (const shelved of byKey.values()) {
    const known = former.get(shelved.key);
    if (known === undefined) fresh.push({ n: next++, shelved, former: false });
    // a page that answers with an error today does not undo what it said yesterday
    else if (known.read && shelved.reading === undefined) continue;
    else if (known.sha256 !== shelved.sha256 || known.reader !== shelved.reader) fresh.push({ n: known.n, shelved, former: true });
  }
  return fresh;
}

/** Clears the records of documents that are read anew, and articles that can no longer be read; gives the SHA-256 of the texts that there were. */
async function clearFormer(database: Database, fresh: readonly Fresh[]): Promise<ReadonlyMap<number, string>> {
  const former = fresh.filter(f => f.former);
  if (former.length === 0) return new Map();
  const numbers = former.map(f => f.n);
  for (const table of Object.keys(recordColumns)) await database.query(`delete from ${table} where article = any($1::integer[])`, [numbers]);
  await database.query("delete from articles where n = any($1::integer[])", [former.filter(f => f.shelved.reading === undefined).map(f => f.n)]);
  const texts = await database.query<{ n: number; sha256: string }>("select n, sha256 from articles where n = any($1::integer[])", [numbers]);
  return new Map(texts.map(row => [row.n, row.sha256]));
}

async function insertDocuments(database: Database, fresh: readonly Fresh[]): Promise<void> {
  await putValues(database, "documents", ["n", "key", "source", "media", "given", "raw", "sha256", "reader", "fault"], fresh.map(({ n, shelved: s }) => [
    n, s.key, s.source, s.media, jsonCell(s.given), s.raw, s.sha256, s.reader, s.fault === undefined ? null : jsonCell(s.fault),
  ]));
}

async function insertArticles(database: Database, written: readonly Written[]): Promise<void> {
  const fields = ["id", "outlet", "url", "title", "language", "published", "day", "sha256", "words", "agencies"] as const;
  // an article stands for itself until it is found to be a copy
  await putValues(database, "articles", ["n", ...fields, "origin"], written.map(({ n, reading: { article } }) => [
    n, ...fields.map(field => (field === "agencies" ? arrayLiteral(article.agencies) : article[field])), article.id,
  ]), ["origin"]);
  await putValues(database, "bodies", ["n", "text", "report", "terms"], written.map(({ n, reading: { article } }) => [n, article.text, article.report, article.terms]));
}

/** Rows with bytes go as single parameters, since arrays of bytes would travel as text. The first field is the key, by which what is there is replaced, save the fields that are `kept`. */
export async function putValues(database: Database, table: string, fields: readonly string[], rows: readonly (readonly unknown[])[], kept: readonly string[] = []): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.map((row, r) => `(${row.map((_, c) => `$${r * fields.length + c + 1}`).join(", ")})`);
  const anew = fields.slice(1).filter(field => !kept.includes(field)).map(field => `${field} = excluded.${field}`);
  await database.query(`insert into ${table} (${fields.join(", ")}) values ${places.join(", ")} on conflict (${fields[0]}) do update set ${anew.join(", ")}`, rows.flat().map(sendable));
}

/** Writes the actors that are new, and gives them in the order in which they were met. */
async function insertActors(database: Database, written: readonly Written[]): Promise<ActorRow[]> {
  const actors = new Map<string, ActorRow>();
  for (const { reading } of written) for (const actor of reading.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
  // who was met by an earlier version, which did not ask how names sound, is as good as new
  const met = await insertRows<ActorRow, { id: string }>(database, "actors", actorColumns, [...actors.values()], "on conflict (id) do update set sound = excluded.sound where actors.sound is null and excluded.sound is not null returning id");
  const fresh = new Set(met.map(row => row.id));
  return [...actors.values()].filter(actor => fresh.has(actor.id));
}

async function insertRecords(database: Database, written: readonly Written[], decisions: Decisions): Promise<void> {
  const decided = written.map(({ n, reading }) => ({ n, records: applyDecisions(reading.records, n, decisions) }));
  for (const table of Object.keys(recordColumns) as RecordTable[]) {
    const rows = decided.flatMap(({ n, records }) => (records[table] as readonly object[]).map(row => ({ article: n, ...row })));
    await insertRows(database, table, { article: "integer", ...recordColumns[table] } as never, rows as never);
  }
}
