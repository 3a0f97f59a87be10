import { gunzipSync, gzipSync } from "node:zlib";
import { LanguageStories, type LanguageState, type Likely, type StoryDecision, type StoryDigest } from "../../stories/index.js";
import type { Database } from "../database.js";
import { insertRows } from "../insert-rows.js";
import type { AfterWriting, Written } from "../store.js";
import { Translations } from "./translations.js";

/** Articles between two snapshots of the state: what is read again when a library is opened for writing. */
const betweenSnapshots = 4096;

/** What the gathering is told of an article; `n` counts from 1. */
interface Input { readonly n: number; readonly article: number; readonly digest: string; readonly origin: string; readonly origin_story: string | null; readonly translation_of: string | null }

/** Where an article came to be, and what became of stories by its arrival. */
export interface Arrived { readonly n: number; readonly story: string; readonly decisions: readonly StoryDecision[] }

/**
 * Gathers articles into stories, in the library's order, after they were looked at for translations; `tell` learns of each what its arrival led to,
 * and which origins translations revealed. A text that has changed stays in the story that it belongs to.
 */
export function joinStories(tell: (arrived: readonly Arrived[], renamed: readonly string[]) => void): AfterWriting {
  const gathering = new Gathering();
  const translations = new Translations();
  return async (database, written) => {
    const fresh = written.filter(w => w.before === undefined);
    const arrived: Arrived[] = [];
    const renamed: string[] = [];
    tell(arrived, renamed);
    if (fresh.length === 0) return;
    await gathering.follow(database);
    const origins = new Map((await database.query<{ n: number; origin: string }>("select n, origin from articles where n = any($1::integer[])", [fresh.map(w => w.n)])).map(row => [row.n, row.origin]));
    const stories = new Map((await database.query<{ origin: string; story: string }>("select distinct on (origin) origin, story from articles where origin = any($1::text[]) and story is not null order by origin, n", [[...new Set(origins.values())]])).map(row => [row.origin, row.story]));
    const inputs: Input[] = [];
    const placing = new Placing(database);
    for (const one of fresh) {
      const { n, reading } = one;
      const translation = isCopy(reading, origins.get(n)!, stories) ? undefined : await translations.find(database, one, origins.get(n)!, gathering.likely(reading.digest));
      for (const { from, to } of translation?.renames ?? []) {
        renamed.push(to);
        for (const [other, origin] of origins) if (origin === from) origins.set(other, to);
        if (stories.has(from)) stories.set(to, stories.get(from)!);
      }
      const origin = translation?.origin ?? origins.get(n)!;
      const input = { n: gathering.clock + 1, article: n, digest: JSON.stringify(reading.digest), origin, origin_story: stories.get(origin) ?? null, translation_of: translation?.of ?? null };
      const { assignment, decisions } = gathering.add(input);
      inputs.push(input);
      arrived.push({ n, story: assignment.story, decisions });
      placing.place(n, assignment.story);
      stories.set(origin, assignment.story);
      for (const decision of decisions) {
        await placing.carryOut(decision);
        for (const [of, story] of stories) if (story === decision.from && (decision.kind === "merged" || decision.origins.includes(of))) stories.set(of, decision.into);
      }
    }
    await placing.write();
    await insertRows(database, "story_inputs", { n: "integer", article: "integer", digest: "text", origin: "text", origin_story: "text", translation_of: "text" }, inputs);
    await gathering.snapshot(database);
  };
}

/** Is it a copy of words of an article that has its story? */
function isCopy({ article }: Written["reading"], origin: string, stories: ReadonlyMap<string, string>): boolean {
  return origin !== article.id && stories.has(origin);
}

/** The state of the gathering in memory, which follows what the library has. */
class Gathering {
  clock = 0;
  private index = new LanguageStories();
  private snapshotAt = 0;

  /** Brings the state to where the library is: by what other processes have added, or from the last snapshot where a transaction came to nothing. */
  async follow(database: Database): Promise<void> {
    const [{ last }] = await database.query<{ last: number }>("select coalesce(max(n), 0) as last from story_inputs") as [{ last: number }];
    if (this.clock === 0 && last > 0 || this.clock > last) await this.restore(database);
    while (this.clock < last) {
      for (const input of await database.query<Input>("select n, article, digest, origin, origin_story, translation_of from story_inputs where n > $1 order by n limit 500", [this.clock])) this.add(input);
    }
  }

  add({ n, digest, origin, origin_story, translation_of }: Input): ReturnType<LanguageStories["add"]> {
    this.clock = n;
    return this.index.add(JSON.parse(digest) as StoryDigest, origin, origin_story ?? undefined, translation_of ?? undefined);
  }

  likely(digest: StoryDigest): Likely[] { return this.index.likely(digest); }

  async snapshot(database: Database): Promise<void> {
    if (this.clock - this.snapshotAt < betweenSnapshots) return;
    await database.query("delete from story_snapshots");
    let part = 0;
    for (const state of this.index.parts()) await database.query("insert into story_snapshots values ($1, $2, $3)", [this.clock, part++, gzipSync(JSON.stringify(state), { level: 3 })]);
    this.snapshotAt = this.clock;
  }

  private async restore(database: Database): Promise<void> {
    const rows = await database.query<{ n: number; state: Uint8Array }>("select n, state from story_snapshots order by n, part");
    const parts = rows.map(row => JSON.parse(gunzipSync(row.state).toString("utf8")) as LanguageState);
    this.clock = this.snapshotAt = rows[0]?.n ?? 0;
    this.index = new LanguageStories(parts);
  }
}

/** Writes where articles belong; what was placed before a decision is written before it, since the decision is about it too. */
class Placing {
  private readonly database: Database;
  private placed: { n: number; story: string }[] = [];

  constructor(database: Database) { this.database = database; }

  place(n: number, story: string): void { this.placed.push({ n, story }); }

  async write(): Promise<void> {
    const placed = this.placed;
    this.placed = [];
    await insertRows(this.database, "stories", { id: "text", merged_into: "text" }, [...new Set(placed.map(p => p.story))].map(id => ({ id, merged_into: null })), "on conflict (id) do update set merged_into = null where stories.merged_into is not null");
    await this.database.query("update articles set story = new.story from unnest($1::integer[], $2::text[]) as new (n, story) where articles.n = new.n", [placed.map(p => p.n), placed.map(p => p.story)]);
  }

  async carryOut({ kind, from, into, origins, because }: StoryDecision): Promise<void> {
    await this.write();
    if (kind === "merged") {
      await this.database.query("update stories set merged_into = $2 where id = $1 or merged_into = $1", [from, into]);
      await this.database.query("update articles set story = $2 where story = $1", [from, into]);
    } else {
      await this.database.query("insert into stories values ($1, null) on conflict (id) do update set merged_into = null", [into]);
      await this.database.query("update articles set story = $2 where story = $1 and origin = any($3::text[])", [from, into, origins]);
    }
    await this.database.query("insert into story_decisions select coalesce(max(n), 0) + 1, $1::text, $2::text, $3::text, $4::text from story_decisions", [kind, from, into, because]);
  }
}
