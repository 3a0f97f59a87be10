import { CONJUNCTION, MAY_COUNT, PREPOSITION, type Token } from "../tokens/token.js";
import type { NumberWord } from "./words.js";

/** A number read from tokens `[from, to)`. */
export interface ReadNumber { readonly from: number; readonly to: number; readonly value: number; readonly vague: boolean; readonly ordinal: boolean; readonly digits: boolean }

export function numberWord(token: Token | undefined): NumberWord | undefined {
  if (token === undefined || token.kind !== "word" || (token.may & MAY_COUNT) === 0 || token.word.facts.closed && token.word.readings[0]!.info?.number === undefined) return undefined;
  for (const reading of token.word.readings) if (reading.info?.number !== undefined && reading.enclitic === "") return reading.info.number;
  return undefined;
}

/** Value of a token of digits: Arabic or Latin digits, decimal and thousands marks; `undefined` for dates and times (20/7, 10:30). */
export function digitsValue(text: string): number | undefined {
  return digitsAlone(text) ?? digitsWithMarks(text);
}

/** Longest run of digits whose value is exact. */
const longestExact = 15;

/** The value of a run of digits and nothing else. */
function digitsAlone(text: string): number | undefined {
  if (text.length > longestExact) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const digit = unit <= 0x39 ? unit - 0x30 : unit < 0x6f0 ? unit - 0x660 : unit - 0x6f0;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function digitsWithMarks(text: string): number | undefined {
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

/** The number that begins at `i`: digits, number words joined by و, scales (3 ملايين, مائتان وخمسون ألفا, مليون ونصف المليون, مليونا و529 ألفا). */
export function readNumber(text: string, tokens: readonly Token[], i: number): ReadNumber | undefined {
  const first = tokens[i]!;
  let k = i;
  let sum: Sum = { part: undefined, total: 0, scale: 0, vague: false, ordinal: false };
  let digits = false;
  while (k < tokens.length && tokens[k]!.block === first.block) {
    const at = k > i && sum.scale > 0 && isLoneAnd(tokens, k) ? k + 1 : k;
    const token = tokens[at]!;
    const next = token.kind === "number" ? addDigits(text, tokens, at, sum, k > i) : addToken(tokens, at, sum, k > i, at > k, digits);
    if (next === undefined) break;
    digits ||= token.kind === "number";
    sum = next.sum;
    k = next.to;
  }
  if (k === i) return undefined;
  return { from: i, to: k, value: round(sum.total + (sum.part ?? 0)), vague: sum.vague, ordinal: sum.ordinal, digits };
}

/** A number while it is read: what is complete, what a scale may still multiply, and the last scale. */
interface Sum { readonly part: number | undefined; readonly total: number; readonly scale: number; readonly vague: boolean; readonly ordinal: boolean }
interface Step { readonly sum: Sum; readonly to: number }

const waw = "\u0648";

/** و before a number in digits stands as a word of its own. */
export function isLoneAnd(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  const next = tokens[k + 1];
  return token?.kind === "word" && token.word.key === waw && next?.kind === "number" && !next.spaced;
}

function addDigits(text: string, tokens: readonly Token[], k: number, sum: Sum, inside: boolean): Step | undefined {
  const token = tokens[k]!;
  const value = digitsValue(text.slice(token.start, token.end));
  if (value === undefined || sum.part !== undefined || inside && (sum.scale === 0 || value >= sum.scale || tokens[k - 1]!.kind === "number")) return undefined;
  const torn = inside ? undefined : tornDecimal(text, tokens, k);
  if (torn !== undefined) return { sum: { ...sum, part: torn }, to: k + 3 };
  return { sum: { ...sum, part: value }, to: k + 1 };
}

/** 4. 5 مليار: a decimal number torn apart by a blank; only a scale after it tells. */
function tornDecimal(text: string, tokens: readonly Token[], k: number): number | undefined {
  const [whole, point, part, scale] = [tokens[k]!, tokens[k + 1], tokens[k + 2], tokens[k + 3]];
  if (point?.kind !== "mark" || text[point.start] !== "." || point.spaced || part?.kind !== "number" || part.block !== whole.block || numberWord(scale)?.scale === undefined) return undefined;
  const value = Number(`${digitsValue(text.slice(whole.start, whole.end))}.${digitsValue(text.slice(part.start, part.end))}`);
  return Number.isNaN(value) ? undefined : value;
}

function addToken(tokens: readonly Token[], k: number, sum: Sum, inside: boolean, afterAnd: boolean, digits: boolean): Step | undefined {
  const token = tokens[k]!;
  if (inside && token.sentence !== tokens[k - 1]!.sentence) return undefined;
  const word = numberWord(token);
  if (word === undefined || inside && (token.word.facts.pro & PREPOSITION) !== 0) return undefined;
  const joined = afterAnd || (token.word.facts.pro & CONJUNCTION) !== 0;
  const half = inside ? addFraction(tokens, k, word, sum, joined) : fractionOfScale(tokens, k, word);
  if (half !== undefined) return half;
  const added = addWord(word, sum, inside, joined, digits);
  return added === undefined ? undefined : { sum: added, to: k + 1 };
}

/** مليون ونصف, مليونين وربع المليون: a part of the scale before it, which may be named again. */
function addFraction(tokens: readonly Token[], k: number, word: NumberWord, sum: Sum, joined: boolean): Step | undefined {
  if (word.fraction === undefined || !joined || sum.scale === 0 || sum.part !== undefined) return undefined;
  const again = numberWord(tokens[k + 1])?.scale;
  if (again !== undefined && again.value !== sum.scale) return undefined;
  return { sum: { ...sum, total: sum.total + sum.scale * word.fraction / 100, scale: 0 }, to: k + (again === undefined ? 1 : 2) };
}

/** نصف مليون. */
function fractionOfScale(tokens: readonly Token[], k: number, word: NumberWord): Step | undefined {
  const scale = word.fraction === undefined ? undefined : numberWord(tokens[k + 1])?.scale;
  if (scale === undefined || scale.dual || scale.plural) return undefined;
  return { sum: { part: undefined, total: scale.value * word.fraction! / 100, scale: 0, vague: false, ordinal: false }, to: k + 2 };
}

/** Adds one word; `undefined` where it does not belong to the number any more. */
function addWord(word: NumberWord, sum: Sum, inside: boolean, joined: boolean, digits: boolean): Sum | undefined {
  const { part, total } = sum;
  if (word.scale !== undefined) {
    const { value, plural, dual } = word.scale;
    const done = { part: undefined, scale: value, vague: false, ordinal: false };
    if (dual) return inside && !joined ? undefined : { ...done, total: total + (part ?? 0) + value * 2 };
    if (inside && joined && (part === undefined || part >= 100)) return value >= sum.scale && sum.scale > 0 ? undefined : { ...done, total: total + (part ?? 0) + value };
    return inside && part === undefined && sum.scale > 0 ? undefined : { ...done, total: total + (part ?? 1) * value, vague: sum.vague || plural && part === undefined };
  }
  if (word.vague !== undefined) return inside ? undefined : { ...sum, part: word.vague, vague: true };
  if (word.value !== undefined) {
    if (digits && sum.scale === 0) return undefined;
    if (part === undefined) return inside && !joined ? undefined : { ...sum, part: word.value };
    // ثلاثة عشر, خمسة وعشرون, مائة وخمسون; ثلاث مائة multiplies
    if (joined) return word.value !== 100 && part % 10 !== 0 && word.value < 10 ? undefined : { ...sum, part: part + word.value };
    if (word.value === 100 && part < 10) return { ...sum, part: part * 100 };
    if (word.value === 10 && part < 10) return { ...sum, part: part + 10 };
    return undefined;
  }
  if (word.ordinal !== undefined && !inside) return { ...sum, part: word.ordinal, ordinal: true };
  return undefined;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
