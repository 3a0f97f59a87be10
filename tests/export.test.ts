import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const { ISNAD_DATABASE_URL: _, ...env } = process.env;
function run(...args: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, "export", ...args, "--library", library], { encoding: "utf8", env: { ...env, NO_COLOR: "1" } });
  return { out: stdout, err: stderr, code: status };
}

describe("isnad export", () => {
  it("writes to standard output, with whom it took for whom on standard error", () => {
    const { out, err, code } = run("csv", "--of", "statements", "--speaker", "lavrov", "--code-points");
    expect([out.split("\r\n")[0]!.startsWith("id,date,kind"), code]).toEqual([true, 0]);
    expect(err).toMatch(/^isnad: lavrov is taken as person\.sergei-lavrov[^\n]*\n$/u);
  });
  it("writes a file, and says so", () => {
    const file = path.join(folder, "events.tsv");
    expect(run("polecat", "--include", "claimed,denied", "--out", file)).toEqual({ out: "", err: `isnad: wrote ${file}\n`, code: 0 });
    expect(readFileSync(file, "utf8").split("\n").length).toBeGreaterThan(2);
  });
  it.each([
    [["xlsx"], 64, "no-such-format"], [["polecat", "--of", "statements"], 64, "wrong-kind"], [["csv", "--of", "rumours"], 64, "Allowed choices"], [["csv", "--out", path.join(folder, "none", "out.csv")], 73, "cannot-write"],
  ])("refuses %j with one clear line", (args, exit, says) => {
    const { out, err, code } = run(...args);
    expect([out, code]).toEqual(["", exit]);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /u);
  });
  it.skipIf(!existsSync("/dev/full"))("says that there is no room where standard output goes", () => {
    const { stderr, status } = spawnSync("sh", ["-c", `"$0" "$1" export csv --library "$2" > /dev/full`, process.execPath, main, library], { encoding: "utf8", env });
    expect([stderr.startsWith("isnad: disk-full: "), stderr.trim().split("\n").length, status]).toEqual([true, 1, 74]);
  });
});
