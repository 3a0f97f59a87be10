import { readFileSync, statSync } from "node:fs";
import type { Document } from "../reading/document.js";
import { Fault } from "../reading/fault.js";
import { decodeEscaped } from "../reading/page/entities.js";
import { decodeBytes } from "../reading/page/decode.js";

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
  const bytes = readBytes(file);
  if (bytes.length === 0) throw new Fault("empty-input", `${file === "-" ? "Standard input" : file} is empty.`, file);
  if (looksBinary(bytes)) throw new Fault("binary-input", `${file} is binary, not text.`, file);
  const { text } = decodeBytes(bytes);
  const given = Object.fromEntries(Object.entries({ published: options.published, outlet: options.outlet, language: options.language }).filter(([, v]) => v !== undefined));
  const id = file === "-" ? "stdin" : file.split(/[/\\]/u).pop()!.replace(/\.[^.]+$/u, "");
  const trimmed = text.trimStart();
  if (/^[[{]/u.test(trimmed)) {
    const fields = parseDocument(trimmed, file);
    if (fields !== undefined) return { id, ...fields, ...given };
  }
  if (/^<(?:!doctype|html|head|body|\?xml|!--|article|div|p[\s>]|meta|title)/iu.test(trimmed)) return { id, html: text, ...given };
  // a text saved from a feed may keep entities, even escaped twice
  return { id, text: decodeEscaped(text), ...given };
}

/** Signatures of files that are no text: PDF, ZIP (and Office), gzip, images, executables. */
const signatures = [[0x25, 0x50, 0x44, 0x46], [0x50, 0x4b, 3, 4], [0x1f, 0x8b], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x7f, 0x45, 0x4c, 0x46], [0x47, 0x49, 0x46, 0x38]];

function looksBinary(bytes: Uint8Array): boolean {
  return signatures.some(signature => signature.every((b, i) => bytes[i] === b));
}

/** The document that a JSON text holds; `undefined` where it is a text that begins with a bracket. */
function parseDocument(json: string, at: string): Document | undefined {
  let parsed: unknown;
  try { parsed = JSON.parse(json); } catch {
    if (/^\{\s*"/u.test(json)) throw new Fault("bad-json", `${at === "-" ? "Standard input" : at} begins like JSON and is none; it may have been cut off.`, at);
    return undefined;
  }
  return checkDocument(parsed, at);
}

const fields = ["id", "text", "html", "url", "outlet", "title", "published", "language"] as const;

/** The known fields of an object as a document. A field of the wrong type is a `bad-document` fault; null counts as absent. */
export function checkDocument(value: unknown, at: string): Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault("bad-document", "The JSON is no object.", at);
  const document: Record<string, string> = {};
  for (const field of fields) {
    const given = (value as Record<string, unknown>)[field];
    if (given === undefined || given === null) continue;
    if (field === "id" && typeof given === "number") { document[field] = String(given); continue; }
    if (typeof given !== "string") throw new Fault("bad-document", `"${field}" must be a string.`, at);
    document[field] = given;
  }
  if (document["text"] === undefined && document["html"] === undefined) throw new Fault("bad-document", "The object has neither text nor html.", at);
  return document;
}
