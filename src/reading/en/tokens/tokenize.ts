import type { Block } from "../../report.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { Sentence, Token } from "./token.js";

export interface Tokens { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] }

const dot = 0x2e, comma = 0x2c, colon = 0x3a, hyphen = 0x2d, apostrophe = 0x27, curly = 0x2019, slash = 0x2f, ampersand = 0x26;

/** What the cutting of words needs of the lexicon. */
export interface Cutting { readonly abbreviations: ReadonlySet<string>; readonly contractions: readonly string[] }

/** Cuts the blocks of a text into words, marks and sentences. A block is never one sentence with the next. */
export function findTokens(text: string, blocks: readonly Block[], words: Vocabulary, cutting: Cutting): Tokens {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach(({ span: [from, to] }, block) => {
    let sentence: Sentence = { i: sentences.length, from: tokens.length, to: tokens.length, block };
    const push = (start: number, end: number): void => { tokens.push({ i: tokens.length, start, end, word: words.wordAt(text, start, end), sentence: sentence.i, tag: 0 }); };
    const close = (): void => {
      sentence.to = tokens.length;
      if (sentence.to > sentence.from) sentences.push(sentence);
      sentence = { i: sentences.length, from: tokens.length, to: tokens.length, block };
    };
    for (let at = from; at < to;) {
      if (isBlank(text.charCodeAt(at))) { at++; continue; }
      const end = wordEnd(text, at, to, cutting.abbreviations);
      if (end === at) {
        const after = markEnd(text, at, to);
        push(at, after);
        if (endsSentence(text, at, after, to)) { at = closers(text, after, to, push); close(); }
        else at = after;
        continue;
      }
      const cut = contraction(text, at, end, cutting.contractions);
      push(at, cut);
      if (cut < end) push(cut, end);
      // "in the U.S. The army": the full stop of an abbreviation ends the sentence too where one begins after it
      if (text.charCodeAt(end - 1) === dot && !cutting.abbreviations.has(text.slice(at, end - 1).toLowerCase()) && beginsSentence(text, end, to) && words.isClosed(/^\s*[“"‘']?([\p{L}]*)/u.exec(text.slice(end, end + 24))?.[1] ?? "")) close();
      at = end;
    }
    close();
  });
  return { tokens, sentences };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit >= 9 && unit <= 13 || unit === 0xa0 || unit >= 0x2000 && unit <= 0x200b || unit === 0x202f || unit === 0xfeff;
}

function isLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a || unit >= 0x41 && unit <= 0x5a;
  return unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7 || unit >= 0x3040 && unit < 0xfb00 || unit >= 0xfb50 && unit < 0xfe00;
}

function isDigit(unit: number): boolean { return unit >= 0x30 && unit <= 0x39; }

/** End of the word at `at`; `at` itself where a mark stands there. */
function wordEnd(text: string, at: number, to: number, abbreviations: ReadonlySet<string>): number {
  const first = text.charCodeAt(at);
  if (!isLetter(first) && !isDigit(first)) return at;
  let i = at + 1;
  for (; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit) || isDigit(unit)) continue;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : 0;
    // 5.5, 25,000, 9:30
    if ((unit === dot || unit === comma || unit === colon) && isDigit(text.charCodeAt(i - 1)) && isDigit(next)) continue;
    // al-Assad, 15-year-old, O'Brien, AT&T, and/or
    if ((unit === hyphen || unit === 0x2010 || unit === 0x2011 || unit === apostrophe || unit === curly || unit === slash || unit === ampersand) && (isLetter(next) || isDigit(next))) continue;
    // U.S., a.m.
    if (unit === dot && isInitials(text, at, i, next)) continue;
    break;
  }
  if (i < to && text.charCodeAt(i) === dot && isAbbreviation(text, at, i, to, abbreviations)) i++;
  return i;
}

/** U.S: single letters between full stops. */
function isInitials(text: string, at: number, i: number, next: number): boolean {
  return isLetter(next) && isLetter(text.charCodeAt(i - 1)) && (i - 1 === at || text.charCodeAt(i - 2) === dot);
}

function isAbbreviation(text: string, at: number, end: number, to: number, abbreviations: ReadonlySet<string>): boolean {
  const word = text.slice(at, end);
  if (word.includes(".") && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  // George W. Bush
  if (word.length === 1 && word !== "I" && word >= "A" && word <= "Z") return true;
  if (!abbreviations.has(word.toLowerCase())) return false;
  // "no. 5" but "He said no."
  return word.toLowerCase() !== "no" || /^\.\s?\d/u.test(text.slice(end, Math.min(to, end + 3)));
}

/** don't → do + n't, Iran's → Iran + 's, militants' → militants + ' */
function contraction(text: string, at: number, end: number, contractions: readonly string[]): number {
  if (end - at < 3 || !hasApostrophe(text, at, end)) return end;
  const word = text.slice(at, end).toLowerCase().replaceAll("’", "'");
  for (const ending of contractions) if (word.endsWith(ending) && word.length > ending.length) return end - ending.length;
  return end;
}

function hasApostrophe(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) { const unit = text.charCodeAt(i); if (unit === apostrophe || unit === curly) return true; }
  return false;
}

/** A mark; several dots or dashes are one. */
function markEnd(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  if (unit === dot || unit === hyphen) while (end < to && text.charCodeAt(end) === unit) end++;
  else if (unit === apostrophe && text.charCodeAt(end) === apostrophe) end++;
  else if (unit >= 0xd800 && unit < 0xdc00 && end < to) end++;
  return end;
}

function endsSentence(text: string, at: number, after: number, to: number): boolean {
  const mark = text[at]!;
  if (mark === "!" || mark === "?") return beginsSentence(text, after, to);
  if (mark === "…") return beginsSentence(text, after, to);
  return mark === "." && (after - at === 1 || beginsSentence(text, after, to)) && beginsSentence(text, after, to);
}

/** Does what follows (quotation marks aside) begin a sentence: the end, a capital, a digit, an opening quotation? */
function beginsSentence(text: string, at: number, to: number): boolean {
  let i = at;
  while (i < to && isCloser(text, i)) i++;
  if (i >= to) return true;
  if (!isBlank(text.charCodeAt(i))) return false;
  while (i < to && isBlank(text.charCodeAt(i))) i++;
  if (i >= to) return true;
  const next = text[i]!;
  return next !== next.toLowerCase() || /[\d"“‘'«([—–-]/u.test(next) || !isLetter(next.charCodeAt(0));
}

function isCloser(text: string, i: number): boolean {
  const mark = text[i]!;
  if (mark === "'" && text[i + 1] === "'") return true;
  return mark === "”" || mark === "’" || mark === "»" || mark === ")" || mark === "]" || (mark === '"' || mark === "'") && (i + 1 >= text.length || !isLetter(text.charCodeAt(i + 1)));
}

/** Quotation marks and brackets after a full stop belong to the sentence that it ends. */
function closers(text: string, at: number, to: number, push: (start: number, end: number) => void): number {
  let i = at;
  while (i < to && isCloser(text, i)) {
    const end = markEnd(text, i, to);
    push(i, end);
    i = end;
  }
  return i;
}
