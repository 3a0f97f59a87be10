import type { CopyLink, Rename } from "../../stories/copies/index.js";
import type { Database } from "../database.js";
import { insertRows } from "../insert-rows.js";

/** A link to be kept; `rank` counts those of one article from 0, `of` is the other one's number. */
export interface KeptLink { readonly article: number; readonly rank: number; readonly of: number; readonly link: CopyLink; readonly translation?: boolean }

/** Writes who took whose text. */
export async function keepLinks(database: Database, links: readonly KeptLink[]): Promise<void> {
  await insertRows(database, "copies", { article: "integer", rank: "smallint", of_article: "integer", origin: "text", relation: "text", direction: "text", agency: "text", overlap: "real", translation: "boolean" },
    links.map(({ article, rank, of, link: { origin, relation, direction, agency, overlap }, translation = false }) => ({ article, rank, of_article: of, origin, relation, direction, agency: agency ?? null, overlap, translation })));
}

/** Gives all that has an origin another one. */
export async function renameOrigin(database: Database, { from, to }: Rename): Promise<void> {
  if (from === to) return;
  await database.query("update articles set origin = $2 where origin = $1", [from, to]);
  await database.query("update copies set origin = $2 where origin = $1", [from, to]);
}
