import { sql } from "kysely";
import type { PloverType } from "../../reading/report.js";
import { standingOf, type Happening } from "../../stories/index.js";
import type { EventAnswer, HappeningAnswer } from "../answers.js";
import type { Database } from "../database.js";
import { placeRef } from "../gazetteer.js";
import { quadOf } from "../shelf/quad.js";
import { build, run, runAsJson } from "../sql.js";
import { eventsOfHappenings, selectEvents, type EventsAsked } from "./events.js";
import { limitOf, placeOf, toPage, type Page, type Paging } from "./page.js";
import { actorRefs, given, type Shared } from "./refs.js";

export interface HappeningsAsked extends EventsAsked, Paging {
  /** `day` (default): latest first; `earliest`: earliest first; `origins`: those of most independent reports first. */
  readonly order?: string;
}

/** Days since the first that there is; what nobody dates has the day given for it. */
const dayNumber = (most: "min" | "max", undated: string) => sql<number>`(coalesce(${sql.raw(most)}(events.day), ${sql.lit(undated)}::date) - date '0001-01-01')`;
const origins = sql<number>`count(distinct articles.origin)::integer`;

/** What happenings are ordered by: two numbers, the lower first, then the id. */
const orders = {
  day: [sql<number>`-${dayNumber("max", "0001-01-01")}`, sql<number>`-max(events.article)`],
  origins: [sql<number>`-${origins}`, sql<number>`-${dayNumber("max", "0001-01-01")}`],
  earliest: [dayNumber("min", "9999-12-31"), sql<number>`min(events.article)`],
} as const;

/** Acts in the world of which an event is told that meets the conditions, each with all events that tell of it. */
export async function happenings(database: Database, asked: HappeningsAsked): Promise<Page<HappeningAnswer>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 3);
  const [first, second] = orders[asked.order === "origins" || asked.order === "earliest" ? asked.order : "day"];
  let met = selectEvents(asked).where("events.happening", "is not", null).groupBy("events.happening").select(["events.happening as id", first.as("first"), second.as("second")])
    .orderBy(first).orderBy(second).orderBy("events.happening").limit(limit + 1);
  if (place !== undefined) met = met.having(sql<boolean>`(${first}, ${second}, events.happening) > (${place[0]}::integer, ${place[1]}::integer, ${place[2]}::text)`);
  const rows = await run(database, met);
  const answers = new Map((await loadHappenings(database, rows.map(row => row.id!))).map(answer => [answer.id, answer]));
  return toPage(rows, limit, row => [row.first, row.second, row.id!], row => answers.get(row.id!)!);
}

/** What is announced for a day, a month or an interval, in the order in which it is to come. */
export async function announced(database: Database, asked: Omit<HappeningsAsked, "status" | "dated" | "order">): Promise<Page<HappeningAnswer>> {
  return happenings(database, { ...asked, status: "future", dated: true, order: "earliest" });
}

/** Happenings by id, each with all events that tell of it. */
export async function loadHappenings(database: Database, ids: readonly string[], shared?: Shared): Promise<HappeningAnswer[]> {
  if (ids.length === 0) return [];
  const rows = await runAsJson(database, build.selectFrom("happenings").select(["id", "state"]).select([sql<string | null>`first_day::text`.as("first"), sql<string | null>`last_day::text`.as("last")]).where(sql<boolean>`id = any(${ids}::text[])`), "kept");
  const states = rows.map(row => ({ ...row, state: JSON.parse(row.state) as Happening }));
  const told = new Map<string, EventAnswer[]>(ids.map(id => [id, []]));
  for (const event of await eventsOfHappenings(database, ids, shared)) told.get(event.happening!)!.push(event);
  const actorOf = await actorRefs(database, states.flatMap(({ state }) => [...state.doers, ...state.recipients].map(party => party.id)), shared);
  return states.map(({ id, first, last, state }) => {
    const events = told.get(id) ?? [];
    const { articles, origins, asserted, claimed, denied, future } = standingOf(events.map(tellingOf));
    return {
      id, type: state.type as PloverType, modes: state.modes, doers: state.doers.map(party => actorOf(party.id)), recipients: state.recipients.map(party => actorOf(party.id)),
      ...given("place", events.find(event => event.place?.name === state.place)?.place ?? (state.place === undefined ? undefined : placeRef(state.place))),
      ...given("date", first === null ? undefined : first === last ? first : `${first}/${last}`),
      intensity: mean(events.map(event => event.intensity)), quad: quadOf(state.type), articles, origins, asserted, claimed, denied, future, events,
    };
  });
}

/** What an event's article says of its happening. */
export function tellingOf(event: EventAnswer): Parameters<typeof standingOf>[0][number] {
  return { article: event.article.id, origin: event.article.origin, status: event.status, ...given("outlet", event.article.outlet), ...given("speaker", event.speaker?.id) };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(100 * values.reduce((sum, value) => sum + value, 0) / values.length) / 100;
}
