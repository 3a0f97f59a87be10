import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { formats } from "../export/formats/index.js";
import { stories, type Database } from "../library/index.js";
import { joining } from "../library/joining.js";
import { writeBatch } from "../library/store.js";
import { emptyLibrary, shelved } from "../library/testing.js";
import { documents } from "../server/testing.js";
import type { Asked } from "./ask.js";
import { prepareExport } from "./export-command.js";
import { writeWhole } from "./write-whole.js";

type Options = Partial<Asked>;
let database: Database;
/** The first article and a reprint of it. */
const copied = { ...documents[0]!, text: `${documents[0]!.text} وأكد لافروف أن موسكو مستعدة للمشاركة في محادثات تعقد في جنيف الأسبوع المقبل برعاية الأمم المتحدة لبحث وقف إطلاق النار في سوريا وإيصال المساعدات إلى المدنيين المحاصرين في حلب وريف دمشق.` };
const library = [copied, ...documents.slice(1), { ...copied, id: "a4", outlet: "paper-three" }];
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  database = await emptyLibrary();
  await writeBatch(database, library.map(shelved), joining());
}, 60_000);
afterAll(() => database.close());

async function bytesOf(id: string, options: Options = {}): Promise<Buffer> {
  const gathered: Uint8Array[] = [];
  await prepareExport(id, { library: "", ...options })(database, async pieces => { for await (const piece of pieces) gathered.push(piece); });
  return Buffer.concat(gathered);
}
const textOf = async (id: string, options?: Options): Promise<string> => (await bytesOf(id, options)).toString("utf8");
const rowsOf = async (options?: Options): Promise<Record<string, string>[]> => parse(await textOf("csv", options), { columns: true, bom: true });

/** How a file of each format begins where the library holds something to write. */
const beginnings: Readonly<Record<string, RegExp>> = {
  jsonl: /^\{"id":/u, csv: /^id,date,type,/u, parquet: /^PAR1/u, plover: /^\{"id":/u, polecat: /^Event ID\t/u, gdelt: /^\d+\t/u, "gdelt-mentions": /^\d+\t/u, icews: /^Event ID\t/u, geojson: /^\{"type":"FeatureCollection"/u,
  graphml: /^<\?xml[^]*<node /u, gexf: /^<\?xml[^]*<node /u, jsonld: /"@context"/u, atom: /^<\?xml[^]*<entry>/u, ics: /^BEGIN:VCALENDAR/u,
};
const every = "claimed,denied,future,conditional";

describe("an export", () => {
  it("is written in every format that holds more than a story", async () => {
    expect(Object.keys(beginnings)).toEqual(formats.filter(format => format.kinds.some(kind => kind !== "story")).map(format => format.id));
    for (const [id, beginning] of Object.entries(beginnings)) expect([id, beginning.test(await textOf(id, { include: every }))]).toEqual([id, true]);
  });
  it("gives statements with whom they name, and the length of their article", async () => {
    const statements = (await textOf("jsonl", { of: "statements" })).trim().split("\n").map(line => JSON.parse(line) as { article: { id: string; length: number }; about?: { id: string }[] });
    expect(statements.length).toBeGreaterThan(3);
    expect(statements.every(({ article }) => article.length === library.find(d => d.id === article.id)!.text!.length)).toBe(true);
    expect(statements.filter(s => s.article.id === "a1").flatMap(s => s.about?.map(actor => actor.id) ?? [])).toContain("country.SYR");
  });
  it("keeps to its conditions, with actors by name", async () => {
    const rows = await rowsOf({ of: "statements", speaker: "lavrov", outlet: "paper-one", to: "2024-05-02" });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(row => `${row["speaker_ids"]} ${row["article"]}`))).toEqual(new Set(["person.sergei-lavrov a1"]));
    const rejected = await rowsOf({ doer: "EGY", type: "REJECT" });
    expect([...new Set(rejected.map(row => row["type"]))]).toEqual(["REJECT"]);
  });
  it("leaves acts that did not happen out of event data, unless they are asked for", async () => {
    const lines = async (options: Options): Promise<number> => (await textOf("plover", options)).split("\n").length;
    expect(await lines({})).toBeLessThan(await lines({ include: every }));
  });
  it("holds the same rows in Parquet and in CSV", async () => {
    const bytes = await bytesOf("parquet");
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows.map(row => String(row["id"]))).toEqual((await rowsOf()).map(row => row["id"]));
  });
  it("begins with the mark of its encoding where that is wanted", async () => {
    expect([...(await bytesOf("csv", { bom: true })).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
  it("counts places in code points where that is wanted", async () => {
    for (const row of await rowsOf({ codePoints: true, article: "a1" })) expect([...copied.text].slice(Number(row["trigger_start"])).join("").startsWith(row["trigger"]!)).toBe(true);
  });
  it("gives happenings with all who tell of them, and copies with their origin", async () => {
    const happenings = (await textOf("jsonl", { of: "happenings", party: "EGY" })).trim().split("\n").map(line => JSON.parse(line) as { id: string; events: { happening: string }[] });
    expect(happenings.length).toBeGreaterThan(0);
    expect(happenings.every(({ id, events }) => events.length > 0 && events.every(event => event.happening === id))).toBe(true);
    expect((await textOf("polecat", { of: "happenings", include: every })).split("\n").length).toBeGreaterThan(2);
    expect(await rowsOf({ of: "copies" })).toMatchObject([{ article: "a4", of: "a1", origin: "a1" }]);
  });
  it("tells a story as a page, in the reader's language, with its copies as a tree", async () => {
    const [found] = (await stories(database, { outlet: "paper-three" })).items;
    const told = JSON.parse(await textOf("jsonl", { of: "story", story: found!.id })) as { id: string; articles: object[]; copies: { article: { id: string }; copies: { article: { id: string } }[] }[] };
    expect([told.id, told.articles.length]).toEqual([found!.id, 2]);
    expect(told.copies.map(node => [node.article.id, node.copies.map(below => below.article.id)])).toEqual([["a1", ["a4"]]]);
    const page = await textOf("story-html", { story: found!.id, labels: "ar" });
    expect(page).toContain("<html lang=\"ar\" dir=\"rtl\">");
    expect(page).toContain(copied.title!);
  });
  it("tells of each row", async () => {
    const tell = vi.fn();
    await prepareExport("csv", { library: "" })(database, async pieces => { for await (const _piece of pieces); }, tell);
    expect(tell).toHaveBeenCalledTimes((await rowsOf()).length);
  });
  it("takes SQL in a condition as mere text", async () => {
    const sql = "'; drop table events; --";
    for (const condition of ["outlet", "type", "status", "happening", "story", "article", "language"]) expect(await rowsOf({ [condition]: sql })).toEqual([]);
    for (const condition of ["outlet", "attitude", "story", "article", "language"]) expect(await rowsOf({ of: "statements", [condition]: sql })).toEqual([]);
    for (const condition of ["doer", "party"]) await expect(rowsOf({ [condition]: sql })).rejects.toMatchObject({ code: "not-found" });
    expect((await rowsOf()).length).toBeGreaterThan(0);
  });
  it.each<[string, string, Options, string]>([
    ["an unknown format", "xlsx", {}, "no-such-format"],
    ["a kind that the format does not hold", "polecat", { of: "statements" }, "wrong-kind"],
    ["a condition of another kind", "csv", { of: "statements", doer: "EGY" }, "bad-option"],
    ["a status that there is not", "plover", { include: "claimed,maybe" }, "bad-option"],
    ["a mark of encoding elsewhere than in CSV", "plover", { bom: true }, "bad-option"],
    ["a story without its id", "story-html", {}, "bad-option"],
    ["a story that there is not", "story-html", { story: "story.none" }, "not-found"],
    ["a day that is none", "csv", { from: "2024-02-31" }, "not-a-date"],
    ["an actor that nobody names", "csv", { doer: "Nobody Of Nowhere" }, "not-found"],
  ])("refuses %s", async (_, id, options, code) => {
    await expect((async () => bytesOf(id, options))()).rejects.toMatchObject({ code });
  });
});

describe("a file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-whole-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => path.join(folder, name);
  async function* pieces(...texts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
    for (const text of texts) {
      await Promise.resolve();
      if (text instanceof Error) throw text;
      yield Buffer.from(text);
    }
  }

  it("appears when it is whole, and leaves nothing else behind", async () => {
    async function* watched(): AsyncGenerator<Uint8Array> { yield* pieces("one "); expect(existsSync(at("a"))).toBe(false); yield* pieces("two"); }
    await writeWhole(at("a"), watched());
    expect(readFileSync(at("a"), "utf8")).toBe("one two");
    expect(readdirSync(folder).filter(name => name.endsWith(".partial"))).toEqual([]);
  });
  it("that was there before stays as it was where the new one fails", async () => {
    writeFileSync(at("kept"), "kept");
    await expect(writeWhole(at("kept"), pieces("half", new Error("the library went away")))).rejects.toThrow("the library went away");
    expect([readFileSync(at("kept"), "utf8"), existsSync(at("kept.partial"))]).toEqual(["kept", false]);
  });
  it("is written through a link, and a device is not replaced", async () => {
    writeFileSync(at("old"), "old");
    symlinkSync(at("old"), at("link"));
    await writeWhole(at("link"), pieces("new"));
    expect([readFileSync(at("old"), "utf8"), readlinkSync(at("link"))]).toEqual(["new", at("old")]);
    await writeWhole("/dev/null", pieces("nothing"));
    expect(existsSync("/dev/null.partial")).toBe(false);
  });
  it("is refused where it cannot be", async () => {
    mkdirSync(at("blocked.partial"));
    for (const name of [at("blocked"), folder, path.join(folder, "none", "out.csv")]) await expect(writeWhole(name, pieces("x"))).rejects.toMatchObject({ code: "cannot-write", at: name });
  });
  it.skipIf(!existsSync("/dev/full"))("says that there is no room", async () => {
    await expect(writeWhole("/dev/full", pieces("x"))).rejects.toMatchObject({ code: "disk-full" });
  });
});
