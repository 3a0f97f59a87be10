import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { faults, statusOf, type FaultCode } from "../src/reading/fault.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = (name: string): string => readFileSync(path.join(root, name), "utf8");

describe("the documentation", () => {
  const rows = page("docs/map.md").split("\n").filter(line => line.startsWith("| `")).map(line => line.split("|").slice(1, -1));
  const paths = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(match => match[1]!);
  const mapped = rows.flatMap(([folders]) => paths(folders!));

  it("maps every folder of the code and the lexicon", () => {
    const folders = ["src", "lexicon"].flatMap(top => readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isDirectory()).map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/")));
    expect(folders.length).toBeGreaterThan(20);
    const named = new Set([...mapped, ...rows.flatMap(([, does]) => paths(does!))]);
    expect(folders.filter(folder => !named.has(folder))).toEqual([]);
  });

  it("maps only folders and files that exist", () => {
    expect(mapped.filter(folder => !existsSync(path.join(root, folder)))).toEqual([]);
    const files = rows.flatMap(([folders, , begin]) => paths(begin!).map(file => paths(folders!).map(folder => path.join(folder, file))));
    expect(files.filter(places => !places.some(file => existsSync(path.join(root, file)))).map(places => places[0])).toEqual([]);
    const named = [...page("docs/map.md").matchAll(/`((?:src|lexicon|docs|tests|bench|articles)\/[^`\s]+)`/gu)].map(match => match[1]!);
    expect(named.filter(file => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it("names every code of an error, in the order of the code, with its exit code and the status of a reply", () => {
    const rows = [...page("docs/errors.md").matchAll(/^\| `([a-z-]+)` \| (\d+) \| (\d+) \|/gmu)].map(([, code, exit, status]) => `${code} ${exit} ${status}`);
    expect(rows).toEqual((Object.keys(faults) as FaultCode[]).map(code => `${code} ${faults[code].exit} ${statusOf(code)}`));
  });

  it.each(["README.md", "README.ar.md", "CONTRIBUTING.md", "lexicon/README.md", "lexicon/README.ar.md", ...readdirSync(path.join(root, "docs/decisions")).map(file => `docs/decisions/${file}`)])("links from %s only to files that exist", name => {
    const links = [...page(name).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(match => match[1]!);
    expect(links.filter(link => !existsSync(path.join(root, path.dirname(name), link)))).toEqual([]);
  });

  it("gives each decision its runner-up", () => {
    const files = readdirSync(path.join(root, "docs/decisions"));
    expect(files.filter(file => !/runner-up/iu.test(page(`docs/decisions/${file}`)))).toEqual([]);
  });

  it("describes in Arabic every field of the lexicon that it describes in English", () => {
    const fields = (name: string): string[] => [...new Set([...page(name).matchAll(/^\| `([^`]+)`/gmu)].map(match => match[1]!))];
    expect(fields("lexicon/README.ar.md")).toEqual(fields("lexicon/README.md"));
    const examples = (name: string): string[] => page(name).match(/```yaml\n[\s\S]*?```/gu) ?? [];
    expect(examples("lexicon/README.ar.md")).toEqual(examples("lexicon/README.md"));
  });

  it("shows in the README only lines that the command prints for the sample", () => {
    const printed = execFileSync(process.execPath, [path.join(root, "dist/cli/main.js"), "read", path.join(root, "articles/strait-talks/source.html")], { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } }).replace(/[\u2066-\u2069]/gu, "").split("\n").map(line => line.trim());
    const shown = /prints, among other things:\n\n```\n([\s\S]*?)```/u.exec(page("README.md"))![1]!.split("\n").map(line => line.trim()).filter(line => line !== "");
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(line => !printed.some(out => out.startsWith(line)))).toEqual([]);
  });
});
