import type { Acts, FormSet } from "../acts.js";
import type { Span } from "../span.js";
import type { NameNode, NounInfo, StemInfo, VerbForm } from "../lexicon.js";
import type { Speech } from "../speech.js";
import { PARTICLES } from "./particles.js";

/** What was split off a word: bits of `Reading.pro`. */
export const WA = 1, FA = 2, BI = 4, LI = 8, KA = 16, SA = 32, AL = 64, HA = 128;
/** Any conjunction (و or ف). */
export const CONJUNCTION = WA | FA;
/** Any one-letter preposition (ب, ل or ك). */
export const PREPOSITION = BI | LI | KA;

/**
 * Bits of `may`: which questions a word, or the token it stands at, may answer at all. Every stage asks them of every token, most of which are
 * none of its business, and the grammar behind the token need not be looked at for that.
 */
export const MAY_TIME = 1, MAY_COUNT = 2, MAY_ACT = 4, MAY_REPORT = 8, MAY_NAME = 16, MAY_GLUE = 32, IS_PARTICLE = 64, IS_SPEECH = 128, MAY_CALQUE = 256, IS_FINITE = 512;
/** The bits that a token keeps which is no word. Above them all stand those of particles. */
export const ANY_KIND = IS_PARTICLE | IS_SPEECH | MAY_CALQUE | IS_FINITE | PARTICLES;

/** One way to split a word into clitics and a stem. */
export interface Reading {
  /** Bits of the proclitics split off. */
  readonly pro: number;
  /** Where the stem (without the article) starts and ends, in UTF-16 units of the word's form. */
  readonly from: number;
  readonly to: number;
  /** Folded stem, without article and clitics. */
  readonly stem: string;
  /** Folded enclitic pronoun, `""` where there is none. */
  readonly enclitic: string;
  /** What the lexicon knows of the stem in this reading; `undefined` where it knows nothing. */
  readonly info: StemInfo | undefined;
}

/** What is known of a written form; one object for all places where the form stands. */
export interface Word {
  readonly form: string;
  /** The form without vowel marks. */
  readonly bare: string;
  /** Folded form, for look-up only. */
  readonly key: string;
  /** Bits of the questions above. */
  readonly may: number;
  /** Bits of what rules of syntax ask (`grammar.ts`). */
  readonly grammar: number;
  /** Sorts of the names and nouns that may begin here (`name-sorts.ts`); those that the word is without another; the signs of words that go on longer names. */
  readonly names: number;
  readonly alone: number;
  readonly following: number;
  /** A bit by the letters of its key (`signOf`). */
  readonly sign: number;
  /** A bit by the last letters of its key (`tailOf`). */
  readonly tail: number;
  /** Best first; there is always at least one. */
  readonly readings: readonly Reading[];
  /** The pronoun that the general vocabulary splits off, folded; "" where there is none. */
  readonly pronoun: string;
  /** Numbers of the sets of forms that hold what the word may be looked up as; filled in when first asked for. */
  formSets: readonly FormSet[] | undefined;
  /** A bit for each of these sets; filled in with them. */
  formSign: number;
  /** Where words stand glued in the form, in UTF-16 units; filled in when first asked for. */
  glue: readonly number[] | undefined;
  /** What a search finds it by; filled in when first asked for. */
  searchKeys: readonly string[] | undefined;
  /** Names of the lexicon that may begin here, each after its clitics. */
  readonly starts: readonly NameStart[];
  /** How it is split where it is a word of time (`times/words.ts`). */
  readonly time: Reading | undefined;
  /** What rules ask of the best reading. */
  readonly facts: Facts;
}

/** The grammar of a word in its best reading. Lists are empty where there is nothing. */
export interface Facts {
  /** Proclitics of the best reading. */
  readonly pro: number;
  /** Finite verb forms. */
  readonly finite: readonly VerbForm[];
  /** Finite verb forms of a word that is usually a particle (بين, عبر, دون); not in `finite`. */
  readonly homographs: readonly VerbForm[];
  /** Participles and masdars. */
  readonly nominal: readonly VerbForm[];
  readonly noun: NounInfo | undefined;
  /** Ids of particles; empty for words that are none. */
  readonly particles: readonly string[];
  readonly nameWord: boolean;
  /** A word of the closed classes: never a name, a verb or a noun. */
  readonly closed: boolean;
  /** Nothing at all is known of it. */
  readonly unknown: boolean;
  readonly enclitic: string;
  /** Is one of its readings a word of time or a number; a number, or something measured or counted? */
  readonly timely: boolean;
  readonly countable: boolean;
  /**
   * The grammar of the word by the general vocabulary (`lexicon/ar/words`) and the lexicon's own entries together: what it may be,
   * for rules of syntax. `otherPro` and `otherEnclitic` are the clitics of the split that these fields speak of; they differ from
   * `pro` and `enclitic` only where the vocabulary knows a better stem. All are empty for words of the closed classes.
   */
  readonly otherPro: number;
  readonly otherEnclitic: string;
  /** Finite forms of verbs that neither report nor make events; never in `finite`. Their lemma says whether they take an object. */
  readonly otherFinite: readonly VerbForm[];
  /** Such forms where the spelling is far more often another word (كتب, قدم): a verb only where the sentence wants one. */
  readonly rareFinite: readonly VerbForm[];
  readonly isNoun: boolean;
  readonly isMasdar: boolean;
  /** An adjective, a nationality, or a participle that is no noun of its own. */
  readonly isAdjective: boolean;
  readonly isAdverb: boolean;
  /** Does an entry make an act, or a report, of one of its readings? Asked of every word, so it is kept. */
  readonly mayAct: boolean;
  readonly mayReport: boolean;
  /** How it reports; filled in when first asked for. */
  reports: Reports | undefined;
  /** What it may be an act as; filled in when first asked for. */
  acts: Acts | undefined;
}

/** What a word reports as, by its own grammar. */
export interface Reports { readonly verb: VerbReport | undefined; readonly nominal: VerbForm | undefined; readonly noun: Speech | undefined }

/** A verb that reports: the form that is likeliest, its first entry, what the same spelling may mean besides, and whether only a passive is possible. */
export interface VerbReport { readonly form: VerbForm; readonly entry: Speech; readonly others: readonly Speech[]; readonly passive: boolean }

/** A name may start inside the word, after clitics: `from` in UTF-16 units of the form. */
export interface NameStart { readonly node: NameNode; readonly from: number; readonly pro: number }

export type TokenKind = "word" | "number" | "latin" | "mark";

/** A word, a number written in digits, a word in Latin letters, or one punctuation mark. */
export interface Token {
  /** Index in the token list. */
  readonly i: number;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly word: Word;
  /** Bits of the word that count in a token of this kind. */
  readonly may: number;
  /** Bits of the word's grammar. */
  readonly grammar: number;
  /** Does white space stand right before it? */
  readonly spaced: boolean;
  /** Index of the sentence and of the block it stands in. */
  readonly sentence: number;
  readonly block: number;
}

/** A half-open stretch of tokens that is read together, ended by a full stop, question mark or end of paragraph. */
export interface Sentence { readonly from: number; readonly to: number; readonly block: number; readonly span: Span }
