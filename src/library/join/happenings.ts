import { ploverTypes, type ActorKind, type PloverType, type Status } from "../../reading/report.js";
import { inMergedStory, joinEvents, keysOf, keysOfHappening, type Happening, type JoinableEvent, type Party } from "../../stories/index.js";
import type { Database } from "../database.js";
import { placeInArabic } from "../gazetteer.js";
import { insertRows } from "../insert-rows.js";
import type { AfterWriting, Written } from "../store.js";
import { shippedWordKeys } from "../word-keys.js";
import type { Arrived } from "./stories.js";

/**
 * Joins the events of articles to what happened in the world, in the library's order: an event is told in the story that its article came to be in
 * on arrival, and what a later article brought together is brought together from then on, whatever was written in one transaction.
 */
export function joinHappenings(arrived: () => readonly Arrived[]): AfterWriting {
  return async (database, written) => {
    const stories = new Map((await database.query<{ n: number; story: string }>("select n, story from articles where n = any($1::integer[])", [written.map(w => w.n)])).map(row => [row.n, row.story]));
    const arrivals = new Map(arrived().map(arrival => [arrival.n, arrival]));
    const book = new Book(database);
    const told = written.map(w => ({ n: w.n, events: w.reading.records.events.map(row => ({ row, event: joinable(w, row, arrivals.get(w.n)?.story ?? stories.get(w.n)!) })) }));
    await book.load([...new Set(told.flatMap(t => t.events.flatMap(({ event }) => keysOf(event))))]);
    let waiting: JoinableEvent[] = [];
    const joined = new Map<string, string>();
    const joinWaiting = (): void => {
      for (const [event, happening] of book.join(waiting)) joined.set(event, happening);
      waiting = [];
    };
    for (const { n, events } of told) {
      waiting.push(...events.map(e => e.event));
      for (const { from, into } of arrivals.get(n)?.decisions.filter(decision => decision.kind === "merged") ?? []) {
        joinWaiting();
        await book.merge(from, into);
      }
    }
    joinWaiting();
    await book.keep();
    const members = told.flatMap(({ n, events }) => events.flatMap(({ row, event }) => { const happening = joined.get(event.id); return happening === undefined ? [] : [{ n, id: row.id, happening }]; }));
    await database.query("update events set happening = new.happening from unnest($1::integer[], $2::text[], $3::text[]) as new (article, id, happening) where events.article = new.article and events.id = new.id",
      [members.map(m => m.n), members.map(m => m.id), members.map(m => m.happening)]);
    await forgetUntold(database, written.filter(w => w.before !== undefined));
  };
}

/** The happenings that a batch has to do with: as the library has them, and as they come to be. */
class Book {
  private readonly database: Database;
  private readonly before = new Map<string, { readonly n: number; readonly happening: Happening }>();
  private readonly now = new Map<string, Happening>();
  private readonly changed = new Set<string>();

  constructor(database: Database) { this.database = database; }

  async load(keys: readonly string[]): Promise<void> {
    for (const { n, state } of await this.database.query<{ n: number; state: string }>("select n, state from happenings where n in (select happening from happening_keys where key = any($1::integer[])) order by n", [keys.map(hashKey)])) {
      const happening = JSON.parse(state) as Happening;
      if (this.before.has(happening.id)) continue;
      this.before.set(happening.id, { n, happening });
      this.now.set(happening.id, happening);
    }
  }

  join(events: readonly JoinableEvent[]): ReadonlyMap<string, string> {
    if (events.length === 0) return new Map();
    const place = (id: string): number => this.before.get(id)?.n ?? Number.MAX_SAFE_INTEGER;
    const known = [...this.now.values()].map((happening, i) => ({ happening, i })).sort((a, b) => (place(a.happening.id) - place(b.happening.id)) || a.i - b.i);
    const { joined, changed } = joinEvents(events, known.map(k => k.happening), shippedWordKeys());
    for (const happening of changed) this.put(happening);
    return joined;
  }

  /** Happenings of a story that was merged are found by the other one from now on. */
  async merge(from: string, into: string): Promise<void> {
    await this.load(ploverTypes.map(type => `${type} ${from}`));
    for (const happening of [...this.now.values()]) if (happening.stories.includes(from)) this.put(inMergedStory(happening, from, into));
  }

  async keep(): Promise<void> { await keep(this.database, [...this.changed].map(id => this.now.get(id)!), this.before); }

  private put(happening: Happening): void {
    this.now.set(happening.id, happening);
    this.changed.add(happening.id);
  }
}

type EventRow = Written["reading"]["records"]["events"][number];

function joinable({ reading }: Written, row: EventRow, story: string): JoinableEvent {
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]));
  const parties = (ids: readonly string[]): Party[] => ids.map(id => {
    const { kind, country, sector, known } = actors.get(id)!;
    return { id, kind: kind as ActorKind, ...(known || reading.article.language === "ar" ? {} : { met: "en" as const }), ...(country === null ? {} : { country }), ...(sector === null ? {} : { sector }) };
  });
  const { published, language } = reading.article;
  const inArabic = row.place === null || language === "ar" ? undefined : placeInArabic(row.place);
  return {
    id: `${reading.article.id}#${row.trigger_span.join("-")}`, story, type: row.type as PloverType, status: row.status as Status, doers: parties(row.doers), recipients: parties(row.recipients),
    ...(row.mode === null ? {} : { mode: row.mode }), ...(row.place === null ? {} : { place: row.place }), ...(inArabic === undefined ? {} : { placeInArabic: inArabic }), ...(row.date === null ? {} : { date: row.date }), ...(published === null ? {} : { published: published.slice(0, 10) }),
  };
}

async function keep(database: Database, changed: readonly Happening[], known: ReadonlyMap<string, { readonly n: number; readonly happening: Happening }>): Promise<void> {
  let [{ last }] = await database.query<{ last: number }>("select coalesce(max(n), 0) as last from happenings") as [{ last: number }];
  const rows = changed.map(happening => ({ n: known.get(happening.id)?.n ?? ++last, id: happening.id, type: happening.type, first_day: dayOf(happening.days?.[0]), last_day: dayOf(happening.days?.[1]), state: JSON.stringify(happening) }));
  await insertRows(database, "happenings", { n: "integer", id: "text", type: "text", first_day: "date", last_day: "date", state: "text" }, rows,
    "on conflict (n) do update set state = excluded.state, first_day = excluded.first_day, last_day = excluded.last_day");
  const come: { key: number; happening: number }[] = [];
  const gone: { key: number; happening: number }[] = [];
  changed.forEach((happening, i) => {
    const before = known.get(happening.id);
    const had = new Set(before === undefined ? [] : keysOfHappening(before.happening).map(hashKey));
    const has = new Set(keysOfHappening(happening).map(hashKey));
    for (const key of has) if (!had.has(key)) come.push({ key, happening: rows[i]!.n });
    for (const key of had) if (!has.has(key)) gone.push({ key, happening: rows[i]!.n });
  });
  if (gone.length > 0) await database.query("delete from happening_keys k using unnest($1::integer[], $2::integer[]) as gone (key, happening) where k.key = gone.key and k.happening = gone.happening", [gone.map(k => k.key), gone.map(k => k.happening)]);
  await insertRows(database, "happening_keys", { key: "integer", happening: "integer" }, come);
}

/** A happening that only an article told that has been read anew, and tells no more, has not happened as far as anybody says. */
async function forgetUntold(database: Database, again: readonly Written[]): Promise<void> {
  for (const { reading } of again) {
    const gone = await database.query<{ n: number }>("delete from happenings h where starts_with(h.id, $1) and not exists (select 1 from events e where e.happening = h.id) returning n", [`happening.${reading.article.id}#`]);
    await database.query("delete from happening_keys where happening = any($1::integer[])", [gone.map(row => row.n)]);
  }
}

/** Days since 1970 as `YYYY-MM-DD`; `null` where it is none that a calendar has. */
function dayOf(days: number | undefined): string | null {
  if (days === undefined || !Number.isFinite(days) || Math.abs(days) > 1_000_000) return null;
  const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-/u.test(day) ? day : null;
}

/** FNV-1a as a signed 32-bit integer. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash | 0;
}
