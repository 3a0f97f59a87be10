import { readFileSync } from "node:fs";
import { createShelver, type Came, type Shelved } from "../library/shelf/shelve.js";
import { shippedReader } from "../index.js";
import type { Document, LexiconAsset, ReadOptions, Report } from "../reading/index.js";
import { Fault, type FaultCode } from "../reading/fault.js";
import { toDocument } from "./document.js";
import type { Incoming } from "./incoming.js";
import { readerVersion } from "./reader-version.js";

const asset = JSON.parse(readFileSync(new URL("../lexicon.json", import.meta.url), "utf8")) as LexiconAsset;
const shelve = createShelver(asset, shippedReader(), readerVersion(), came => toDocument(came as Incoming));

/** Reads documents, in order; the task of a worker thread. */
export default function readDocuments(came: readonly Came[]): Shelved[] {
  return came.map(shelve);
}

/** What another thread is told of a fault: an error that crosses over loses its code. */
export interface FaultTold { readonly code: FaultCode; readonly message: string; readonly at: string | undefined }

/** Reads one document and keeps nothing of it. */
export function readReport({ document, options }: { readonly document: Document; readonly options: ReadOptions }): { readonly report: Report } | { readonly fault: FaultTold } {
  try {
    return { report: shippedReader().read(document, options) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { code: error.code, message: error.message, at: error.at } };
  }
}
