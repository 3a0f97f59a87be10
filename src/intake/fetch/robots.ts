import robots from "robots-parser";
import { Fault } from "../../reading/fault.js";
import type { Answer } from "./hop.js";
import type { Now } from "./pace.js";

/** A site's wishes, as its robots.txt says them. */
interface Wishes { allows(url: string): boolean; /** milliseconds between requests */ readonly delay: number }

// the package's types speak of a default export that it does not have
const parseRobots = robots as unknown as (url: string, text: string) => { isDisallowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

/** Milliseconds for which a site's wishes are kept, and for which its silence is. */
const kept = 24 * 3_600_000;
const keptSilence = 600_000;

/** The robots.txt of every site met, asked for once a day. */
export class RobotsBook {
  readonly #known = new Map<string, { readonly until: number; readonly wishes: Promise<Wishes> }>();
  readonly #ask: (url: string) => Promise<Answer>;
  readonly #now: Now;
  readonly #agent: string;

  /** @param ask fetches robots.txt, following redirects */
  constructor(ask: (url: string) => Promise<Answer>, now: Now, agent: string) {
    this.#ask = ask;
    this.#now = now;
    this.#agent = agent;
  }

  /**
   * Milliseconds that the site asks for between requests.
   *
   * @throws Fault `robots-refused` where the address may not be read, `http-status` where the site cannot say so; what asking it throws
   */
  async check(url: string): Promise<number> {
    const wishes = await this.#wishes(new URL(url).origin);
    if (!wishes.allows(url)) throw new Fault("robots-refused", `${new URL(url).origin}/robots.txt does not let ${url} be read.`, url);
    return wishes.delay;
  }

  #wishes(origin: string): Promise<Wishes> {
    const known = this.#known.get(origin);
    if (known !== undefined && known.until > this.#now()) return known.wishes;
    const wishes = this.#read(`${origin}/robots.txt`);
    this.#known.set(origin, { until: this.#now() + kept, wishes });
    wishes.catch(() => this.#known.set(origin, { until: this.#now() + keptSilence, wishes }));
    if (this.#known.size > 10_000) this.#known.delete(this.#known.keys().next().value!);
    return wishes;
  }

  async #read(url: string): Promise<Wishes> {
    const { status, bytes } = await this.#ask(url);
    // RFC 9309: where there is none all may be read, where the server fails nothing
    if (status === 429 || status >= 500) throw new Fault("http-status", `${url} answered ${status}; without it nothing of the site is read.`, url);
    if (status >= 300) return { allows: () => true, delay: 0 };
    const rules = parseRobots(url, new TextDecoder().decode(bytes));
    return { allows: page => rules.isDisallowed(page, this.#agent) !== true, delay: (rules.getCrawlDelay(this.#agent) ?? 0) * 1000 };
  }
}
