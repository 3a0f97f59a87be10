import { readFileSync } from "node:fs";
import { createShelver, type Came, type Shelved } from "../library/shelf/shelve.js";
import { shippedReader } from "../index.js";
import type { LexiconAsset } from "../reading/index.js";
import { toDocument } from "./document.js";
import type { Incoming } from "./incoming.js";
import { readerVersion } from "./reader-version.js";

const asset = JSON.parse(readFileSync(new URL("../lexicon.json", import.meta.url), "utf8")) as LexiconAsset;
const shelve = createShelver(asset, shippedReader(), readerVersion(), came => toDocument(came as Incoming));

/** Reads documents, in order; the task of a worker thread. */
export default function readDocuments(came: readonly Came[]): Shelved[] {
  return came.map(shelve);
}
