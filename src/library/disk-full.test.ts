import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), "isnad-disk-"));
const disk = path.join(folder, "disk");
mkdirSync(disk);

/** A disk of so many megabytes, or the same one with as many. Mounting is for root, and not everywhere for root either. */
const mount = (megabytes: number, ...how: string[]): boolean => process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", [...how, `size=${megabytes}m`].join(","), "isnad-test", disk]).status === 0;
const mounted = mount(30);
if (!mounted) console.log("skipped: no small disk can be mounted here, so that a full one is not tested.");
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true, force: true });
});

const places = ["بغداد", "دمشق", "بيروت", "صنعاء", "الرباط", "تونس", "الخرطوم"];
const documents = Array.from({ length: 600 }, (_, n) => {
  const said = Array.from({ length: 60 }, (_x, k) => `وقال الوزير المصري سامح شكري في ${places[(n + k) % 7]} إن الاتفاق رقم ${n * 131 + k * 17} يدخل حيز التنفيذ بعد ${2 + (n * k) % 29} يوما.`);
  return { id: `d${n}`, text: said.join("\n"), published: "2024-05-02" };
});
const file = path.join(folder, "documents.jsonl");
writeFileSync(file, documents.map(document => JSON.stringify(document)).join("\n"));

const { ISNAD_DATABASE_URL: _, ...env } = process.env;
const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, "--library", path.join(disk, "library"), "--json"], { encoding: "utf8", env, timeout: 200_000 });
  return { code: status, out: stdout, err: stderr };
};
const held = (): number => (JSON.parse(run("holdings").out) as { articles: number }).articles;

describe.skipIf(!mounted)("a full disk", () => {
  test("is told in one line with its exit code, at the beginning and in the middle; with more room the same command goes on, nothing lost and nothing twice", () => {
    const tooSmall = run("ingest", file);
    expect([tooSmall.code, tooSmall.out]).toEqual([74, ""]);
    expect(tooSmall.err).toMatch(/^isnad: disk-full: [^\n]+\n$/u);
    mount(210, "remount");
    const filled = run("ingest", file);
    expect([filled.code, filled.out]).toEqual([74, ""]);
    expect(filled.err).toMatch(/^isnad: disk-full: [^\n]+\n$/u);
    const before = held();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(documents.length);
    mount(900, "remount");
    expect(JSON.parse(run("ingest", file).out)).toEqual({ read: documents.length - before, refused: 0, known: before });
    expect(held()).toBe(documents.length);
  }, 600_000);
});
