import { describe, expect, it } from "vitest";
import { Fault } from "../../reading/fault.js";
import { toDocument } from "../document.js";
import { tellMarkup } from "../files/markup.js";
import { takeIn, testFolder } from "../testing.js";
import { readFeed } from "./feed.js";
import { readOpml, readSitemap } from "./lists.js";

const folder = testFolder();
const sentence = "قال وزير النقل إن الجسر سيفتح غدا.";
const rss = (items: string): string => `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الجريدة</title><link>https://paper.example/</link><description>d</description><language>ar-JO</language>${items}</channel></rss>`;
const item = (n: number): string => `<item><title>خبر ${n}</title><link>https://paper.example/${n}?utm_source=rss</link><pubDate>Fri, 17 May 2024 23:30:00 +0300</pubDate><description>${sentence}</description></item>`;
const code = (run: () => unknown): string => { try { run(); } catch (error) { return error instanceof Fault ? error.code : String(error); } return "none"; };

describe("feeds on disk", () => {
  it("takes in RSS as the feed carries it, with the day as its writer counts it", async () => {
    const whole = `<item><guid isPermaLink="false">g7</guid><title>العنوان &amp; الخبر</title><content:encoded><![CDATA[<p>${sentence}</p>]]></content:encoded></item>`;
    const { keys, taken, faults } = await takeIn([folder.write("news.xml", rss(item(1) + whole))]);
    expect({ keys, faults }).toEqual({ keys: ["https://paper.example/1", "news.xml#g7"], faults: [] });
    expect(toDocument(taken[0]!)).toEqual({ id: "https://paper.example/1", url: "https://paper.example/1", title: "خبر 1", published: "2024-05-17T23:30", outlet: "الجريدة", language: "ar", text: `خبر 1\n${sentence}` });
    expect(toDocument(taken[1]!).html).toContain(`<title>العنوان &amp; الخبر</title></head><body><article><p>${sentence}</p>`);
  });

  it("takes in Atom and JSON feeds", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>ج</title><id>urn:f</id><updated>2024-05-17T08:00:00Z</updated><entry><id>urn:1</id><title>خبر</title><link rel="self" href="https://paper.example/self"/><link href="/2"/><updated>2024-05-17T08:00:00Z</updated><content type="html">&lt;p&gt;${sentence}&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "ج", items: [{ id: "3", url: "https://paper.example/3", content_text: sentence, date_published: "2024-05-17T08:00:00Z" }] });
    const { taken, faults } = await takeIn([folder.write("a.atom", atom), folder.write("j.json", json)]);
    expect(faults).toEqual([]);
    expect(toDocument(taken[0]!)).toMatchObject({ language: "ar", published: "2024-05-17T08:00:00Z", title: "خبر" });
    expect(toDocument(taken[1]!)).toMatchObject({ id: "https://paper.example/3", text: sentence, outlet: "ج" });
  });

  it("knows a feed behind comments and a document type, however many, and in little time", () => {
    expect(tellMarkup(`\ufeff<?xml version="1.0"?>\n${"<!-- a -->".repeat(300)}<!DOCTYPE rss>\n<rss version="2.0">`)).toBe("feed");
    expect(tellMarkup(`${"<!---->".repeat(500)}<!--`)).toBeUndefined();
    expect(tellMarkup("<!doctype html><html>")).toBeUndefined();
  });

  it("resolves links against the feed's address", () => {
    expect(readFeed(rss("<item><title>ت</title><link>/4#c</link></item>"), "https://paper.example/rss").entries[0]!.url).toBe("https://paper.example/4");
  });

  it("leaves out a date that is none", () => {
    expect(readFeed(rss(item(1).replace("17 May 2024", "37 May 2024")), "f").entries[0]!.published).toBeUndefined();
  });

  it("reads a feed of ten thousand entries", async () => {
    const { keys } = await takeIn([folder.write("many.rss", rss(Array.from({ length: 10_000 }, (_, n) => item(n)).join("")))]);
    expect(keys.length).toBe(10_000);
    expect(keys.at(-1)).toBe("https://paper.example/9999");
  });

  it("refuses a feed that is HTML, one that is cut off before its first entry, and one of endless entities", async () => {
    expect(code(() => readFeed("<!doctype html><html><body>خطأ</body></html>", "f"))).toBe("bad-feed");
    expect((await takeIn([folder.write("page.rss", "<!doctype html><html><body>خطأ</body></html>")])).faults).toEqual(["page.rss: bad-feed"]);
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`;
    const { taken, faults } = await takeIn([folder.write("laughs.rss", laughs)]);
    expect(taken.every(t => t.bytes.length < 100_000)).toBe(true);
    expect(taken.length + faults.length).toBe(1);
  });
});

describe("nesting without end", () => {
  it.each([["feed", `<rss version="2.0"><channel>${"<item>".repeat(100_000)}`], ["sitemap", `<urlset>${"<url>".repeat(100_000)}`], ["opml", `<opml>${"<outline>".repeat(100_000)}`], ["json", `[${"[".repeat(100_000)}${"]".repeat(100_000)}]`]])("in a %s is refused or read, and stops nothing", async (name, content) => {
    const { keys, taken, faults } = await takeIn([folder.write(`deep.${name}`, content), folder.write("sound.txt", sentence)]);
    expect(keys.at(-1)).toBe("sound.txt");
    expect(taken.length - 1 + faults.length).toBeLessThan(2);
  });
});

describe("lists of addresses", () => {
  const opml = `<opml version="2.0"><body><outline text="a"><outline type="rss" text="b" xmlUrl="https://b.example/rss"/></outline><outline text="c" type="rss" xmlUrl="https://c.example/rss"/><outline text="b" type="rss" xmlUrl="https://b.example/rss"/></body></opml>`;

  it("reads the feeds of an OPML list, however deep, each once", () => {
    expect(readOpml(opml, "f")).toEqual(["https://b.example/rss", "https://c.example/rss"]);
  });

  it("reads the news of a sitemap with what it says of them, and leaves its sections", () => {
    const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://p.example/</loc></url><url><loc>https://p.example/1</loc><news:news><news:publication><news:name>الجريدة</news:name><news:language>ar</news:language></news:publication><news:publication_date>2024-05-17</news:publication_date><news:title>خبر &amp; خبر</news:title></news:news></url></urlset>`;
    expect(readSitemap(sitemap, "f")).toEqual({ sitemaps: [], articles: [{ url: "https://p.example/1", stamp: "2024-05-17", outlet: "الجريدة", language: "ar", title: "خبر & خبر", published: "2024-05-17" }] });
    expect(readSitemap("<sitemapindex><sitemap><loc>https://p.example/s.xml</loc></sitemap></sitemapindex>", "f").sitemaps).toEqual(["https://p.example/s.xml"]);
  });

  it("refuses lists that are none, and lists on disk where nothing may be fetched", async () => {
    expect(code(() => readOpml("<html></html>", "f"))).toBe("bad-feed");
    expect(code(() => readSitemap("<urlset><url>", "f"))).toBe("bad-feed");
    expect((await takeIn([folder.write("list.opml", opml)])).faults).toEqual(["list.opml: bad-feed"]);
  });
});
