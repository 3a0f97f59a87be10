import { CONJUNCTION, type Token } from "../tokens/token.js";
import type { NumberWord } from "./words.js";

/** A number read from tokens `[from, to)`. */
export interface ReadNumber { readonly from: number; readonly to: number; readonly value: number; readonly vague: boolean; readonly ordinal: boolean; readonly digits: boolean }

export function numberWord(token: Token | undefined): NumberWord | undefined {
  if (token === undefined || token.kind !== "word" || token.word.facts.closed && token.word.readings[0]!.info?.number === undefined) return undefined;
  for (const reading of token.word.readings) if (reading.info?.number !== undefined && reading.enclitic === "") return reading.info.number;
  return undefined;
}

/** Value of a token of digits: Arabic or Latin digits, decimal and thousands marks; `undefined` for dates and times (20/7, 10:30). */
export function digitsValue(text: string): number | undefined {
  let plain = "";
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code >= 0x660 && code <= 0x669) plain += String(code - 0x660);
    else if (code >= 0x6f0 && code <= 0x6f9) plain += String(code - 0x6f0);
    else if (c === "٫") plain += ".";
    else if (c === "٬" || code === 0x60c) plain += ",";
    else if (code >= 0x200b && code <= 0x200f || code >= 0x202a && code <= 0x202e || code === 0xfeff) plain += "";
    else plain += c;
  }
  // a right-to-left mark between the parts shows that the fraction was typed first: 2.‏0 is shown as 0.2
  const turned = /^([\d]+)\.\u200f?(\d+)$/.exec(text.includes("\u200f") ? plain : "");
  if (turned !== null) return Number(`${turned[2]}.${turned[1]}`);
  if (/[/:]/.test(plain)) return undefined;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain) || /^[1-9]\d{0,2}\.\d{2}0$/.test(plain)) return Number(plain.replaceAll(".", ""));
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(",", "."));
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return undefined;
}

/** The number that begins at `i`: digits, number words joined by و, scales (3 ملايين, مائتان وخمسون ألفا). */
export function readNumber(text: string, tokens: readonly Token[], i: number): ReadNumber | undefined {
  let k = i;
  let total = 0;
  let part: number | undefined;
  let vague = false;
  let ordinal = false;
  let digits = false;
  while (k < tokens.length && tokens[k]!.sentence === tokens[i]!.sentence) {
    const token = tokens[k]!;
    if (token.kind === "number") {
      if (part !== undefined || total > 0 && !attachedNumber(tokens, k)) break;
      const value = digitsValue(text.slice(token.start, token.end));
      if (value === undefined) break;
      part = value;
      digits = true;
      k++;
      continue;
    }
    const word = numberWord(token);
    if (word === undefined) break;
    const step = addWord(word, part, total, k > i, joins(token), digits);
    if (step === undefined) break;
    ({ part, total } = step);
    vague ||= step.vague;
    ordinal ||= step.ordinal;
    k++;
  }
  if (k === i) return undefined;
  return { from: i, to: k, value: round(total + (part ?? 0)), vague, ordinal, digits };
}

interface Step { part: number | undefined; total: number; vague: boolean; ordinal: boolean }

/** Adds one word; `undefined` where it does not belong to the number any more. */
function addWord(word: NumberWord, part: number | undefined, total: number, inside: boolean, joined: boolean, digits: boolean): Step | undefined {
  if (word.scale !== undefined) {
    const { value, plural, dual } = word.scale;
    if (dual) return inside && !joined ? undefined : { part: undefined, total: total + (part ?? 0) + value * 2, vague: false, ordinal: false };
    if (inside && joined && part !== undefined && part >= 100) return { part: undefined, total: total + part + value, vague: false, ordinal: false };
    return { part: undefined, total: total + (part ?? 1) * value, vague: plural && part === undefined, ordinal: false };
  }
  if (word.vague !== undefined) return inside ? undefined : { part: word.vague, total, vague: true, ordinal: false };
  if (word.value !== undefined) {
    if (digits) return undefined;
    if (part === undefined) return { part: word.value, total, vague: false, ordinal: false };
    // ثلاثة عشر, خمسة وعشرون, مائة وخمسون; ثلاث مائة multiplies
    if (joined) return word.value !== 100 && part % 10 !== 0 && word.value < 10 ? undefined : { part: part + word.value, total, vague: false, ordinal: false };
    if (word.value === 100 && part < 10) return { part: part * 100, total, vague: false, ordinal: false };
    if (word.value === 10 && part < 10) return { part: part + 10, total, vague: false, ordinal: false };
    return undefined;
  }
  if (word.ordinal !== undefined && !inside) return { part: word.ordinal, total, vague: false, ordinal: true };
  return undefined;
}

function joins(token: Token): boolean {
  return (token.word.facts.pro & CONJUNCTION) !== 0;
}

function attachedNumber(tokens: readonly Token[], k: number): boolean {
  return !tokens[k]!.spaced;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

