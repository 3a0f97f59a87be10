import type { Morphology } from "../entries.js";
import { fold } from "../lang/ar/fold.js";
import type { FigureEntries } from "./entries.js";

/** What a number word adds to a number. */
export interface NumberWord {
  /** A number to be added: 1 … 900. */
  value?: number;
  /** A factor: 1000, 1000000 …; `plural` alone is vague (آلاف), `dual` stands for twice the scale. */
  scale?: { readonly value: number; readonly plural: boolean; readonly dual: boolean };
  /** عشرات, مئات. */
  vague?: number;
  fraction?: number;
  ordinal?: number;
  /** Names of the plain lists that hold it: approximately, more-than … */
  readonly is: Set<string>;
}
/** A unit or currency. */
export interface UnitWord { readonly unit: string }
/** A noun that is counted. */
export interface CountedNoun { readonly unit: string }

type Rows<T> = Iterable<readonly [form: string, word: T]>;

/** Number words by form; the index folds them. */
export function indexNumberWords(entries: FigureEntries, _morphology: Morphology): Rows<NumberWord> {
  const words = new Map<string, NumberWord>();
  const word = (form: string): NumberWord => {
    const key = fold(form);
    let known = words.get(key);
    if (known === undefined) words.set(key, known = { is: new Set() });
    return known;
  };
  for (const { value, forms } of entries.numbers ?? []) for (const form of forms) word(form).value = value;
  for (const { value, forms, plural, dual } of entries.scales ?? []) for (const form of forms) word(form).scale ??= { value: dual === true ? value / 2 : value, plural: plural === true, dual: dual === true };
  for (const { value, forms } of entries.vague ?? []) for (const form of forms) word(form).vague = value;
  for (const { value, forms } of entries.fractions ?? []) for (const form of forms) word(form).fraction = value;
  for (const { value, forms } of entries.ordinals ?? []) for (const form of forms) word(form).ordinal = value;
  for (const [list, items] of Object.entries(entries)) {
    if (list !== "persons" && Array.isArray(items) && items.every(item => typeof item === "string")) for (const form of items as string[]) word(form).is.add(list);
  }
  return words;
}

/** Units by form. */
export function indexUnitWords(entries: FigureEntries, _morphology: Morphology): Rows<UnitWord> {
  return (entries.units ?? []).flatMap(({ unit, forms }) => forms.map(form => [form, { unit }] as const));
}

/** Counted nouns by form, with their written endings. */
export function indexCountedNouns(entries: FigureEntries, morphology: Morphology): Rows<CountedNoun> {
  const rows: [string, CountedNoun][] = [];
  const add = (form: string, unit: string): void => {
    if (form.includes(" ")) return;
    rows.push([form, { unit }]);
    const feminine = form.endsWith(morphology.letters["ta-marbuta"]!);
    const endings = feminine ? morphology.noun.feminine : [...morphology.noun.plain, ...morphology.noun["sound-plural"]];
    for (const ending of endings) rows.push([(feminine ? form.slice(0, -1) : form) + ending, { unit }]);
  };
  for (const { unit, forms } of entries.things ?? []) for (const form of forms) add(form, unit);
  for (const form of entries.persons ?? []) add(form, "person");
  return rows;
}
