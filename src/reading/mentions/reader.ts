import type { Kit } from "../kit.js";
import type { NameEntry, NameNode } from "../lexicon.js";
import { fold } from "../lang/ar/fold.js";
import { NATION, NATION_PAIR, sortOf } from "../name-sorts.js";
import type { Span } from "../span.js";
import { READING_PRO } from "../tokens/grammar.js";
import { AL, CONJUNCTION, IS_PARTICLE, LI, PREPOSITION, type NameStart, type Token } from "../tokens/token.js";

/** A match of a name of the lexicon: the tokens it covers, where it begins inside the first, and what ends there. */
export interface NameMatch { readonly from: number; readonly to: number; readonly start: number; readonly pro: number; readonly ends: readonly NameEntry[]; /** Sorts of the ends. */ readonly sorts: number }

/** Looks at the tokens of an article for the mention rules; all ranges are token indices, half-open. */
export class MentionReader {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly kit: Kit;
  /** Letters by the names that morphology.yaml gives them. */
  readonly letters: Readonly<Record<string, string>>;
  private readonly article: string;
  private readonly said = new Map<string, boolean>();
  constructor(tokens: readonly Token[], text: string, kit: Kit) {
    this.tokens = tokens;
    this.text = text;
    this.kit = kit;
    this.letters = kit.lexicon.asset.morphology.letters;
    this.article = kit.word(kit.lexicon.asset.morphology.proclitics.find(p => p.id === "al")!.form).key;
  }

  /** Does the text hold the name anywhere? Looked for once. */
  says(name: string): boolean {
    let said = this.said.get(name);
    if (said === undefined) this.said.set(name, said = this.text.includes(name));
    return said;
  }

  at(i: number): Token | undefined { return this.tokens[i]; }

  /** Does the token at `i` bear one of the bits of `Token.may`? */
  has(i: number, bits: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && (token.may & bits) !== 0;
  }

  /** Does the particle `id` stand at `i`, with or without و, ف and the article? */
  isParticle(i: number, id: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && (token.may & IS_PARTICLE) !== 0 && token.word.facts.particles.includes(id);
  }

  /** Are `i` and `i + 1` words of one phrase: same block, no punctuation between? */
  follows(i: number): boolean {
    const next = this.tokens[i + 1];
    return next !== undefined && next.kind === "word" && next.sentence === this.tokens[i]!.sentence;
  }

  /** Proclitics of the best reading. */
  private pro(i: number): number { return (this.tokens[i]?.grammar ?? 0) >> READING_PRO; }

  hasArticle(i: number): boolean { return (this.pro(i) & AL) !== 0; }

  /** Is the word written with the article, even where the lexicon knows it as one word with it (الاستخبارات)? */
  isSpelledDefinite(i: number): boolean {
    return this.hasArticle(i) || this.tokens[i]?.word.readings[0]!.stem.startsWith(this.article) === true;
  }

  hasPreposition(i: number): boolean { return (this.pro(i) & PREPOSITION) !== 0; }

  hasConjunction(i: number): boolean { return (this.pro(i) & CONJUNCTION) !== 0; }

  /** Where the stem of token `i` begins in the text, after conjunctions and prepositions; the article is kept. */
  startOf(i: number): number {
    const token = this.tokens[i]!;
    const best = token.word.readings[0]!;
    // of the article in لل no letters of its own are left
    const article = (best.pro & AL) === 0 || (best.pro & LI) !== 0 ? 0 : 2;
    return token.start + Math.max(0, best.from - article);
  }

  /** The longest name of the lexicon that starts at `i` and ends as one of `sorts`. Brackets and quotes inside a name are looked over. */
  longestName(i: number, sorts: number): NameMatch | undefined {
    const token = this.tokens[i];
    if (token === undefined || (this.sortsAt(token) & sorts) === 0) return undefined;
    let start: NameStart | undefined;
    let last: NameNode | undefined;
    let to = i;
    for (const one of token.word.starts) {
      let node = one.node;
      let k = i;
      while ((node.reach & sorts) !== 0) {
        if ((node.sorts & sorts) !== 0 && k + 1 > to) { start = one; last = node; to = k + 1; }
        if (node.following === 0) break;
        let n = k + 1;
        while (n < k + 3 && this.tokens[n]?.kind === "mark" && lookedOver.has(this.text[this.tokens[n]!.start]!)) n++;
        const next = this.tokens[n];
        if (next === undefined || (node.following & next.word.sign) === 0 || (node.tails & next.word.tail) === 0 || next.block !== token.block) break;
        const deeper = node.next.get(next.word.key);
        if (deeper === undefined) break;
        node = deeper;
        k = n;
      }
    }
    if (start === undefined || last === undefined) return undefined;
    const ends = (last.sorts & ~sorts) === 0 ? last.ends : last.ends.filter(end => (sortOf(end) & sorts) !== 0);
    return { from: i, to, start: token.start + start.from, pro: start.pro, ends, sorts: last.sorts & sorts };
  }

  /** Sorts of the names and nouns that may begin at a token, as far as the next word tells: most words that begin names begin only longer ones, with another word than the next. */
  sortsAt({ i, word }: Token): number {
    if (word.following === 0) return word.alone;
    const next = this.tokens[i + 1];
    return next !== undefined && (next.kind === "mark" || (word.following & next.word.sign) !== 0) ? word.names : word.alone;
  }

  /** The country that an adjective of nationality at `i` means, and where it ends: الروسي, الكوري الشمالي. */
  nationalityAt(i: number): { readonly code: string; readonly to: number } | undefined {
    const word = this.tokens[i]?.word;
    if (word === undefined || (word.names & (NATION | NATION_PAIR)) === 0) return undefined;
    // الأمير تركي بن سعود: a first name
    if (!this.hasArticle(i) && this.follows(i) && this.isParticle(i + 1, "bin")) return undefined;
    const noun = word.facts.noun!;
    const second = noun.nationalityPairs.size > 0 && this.follows(i) ? this.secondAdjective(i + 1, noun.nationalityPairs) : undefined;
    if (second !== undefined) return { code: second, to: i + 2 };
    return noun.nationality[0] === undefined ? undefined : { code: noun.nationality[0], to: i + 1 };
  }

  /** الشمالي may be known as a family name with its article, so the article is taken off by hand. */
  private secondAdjective(i: number, pairs: ReadonlyMap<string, string>): string | undefined {
    const { readings, key } = this.tokens[i]!.word;
    return readings.map(r => pairs.get(r.stem)).find(code => code !== undefined) ?? (key.startsWith(this.article) ? pairs.get(key.slice(this.article.length)) : undefined);
  }

  spanOf(from: number, to: number): Span {
    return [this.startOf(from), this.tokens[to - 1]!.end];
  }

  /** Folded words of a range, joined by blanks: the key under which a name is compared. */
  keyOf(from: number, to: number): string {
    let key = this.tokens[from]!.kind === "mark" ? undefined : this.firstKey(from);
    for (let i = from + 1; i < to; i++) {
      const { kind, word } = this.tokens[i]!;
      if (kind !== "mark") key = key === undefined ? word.key : `${key} ${word.key}`;
    }
    return key ?? "";
  }

  /** Folded words of a range that begins at `start` inside its first token, marks included. */
  wholeKey(start: number, from: number, to: number): string {
    let key = this.keyFrom(start, this.tokens[from]!);
    for (let i = from + 1; i < to; i++) key = `${key} ${this.tokens[i]!.word.key}`;
    return key;
  }

  private keyFrom(start: number, { word, start: whole, end }: Token): string {
    if (start === whole) return word.key;
    return word.form.length === word.key.length ? word.key.slice(start - whole) : fold(this.text.slice(start, end));
  }

  /** The key of a word without its clitics; للشعب has that of الشعب. */
  private firstKey(i: number): string {
    const token = this.tokens[i]!;
    const { pro } = token.word.facts;
    const key = this.keyFrom(this.startOf(i), token);
    return (pro & LI) !== 0 && (pro & AL) !== 0 ? this.article + key : key;
  }
}

const lookedOver = new Set(["(", ")", "«", "»", "\"", "“", "”", ".", "-", "+"]);
