import type { Token } from "../tokens/token.js";
import type { Word } from "../words/word.js";
import type { Numbers, ReadNumber } from "./number.js";
import type { FigureWords } from "./words.js";

/** Looks at tagged tokens for the rules of figures. */
export class FigureView {
  readonly tokens: readonly Token[];
  readonly inTime: Uint8Array;
  readonly words: FigureWords;
  private readonly numbers: Numbers;

  constructor(tokens: readonly Token[], inTime: Uint8Array, words: FigureWords, numbers: Numbers) {
    this.tokens = tokens;
    this.inTime = inTime;
    this.words = words;
    this.numbers = numbers;
  }

  lower(i: number): string { return this.tokens[i]?.word.lower ?? ""; }
  word(i: number): Word { return this.tokens[i]!.word; }
  tag(i: number): number { return this.tokens[i]?.tag ?? 0; }
  is(i: number, list: string): boolean { return this.tokens[i] !== undefined && this.words.is(list, this.lower(i)); }
  same(i: number, j: number): boolean { return this.tokens[i] !== undefined && this.tokens[i]!.sentence === this.tokens[j]?.sentence; }
  /** Is `i` a word of the list, in the sentence of `from`? */
  near(from: number, i: number, list: string): boolean { return this.same(from, i) && this.is(i, list); }
  mark(i: number, marks: string): boolean {
    const form = this.tokens[i]?.word.form;
    return form !== undefined && form.length === 1 && marks.includes(form);
  }
  /** Does nothing stand between the token and the one before it? */
  tied(i: number): boolean { return i > 0 && this.tokens[i - 1]!.end === this.tokens[i]?.start; }
  number(i: number, money = false): ReadNumber | undefined {
    const token = this.tokens[i];
    return token !== undefined && this.inTime[i] !== 1 && this.numbers.begins(token.word) ? this.numbers.read(this.tokens, i, money) : undefined;
  }
}
