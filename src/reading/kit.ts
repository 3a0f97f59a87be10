import type { RoleBook } from "./actors/roles.js";
import type { NeedsBook } from "./events/needs.js";
import type { Cuts } from "./lang/ar/tokenize.js";
import type { Lexicon } from "./lexicon.js";
import type { Word } from "./tokens/token.js";

/** What every stage may use besides the layers: the lexicon and the publication day. Nothing else from outside. */
export interface Kit {
  readonly lexicon: Lexicon;
  /** Publication day `YYYY-MM-DD`, `undefined` where it is not known. */
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  /** Who held which office when. */
  readonly roles: RoleBook;
  /** What is known of a written form; the same object each time. */
  word(form: string): Word;
  /** Keys of the words of an entry's list; folded once. */
  keysOf(words: readonly string[]): readonly string[];
  /** Keys of a particle's spellings; folded once. */
  spellings(particle: string): readonly string[];
  /** Keys of a particle's forms, but those that hold another of them. */
  shortestForms(id: string): readonly string[];
  /** The word of `text[start, end)`, without cutting it out. */
  wordAt(text: string, start: number, end: number): Word;
  /** Looks up the words of all tokens of a stretch, as `wordAt` does of one. */
  wordsOf(text: string, cuts: Cuts): void;
  /** Where words stand glued in one form, in UTF-16 units; empty where they do not. */
  gluePoints(word: Word): readonly number[];
  /** What event entries need near their heads. */
  readonly needs: NeedsBook;
}
