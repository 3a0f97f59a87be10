import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { Fault } from "../../reading/fault.js";
import type { Report } from "../../reading/report.js";
import type { ArticleRef } from "../answers.js";
import type { Database } from "../database.js";
import { build, run, runAsJson } from "../sql.js";
import { isWithin, limitOf, orderDay, placeOf, toPage, type Page, type Paging } from "./page.js";
import { articleColumns, given, toArticleRef, type ArticleColumns } from "./refs.js";

/** Which articles are asked for; each condition that is given must hold. Days are `YYYY-MM-DD`, both included. */
export interface ArticlesAsked extends Paging {
  readonly outlet?: string;
  readonly agency?: string;
  readonly from?: string;
  readonly to?: string;
  readonly story?: string;
  readonly origin?: string;
  readonly language?: string;
  /** An actor that the articles name. */
  readonly names?: string;
}

/** Articles, latest first. */
export async function articles(database: Database, asked: ArticlesAsked): Promise<Page<ArticleRef>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 2);
  let query = build.selectFrom("articles").select(articleColumns).select(sql<string>`articles.day::text`.as("day"))
    .orderBy(orderDay("articles"), "desc").orderBy("articles.n", "desc").limit(limit + 1);
  if (asked.outlet !== undefined) query = query.where("outlet", "=", asked.outlet);
  if (asked.agency !== undefined) query = query.where(sql<boolean>`agencies @> array[${asked.agency}]::text[]`);
  if (asked.from !== undefined || asked.to !== undefined) query = query.where(isWithin("articles", asked));
  if (asked.story !== undefined) query = query.where("story", "=", asked.story);
  if (asked.origin !== undefined) query = query.where("origin", "=", asked.origin);
  if (asked.language !== undefined) query = query.where("language", "=", asked.language as "ar");
  if (asked.names !== undefined) query = query.where("articles.n", "in", build.selectFrom("mentions").select("mentions.article").where("mentions.actor", "=", asked.names));
  if (place !== undefined) query = query.where(sql<boolean>`(${orderDay("articles")}, articles.n) < (${place[0]}::date, ${place[1]}::integer)`);
  const rows = await runAsJson(database, query) as unknown as (ArticleColumns & { day: string | null })[];
  return toPage(rows, limit, row => [row.day ?? "0001-01-01", row.n], toArticleRef);
}

/** An article with the reading of it. */
export interface ArticleAnswer extends ArticleRef {
  readonly story?: string;
  /** Ids of the library for those of the Report. */
  readonly actors: Readonly<Record<string, string>>;
  readonly report: Report;
}

/** One article. @throws Fault `not-found` */
export async function article(database: Database, id: string): Promise<ArticleAnswer> {
  const [row] = await run(database, build.selectFrom("articles").innerJoin("bodies", "bodies.n", "articles.n").select(articleColumns).select("bodies.report").where("id", "=", id)) as unknown as (ArticleColumns & { report: Uint8Array })[];
  if (row === undefined) throw new Fault("not-found", `No article has the id ${id}.`, id);
  const names = await run(database, build.selectFrom("mentions").select(["local", "actor"]).where("article", "=", row.n).orderBy("local"));
  return {
    ...toArticleRef(row), ...given("story", row.story), actors: Object.fromEntries(names.map(name => [name.local, name.actor])),
    report: JSON.parse(gunzipSync(row.report).toString("utf8")) as Report,
  };
}

/** The text of an article, in which its spans count. @throws Fault `not-found` */
export async function articleText(database: Database, id: string): Promise<string> {
  const [row] = await run(database, build.selectFrom("articles").innerJoin("bodies", "bodies.n", "articles.n").select("bodies.text").where("id", "=", id));
  if (row === undefined) throw new Fault("not-found", `No article has the id ${id}.`, id);
  return row.text;
}

/** The document of an article, or of one that could not be read: the bytes that came and what the source said of them. @throws Fault `not-found` */
export async function rawDocument(database: Database, key: string): Promise<{ readonly media: string; readonly given: Readonly<Record<string, string>>; readonly bytes: Uint8Array; readonly fault?: object }> {
  const [row] = await run(database, build.selectFrom("documents").select(["media", "given", "raw", "fault"]).where("key", "=", key));
  if (row === undefined) throw new Fault("not-found", `No document has the id ${key}.`, key);
  return { media: row.media, given: row.given, bytes: gunzipSync(row.raw), ...given("fault", row.fault) };
}

/** What the library holds, and who wrote it. */
export interface Holdings {
  readonly documents: number; readonly refused: number; readonly articles: number; readonly actors: number; readonly statements: number; readonly events: number;
  readonly first?: string; readonly last?: string;
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[];
}

export async function holdings(database: Database): Promise<Holdings> {
  const [counts] = await database.query<{ documents: number; refused: number; articles: number; actors: number; statements: number; events: number; first: string | null; last: string | null }>(
    `select (select count(*)::integer from documents) as documents, (select count(*)::integer from documents where fault is not null) as refused,
            (select count(*)::integer from articles) as articles, (select count(*)::integer from actors) as actors, (select count(*)::integer from statements) as statements,
            (select count(*)::integer from events) as events, (select min(day)::text from articles) as first, (select max(day)::text from articles) as last`);
  const outlets = await database.query<{ outlet: string; articles: number }>("select outlet, count(*)::integer as articles from articles where outlet is not null group by outlet order by articles desc, outlet");
  const { first, last, ...rest } = counts!;
  return { ...rest, ...given("first", first), ...given("last", last), outlets };
}
