import type { ActorLayer } from "../actors/index.js";
import type { Kit } from "../kit.js";
import type { FoundMention } from "../mentions/found.js";
import type { Block } from "../report.js";
import type { Span } from "../span.js";
import { Syntax } from "../syntax/index.js";
import { DEMONSTRATIVE, MIN, PREP, SOME } from "../tokens/particles.js";
import { READING_PRO } from "../tokens/grammar.js";
import { AL, CONJUNCTION, IS_PARTICLE, PREPOSITION, type Sentence, type Token } from "../tokens/token.js";
import type { Cue } from "./cues.js";
import type { Quote } from "./quotes.js";

/** The layers that rules of statements and events look at, with questions that many of them ask. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly actors: ActorLayer;
  readonly quotes: readonly Quote[];
  readonly kit: Kit;
  private readonly letters: Readonly<Record<string, string>>;
  /** The mention that covers a token. */
  private readonly covering: (FoundMention | undefined)[];
  /** The quotation that holds a token (its marks included). */
  private readonly quoting: (Quote | undefined)[];
  /** Tokens inside a time expression. */
  readonly inTime: Uint8Array;

  constructor(layers: { text: string; tokens: readonly Token[]; sentences: readonly Sentence[]; blocks: readonly Block[]; actors: ActorLayer; quotes: readonly Quote[]; times: readonly Span[] }, kit: Kit) {
    this.text = layers.text;
    this.tokens = layers.tokens;
    this.sentences = layers.sentences;
    this.blocks = layers.blocks;
    this.actors = layers.actors;
    this.quotes = layers.quotes;
    this.kit = kit;
    this.letters = kit.lexicon.asset.morphology.letters;
    this.cues = new Array<Cue | null | undefined>(this.tokens.length).fill(undefined);
    this.covering = new Array<FoundMention | undefined>(this.tokens.length).fill(undefined);
    for (const m of this.actors.mentions) for (let i = m.from; i < m.to; i++) this.covering[i] = m;
    this.quoting = new Array<Quote | undefined>(this.tokens.length).fill(undefined);
    for (const q of this.quotes) for (let i = q.open; i <= q.close && i < this.tokens.length; i++) if (i < q.close || q.closed) this.quoting[i] = q;
    this.inTime = new Uint8Array(this.tokens.length);
    let t = 0;
    for (const span of layers.times) {
      while (t < this.tokens.length && this.tokens[t]!.end <= span[0]) t++;
      for (let k = t; k < this.tokens.length && this.tokens[k]!.start < span[1]; k++) this.inTime[k] = 1;
    }
  }

  /** Cues by their first token as far as they were asked for; `null` where there is none. */
  readonly cues: (Cue | null | undefined)[];
  private parsed: Syntax | undefined;
  /** Clauses and phrases, for whoever asks for them. */
  get syntax(): Syntax { return this.parsed ??= new Syntax(this); }

  mentionAt(i: number): FoundMention | undefined { return this.covering[i]; }
  /** The mention that begins at `i`. */
  mentionFrom(i: number): FoundMention | undefined {
    const m = this.covering[i];
    return m !== undefined && m.from === i ? m : undefined;
  }
  quoteAt(i: number): Quote | undefined { return this.quoting[i]; }
  /** Quotations that open at one of the tokens. */
  quotesIn(from: number, to: number): Quote[] {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.quotes[middle]!.open < from) low = middle + 1; else high = middle;
    }
    const found: Quote[] = [];
    for (let k = low; k < this.quotes.length && this.quotes[k]!.open < to; k++) found.push(this.quotes[k]!);
    return found;
  }
  sentenceOf(i: number): Sentence { return this.sentences[this.tokens[i]!.sentence]!; }

  /** Does the token bear one of the bits of `Token.may`? */
  has(i: number, bits: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && (token.may & bits) !== 0;
  }
  is(i: number, id: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && (token.may & IS_PARTICLE) !== 0 && token.word.facts.particles.includes(id);
  }
  /** Does a mark stand at `i` that begins with the one letter of `mark`? */
  mark(i: number, mark: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "mark" && this.text.charCodeAt(token.start) === mark.charCodeAt(0);
  }
  isMark(i: number): boolean { return this.tokens[i]?.kind === "mark"; }
  /** Proclitics of the best reading. */
  private pro(i: number): number { return (this.tokens[i]?.grammar ?? 0) >> READING_PRO; }
  hasArticle(i: number): boolean { return (this.pro(i) & AL) !== 0; }
  hasPreposition(i: number): boolean { return (this.pro(i) & PREPOSITION) !== 0; }
  /** و or ف written onto the word, also onto a name that only the list of names knows (وبروكسل). */
  hasConjunction(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined) return false;
    if ((this.pro(i) & CONJUNCTION) !== 0) return true;
    const m = this.covering[i];
    if (m === undefined || m.from !== i || m.span[0] === token.start) return false;
    const first = token.word.key[0];
    return first === this.letters["waw"] || first === this.letters["fa"];
  }
  word(i: number): string { return this.tokens[i]?.word.key ?? ""; }

  /** Is the word at `i` governed by a preposition: its own clitic, or the word before? */
  governed(i: number): boolean {
    if (this.hasPreposition(i)) return true;
    // إلى الحلف والاتحاد: what و joins to a governed name is governed too
    const joined = this.hasConjunction(i) ? this.mentionAt(i - 1) : undefined;
    if (joined !== undefined && joined.from < i && this.tokens[i - 1]!.sentence === this.tokens[i]!.sentence) return this.governed(joined.from);
    // لـ «الصحيفة»: the quotation mark stands between
    const next = this.quoteAt(i - 1)?.open === i - 1 ? i - 2 : i - 1;
    const before = this.has(next, DEMONSTRATIVE) ? next - 1 : next;
    if (before < next && this.hasPreposition(next)) return true;
    // كل من روسيا والصين: what counts is what governs كل
    if (this.has(before, MIN) && this.has(before - 1, SOME)) return this.governed(before - 1);
    return before >= 0 && this.tokens[before]!.sentence === this.tokens[i]!.sentence && this.isPrepositionWord(before);
  }
  /** A preposition that governs what follows; فيه has its own pronoun. */
  isPrepositionWord(i: number): boolean { return this.has(i, PREP) && this.tokens[i]!.word.facts.enclitic === ""; }

  span(from: number, to: number): Span { return [this.tokens[from]!.start, this.tokens[to - 1]!.end]; }
  /** Form of the token ends with the letter that morphology.yaml calls `name`. */
  endsWith(i: number, name: string): boolean {
    const { bare } = this.tokens[i]!.word;
    return bare.charCodeAt(bare.length - 1) === this.letters[name]!.charCodeAt(0);
  }
}
