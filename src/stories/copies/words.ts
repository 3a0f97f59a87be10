import { fold } from "../../reading/lang/ar/fold.js";
import type { Span } from "../../reading/span.js";

/** A word or number of a text, folded; `opens` a sentence. */
export interface Word { readonly word: string; readonly span: Span; readonly opens: boolean }

const other = 0, letter = 1, digit = 2, end = 3;

/** The words of a stretch of a text, in their order; scanned unit by unit, which takes half the time of a regular expression. */
export function wordsOf(text: string, start: number, stop: number): Word[] {
  const words: Word[] = [];
  let opens = true;
  for (let i = start; i < stop;) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === other || kind === end) {
      if (kind === end) opens = true;
      i++;
      continue;
    }
    const from = i;
    i = kind === letter ? endOfLetters(text, i, stop) : endOfNumber(text, i, stop);
    const word = plain(text.slice(from, i));
    if (word === "") continue;
    words.push({ word, span: [from, i], opens });
    opens = false;
  }
  return words;
}

function endOfLetters(text: string, from: number, stop: number): number {
  let i = from + 1;
  while (i < stop && kindOf(text.charCodeAt(i)) === letter) i++;
  return i;
}

/** A number goes on over a point or comma between digits. */
function endOfNumber(text: string, from: number, stop: number): number {
  let i = from + 1;
  for (;;) {
    while (i < stop && kindOf(text.charCodeAt(i)) === digit) i++;
    if (i + 1 >= stop || !".,\u066b\u066c".includes(text[i]!) || kindOf(text.charCodeAt(i + 1)) !== digit) return i;
    i++;
  }
}

function kindOf(unit: number): number {
  if (unit >= 0x620 && unit <= 0x65f) return letter;
  if (unit === 0x20) return other;
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return digit;
    if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return letter;
    return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x0a ? end : other;
  }
  if (unit === 0x61f) return end;
  // joiners and direction marks stand inside words; halves of letters beyond the first plane are letters
  if ((unit >= 0x200b && unit <= 0x200f) || (unit >= 0xd800 && unit <= 0xdfff)) return letter;
  const char = String.fromCharCode(unit);
  return /[\p{L}\p{M}]/u.test(char) ? letter : /\p{N}/u.test(char) ? digit : other;
}

/** The word's key: folded, without capitals, its digits those of ASCII. */
function plain(piece: string): string {
  const unit = piece.charCodeAt(0);
  if (unit >= 0x620 && unit <= 0x64a) return fold(piece);
  return fold(piece).toLowerCase().replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, figure => String(figure.charCodeAt(0) & 0xf)).replace(/[,\u066c]/gu, "").replace("\u066b", ".");
}
