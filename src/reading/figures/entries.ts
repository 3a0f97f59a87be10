/** Number words, units and counted nouns as the files under lexicon/ar/figures/ hold them. */
export interface FigureEntries {
  readonly numbers?: readonly { readonly value: number; readonly forms: readonly string[] }[];
  readonly scales?: readonly { readonly value: number; readonly plural?: boolean; readonly dual?: boolean; readonly forms: readonly string[] }[];
  readonly vague?: readonly { readonly value: number; readonly forms: readonly string[] }[];
  readonly fractions?: readonly { readonly value: number; readonly forms: readonly string[] }[];
  readonly ordinals?: readonly { readonly value: number; readonly forms: readonly string[] }[];
  readonly units?: readonly { readonly unit: string; readonly forms: readonly string[] }[];
  readonly persons?: readonly string[];
  readonly things?: readonly { readonly unit: string; readonly forms: readonly string[] }[];
  /** Plain lists of words by their task: approximately, more-than, percent … */
  readonly [list: string]: readonly unknown[] | undefined;
}
