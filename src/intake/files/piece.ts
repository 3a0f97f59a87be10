import { Fault } from "../../reading/fault.js";
import { decodeBytes } from "../../reading/page/decode.js";
import { looksBinary, tellMedia } from "../document.js";
import type { Given, Incoming, Refusal } from "../incoming.js";
import type { Limits } from "../limits.js";
import type { Budget } from "./budget.js";
import { collect, peek, type Chunks } from "./chunks.js";
import { gunzip } from "./gunzip.js";
import { readJson, readJsonl } from "./json.js";
import { readMarkup, tellMarkup } from "./markup.js";
import { readWarc } from "./warc.js";
import { readZip } from "./zip.js";

/** A file, or what was packed in one. */
export interface Piece {
  readonly key: string;
  /** Name whose ending may tell what it is. */
  readonly name: string;
  readonly chunks: Chunks;
  /** How many archives it lies in. */
  readonly depth: number;
  /** Its path, where it lies in no archive. */
  readonly file?: string;
}

/** What reading the pieces of one source needs. */
export interface Kit {
  readonly source: string;
  readonly given: Given;
  readonly limits: Limits;
  readonly budget: Budget;
  /** Told of bytes on disk that were read past the piece's chunks. */
  readonly progress?: (bytes: number) => void;
  /** The articles at addresses that a file lists; absent where there is no network. */
  readonly follow?: (text: string, kind: "opml" | "sitemap", at: string) => AsyncIterable<Incoming | Refusal>;
}

/** Bytes by which it is told what a piece is; long enough for the first line of most JSON lines. */
const headBytes = 65_536;

/** All documents of a piece, whatever it is; what cannot be taken in is refused and costs nothing else. */
export async function* readPiece(piece: Piece, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  const { head, chunks, close } = await peek(piece.chunks, headBytes);
  try {
    yield* readSniffed({ ...piece, chunks }, head, kit);
  } catch (error) {
    yield { key: piece.key, source: kit.source, fault: asFault(error, piece.key) };
  } finally {
    await close();
  }
}

async function* readSniffed(piece: Piece, head: Uint8Array, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  const { key, chunks } = piece;
  const begins = (...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (begins(0x1f, 0x8b)) {
    yield* readPiece({ key, name: piece.name.replace(/\.gz$/iu, ""), depth: deeper(piece, kit), chunks: kit.budget.watch(gunzip(chunks, key), key) }, kit);
  } else if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) {
    deeper(piece, kit);
    yield* readZip(piece, kit);
  } else if (begins(0x57, 0x41, 0x52, 0x43, 0x2f)) yield* readWarc(piece, kit);
  else if (looksBinary(head)) throw new Fault("binary-input", `${key} is binary, not text.`, key);
  else yield* readText(piece, head, kit);
}

async function* readText(piece: Piece, head: Uint8Array, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  if (/\.(?:jsonl|ndjson)$/iu.test(piece.name) || holdsLines(head)) { yield* readJsonl(piece, kit); return; }
  const bytes = await collect(piece.chunks, kit.limits.item, piece.key);
  if (bytes.length === 0) throw new Fault("empty-input", `${piece.key} is empty.`, piece.key);
  const start = decodeBytes(bytes.subarray(0, 4096)).text;
  const markup = tellMarkup(start);
  if (markup !== undefined) { yield* readMarkup(bytes, markup, piece, kit); return; }
  if (/\.(?:rss|atom|opml)$/iu.test(piece.name)) throw new Fault("bad-feed", `${piece.key} is no feed and no list of feeds.`, piece.key);
  const media = /^\s*[[{]/u.test(start) ? tellMedia(decodeBytes(bytes).text) : tellMedia(start);
  if (media === "application/json") yield* readJson(bytes, { key: piece.key, source: kit.source, given: kit.given });
  else yield { key: piece.key, source: kit.source, media, bytes, given: kit.given };
}

/** Is the first line an object by itself, with another one behind it? */
function holdsLines(head: Uint8Array): boolean {
  const end = head.indexOf(10);
  if (end < 0) return false;
  const text = new TextDecoder().decode(head);
  const [first, second] = text.split("\n", 2);
  if (!first!.startsWith("{") || !second!.startsWith("{")) return false;
  try { JSON.parse(first!); return true; } catch { return false; }
}

function deeper(piece: Piece, kit: Kit): number {
  if (piece.depth >= kit.limits.depth) throw new Fault("archive-too-large", `${piece.key} lies in too many archives.`, piece.key);
  return piece.depth + 1;
}

function asFault(error: unknown, at: string): Fault {
  if (error instanceof Fault) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/u.test(code)) return new Fault("no-such-file", `${at} cannot be read (${code}).`, at);
  return new Fault("bad-document", `${at} cannot be read: ${message}.`, at);
}
