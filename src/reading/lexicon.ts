import type { ActorEntry, AgencyEntry, BodyEntry, DepartmentEntry, EventEntry, LexiconAsset, LightVerbEntry, PlaceEntry, TitleEntry } from "./entries.js";
import type { Speech } from "./speech.js";
import type { Vocabulary } from "./lang/ar/vocabulary.js";
import type { CountedNoun, NumberWord, UnitWord } from "./figures/words.js";
import type { TimeWord } from "./times/words.js";

export type Tense = "perfect" | "imperfect" | "participle" | "passive-participle" | "masdar";
export type Voice = "active" | "passive" | "either";

/** One generated form of a verb lemma. */
export interface VerbForm {
  readonly lemma: VerbLemma;
  readonly tense: Tense;
  /** `either` where the unvocalised spelling does not tell. */
  readonly voice: Voice;
  /** Person, gender and number: `3ms`, `3fs`, `3mp`, `1p` …; `""` for nominal forms. */
  readonly person: string;
}

/** What entries hang on a verb: reporting, events, light use. */
export interface VerbLemma {
  readonly lemma: string;
  readonly reporting: Speech[];
  readonly events: EventEntry[];
  readonly light: LightVerbEntry[];
  /** Does it take a direct object? `undefined` for a verb that the general vocabulary lacks. */
  trans: "yes" | "no" | "both" | undefined;
}

export interface NounInfo {
  readonly reporting: Speech[];
  readonly events: EventEntry[];
  readonly titles: TitleEntry[];
  readonly bodies: BodyEntry[];
  readonly departments: DepartmentEntry[];
  readonly crowds: ActorEntry[];
  /** Does the form stand for several of the crowds' people (متظاهرون), not for one (متظاهر)? */
  several: boolean;
  /** ISO alpha-3 codes of countries of which this is a nationality adjective. */
  readonly nationality: string[];
  /** Codes by the stem of a second adjective (كوري + شمالي). */
  readonly nationalityPairs: Map<string, string>;
}

/** A step in a name of one or more words; keyed by folded words. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly ends: NameEntry[];
  /** Sorts of what ends here, and of all that ends here or further on (`name-sorts.ts`). */
  sorts: number;
  reach: number;
  /** Signs and tails of the words in `next`. */
  following: number;
  tails: number;
}
export type NameEntry =
  | { readonly layer: "actor"; readonly entry: ActorEntry; readonly as: "name" | "capital" | "metonym"; /** The name holds the word that an ambiguous one needs (تنظيم القاعدة). */ readonly vouched?: boolean }
  | { readonly layer: "place"; readonly entry: PlaceEntry }
  | { readonly layer: "agency"; readonly entry: AgencyEntry }
  | { readonly layer: "title"; readonly entry: TitleEntry }
  | { readonly layer: "department"; readonly entry: DepartmentEntry }
  | { readonly layer: "body"; readonly entry: BodyEntry }
  | { readonly layer: "cue"; readonly entry: Speech };

/** All that the lexicon knows of one folded stem. */
export interface StemInfo {
  readonly verbs: VerbForm[];
  noun: NounInfo | undefined;
  /** Particles that fold to this, with their own spelling. */
  readonly particles: { readonly id: string; readonly form: string }[];
  /** Is it a component of personal names? Holds the romanisation, and whether it is common as one. */
  nameWord: { readonly en: string; readonly common: boolean } | undefined;
  time: TimeWord | undefined;
  number: NumberWord | undefined;
  unit: UnitWord | undefined;
  counted: CountedNoun | undefined;
  /** Lists of the rules for figures that hold it. */
  amount: ReadonlySet<string> | undefined;
}

/** The compiled lexicon: look-up tables over an asset. Built once, never changed by a reading. */
export interface Lexicon {
  readonly asset: LexiconAsset;
  readonly stems: ReadonlyMap<string, StemInfo>;
  /** Words without a meaning of their own for the record, known for their grammar alone. */
  readonly vocabulary: Vocabulary;
  readonly names: NameNode;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  /** Phrases of the furniture and translation lists by list id, folded and in lower case. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}
