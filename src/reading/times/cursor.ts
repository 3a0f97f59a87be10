import { numberWord, readNumber, type ReadNumber } from "../figures/number.js";
import { AL, IS_PARTICLE, type Reading, type Token } from "../tokens/token.js";
import { beginsWith, type TimeWord } from "./words.js";

/** Looks at tokens for the rules of time. */
export class TimeCursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The number that was read last, and where it was looked for: many rules ask at one place. */
  private lastNumber: ReadNumber | undefined;
  private lastNumberAt = -1;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The word of time at `i`, in the reading that the lexicon knows. */
  word(i: number): TimeWord | undefined {
    return this.reading(i)?.info?.time;
  }
  private reading(i: number): Reading | undefined {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "word" ? token.word.time : undefined;
  }
  /** What may begin with the word at `i`. */
  begins(i: number): number {
    const reading = this.reading(i);
    return reading === undefined ? 0 : beginsWith(reading);
  }
  isNumberWord(i: number): boolean { return numberWord(this.tokens[i]) !== undefined; }

  is(i: number, list: string): boolean { return this.word(i)?.is.has(list) ?? false; }
  /** Its stem, without clitics and article. */
  stem(i: number): string { return (this.reading(i) ?? this.tokens[i]!.word.readings[0]!).stem; }
  /** Proclitics of the word at `i`. */
  pro(i: number): number { return this.reading(i)?.pro ?? this.tokens[i]?.word.facts.pro ?? 0; }
  article(i: number): boolean { return (this.pro(i) & AL) !== 0; }
  /** Does an adjective with the article stand at `i`? Titles that are adjectives by form (الرئيس) are none. */
  adjective(i: number): boolean {
    const token = this.tokens[i];
    return token?.kind === "word" && token.word.facts.isAdjective && !token.word.facts.isNoun && this.article(i);
  }
  particle(i: number, id: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && (token.may & IS_PARTICLE) !== 0 && token.word.facts.particles.includes(id);
  }
  mark(i: number, marks: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "mark" && marks.includes(this.text.charAt(token.start));
  }
  sameSentence(i: number, j: number): boolean { return this.tokens[i] !== undefined && this.tokens[j] !== undefined && this.tokens[i]!.block === this.tokens[j]!.block; }
  number(i: number): ReadNumber | undefined {
    if (i >= this.tokens.length || this.tokens[i]!.kind !== "number" && !this.isNumberWord(i)) return undefined;
    if (i !== this.lastNumberAt) {
      this.lastNumber = readNumber(this.text, this.tokens, i);
      this.lastNumberAt = i;
    }
    return this.lastNumber;
  }
  /** A whole number between the bounds, at `i`. */
  whole(i: number, least: number, most: number): ReadNumber | undefined {
    const n = this.number(i);
    return n !== undefined && Number.isInteger(n.value) && n.value >= least && n.value <= most ? n : undefined;
  }
  /** Four digits that may be a year; Hijri years are told apart by their sign. */
  year(i: number): number | undefined {
    const token = this.tokens[i];
    if (token === undefined || token.kind !== "number" || token.end - token.start !== 4) return undefined;
    const n = this.whole(i, 1300, 2100);
    return n !== undefined && n.to === i + 1 && /^[\d٠-٩۰-۹]{4}$/u.test(this.text.slice(token.start, token.end)) ? n.value : undefined;
  }
  /** The month at `i`, of one or two words, with the index after it. */
  month(i: number): { month: number; hijri: boolean; to: number } | undefined {
    const word = this.word(i);
    if (word === undefined) return undefined;
    const next = word.monthPairs === undefined && word.hijriPairs === undefined ? undefined : this.tokens[i + 1]?.word;
    if (next !== undefined) for (const [pairs, hijri] of [[word.monthPairs, false], [word.hijriPairs, true]] as const) {
      if (pairs !== undefined) for (const [form, month] of pairs) if (next.key === form || next.readings.some(r => r.stem === form)) return { month, hijri, to: i + 2 };
    }
    if (word.month !== undefined) return { month: word.month, hijri: false, to: i + 1 };
    if (word.hijriMonth !== undefined) return { month: word.hijriMonth, hijri: true, to: i + 1 };
    return undefined;
  }
}
