import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import yaml from "js-yaml";
import { sql } from "kysely";
import { Fault } from "../../reading/fault.js";
import type { Report } from "../../reading/report.js";
import { changesBetween, type Negations, type TranslationChange } from "../../stories/translations/index.js";
import type { ArticleRef, Passage } from "../answers.js";
import type { Database } from "../database.js";
import { shippedLetters } from "../names/shipped-letters.js";
import { build, runAsJson } from "../sql.js";
import { articleColumns, given, passage, toArticleRef, type ArticleColumns } from "./refs.js";

/** An article and one in another language that is the same text: which may be the original, and what was lost or changed on the way. */
export interface TranslationAnswer {
  readonly original: ArticleRef;
  readonly translation: ArticleRef;
  /** Is it known which is which? Else the English one is taken for the original. */
  readonly known: boolean;
  readonly overlap: number;
  readonly changes: readonly TranslatedChange[];
}
export interface TranslatedChange extends Pick<TranslationChange, "kind" | "change"> { readonly original?: Passage; readonly translation?: Passage }

interface Link { article: number; of_article: number; direction: string; overlap: number }

/** What an article has in common with those in the other language that are the same text, and what differs. @throws Fault `not-found` */
export async function translations(database: Database, asked: { readonly article: string }): Promise<{ readonly items: readonly TranslationAnswer[] }> {
  const [found] = await database.query<{ n: number }>("select n from articles where id = $1", [asked.article]);
  if (found === undefined) throw new Fault("not-found", `No article has the id ${asked.article}.`, asked.article);
  const links = await database.query<Link>("select article, of_article, direction, overlap from copies where translation and (article = $1 or of_article = $1) order by article, rank", [found.n]);
  const items: TranslationAnswer[] = [];
  for (const link of links) items.push(await translationOf(database, link));
  return { items };
}

async function translationOf(database: Database, { article, of_article, direction, overlap }: Link): Promise<TranslationAnswer> {
  const numbers = [article, of_article];
  const rows = await runAsJson(database, build.selectFrom("articles").select(articleColumns).where(sql<boolean>`n = any(${numbers}::integer[])`)) as unknown as ArticleColumns[];
  const reports = new Map((await database.query<{ n: number; report: Uint8Array }>("select n, report from bodies where n = any($1::integer[])", [numbers])).map(row => [row.n, JSON.parse(gunzipSync(row.report).toString("utf8")) as Report]));
  const english = reports.get(article)!.document.language === "en" ? article : of_article;
  const original = direction === "a-from-b" ? of_article : direction === "b-from-a" ? article : english;
  const translation = original === article ? of_article : article;
  const ref = (n: number): ArticleRef => toArticleRef(rows.find(row => row.n === n)!);
  const [from, to] = [reports.get(original)!, reports.get(translation)!];
  const changes = changesBetween(from, to, shippedLetters(), shippedNegations(), await actorIds(database, new Map([[from, original], [to, translation]])));
  return {
    original: ref(original), translation: ref(translation), known: direction !== "unknown", overlap,
    changes: changes.map(({ kind, change, original: at, translation: there }) => ({ kind, change, ...given("original", passage(from.text, at ?? null)), ...given("translation", passage(to.text, there ?? null)) })),
  };
}

/** The ids in the library of the actors of some reports. */
async function actorIds(database: Database, numbers: ReadonlyMap<Report, number>): Promise<(report: Report, local: string) => string> {
  const rows = await database.query<{ article: number; local: string; actor: string }>("select article, local, actor from mentions where article = any($1::integer[])", [[...numbers.values()]]);
  const ids = new Map(rows.map(row => [`${row.article} ${row.local}`, row.actor]));
  return (report, local) => ids.get(`${numbers.get(report)} ${local}`) ?? local;
}

let negations: Negations | undefined;

function shippedNegations(): Negations {
  return negations ??= yaml.load(readFileSync(new URL("../../../lexicon/shared/negations.yaml", import.meta.url), "utf8"), { schema: yaml.CORE_SCHEMA }) as Negations;
}
