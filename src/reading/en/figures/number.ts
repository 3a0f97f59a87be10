import type { Token } from "../tokens/token.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { Word } from "../words/word.js";
import type { EnglishFigureEntries } from "./entries.js";

/** A number over tokens `[from, to)`. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The end of two numbers that are written as one word: 30-50. */
  readonly high?: number;
  readonly digits: boolean;
  /** hundreds, dozens: rough by itself. */
  readonly vague: boolean;
  /** What is written onto the digits: the km of 10km, the mile of 30-mile. */
  readonly joined?: string;
}

const digitsOnly = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
const digitsAndWord = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[-‐‑]?(\p{L}[\p{L}/]*\d?)$/u;
const twoNumbers = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)[-‐‑](\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(\p{L}*)$/u;

/** Reads numbers in digits and words. */
export class Numbers {
  private readonly small: ReadonlyMap<string, number>;
  private readonly scales: ReadonlyMap<string, number>;
  private readonly dozens: ReadonlyMap<string, number>;
  private readonly vague: ReadonlyMap<string, number>;
  private readonly joined: ReadonlyMap<string, number>;
  private readonly joinedMoney: ReadonlyMap<string, number>;
  private readonly lists: ReadonlyMap<string, ReadonlySet<string>>;

  private readonly beginners: number;

  /** `vocabulary` is that of the tokens to be read. */
  constructor(entries: EnglishFigureEntries, vocabulary: Pick<Vocabulary, "mark">) {
    const map = (values: Readonly<Record<string, number>>): Map<string, number> => new Map(Object.entries(values));
    this.small = map(entries.numbers);
    this.scales = map(entries.scales);
    this.dozens = map(entries.dozens);
    this.vague = map(entries.vague);
    this.joined = map(entries["joined-scales"]);
    this.joinedMoney = map(entries["joined-scales-of-money"]);
    this.lists = new Map(["a", "and", "half", "of", "several"].map(key => [key, new Set(entries[key] as string[])]));
    this.beginners = vocabulary.mark(word => this.mayBegin(word));
  }

  /** May a number begin with this word? */
  begins(word: Word): boolean { return (word.marks & this.beginners) !== 0; }

  private mayBegin({ lower }: Word): boolean {
    const first = lower.charCodeAt(0);
    return first >= 0x30 && first <= 0x39 || this.small.has(lower) || this.vague.has(lower) || this.dozens.has(lower) || this.scales.has(lower)
      || this.is("a", lower) || this.is("half", lower) || this.is("several", lower) || lower.includes("-") && this.hyphened(lower) !== undefined;
  }

  /** The number that begins at token `i`; `money` where a sign of money stands before it. */
  read(tokens: readonly Token[], i: number, money = false): ReadNumber | undefined {
    const lower = tokens[i]!.word.lower;
    const first = lower.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) return this.digits(tokens, i, money);
    const half = this.halfOf(tokens, i);
    if (half !== undefined) return half;
    if (this.is("several", lower)) return this.severalHundred(tokens, i);
    const vague = this.vague.get(lower);
    if (vague !== undefined) return this.vagueNumber(tokens, i, vague);
    return this.words(tokens, i);
  }

  private digits(tokens: readonly Token[], i: number, money: boolean): ReadNumber | undefined {
    const { lower } = tokens[i]!.word;
    if (digitsOnly.test(lower)) return this.scaled(tokens, i, numberOf(lower));
    const two = twoNumbers.exec(lower);
    if (two !== null) {
      const scale = this.scaleOf(two[3]!, money);
      const factor = scale ?? 1;
      const after = this.scaled(tokens, i, numberOf(two[2]!));
      const times = after.value / numberOf(two[2]!) * factor;
      return { ...after, value: numberOf(two[1]!) * times, high: numberOf(two[2]!) * times, ...(two[3] === "" || scale !== undefined ? {} : { joined: two[3]! }) };
    }
    const joined = digitsAndWord.exec(lower);
    if (joined === null) return undefined;
    const scale = this.scaleOf(joined[2]!, money);
    const value = numberOf(joined[1]!);
    return scale === undefined ? { from: i, to: i + 1, value, digits: true, vague: false, joined: joined[2]! } : { from: i, to: i + 1, value: rounded(value * scale), digits: true, vague: false };
  }

  private scaleOf(letters: string, money: boolean): number | undefined {
    return this.joined.get(letters) ?? (money ? this.joinedMoney.get(letters) : undefined);
  }

  /** 5.5 million, 20 thousand */
  private scaled(tokens: readonly Token[], i: number, value: number): ReadNumber {
    let to = i + 1;
    let result = value;
    for (let scale = this.scaleAt(tokens, i, to); scale !== undefined; scale = this.scaleAt(tokens, i, to)) { result *= scale; to++; }
    return { from: i, to, value: rounded(result), digits: true, vague: false };
  }

  private scaleAt(tokens: readonly Token[], from: number, i: number): number | undefined {
    if (tokens[i]?.sentence !== tokens[from]!.sentence) return undefined;
    return this.scales.get(tokens[i]!.word.lower) ?? this.dozens.get(tokens[i]!.word.lower);
  }

  /** half a million, half a dozen */
  private halfOf(tokens: readonly Token[], i: number): ReadNumber | undefined {
    if (!this.at("half", tokens, i) || !this.at("a", tokens, i + 1)) return undefined;
    const scale = this.scaleAt(tokens, i, i + 2);
    return scale === undefined || scale < 12 ? undefined : { from: i, to: i + 3, value: scale / 2, digits: false, vague: scale === 12 };
  }

  private severalHundred(tokens: readonly Token[], i: number): ReadNumber | undefined {
    const scale = this.scaleAt(tokens, i, i + 1);
    if (scale === undefined) return undefined;
    return { ...this.times(tokens, i, i + 2, scale), vague: true };
  }

  /** tens of thousands, hundreds of millions; "hundreds of" people is left to the unit. */
  private vagueNumber(tokens: readonly Token[], i: number, value: number): ReadNumber {
    const of = this.at("of", tokens, i + 1) ? 2 : 0;
    const scale = of > 0 && tokens[i + of]?.sentence === tokens[i]!.sentence ? this.vague.get(tokens[i + of]!.word.lower) : undefined;
    return { from: i, to: scale === undefined ? i + 1 : i + of + 1, value: value * (scale ?? 1), digits: false, vague: true };
  }

  /** twenty-one, one hundred and fifty thousand, a million, two dozen, one and a half million */
  private words(tokens: readonly Token[], i: number): ReadNumber | undefined {
    let to = i;
    let total = 0;
    let part = 0;
    let dozens = false;
    if (this.at("a", tokens, i)) {
      if (this.scaleAt(tokens, i, i + 1) === undefined) return undefined;
      part = 1;
      to = i + 1;
    }
    for (; tokens[to]?.sentence === tokens[i]!.sentence && tokens[to] !== undefined; to++) {
      const { lower } = tokens[to]!.word;
      const value = this.small.get(lower) ?? this.hyphened(lower);
      const scale = this.scaleAt(tokens, i, to);
      if (value !== undefined && (part % 100 === 0 && (part > 0 || to === i || total > 0) || part % 10 === 0 && part >= 20 && value < 10)) part += value;
      else if (scale !== undefined && part > 0) {
        if (this.dozens.has(lower)) dozens = true;
        if (scale === 100 || scale === 12 || scale === 20) part *= scale;
        else { total += part * scale; part = 0; }
      } else if (scale !== undefined && total > 0 && scale >= 1000) total *= scale;
      else if (this.is("and", lower) && to > i && this.at("a", tokens, to + 1) && this.at("half", tokens, to + 2)) { part += 0.5; to += 2; }
      else if (!(this.is("and", lower) && to > i && (part >= 100 || total > 0 && part === 0) && this.joins(tokens, to + 1, i))) break;
    }
    const value = total + part;
    return to === i || value === 0 && !this.small.has(tokens[i]!.word.lower) ? undefined : { from: i, to, value, digits: false, vague: dozens };
  }

  /** A small number goes on after "and", and nothing larger: "one hundred and five", not "a hundred and two million". */
  private joins(tokens: readonly Token[], i: number, from: number): boolean {
    const lower = tokens[i]?.sentence === tokens[from]!.sentence ? tokens[i]!.word.lower : "";
    return this.small.has(lower) || this.hyphened(lower) !== undefined;
  }

  /** Scales behind a number of words. */
  private times(tokens: readonly Token[], from: number, start: number, value: number): ReadNumber {
    let to = start;
    let result = value;
    for (let scale = this.scaleAt(tokens, from, to); scale !== undefined; scale = this.scaleAt(tokens, from, to)) { result *= scale; to++; }
    return { from, to, value: result, digits: false, vague: false };
  }

  /** twenty-one */
  private hyphened(lower: string): number | undefined {
    const at = lower.indexOf("-");
    if (at < 0) return undefined;
    const tens = this.small.get(lower.slice(0, at)) ?? 0;
    const ones = this.small.get(lower.slice(at + 1)) ?? 0;
    return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : undefined;
  }

  private is(list: string, lower: string): boolean { return this.lists.get(list)!.has(lower); }
  private at(list: string, tokens: readonly Token[], i: number): boolean {
    return tokens[i] !== undefined && this.is(list, tokens[i]!.word.lower);
  }
}

function numberOf(digits: string): number { return Number(digits.replaceAll(",", "")); }
function rounded(value: number): number { return Math.round(value * 1e6) / 1e6; }
