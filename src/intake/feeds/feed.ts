import { parseFeed, type AnyFeed } from "feedsmith";
import { Fault } from "../../reading/fault.js";
import { canonicalAddress } from "../address.js";
import { isoDate } from "../dates.js";

/** One entry of a feed. */
export interface Entry {
  /** The feed's own name for it. */
  readonly id?: string;
  /** The article's address, canonical. */
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
  /** Changes when the entry does. */
  readonly stamp: string;
  readonly language?: string;
  readonly body?: { readonly value: string; readonly html: boolean; /** the article itself, not a summary */ readonly whole: boolean };
}

export interface Feed { readonly title?: string; readonly language?: string; readonly entries: readonly Entry[] }

/**
 * Reads an RSS, RDF, Atom or JSON feed; `at` is its address or path, against which its links are resolved.
 *
 * @throws Fault `bad-feed`
 */
export function readFeed(text: string, at: string): Feed {
  let parsed: AnyFeed;
  try { parsed = parseFeed(text); } catch (error) {
    const what = /^\s*<(?:!doctype\s+html|html)/iu.test(text) ? "is an HTML page, no feed" : `cannot be read as a feed: ${(error as Error).message}`;
    throw new Fault("bad-feed", `${at} ${what}.`, at);
  }
  if (parsed.format === "rss") return fromRss(parsed.feed, at);
  if (parsed.format === "atom") return fromAtom(parsed.feed, at);
  if (parsed.format === "rdf") return fromRdf(parsed.feed, at);
  return fromJson(parsed.feed, at);
}

type Of<Format> = Extract<AnyFeed, { format: Format }>["feed"];

function fromRss(feed: Of<"rss">, at: string): Feed {
  return fill({ title: feed.title, language: feed.language }, (feed.items ?? []).map(item => entry({
    id: item.guid?.value,
    url: link(item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value), at),
    title: item.title, published: item.pubDate ?? item.dc?.dates?.[0],
    body: whole(item.content?.encoded) ?? summary(item.description),
  })));
}

function fromRdf(feed: Of<"rdf">, at: string): Feed {
  return fill({ title: feed.title, language: feed.dc?.languages?.[0] }, (feed.items ?? []).map(item => entry({
    url: link(item.link, at), title: item.title, published: item.dc?.dates?.[0],
    body: whole(item.content?.encoded) ?? summary(item.description),
  })));
}

function fromAtom(feed: Of<"atom">, at: string): Feed {
  return fill({ title: feed.title?.value, language: feed.xml?.lang }, (feed.entries ?? []).map(item => entry({
    id: item.id, url: link((item.links?.find(l => l.rel === undefined || l.rel === "alternate") ?? item.links?.[0])?.href, at),
    title: item.title?.value, published: item.published ?? item.updated, updated: item.updated, language: item.xml?.lang,
    body: whole(item.content?.value, item.content?.type !== undefined && item.content.type !== "text") ?? summary(item.summary?.value),
  })));
}

function fromJson(feed: Of<"json">, at: string): Feed {
  return fill({ title: feed.title, language: feed.language }, (feed.items ?? []).map(item => entry({
    id: item.id, url: link(item.url ?? item.external_url, at), title: item.title, language: item.language,
    published: item.date_published, updated: item.date_modified,
    body: whole(item.content_html) ?? whole(item.content_text, false) ?? summary(item.summary),
  })));
}

interface Raw {
  readonly id?: string | undefined; readonly url?: string | undefined; readonly title?: string | undefined; readonly published?: string | undefined;
  readonly updated?: string | undefined; readonly language?: string | undefined; readonly body?: Entry["body"];
}

function entry(raw: Raw): Entry {
  const known = { id: raw.id, url: raw.url, title: raw.title?.replace(/\s+/gu, " ").trim(), published: isoDate(raw.published), language: raw.language?.slice(0, 2), body: raw.body };
  return { ...defined(known), stamp: raw.updated ?? raw.published ?? "" };
}

function fill(about: { title?: string | undefined; language?: string | undefined }, entries: Entry[]): Feed {
  return { ...defined({ title: about.title, language: about.language?.slice(0, 2) }), entries };
}

function whole(value: string | undefined, html = true): Entry["body"] { return body(value, html, true); }
function summary(value: string | undefined): Entry["body"] { return body(value, value !== undefined && /<\p{L}/u.test(value), false); }
function body(value: string | undefined, html: boolean, isWhole: boolean): Entry["body"] {
  return value === undefined || value.trim() === "" ? undefined : { value, html, whole: isWhole };
}
function link(href: string | undefined, at: string): string | undefined { return href === undefined ? undefined : canonicalAddress(href, at); }

/** The object without its undefined fields. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== "")) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
