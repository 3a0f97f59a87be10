import type { Database } from "../database.js";
import type { AfterWriting } from "../store.js";
import type { Arrived } from "./stories.js";

/** Keeps what lists say of a story: counted anew for stories that an article came to or left, or whose articles have another origin, title or day. */
export function joinSummaries(arrived: () => readonly Arrived[], renamed: () => readonly string[]): AfterWriting {
  return async (database, written) => {
    const told = await database.query<{ story: string }>("select distinct story from articles where (n = any($1::integer[]) or origin = any($2::text[])) and story is not null", [written.map(w => w.n), renamed()]);
    const decided = arrived().flatMap(({ decisions }) => decisions.flatMap(({ from, into }) => [from, into]));
    await summarise(database, [...new Set([...told.map(row => row.story), ...decided])]);
  };
}

async function summarise(database: Database, stories: readonly string[]): Promise<void> {
  await database.query(
    `update stories s set title = c.title, first_day = c.first_day, last_day = c.last_day, articles = coalesce(c.articles, 0), origins = coalesce(c.origins, 0), outlets = coalesce(c.outlets, 0)
     from unnest($1::text[]) as changed (id) left join (
       select story, (array_agg(title order by printed desc, n) filter (where title is not null))[1] as title, min(day) as first_day, max(day) as last_day,
         count(*) as articles, count(distinct origin) as origins, count(distinct outlet) as outlets
       from (select *, count(*) over (partition by story, origin) as printed from articles where story = any($1::text[])) a group by story
     ) c on c.story = changed.id where s.id = changed.id`, [stories]);
}
