import type { EnglishLexicon } from "./en/entries.js";
import type { PloverType, Status } from "./report.js";
import type { FigureEntries } from "./figures/entries.js";
import type { TimeEntries } from "./times/entries.js";

// What the files under lexicon/ hold, as the reading gets it: checked, without examples, one list a kind.
// The meaning of every field stands in lexicon/README.md.

/** A head word: a verb with all its forms, or a noun. */
export interface HeadWord {
  readonly verb?: string;
  readonly noun?: string;
  readonly masdar?: readonly string[];
  readonly plural?: readonly string[];
}

export interface EventEntry extends HeadWord {
  readonly id: string;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts?: readonly string[];
  readonly needs?: readonly string[];
  readonly unless?: readonly string[];
  readonly target?: readonly string[];
  readonly doer?: string;
  readonly genitive?: "doer" | "target";
  readonly reciprocal?: boolean;
  readonly passive?: boolean;
  readonly status?: Status;
  readonly negated?: PloverType;
  /** The type where the speaker says it of himself. */
  readonly "first-person"?: PloverType;
  /** Counts only where its recipient is named. */
  readonly recipient?: boolean;
  readonly participles?: boolean;
  readonly masdars?: boolean;
}

export interface LightVerbEntry {
  readonly id: string;
  readonly verb: string;
  readonly masdar?: readonly string[];
  readonly preposition?: string;
  readonly voice?: "passive" | "reciprocal";
}

export interface ReportingEntry extends HeadWord {
  readonly id: string;
  readonly phrase?: string;
  readonly then?: "clause";
  readonly attitude?: string;
  readonly clause?: boolean;
  readonly "noun-content"?: boolean;
  readonly after?: readonly string[];
  readonly quote?: boolean;
  readonly content?: "after" | "calls" | "as";
  readonly speaker?: string;
  readonly addressee?: readonly string[];
  readonly "source-through"?: string;
  readonly weak?: boolean;
  /** In the passive it tells what people say (يقال إن), and not what the outlet adds (يذكر أن). */
  readonly hearsay?: boolean;
}

export interface TitleEntry {
  readonly id: string;
  readonly noun?: string;
  readonly phrase?: string;
  readonly plural?: readonly string[];
  readonly feminine?: string;
  readonly en?: string;
  readonly sector?: string;
  readonly role?: string;
  readonly takes?: readonly string[];
  readonly honorific?: boolean;
  readonly unnamed?: boolean;
  readonly before?: boolean;
}

export interface DepartmentEntry {
  readonly id: string;
  readonly noun: string;
  readonly en?: string;
  readonly sector?: string;
  readonly role?: string;
}

export interface BodyEntry {
  readonly id: string;
  readonly noun: string;
  readonly plural?: readonly string[];
  readonly en?: string;
  readonly sector?: string;
  readonly kind?: "organization" | "group";
  readonly alone?: boolean;
  /** Counts only with the article. */
  readonly definite?: boolean;
  /** May stand in a country that it does not belong to (السفارة في طهران, القوات في مالي). */
  readonly abroad?: boolean;
}

export interface ActorEntry {
  readonly id: string;
  readonly kind?: "person" | "country" | "organization" | "group" | "place";
  readonly en: string;
  readonly "en-also"?: readonly string[];
  readonly ar?: readonly string[];
  readonly country?: string;
  readonly sector?: string;
  readonly wikidata?: string;
  /** Dated roles, `"president RUS 2012-05-07.."`. */
  readonly roles?: readonly string[];
  readonly ambiguous?: boolean;
  readonly needs?: readonly string[];
  readonly generic?: boolean;
  readonly noun?: string;
  readonly plural?: readonly string[];
  readonly nationality?: readonly string[];
  readonly "nationality-plural"?: readonly string[];
  readonly "nationality-en"?: readonly string[];
  /** English words for its people that are no regular plural of an adjective: Turks, Spaniards. */
  readonly "people-en"?: readonly string[];
  /** English words that stand for its government: Kremlin. */
  readonly "metonyms-en"?: readonly string[];
  /** Means the English surname alone this person? */
  readonly "surname-en"?: boolean;
  readonly capital?: string;
  readonly "capital-also"?: readonly string[];
  readonly "capital-en"?: string;
  readonly "capital-en-also"?: readonly string[];
  readonly "capital-same"?: boolean;
  readonly metonyms?: readonly string[];
  /** Means the two countries named last. */
  readonly pair?: boolean;
  /** Several states: of no single country. */
  readonly "of-states"?: boolean;
}

export interface AgencyEntry {
  readonly id: string;
  /** Short name as reports give it: Reuters, AFP, SPA. */
  readonly agency: string;
  readonly kind: "agency" | "newspaper" | "broadcaster" | "site";
  readonly country?: string;
  readonly en: string | readonly string[];
  readonly ar?: readonly string[];
  readonly "credit-only"?: boolean;
}

export interface PlaceEntry {
  readonly id: string;
  readonly ar: readonly string[];
  readonly en: string;
  readonly country?: string;
  readonly kind: string;
}

/** Words with a grammatical task; rules name them by id and never by spelling. */
export interface ParticleEntry { readonly id: string; readonly forms: readonly string[]; readonly clitics?: boolean }

/** Endings, prefixes and clitics from which forms are generated and words are split; see lexicon/ar/morphology.yaml. */
export interface Morphology {
  readonly letters: Readonly<Record<string, string>>;
  readonly proclitics: readonly { readonly id: string; readonly form: string }[];
  readonly enclitics: readonly string[];
  /** Rows `[person, ending]` by kind of stem. */
  readonly perfect: Readonly<Record<"long" | "short" | "weak-a" | "weak-w" | "weak-i", readonly (readonly [string, string])[]>>;
  /** Rows `[person, prefix, ending]`. */
  readonly imperfect: Readonly<Record<"long" | "short" | "weak", readonly (readonly [string, string, string])[]>>;
  readonly noun: Readonly<Record<"plain" | "sound-plural" | "feminine", readonly string[]>>;
}

/** The general vocabulary: rows of `lexicon/ar/words/*.tsv`. */
export interface WordLists {
  readonly verbs: readonly (readonly [verb: string, imperfect: string, trans: "yes" | "no" | "both", rare: string])[];
  readonly nouns: readonly (readonly [noun: string, plurals: string, masdar: string])[];
  readonly adjectives: readonly (readonly [adjective: string, others: string])[];
  readonly adverbs: readonly (readonly [adverb: string])[];
}

/** The whole lexicon, Arabic, English and what no language owns: the frozen asset that `npm run build` writes. */
export interface LexiconAsset {
  readonly version: string;
  readonly morphology: Morphology;
  readonly particles: readonly ParticleEntry[];
  readonly events: readonly EventEntry[];
  readonly lightVerbs: readonly LightVerbEntry[];
  readonly reporting: readonly ReportingEntry[];
  readonly titles: readonly TitleEntry[];
  readonly departments: readonly DepartmentEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly actors: readonly ActorEntry[];
  readonly agencies: readonly AgencyEntry[];
  readonly places: readonly PlaceEntry[];
  /** Component words of personal names with their usual romanisation and how often they were counted. */
  readonly nameWords: readonly (readonly [ar: string, en: string, count: number])[];
  /** Words and phrases that mark furniture, credits, promotion …: lists by id, see lexicon/ar/furniture.yaml. */
  readonly furniture: Readonly<Record<string, readonly string[]>>;
  /** Signs of machine translation, lists by id, see lexicon/ar/translation.yaml. */
  readonly translation: Readonly<Record<string, readonly string[]>>;
  readonly words: WordLists;
  readonly times: TimeEntries;
  readonly figures: FigureEntries;
  readonly english: EnglishLexicon;
}
