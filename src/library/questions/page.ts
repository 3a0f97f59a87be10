import { sql, type RawBuilder } from "kysely";
import { Fault } from "../../reading/fault.js";

/** What part of an answer is asked for. */
export interface Paging {
  /** At most so many; 50 where absent, 1,000 at most. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** A part of an answer; `next` asks for the part after it and is absent at the end. */
export interface Page<Item> { readonly items: readonly Item[]; readonly next?: string }

/** Where a page ends: the values that order its rows. */
export type Place = readonly (string | number)[];

export function limitOf({ limit = 50 }: Paging): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Fault("bad-option", "limit is a whole number from 1 to 1000.", "limit");
  return limit;
}

/** The place that a cursor stands for; `undefined` at the beginning. */
export function placeOf({ cursor }: Paging, width: number): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(place) && place.length === width && place.every(v => typeof v === "string" || typeof v === "number")) return place as Place;
  } catch { /* told below, as any other wrong cursor */ }
  throw new Fault("bad-option", "cursor is none that an answer gave as next.", "cursor");
}

/** A page of rows of which one more than asked for was fetched. */
export function toPage<Row, Item>(rows: readonly Row[], limit: number, place: (row: Row) => Place, item: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const items = shown.map(item);
  return rows.length <= limit ? { items } : { items, next: Buffer.from(JSON.stringify(place(shown.at(-1)!)), "utf8").toString("base64url") };
}

type Dated = "articles" | "statements" | "events";

/** The day by which rows are in order, the undated last; indexes are in this very order. */
export function orderDay(table: Dated): RawBuilder<string> {
  return sql<string>`coalesce(${sql.ref(`${table}.day`)}, date '0001-01-01')`;
}

/** Is the row of a day in this span? The undated are in none. */
export function isWithin(table: Dated, { from, to }: { readonly from?: string; readonly to?: string }): RawBuilder<boolean> {
  const day = orderDay(table);
  return sql<boolean>`(${sql.ref(`${table}.day`)} is not null and ${day} >= ${from ?? "0001-01-01"}::date and ${day} <= ${to ?? "9999-12-31"}::date)`;
}
