import { sql } from "kysely";
import { Fault } from "../../reading/fault.js";
import type { Quad } from "../answers.js";
import type { Database } from "../database.js";
import { build, run } from "../sql.js";
import { selectEvents, type EventsAsked } from "./events.js";

const steps = ["day", "week", "month"] as const;
const counts = { happenings: "coalesce(events.happening, articles.origin || events.id)", origins: "articles.origin", articles: "articles.id" } as const;

export interface TimelineAsked extends EventsAsked {
  /** Length of a bar: `day` (default), `week` (from Monday) or `month`. */
  readonly step?: string;
  /** What is counted: `happenings` (default), `origins`, that is independent reports, or `articles`. */
  readonly by?: string;
}

/** One bar of a time line: how often, and how intense on average, in one quad. */
export interface Bar {
  /** First day of the step, `YYYY-MM-DD`. */
  readonly from: string;
  readonly quad: Quad;
  readonly count: number;
  /** Mean of PLOVER's scale, −10 … +10. */
  readonly intensity: number;
}

/** What one did to another over time, as cooperation and conflict. Events that nobody dates are left out. */
export async function timeline(database: Database, asked: TimelineAsked): Promise<{ readonly bars: readonly Bar[] }> {
  const step = steps.find(s => s === (asked.step ?? "day"));
  if (step === undefined) throw new Fault("bad-option", "step is day, week or month.", "step");
  const counted = Object.entries(counts).find(([name]) => name === (asked.by ?? "happenings"))?.[1];
  if (counted === undefined) throw new Fault("bad-option", "by is happenings, origins or articles.", "by");
  const from = sql<string>`date_trunc(${sql.lit(step)}, events.day::timestamp)::date`;
  const bars = selectEvents(asked).where("events.day", "is not", null)
    .select([from.as("from"), "events.quad", sql<number>`count(distinct ${sql.raw(counted)})::integer`.as("count"), sql<number>`round(avg(events.intensity)::numeric, 2)::float8`.as("intensity")])
    .groupBy([from, "events.quad"]);
  // events are sorted by day as a date; only what is left is written out
  const rows = await run(database, build.selectFrom(bars.as("bars")).select([sql<string>`bars."from"::text`.as("from"), "quad", "count", "intensity"]).orderBy("bars.from").orderBy("quad"));
  return { bars: rows.map(row => ({ ...row, quad: row.quad as Quad })) };
}
