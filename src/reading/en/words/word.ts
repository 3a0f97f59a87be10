import type { EnglishEventEntry, EnglishLightVerb, EnglishReportingEntry, NounSort } from "../entries.js";

/** A verb with all that the lexicon says of it. */
export interface Verb {
  readonly base: string;
  readonly object: "yes" | "no" | "both";
  readonly events: EnglishEventEntry[];
  readonly reporting: EnglishReportingEntry[];
  readonly light: EnglishLightVerb[];
  /** With a particle after it: "call off". */
  readonly particles: Map<string, Verb>;
}

/** A noun with all that the lexicon says of it; of several words where the lexicon has them so. */
export interface Noun { readonly base: string; readonly sort: NounSort | undefined; readonly events: EnglishEventEntry[]; readonly reporting: EnglishReportingEntry[] }

/** What a form may be as a verb: which verb, and with which tags. */
export interface VerbReading { readonly verb: Verb; readonly tags: number }

/** A written form with all that it may be; one object each, so that what rules look up of a word is looked up once (`WordMemo`). */
export class Word {
  /** Number of the word in its vocabulary. */
  readonly id: number;
  /** Bits of what rules ask of all words (`Vocabulary.mark`). */
  marks = 0;
  readonly form: string;
  readonly lower: string;
  /** Tags that the form may bear. */
  readonly tags: number;
  /** Costs of its tags, by number of the bit; none where all are 0. */
  readonly costs: Float64Array | undefined;
  readonly verbs: readonly VerbReading[];
  readonly noun: Noun | undefined;
  readonly plural: boolean;
  /** Written with a capital: no, the first letter, all letters. */
  readonly capital: 0 | 1 | 2;
  /** Is the form in no list? */
  readonly unknown: boolean;
  /** Bits of `Sort`. */
  readonly sorts: number;
  /** Only marks of quotation. */
  readonly quote: boolean;
  /** What entries that ask for a word nearby call it, mostly nothing: as it is written in small letters, its base forms, the last parts of a compound (strike of air-strike). */
  readonly names: readonly string[];
  /** Does it begin with a letter? */
  readonly letter: boolean;
  /** Does a capital stand first, or after the article of an Arabic name (al-Assad)? */
  readonly nameLike: boolean;

  /** `asked`: words that some entry asks for. */
  constructor(id: number, { form, lower, tags, costs, verbs, noun, plural, capital, unknown, sorts }: WordFacts, asked: ReadonlySet<string>) {
    this.id = id;
    this.form = form;
    this.lower = lower;
    this.tags = tags;
    this.costs = costs;
    this.verbs = verbs;
    this.noun = noun;
    this.plural = plural;
    this.capital = capital;
    this.unknown = unknown;
    this.sorts = sorts;
    this.quote = /^["“”«»‘’']+$/u.test(form);
    this.names = namesOf(lower, noun?.base, verbs[0]?.verb.base).filter(name => asked.has(name));
    this.letter = /^\p{L}/u.test(form);
    this.nameLike = capital !== 0 || /^(?:al-|el-)?\p{Lu}/u.test(form);
  }
}

/** What the vocabulary says of a written form. */
export type WordFacts = Pick<Word, "form" | "lower" | "tags" | "costs" | "verbs" | "noun" | "plural" | "capital" | "unknown" | "sorts">;

function namesOf(lower: string, noun: string | undefined, verb: string | undefined): readonly string[] {
  const names = new Set([lower]);
  if (noun !== undefined) names.add(noun);
  if (verb !== undefined) names.add(verb);
  for (let at = lower.indexOf("-"); at >= 0; at = lower.indexOf("-", at + 1)) names.add(lower.slice(at + 1));
  return [...names];
}

/** Sorts of words that rules ask for, a bit each, by the lists of `lexicon/en/grammar.yaml`; given names come from their own table. */
export const sortNames = [
  "be", "have", "do", "get", "going", "negation", "subject", "man", "woman", "thing", "several", "definite",
  "that", "describing", "complementizer", "as", "for", "of", "by", "between", "of-object", "whereabouts", "belonging", "belonging-to-place",
  "place", "recipient", "given", "given-woman", "quantity", "quantity-link", "speaker", "but",
] as const;
export const BE = 1 << 0;
export const HAVE = 1 << 1;
export const DO = 1 << 2;
export const GET = 1 << 3;
export const GOING = 1 << 4;
export const NEGATION = 1 << 5;
export const SUBJECT = 1 << 6;
export const MAN = 1 << 7;
export const WOMAN = 1 << 8;
export const THING = 1 << 9;
export const SEVERAL = 1 << 10;
export const DEFINITE = 1 << 11;
export const THAT = 1 << 12;
export const DESCRIBING = 1 << 13;
export const COMPLEMENTIZER = 1 << 14;
export const AS = 1 << 15;
export const FOR = 1 << 16;
export const OF = 1 << 17;
export const BY = 1 << 18;
export const BETWEEN = 1 << 19;
export const OF_OBJECT = 1 << 20;
export const WHEREABOUTS = 1 << 21;
export const BELONGING = 1 << 22;
export const BELONGING_TO_PLACE = 1 << 23;
export const PLACE = 1 << 24;
export const RECIPIENT = 1 << 25;
export const GIVEN = 1 << 26;
export const GIVEN_WOMAN = 1 << 27;
export const QUANTITY = 1 << 28;
export const QUANTITY_LINK = 1 << 29;
export const SPEAKER = 1 << 30;
export const BUT = 1 << 31;
export const AUXILIARY = BE | HAVE | DO;
