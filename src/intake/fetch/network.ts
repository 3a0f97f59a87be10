import { Fault, type FaultCode } from "../../reading/fault.js";
import { decodeBytes } from "../../reading/page/decode.js";
import { canonicalAddress } from "../address.js";
import { tellContentType } from "../content-type.js";
import { looksBinary, tellMedia } from "../document.js";
import { entryDocument, givenByFeed } from "../feeds/entries.js";
import { readFeed, type Entry, type Feed } from "../feeds/feed.js";
import { readOpml, readSitemap, type Listed } from "../feeds/lists.js";
import { Budget } from "../files/budget.js";
import { collect } from "../files/chunks.js";
import { gunzip } from "../files/gunzip.js";
import { holdsJsonFeed, readJson } from "../files/json.js";
import { tellMarkup } from "../files/markup.js";
import { isRefusal, type Given, type Incoming, type Intake, type Refusal } from "../incoming.js";
import { usualLimits } from "../limits.js";
import type { Network } from "../open-sources.js";
import type { Fetched, Fetcher } from "./fetcher.js";
import { merge } from "./merge.js";
import type { Now } from "./pace.js";
import type { FetchState } from "./state.js";

export interface NetworkOptions {
  readonly fetcher: Fetcher;
  readonly state: FetchState;
  readonly now: Now;
  /** How many feeds or sitemaps are worked on at once. */
  readonly width?: number;
}

/** A network that can also be told that an address is a feed. */
export interface FeedNetwork extends Network {
  /** What is new in a feed; anything but a feed is refused. */
  feed(address: string, given: Given): Intake;
  /** What is new in several feeds, as it comes. */
  feeds(addresses: readonly string[], given: Given): Intake;
}

interface Where { readonly source: string; readonly given: Given; /** sitemaps on the way to this one */ readonly above?: readonly string[] }
type Fresh = Extract<Fetched, { kind: "fresh" }>;
type Items = AsyncGenerator<Incoming | Refusal>;

/** Faults that another time may not meet. */
const mayPass: ReadonlySet<FaultCode> = new Set<FaultCode>(["too-slow", "unreachable", "http-status"]);

/** What is at addresses: articles, and what feeds, sitemaps and OPML lists lead to. What has not changed since it was last fetched gives nothing. */
export function createNetwork({ fetcher, state, now, width = 8 }: NetworkOptions): FeedNetwork {
  const retrieved = (): string => new Date(now()).toISOString();

  /** Fetches, gives what `read` makes of it, and remembers it when all of that was taken. What fails is refused. */
  async function* visit(address: string, stamp: string | undefined, where: Where, read: (fresh: Fresh, at: string) => Items): Items {
    const at = canonicalAddress(address) ?? address;
    try {
      const seen = await state.get(at);
      // what is listed as it was when it was taken need not be asked for
      if (stamp !== undefined && seen?.stamp === stamp) return;
      const fetched = await fetcher.fetch(address, seen);
      const listed = stamp === undefined ? {} : { stamp };
      let passing = false;
      for await (const item of fetched.kind === "fresh" ? read(fetched, at) : []) {
        passing ||= isRefusal(item) && mayPass.has(item.fault.code);
        yield item;
      }
      // a list of which something may be had the next time is asked for again
      if (passing) return;
      if (fetched.kind === "gone") yield refuse(new Fault("http-status", `${at} answered ${fetched.status}.`, at), at, where);
      if (fetched.kind !== "unchanged" || stamp !== undefined) await state.set(at, { ...(fetched.kind === "fresh" ? fetched.seen : seen), ...listed });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      yield refuse(error, at, where);
    }
  }

  async function* readAny(fresh: Fresh, at: string, where: Where): Items {
    const text = await textOf(fresh, at);
    const markup = tellMarkup(text.slice(0, 4096));
    if (markup === "opml") yield* feeds(readOpml(text, at), where);
    else if (markup === "sitemap") yield* readListed(text, at, where);
    else if (markup === "feed" || holdsJsonFeed(text)) yield* readEntries(text, fresh, at, where);
    else if (tellMedia(text) === "application/json") yield* readJson(fresh.bytes, { key: at, source: where.source, given: { retrieved: retrieved(), ...where.given } });
    else yield article(fresh, at, {}, where);
  }

  async function* readEntries(text: string, fresh: Fresh, at: string, where: Where): Items {
    const feed = readFeed(text, fresh.url);
    for (const [i, entry] of feed.entries.entries()) {
      if (entry.url === undefined || entry.body?.whole === true) yield inFeed(entry, feed, entry.url ?? `${at}#${entry.id ?? i + 1}`, where);
      else yield* visit(entry.url, entry.stamp, where, async function* (page, key) { yield article(page, key, givenByFeed(entry, feed, {}), where); });
    }
  }

  async function* readListed(text: string, at: string, where: Where): Items {
    const { articles, sitemaps } = readSitemap(text, at);
    const above = [...where.above ?? [], at];
    for (const listed of articles) {
      yield* visit(listed.url, listed.stamp, where, async function* (page, key) { yield article(page, key, givenBySitemap(listed), where); });
    }
    for (const sitemap of sitemaps) {
      if (above.includes(sitemap) || above.length > 2) { yield refuse(new Fault("redirect-loop", `The sitemap ${sitemap} lists itself, or lies too deep.`, sitemap), sitemap, where); continue; }
      yield* visit(sitemap, undefined, where, async function* (fresh, key) { yield* readListed(await textOf(fresh, key), key, { ...where, above }); });
    }
  }

  function article(fresh: Fresh, key: string, known: Given, where: Where): Incoming | Refusal {
    if (looksBinary(fresh.bytes)) return refuse(new Fault("binary-input", `${key} is binary, not text.`, key), key, where);
    if (fresh.bytes.length === 0) return refuse(new Fault("empty-input", `${key} is empty.`, key), key, where);
    const told = tellContentType(fresh.type);
    const { media = tellMedia(decodeBytes(fresh.bytes, told?.charset).text), charset } = told ?? {};
    return {
      key, source: where.source, media, bytes: fresh.bytes,
      given: { ...known, url: fresh.url, retrieved: retrieved(), ...(charset === undefined ? {} : { charset }), ...where.given },
    };
  }

  async function* feedItems(address: string, where: Where): Items {
    yield* visit(address, undefined, where, async function* (fresh, at) { yield* readEntries(await textOf(fresh, at), fresh, at, where); });
  }

  function feeds(addresses: readonly string[], where: Where): Items {
    return merge(addresses.map(address => feedItems(address, where)), width);
  }

  return {
    visit: (address, given) => visit(address, undefined, { source: address, given }, (fresh, at) => readAny(fresh, at, { source: address, given })),
    feed: (address, given) => feedItems(address, { source: address, given }),
    feeds: (addresses, given) => merge(addresses.map(address => feedItems(address, { source: address, given })), width),
    follow: (text, kind, { key, source, given }) => (kind === "opml" ? feeds(readOpml(text, key), { source, given }) : readListed(text, key, { source, given })),
  };
}

function refuse(fault: Fault, key: string, where: Where): Refusal {
  return { key, source: where.source, fault };
}

function inFeed(entry: Entry, feed: Feed, key: string, where: Where): Incoming | Refusal {
  return entryDocument(entry, feed, { ...where, key }) ?? refuse(new Fault("empty-input", `An entry of ${where.source} holds no text.`, key), key, where);
}

function givenBySitemap({ url: _url, stamp: _stamp, ...given }: Listed): Given {
  return given;
}

/** Sitemaps are often packed, and then served as a file. */
async function textOf({ bytes, type }: Fresh, at: string): Promise<string> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? await collect(new Budget(bytes.length, usualLimits).watch(gunzip(once(bytes), at), at), usualLimits.item, at) : bytes;
  return decodeBytes(plain, /charset\s*=\s*["']?([^"';\s]+)/iu.exec(type)?.[1]).text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes; }
