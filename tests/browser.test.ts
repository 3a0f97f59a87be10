import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { loadLexicon, toAsset } from "../src/lexicon/load.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

it("reads in a bare context, without anything of Node, as it does here", async () => {
  const bundle = await build({ entryPoints: [here("../src/reading/index.ts")], bundle: true, format: "iife", globalName: "isnad", write: false, platform: "browser", target: "es2022", logLevel: "silent" });
  const asset = JSON.stringify(toAsset(loadLexicon(here("../lexicon"))));
  const text = readFileSync(here("../articles/harbour-strike/source.txt"), "utf8");
  // what every browser has; nothing of Node is given
  const context = createContext({ TextDecoder, TextEncoder, URL, atob, result: undefined });
  runInContext(`${bundle.outputFiles[0]!.text}; result = JSON.stringify(isnad.createReader(${asset}).read({ text: ${JSON.stringify(text)}, published: "2023-03-14" }));`, context);
  const there = JSON.parse(String(context["result"])) as { statements: unknown[]; events: unknown[] };
  const { read } = await import("../src/testing.js");
  expect(there).toEqual(JSON.parse(JSON.stringify(read({ text, published: "2023-03-14" }))));
  expect(there.statements.length).toBeGreaterThan(2);
});
