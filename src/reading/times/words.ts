import type { Morphology } from "../entries.js";
import { fold } from "../lang/ar/fold.js";
import type { StemInfo } from "../lexicon.js";
import { AL } from "../tokens/token.js";
import type { TimeEntries } from "./entries.js";

/**
 * What an expression may be that begins with a word of time, as bits of `TimeWord.begins`: rules that cannot begin with the word are not tried.
 * Most words of time begin none (من, إلى) and are only looked at beside others.
 */
export const DAY = 1, NAMED_DAY = 2, MONTH = 4, YEAR = 8, PART = 16, UNIT = 32, AGO = 64, DECADE = 128, THIS = 256;

/** What a word of time means; one spelling may have several tasks. */
export interface TimeWord {
  month?: number;
  hijriMonth?: number;
  /** Second words that make a month of this first one (كانون + الثاني), by folded stem. */
  monthPairs?: Map<string, number>;
  hijriPairs?: Map<string, number>;
  /** Monday is 1. */
  weekday?: number;
  /** Days from the article's day. */
  offset?: number;
  unit?: { readonly unit: string; readonly count: number };
  decade?: number;
  /** Names of the plain lists that hold it: past, next, this … */
  readonly is: Set<string>;
  /** Bits of the expressions that may begin with it. */
  begins: number;
}

/** Words of time by their form (the index folds them); two-word months hang on their first word. */
export function indexTimeWords(entries: TimeEntries, _morphology: Morphology): Iterable<readonly [form: string, word: TimeWord]> {
  const words = new Map<string, TimeWord>();
  const word = (form: string): TimeWord => {
    const key = fold(form);
    let known = words.get(key);
    if (known === undefined) words.set(key, known = { is: new Set(), begins: 0 });
    return known;
  };
  const addMonth = (form: string, month: number, single: "month" | "hijriMonth", pairs: "monthPairs" | "hijriPairs"): void => {
    const [first = "", second] = form.split(" ");
    if (second === undefined) word(first)[single] = month;
    else (word(first)[pairs] ??= new Map()).set(fold(second), month);
  };
  for (const { month, forms } of entries.months ?? []) for (const form of forms) addMonth(form, month, "month", "monthPairs");
  for (const { month, forms } of entries["hijri-months"] ?? []) for (const form of forms) addMonth(form, month, "hijriMonth", "hijriPairs");
  for (const { day, forms } of entries.weekdays ?? []) for (const form of forms) word(form).weekday = day;
  for (const { offset, forms } of entries["relative-days"] ?? []) for (const form of forms) word(form).offset = offset;
  for (const { unit, count, forms } of entries.units ?? []) for (const form of forms) word(form).unit = { unit, count };
  for (const { decade, forms } of entries.decades ?? []) for (const form of forms) word(form).decade = decade;
  for (const [list, items] of Object.entries(entries)) {
    if (Array.isArray(items) && items.every(item => typeof item === "string")) for (const form of items as string[]) word(form).is.add(list);
  }
  for (const known of words.values()) known.begins = beginsOf(known);
  return words;
}

function beginsOf({ month, hijriMonth, monthPairs, hijriPairs, weekday, offset, unit, decade, is }: TimeWord): number {
  const isOne = (...lists: readonly string[]): boolean => lists.some(list => is.has(list));
  return (offset !== undefined || unit?.unit === "day" || isOne("day-parts", "before-yesterday", "after") ? DAY : 0)
    | (weekday !== undefined || isOne("today", "night") ? NAMED_DAY : 0)
    | ((month ?? hijriMonth ?? monthPairs ?? hijriPairs) !== undefined || unit?.unit === "month" || isOne("start", "middle", "finish") ? MONTH : 0)
    | (unit?.unit === "year" || isOne("start", "finish") ? YEAR : 0)
    | (isOne("half", "quarter", "start", "finish") ? PART : 0)
    | (unit !== undefined ? UNIT : 0) | (is.has("this") ? THIS : 0)
    | (isOne("before", "after") ? AGO : 0)
    | (decade !== undefined || unit?.unit === "decade" ? DECADE : 0);
}

/** How a word is split where it is a word of time: اليوم is first of all an adverb of its own, here it is ال + يوم. */
export function timeReading<R extends { readonly info: StemInfo | undefined; readonly enclitic: string }>(readings: readonly R[]): R | undefined {
  for (const reading of readings) {
    const time = reading.info?.time;
    if (time !== undefined && (reading.enclitic === "" || time.unit !== undefined)) return reading;
  }
  return undefined;
}

/** What may begin with a word of time so split: a day's name wants the article. */
export function beginsWith(reading: { readonly info: StemInfo | undefined; readonly pro: number }): number {
  const begins = reading.info?.time?.begins ?? 0;
  return (reading.pro & AL) === 0 ? begins & ~NAMED_DAY : begins;
}
