import { fold } from "../reading/lang/ar/fold.js";

/** What is written onto a word and makes it no other one, as the lexicon lists it. */
export interface WordParts {
  /** Proclitics that end in the article; a conjunction or a preposition without it is too often a letter of the word itself. */
  readonly articles: readonly string[];
  /** Conjunctions, which may stand before these. */
  readonly conjunctions: readonly string[];
  /** Endings of number, gender and possession. */
  readonly endings: readonly string[];
}

/** Keys that stand for words when stories are compared: folded, the article and common endings off. */
export class WordKeys {
  readonly #head: RegExp;
  readonly #tail: RegExp;
  readonly #conjunction: RegExp;

  constructor({ articles, conjunctions, endings }: WordParts) {
    const oneOf = (forms: readonly string[]): string => `(?:${[...new Set(forms.map(fold))].join("|")})`;
    this.#head = new RegExp(`^${oneOf(conjunctions)}?${oneOf(articles)}(?=\\p{L}{2})`, "u");
    this.#tail = new RegExp(`(?<=\\p{L}{3})${oneOf(endings)}$`, "u");
    this.#conjunction = new RegExp(`^${oneOf(conjunctions)}(?=\\p{L}{2})`, "u");
  }

  /** The key of one word. */
  keyOf(form: string): string {
    return fold(form).toLowerCase().replace(this.#head, "").replace(this.#tail, "");
  }

  /** The keys of the words of a text; words of one or two letters tell nothing. */
  keysOf(text: string): string[] {
    const keys: string[] = [];
    for (const [form] of text.matchAll(word)) {
      const key = this.keyOf(form);
      if (key.length > 2) keys.push(key);
    }
    return keys;
  }

  /** A folded word without the letter of a conjunction at its head, which may as well be its own. */
  withoutConjunction(key: string): string {
    return key.replace(this.#conjunction, "");
  }
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Rows of the lexicon's table of these: `part`, `form`, and a word with its key for example. */
export type WordPartRow = readonly string[];

/** The parts that the rows list. */
export function wordPartsOf(rows: readonly WordPartRow[]): WordParts {
  const formsOf = (kind: string): string[] => rows.flatMap(([part, form = ""]) => (part === kind ? [form] : []));
  return { articles: formsOf("article"), conjunctions: formsOf("conjunction"), endings: formsOf("ending") };
}
