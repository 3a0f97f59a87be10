import type { Morphology } from "../entries.js";
import { fold } from "../lang/ar/fold.js";
import type { FigureEntries, UnitEntry } from "./entries.js";

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
}
/** A word that may be measured or counted, by itself or with the word after it. */
export interface QuantityWord<T> {
  alone?: T;
  /** By the folded stem of the second word (جنيه إسترليني, وحدة سكنية). */
  pairs?: Map<string, T>;
}
export type UnitWord = QuantityWord<UnitEntry>;
/** `number` where the form tells it: a plural, a dual, or a dual only where an indefinite noun follows (مخزني أسلحة). */
export interface Counted { readonly unit: string; readonly number?: "plural" | "dual" | "construct" }
export type CountedNoun = QuantityWord<Counted>;

type Rows<T> = Iterable<readonly [form: string, word: T]>;

/** Number words by form; the index folds them. */
export function indexNumberWords(entries: FigureEntries): Rows<NumberWord> {
  const words = new Map<string, NumberWord>();
  const word = (form: string): NumberWord => wordOf(words, form, () => ({}));
  for (const { value, forms } of entries.numbers ?? []) for (const form of forms) word(form).value = value;
  for (const { value, forms, plural, dual } of entries.scales ?? []) for (const form of forms) word(form).scale ??= { value: dual === true ? value / 2 : value, plural: plural === true, dual: dual === true };
  for (const { value, forms } of entries.vague ?? []) for (const form of forms) word(form).vague = value;
  for (const { value, forms } of entries.fractions ?? []) for (const form of forms) word(form).fraction = value;
  for (const { value, forms } of entries.ordinals ?? []) for (const form of forms) word(form).ordinal = value;
  return words;
}

/** The plain lists that hold a word: approximately, more-than … */
export function indexFigureLists(entries: FigureEntries): Rows<ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const [list, items] of Object.entries(entries)) {
    if (Array.isArray(items) && items.every(item => typeof item === "string")) for (const form of items as string[]) wordOf(words, form, () => new Set()).add(list);
  }
  return words;
}

/** Units by form. */
export function indexUnitWords(entries: FigureEntries): Rows<UnitWord> {
  const words = new Map<string, UnitWord>();
  for (const entry of entries.units ?? []) for (const form of entry.forms) put(words, form, entry);
  return words;
}

/** Counted nouns by form, with their written endings; things first, so that مقاتلات are aircraft. */
export function indexCountedNouns(entries: FigureEntries, morphology: Morphology): Rows<CountedNoun> {
  const words = new Map<string, CountedNoun>();
  const endings = endingsOf(morphology);
  for (const { unit, forms, "only-plural": onlyPlural } of entries.things ?? []) addNoun(words, unit, forms, onlyPlural === true, endings);
  for (const forms of entries.persons ?? []) addNoun(words, "person", forms, false, endings);
  return words;
}

interface NounEndings { readonly taMarbuta: string; readonly accusative: string; readonly plain: readonly [an: string, ayn: string, construct: string]; readonly feminine: readonly [an: string, ayn: string, a: string, construct: string]; readonly plurals: readonly string[] }

function endingsOf({ noun, letters }: Morphology): NounEndings {
  const [, accusative = "", an = "", ayn = "", construct = ""] = noun.plain;
  const [, feminineAn = "", feminineAyn = "", feminineA = "", feminineConstruct = ""] = noun.feminine;
  return { taMarbuta: letters["ta-marbuta"]!, accusative, plain: [an, ayn, construct], feminine: [feminineAn, feminineAyn, feminineA, feminineConstruct], plurals: noun["sound-plural"] };
}

/** The forms that the entry lists, then those that are generated; the first meaning of a form stays. */
function addNoun(words: Map<string, CountedNoun>, unit: string, forms: readonly string[], onlyPlural: boolean, endings: NounEndings): void {
  const add = (form: string, number?: Counted["number"]): void => {
    if (form.includes(" ") || words.get(fold(form))?.alone === undefined) put(words, form, number === undefined ? { unit } : { unit, number });
  };
  const [singular = "", ...plurals] = forms;
  add(singular, onlyPlural ? "plural" : undefined);
  for (const plural of plurals) add(plural, "plural");
  if (onlyPlural || singular.includes(" ")) return;
  const { taMarbuta, accusative, feminine, plain } = endings;
  if (singular.endsWith(taMarbuta)) {
    addTwo(singular.slice(0, -1), feminine, true);
    add(singular.slice(0, -1) + feminine[3], "construct");
    return;
  }
  // ين is the dual alone only of a noun with a broken plural: مسلحين may be many
  addTwo(singular, plain, plurals.some(plural => !plural.includes(" ") && !endings.plurals.some(e => plural === singular + e)));
  add(singular + accusative);
  for (const ending of endings.plurals) add(singular + ending, "plural");
  // طالبة, طالبتان
  if (unit === "person") {
    add(singular + taMarbuta);
    addTwo(singular, feminine, true);
  }

  function addTwo(base: string, [an, ayn, construct]: readonly string[], sure: boolean): void {
    add(base + an!, "dual");
    add(base + ayn!, sure ? "dual" : "plural");
    if (sure) add(base + construct!, "construct");
  }
}

function put<T>(words: Map<string, QuantityWord<T>>, form: string, meaning: T): void {
  const [first = "", ...rest] = form.split(" ");
  const word = wordOf(words, first, (): QuantityWord<T> => ({}));
  if (rest.length === 0) word.alone = meaning;
  else (word.pairs ??= new Map()).set(fold(rest.join(" ")), meaning);
}

function wordOf<T>(words: Map<string, T>, form: string, make: () => T): T {
  const key = fold(form);
  let known = words.get(key);
  if (known === undefined) words.set(key, known = make());
  return known;
}
