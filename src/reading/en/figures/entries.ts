/** A measure or money; forms may be several words. */
export interface EnglishUnit {
  readonly unit: string;
  readonly forms: readonly string[];
  /** ISO 4217 by a word right before it or, unless `beside`, the last such word in the text before it. */
  readonly by?: Readonly<Record<string, string>>;
  readonly beside?: boolean;
  /** A part of the unit: a cent is a hundredth of a dollar. */
  readonly factor?: number;
  /** Smaller numbers count none of it: "won" is also a verb. */
  readonly least?: number;
}

type Values = Readonly<Record<string, number>>;

/** lexicon/en/figures.yaml */
export interface EnglishFigureEntries {
  readonly numbers: Values;
  readonly scales: Values;
  readonly dozens: Values;
  readonly vague: Values;
  readonly fractions: Values;
  readonly "joined-scales": Values;
  readonly "joined-scales-of-money": Values;
  readonly signs: Readonly<Record<string, string>>;
  readonly money: readonly EnglishUnit[];
  readonly measures: readonly EnglishUnit[];
  readonly percent: readonly string[];
  /** Singular, then its plurals. */
  readonly persons: readonly (readonly string[])[];
  /** Nouns by the unit that they are, where it is not their own singular. */
  readonly things: Readonly<Record<string, readonly string[]>>;
  /** Plain lists of words by their task: rough-before, clock, named-before … */
  readonly [list: string]: unknown;
}
