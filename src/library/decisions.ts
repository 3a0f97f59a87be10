import type { Database } from "./database.js";
import { loadLinks } from "./names/links.js";
import type { ActorRow, RecordRows } from "./shelf/rows.js";

/** What people decided about actors: whom a name alone joins wrongly, and which two are one; and, below that, who was met in the other script before. */
export interface Decisions { readonly merges: ReadonlyMap<string, string>; readonly splits: ReadonlyMap<string, string>; readonly links: ReadonlyMap<string, string> }

/** All merges, the splits in the articles of these numbers, and the links of these actors. */
export async function loadDecisions(database: Database, articles: readonly number[], actors: readonly ActorRow[]): Promise<Decisions> {
  const merges = await database.query<{ actor: string; into_actor: string }>("select actor, into_actor from actor_merges");
  const splits = await database.query<{ article: number; actor: string; into_actor: string }>("select article, actor, into_actor from actor_splits where article = any($1::integer[])", [articles]);
  return { merges: new Map(merges.map(m => [m.actor, m.into_actor])), splits: new Map(splits.map(s => [`${s.article} ${s.actor}`, s.into_actor])), links: await loadLinks(database, actors) };
}

/** The rows of an article with its actors as people decided. */
export function applyDecisions(records: RecordRows, article: number, { merges, splits, links }: Decisions): RecordRows {
  if (merges.size === 0 && splits.size === 0 && links.size === 0) return records;
  const merged = (actor: string): string => merges.get(actor) ?? actor;
  const decided = (actor: string): string => splits.get(`${article} ${actor}`) ?? merges.get(actor) ?? merged(links.get(actor) ?? actor);
  const maybe = (actor: string | null): string | null => (actor === null ? null : decided(actor));
  return {
    ...records,
    mentions: records.mentions.map(m => ({ ...m, actor: decided(m.joined) })),
    statements: records.statements.map(s => ({ ...s, speaker: maybe(s.speaker), addressee: maybe(s.addressee) })),
    events: records.events.map(e => ({ ...e, speaker: maybe(e.speaker), doers: e.doers.map(decided), recipients: e.recipients.map(decided) })),
  };
}
