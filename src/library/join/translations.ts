import { gunzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Report } from "../../reading/report.js";
import { directionOf, originOf, sameDispatch, type CopyText, type CopyLink, type Direction, type Rename } from "../../stories/copies/index.js";
import type { Likely } from "../../stories/index.js";
import { compareTranslation, factsOf, type Facts } from "../../stories/translations/index.js";
import type { Database } from "../database.js";
import { shippedLetters } from "../names/shipped-letters.js";
import type { Written } from "../store.js";
import { keepLinks, renameOrigin } from "./keep-copies.js";

/** What an article turns out to be: the same text as one in another language. */
export interface Translation { readonly origin: string; readonly renames: readonly Rename[]; /** The origin of the other article, as it was. */ readonly of: string }

/** Only so many articles are compared, and only such as are as like as this. */
const mostCompared = 3, leastLikely = 0.1;
/** Articles whose facts are held, so that the news of the day is not unpacked again and again. */
const factsRemembered = 1000;

/** Finds articles that are translations of others; asked for those alone that some article of the other language is like. */
export class Translations {
  private readonly facts = new LRUCache<string, Facts>({ max: factsRemembered });

  /** Looks for the article of which this one is a translation, or which is one of it, and keeps the link. */
  async find(database: Database, { n, reading }: Written, origin: string, likely: readonly Likely[]): Promise<Translation | undefined> {
    const near = likely.filter(({ score }) => score >= leastLikely).slice(0, mostCompared);
    if (near.length === 0) return undefined;
    const own = this.keep(reading.article.id, reading.article.report);
    const others = await this.load(database, near.map(({ told }) => told.article));
    const found = near.flatMap(({ told }) => {
      const other = others.get(told.article);
      const evidence = other === undefined ? undefined : compareTranslation(own, other.facts);
      return evidence === undefined ? [] : [{ told, other: other!, evidence }];
    }).sort((a, b) => b.evidence.overlap - a.evidence.overlap)[0];
    if (found === undefined) return undefined;
    const link = placed(reading.copy, found.other.copy, found.other.origin, found.evidence.overlap);
    await keepLink(database, n, found.other.n, link.link);
    for (const rename of link.renames) await renameOrigin(database, rename);
    if (link.origin !== origin) await database.query("update articles set origin = $2 where n = $1", [n, link.origin]);
    return { origin: link.origin, renames: link.renames, of: found.told.origin };
  }

  private async load(database: Database, articles: readonly string[]): Promise<Map<string, { n: number; origin: string; copy: CopyText; facts: Facts }>> {
    const rows = await database.query<{ n: number; id: string; origin: string; copy: string; report: Uint8Array }>(
      "select a.n, a.id, a.origin, c.text as copy, b.report from articles a join bodies b on b.n = a.n join copy_texts c on c.article = a.n where a.id = any($1::text[])", [articles]);
    return new Map(rows.map(row => [row.id, { n: row.n, origin: row.origin, copy: JSON.parse(row.copy) as CopyText, facts: this.facts.get(row.id) ?? this.keep(row.id, row.report) }]));
  }

  private keep(article: string, report: Uint8Array): Facts {
    const facts = factsOf(JSON.parse(gunzipSync(report).toString("utf8")) as Report, shippedLetters());
    this.facts.set(article, facts);
    return facts;
  }
}

/** The link and origin of a text and of the earlier one in another language that tells the same. */
function placed(text: CopyText, of: CopyText, origin: string, overlap: number): { origin: string; link: CopyLink; renames: readonly Rename[] } {
  const direction = directionOfTranslation(text, of);
  const agency = sameDispatch(text, of);
  const both = agency !== undefined && text.agencies.includes(agency) && of.agencies.includes(agency);
  const comparison = { relation: direction === "unknown" && both ? "common-source" as const : "copy" as const, direction, ...(agency === undefined ? {} : { agency }), overlap: Math.round(100 * overlap) / 100, passages: [] };
  const { origin: now, links: [link], renames } = originOf(text, [{ of, origin, comparison }]);
  return { origin: now, link: link!, renames };
}

/** Known by who credits whom; else the later of two days has it from the earlier. */
function directionOfTranslation(a: CopyText, b: CopyText): Direction {
  const known = directionOf(a, b);
  if (known !== "unknown" || a.published === undefined || b.published === undefined) return known;
  const [dayA, dayB] = [a.published.slice(0, 10), b.published.slice(0, 10)];
  return dayA === dayB ? "unknown" : dayA < dayB ? "b-from-a" : "a-from-b";
}

async function keepLink(database: Database, article: number, of: number, link: CopyLink): Promise<void> {
  const [{ rank }] = await database.query<{ rank: number }>("select coalesce(max(rank) + 1, 0)::integer as rank from copies where article = $1", [article]) as [{ rank: number }];
  await keepLinks(database, [{ article, rank, of, link, translation: true }]);
}
