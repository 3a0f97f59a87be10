import { symlinkSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { toDocument } from "../document.js";
import { openSources } from "../open-sources.js";
import { gather, takeIn, testFolder } from "../testing.js";

const folder = testFolder();
const sentence = "قال وزير النقل إن الجسر سيفتح غدا.";
const page = `<!doctype html><html><head><title>الجسر</title></head><body><p>${sentence}</p></body></html>`;
const line = (n: number): string => JSON.stringify({ id: `a-${n}`, text: sentence });

describe("files and folders", () => {
  it("takes in all files of a folder and those below it, in the order of their names", async () => {
    folder.write("press/b.html", page);
    folder.write("press/a.txt", sentence);
    folder.write("press/a/z.json", JSON.stringify({ text: sentence, title: "الجسر" }));
    folder.write("press/lines.jsonl", `${line(1)}\n\n${line(2)}\r\n{"text": "${sentence}"}\n{"url": "HTTP://Paper.example:80/1?utm_source=x#top", "text": "${sentence}"}`);
    const { keys, taken, faults } = await takeIn([path.join(folder.path, "press")]);
    expect(keys).toEqual(["press/a/z.json", "press/a.txt", "press/b.html", "a-1", "a-2", "press/lines.jsonl#4", "http://paper.example/1"]);
    expect(taken.map(t => t.media)).toEqual(["application/json", "text/plain", "text/html", ...Array<string>(4).fill("application/json")]);
    expect(faults).toEqual([]);
  });

  it("passes over pictures, styles and hidden files of a saved page, and does not follow links to folders", async () => {
    folder.write("saved/page.html", page);
    folder.write("saved/page_files/style.css", "p { color: red }");
    folder.write("saved/.hidden/a.txt", sentence);
    symlinkSync(path.join(folder.path, "saved"), path.join(folder.path, "saved/round"));
    expect(await takeIn([path.join(folder.path, "saved")])).toMatchObject({ keys: ["saved/page.html"], faults: [] });
  });

  it("takes in a page of which only the bytes say that it is one", async () => {
    const { taken } = await takeIn([folder.write("410826", page)]);
    expect(taken[0]).toMatchObject({ key: "410826", media: "text/html" });
  });

  it("gives the bytes as they came and says how far it is", async () => {
    const file = folder.write("one.txt", sentence);
    const opened = openSources([file]);
    expect([opened.total, opened.done()]).toEqual([Buffer.byteLength(sentence), 0]);
    const { taken } = await gather(opened.items);
    expect(Buffer.from(taken[0]!.bytes).toString()).toBe(sentence);
    expect(opened.done()).toBe(opened.total);
  });

  it("keeps names in Arabic", async () => {
    const { keys } = await takeIn([path.dirname(folder.write("أخبار/الجسر الجديد.txt", sentence))]);
    expect(keys).toEqual(["أخبار/الجسر الجديد.txt"]);
  });

  it("refuses a path that leads nowhere before anything is read, and an address where nothing may be fetched", () => {
    expect(() => openSources([path.join(folder.path, "nowhere")])).toThrowError(expect.objectContaining({ code: "no-such-file" }));
    expect(() => openSources(["https://paper.example/"])).toThrowError(expect.objectContaining({ code: "bad-option" }));
  });

  it("refuses what is empty, binary or damaged, each by itself", async () => {
    folder.write("odd/a.txt", "");
    folder.write("odd/b.pdf", "%PDF-1.7 …");
    folder.write("odd/c.json", '{"text": "قال ا');
    folder.write("odd/d.jsonl", `${line(7)}\n{"text": \n${line(8)}\n`);
    folder.write("odd/e.txt", sentence);
    const { keys, faults } = await takeIn([path.join(folder.path, "odd")]);
    expect(keys).toEqual(["a-7", "a-8", "odd/e.txt"]);
    expect(faults).toEqual(["odd/a.txt: empty-input", "odd/b.pdf: binary-input", "odd/c.json: bad-json", "odd/d.jsonl#2: bad-json"]);
  });

  it("refuses a line and a file beyond the bounds, and goes on", async () => {
    const file = folder.write("long.jsonl", `${line(1)}\n${JSON.stringify({ text: "و".repeat(500_000) })}\n${line(2)}\n`);
    expect(await takeIn([file, folder.write("long.txt", "و".repeat(500_000))], { limits: { item: 100_000 } })).toMatchObject({ keys: ["a-1", "a-2"], faults: ["long.jsonl#2: too-large", "long.txt: too-large"] });
  });
});

describe("gzip", () => {
  it("unpacks each sort of file, also of several members", async () => {
    const two = Buffer.concat([gzipSync(`${line(1)}\n`), gzipSync(`${line(2)}\n`)]);
    expect((await takeIn([folder.write("two.jsonl.gz", two), folder.write("p.html.gz", gzipSync(page))])).keys).toEqual(["a-1", "a-2", "p.html.gz"]);
  });

  it.each([["a tenth", 0.1], ["half", 0.5], ["nearly all", 0.99]])("gives what is whole of an archive of which %s is there, then says that it was cut off", async (_, share) => {
    const many = Array.from({ length: 20_000 }, (_x, n) => JSON.stringify({ id: `n-${n}`, text: `${sentence} ${n * 7919 % 10_007}` })).join("\n");
    const packed = gzipSync(many);
    const { keys, faults } = await takeIn([folder.write("cut.jsonl.gz", packed.subarray(0, Math.floor(packed.length * share)))]);
    expect(keys.length).toBeGreaterThan(20_000 * share * 0.8);
    expect(keys).toEqual(Array.from({ length: keys.length }, (_x, n) => `n-${n}`));
    expect(faults).toEqual(["cut.jsonl.gz: truncated-archive"]);
  });

  it("refuses an article that was cut off, and an archive that is damaged within", async () => {
    const packed = gzipSync(page);
    const spoiled = Buffer.from(packed).fill(255, 30, 60);
    const { keys, faults } = await takeIn([folder.write("cut.html.gz", packed.subarray(0, -9)), folder.write("spoiled.html.gz", spoiled)]);
    expect({ keys, faults }).toEqual({ keys: [], faults: ["cut.html.gz: truncated-archive", "spoiled.html.gz: bad-archive"] });
  });

  it("stops a bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 32));
    expect((await takeIn([folder.write("bomb.jsonl.gz", bomb)], { limits: { unpacked: 1_000_000 } })).faults).toEqual(["bomb.jsonl.gz: archive-too-large"]);
    const nested = gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(sentence)))));
    expect((await takeIn([folder.write("nested.gz", nested)])).faults).toEqual(["nested.gz: archive-too-large"]);
  });
});

describe("documents in JSON", () => {
  it("reads a newspaper's record with its headline and credit as first lines", async () => {
    const record = { id: "r-1", outlet: "paper", title: "الجسر", credit: "عمّان: سامي", text: sentence, retrieved: "2015-07-21 02:51:32" };
    const { taken } = await takeIn([folder.write("record.jsonl", JSON.stringify(record))]);
    expect(toDocument(taken[0]!)).toMatchObject({ id: "r-1", outlet: "paper", text: `الجسر\nعمّان: سامي\n${sentence}`, retrieved: "2015-07-21 02:51:32" });
  });

  it("reads items of ninjs, of the second and the third version", async () => {
    const plain = { uri: "urn:paper:1", headline: "الجسر", byline: "سامي", body_text: sentence, versioncreated: "2024-05-17T08:00:00+03:00", language: "ar-SA" };
    const listed = { uri: "urn:paper:2", headlines: [{ role: "main", value: "الجسر" }], bodies: [{ contentType: "text/html", value: `<p>${sentence}</p>` }], versionCreated: "2024-05-17T08:00:00+03:00" };
    const picture = { uri: "urn:paper:3", headline: "صورة", type: "picture" };
    const { keys, taken } = await takeIn([folder.write("items.json", JSON.stringify([plain, listed, picture]))]);
    expect(keys).toEqual(["urn:paper:1", "urn:paper:2", "urn:paper:3"]);
    expect(toDocument(taken[0]!)).toMatchObject({ id: "urn:paper:1", text: `الجسر\nسامي\n${sentence}`, published: "2024-05-17T08:00:00+03:00", language: "ar" });
    expect(toDocument(taken[1]!).html).toContain(`<title>الجسر</title></head><body><article><p>${sentence}`);
    expect(() => toDocument(taken[2]!)).toThrowError(expect.objectContaining({ code: "bad-document" }));
  });

  it("lets what is given for all count more than what a document says", async () => {
    const { taken } = await takeIn([folder.write("given.jsonl", JSON.stringify({ text: sentence, outlet: "its own" }))], { given: { outlet: "asked for" } });
    expect(toDocument(taken[0]!).outlet).toBe("asked for");
  });
});
