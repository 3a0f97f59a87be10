import { sql } from "kysely";
import type { DatedRole, Reader } from "../../reading/index.js";
import { Fault } from "../../reading/fault.js";
import { fold } from "../../reading/lang/ar/fold.js";
import type { ActorRef } from "../answers.js";
import type { Database } from "../database.js";
import { build, run, runAsJson } from "../sql.js";
import { limitOf, type Page, type Paging } from "./page.js";
import { toActorRef } from "./refs.js";

/** An actor with how often it appears. */
export interface ActorAnswer extends ActorRef {
  readonly known: boolean;
  readonly articles: number;
  readonly origins: number;
  readonly statements: number;
  readonly did: number;
  readonly suffered: number;
  /** First and last day of the articles that name it. */
  readonly first?: string;
  readonly last?: string;
  /** Its offices by date, as the lexicon knows them. */
  readonly roles: readonly DatedRole[];
  /** Others of the same name, who may be the same or not. */
  readonly namesakes: readonly ActorRef[];
  /** Actors that people have decided to be this one. */
  readonly merged: readonly string[];
  /** Names in the other script that are taken for this one's by their sound: what they were met as, and how well the names fit, 0 … 1. */
  readonly linked: readonly { readonly actor: ActorRef; readonly score: number }[];
}

/** Actors whose name begins with, or has a word that begins with, what is asked; those named most often first. */
export async function findActors(database: Database, asked: { readonly name: string; readonly country?: string } & Paging): Promise<Page<ActorRef & { readonly articles: number }>> {
  const limit = limitOf(asked);
  const key = fold(asked.name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (key === "") throw new Fault("bad-option", "name holds no letter.", "name");
  const english = `%${asked.name.toLowerCase().replace(/[\\%_]/gu, "\\$&").trim()}%`;
  let query = build.selectFrom("actors").selectAll()
    .select(sql<number>`(select count(*)::integer from mentions where mentions.actor = actors.id)`.as("articles"))
    .where(sql<boolean>`(' ' || name_key like ${`% ${key}%`} or lower(en) like ${english})`)
    .orderBy("articles", "desc").orderBy("id").limit(limit);
  if (asked.country !== undefined) query = query.where("country", "=", asked.country);
  const rows = await run(database, query);
  return { items: rows.map(row => ({ ...toActorRef(row), articles: row.articles })) };
}

/** One actor; its roles are told where the lexicon is given. @throws Fault `not-found` */
export async function actor(database: Database, id: string, lexicon?: Pick<Reader, "rolesOf">): Promise<ActorAnswer> {
  const [row] = await runAsJson(database, build.selectFrom("actors").selectAll().where("id", "=", id), "kept");
  if (row === undefined) throw new Fault("not-found", `No actor has the id ${id}.`, id);
  const [count] = await database.query<{ articles: number; origins: number; first: string | null; last: string | null }>(
    `select count(*)::integer as articles, count(distinct a.origin)::integer as origins, min(a.day)::text as first, max(a.day)::text as last
     from mentions m join articles a on a.n = m.article where m.actor = $1`, [id]);
  const [acts] = await database.query<{ statements: number; did: number; suffered: number }>(
    `select (select count(*)::integer from statements where speaker = $1) as statements,
            (select count(*)::integer from events where doers @> array[$1]::text[]) as did,
            (select count(*)::integer from events where recipients @> array[$1]::text[]) as suffered`, [id], "kept");
  const namesakes = row.name_key === "" ? [] : await runAsJson(database, build.selectFrom("actors").selectAll().where("name_key", "=", row.name_key).where("kind", "=", row.kind).where("id", "<>", id).limit(20), "kept");
  const merged = await runAsJson(database, build.selectFrom("actor_merges").select("actor").where("into_actor", "=", id).orderBy("actor"), "kept");
  const linked = await database.query<Parameters<typeof toActorRef>[0] & { score: number }>("select a.*, l.score from actor_links l join actors a on a.id = l.actor where l.into_actor = $1 and not l.apart order by l.score desc, a.id", [id]);
  const { first, last, ...counted } = count!;
  return {
    ...toActorRef(row), known: row.known, ...counted, ...acts!, ...(first === null ? {} : { first }), ...(last === null ? {} : { last }),
    roles: lexicon?.rolesOf(id) ?? [], namesakes: namesakes.map(toActorRef), merged: merged.map(m => m.actor),
    linked: linked.map(({ score, ...row }) => ({ actor: toActorRef(row), score })),
  };
}

/** Who speaks about an actor, most often first: speakers of statements whose words name it. */
export async function speakersAbout(database: Database, asked: { readonly about: string; readonly from?: string; readonly to?: string } & Paging): Promise<Page<{ readonly speaker: ActorRef; readonly statements: number; readonly origins: number }>> {
  const limit = limitOf(asked);
  const rows = await database.query<Parameters<typeof toActorRef>[0] & { statements: number; origins: number }>(
    `select actors.*, said.statements, said.origins from (
       select s.speaker, count(*)::integer as statements, count(distinct a.origin)::integer as origins
       from mentions m join statements s on s.article = m.article join articles a on a.n = s.article
       where m.actor = $1 and s.speaker is not null and s.speaker <> $1 and ($2::date is null or s.day >= $2::date) and ($3::date is null or s.day <= $3::date)
         and exists (select 1 from generate_series(1, cardinality(m.spans), 2) i where m.spans[i] >= s.content[1] and m.spans[i] < s.content[cardinality(s.content)])
       group by s.speaker order by origins desc, statements desc, s.speaker limit $4) said join actors on actors.id = said.speaker
     order by said.origins desc, said.statements desc, said.speaker`, [asked.about, asked.from ?? null, asked.to ?? null, limit]);
  return { items: rows.map(({ statements, origins, ...row }) => ({ speaker: toActorRef(row), statements, origins })) };
}
