import { cut, Cuts } from "../lang/ar/tokenize.js";
import type { Block } from "../report.js";
import type { Kit } from "../kit.js";
import type { Span } from "../span.js";
import { ANY_KIND, MAY_ACT, MAY_CALQUE, MAY_COUNT, MAY_GLUE, MAY_REPORT, MAY_TIME, type Sentence, type Token, type TokenKind, type Word } from "./token.js";

export interface TokenLayer {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Words that stood glued together and were parted. */
  readonly glued: readonly Span[];
  /** Indices of the few tokens of one sort, for stages that look at no others: where a time, a figure or a phrase that looks translated may begin, words that may act or report, and words in Latin letters. */
  readonly timely: readonly number[];
  readonly countable: readonly number[];
  readonly calques: readonly number[];
  readonly acting: readonly number[];
  readonly reporting: readonly number[];
  readonly latin: readonly number[];
}

const none: readonly number[] = [];
/** What makes a token one of a list. */
const listed = MAY_TIME | MAY_COUNT | MAY_CALQUE | MAY_ACT | MAY_REPORT;
const sentenceEnds = new Set([".", "!", "?", "؟", "…", "۔"]);
const closers = new Set(["\"", "”", "»", "’", "'", ")", "]", "›"]);

/** Cuts every block into tokens and sentences. A block's end is a sentence's end. */
export function findTokens(text: string, blocks: readonly Block[], kit: Kit): TokenLayer {
  const cutter = new Cutter(text, kit);
  const raw = new Cuts();
  for (let b = 0; b < blocks.length; b++) cutter.addBlock(cut(text, ...blocks[b]!.span, raw), b);
  return cutter;
}

class Cutter implements TokenLayer {
  readonly tokens: Token[] = [];
  readonly sentences: Sentence[] = [];
  readonly glued: Span[] = [];
  readonly timely: number[] = [];
  readonly countable: number[] = [];
  readonly calques: number[] = [];
  readonly acting: number[] = [];
  readonly reporting: number[] = [];
  readonly latin: number[] = [];
  private readonly text: string;
  private readonly kit: Kit;
  /** First token of the sentence that is open, and its block. */
  private from = 0;
  private block = 0;

  constructor(text: string, kit: Kit) {
    this.text = text;
    this.kit = kit;
  }

  addBlock(raw: Cuts, block: number): void {
    const { text, kit } = this;
    this.from = this.tokens.length;
    this.block = block;
    kit.wordsOf(text, raw);
    for (let k = 0; k < raw.size; k++) {
      const start = raw.starts[k]!;
      const end = raw.ends[k]!;
      const kind = raw.kinds[k]!;
      const spaced = k === 0 || raw.ends[k - 1]! < start;
      const word = raw.words[k]!;
      const cuts = kind === "word" && (word.may & MAY_GLUE) !== 0 ? kit.gluePoints(word) : none;
      if (cuts.length > 0) { this.addGlued(start, end, cuts, spaced); continue; }
      this.add(start, end, kind, spaced, word);
      if (kind === "mark" && endsSentence(text, raw, k)) {
        // closing quotes and brackets right after the full stop belong to the sentence
        while (k + 1 < raw.size && raw.starts[k + 1] === raw.ends[k] && closesSentence(text, raw, k + 1)) {
          k++;
          this.add(raw.starts[k]!, raw.ends[k]!, raw.kinds[k]!, false, raw.words[k]!);
        }
        this.close();
      }
    }
    this.close();
  }

  private add(start: number, end: number, kind: TokenKind, spaced: boolean, word: Word): void {
    const i = this.tokens.length;
    const may = mayOf(kind, word);
    this.tokens.push({ i, start, end, kind, word, may, grammar: word.grammar, spaced, sentence: this.sentences.length, block: this.block });
    if ((may & listed) !== 0) this.list(i, may);
    if (kind === "latin") this.latin.push(i);
  }

  private list(i: number, may: number): void {
    if ((may & MAY_TIME) !== 0) this.timely.push(i);
    if ((may & MAY_COUNT) !== 0) this.countable.push(i);
    if ((may & MAY_CALQUE) !== 0) this.calques.push(i);
    if ((may & MAY_ACT) !== 0) this.acting.push(i);
    if ((may & MAY_REPORT) !== 0) this.reporting.push(i);
  }

  /** Words between which blanks were lost. */
  private addGlued(start: number, end: number, cuts: readonly number[], spaced: boolean): void {
    this.glued.push([start, end]);
    let from = start;
    for (const to of [...cuts.map(point => start + point), end]) {
      this.add(from, to, "word", from === start && spaced, this.kit.wordAt(this.text, from, to));
      from = to;
    }
  }

  private close(): void {
    const { tokens, from } = this;
    if (tokens.length === from) return;
    this.sentences.push({ from, to: tokens.length, block: this.block, span: [tokens[from]!.start, tokens[tokens.length - 1]!.end] });
    this.from = tokens.length;
  }
}

function mayOf(kind: TokenKind, { may }: Word): number {
  return kind === "word" ? may : kind === "number" ? may & ANY_KIND | MAY_TIME | MAY_COUNT : may & ANY_KIND;
}

function closesSentence(text: string, { starts, ends }: Cuts, k: number): boolean {
  const mark = text.slice(starts[k], ends[k]);
  return closers.has(mark) || sentenceEnds.has(mark);
}

/** A full stop ends a sentence unless it follows a single letter (د. محمد, أ.ف.ب) or the text goes on without a space in small pieces. */
function endsSentence(text: string, { size, starts, ends, kinds }: Cuts, k: number): boolean {
  const mark = text.slice(starts[k], ends[k]);
  if (!sentenceEnds.has(mark)) return false;
  if (mark === "…") return false;
  if (k + 1 === size) return true;
  if (mark !== ".") return true;
  const letter = k > 0 && kinds[k - 1] === "word" && ends[k - 1]! - starts[k - 1]! === 1 && ends[k - 1] === starts[k];
  return !letter;
}
