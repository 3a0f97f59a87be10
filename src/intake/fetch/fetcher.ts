import { Agent } from "undici";
import { Fault } from "../../reading/fault.js";
import { createConnector, type ConnectorOptions } from "./connector.js";
import { ask, type Answer, type Timeouts } from "./hop.js";
import { Pace, type Now, type Sleep } from "./pace.js";
import { RobotsBook } from "./robots.js";

/** What was remembered of an address when it was last fetched. */
export interface Seen {
  readonly etag?: string;
  readonly lastModified?: string;
  /** What the feed or sitemap that lists it said of its last change. */
  readonly stamp?: string;
}

/** What came of an address; `url` is where redirects ended. `gone`: it is not there, or not for us, and asking again is of no use. */
export type Fetched =
  | { readonly kind: "fresh"; readonly url: string; readonly bytes: Uint8Array; readonly type: string; readonly seen: Seen }
  | { readonly kind: "unchanged" }
  | { readonly kind: "gone"; readonly status: number };

export interface Fetcher {
  /**
   * Fetches an address; `seen` makes it a conditional request.
   *
   * @throws Fault `address-refused`, `robots-refused`, `redirect-loop`, `http-status`, `too-slow`, `too-large`, `binary-input`, `unreachable`
   */
  fetch(address: string, seen?: Seen): Promise<Fetched>;
  /** Closes all connections. */
  close(): Promise<void>;
}

export interface FetcherOptions extends ConnectorOptions {
  readonly now: Now;
  readonly sleep: Sleep;
  /** Who asks, with an address where one is told why: `Isnad/0.1 (+https://…)`. The name before the slash is what robots.txt speaks of. */
  readonly userAgent: string;
  /** Bytes of the largest answer, unpacked. */
  readonly maxBytes: number;
  readonly timeouts: Timeouts;
  /** Milliseconds between two requests to one host. */
  readonly perHostDelay: number;
}

/** Bounds for news sites. */
export const usualFetching = { maxBytes: 20_000_000, timeouts: { headers: 20_000, idle: 20_000, total: 60_000 }, perHostDelay: 1000 } as const;

/** Of the answers that blame the asker, those that another time may not give: too late, too early, too many. */
const mayChange = new Set([408, 425, 429]);

const mostRedirects = 6;
const longestRobots = 512_000;

/** A fetcher that keeps to what sites ask for, and to the open network. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = new Agent({ connect: createConnector(options) });
  const pace = new Pace(options.now, options.sleep, options.perHostDelay);
  const robots = new RobotsBook(async url => (await follow(url, {}, true)).answer, options.now, options.userAgent);

  async function once(url: string, headers: Readonly<Record<string, string>>, forRobots: boolean): Promise<Answer> {
    const delay = forRobots ? 0 : await robots.check(url);
    const { host } = new URL(url);
    await pace.turn(host, delay);
    const answer = await ask(agent, {
      url, timeouts: options.timeouts, most: forRobots ? longestRobots : options.maxBytes, longer: forRobots ? "cut" : "refuse", textual: !forRobots,
      headers: { "user-agent": options.userAgent, accept: "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5", "accept-encoding": "gzip, deflate, br", ...headers },
    });
    if (answer.status === 429 || answer.status === 503) pace.hold(host, retryAfter(answer));
    return answer;
  }

  async function follow(address: string, headers: Readonly<Record<string, string>>, forRobots: boolean): Promise<{ url: string; answer: Answer }> {
    const visited = new Set<string>();
    for (let url = webAddress(address); ;) {
      if (visited.has(url)) throw new Fault("redirect-loop", `${address} leads back to itself.`, address);
      if (visited.size >= mostRedirects) throw new Fault("redirect-loop", `${address} leads on more than ${mostRedirects - 1} times.`, address);
      visited.add(url);
      const answer = await once(url, headers, forRobots);
      const location = answer.header("location");
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { url, answer };
      url = webAddress(location, url);
    }
  }

  return {
    fetch: async (address, seen = {}) => {
      const { url, answer } = await follow(address, conditions(seen), false);
      if (answer.status === 304) return { kind: "unchanged" };
      if (answer.status >= 400 && answer.status < 500 && !mayChange.has(answer.status)) return { kind: "gone", status: answer.status };
      if (answer.status < 200 || answer.status >= 300) throw new Fault("http-status", `${url} answered ${answer.status}.`, url);
      const etag = answer.header("etag");
      const lastModified = answer.header("last-modified");
      return { kind: "fresh", url, bytes: answer.bytes, type: answer.header("content-type") ?? "", seen: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) } };
    },
    close: () => agent.destroy(),
  };
}

function conditions({ etag, lastModified }: Seen): Record<string, string> {
  return { ...(etag === undefined ? {} : { "if-none-match": etag }), ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }) };
}

/** The address as it is asked for: http or https, without fragment and login. */
function webAddress(address: string, base?: string): string {
  if (!URL.canParse(address, base)) throw new Fault("address-refused", `${address} is no address.`, address);
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Fault("address-refused", `${address} is no address of the web.`, address);
  url.hash = "";
  url.username = "";
  url.password = "";
  return url.href;
}

/** Milliseconds; a date instead of seconds counts as a minute. */
function retryAfter(answer: Answer): number {
  const seconds = Number(answer.header("retry-after") ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 60_000;
}
