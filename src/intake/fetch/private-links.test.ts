import { beforeEach, describe, expect, it } from "vitest";
import type { Intake } from "../incoming.js";
import { openSources } from "../open-sources.js";
import { gather, testFolder } from "../testing.js";
import { createNetwork, type FeedNetwork } from "./network.js";
import { createMemoryState } from "./state.js";
import { publicAddress, redirect, testNet } from "./testing.js";

const net = testNet();
const folder = testFolder();
let network: FeedNetwork;
beforeEach(() => {
  net.pages.clear(); net.names.clear(); net.asked.length = 0; net.connected.length = 0;
  // names that look public and lead inside
  net.names.set("inner.example", [["10.1.2.3"]]);
  net.names.set("localhost.inner.example", [["127.0.0.1"]]);
  net.names.set("link.example", [["169.254.169.254"]]);
  net.names.set("self.example", [["::1"]]);
  net.names.set("both.example", [[publicAddress, "192.168.0.9"]]);
  net.names.set("turning.example", [[publicAddress], ["127.0.0.1"]]);
  net.pages.set("paper.example/good", "<!doctype html><html><body><p>قال وزير النقل إن الجسر سيفتح غدا.</p></body></html>");
  network = createNetwork({ fetcher: net.fetcher(), state: createMemoryState(), now: () => net.now });
});

const good = "http://paper.example/good";
const inside = [
  "http://127.0.0.1/", "http://127.0.0.1:5432/", "http://localhost.inner.example/", "http://10.0.0.1/admin", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/",
  "http://[::1]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.0.0.1./",
  "http://inner.example/", "https://inner.example/", "http://link.example/", "http://self.example/", "http://both.example/",
];

const xml = (text: string): string => text.replaceAll("&", "&amp;");
/** Lists of each kind that name these addresses. */
const lists = {
  rss: (urls: readonly string[]) => `<rss version="2.0"><channel><title>t</title><link>http://paper.example/</link><description>d</description>${urls.map((url, n) => `<item><title>خبر ${n}</title><link>${xml(url)}</link></item>`).join("")}</channel></rss>`,
  guid: (urls: readonly string[]) => `<rss version="2.0"><channel><title>t</title><link>http://paper.example/</link><description>d</description>${urls.map((url, n) => `<item><title>خبر ${n}</title><guid>${xml(url)}</guid></item>`).join("")}</channel></rss>`,
  atom: (urls: readonly string[]) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>t</id><updated>2024-05-17T08:00:00Z</updated>${urls.map((url, n) => `<entry><title>خبر ${n}</title><id>${n}</id><updated>2024-05-17T08:00:00Z</updated><link href="${xml(url)}"/></entry>`).join("")}</feed>`,
  json: (urls: readonly string[]) => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "t", items: urls.map((url, n) => ({ id: String(n), url, title: `خبر ${n}` })) }),
  sitemap: (urls: readonly string[]) => `<?xml version="1.0"?><urlset>${urls.map(url => `<url><loc>${xml(url)}</loc></url>`).join("")}</urlset>`,
  index: (urls: readonly string[]) => `<?xml version="1.0"?><sitemapindex>${urls.map(url => `<sitemap><loc>${xml(url)}</loc></sitemap>`).join("")}</sitemapindex>`,
  opml: (urls: readonly string[]) => `<opml version="2.0"><body>${urls.map(url => `<outline text="t" type="rss" xmlUrl="${xml(url)}"/>`).join("")}</body></opml>`,
};
type Kind = keyof typeof lists;
const kinds = Object.keys(lists) as Kind[];
/** What of the good address a list of this kind needs: an article, or a list of it. */
const goodIn = (kind: Kind): string => {
  net.pages.set("paper.example/good-map", lists.sitemap([good]));
  net.pages.set("paper.example/good-feed", lists.rss([good]));
  return kind === "index" ? "http://paper.example/good-map" : kind === "opml" ? "http://paper.example/good-feed" : good;
};
/** A list of feeds has each address once, however it is written. */
const refusedIn = (kind: Kind): string[] => (kind === "opml" ? [...new Set(inside.map(url => new URL(url).href))] : inside).map(() => "address-refused");
const take = async (items: Intake): Promise<{ keys: string[]; codes: string[] }> => {
  const { taken, refused } = await gather(items);
  return { keys: taken.map(t => t.key), codes: refused.map(r => r.fault.code) };
};
const onlyOutside = (): void => { expect([...new Set(net.connected)].filter(address => address !== publicAddress)).toEqual([]); };

describe.each(kinds)("a list that names addresses off the open network (%s)", kind => {
  it("has each of them refused, and gives what else it names", async () => {
    net.pages.set("paper.example/list", lists[kind]([...inside, goodIn(kind)]));
    expect(await take(network.visit("http://paper.example/list", {}))).toEqual({ keys: [good], codes: refusedIn(kind) });
    onlyOutside();
  });
  it("has those refused to which what it names leads on, at once or by way of others", async () => {
    inside.forEach((to, n) => {
      net.pages.set(`paper.example/on/${n}`, redirect(`http://other.example/on/${n}`));
      net.pages.set(`other.example/on/${n}`, redirect(to));
    });
    net.pages.set("paper.example/list", lists[kind]([...inside.map((_, n) => `http://${n % 2 === 0 ? "paper" : "other"}.example/on/${n}`), goodIn(kind)]));
    expect(await take(network.visit("http://paper.example/list", {}))).toEqual({ keys: [good], codes: inside.map(() => "address-refused") });
    onlyOutside();
  });
  it("has nothing fetched for what is no address of the web", async () => {
    net.pages.set("paper.example/list", lists[kind](["file:///etc/passwd", "ftp://10.0.0.1/", "gopher://127.0.0.1:6379/_x", "data:text/html,x", "javascript:alert(1)", "http://", "//127.0.0.1/", goodIn(kind)]));
    const { keys, codes } = await take(network.visit("http://paper.example/list", {}));
    // an entry of a feed without an address is what the feed says of it
    expect(keys.filter(key => !key.startsWith("http://paper.example/list#"))).toEqual([good]);
    expect(codes.filter(code => code !== "address-refused")).toEqual([]);
    expect(new Set(net.asked.map(place => place.split("/")[0]))).toEqual(new Set(["paper.example"]));
    onlyOutside();
  });
});

describe("addresses off the open network", () => {
  it("are refused where a list on disk names them", async () => {
    for (const kind of ["opml", "sitemap", "index"] as const) {
      const { keys, codes } = await take(openSources([folder.write(`list.${kind === "opml" ? "opml" : "xml"}`, lists[kind]([...inside, goodIn(kind)]))], { network: createNetwork({ fetcher: net.fetcher(), state: createMemoryState(), now: () => net.now }) }).items);
      expect([kind, keys, codes]).toEqual([kind, [good], refusedIn(kind)]);
    }
    onlyOutside();
  });
  it("are refused where a list itself leads to them, and where its robots.txt does", async () => {
    net.pages.set("paper.example/list", redirect("http://169.254.169.254/feed"));
    net.pages.set("rules.example/robots.txt", redirect("http://10.0.0.1/robots.txt"));
    net.pages.set("rules.example/list", lists.rss([good]));
    expect(await take(network.feeds(["http://paper.example/list", "http://rules.example/list"], {}))).toEqual({ keys: [], codes: ["address-refused", "address-refused"] });
    onlyOutside();
  });
  it("are never connected to where a name leads out when it is first asked for, and inside from then on", async () => {
    for (const n of [1, 2, 3]) net.pages.set(`turning.example/${n}`, (_, response) => { response.writeHead(200, { connection: "close", "content-type": "text/html" }).end("<p>قال وزير النقل إن الجسر سيفتح غدا."); });
    net.pages.set("paper.example/list", lists.rss([1, 2, 3].map(n => `http://turning.example/${n}`)));
    await take(network.visit("http://paper.example/list", {}));
    onlyOutside();
  });
});
