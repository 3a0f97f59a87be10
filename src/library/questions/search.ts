import { sql, type Expression, type SqlBool } from "kysely";
import { fold } from "../../reading/lang/ar/fold.js";
import type { Terms } from "../../reading/index.js";
import type { ArticleRef } from "../answers.js";
import type { Database } from "../database.js";
import type { Filter } from "../search/fields.js";
import { findPassages, findSnippets, keysIn, type Snippet } from "../search/highlight.js";
import { parseQuery, toTsquery, type Query } from "../search/query.js";
import { build, run } from "../sql.js";
import { limitOf, placeOf, toPage, type Page, type Paging } from "./page.js";
import { articleColumns, toArticleRef, withTexts, type ArticleColumns } from "./refs.js";

export interface SearchAsked extends Paging {
  /** Words, "phrases", OR, -without, (groups), and fields such as outlet:, speaker:, type:, after: */
  readonly query: string;
  /** `rank` (default): best first; `day`: latest first. */
  readonly order?: "rank" | "day";
}

/** An article that a search found. */
export interface Hit extends ArticleRef {
  readonly rank: number;
  /** What the query met, in pieces of the text. */
  readonly snippets: readonly Snippet[];
}

/** Of so many matches at most, the latest, the rank is worked out, for which each has to be fetched: a word of every second article ranks nothing. */
const mostRanked = 120;

/**
 * Articles that a query meets.
 *
 * @throws Fault `bad-query`, `query-too-long`
 */
export async function search(database: Database, terms: SearchTerms, asked: SearchAsked): Promise<Page<Hit>> {
  const limit = limitOf(asked);
  const [offset] = (placeOf(asked, 1) ?? [0]) as [number];
  const { words, filters } = parseQuery(asked.query, terms);
  const tsquery = words === undefined ? undefined : toTsquery(words);
  const byDay = asked.order === "day" || tsquery === undefined;
  // matches come from the index of terms alone: which of them are the latest is told by a sum, which no other index gives, and no article is fetched but to ask its fields
  let found = build.selectFrom("bodies").select("bodies.n").limit(mostRanked).orderBy(tsquery === undefined ? "bodies.n" : sql`bodies.n + 0`, "desc");
  if (tsquery !== undefined) found = found.select(sql`bodies.terms`.as("terms")).where(sql<boolean>`bodies.terms @@ ${tsquery}::tsquery`);
  if (filters.length > 0) found = filters.reduce((query, filter) => query.where(toCondition(filter)), found.innerJoin("articles", "articles.n", "bodies.n"));
  const rank = tsquery === undefined ? sql<number>`0::real` : sql<number>`ts_rank_cd(found.terms, ${tsquery}::tsquery, 1)`;
  const order = byDay ? sql`articles.day desc nulls last` : sql`rank desc`;
  const ranked = build.selectFrom(found.as("found")).innerJoin("articles", "articles.n", "found.n").select(articleColumns).select(rank.as("rank"))
    .orderBy(order).orderBy("articles.n", "desc").limit(limit + 1).offset(offset);
  const rows = await withTexts(database, await run(database, ranked) as unknown as (ArticleColumns & { rank: number })[]);
  return toPage(rows, limit, () => [offset + limit], row => ({ ...toArticleRef(row), rank: row.rank, snippets: snippetsOf(row.text, row.language, words, terms) }));
}

/** What a search needs of the analysis. */
export type SearchTerms = Pick<Terms, "termsOf" | "holdsAny">;

/** So many pieces of a text are shown. */
const snippetsShown = 3;

/** What the query met, from the beginning of the text on: lines that hold a word of it are analysed until there is enough to show. */
function snippetsOf(text: string, language: "ar" | "en", words: Query | undefined, terms: SearchTerms): Snippet[] {
  const snippets: Snippet[] = [];
  const keys = words === undefined ? undefined : keysIn(words);
  for (const { index, 0: line } of keys === undefined ? [] : text.matchAll(/[^\n]+/gu)) {
    if (!terms.holdsAny(line, keys!)) continue;
    const own = terms.termsOf(line, language);
    const passages = findPassages(own, words!);
    if (passages.length > 0) snippets.push(...findSnippets(line, own, passages, { most: snippetsShown - snippets.length }).map(snippet => moved(snippet, index)));
    if (snippets.length >= snippetsShown) break;
  }
  if (snippets.length > 0) return snippets;
  // a query of fields alone, or one that is met across lines
  const beginning = text.slice(0, 400);
  return findSnippets(beginning, terms.termsOf(beginning, language), [], { most: 1 });
}

/** A piece of a line as a piece of the text. */
function moved({ span, text, hits }: Snippet, by: number): Snippet {
  return { span: [span[0] + by, span[1] + by], text, hits: hits.map(([from, to]) => [from + by, to + by] as const) };
}

/** What a field asks of an article. */
function toCondition({ field, anyOf, not }: Filter): Expression<SqlBool> {
  const values = [...anyOf];
  const met = conditions[field](values);
  return not ? sql<boolean>`not (${met})` : met;
}

const list = (values: readonly string[]) => sql`array[${sql.join(values)}]::text[]`;
const actorNamed = (column: string, values: readonly string[]) => sql<boolean>`${sql.ref(column)} in (select id from actors where id = any(${list(values)}) or ${sql.join(values.map(value => sql`' ' || name_key || ' ' like ${`% ${keyOf(value)} %`} or lower(en) like ${`%${value.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`}`), sql` or `)})`;
const keyOf = (name: string): string => fold(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const conditions: Readonly<Record<Filter["field"], (values: readonly string[]) => Expression<SqlBool>>> = {
  outlet: values => sql<boolean>`lower(articles.outlet) = any(${list(values.map(v => v.toLowerCase()))})`,
  agency: values => sql<boolean>`articles.agencies && ${list(values)}`,
  speaker: values => sql<boolean>`articles.n in (select article from statements where ${actorNamed("statements.speaker", values)})`,
  actor: values => sql<boolean>`articles.n in (select article from mentions where ${actorNamed("mentions.actor", values)})`,
  type: values => sql<boolean>`exists (select 1 from events where events.article = articles.n and events.type = any(${list(values)}))`,
  status: values => sql<boolean>`exists (select 1 from events where events.article = articles.n and events.status = any(${list(values)}))`,
  country: values => sql<boolean>`exists (select 1 from events where events.article = articles.n and (events.doer_countries && ${list(values)} or events.recipient_countries && ${list(values)}))`,
  after: values => sql<boolean>`articles.day >= any(${list(values.map(firstOf))}::date[])`,
  before: values => sql<boolean>`articles.day <= any(${list(values.map(lastOf))}::date[])`,
  lang: values => sql<boolean>`articles.language = any(${list(values)})`,
};

/** First and last day of a year, month or day. */
function firstOf(date: string): string { return `${date}-01-01`.slice(0, 10); }
function lastOf(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
