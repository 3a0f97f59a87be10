import { XMLParser } from "fast-xml-parser";
import { parseOpml, type Opml } from "feedsmith";
import { Fault } from "../../reading/fault.js";
import { canonicalAddress } from "../address.js";
import { isoDate } from "../dates.js";

/** An article that a sitemap lists. */
export interface Listed { readonly url: string; readonly stamp: string; readonly outlet?: string; readonly title?: string; readonly published?: string; readonly language?: string }

/** A sitemap lists articles, or other sitemaps. */
export interface Sitemap { readonly articles: readonly Listed[]; readonly sitemaps: readonly string[] }

/**
 * Addresses of the feeds of an OPML list, in its order, each once.
 *
 * @throws Fault `bad-feed`
 */
export function readOpml(text: string, at: string): string[] {
  const found: string[] = [];
  const gather = (outlines: readonly Opml.Outline<string>[]): void => {
    for (const outline of outlines) {
      const url = canonicalAddress(outline.xmlUrl ?? "", at);
      if (url !== undefined) found.push(url);
      gather(outline.outlines ?? []);
    }
  };
  try { gather(parseOpml(text).body?.outlines ?? []); } catch (error) {
    throw new Fault("bad-feed", `${at} cannot be read as an OPML list: ${(error as Error).message}.`, at);
  }
  if (found.length === 0) throw new Fault("bad-feed", `${at} lists no feeds.`, at);
  return [...new Set(found)];
}

const lists = new Set(["url", "sitemap"]);
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, removeNSPrefix: true, isArray: name => lists.has(name) });

type Node = Readonly<Record<string, unknown>>;

/**
 * Reads a sitemap or an index of sitemaps. Where it lists news, only these: the rest are the site's sections.
 *
 * @throws Fault `bad-feed`
 */
export function readSitemap(text: string, at: string): Sitemap {
  let root: Node;
  try { root = parser.parse(text, true) as Node; } catch (error) {
    throw new Fault("bad-feed", `${at} cannot be read as a sitemap: ${(error as Error).message}.`, at);
  }
  const sitemaps = nodes(object(root["sitemapindex"])["sitemap"]).map(node => canonicalAddress(string(node["loc"]) ?? "", at)).filter(url => url !== undefined);
  const all = nodes(object(root["urlset"])["url"]);
  const news = all.filter(node => node["news"] !== undefined);
  return { sitemaps, articles: (news.length > 0 ? news : all).map(node => listed(node, at)).filter(article => article !== undefined) };
}

function listed(node: Node, at: string): Listed | undefined {
  const url = canonicalAddress(string(node["loc"]) ?? "", at);
  if (url === undefined) return undefined;
  const news = object(node["news"]);
  const publication = object(news["publication"]);
  const known = { outlet: string(publication["name"]), language: string(publication["language"])?.slice(0, 2), title: string(news["title"]), published: isoDate(string(news["publication_date"])) };
  return { url, stamp: string(node["lastmod"]) ?? string(news["publication_date"]) ?? "", ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}

function nodes(x: unknown): Node[] { return Array.isArray(x) ? x.map(object) : []; }
function object(x: unknown): Node { return typeof x === "object" && x !== null ? x as Node : {}; }
function string(x: unknown): string | undefined { return typeof x === "string" && x.trim() !== "" ? x.trim() : undefined; }
