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

/** Positions of one lexeme, ascending; those in a headline are below zero. */
interface Lexeme { readonly text: string; readonly places: number[] }

/**
 * The terms of an article as the text of a `tsvector`: every key a lexeme with the position and weight of its words, `A` in `headlines`, else `D`.
 * What the database cannot keep is left out: lexemes longer than 2046 bytes, positions of a lexeme after 255, new lexemes after a megabyte.
 */
export function toVector(terms: readonly Term[], headlines: readonly Span[] = []): string {
  const lexemes = new Map<string, Lexeme>();
  let room = largestVector;
  for (const { start, position, keys } of terms) {
    const at = Math.min(position, lastPosition);
    const place = headlines.some(([from, to]) => start >= from && start < to) ? -at : at;
    for (const key of keys) room -= add(lexemes, key, place, room);
  }
  return [...lexemes.values()].map(({ text, places }) => `${quoteLexeme(text)}:${places.map(place => (place < 0 ? `${-place}A` : String(place))).join(",")}`).join(" ");
}

/** Adds a place of a key; the bytes that it takes. */
function add(lexemes: Map<string, Lexeme>, key: string, place: number, room: number): number {
  const known = lexemes.get(key);
  if (known !== undefined) {
    const { places } = known;
    if (places.length >= mostPositions || Math.abs(places[places.length - 1]!) === lastPosition || room < positionSize) return 0;
    places.push(place);
    return positionSize;
  }
  const bytes = Buffer.byteLength(key);
  const size = bytes + positionsHead + positionSize;
  if (bytes > longestLexeme || size > room) return 0;
  lexemes.set(key, { text: key, places: [place] });
  return size;
}

/** A lexeme as the texts of `tsvector` and `tsquery` take it: in quotes, in which quotes and backslashes are doubled. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/gu, "$&$&")}'`;
}
