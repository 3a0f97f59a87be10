import type { Document } from "../reading/document.js";
import { Fault } from "../reading/fault.js";
import { decodeBytes } from "../reading/page/decode.js";
import { decodeEscaped } from "../reading/page/entities.js";
import type { Given, Incoming, Media } from "./incoming.js";
import { checkDocument } from "./json-document.js";
import { asPage } from "./page.js";

/**
 * An incoming document, decoded, as the reading takes it. Its id is its key.
 *
 * @throws Fault `empty-input`, `binary-input`, `bad-json`, `bad-document`
 */
export function toDocument(incoming: Incoming): Document {
  const { key, bytes, media, given } = incoming;
  const { id: _id, charset: _charset, ...known } = given;
  const text = decodeText(bytes, key, given.charset);
  if (media === "application/json") return { ...checkDocument(parseJson(text, key), key), ...known, id: key };
  if (media === "text/html") return { ...known, html: asPage(text, given.title), id: key };
  return { ...known, text: withTitle(decodeEscaped(text), given.title), id: key };
}

/** Bytes of one file as a document: JSON objects by their fields, HTML by its tags, all else as text. What is `given` counts more than what the file says. */
export function readDocument(bytes: Uint8Array, id: string, at: string, given: Given): Document {
  const text = decodeText(bytes, at);
  const media = tellMedia(text);
  if (media === "application/json") return { id, ...checkDocument(parseJson(text, at), at), ...given };
  if (media === "text/html") return { id, html: text, ...given };
  // a text saved from a feed may keep entities, even escaped twice
  return { id, text: decodeEscaped(text), ...given };
}

/** What a text is, by its first characters. A text in brackets that is no JSON is a text; one that begins like an object counts as JSON. */
export function tellMedia(text: string): Media {
  const trimmed = text.trimStart();
  if (/^\{\s*"/u.test(trimmed)) return "application/json";
  if (/^[[{]/u.test(trimmed) && isJson(trimmed)) return "application/json";
  return /^<(?:!doctype|html|head|body|\?xml|!--|article|div|p[\s>]|meta|title)/iu.test(trimmed) ? "text/html" : "text/plain";
}

function isJson(text: string): boolean {
  try { JSON.parse(text); return true; } catch { return false; }
}

function parseJson(text: string, at: string): unknown {
  try { return JSON.parse(text); } catch { throw new Fault("bad-json", `${at} begins like JSON and is none; it may have been cut off.`, at); }
}

function decodeText(bytes: Uint8Array, at: string, charset?: string): string {
  if (bytes.length === 0) throw new Fault("empty-input", `${at} is empty.`, at);
  if (looksBinary(bytes)) throw new Fault("binary-input", `${at} is binary, not text.`, at);
  return decodeBytes(bytes, charset).text;
}

/** Signatures of files that are no text: PDF, ZIP (and Office), gzip, images, executables. */
const signatures = [[0x25, 0x50, 0x44, 0x46], [0x50, 0x4b, 3, 4], [0x1f, 0x8b], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x7f, 0x45, 0x4c, 0x46], [0x47, 0x49, 0x46, 0x38]];

/** Do the bytes begin like a file that is no text? */
export function looksBinary(bytes: Uint8Array): boolean {
  return signatures.some(signature => signature.every((b, i) => bytes[i] === b));
}

/** A title that came beside the text is its first line. */
function withTitle(text: string, title: string | undefined): string {
  return title === undefined || text.trimStart().startsWith(title) ? text : `${title}\n${text}`;
}
