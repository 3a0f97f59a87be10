import { sql } from "kysely";
import type { StatementKind } from "../../reading/report.js";
import type { ActorRef, StatementAnswer } from "../answers.js";
import type { Database } from "../database.js";
import { build, runAsJson } from "../sql.js";
import type { Tables } from "../tables.js";
import { isWithin, limitOf, orderDay, placeOf, toPage, type Page, type Paging } from "./page.js";
import { actorRefs, articleColumns, given, passage, passages, toArticleRef, idOfStatement, withTexts, type ArticleColumns, type Shared } from "./refs.js";

/** Which statements are asked for; each condition that is given must hold. Days are `YYYY-MM-DD`, both included. */
export interface StatementsAsked extends Paging {
  readonly speaker?: string;
  /** An actor that the words name, or that they are addressed to. */
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attitude?: string;
  readonly outlet?: string;
  readonly article?: string;
  readonly story?: string;
  readonly language?: string;
  /** Also say whom the words name; it takes a third longer. */
  readonly withAbout?: boolean;
}

type Row = Tables["statements"] & ArticleColumns & { text: string; within_content: number[] | null; mentioned: string | null };

/** What was said, latest first: by whom, about whom, in a span of days, with the words of each outlet. */
export async function statements(database: Database, asked: StatementsAsked, shared?: Shared): Promise<Page<StatementAnswer>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 3);
  let query = build.selectFrom("statements").innerJoin("articles", "articles.n", "statements.article").selectAll("statements").select(articleColumns)
    .select(sql<string>`statements.day::text`.as("day"))
    .select(sql<number[] | null>`(select o.content from statements o where o.article = statements.article and o.id = statements.within)`.as("within_content"))
    // all of the article's, as lines: to choose among them and to order them in the database takes longer
    .select((asked.withAbout === true ? sql<string | null>`(select string_agg(m.actor || ' ' || array_to_string(m.spans, ' '), chr(10)) from mentions m where m.article = statements.article)` : sql<null>`null`).as("mentioned"))
    .orderBy(orderDay("statements"), "desc").orderBy("statements.article", "desc").orderBy(sql`(-statements.content[1])`, "desc").limit(limit + 1);
  if (asked.speaker !== undefined) query = query.where("speaker", "=", asked.speaker);
  if (asked.about !== undefined) query = query.where(isAbout(asked.about));
  if (asked.from !== undefined || asked.to !== undefined) query = query.where(isWithin("statements", asked));
  if (asked.attitude !== undefined) query = query.where("attitude", "=", asked.attitude);
  if (asked.outlet !== undefined) query = query.where("outlet", "=", asked.outlet);
  if (asked.article !== undefined) query = query.where("articles.id", "=", asked.article);
  if (asked.story !== undefined) query = query.where("articles.story", "=", asked.story);
  if (asked.language !== undefined) query = query.where("articles.language", "=", asked.language as "ar");
  if (place !== undefined) query = query.where(sql<boolean>`(${orderDay("statements")}, statements.article, -statements.content[1]) < (${place[0]}::date, ${place[1]}::integer, -(${place[2]}::integer))`);
  const rows: Row[] = await withTexts(database, await runAsJson(database, query) as unknown as Omit<Row, "text">[], shared);
  const named = new Map(rows.map(row => [row, namedIn(row)]));
  const actorOf = await actorRefs(database, rows.flatMap(row => [row.speaker, row.addressee, ...named.get(row)!]), shared);
  return toPage(rows, limit, row => [row.day ?? "0001-01-01", row.article, row.content[0]!], row => toAnswer(row, named.get(row)!.map(actorOf), actorOf));
}

/** Does a passage of the statement hold a mention of the actor, or is it addressed to him? */
function isAbout(actor: string) {
  return sql<boolean>`(statements.addressee = ${actor} or exists (select 1 from mentions m, generate_series(1, cardinality(m.spans), 2) i where m.article = statements.article and m.actor = ${actor}
    and m.spans[i] >= statements.content[1] and m.spans[i] < statements.content[cardinality(statements.content)]))`;
}

/** Ids of the actors that the content names, each once, in the order in which it names them. */
function namedIn({ mentioned, content }: Row): string[] {
  const [start, end] = [content[0]!, content.at(-1)!];
  const found = (mentioned ?? "").split("\n").flatMap(line => {
    const [actor = "", ...spans] = line.split(" ");
    const first = spans.map(Number).find((at, i) => i % 2 === 0 && at >= start && at < end);
    return first === undefined ? [] : [{ actor, first }];
  });
  return [...new Set(found.sort((a, b) => a.first - b.first).map(({ actor }) => actor))];
}

function toAnswer(row: Row, named: readonly ActorRef[], actorOf: (id: string) => ActorRef): StatementAnswer {
  return {
    id: idOfStatement(row.article_id, row.content), article: toArticleRef(row),
    ...given("speaker", row.speaker === null ? null : actorOf(row.speaker)),
    ...given("source", passage(row.text, row.source)), ...given("cue", passage(row.text, row.cue)), content: passages(row.text, row.content),
    kind: row.kind as StatementKind, ...given("attitude", row.attitude),
    ...given("addressee", row.addressee === null ? null : actorOf(row.addressee)),
    ...(named.length === 0 ? {} : { about: named }),
    ...given("within", row.within_content === null ? null : idOfStatement(row.article_id, row.within_content)), ...given("date", row.date),
  };
}
