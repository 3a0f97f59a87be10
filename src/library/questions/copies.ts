import type { ArticleRef } from "../answers.js";
import type { Database } from "../database.js";
import type { CopyDirection, CopyRelation } from "../tables.js";
import { articles } from "./articles.js";
import { limitOf, placeOf, toPage, type Page, type Paging } from "./page.js";
import { given } from "./refs.js";

/** What an article shares with an earlier one, or with a dispatch that nobody saw. */
export interface CopyAnswer {
  readonly article: string;
  /** The earlier article; of an article that is the first to print a dispatch, the dispatch. */
  readonly of: string;
  /** Where the shared text comes from: an article, or one dispatch of an agency (`dispatch:<agency>:<first article>`). */
  readonly origin: string;
  readonly relation: CopyRelation;
  /** `a` is `article`, `b` is `of`. */
  readonly direction: CopyDirection;
  readonly agency?: string;
  /** Share of the shorter text, 0 … 1, of a translation of what both name, count and date; absent where the other text is unseen. */
  readonly overlap?: number;
  /** One is the translation of the other, or both of a third. */
  readonly translation?: true;
}

/** Which copies are asked for: of all articles, in the library's order, what hangs together with one article, or what articles of one story share. */
export interface CopiesAsked extends Paging { readonly article?: string; readonly story?: string }

interface Row { n: number; rank: number; article: string; of: string; origin: string; relation: CopyRelation; direction: CopyDirection; agency: string | null; overlap: number | null; translation: boolean }

/** Copies: of each article that has one, what it shares with earlier ones, strongest first. */
export async function copies(database: Database, asked: CopiesAsked): Promise<Page<CopyAnswer>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 2) ?? [0, -1];
  const rows = await database.query<Row>(
    `select * from (
       select c.article as n, c.rank::integer as rank, a.id as article, b.id as of, c.origin, c.relation, c.direction, c.agency, c.overlap, c.translation
       from copies c join articles a on a.n = c.article join articles b on b.n = c.of_article
       where ($4::text is null or a.id = $4 or b.id = $4) and ($5::text is null or a.story = $5 and b.story = $5)
       union all
       select a.n, 0, a.id, a.origin, a.origin, 'copy', 'a-from-b', split_part(a.origin, ':', 2), null, false
       from articles a where a.origin like 'dispatch:%' and ($4::text is null or a.id = $4) and ($5::text is null or a.story = $5) and not exists (select 1 from copies c where c.article = a.n and c.relation <> 'partial')
     ) all_copies where (n, rank) > ($1::integer, $2::integer) order by n, rank limit $3`, [place[0], place[1], limit + 1, asked.article ?? null, asked.story ?? null]);
  return toPage(rows, limit, row => [row.n, row.rank], ({ article, of, origin, relation, direction, agency, overlap, translation }) => ({ article, of, origin, relation, direction, ...given("agency", agency), ...given("overlap", overlap), ...translation ? { translation } : {} }));
}

/** The articles of one origin, as a tree: who took it from whom. */
export interface CopyTree { readonly origin: string; readonly articles: readonly (ArticleRef & { readonly from?: string; readonly overlap?: number })[] }

/** The articles whose text comes from one origin, each with the article that it is nearest to among the earlier ones. */
export async function copyTree(database: Database, origin: string): Promise<CopyTree> {
  const { items } = await articles(database, { origin, limit: 1000 });
  const links = await database.query<{ article: string; from: string; overlap: number }>(
    "select distinct on (c.article) a.id as article, b.id as from, c.overlap from copies c join articles a on a.n = c.article join articles b on b.n = c.of_article where a.origin = $1 and b.origin = $1 order by c.article, c.rank", [origin]);
  const nearest = new Map(links.map(link => [link.article, link]));
  return { origin, articles: [...items].reverse().map(item => ({ ...item, ...given("from", nearest.get(item.id)?.from), ...given("overlap", nearest.get(item.id)?.overlap) })) };
}
