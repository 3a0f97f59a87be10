import { pluralOf } from "../words/inflect.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { Word } from "../words/word.js";
import type { EnglishFigureEntries, EnglishUnit } from "./entries.js";
import type { Numbers } from "./number.js";
import { Phrases } from "./phrases.js";

/** lexicon/en/figures.yaml by word, with the people that other lists of the lexicon name. */
export class FigureWords {
  readonly rough = new Phrases<true>();
  readonly roughAfter = new Phrases<true>();
  readonly signs = new Phrases<string>();
  readonly units = new Phrases<EnglishUnit>();
  /** Words that tell whose money is meant. */
  readonly moneyWords: ReadonlySet<string>;
  private readonly persons: Set<string>;
  private readonly many: Set<string>;
  /** Nouns by the unit that they are. */
  private readonly things = new Map<string, string>();
  private readonly lists = new Map<string, ReadonlySet<string>>();
  private readonly single = new Map<string, EnglishUnit>();
  private readonly numbers: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;

  private readonly openers: number;

  /** `people`: plural names of people (Syrians, ministers) beside those of the file; `vocabulary` is that of the tokens to be asked about. */
  constructor(entries: EnglishFigureEntries, people: ReadonlySet<string>, vocabulary: Pick<Vocabulary, "mark">, numbers: Numbers) {
    this.openers = vocabulary.mark(word => numbers.begins(word) || this.mayBeShare(word.lower));
    for (const [list, words] of Object.entries(entries)) if (Array.isArray(words) && words.every(w => typeof w === "string")) this.lists.set(list, new Set(words));
    for (const phrase of this.lists.get("rough-before") ?? []) this.rough.add(phrase, true);
    for (const phrase of this.lists.get("rough-after") ?? []) this.roughAfter.add(phrase, true);
    for (const [sign, unit] of Object.entries(entries.signs)) this.signs.add(sign, unit);
    for (const unit of [...entries.measures, ...entries.money, { unit: "percent", forms: entries.percent }]) for (const form of unit.forms) { this.units.add(form, unit); if (!this.single.has(form)) this.single.set(form, unit); }
    this.moneyWords = new Set(entries.money.flatMap(unit => Object.keys(unit.by ?? {})));
    this.persons = new Set(people);
    this.many = new Set(people);
    for (const [singular, ...plurals] of entries.persons) {
      this.persons.add(singular!);
      for (const form of plurals.length > 0 ? plurals : [pluralOf(singular!)]) { this.persons.add(form); this.many.add(form); }
    }
    for (const [unit, nouns] of Object.entries(entries.things)) for (const noun of nouns) { this.things.set(noun, unit); this.things.set(pluralOf(noun), unit); }
    this.numbers = new Map(Object.entries(entries.numbers));
    this.fractions = new Map(Object.entries(entries.fractions));
  }

  /** May a figure begin with the word? */
  mayOpen(word: Word): boolean { return (word.marks & this.openers) !== 0; }

  /** May the word be a share by itself or begin one: half, two-thirds, a third? */
  private mayBeShare(lower: string): boolean {
    const hyphen = lower.indexOf("-");
    return hyphen > 0 ? this.fractions.has(lower.slice(hyphen + 1)) : this.is("half", lower) || this.is("one", lower) || this.numbers.has(lower);
  }

  is(list: string, lower: string): boolean { return this.lists.get(list)?.has(lower) ?? false; }

  isPerson({ form, lower, noun, capital }: Word): boolean {
    return this.persons.has(lower) || capital !== 0 && this.persons.has(form) || noun?.sort === "person";
  }

  /** Is it a plural name of people? */
  arePersons({ form, lower, capital }: Word): boolean { return this.many.has(lower) || capital !== 0 && this.many.has(form); }

  /** The unit of a counted thing: the name that the lexicon gives it, else its own singular. */
  thing(word: Word): string {
    return this.things.get(word.lower) ?? (word.noun === undefined ? singularOf(word.lower) : this.things.get(word.noun.base) ?? word.noun.base);
  }

  /** one, two, three as digits or words. */
  count(lower: string): number | undefined { return this.numbers.get(lower); }

  /** The measure that a word names by itself. */
  unit(form: string): EnglishUnit | undefined { return this.single.get(form); }

  isThing({ lower }: Word): boolean { return this.things.has(lower); }
}

function singularOf(plural: string): string {
  if (plural.endsWith("ies") && plural.length > 4) return `${plural.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/u.test(plural)) return plural.slice(0, -2);
  return plural.endsWith("s") && !plural.endsWith("ss") ? plural.slice(0, -1) : plural;
}
