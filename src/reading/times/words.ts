import type { Morphology } from "../entries.js";
import { fold } from "../lang/ar/fold.js";
import type { TimeEntries } from "./entries.js";

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
}

/** Words of time by their form (the index folds them); two-word months hang on their first word. */
export function indexTimeWords(entries: TimeEntries, _morphology: Morphology): Iterable<readonly [form: string, word: TimeWord]> {
  const words = new Map<string, TimeWord>();
  const word = (form: string): TimeWord => {
    const key = fold(form);
    let known = words.get(key);
    if (known === undefined) words.set(key, known = { is: new Set() });
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
  return words;
}
