import type { Numbers, ReadNumber } from "../figures/number.js";
import type { Sentence, Token } from "../tokens/token.js";
import type { FoundTime } from "./found.js";
import type { TimeWord, TimeWords } from "./words.js";

/** Looks at tokens for the rules of time, and knows from which day to count. */
export class TimeCursor {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: TimeWords;
  /** The day of publication. */
  readonly published: number | undefined;
  private readonly numbers: Numbers;
  /** The last expression found: "a day later" is counted from it. */
  previous: FoundTime | undefined;
  /** The last year that a full date named. */
  lastYear: number | undefined;

  constructor(tokens: readonly Token[], sentences: readonly Sentence[], words: TimeWords, numbers: Numbers, published: number | undefined) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.words = words;
    this.numbers = numbers;
    this.published = published;
  }

  lower(i: number): string { return this.tokens[i]?.word.lower ?? ""; }
  word(i: number): TimeWord | undefined { const token = this.tokens[i]; return token === undefined ? undefined : this.words.of(token.word); }
  is(i: number, list: string): boolean { return this.word(i)?.is.has(list) ?? false; }
  capital(i: number): boolean { return (this.tokens[i]?.word.capital ?? 0) !== 0; }
  /** Are both tokens there, in one sentence? */
  same(i: number, j: number): boolean { return this.tokens[i] !== undefined && this.tokens[i]!.sentence === this.tokens[j]?.sentence; }
  first(i: number): boolean { return !this.same(i - 1, i); }
  mark(i: number, marks: string): boolean {
    const form = this.tokens[i]?.word.form;
    return form !== undefined && form.length === 1 && marks.includes(form);
  }
  /** Is `i` a word of the list, in the sentence of `from`? */
  next(from: number, i: number, list: string): boolean { return this.same(from, i) && this.is(i, list); }

  /** The word without a part that is joined to it: mid-September, early-2015. */
  bare(i: number): string {
    const lower = this.lower(i);
    return lower.length > shortestJoined ? this.words.bare(lower) : lower;
  }

  /** The month at `i`, written with a capital. */
  month(i: number): number | undefined {
    const bare = this.bare(i);
    const month = bare === this.lower(i) ? this.word(i)?.month : this.words.get(bare)?.month;
    return month !== undefined && /\p{Lu}/u.test(this.tokens[i]!.word.form) ? month : undefined;
  }

  /** Four digits that may be a year. */
  year(i: number): number | undefined {
    const bare = this.bare(i);
    if (!/^\d{4}$/u.test(bare)) return undefined;
    const year = +bare;
    return year >= 1000 && year <= 2100 ? year : undefined;
  }

  /** A day of the month: 14, 14th, or 21-23 with its end. */
  dayNumber(i: number): { day: number; last?: number; ordinal: boolean } | undefined {
    const lower = this.lower(i);
    const one = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(lower);
    if (one !== null) return isDay(+one[1]!) ? { day: +one[1]!, ordinal: one[2] !== undefined } : undefined;
    const two = /^(\d{1,2})(?:st|nd|rd|th)?[-‐‑/](\d{1,2})(?:st|nd|rd|th)?$/u.exec(lower);
    if (two !== null && isDay(+two[1]!) && isDay(+two[2]!) && +two[2]! > +two[1]!) return { day: +two[1]!, last: +two[2]!, ordinal: false };
    const word = this.words.get(lower)?.dayWord;
    return word === undefined ? undefined : { day: word, ordinal: true };
  }

  number(i: number): ReadNumber | undefined {
    return this.tokens[i] !== undefined && this.numbers.begins(this.tokens[i]!.word) ? this.numbers.read(this.tokens, i) : undefined;
  }
}

/** mid-8 */
const shortestJoined = 4;

function isDay(n: number): boolean { return n >= 1 && n <= 31; }
