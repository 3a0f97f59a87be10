import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Document, LexiconAsset, Reader, ReadOptions, Report } from "./reading/index.js";
import { createReader } from "./reading/index.js";

export * from "./reading/index.js";

let shipped: Reader | undefined;

/** The reader with the lexicon that ships with the package; compiled at the first call (about a second) and kept. */
export function shippedReader(): Reader {
  shipped ??= createReader(JSON.parse(readFileSync(new URL("./lexicon.json", import.meta.url), "utf8")) as LexiconAsset, text => createHash("sha256").update(text, "utf8").digest("hex"));
  return shipped;
}

/**
 * Reads one article with the shipped lexicon.
 *
 * @param document text or HTML page with what is known about it; `published` lets relative dates be resolved
 * @returns the Report; spans are UTF-16 code units of `report.text`
 * @throws Fault `empty-input`, `not-a-date`, `too-large`, `binary-input`, `language-not-read`
 */
export function read(document: Document, options?: ReadOptions): Report {
  return shippedReader().read(document, options);
}
