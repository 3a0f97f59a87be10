import { sql } from "kysely";
import type { ActorKind } from "../../reading/report.js";
import type { ActorRef, ArticleRef, Passage } from "../answers.js";
import type { Database } from "../database.js";
import { build, runAsJson } from "../sql.js";

/** What several questions of one answer share, so that it is fetched once: texts of articles by their numbers, actors by their ids. */
export interface Shared { readonly texts: Map<number, string>; readonly actors: Map<string, ActorRef> }
export function nothingShared(): Shared { return { texts: new Map(), actors: new Map() }; }

/** Actors by id, as answers name them. An id without a row names itself. */
export async function actorRefs(database: Database, ids: Iterable<string | null | undefined>, { actors }: Shared = nothingShared()): Promise<(id: string) => ActorRef> {
  const missing = [...new Set(ids)].filter(id => id !== null && id !== undefined && !actors.has(id));
  if (missing.length > 0) for (const row of await runAsJson(database, build.selectFrom("actors").selectAll().where(sql<boolean>`id = any(${missing}::text[])`), "kept")) actors.set(row.id, toActorRef(row));
  return id => actors.get(id) ?? { id, kind: "person", name: {} };
}

/** A row of actors as a reference. */
export function toActorRef(row: { id: string; kind: string; ar: string | null; en: string | null; country: string | null; sector: string | null; wikidata: string | null }): ActorRef {
  return {
    id: row.id, kind: row.kind as ActorKind, name: { ...given("ar", row.ar), ...given("en", row.en) },
    ...given("country", row.country), ...given("sector", row.sector), ...given("wikidata", row.wikidata),
  };
}

/** Columns of articles that a reference to one needs, without their text. */
export const articleColumns = ["articles.n", "articles.id as article_id", "articles.outlet", "articles.url", "articles.title", "articles.language", "articles.published", "articles.origin", "articles.agencies", "articles.story"] as const;

/** The rows with the texts of their articles, each fetched once, though many records of it are told. */
export async function withTexts<Row extends { readonly n: number }>(database: Database, rows: readonly Row[], { texts }: Shared = nothingShared()): Promise<(Row & { text: string })[]> {
  const missing = [...new Set(rows.map(row => row.n))].filter(n => !texts.has(n));
  if (missing.length > 0) for (const { n, text } of await runAsJson(database, build.selectFrom("bodies").select(["n", "text"]).where(sql<boolean>`n = any(${missing}::integer[])`), "kept")) texts.set(n, text);
  return rows.map(row => ({ ...row, text: texts.get(row.n)! }));
}

export interface ArticleColumns {
  n: number; article_id: string; outlet: string | null; url: string | null; title: string | null; language: "ar" | "en"; published: string | null; origin: string; agencies: string[]; story: string | null;
  /** Where the question has it at hand. */
  text?: string;
}

export function toArticleRef(row: ArticleColumns): ArticleRef {
  return {
    id: row.article_id, ...given("outlet", row.outlet), ...given("url", row.url), ...given("title", row.title), language: row.language,
    ...given("published", row.published), origin: row.origin, agencies: row.agencies, ...given("length", row.text?.length),
  };
}

/** The field, where it has a value. */
export function given<Name extends string, Value>(name: Name, value: Value | null | undefined): { [key in Name]?: Value } {
  return value === null || value === undefined ? {} : { [name]: value } as { [key in Name]: Value };
}

/** The words at a span. They are cut here and not in the database, which counts characters where spans count UTF-16 code units. */
export function passage(text: string, span: readonly number[] | null): Passage | undefined {
  return span === null ? undefined : { start: span[0]!, end: span[1]!, text: text.slice(span[0], span[1]) };
}

/** The lasting address of a statement: its article and the reach of its words. */
export function idOfStatement(article: string, content: readonly number[]): string { return `${article}#${content[0]}-${content.at(-1)}`; }

/** The words at several spans, given as start, end, start, end … */
export function passages(text: string, spans: readonly number[]): Passage[] {
  return spans.flatMap((start, i) => (i % 2 === 1 ? [] : [passage(text, [start, spans[i + 1]!])!]));
}
