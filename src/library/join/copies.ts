import { planCopies, type Candidate, type CopyText, type Placement, type Posting } from "../../stories/copies/index.js";
import type { Database } from "../database.js";
import { insertRows } from "../insert-rows.js";
import type { AfterWriting } from "../store.js";
import { keepLinks, renameOrigin } from "./keep-copies.js";

/** Texts of articles that were lately written or compared, so that the news of the day is not fetched again and again. */
const textsRemembered = 4000;

/** A text with the SHA-256 of the article's words, by which it is told whether the library still has it: others write too, and what is written may come to nothing. */
interface Remembered { readonly sha256: string; readonly text: CopyText }

/**
 * Finds of each article whose text it has, from those that were there before it; what comes out depends on the library's order alone. `tell` learns
 * which origins earlier articles were given by what was revealed.
 */
export function joinCopies(tell: (renamed: readonly string[]) => void): AfterWriting {
  const texts = new Map<string, Remembered>();
  return async (database, written) => {
    const fresh = written.filter(w => w.before !== "same-text");
    await clear(database, fresh.filter(w => w.before === "other-text").map(w => w.n));
    const store = { postings: (prints: readonly number[]) => loadPostings(database, prints), candidates: (ids: readonly string[]) => loadTexts(database, texts, ids) };
    const placements = await planCopies(fresh.map(w => w.reading.copy), store);
    const placed = fresh.map(({ n, reading: { copy } }, i) => ({ n, copy, placement: placements[i]! }));
    await keepPlaced(database, placed);
    await keepOrigins(database, placed);
    for (const { reading } of fresh) remember(texts, { sha256: reading.article.sha256, text: reading.copy });
    tell(placements.flatMap(placement => placement.renames.map(rename => rename.to)));
  };
}

function remember(texts: Map<string, Remembered>, remembered: Remembered): void {
  const { article } = remembered.text;
  texts.delete(article);
  texts.set(article, remembered);
  if (texts.size > textsRemembered) texts.delete(texts.keys().next().value!);
}

interface Placed { readonly n: number; readonly copy: CopyText; readonly placement: Placement }

/** Takes an article whose text is another now out of the index. */
async function clear(database: Database, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  for (const table of ["prints", "copies", "copy_texts"]) await database.query(`delete from ${table} where article = any($1::integer[])`, [numbers]);
  await database.query("update articles set origin = id where n = any($1::integer[])", [numbers]);
}

async function loadPostings(database: Database, prints: readonly number[]): Promise<Map<number, Posting[]>> {
  const lists = await database.query<{ print: number; articles: string }>("select print, string_agg(article::text, ' ' order by article) as articles from prints where print = any($1::integer[]) group by print order by print", [prints]);
  const numbers = lists.map(({ print, articles }) => ({ print, places: articles.split(" ").map(Number) }));
  const rows = await database.query<{ n: number; id: string; origin: string; published: string | null }>("select n, id, origin, published from articles where n = any($1::integer[])", [[...new Set(numbers.flatMap(list => list.places))]]);
  const postings = new Map(rows.map(({ n, id, origin, published }) => [n, { article: id, place: n, origin, ...(published === null ? {} : { published }) }]));
  return new Map(numbers.map(({ print, places }) => [print, places.map(place => postings.get(place)!)]));
}

/** Texts of articles; the postings tell their origins. */
async function loadTexts(database: Database, texts: Map<string, Remembered>, articles: readonly string[]): Promise<Map<string, Candidate>> {
  const now = new Map((await database.query<{ id: string; sha256: string }>("select id, sha256 from articles where id = any($1::text[])", [articles])).map(row => [row.id, row.sha256]));
  const known = articles.flatMap(id => { const remembered = texts.get(id); return remembered !== undefined && remembered.sha256 === now.get(id) ? [remembered] : []; });
  const standing = new Set(known.map(({ text }) => text.article));
  const missing = articles.filter(id => !standing.has(id));
  const rows = missing.length === 0 ? [] : await database.query<{ text: string; sha256: string }>("select c.text, a.sha256 from articles a join copy_texts c on c.article = a.n where a.id = any($1::text[])", [missing]);
  const fetched = rows.map(({ text, sha256 }) => ({ sha256, text: JSON.parse(text) as CopyText }));
  for (const remembered of fetched) remember(texts, remembered);
  return new Map([...known, ...fetched].map(({ text }) => [text.article, { text, origin: text.article }]));
}

async function keepPlaced(database: Database, placed: readonly Placed[]): Promise<void> {
  await insertRows(database, "copy_texts", { article: "integer", text: "text" }, placed.map(({ n, copy }) => ({ article: n, text: JSON.stringify(copy) })));
  await insertRows(database, "prints", { print: "integer", article: "integer" }, placed.flatMap(({ n, placement }) => placement.prints.map(print => ({ print, article: n }))));
  const ofArticles = [...new Set(placed.flatMap(({ placement }) => placement.links.map(link => link.of)))];
  const numbers = new Map((await database.query<{ id: string; n: number }>("select id, n from articles where id = any($1::text[])", [ofArticles])).map(row => [row.id, row.n]));
  await keepLinks(database, placed.flatMap(({ n, placement }) => placement.links.map((link, rank) => ({ article: n, rank, of: numbers.get(link.of)!, link }))));
}

/** Gives the articles their origins, and earlier ones those that the new ones revealed: in order, since what is renamed may be renamed again. */
async function keepOrigins(database: Database, placed: readonly Placed[]): Promise<void> {
  let origins: { n: number; origin: string }[] = [];
  const write = async (): Promise<void> => {
    await database.query("update articles set origin = new.origin from unnest($1::integer[], $2::text[]) as new (n, origin) where articles.n = new.n", [origins.map(o => o.n), origins.map(o => o.origin)]);
    origins = [];
  };
  for (const { n, copy, placement } of placed) {
    for (const rename of placement.renames.filter(({ from, to }) => from !== to)) {
      await write();
      await renameOrigin(database, rename);
    }
    if (placement.origin !== copy.article) origins.push({ n, origin: placement.origin });
  }
  await write();
}
