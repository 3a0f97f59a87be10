import { sql } from "kysely";
import type { Database } from "../database.js";
import { build, run } from "../sql.js";
import { limitOf, placeOf, toPage, type Page, type Paging } from "./page.js";
import { given } from "./refs.js";

/** Which documents are asked for; each condition that is given must hold. */
export interface RefusedAsked extends Paging {
  /** The code of the error, such as `set-aside`. */
  readonly code?: string;
  readonly source?: string;
}

/** A document that could not be read, with its error. */
export interface RefusedAnswer {
  /** By which the document itself is had, see `rawDocument`. */
  readonly id: string;
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** What the error is about: a line, a field, an address. */
  readonly at?: string;
}

/** Documents that could not be read, those that came last first. */
export async function refused(database: Database, asked: RefusedAsked): Promise<Page<RefusedAnswer>> {
  const limit = limitOf(asked);
  const place = placeOf(asked, 1);
  let query = build.selectFrom("documents").select(["n", "key", "source", "fault"]).where("fault", "is not", null).orderBy("n", "desc").limit(limit + 1);
  if (asked.code !== undefined) query = query.where(sql<string>`fault->>'code'`, "=", asked.code);
  if (asked.source !== undefined) query = query.where("source", "=", asked.source);
  if (place !== undefined) query = query.where("n", "<", Number(place[0]));
  return toPage(await run(database, query), limit, row => [row.n], ({ key, source, fault }) => {
    const { code, message, hint, at } = fault as { code: string; message: string; hint?: string; at?: string };
    return { id: key, source, code, message, ...given("hint", hint), ...given("at", at) };
  });
}
