import { sql, type SelectQueryBuilder } from "kysely";
import type { PloverType, Status } from "../../reading/report.js";
import type { ActorRef, EventAnswer, Quad } from "../answers.js";
import type { Database } from "../database.js";
import { placeRef } from "../gazetteer.js";
import { sentenceNumberAt } from "../shelf/sentence.js";
import { build, runAsJson } from "../sql.js";
import type { Tables } from "../tables.js";
import { isWithin, limitOf, orderDay, placeOf, toPage, type Page, type Paging } from "./page.js";
import { actorRefs, articleColumns, given, passage, toArticleRef, withTexts, type ArticleColumns, type Shared } from "./refs.js";

/**
 * Which events are asked for; each condition that is given must hold. A side is an actor's id, or a country's ISO 3166 alpha-3 code for
 * whoever belongs to it. Days are `YYYY-MM-DD`, both included.
 */
export interface EventsAsked {
  readonly doer?: string;
  readonly recipient?: string;
  /** Doer or recipient. */
  readonly party?: string;
  readonly type?: string;
  readonly status?: string;
  readonly quad?: number;
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: string;
  readonly article?: string;
  readonly story?: string;
  readonly happening?: string;
  readonly language?: string;
  /** Only events of which the article itself gives the date. */
  readonly dated?: boolean;
}

type Joined = SelectQueryBuilder<Tables, "events" | "articles", object>;

/** Events with their articles, those asked for; without columns yet. */
export function selectEvents(asked: EventsAsked): Joined {
  let query: Joined = build.selectFrom("events").innerJoin("articles", "articles.n", "events.article");
  if (asked.doer !== undefined) query = query.where(isOnSide("doer", asked.doer));
  if (asked.recipient !== undefined) query = query.where(isOnSide("recipient", asked.recipient));
  if (asked.party !== undefined) query = query.where(sql<boolean>`(${isOnSide("doer", asked.party)} or ${isOnSide("recipient", asked.party)})`);
  if (asked.type !== undefined) query = query.where("events.type", "=", asked.type);
  if (asked.status !== undefined) query = query.where("events.status", "=", asked.status);
  if (asked.quad !== undefined) query = query.where("events.quad", "=", asked.quad);
  if (asked.from !== undefined || asked.to !== undefined) query = query.where(isWithin("events", asked));
  if (asked.outlet !== undefined) query = query.where("articles.outlet", "=", asked.outlet);
  if (asked.article !== undefined) query = query.where("articles.id", "=", asked.article);
  if (asked.story !== undefined) query = query.where("articles.story", "=", asked.story);
  if (asked.happening !== undefined) query = query.where("events.happening", "=", asked.happening);
  if (asked.language !== undefined) query = query.where("articles.language", "=", asked.language as "ar");
  if (asked.dated === true) query = query.where("events.date", "is not", null);
  return query;
}

function isOnSide(side: "doer" | "recipient", party: string) {
  const column = /^[A-Z]{3}$/u.test(party) ? `events.${side}_countries` : `events.${side}s`;
  return sql<boolean>`${sql.ref(column)} @> array[${party}]::text[]`;
}

type Row = Tables["events"] & ArticleColumns & { text: string };

/** The columns of an answer. */
function withColumns(query: Joined): SelectQueryBuilder<Tables, "events" | "articles", Omit<Row, "text">> {
  return query.selectAll("events").select(articleColumns).select(sql<string>`events.day::text`.as("day")) as never;
}

/** Events as the articles give them, latest first. */
export async function events(database: Database, asked: EventsAsked & Paging): Promise<Page<EventAnswer>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 3);
  let query = withColumns(selectEvents(asked)).orderBy(orderDay("events"), "desc").orderBy("events.article", "desc").orderBy(sql`(-events.trigger_span[1])`, "desc").limit(limit + 1);
  if (place !== undefined) query = query.where(sql<boolean>`(${orderDay("events")}, events.article, -events.trigger_span[1]) < (${place[0]}::date, ${place[1]}::integer, -(${place[2]}::integer))`);
  const rows = await withTexts(database, await runAsJson(database, query));
  const actorOf = await actorRefs(database, rows.flatMap(row => [row.speaker, ...row.doers, ...row.recipients]));
  return toPage(rows, limit, row => [row.day ?? "0001-01-01", row.article, row.trigger_span[0]!], row => toAnswer(row, actorOf));
}

/** The events that are told of some happenings, in the order of the articles. */
export async function eventsOfHappenings(database: Database, happenings: readonly string[], shared?: Shared): Promise<EventAnswer[]> {
  if (happenings.length === 0) return [];
  const told = await runAsJson(database, withColumns(selectEvents({})).where(sql<boolean>`events.happening = any(${happenings}::text[])`).orderBy("events.article").orderBy(sql`events.trigger_span[1]`), "kept");
  const rows = await withTexts(database, told, shared);
  const actorOf = await actorRefs(database, rows.flatMap(row => [row.speaker, ...row.doers, ...row.recipients]), shared);
  return rows.map(row => toAnswer(row, actorOf));
}

function toAnswer(row: Row, actorOf: (id: string) => ActorRef): EventAnswer {
  const [start, end] = row.trigger_span as [number, number];
  return {
    id: `${row.article_id}#${start}-${end}`, article: toArticleRef(row), type: row.type as PloverType, ...given("mode", row.mode), contexts: row.contexts,
    status: row.status as Status, doers: row.doers.map(actorOf), recipients: row.recipients.map(actorOf),
    trigger: passage(row.text, row.trigger_span)!, sentence: passage(row.text, row.sentence)!, sentenceNumber: sentenceNumberAt(row.text, row.sentence[0]!),
    ...given("place", row.place === null ? null : placeRef(row.place, row.place_country)), ...given("date", row.date),
    intensity: row.intensity, quad: row.quad as Quad, ...given("speaker", row.speaker === null ? null : actorOf(row.speaker)),
    ...given("happening", row.happening), ...given("story", row.story),
  };
}
