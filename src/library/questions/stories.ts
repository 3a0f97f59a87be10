import { Fault } from "../../reading/fault.js";
import { disagreementsOf, type Disagreement } from "../../stories/index.js";
import type { ArticleRef, HappeningAnswer, StatementAnswer } from "../answers.js";
import type { Database } from "../database.js";
import { articles } from "./articles.js";
import type { CopyAnswer } from "./copies.js";
import { figures } from "./figures.js";
import { loadHappenings, tellingOf } from "./happenings.js";
import { limitOf, placeOf, toPage, type Page, type Paging } from "./page.js";
import { given, type Texts } from "./refs.js";
import { statements } from "./statements.js";

/** A story in a line. */
export interface StorySummary {
  readonly id: string;
  /** The headline under which most reprinted it, or the first one. */
  readonly title?: string;
  /** First and last day of its articles. */
  readonly from?: string;
  readonly to?: string;
  readonly articles: number;
  /** Independent reports: what remains of the articles when copies are folded into what they copy. */
  readonly origins: number;
  readonly outlets: number;
}

/** Which stories are asked for: those with an article of these days, of an outlet, that names an actor. */
export interface StoriesAsked extends Paging { readonly from?: string; readonly to?: string; readonly outlet?: string; readonly actor?: string; readonly language?: string }

/** Stories by their independent reports of the days asked for, most first. */
export async function stories(database: Database, asked: StoriesAsked): Promise<Page<StorySummary>> {
  const limit = limitOf(asked);
  const [offset] = (placeOf(asked, 1) ?? [0]) as [number];
  const rows = await database.query<{ id: string }>(
    `select story as id from articles
     where story is not null and ($1::date is null or day >= $1::date) and ($2::date is null or day <= $2::date) and ($3::text is null or outlet = $3) and ($4::text is null or language = $4)
       and ($5::text is null or n in (select article from mentions where actor = $5))
     group by story order by count(distinct origin) desc, count(*) desc, story limit $6 offset $7`,
    [asked.from ?? null, asked.to ?? null, asked.outlet ?? null, asked.language ?? null, asked.actor ?? null, limit + 1, offset]);
  const summaries = new Map((await summarise(database, rows.map(row => row.id))).map(summary => [summary.id, summary]));
  return toPage(rows, limit, () => [offset + limit], row => summaries.get(row.id)!);
}

async function summarise(database: Database, ids: readonly string[]): Promise<StorySummary[]> {
  const rows = await database.query<StorySummary & { title: string | null; from: string | null; to: string | null }>(
    `select story as id, count(*)::integer as articles, count(distinct origin)::integer as origins, count(distinct outlet)::integer as outlets, min(day)::text as from, max(day)::text as to,
       (select a.title from articles a join (select origin, count(*) as printed from articles where story = s.story group by origin) o on o.origin = a.origin
        where a.story = s.story and a.title is not null order by o.printed desc, a.n limit 1) as title
     from articles s where story = any($1::text[]) group by story`, [ids]);
  return rows.map(({ title, from, to, ...rest }) => ({ ...rest, ...given("title", title), ...given("from", from), ...given("to", to) }));
}

/** A story with all that is told in it. */
export interface StoryDetail extends StorySummary {
  readonly items: readonly ArticleRef[];
  /** Who took whose text. */
  readonly copies: readonly CopyAnswer[];
  /** Its happenings, those of most independent reports first. */
  readonly happenings: readonly HappeningAnswer[];
  readonly statements: readonly StatementAnswer[];
  readonly disagreements: readonly Disagreement[];
  /** How many articles and independent reports each day brought. */
  readonly course: readonly { readonly day: string; readonly articles: number; readonly origins: number }[];
}

/** Of so many happenings and statements at most a story tells; the questions of their own page through the rest. */
const mostTold = 100;

/** One story; an id that was merged into another means the other. @throws Fault `not-found` */
export async function story(database: Database, id: string): Promise<StoryDetail> {
  const [known] = await database.query<{ id: string }>("select coalesce(merged_into, id) as id from stories where id = $1", [id]);
  const [summary] = known === undefined ? [] : await summarise(database, [known.id]);
  if (summary === undefined) throw new Fault("not-found", `No story has the id ${id}.`, id);
  const texts: Texts = new Map();
  const { items } = await articles(database, { story: summary.id, limit: 1000 });
  const told = await database.query<{ id: string }>(
    `select e.happening as id from events e join articles a on a.n = e.article where a.story = $1 and e.happening is not null
     group by e.happening order by count(distinct a.origin) desc, min(e.article), e.happening limit ${mostTold}`, [summary.id]);
  const happened = new Map((await loadHappenings(database, told.map(row => row.id), texts)).map(happening => [happening.id, happening]));
  const happenings = told.map(row => happened.get(row.id)!);
  const said = await statements(database, { story: summary.id, limit: mostTold }, texts);
  return {
    ...summary, items: [...items].reverse(), copies: await copiesWithin(database, summary.id), happenings, statements: said.items,
    disagreements: disagreementsOf({ figures: await figureClaims(database, summary.id, texts), statements: quotedWords(said.items), happenings: happenings.map(h => ({ happening: h.id, tellings: h.events.map(tellingOf) })) }),
    course: await database.query("select day::text as day, count(*)::integer as articles, count(distinct origin)::integer as origins from articles where story = $1 and day is not null group by day order by day", [summary.id]),
  };
}

async function copiesWithin(database: Database, id: string): Promise<CopyAnswer[]> {
  const rows = await database.query<CopyAnswer & { agency: string | null }>(
    `select a.id as article, b.id as of, c.origin, c.relation, c.direction, c.agency, c.overlap from copies c join articles a on a.n = c.article join articles b on b.n = c.of_article
     where a.story = $1 and b.story = $1 order by c.article, c.rank`, [id]);
  return rows.map(({ agency, ...link }) => ({ ...link, ...given("agency", agency) }));
}

async function figureClaims(database: Database, id: string, texts: Texts): Promise<Parameters<typeof disagreementsOf>[0]["figures"]> {
  const { items } = await figures(database, { story: id }, texts);
  return items.map(({ article, passage, value, low, high, approx, unit, of }) => ({
    article: article.id, origin: article.origin, ...given("day", article.published?.slice(0, 10)), start: passage.start, value, ...given("low", low), ...given("high", high), approx, unit, ...given("of", of),
  }));
}

function quotedWords(said: readonly StatementAnswer[]): Parameters<typeof disagreementsOf>[0]["statements"] {
  return said.flatMap(({ id, article, speaker, kind, content }) => (speaker === undefined ? [] : [{
    id, article: article.id, origin: article.origin, ...given("outlet", article.outlet), speaker: speaker.id, kind, words: content.map(part => part.text).join(" "),
  }]));
}
