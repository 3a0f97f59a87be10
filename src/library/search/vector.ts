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

/** Places as they are written, and how many. */
interface Places { readonly text: string; readonly count: number }

/**
 * The terms of an article as the text of a `tsvector`: every key a lexeme with the positions and weights of its words, `A` in `headlines`, else `D`.
 * What the database cannot keep is left out: lexemes longer than 2046 bytes, positions of a lexeme after 255, lexemes after a megabyte.
 */
export function toVector(terms: readonly Term[], headlines: readonly Span[] = []): string {
  const lexemes = new Map<string, Places>();
  for (const [keys, places] of placesByWord(terms, headlines)) {
    for (const key of keys) {
      const known = lexemes.get(key);
      lexemes.set(key, known === undefined ? places : joined(known, places));
    }
  }
  const parts: string[] = [];
  let room = largestVector;
  for (const [key, { text, count }] of lexemes) {
    const bytes = bytesOf(key);
    const size = bytes + positionsHead + count * positionSize;
    if (bytes > longestLexeme || size > room) continue;
    room -= size;
    parts.push(quoteLexeme(key), ":", text, " ");
  }
  parts.pop();
  return parts.join("");
}

/** Places of each written form, which has one list of keys wherever it stands: there are fewer of them than of places and keys. */
function placesByWord(terms: readonly Term[], headlines: readonly Span[]): ReadonlyMap<readonly string[], Places> {
  const found = new Map<readonly string[], Places>();
  for (const { start, position, keys } of terms) {
    const at = Math.min(position, lastPosition);
    const text = headlines.some(([from, to]) => start >= from && start < to) ? `${at}A` : String(at);
    const known = found.get(keys);
    found.set(keys, known === undefined ? { text, count: 1 } : joined(known, { text, count: 1 }));
  }
  return found;
}

/** Places that would be too many are left out; the database sorts them. */
function joined(a: Places, b: Places): Places {
  const count = a.count + b.count;
  return count > mostPositions ? a : { text: `${a.text},${b.text}`, count };
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
