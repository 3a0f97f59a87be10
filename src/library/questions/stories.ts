import { Fault } from "../../reading/fault.js";
import type { Disagreement } from "../../stories/index.js";
import type { ArticleRef, HappeningAnswer, StatementAnswer } from "../answers.js";
import type { Database } from "../database.js";
import { build, runAsJson } from "../sql.js";
import type { CopyAnswer } from "./copies.js";
import { disagreementsIn } from "./disagreements.js";
import { loadHappenings } from "./happenings.js";
import { limitOf, orderDay, placeOf, toPage, type Page, type Paging } from "./page.js";
import { articleColumns, given, nothingShared, toArticleRef, type ArticleColumns, type Shared } from "./refs.js";
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

type SummaryRow = Pick<StorySummary, "id" | "articles" | "origins" | "outlets"> & { readonly title: string | null; readonly from: string | null; readonly to: string | null };
const summaryColumns = "s.id, s.title, s.first_day::text as from, s.last_day::text as to, s.articles, s.origins, s.outlets";

/** Stories by their independent reports of the days asked for, most first. */
export async function stories(database: Database, asked: StoriesAsked): Promise<Page<StorySummary>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 3);
  const { from = null, to = null, outlet = null, language = null, actor = null } = asked;
  const all = [from, to, outlet, language, actor].every(condition => condition === null);
  // the counts of all articles of a story are kept; those of some are counted
  const met = all ? "select id as story, -origins as origins, -articles as articles from stories where articles > 0" :
    `select story, -count(distinct origin)::integer as origins, -count(*)::integer as articles from articles
     where story is not null and ($5::date is null or day >= $5::date) and ($6::date is null or day <= $6::date) and ($7::text is null or outlet = $7) and ($8::text is null or language = $8)
       and ($9::text is null or n in (select article from mentions where actor = $9)) group by story`;
  const rows = await database.query<SummaryRow & { place: [number, number] }>(
    `select ${summaryColumns}, array[met.origins, met.articles] as place from (${met}) met join stories s on s.id = met.story
     where $1::integer is null or (met.origins, met.articles, met.story) > ($1::integer, $2::integer, $3::text) order by met.origins, met.articles, met.story limit $4`,
    [...place ?? [null, null, null], limit + 1, ...all ? [] : [from, to, outlet, language, actor]]);
  return toPage(rows, limit, row => [...row.place, row.id], ({ place: _, ...row }) => toSummary(row));
}

function toSummary({ title, from, to, ...rest }: SummaryRow): StorySummary {
  return { ...rest, ...given("title", title), ...given("from", from), ...given("to", to) };
}

/** A story with the first of what is told in it. */
export interface StoryDetail extends StorySummary {
  /** The first of its articles. */
  readonly items: readonly ArticleRef[];
  /** Who took whose text, the first articles first. */
  readonly copies: readonly CopyAnswer[];
  /** Its happenings, those of most independent reports first. */
  readonly happenings: readonly HappeningAnswer[];
  /** The latest statements. */
  readonly statements: readonly StatementAnswer[];
  /** How many there are in all; the questions for each kind page through them. */
  readonly counts: { readonly copies: number; readonly happenings: number; readonly statements: number };
  /** In all of the story. */
  readonly disagreements: readonly Disagreement[];
  /** How many articles and independent reports each day brought. */
  readonly course: readonly { readonly day: string; readonly articles: number; readonly origins: number }[];
}

/** How much of a story is told: at most so many articles, copies, happenings and statements; 20 of each where absent. */
export interface StoryAsked { readonly limit?: number }

/** One story; an id that was merged into another means the other. @throws Fault `not-found` */
export async function story(database: Database, id: string, { limit = 20 }: StoryAsked = {}): Promise<StoryDetail> {
  const most = limitOf({ limit });
  const [head] = await database.query<SummaryRow & { course: StoryDetail["course"] | null; said: number }>(
    `select ${summaryColumns},
       (select json_agg(c order by c.day) from (select day::text as day, count(*)::integer as articles, count(distinct origin)::integer as origins from articles where story = s.id and day is not null group by day) c) as course,
       (select count(*)::integer from statements join articles on n = article where story = s.id) as said
     from stories known join stories s on s.id = coalesce(known.merged_into, known.id) where known.id = $1 and s.articles > 0`, [id], "kept");
  if (head === undefined) throw new Fault("not-found", `No story has the id ${id}.`, id);
  const { course, said, ...summary } = head;
  const shared = nothingShared();
  const copies = await copiesWithin(database, head.id, most);
  const happenings = await happeningsWithin(database, head.id, most, shared);
  return {
    ...toSummary(summary), items: await articlesWithin(database, head.id, most), copies: copies.items, happenings: happenings.items,
    statements: (await statements(database, { story: head.id, limit: most }, shared)).items, counts: { copies: copies.count, happenings: happenings.count, statements: said },
    disagreements: await disagreementsIn(database, head.id), course: course ?? [],
  };
}

async function articlesWithin(database: Database, id: string, most: number): Promise<ArticleRef[]> {
  const query = build.selectFrom("articles").select(articleColumns).where("story", "=", id).orderBy(orderDay("articles")).orderBy("articles.n").limit(most);
  return (await runAsJson(database, query, "kept") as unknown as ArticleColumns[]).map(toArticleRef);
}

/** Some of a list, and how many there are in all. */
interface Part<Item> { readonly items: readonly Item[]; readonly count: number }

async function copiesWithin(database: Database, id: string, most: number): Promise<Part<CopyAnswer>> {
  const rows = await database.query<Omit<CopyAnswer, "translation"> & { agency: string | null; translation: boolean; total: number }>(
    `select a.id as article, b.id as of, c.origin, c.relation, c.direction, c.agency, c.overlap, c.translation, count(*) over ()::integer as total from copies c join articles a on a.n = c.article join articles b on b.n = c.of_article
     where a.story = $1 and b.story = $1 order by c.article, c.rank limit $2`, [id, most], "kept");
  return { items: rows.map(({ agency, translation, total: _, ...link }) => ({ ...link, ...given("agency", agency), ...translation ? { translation } : {} })), count: rows[0]?.total ?? 0 };
}

async function happeningsWithin(database: Database, id: string, most: number, shared: Shared): Promise<Part<HappeningAnswer>> {
  const told = await database.query<{ id: string; total: number }>(
    `select e.happening as id, count(*) over ()::integer as total from events e join articles a on a.n = e.article where a.story = $1 and e.happening is not null
     group by e.happening order by count(distinct a.origin) desc, min(e.article), e.happening limit $2`, [id, most], "kept");
  const answers = new Map((await loadHappenings(database, told.map(row => row.id), shared)).map(happening => [happening.id, happening]));
  return { items: told.map(row => answers.get(row.id)!), count: told[0]?.total ?? 0 };
}
