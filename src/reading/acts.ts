import type { EventEntry } from "./entries.js";
import type { VerbForm } from "./lexicon.js";

/** What a word may be an act as, by its place: its finite verbs, those of the third person first; else its noun, masdars and participles. */
export interface Acts {
  readonly verbs: readonly Act[];
  readonly others: readonly Act[];
  /** Have any of them a sense that needs nothing? If not, the word is no act where no word beside bears one of `signs`. */
  readonly plain: boolean;
  readonly signs: number;
}

/** One way in which a word is an act, with its senses. */
export interface Act {
  readonly sort: "verb" | "participle" | "masdar" | "noun";
  readonly form: VerbForm | undefined;
  readonly senses: readonly Sense[];
  /** Those senses that need nothing; all that are left where no word beside bears one of `signs`. */
  readonly plain: readonly Sense[];
  readonly signs: number;
}

/** An entry for events, compiled: what must stand near its head. */
export interface Sense {
  readonly entry: EventEntry;
  /** It needs nothing. */
  readonly plain: boolean;
  /** Forms of all one-word needs together. */
  readonly words: FormSet;
  /** A town, region or country as its object will do. */
  readonly place: boolean;
  /** Forms that stand before the head. */
  readonly before: FormSet;
  /** Needs of several words. */
  readonly phrases: readonly Row[];
  /** `words` and the first words of `phrases`: where none of them stands, neither of these is there. */
  readonly any: FormSet;
  /** Bits of `any` and `before` as words bear them (`Word.formSign`). */
  readonly signs: number;
  /** Forms that keep the entry silent where they follow. */
  readonly unless: FormSet;
  /** Keys of the prepositions that bring its target. */
  readonly prepositions: readonly string[];
}

/** A set of folded forms, known by its number. */
export type FormSet = number;
/** The set that holds nothing. */
export const emptySet: FormSet = 0;

/** `"عن قلق"`: forms of each word; `clitic` is a one-letter preposition written onto the first of them, `preposition` one that stands before it. */
export interface Row { readonly clitic: string; readonly preposition: string; readonly words: readonly FormSet[] }
