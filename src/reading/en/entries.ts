import type { PloverType, Status } from "../report.js";
import type { EnglishFigureEntries } from "./figures/entries.js";
import type { EnglishTimeEntries } from "./times/entries.js";

// What the files under lexicon/en hold, as the reading gets it. The meaning of every field stands in lexicon/README.md.

/** How often the base form of a verb is a noun: `say`, `attack`, `fund`. */
export type NounToo = "no" | "also" | "mostly";
export type NounSort = "person" | "people" | "body" | "act" | "speech" | "thing" | "place" | "time" | "measure" | "abstract";

export interface EnglishWordLists {
  readonly verbs: readonly (readonly [verb: string, past: string, participle: string, object: "yes" | "no" | "both", noun: NounToo])[];
  readonly nouns: readonly (readonly [noun: string, plural: string, sort: NounSort])[];
  readonly adjectives: readonly (readonly [adjective: string, noun: string])[];
  readonly adverbs: readonly (readonly [adverb: string])[];
  readonly givenNames: readonly (readonly [name: string, sex: "m" | "f" | "u"])[];
}

interface HeadWord { readonly id: string; readonly verb?: string; readonly noun?: string; readonly also?: readonly string[] }

export interface EnglishEventEntry extends HeadWord {
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts?: readonly string[];
  readonly needs?: readonly string[];
  readonly unless?: readonly string[];
  readonly target?: readonly string[];
  readonly doer?: string;
  readonly "noun-target"?: readonly string[];
  readonly "noun-of"?: "doer" | "target";
  readonly reciprocal?: boolean;
  readonly passive?: boolean;
  readonly then?: string | readonly string[];
  readonly control?: "object";
  readonly status?: Status;
  readonly negated?: PloverType;
  /** The type where what is promised does harm: vowed to strike. */
  readonly hostile?: PloverType;
  /** The type where the recipient is an organisation of states: withdrew from NATO. */
  readonly union?: PloverType;
  /** Counts only with a recipient; where it says so, only with people (freed the minister, but not the funds), or only with a state or organisation, or only with an organisation of states. */
  readonly recipient?: boolean | "people" | "state" | "union";
}

export interface EnglishLightVerb { readonly id: string; readonly verb: string; readonly prepositions?: readonly string[]; readonly voice?: "active" | "passive" | "reciprocal" }

export interface EnglishReportingEntry extends HeadWord {
  readonly phrase?: string;
  readonly attitude?: string;
  readonly clause?: boolean;
  readonly quote?: boolean;
  readonly infinitive?: boolean;
  readonly "object-infinitive"?: boolean;
  readonly "noun-content"?: boolean;
  readonly after?: readonly string[];
  readonly as?: boolean;
  /** called the vote a farce: the object with what it is called is content. */
  readonly complement?: boolean;
  readonly addressee?: readonly string[];
  readonly weak?: boolean;
}

export interface EnglishTitle {
  readonly id: string;
  readonly noun: string;
  readonly also?: readonly string[];
  readonly plural?: string;
  readonly role?: string;
  readonly sector?: string;
  readonly takes?: readonly string[];
  readonly honorific?: boolean;
  readonly unnamed?: boolean;
  readonly before?: boolean;
}

export interface EnglishBody {
  readonly id: string;
  readonly noun: string;
  readonly also?: readonly string[];
  readonly plural?: string;
  readonly sector?: string;
  readonly kind?: "organization" | "group";
  readonly alone?: boolean;
  readonly abroad?: boolean;
  /** Several states, or what they keep together: of no single country. */
  readonly "of-states"?: boolean;
}

export interface EnglishCrowd { readonly id: string; readonly noun: string; readonly also?: readonly string[]; readonly plural?: string; readonly sector?: string; readonly kind?: "group" }

export interface EnglishDepartment { readonly id: string; readonly noun: string; readonly also?: readonly string[]; readonly sector?: string; readonly role?: string }

/** Closed classes, costs of sequences, abbreviations: lexicon/en/grammar.yaml and sequence.tsv. */
export interface EnglishGrammar {
  readonly closed: Readonly<Record<string, readonly string[]>>;
  /** Words that rules ask for, by the names of `Sort`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly "noun-targets": readonly string[];
  /** Saudi-led, Kurdish-run: second parts of compounds whose first part says whose something is. */
  readonly led: readonly string[];
  readonly "by-birth": readonly string[];
  readonly international: readonly string[];
  /** They open what the outlet tells beside what somebody promised or asked for. */
  readonly meanwhile: readonly string[];
  /** Words by the tag that they hardly ever bear. */
  readonly seldom: Readonly<Record<string, readonly string[]>>;
  readonly abbreviations: readonly string[];
  readonly contractions: readonly string[];
}

/** All of lexicon/en. */
export interface EnglishLexicon {
  readonly words: EnglishWordLists;
  readonly grammar: EnglishGrammar;
  /** Rows: tag, tag after it, cost. */
  readonly sequence: readonly (readonly [before: string, after: string, cost: number])[];
  /** Lists of verbs that say how far an act is vouched for: lexicon/en/status.yaml. */
  readonly status: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly EnglishEventEntry[];
  readonly lightVerbs: readonly EnglishLightVerb[];
  readonly reporting: readonly EnglishReportingEntry[];
  readonly titles: readonly EnglishTitle[];
  readonly bodies: readonly EnglishBody[];
  readonly crowds: readonly EnglishCrowd[];
  readonly departments: readonly EnglishDepartment[];
  readonly times: EnglishTimeEntries;
  readonly figures: EnglishFigureEntries;
  /** Words and phrases that mark credits, bylines, promotion …: lists by key, lexicon/en/furniture.yaml. */
  readonly furniture: Readonly<Record<string, readonly string[]>>;
}
