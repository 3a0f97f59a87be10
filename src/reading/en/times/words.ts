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

/** lexicon/en/times.yaml by word. */
export class TimeWords {
  readonly remembered: EnglishTimeEntries["remembered"];
  /** mid, early, late: joined to a date by a hyphen. */
  readonly joined: readonly string[];
  /** Which words may begin an expression, as far as that was asked. */
  readonly openers = new WeakMap<Word, boolean>();
  private readonly words = new Map<string, TimeWord>();

  constructor(entries: EnglishTimeEntries) {
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

  private add(form: string): TimeWord {
    let word = this.words.get(form);
    if (word === undefined) this.words.set(form, word = { is: new Set() });
    return word;
  }
}
