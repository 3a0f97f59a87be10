import { stemmer } from "stemmer";
import type { Kit } from "./kit.js";
import { LemmaBook, perhaps, shortestGuess } from "./lang/ar/lemma-book.js";
import { cut, Cuts } from "./lang/ar/tokenize.js";
import { IS_PARTICLE, MAY_GLUE, type Token, type TokenKind, type Word } from "./tokens/token.js";

/** A word of a text as a search finds it. */
export interface Term {
  /** `[start, end)` in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** Number of the word in the text, from 1; punctuation has none. */
  readonly position: number;
  /** What it is found by, each once, folded or in lower case: stem, and lemmas where the lexicon knows them, else the whole form; of an English word the stem. Two words are alike that share one. */
  readonly keys: readonly string[];
  /** A word that alone is hardly worth a search: a particle. */
  readonly particle: boolean;
}

/** Cuts texts into terms by one lexicon. */
export interface Terms {
  /** The words of a text. Arabic and Latin words, and numbers, may stand side by side in a text of either language. */
  termsOf(text: string, language: "ar" | "en"): readonly Term[];
  /** Does the text hold a word that is found by one of these keys? It is told sooner than the terms. */
  holdsAny(text: string, keys: ReadonlySet<string>): boolean;
  /** The same of tokens that a reading has already. */
  termsOfTokens(tokens: readonly Token[]): readonly Term[];
}

/** The analysis by a lexicon that is compiled. What only a search needs is compiled with the first text. */
export function termsOfKit(kit: Kit): Terms {
  let book: LemmaBook | undefined;
  const cuts = new Cuts();
  const keysOf = (word: Word, kind: TokenKind): readonly string[] => {
    if (word.searchKeys !== undefined) return word.searchKeys;
    if (kind === "word") return (book ??= new LemmaBook(kit.lexicon.asset)).keysOf(word);
    return word.searchKeys = kind === "number" ? numberKeys(word) : latinKeys(word);
  };
  /** Tells the words of a text one by one, those that stand glued apart, until one is enough. */
  const someWord = (text: string, isEnough: (start: number, end: number, word: Word, kind: TokenKind) => boolean): boolean => {
    const { size, starts, ends, kinds, words } = cut(text, 0, text.length, cuts);
    kit.wordsOf(text, cuts);
    for (let k = 0; k < size; k++) {
      const [start, end, kind, word] = [starts[k]!, ends[k]!, kinds[k]!, words[k]!];
      if (kind === "mark") continue;
      const points = kind === "word" && (word.may & MAY_GLUE) !== 0 ? kit.gluePoints(word) : whole;
      if (points.length === 0 ? isEnough(start, end, word, kind) : parts(start, end, points).some(([from, to]) => isEnough(from, to, kit.wordAt(text, from, to), kind))) return true;
    }
    return false;
  };
  const addTerm = (terms: Term[], start: number, end: number, word: Word, kind: TokenKind): void => {
    const keys = keysOf(word, kind);
    // vowel marks or a tatweel by themselves have none
    if (keys.length > 0) terms.push({ start, end, position: terms.length + 1, keys, particle: kind === "word" && (word.may & IS_PARTICLE) !== 0 && word.facts.closed });
  };
  return {
    termsOf: text => {
      const terms: Term[] = [];
      someWord(text, (start, end, word, kind) => { addTerm(terms, start, end, word, kind); return false; });
      return terms;
    },
    holdsAny: (text, keys) => someWord(text, (_start, _end, word, kind) => keysOf(word, kind).some(key => keys.has(key))),
    termsOfTokens: tokens => {
      const terms: Term[] = [];
      for (const { start, end, word, kind } of tokens) if (kind !== "mark") addTerm(terms, start, end, word, kind);
      return terms;
    },
  };
}

const whole: readonly number[] = [];

/** The stretches between the points of a stretch. */
function parts(start: number, end: number, points: readonly number[]): [number, number][] {
  const edges = [start, ...points.map(point => start + point), end];
  return edges.slice(1).map((to, i) => [edges[i]!, to]);
}

/** Keys that a word of a query is looked for by: those of a text's word; and an unknown word also inside other unknown ones, or they in it. */
export function askedKeys({ keys }: Term): readonly string[] {
  const own = keys.filter(key => !key.startsWith(perhaps));
  const inside = keys.filter(key => key.startsWith(perhaps)).map(key => key.slice(perhaps.length));
  const unknown = own.length === 1 && own[0]!.length >= shortestGuess && own[0]!.charCodeAt(0) >= firstArabicLetter ? [...own, ...inside] : [];
  return [...own, ...inside, ...unknown.map(key => perhaps + key)];
}

const firstArabicLetter = 0x620;

/** In lower case, with and without accents, and without the s of the genitive; without accents the stem, as an English word has it. */
function latinKeys({ form }: Word): readonly string[] {
  const plain = form.replace(invisible, "").toLowerCase().replaceAll("’", "'").replace(/'s?$/u, "");
  const bare = plain.normalize("NFKD").replace(/\p{M}/gu, "");
  return [english.test(bare) ? stemmer(bare) : bare, ...(plain === bare ? [] : [plain])].filter(key => key !== "");
}

const english = /^[a-z]+$/u;

/** Digits of all sets as 0–9, groups of thousands joined, and the parts of what is put together (20/7, 10:30). */
function numberKeys({ form }: Word): readonly string[] {
  const digits = form.replace(invisible, "").replace(/\p{Nd}/gu, digit => String(digit.codePointAt(0)! & 0xf)).replaceAll("\u066b", ".").replace(/[\u060c\u066c]/gu, ",");
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replaceAll(",", "") : digits;
  return [...new Set([plain, ...plain.split(/[,/:]/u)])].filter(key => key !== "");
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
