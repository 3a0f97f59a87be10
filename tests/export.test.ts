import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formats } from "../src/export/formats/index.js";
import { openLibrary } from "../src/library/index.js";
import { writeBatch } from "../src/library/store.js";
import { shelved } from "../src/library/testing.js";
import { documents } from "../src/server/testing.js";

const main = path.join(fileURLToPath(new URL("..", import.meta.url)), "dist/cli/main.js");
const folder = mkdtempSync(path.join(tmpdir(), "isnad-export-"));
const library = path.join(folder, "library");
beforeAll(async () => {
  const database = await openLibrary({ folder: library });
  await writeBatch(database, documents.map(shelved));
  await database.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { out: string; bytes: Buffer; err: string; code: number | null } {
  const { ISNAD_DATABASE_URL: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, "export", ...args, "--library", library], { env: { ...env, NO_COLOR: "1" }, maxBuffer: 1 << 28 });
  return { out: stdout.toString("utf8"), bytes: stdout, err: stderr.toString("utf8"), code: status };
}
const at = (name: string): string => path.join(folder, name);
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

/** How a file of each format begins where the library holds something to write. */
const beginnings: Readonly<Record<string, RegExp>> = {
  jsonl: /^\{"id":/u, csv: /^id,date,type,/u, parquet: /^PAR1/u, plover: /^\{"id":/u, polecat: /^Event ID\t/u, gdelt: /^\d+\t/u, "gdelt-mentions": /^\d+\t/u, icews: /^Event ID\t/u, geojson: /^\{"type":"FeatureCollection"/u,
  graphml: /^<\?xml[^]*<node /u, gexf: /^<\?xml[^]*<node /u, jsonld: /"@context"/u, atom: /^<\?xml[^]*<entry>/u, ics: /^BEGIN:VCALENDAR/u,
};

describe("isnad export", () => {
  it.each(Object.keys(beginnings))("writes %s", id => {
    const { out, err, code } = run(id, "--include", "claimed,denied,future,conditional");
    expect([err, code]).toEqual(["", 0]);
    expect(out).toMatch(beginnings[id]!);
  });
  it("writes every format that holds more than a story", () => {
    expect(Object.keys(beginnings)).toEqual(formats.filter(format => format.kinds.some(kind => kind !== "story")).map(format => format.id));
  });
  it("writes statements with whom they name, and the length of their article", () => {
    const statements = run("jsonl", "--of", "statements").out.trim().split("\n").map(line => JSON.parse(line) as { article: { id: string; length: number }; about?: { id: string }[] });
    expect(statements.length).toBeGreaterThan(3);
    expect(statements.every(({ article }) => article.length === documents.find(d => d.id === article.id)!.text!.length)).toBe(true);
    expect(statements.filter(s => s.article.id === "a1").flatMap(s => s.about?.map(actor => actor.id) ?? [])).toContain("country.SYR");
  });
  it("keeps to its conditions, with actors by name", () => {
    const { out, err } = run("csv", "--of", "statements", "--speaker", "lavrov", "--outlet", "paper-one", "--to", "2024-05-02");
    expect(err).toContain("lavrov is taken as person.sergei-lavrov");
    const rows = rowsOf(out);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(row => `${row["speaker_ids"]} ${row["article"]}`))).toEqual(new Set(["person.sergei-lavrov a1"]));
    expect(rowsOf(run("csv", "--doer", "EGY", "--type", "REJECT").out).every(row => row["type"] === "REJECT")).toBe(true);
  });
  it("leaves acts that did not happen out of event data, unless they are asked for", () => {
    const lines = (...args: string[]): number => run("plover", ...args).out.split("\n").length;
    expect(lines()).toBeLessThan(lines("--include", "claimed,denied,future,conditional"));
  });
  it("writes a file that is whole, and says so", async () => {
    const { out, err, code } = run("parquet", "--out", at("events.parquet"));
    expect([out, err, code]).toEqual(["", `isnad: wrote ${at("events.parquet")}\n`, 0]);
    const bytes = readFileSync(at("events.parquet"));
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    expect(rows.map(row => String(row["id"]))).toEqual(rowsOf(run("csv").out).map(row => row["id"]));
    expect(readdirSync(folder).filter(name => name.endsWith(".partial"))).toEqual([]);
  });
  it("begins with the mark of its encoding where that is wanted", () => {
    expect([...run("csv", "--bom").bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(run("plover", "--bom")).toMatchObject({ code: 64, out: "" });
  });
  it("counts places in code points where that is wanted", () => {
    const places = (...args: string[]): string[] => rowsOf(run("csv", ...args).out).map(row => `${row["trigger_start"]} ${row["trigger"]}`);
    for (const place of places("--code-points", "--article", "a1")) {
      const [start, trigger] = place.split(" ");
      expect([...documents[0]!.text!].slice(Number(start)).join("").startsWith(trigger!)).toBe(true);
    }
  });
  it("takes the place of a file through a link to it, and of nothing before it is whole", () => {
    writeFileSync(at("old.csv"), "old");
    symlinkSync(at("old.csv"), at("link.csv"));
    expect(run("csv", "--out", at("link.csv")).code).toBe(0);
    expect(readFileSync(at("old.csv"), "utf8")).toMatch(/^id,/u);
    expect(readlinkSync(at("link.csv"))).toBe(at("old.csv"));
    writeFileSync(at("kept.csv"), "kept");
    expect(run("csv", "--out", at("kept.csv"), "--from", "yesterday").code).toBe(64);
    expect(readFileSync(at("kept.csv"), "utf8")).toBe("kept");
  });
  it("writes to a device without taking its place", () => {
    expect(run("csv", "--out", "/dev/null").code).toBe(0);
    expect(existsSync("/dev/null.partial")).toBe(false);
  });

  it.each([
    ["an unknown format", ["xlsx"], 64, "no-such-format"],
    ["a kind that the format does not hold", ["polecat", "--of", "statements"], 64, "wrong-kind"],
    ["a kind that there is not", ["csv", "--of", "rumours"], 64, "Allowed choices"],
    ["a condition of another kind", ["csv", "--of", "statements", "--doer", "EGY"], 64, "bad-option"],
    ["a status that there is not", ["plover", "--include", "claimed,maybe"], 64, "bad-option"],
    ["a day that is none", ["csv", "--from", "2024-02-31"], 64, "not-a-date"],
    ["an actor that nobody names", ["csv", "--doer", "Nobody Of Nowhere"], 66, "not-found"],
    ["a folder that is not there", ["csv", "--out", path.join(folder, "none", "out.csv")], 73, "cannot-write"],
    ["a folder in place of a file", ["csv", "--out", folder], 73, "cannot-write"],
  ])("refuses %s", (_, args, exit, says) => {
    const { out, err, code } = run(...args);
    expect([out, code]).toEqual(["", exit]);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /u);
  });
  it("does not begin where its .partial cannot be made", () => {
    mkdirSync(at("blocked.csv.partial"));
    expect(run("csv", "--out", at("blocked.csv"))).toMatchObject({ code: 73 });
    expect(existsSync(at("blocked.csv"))).toBe(false);
  });
  it.skipIf(!existsSync("/dev/full"))("says that there is no room", () => {
    expect(run("csv", "--out", "/dev/full")).toMatchObject({ code: 74 });
    const { stderr, status } = spawnSync("sh", ["-c", `"$0" "$1" export csv --library "$2" > /dev/full`, process.execPath, main, library], { encoding: "utf8" });
    expect(stderr).toContain("disk-full");
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(74);
  });
  it("takes SQL in a condition as mere text", () => {
    const sql = "'; drop table events; --";
    for (const [kind, name] of [["events", "--outlet"], ["events", "--type"], ["events", "--happening"], ["events", "--story"], ["statements", "--attitude"], ["statements", "--language"]] as const) {
      expect(rowsOf(run("csv", "--of", kind, name, sql).out)).toEqual([]);
    }
    expect(rowsOf(run("csv").out).length).toBeGreaterThan(0);
  });
});
