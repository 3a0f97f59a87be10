import type { ArticleRef } from "../answers.js";
import type { Database } from "../database.js";
import { articleColumns, given, passage, toArticleRef, withTexts, type ArticleColumns } from "./refs.js";
import type { Passage } from "../answers.js";
import { build, runAsJson } from "../sql.js";
import { sql } from "kysely";

/** A figure that an article gives, with its words. */
export interface FigureAnswer {
  readonly article: ArticleRef;
  readonly passage: Passage;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly approx: boolean;
  readonly unit: string;
  readonly of?: string;
}

/** Which figures are asked for: those in the sentences that tell of a happening, or all of a story's or an article's. */
export interface FiguresAsked { readonly happening?: string; readonly story?: string; readonly article?: string }

/** Figures that are claimed, in the order of the articles, so that it shows how they grow. */
export async function figures(database: Database, asked: FiguresAsked): Promise<{ readonly items: readonly FigureAnswer[] }> {
  let query = build.selectFrom("figures").innerJoin("articles", "articles.n", "figures.article").selectAll("figures").select(articleColumns)
    .orderBy("articles.day").orderBy("figures.article").orderBy(sql`figures.span[1]`).limit(5000);
  if (asked.story !== undefined) query = query.where("articles.story", "=", asked.story);
  if (asked.article !== undefined) query = query.where("articles.id", "=", asked.article);
  if (asked.happening !== undefined) query = query.where(sql<boolean>`exists (select 1 from events e where e.happening = ${asked.happening} and e.article = figures.article and figures.span[1] >= e.sentence[1] and figures.span[2] <= e.sentence[2])`);
  const rows = await withTexts(database, await runAsJson(database, query) as unknown as (ArticleColumns & { span: number[]; value: number; low: number | null; high: number | null; approx: boolean; unit: string; counted: string | null })[]);
  return { items: rows.map(row => ({
    article: toArticleRef(row), passage: passage(row.text, row.span)!, value: row.value, ...given("low", row.low), ...given("high", row.high), approx: row.approx, unit: row.unit, ...given("of", row.counted),
  })) };
}
