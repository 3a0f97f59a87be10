import { readFileSync, statSync } from "node:fs";
import { readDocument } from "../intake/document.js";
import type { Document } from "../reading/document.js";
import { Fault } from "../reading/fault.js";

/** Bytes of the largest file that is taken in as one article. */
const largestFile = 64_000_000;

/** Options of a document that the command line may give. */
export interface DocumentOptions { readonly published?: string; readonly outlet?: string; readonly language?: string }

/** The bytes of a file, or of standard input for `-`. */
export function readBytes(file: string): Uint8Array {
  try {
    if (file !== "-" && statSync(file).size > largestFile) throw new Fault("too-large", `${file} is larger than ${largestFile / 1_000_000} MB.`, file);
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("no-such-file", `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`, file);
  }
}

/** A file as a document: JSON objects by their fields, HTML by its tags, all else as text. */
export function toDocument(file: string, options: DocumentOptions): Document {
  const id = file === "-" ? "stdin" : file.split(/[/\\]/u).pop()!.replace(/\.[^.]+$/u, "");
  return readDocument(readBytes(file), id, file === "-" ? "Standard input" : file, given(options));
}

/** The options that were given. */
export function given(options: DocumentOptions): DocumentOptions {
  return Object.fromEntries(Object.entries({ published: options.published, outlet: options.outlet, language: options.language }).filter(([, v]) => v !== undefined));
}
