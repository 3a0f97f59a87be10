import { agree, bearerOf, type Bearer } from "../../reading/names/index.js";
import type { Database } from "../database.js";
import { insertRows } from "../insert-rows.js";
import type { ActorRow } from "../shelf/rows.js";
import type { ShelvedReading } from "../shelf/shelve.js";
import { shippedLetters } from "./shipped-letters.js";

/** Somebody met in one script who is taken for an actor met earlier in the other; `named` is what that one was called in this script before. */
interface Link { readonly actor: string; readonly into_actor: string; readonly score: number; readonly named: string | null }
type Known = Pick<ActorRow, "id" | "ar" | "en" | "country" | "sector" | "name_key" | "sound">;

/** A sound that more have than this tells nobody. */
const mostBearers = 64;

/** Takes persons that are new for those whom the other script has named, one by one in the order in which they were met: what comes out depends on those before alone. */
export async function linkActors(database: Database, fresh: readonly ActorRow[]): Promise<void> {
  const asked = fresh.filter(actor => actor.sound !== null);
  if (asked.length === 0) return;
  const bearers = await database.query<Known>(
    "select b.* from unnest($1::text[]) as asked (sound) cross join lateral (select id, ar, en, country, sector, name_key, sound from actors where actors.sound = asked.sound order by id limit $2) b",
    [[...new Set(asked.map(actor => otherScript(actor.sound!)))], 2 * mostBearers]);
  if (bearers.length === 0) return;
  const families = await Families.load(database, bearers);
  const late = new Map(asked.map((actor, place) => [actor.id, place]));
  const links: Link[] = [];
  for (const [place, actor] of asked.entries()) {
    const earlier = bearers.filter(b => b.sound === otherScript(actor.sound!) && (late.get(b.id) ?? -1) < place);
    if (earlier.length > mostBearers) continue;
    const found = bearerOf(toBearer(actor), earlier.map(toBearer), shippedLetters());
    if (found === undefined || !families.admits(found.bearer.id, actor)) continue;
    const root = families.join(found.bearer.id, actor);
    links.push({ actor: actor.id, into_actor: root.id, score: found.score, named: root[scriptOf(actor)] });
  }
  await insertRows(database, "actor_links", { actor: "text", into_actor: "text", score: "real", named: "text" }, links);
  await nameAnew(database, links, asked);
}

/** The other's name in the script of the newcomer is as its press writes it. */
async function nameAnew(database: Database, links: readonly Link[], fresh: readonly ActorRow[]): Promise<void> {
  const rows = new Map(fresh.map(actor => [actor.id, actor]));
  for (const { actor, into_actor } of links) {
    const row = rows.get(actor)!;
    const script = scriptOf(row);
    await database.query(`update actors set ${script} = $2 where id = $1`, [into_actor, row[script]]);
  }
}

/** Whom the links of these actors lead to; links that people have undone lead nowhere. */
export async function loadLinks(database: Database, actors: readonly ActorRow[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(actors.filter(actor => actor.sound !== null).map(actor => actor.id))];
  if (asked.length === 0) return new Map();
  const links = await database.query<Link>("select actor, into_actor from actor_links where actor = any($1::text[]) and not apart", [asked]);
  return new Map(links.map(link => [link.actor, link.into_actor]));
}

/** Undoes a link for good, and gives whom it led to; nothing where there is none. */
export async function undoLink(database: Database, actor: string): Promise<string | undefined> {
  const [link] = await database.query<Link>("update actor_links set apart = true where actor = $1 and not apart returning *", [actor]);
  if (link === undefined) return undefined;
  const [row] = await database.query<Pick<Known, "sound">>("select sound from actors where id = $1", [actor]);
  await database.query(`update actors set ${scriptOf(row!)} = $2 where id = $1`, [link.into_actor, link.named]);
  return link.into_actor;
}

/** What is joined further on knows linked actors by the one id. The records stay as the article has them, which people may still decide about. */
export function withLinks(reading: ShelvedReading, links: ReadonlyMap<string, string>): ShelvedReading {
  if (!reading.actors.some(actor => links.has(actor.id))) return reading;
  const one = (id: string): string => links.get(id) ?? id;
  const key = (event: string): string => event.split(" ").map(part => part.split("+").map(one).join("+")).join(" ");
  const { actors, records, digest } = reading;
  return {
    ...reading,
    actors: actors.map(actor => ({ ...actor, id: one(actor.id) })),
    records: { ...records, events: records.events.map(e => ({ ...e, doers: e.doers.map(one), recipients: e.recipients.map(one) })) },
    digest: { ...digest, actors: digest.actors.map(([id, weight]) => [one(id), weight] as const), events: digest.events.map(key) },
  };
}

/** Actors with those that are linked to them. */
class Families {
  private readonly rootOf = new Map<string, string>();
  private readonly members = new Map<string, Known[]>();

  static async load(database: Database, bearers: readonly Known[]): Promise<Families> {
    const families = new Families();
    const links = await database.query<Link>(
      `select actor, into_actor from actor_links where not apart and into_actor in (
         select into_actor from actor_links where not apart and actor = any($1::text[]) union all select unnest($1::text[]))`, [bearers.map(b => b.id)]);
    const ids = new Set([...bearers.map(b => b.id), ...links.flatMap(link => [link.actor, link.into_actor])]);
    const rows = links.length === 0 ? bearers : await database.query<Known>("select id, ar, en, country, sector, name_key, sound from actors where id = any($1::text[])", [[...ids]]);
    for (const { actor, into_actor } of links) families.rootOf.set(actor, into_actor);
    for (const row of rows) families.of(row.id).push(row);
    return families;
  }

  /** May somebody new belong to the family: does nobody in it differ in country or sector, and is none a namesake that the library keeps apart? */
  admits(bearer: string, fresh: ActorRow): boolean {
    return this.of(bearer).every(member => agree(toBearer(member), toBearer(fresh)) && (member.name_key !== fresh.name_key || member.id === fresh.id));
  }

  /** Makes somebody new one of the family, and gives whose id it goes by. */
  join(bearer: string, fresh: ActorRow): Known {
    const root = this.rootOf.get(bearer) ?? bearer;
    this.of(root).push(fresh);
    this.rootOf.set(fresh.id, root);
    return this.of(root).find(member => member.id === root)!;
  }

  private of(id: string): Known[] {
    const root = this.rootOf.get(id) ?? id;
    let family = this.members.get(root);
    if (family === undefined) this.members.set(root, family = []);
    return family;
  }
}

function scriptOf({ sound }: Pick<Known, "sound">): "ar" | "en" { return sound!.startsWith("ar:") ? "ar" : "en"; }

function otherScript(sound: string): string { return `${scriptOf({ sound }) === "ar" ? "en" : "ar"}:${sound.slice(3)}`; }

function toBearer(row: Known): Bearer {
  const script = scriptOf(row);
  return { id: row.id, script, name: row[script] ?? "", ...(row.country === null ? {} : { country: row.country }), ...(row.sector === null ? {} : { sector: row.sector }) };
}
