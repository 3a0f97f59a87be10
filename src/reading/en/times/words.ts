import type { WordMemo } from "../words/memo.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { Word } from "../words/word.js";
import type { EnglishTimeEntries, TimeUnit } from "./entries.js";

/** What the lexicon says of a word of time. */
export interface TimeWord {
  month?: number;
  weekday?: number;
  shortWeekday?: number;
  offset?: number;
  unit?: TimeUnit;
  plural?: boolean;
  nth?: number;
  dayWord?: number;
  quarter?: number;
  /** The lists that name it. */
  readonly is: Set<string>;
}

const relativeLists = ["last", "this", "next", "past", "early-late", "the", "start", "finish", "about", "a", "year-end"];
const coreLists = ["quarter", "half", "year-end", "today-parts"];

/** lexicon/en/times.yaml by word. */
export class TimeWords {
  readonly remembered: EnglishTimeEntries["remembered"];
  /** mid, early, late: joined to a date by a hyphen. */
  readonly joined: readonly string[];
  private readonly words = new Map<string, TimeWord>();
  private readonly known: WordMemo<TimeWord>;
  private readonly cores: number;
  private readonly dateOpeners: number;
  private readonly relativeOpeners: number;

  /** `vocabulary` is that of the tokens to be asked about; `counts` tells words with which a number may begin. */
  constructor(entries: EnglishTimeEntries, vocabulary: Pick<Vocabulary, "memo" | "mark">, counts: (word: Word) => boolean) {
    this.known = vocabulary.memo(word => this.words.get(word.lower));
    this.cores = vocabulary.mark(word => this.isCore(word));
    this.dateOpeners = vocabulary.mark(word => this.mayOpenDate(word));
    this.relativeOpeners = vocabulary.mark(word => this.mayOpenRelative(word) || counts(word));
    this.remembered = entries.remembered;
    this.joined = entries["parts-joined"] as readonly string[];
    for (const { month, forms } of entries.months) for (const form of forms) this.add(form).month = month;
    for (const { day, forms } of entries.weekdays) for (const form of forms) this.add(form).weekday = day;
    for (const { day, forms } of entries["short-weekdays"]) for (const form of forms) this.add(form).shortWeekday = day;
    for (const { offset, forms } of entries["relative-days"]) for (const form of forms) this.add(form).offset = offset;
    for (const { unit, forms, plural } of entries.units) {
      for (const form of forms) this.add(form).unit = unit;
      for (const form of plural) Object.assign(this.add(form), { unit, plural: true });
    }
    for (const { nth, forms } of entries.nths) for (const form of forms) this.add(form).nth = nth;
    for (const { nth, forms } of entries["day-words"]) for (const form of forms) this.add(form).dayWord = nth;
    for (const { nth, forms } of entries["short-quarters"]) for (const form of forms) this.add(form).quarter = nth;
    for (const [list, forms] of Object.entries(entries)) for (const form of forms) if (typeof form === "string") this.add(form).is.add(list);
  }

  get(lower: string): TimeWord | undefined { return this.words.get(lower); }
  of(word: Word): TimeWord | undefined { return this.known.of(word); }

  /** May a date begin with the word: a digit, a month, a day, "the"? */
  opensDate(word: Word): boolean { return (word.marks & this.dateOpeners) !== 0; }

  /** May an expression begin with the word that is counted from another day: last, this, yesterday, two? */
  opensRelative(word: Word): boolean { return (word.marks & this.relativeOpeners) !== 0; }

  /** Is the word of those without one of which no expression is: a month, a day, a unit, a digit …? */
  core(word: Word): boolean { return (word.marks & this.cores) !== 0; }

  /** The word without a part that is joined to it: mid-September, early-2015. */
  bare(lower: string): string {
    for (const part of this.joined) if (lower.startsWith(part) && /[-‐‑–]/u.test(lower.charAt(part.length)) && lower.length > part.length + 1) return lower.slice(part.length + 1);
    return lower;
  }

  private mayOpenDate({ lower }: Word): boolean {
    const word = this.get(lower);
    return /^[0-9]/u.test(lower) || this.bare(lower) !== lower
      || word !== undefined && (word.month !== undefined || word.weekday !== undefined || word.shortWeekday !== undefined || word.quarter !== undefined || word.nth !== undefined || word.dayWord !== undefined || word.is.has("the"));
  }

  private mayOpenRelative({ lower }: Word): boolean {
    const word = this.get(lower);
    return word !== undefined && (word.weekday !== undefined || word.offset !== undefined || word.unit !== undefined || relativeLists.some(list => word.is.has(list)));
  }

  private isCore({ lower }: Word): boolean {
    if (/\d/u.test(lower)) return true;
    const word = this.get(this.bare(lower));
    if (word === undefined) return false;
    return word.month !== undefined || word.weekday !== undefined || word.offset !== undefined || word.unit !== undefined || coreLists.some(list => word.is.has(list));
  }

  private add(form: string): TimeWord {
    let word = this.words.get(form);
    if (word === undefined) this.words.set(form, word = { is: new Set() });
    return word;
  }
}
