import { gunzipSync } from "node:zlib";
import { Fault } from "../reading/fault.js";
import type { Report } from "../reading/report.js";
import type { Database } from "./database.js";
import { applyDecisions, loadDecisions } from "./decisions.js";
import { arrayLiteral } from "./insert-rows.js";
import { undoLink } from "./names/links.js";
import { changeStamp } from "./stamp.js";
import { toRows } from "./shelf/record-rows.js";

/**
 * Joins two actors by decision: whatever names `actor`, now or in articles to come, is `into`. It is remembered, and `separateActor` takes it back.
 *
 * @throws Fault `not-found`, `bad-option` where it would go in a ring
 */
export async function mergeActors(database: Database, actor: string, into: string): Promise<void> {
  if (actor === into) throw new Fault("bad-option", "An actor cannot be merged into itself.", actor);
  await database.transaction(async inner => {
    await needActor(inner, actor);
    await needActor(inner, into);
    if ((await inner.query("select 1 from actor_merges where actor = $1 union all select 1 from actor_links where actor = $1 and not apart", [into])).length > 0) throw new Fault("bad-option", `${into} is itself merged into another; merge into that one.`, into);
    // what was merged into the one goes along with it
    await inner.query("update actor_merges set into_actor = $2 where into_actor = $1", [actor, into]);
    await inner.query("insert into actor_merges values ($1, $2) on conflict (actor) do update set into_actor = excluded.into_actor", [actor, into]);
    await redecide(inner, "select article from mentions where actor = $1", [actor]);
  });
}

/** Takes a merge back, or else the joining with a name in the other script; it is remembered. @throws Fault `not-found` where the actor was not merged into another */
export async function separateActor(database: Database, actor: string): Promise<void> {
  await database.transaction(async inner => {
    if ((await inner.query("delete from actor_merges where actor = $1 returning actor", [actor])).length === 0 && await undoLink(inner, actor) === undefined) throw new Fault("not-found", `${actor} is not merged into another.`, actor);
    await redecide(inner, "select article from mentions where joined = $1 or joined in (select actor from actor_links where into_actor = $1 and not apart)", [actor]);
  });
}

/** Decides that in one article the actor that a name joins is another one. @throws Fault `not-found` */
export async function splitActor(database: Database, article: string, actor: string, into: string): Promise<void> {
  await database.transaction(async inner => {
    await needActor(inner, into);
    const [found] = await inner.query<{ n: number; joined: string }>("select a.n, m.joined from articles a join mentions m on m.article = a.n where a.id = $1 and m.actor = $2", [article, actor]);
    if (found === undefined) throw new Fault("not-found", `${article} does not name ${actor}.`, actor);
    await inner.query("insert into actor_splits values ($1, $2, $3) on conflict (article, actor) do update set into_actor = excluded.into_actor", [found.n, found.joined, into]);
    await redecide(inner, "select $1::integer as article", [found.n]);
  });
}

async function needActor(database: Database, actor: string): Promise<void> {
  if ((await database.query("select 1 from actors where id = $1", [actor])).length === 0) throw new Fault("not-found", `No actor has the id ${actor}.`, actor);
}

/** Articles whose Reports are held at once. */
const atOnce = 200;

/** Names the actors of some articles anew, from their Reports and what people have decided by now. */
async function redecide(database: Database, articles: string, parameters: readonly unknown[]): Promise<void> {
  await changeStamp(database);
  const numbers = (await database.query<{ article: number }>(articles, parameters)).map(row => row.article);
  for (let from = 0; from < numbers.length; from += atOnce) {
    const part = numbers.slice(from, from + atOnce);
    const reports = await database.query<{ n: number; report: Uint8Array }>("select n, report from bodies where n = any($1::integer[])", [part]);
    const read = reports.map(({ n, report }) => ({ n, ...toRows(JSON.parse(gunzipSync(report).toString("utf8")) as Report, () => undefined) }));
    const decisions = await loadDecisions(database, part, read.flatMap(each => each.actors));
    const rows = read.map(({ n, records }) => ({ n, records: applyDecisions(records, n, decisions) }));
    const all = <Row>(of: (records: (typeof rows)[number]["records"]) => readonly Row[]): { n: number; row: Row }[] => rows.flatMap(({ n, records }) => of(records).map(row => ({ n, row })));
    const mentions = all(records => records.mentions);
    await database.query("update mentions set actor = new.actor from unnest($1::integer[], $2::text[], $3::text[]) as new (article, local, actor) where mentions.article = new.article and mentions.local = new.local",
      [mentions.map(m => m.n), mentions.map(m => m.row.local), mentions.map(m => m.row.actor)]);
    const statements = all(records => records.statements);
    await database.query("update statements set speaker = new.speaker, addressee = new.addressee from unnest($1::integer[], $2::text[], $3::text[], $4::text[]) as new (article, id, speaker, addressee) where statements.article = new.article and statements.id = new.id",
      [statements.map(s => s.n), statements.map(s => s.row.id), statements.map(s => s.row.speaker), statements.map(s => s.row.addressee)]);
    const events = all(records => records.events);
    await database.query("update events set speaker = new.speaker, doers = new.doers::text[], recipients = new.recipients::text[] from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[]) as new (article, id, speaker, doers, recipients) where events.article = new.article and events.id = new.id",
      [events.map(e => e.n), events.map(e => e.row.id), events.map(e => e.row.speaker), events.map(e => arrayLiteral(e.row.doers)), events.map(e => arrayLiteral(e.row.recipients))]);
  }
}
