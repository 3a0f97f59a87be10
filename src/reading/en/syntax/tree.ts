import type { Verb } from "../words/word.js";

/** A noun phrase without what follows its head: the Iraqi president, more than 200 people, Iran's foreign minister. Token indices, half-open. */
export interface Phrase {
  readonly kind: "np";
  readonly from: number;
  readonly to: number;
  /** Its last noun, name, number or pronoun. */
  readonly head: number;
  /** Whose it is: Iran in "Iran's minister"; the token of a possessive pronoun. */
  readonly owner: Phrase | undefined;
  readonly possessive: number;
  /** Preposition that governs it, -1 where none does. */
  preposition: number;
  /** What it is said of by the preposition: the phrase before it, where one stands right there. */
  after: Phrase | undefined;
  /** Phrases that and, or, commas of a list join to it. */
  joined: readonly Phrase[];
  joinedTo: Phrase | undefined;
  /** Says the same as the phrase before it: the minister in "Lavrov, the minister,". */
  apposedTo: Phrase | undefined;
  /** Only a time (last Monday). */
  readonly time: boolean;
}

/** What most phrases and verbs have of others: shared, since there are thousands of them in an article. */
export const nothing: readonly Phrase[] = [];

export type VerbKind = "finite" | "infinitive" | "gerund" | "participle";

/** A verb with its auxiliaries, negation and particle: has not yet been called off. */
export interface VerbGroup {
  readonly kind: "vg";
  readonly from: number;
  readonly to: number;
  readonly main: number;
  readonly verb: Verb | undefined;
  /** The verb without its particle, and the particle's token, -1 where it has none. */
  readonly plain: Verb | undefined;
  readonly particle: number;
  readonly form: VerbKind;
  readonly passive: boolean;
  readonly past: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  /** Token of the modal, -1 where there is none. */
  readonly modal: number;
  /** is going to attack */
  readonly goingTo: boolean;
  /** Filled by the parser. */
  subject: Phrase | undefined;
  objects: readonly Phrase[];
  /** Phrases after it that a preposition governs, up to the next clause. */
  obliques: readonly Phrase[];
  /** The group that governs it: wants in "wants to leave", said in "said (that) it left". */
  governor: VerbGroup | undefined;
  relation: Relation;
  /** Of a relative clause what it describes. */
  antecedent: Phrase | undefined;
  /** Index of its item in the sentence. */
  item: number;
  /** Word that opens its clause (that, if, after …), -1 where none does. */
  opener: number;
}

export type Relation = "main" | "complement" | "infinitive" | "relative" | "adverbial" | "joined" | "participle";

export interface Particle { readonly kind: "in" | "sub" | "wh" | "cc" | "mark" | "time" | "rb" | "other"; readonly from: number; readonly to: number }

export type Item = Phrase | VerbGroup | Particle;

/** A sentence as a row of phrases, verb groups and small words. */
export interface Parse { readonly items: readonly Item[]; readonly phrases: readonly Phrase[]; readonly groups: readonly VerbGroup[] }
