import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { toDocument } from "../document.js";
import type { Intake } from "../incoming.js";
import { openSources } from "../open-sources.js";
import { gather, testFolder } from "../testing.js";
import { merge } from "./merge.js";
import { createNetwork, type FeedNetwork } from "./network.js";
import { createMemoryState, type FetchState } from "./state.js";
import { redirect, testNet } from "./testing.js";
import { watchFeeds } from "./watch.js";

const net = testNet();
const folder = testFolder();
let state: FetchState;
let network: FeedNetwork;
beforeEach(() => {
  net.pages.clear(); net.names.clear(); net.asked.length = 0; net.slept.length = 0;
  state = createMemoryState();
  network = createNetwork({ fetcher: net.fetcher({ maxBytes: 5_000_000 }), state, now: () => net.now });
});

const page = (n: number): string => `<!doctype html><html><head><title>خبر ${n}</title></head><body><p>قال وزير النقل إن الجسر سيفتح غدا.</p></body></html>`;
const item = (n: number, more = ""): string => `<item><title>خبر ${n}</title><link>http://paper.example/${n}</link><pubDate>Fri, 17 May 2024 08:00:00 +0300</pubDate>${more}</item>`;
const rss = (items: string): string => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الجريدة</title><link>http://paper.example/</link><description>d</description>${items}</channel></rss>`;
const pages = (...numbers: number[]): void => { for (const n of numbers) net.pages.set(`paper.example/${n}`, page(n)); };
const take = async (items: Intake): Promise<{ keys: string[]; faults: string[] }> => {
  const { taken, refused } = await gather(items);
  return { keys: taken.map(t => t.key.replace("http://paper.example/", "")), faults: refused.map(r => `${r.key.replace("http://paper.example/", "")}: ${r.fault.code}`) };
};
const visit = (path: string): ReturnType<typeof take> => take(network.visit(`http://paper.example/${path}`, {}));

describe("what is at an address", () => {
  it("takes in an article with its address, encoding and the time of fetching", async () => {
    pages(1);
    const { taken } = await gather(network.visit("http://paper.example/1?utm_source=x", {}));
    expect(taken).toEqual([]);
    net.pages.set("paper.example/1?utm_source=x", page(1));
    const again = await gather(openSources(["http://paper.example/1?utm_source=x"], { network }).items);
    expect(again.taken).toMatchObject([{ key: "http://paper.example/1", source: "http://paper.example/1?utm_source=x", media: "text/html", given: { charset: "utf-8" } }]);
    expect(toDocument(again.taken[0]!)).toMatchObject({ html: page(1), retrieved: expect.stringMatching(/^2024-05-17T/u) as string });
  });

  it("follows a feed to its articles, and takes what the feed itself carries from it", async () => {
    pages(1, 2);
    net.pages.set("paper.example/rss", rss(item(1) + item(2) + item(3, "<content:encoded>&lt;p&gt;قال الوزير&lt;/p&gt;</content:encoded>") + item(4)));
    expect(await visit("rss")).toEqual({ keys: ["1", "2", "3"], faults: ["4: http-status"] });
    expect(net.asked).not.toContain("paper.example/3");
  });

  it("gives an article what the feed says of it", async () => {
    pages(1);
    net.pages.set("paper.example/rss", rss(item(1)));
    const { taken } = await gather(network.visit("http://paper.example/rss", { outlet: "asked for" }));
    expect(taken[0]!.given).toMatchObject({ title: "خبر 1", published: "2024-05-17T08:00", outlet: "asked for", url: "http://paper.example/1" });
  });

  it("takes nothing twice, asks for no page again, and takes in what is new", async () => {
    pages(1, 2, 3);
    net.pages.set("paper.example/rss", rss(item(1) + item(2)));
    expect((await visit("rss")).keys).toEqual(["1", "2"]);
    net.asked.length = 0;
    net.pages.set("paper.example/rss", rss(item(3) + item(1) + item(2)));
    expect((await visit("rss")).keys).toEqual(["3"]);
    expect(net.asked).toEqual(["paper.example/rss", "paper.example/3"]);
  });

  it("remembers a feed only when all of it was taken", async () => {
    pages(1, 2);
    net.pages.set("paper.example/rss", (request, response) => {
      if (request.headers["if-none-match"] === '"f"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/xml", etag: '"f"' }).end(rss(item(1) + item(2)));
    });
    for await (const first of network.visit("http://paper.example/rss", {})) { expect(first.key).toBe("http://paper.example/1"); break; }
    expect((await visit("rss")).keys).toEqual(["1", "2"]);
    expect(await visit("rss")).toEqual({ keys: [], faults: [] });
  });

  it("asks again for a feed of which a page could not be had that time", async () => {
    net.pages.set("paper.example/1", (_, response) => { response.writeHead(500).end(); });
    net.pages.set("paper.example/rss", (request, response) => {
      if (request.headers["if-none-match"] === '"f"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/xml", etag: '"f"' }).end(rss(item(1)));
    });
    expect(await visit("rss")).toEqual({ keys: [], faults: ["1: http-status"] });
    pages(1);
    expect(await visit("rss")).toEqual({ keys: ["1"], faults: [] });
  });

  it("follows a sitemap, packed or not, and an index of sitemaps that lists itself", async () => {
    pages(1, 2);
    const map = (n: number): string => `<?xml version="1.0"?><urlset xmlns:news="n"><url><loc>http://paper.example/${n}</loc><news:news><news:publication><news:name>الجريدة</news:name><news:language>ar</news:language></news:publication><news:publication_date>2024-05-17T08:00:00Z</news:publication_date></news:news></url></urlset>`;
    net.pages.set("paper.example/map1.xml", map(1));
    net.pages.set("paper.example/map2.xml.gz", (_, response) => { response.writeHead(200, { "content-type": "application/x-gzip" }).end(gzipSync(map(2))); });
    net.pages.set("paper.example/index.xml", `<sitemapindex>${["map1.xml", "map2.xml.gz", "index.xml"].map(name => `<sitemap><loc>http://paper.example/${name}</loc></sitemap>`).join("")}</sitemapindex>`);
    expect(await visit("index.xml")).toEqual({ keys: ["1", "2"], faults: ["index.xml: redirect-loop"] });
  });

  it("follows the feeds of an OPML list, at an address or on disk, each refused by itself", async () => {
    pages(1);
    net.pages.set("paper.example/rss", rss(item(1)));
    net.pages.set("paper.example/page", page(9));
    net.pages.set("paper.example/ring", redirect("/ring"));
    const opml = `<opml version="2.0"><body>${["http://paper.example/page", "http://paper.example/ring", "http://10.0.0.1/rss", "http://paper.example/rss"].map(url => `<outline text="t" type="rss" xmlUrl="${url}"/>`).join("")}</body></opml>`;
    net.pages.set("paper.example/list", opml);
    const expected = { keys: ["1"], faults: ["http://10.0.0.1/rss: address-refused", "page: bad-feed", "ring: redirect-loop"] };
    const atAddress = await visit("list");
    expect({ ...atAddress, faults: atAddress.faults.sort() }).toEqual(expected);
    state = createMemoryState();
    network = createNetwork({ fetcher: net.fetcher(), state, now: () => net.now });
    const onDisk = await take(openSources([folder.write("list.opml", opml)], { network }).items);
    expect({ ...onDisk, faults: onDisk.faults.sort() }).toEqual(expected);
  });

  it("takes in a JSON feed, and documents in JSON", async () => {
    pages(1);
    net.pages.set("paper.example/feed.json", JSON.stringify({ authors: [{ name: "س" }], version: "https://jsonfeed.org/version/1.1", title: "ج", items: [{ id: "1", url: "http://paper.example/1", title: "خبر" }] }));
    net.pages.set("paper.example/items.json", JSON.stringify([{ id: "a", text: "قال الوزير" }, { id: "b", text: "قال الوزير" }]));
    expect(await visit("feed.json")).toEqual({ keys: ["1"], faults: [] });
    expect(await visit("items.json")).toEqual({ keys: ["a", "b"], faults: [] });
  });

  it("does not ask again for a page that is not for us, until the feed says that it changed", async () => {
    net.pages.set("paper.example/1", (_, response) => { response.writeHead(403).end(); });
    net.pages.set("paper.example/rss", rss(item(1)));
    expect(await visit("rss")).toEqual({ keys: [], faults: ["1: http-status"] });
    expect(await visit("rss")).toEqual({ keys: [], faults: [] });
    pages(1);
    net.pages.set("paper.example/rss", rss(item(1).replace("08:00", "09:00")));
    expect(await visit("rss")).toEqual({ keys: ["1"], faults: [] });
  });

  it("takes in a feed of ten thousand entries, and refuses one that never ends", async () => {
    net.pages.set("paper.example/many", rss(Array.from({ length: 10_000 }, (_, n) => item(n, "<content:encoded>قال الوزير</content:encoded>")).join("")));
    expect((await visit("many")).keys.length).toBe(10_000);
    net.pages.set("paper.example/endless", (_, response) => {
      response.writeHead(200, { "content-type": "text/xml" }).write("<rss><channel>");
      const more = (): void => { while (!response.destroyed && response.write(item(1).repeat(100)));  };
      response.on("drain", more);
      more();
    });
    expect(await visit("endless")).toEqual({ keys: [], faults: ["endless: too-large"] });
  });
});

describe("watching feeds", () => {
  it("gives what is new, round by round, each beginning when the time has passed", async () => {
    pages(1, 2);
    net.pages.set("paper.example/rss", rss(item(1)));
    const ending = new AbortController();
    const rounds: number[] = [];
    const sleep = async (ms: number): Promise<void> => {
      rounds.push(ms);
      net.now += ms;
      net.pages.set("paper.example/rss", rss(item(2) + item(1)));
      if (rounds.length === 3) ending.abort();
    };
    const { keys, faults } = await take(watchFeeds(["http://paper.example/rss", "http://paper.example/none"], 900_000, { network, now: () => net.now, sleep, signal: ending.signal }));
    expect(keys).toEqual(["1", "2"]);
    expect(faults).toEqual(Array<string>(3).fill("none: http-status"));
    expect(rounds.length).toBe(3);
    expect(rounds.every(ms => ms > 800_000 && ms <= 900_000)).toBe(true);
  });
});

describe("sequences that are merged", () => {
  it("goes on with a sequence only when its item was taken, and with so many at once as is allowed", async () => {
    let taken = 0;
    let running = 0;
    let most = 0;
    const sequence = async function* (): AsyncGenerator<number> {
      most = Math.max(most, ++running);
      for (let i = 0; i < 3; i++) { const before = taken; yield i; expect(taken).toBeGreaterThan(before); }
      running--;
    };
    for await (const _ of merge([1, 2, 3, 4, 5].map(sequence), 2)) taken++;
    expect([taken, most]).toEqual([15, 2]);
  });
});
