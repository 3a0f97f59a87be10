import type { Word } from "../../tokens/token.js";

/** What a tokenizer gives: bounds and kind of each token in order. */
export interface RawToken { readonly start: number; readonly end: number; readonly kind: "word" | "number" | "latin" | "mark" }

const isDigit = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
/** Invisible direction marks and joiners: they stand between letters or digits without parting them. */
const isInvisible = (c: number): boolean => (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c === 0xfeff || c === 0xad;
const isArabic = (c: number): boolean =>
  (c >= 0x620 && c <= 0x65f) || (c >= 0x66e && c <= 0x6d3) || c === 0x6d5 || (c >= 0x6d6 && c <= 0x6dc) || (c >= 0x6df && c <= 0x6e8)
  || (c >= 0x6ea && c <= 0x6ef) || (c >= 0x6fa && c <= 0x6ff) || (c >= 0x610 && c <= 0x61a) || (c >= 0x750 && c <= 0x77f)
  || (c >= 0xfb50 && c <= 0xfdfb && c !== 0xfd3e && c !== 0xfd3f) || (c >= 0xfe70 && c <= 0xfefc);
const isSpace = (c: number): boolean => c === 0x20 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x85 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x3000;
const isLatin = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7);
const isInLatin = (c: number): boolean => isLatin(c) || c === 0x27 || c === 0x2019;
/** . , ، ٫ ٬ / : between digits belong to the number (2.5, 1,300, 20/7, 10:30). */
const isSeparator = (c: number): boolean => c === 0x2e || c === 0x2c || c === 0x60c || c === 0x66b || c === 0x66c || c === 0x2f || c === 0x3a;
/** Longest run of invisible characters looked over between two digits, so that reading stays linear. */
const lookAhead = 4;

/** Tokens of one stretch of text as columns; used again for the next stretch, so that a token costs no object of its own. */
export class Cuts {
  size = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: RawToken["kind"][] = [];
  /** The word of each token, for whoever looks them up. */
  readonly words: Word[] = [];

  add(start: number, end: number, kind: RawToken["kind"]): void {
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.kinds[this.size++] = kind;
  }
}

/** The tokens of `text[from, to)` as objects. */
export function tokenize(text: string, from: number, to: number): RawToken[] {
  const { size, starts, ends, kinds } = cut(text, from, to, new Cuts());
  const tokens: RawToken[] = [];
  for (let k = 0; k < size; k++) tokens.push({ start: starts[k]!, end: ends[k]!, kind: kinds[k]! });
  return tokens;
}

/** Cuts `text[from, to)` into words, numbers, Latin words and single marks, in place of what `tokens` held. White space is between tokens. */
export function cut(text: string, from: number, to: number, tokens: Cuts): Cuts {
  tokens.size = 0;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (isSpace(c) || isInvisible(c)) { i++; continue; }
    const start = i;
    if (isArabic(c)) {
      i = runEnd(text, i, to, isArabic);
      tokens.add(start, i, "word");
    } else if (isDigit(c)) {
      i = numberEnd(text, i, to);
      tokens.add(start, i, "number");
    } else if (isLatin(c)) {
      i = runEnd(text, i, to, isInLatin);
      tokens.add(start, i, "latin");
    } else if (c === ampersand && entityEnd(text, i, to) > i) {
      // a character that was escaped when the page was made: one mark, or a blank
      i = entityEnd(text, i, to);
      if (!blankEntities.has(text.slice(start, i))) tokens.add(start, i, "mark");
    } else {
      i += c >= 0xd800 && c <= 0xdbff && i + 1 < to && isLowSurrogate(text.charCodeAt(i + 1)) ? 2 : 1;
      tokens.add(start, i, "mark");
    }
  }
  return tokens;
}

const ampersand = 0x26;
const blankEntities = new Set(["&nbsp;", "&#160;", "&rlm;", "&lrm;", "&zwnj;", "&shy;"]);
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,4});/iuy;

/** End of an HTML entity (`&quot;`) that begins at `at`; `at` where none does. */
function entityEnd(text: string, at: number, to: number): number {
  entity.lastIndex = at;
  const match = entity.exec(text);
  return match !== null && at + match[0].length <= to ? at + match[0].length : at;
}

const isLowSurrogate = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff;

/** End of a run of one sort; invisible characters are taken in only when the run goes on after them. */
function runEnd(text: string, at: number, to: number, belongs: (c: number) => boolean): number {
  let end = at;
  while (at < to) {
    const c = text.charCodeAt(at);
    if (belongs(c)) end = ++at;
    else if (isInvisible(c)) at++;
    else break;
  }
  return end;
}

function numberEnd(text: string, at: number, to: number): number {
  let end = at;
  while (at < to) {
    const c = text.charCodeAt(at);
    if (isDigit(c)) { end = ++at; continue; }
    if (isInvisible(c) && at - end < lookAhead) { at++; continue; }
    if (isSeparator(c) && digitFollows(text, at + 1, to)) { at++; continue; }
    break;
  }
  return end;
}

function digitFollows(text: string, at: number, to: number): boolean {
  for (let k = 0; k <= lookAhead && at < to; k++, at++) {
    const c = text.charCodeAt(at);
    if (isDigit(c)) return true;
    if (!isInvisible(c)) return false;
  }
  return false;
}
