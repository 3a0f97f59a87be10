import type { Word } from "../words/word.js";

/** A word or mark of the text. Offsets in UTF-16 units. */
export interface Token {
  readonly i: number;
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  readonly sentence: number;
  /** Its one tag, once the tagger has chosen. */
  tag: number;
}

/** Tokens `from` to `to` (half-open) of one block. */
export interface Sentence { readonly i: number; readonly from: number; to: number; readonly block: number }
