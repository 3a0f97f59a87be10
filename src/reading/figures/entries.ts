/** A measure or money: forms of one word, or of two that count only together. */
export interface UnitEntry {
  readonly unit: string;
  readonly forms: readonly string[];
  /** ISO 4217 by country, for money that shares its name. */
  readonly "by-country"?: Readonly<Record<string, string>>;
  /** Only a nationality right beside the name makes it another country's money (الدولار الكندي). */
  readonly beside?: boolean;
  /** A part of the unit: a cent is a hundredth of a dollar. */
  readonly factor?: number;
}
/** A thing that is counted: the singular first, then plurals. */
export interface ThingEntry { readonly unit: string; readonly forms: readonly string[]; readonly "only-plural"?: boolean }
interface Numeral { readonly value: number; readonly forms: readonly string[] }

/** Number words, units and counted nouns as the files under lexicon/ar/figures/ hold them. */
export interface FigureEntries {
  readonly numbers?: readonly Numeral[];
  readonly scales?: readonly (Numeral & { readonly plural?: boolean; readonly dual?: boolean })[];
  readonly vague?: readonly Numeral[];
  readonly fractions?: readonly Numeral[];
  readonly ordinals?: readonly Numeral[];
  readonly units?: readonly UnitEntry[];
  /** The singular of each first, then its broken plurals. */
  readonly persons?: readonly (readonly string[])[];
  readonly things?: readonly ThingEntry[];
  /** Plain lists of words by their task: approximately, more-than, percent … */
  readonly [list: string]: readonly unknown[] | undefined;
}
