import { Fault } from "../../reading/fault.js";
import { decodeBytes } from "../../reading/page/decode.js";
import { canonicalAddress } from "../address.js";
import type { Incoming, Refusal } from "../incoming.js";
import { splitLines } from "./lines.js";
import { feedDocuments, type Where } from "./markup.js";
import type { Kit, Piece } from "./piece.js";

/** A document a line. A line that is no JSON is refused and costs no other. */
export async function* readJsonl(piece: Piece, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  for await (const { number, bytes, cut } of splitLines(piece.chunks, kit.limits.item)) {
    const place = `${piece.key}#${number}`;
    if (bytes === undefined) { yield { key: place, source: kit.source, fault: new Fault("too-large", `Line ${number} of ${piece.key} is too long.`, place) }; continue; }
    const text = decodeBytes(bytes).text;
    if (text.trim() === "") continue;
    const value = parse(text);
    if (value !== undefined) yield { key: keyOf(value, place), source: kit.source, media: "application/json", bytes, given: kit.given };
    // a line that was cut off is told by the fault that cut it
    else if (cut !== true) yield { key: place, source: kit.source, fault: new Fault("bad-json", `Line ${number} of ${piece.key} is no JSON.`, place) };
  }
}

/** One document, a list of them, or what a JSON feed carries. */
export function* readJson(bytes: Uint8Array, where: Where): Generator<Incoming | Refusal> {
  const { text } = decodeBytes(bytes);
  const value = parse(text);
  const { key, source, given } = where;
  if (value === undefined) throw new Fault("bad-json", `${key} begins like JSON and is none; it may have been cut off.`, key);
  if (isJsonFeed(value)) { yield* feedDocuments(text, where); return; }
  if (!Array.isArray(value)) { yield { key: keyOf(value, key), source, media: "application/json", bytes, given }; return; }
  for (const [i, item] of (value as unknown[]).entries()) {
    yield { key: keyOf(item, `${key}#${i + 1}`), source, media: "application/json", bytes: new TextEncoder().encode(JSON.stringify(item)), given };
  }
}

/** The id that the document gives itself, else its address, else its place. */
function keyOf(value: unknown, place: string): string {
  if (typeof value !== "object" || value === null) return place;
  const { id, uri, url } = value as Readonly<Record<string, unknown>>;
  for (const own of [id, uri]) {
    if (typeof own === "string" && own.trim() !== "") return own;
    if (typeof own === "number") return String(own);
  }
  return typeof url === "string" ? canonicalAddress(url) ?? place : place;
}

/** Is the text a JSON feed? */
export function holdsJsonFeed(text: string): boolean {
  return /^\s*\{/u.test(text) && isJsonFeed(parse(text));
}

function isJsonFeed(value: unknown): boolean {
  const version = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)["version"] : undefined;
  return typeof version === "string" && version.includes("jsonfeed.org");
}

function parse(text: string): unknown {
  try { return JSON.parse(text); } catch { return undefined; }
}
