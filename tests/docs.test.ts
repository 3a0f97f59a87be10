import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { faults } from "../src/reading/fault.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = (name: string): string => readFileSync(path.join(root, name), "utf8");

describe("the documentation", () => {
  it("maps only folders that exist", () => {
    const folders = [...page("docs/map.md").matchAll(/^\| `([^`]+)`/gmu)].map(match => match[1]!);
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter(folder => !existsSync(path.join(root, folder)))).toEqual([]);
  });

  it("names every code of an error", () => {
    expect(Object.keys(faults).filter(code => !page("docs/errors.md").includes(`\`${code}\``))).toEqual([]);
  });

  it.each(["README.md", "README.ar.md"])("links from %s only to files that exist", name => {
    const links = [...page(name).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(match => match[1]!);
    expect(links.filter(link => !existsSync(path.join(root, link)))).toEqual([]);
  });
});
