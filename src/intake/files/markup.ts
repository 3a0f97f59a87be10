import { Fault } from "../../reading/fault.js";
import { decodeBytes } from "../../reading/page/decode.js";
import { entryDocument } from "../feeds/entries.js";
import { readFeed } from "../feeds/feed.js";
import type { Given, Incoming, Refusal } from "../incoming.js";
import type { Kit, Piece } from "./piece.js";

/** What documents are found in, and what is known of them all. */
export interface Where { readonly key: string; readonly source: string; readonly given: Given }

export type Markup = "feed" | "opml" | "sitemap";

/** What may stand before the first element. */
const prolog = /\ufeff|\s+|<\?[^>]*>|<!doctype[^>]*>/iuy;

/** Is the XML a feed, a list of feeds or a sitemap? By its first element. */
export function tellMarkup(start: string): Markup | undefined {
  let at = 0;
  for (let next = skip(start, at); next > at; next = skip(start, at)) at = next;
  const root = /^<([a-z:]+)/iu.exec(start.slice(at, at + 40))?.[1]?.toLowerCase();
  if (root === "rss" || root === "feed" || root === "rdf:rdf") return "feed";
  return root === "opml" ? "opml" : root === "urlset" || root === "sitemapindex" ? "sitemap" : undefined;
}

function skip(text: string, at: number): number {
  if (text.startsWith("<!--", at)) {
    const end = text.indexOf("-->", at + 4);
    return end < 0 ? at : end + 3;
  }
  prolog.lastIndex = at;
  return prolog.test(text) ? prolog.lastIndex : at;
}

/** Articles of a feed as the file itself holds them; those that a list names are fetched. */
export async function* readMarkup(bytes: Uint8Array, markup: Markup, piece: Piece, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  const { text } = decodeBytes(bytes);
  if (markup === "feed") { yield* feedDocuments(text, { key: piece.key, source: kit.source, given: kit.given }); return; }
  if (kit.follow === undefined) throw new Fault("bad-feed", `${piece.key} only lists addresses, and nothing may be fetched.`, piece.key);
  yield* kit.follow(text, markup, piece.key);
}

/** What a feed itself holds of its articles. Keys are their addresses, else the feed's with the entry's own name or number. */
export function* feedDocuments(text: string, where: Where): Generator<Incoming | Refusal> {
  const feed = readFeed(text, where.key);
  for (const [i, entry] of feed.entries.entries()) {
    const key = entry.url ?? `${where.key}#${entry.id ?? i + 1}`;
    const document = entryDocument(entry, feed, { ...where, key });
    yield document ?? { key, source: where.source, fault: new Fault("empty-input", `Entry ${i + 1} of ${where.key} holds no text.`, key) };
  }
}
