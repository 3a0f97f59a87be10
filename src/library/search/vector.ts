import type { Span, Term } from "../../reading/index.js";

/** What PostgreSQL keeps of a text for a search, at most: a later position counts as this one. */
export const lastPosition = 16_383;
/** Positions of one lexeme; the rest would be dropped by the database. */
const mostPositions = 255;
/** Bytes of one lexeme, and of all with their positions. */
const longestLexeme = 2046;
const largestVector = 1_000_000;
/** Bytes that the positions of a lexeme take: their number, a blank for alignment, and two for each. */
const positionsHead = 3, positionSize = 2;

/** Positions of one lexeme as they are written, how many, and the last. */
interface Lexeme { places: string; count: number; last: number }

/**
 * The terms of an article as the text of a `tsvector`: every key a lexeme with the position and weight of its words, `A` in `headlines`, else `D`.
 * What the database cannot keep is left out: lexemes longer than 2046 bytes, positions of a lexeme after 255, new lexemes after a megabyte.
 */
export function toVector(terms: readonly Term[], headlines: readonly Span[] = []): string {
  const lexemes = new Map<string, Lexeme>();
  let room = largestVector;
  for (const { start, position, keys } of terms) {
    const last = Math.min(position, lastPosition);
    const place = headlines.some(([from, to]) => start >= from && start < to) ? `${last}A` : String(last);
    for (const key of keys) room -= add(lexemes, key, place, last, room);
  }
  let vector = "";
  for (const [key, { places }] of lexemes) vector += `${vector === "" ? "" : " "}${quoteLexeme(key)}:${places}`;
  return vector;
}

/** Adds a place of a key; the bytes that it takes. */
function add(lexemes: Map<string, Lexeme>, key: string, place: string, last: number, room: number): number {
  const known = lexemes.get(key);
  if (known !== undefined) {
    if (known.count >= mostPositions || known.last === lastPosition || room < positionSize) return 0;
    known.places += `,${place}`;
    known.count++;
    known.last = last;
    return positionSize;
  }
  const bytes = bytesOf(key);
  const size = bytes + positionsHead + positionSize;
  if (bytes > longestLexeme || size > room) return 0;
  lexemes.set(key, { places: place, count: 1, last });
  return size;
}

/** Bytes as UTF-8; of a character beyond the first plane two more than it takes. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += unit < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** A lexeme as the texts of `tsvector` and `tsquery` take it: in quotes, in which quotes and backslashes are doubled. */
export function quoteLexeme(lexeme: string): string {
  return toDouble.test(lexeme) ? `'${lexeme.replace(/['\\]/gu, "$&$&")}'` : `'${lexeme}'`;
}

const toDouble = /['\\]/u;
