import type { Sentence, Token } from "./token.js";
import type { EnglishLexicon } from "../entries.js";
import type { Vocabulary } from "../words/vocabulary.js";
import { BE, DO, GET, HAVE, NEGATION, SUBJECT, THAT, type Word } from "../words/word.js";
import { DT, EX, FINITE, IN, JJ, MARK, MD, NN, NNP, POS, PRP, PRPS, RB, SUB, TO, VB, VBD, VBG, VBN, VBP, VBZ, VERB, WH, tagBit, tagNames } from "../words/tags.js";

const tags = tagNames.length;
const markIndex = 31 - Math.clz32(MARK);

/**
 * Gives each word the one tag that fits its neighbours best: the cheapest way through the sentence, where each tag costs what the vocabulary says
 * of the form and what `lexicon/en/sequence.tsv` says of two tags side by side. Verb forms that the words before decide are decided first.
 */
export class Tagger {
  private readonly sequence = new Float64Array(tags * tags);
  private readonly vocabulary: Vocabulary;
  // scratch of one sentence, reused
  private readonly cost: Float64Array[] = [];
  private readonly from: Int8Array[] = [];

  constructor(lexicon: Pick<EnglishLexicon, "sequence">, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const [before, after, cost] of lexicon.sequence) this.sequence[indexOf(tagBit(before)) * tags + indexOf(tagBit(after))] = cost;
  }

  /** `names`: forms that the article writes with a capital within its sentences, so that Lynch at the beginning of one is a name too. */
  tag(tokens: readonly Token[], sentence: Sentence, names: ReadonlySet<Word> = noNames): void {
    const capitals = isCapitalised(tokens, sentence);
    const { from, to } = sentence;
    let before = 1 << markIndex;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      const first = i === from || opensAfterMark(tokens, i, from);
      const word = first && !capitals && names.has(token.word) ? token.word : this.wordAt(token, first, capitals);
      const options = narrow(tokens, from, i, optionsOf(token, word, first, capitals));
      this.step(i - from, before, options, word, i === from ? 0 : numberOf(tokens[i - 1]!.word), i + 1 < to ? asVerb(word, tokens[i + 1]!.word, tokens[i + 2]?.word) : 0);
      before = options;
      token.tag = options;
    }
    let best = this.cheapest(to - 1 - from, before);
    for (let i = to - 1; i >= from; i--) {
      tokens[i]!.tag = 1 << best;
      best = this.from[i - from]![best]!;
    }
    giveVerb(tokens, sentence);
  }

  /** At the beginning of a sentence a capital says nothing, and in a headline of capitals neither. */
  private wordAt(token: Token, first: boolean, capitals: boolean): Word {
    const { word } = token;
    return word.capital !== 0 && (first || capitals) ? this.vocabulary.word(word.lower) : word;
  }

  /** `number` is that of the noun before; `asVerb` is what a reading as a finite verb costs less. */
  private step(k: number, before: number, options: number, word: Word, number: number, asVerb: number): void {
    const cost = this.cost[k] ??= new Float64Array(tags);
    const from = this.from[k] ??= new Int8Array(tags);
    const last = k === 0 ? undefined : this.cost[k - 1]!;
    for (let rest = options; rest !== 0; rest &= rest - 1) {
      const tag = 31 - Math.clz32(rest & -rest);
      let best = Infinity;
      let bestFrom = markIndex;
      if (last === undefined) best = this.sequence[markIndex * tags + tag]!;
      else {
        for (let others = before; others !== 0; others &= others - 1) {
          const other = 31 - Math.clz32(others & -others);
          const way = last[other]! + this.sequence[other * tags + tag]! + (other === nounIndex && number !== 0 ? disagreement(tag, number) : 0);
          if (way < best) { best = way; bestFrom = other; }
        }
      }
      cost[tag] = best + (word.costs === undefined ? 0 : word.costs[tag]!) - (((1 << tag) & FINITE) !== 0 ? asVerb : 0);
      from[tag] = bestFrom;
    }
  }

  private cheapest(k: number, options: number): number {
    let best = markIndex;
    let least = Infinity;
    for (let rest = options; rest !== 0; rest &= rest - 1) {
      const tag = 31 - Math.clz32(rest & -rest);
      const cost = this.cost[k]![tag]!;
      if (cost < least) { least = cost; best = tag; }
    }
    return best;
  }
}

const nounIndex = 31 - Math.clz32(NN);
const presentIndex = 31 - Math.clz32(VBP);
const thirdIndex = 31 - Math.clz32(VBZ);

/** 1 after a noun in the plural, -1 after one in the singular, 0 where that is not known. */
function numberOf({ noun, plural }: Word): number { return noun === undefined ? 0 : plural ? 1 : -1; }

/** What it costs that a verb in the present does not agree with the noun before it: experts say, the expert says. */
function disagreement(tag: number, number: number): number {
  if (tag === presentIndex) return number > 0 ? -0.7 : 0.8;
  return tag === thirdIndex && number > 0 ? 0.8 : 0;
}

/** How much likelier a word that reports is a verb where "that" follows (the UN estimates that) or, where it takes an infinitive, "to" (the mayor wants to, vows not to). */
function asVerb(word: Word, next: Word, afterNext: Word | undefined): number {
  if ((next.sorts & THAT) !== 0) return reports(word) ? beforeThat : 0;
  const to = (next.sorts & NEGATION) !== 0 ? afterNext : next;
  return to?.tags === TO && word.verbs.some(v => (v.tags & VBZ) !== 0 && v.verb.reporting.some(r => r.infinitive === true)) ? beforeTo : 0;
}
const beforeThat = 1.2;
const beforeTo = 1;

/** Does a verb that reports stand before, with nothing but its object between? */
function reportedBefore(tokens: readonly Token[], from: number, i: number): boolean {
  for (let j = i - 1; j >= from && j > i - longestObject; j--) {
    const { tag, word } = tokens[j]!;
    if ((tag & VERB) !== 0 && (tag & ~VERB) === 0) return reports(word);
    if ((tag & MARK) !== 0 && (tag & ~MARK) === 0) return false;
  }
  return false;
}

/** Tokens within which an object ends. */
const longestObject = 7;

function reports(word: Word): boolean { return word.verbs.some(v => v.verb.reporting.length > 0); }

function indexOf(bit: number): number { return 31 - Math.clz32(bit); }

/** A sentence has a finite verb: where none was found, the first past form after a noun is one. */
function giveVerb(tokens: readonly Token[], { from, to }: Sentence): void {
  let past = -1;
  for (let i = from; i < to; i++) {
    const { tag, word } = tokens[i]!;
    if ((tag & FINITE) !== 0) return;
    if (past < 0 && tag === VBN && (word.tags & VBD) !== 0 && i > from && (tokens[i - 1]!.tag & (NN | NNP | RB)) !== 0) past = i;
  }
  if (past >= 0) tokens[past]!.tag = VBD;
}

const noNames: ReadonlySet<Word> = new Set();

/** Words that an article writes with a capital within a sentence, headlines left out, and never without one. */
export function namesByUse(tokens: readonly Token[], sentences: readonly Sentence[], vocabulary: Vocabulary): ReadonlySet<Word> {
  const names = new Set<Word>();
  // by the number of the word
  const small = new Uint8Array(vocabulary.size);
  for (const sentence of sentences) {
    if (isCapitalised(tokens, sentence)) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const { word } = tokens[i]!;
      if (word.capital === 0) small[word.id] = 1;
      else if (!word.unknown && i > sentence.from && (tokens[i - 1]!.word.tags & MARK) === 0) names.add(word);
    }
  }
  for (const name of names) if (small[vocabulary.word(name.lower).id] === 1) names.delete(name);
  return names;
}

/** Most words of a headline that is written in capitals begin with one. */
function isCapitalised(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = from; i < to; i++) {
    const { capital, form, letter } = tokens[i]!.word;
    if (form.length < 4) continue;
    if (capital !== 0) capitals++; else if (letter && 4 * ++small >= to - from) return false;
  }
  return capitals > 3 && capitals > 4 * small;
}

/** The first word of a quotation within a sentence. */
function opensAfterMark(tokens: readonly Token[], i: number, from: number): boolean {
  return i > from && tokens[i - 1]!.end === tokens[i]!.start && opening.has(tokens[i - 1]!.word.form);
}

const opening: ReadonlySet<string> = new Set(["\"", "“", "«", "‘", "'"]);

function optionsOf(token: Token, word: Word, first: boolean, capitals: boolean): number {
  if (word === token.word) return word.tags;
  const given = token.word;
  // Gates, Rice, Brown: a capital at the beginning may still be a name where nothing else is known of the word
  if (word.unknown) return first || capitals ? word.tags & (VERB | RB | JJ | NN) && !capitals ? NNP | word.tags & NN : NNP : word.tags;
  return given.capital === 2 && given.form.length > 1 && !capitals ? word.tags | NNP : word.tags;
}

/** Leaves out what the words before forbid. */
function narrow(tokens: readonly Token[], from: number, i: number, options: number): number {
  if ((options & (options - 1)) === 0) return options;
  // claimed that paying taxes: after a verb that reports it opens the clause
  if ((tokens[i]!.word.sorts & THAT) !== 0 && i > from && (tokens[i - 1]!.tag & ~VERB) === 0 && reports(tokens[i - 1]!.word)) return SUB;
  // told the council that targeting farmers was wrong: no "that" describes a noun by a gerund
  if ((tokens[i]!.word.sorts & THAT) !== 0 && ((tokens[i + 1]?.word.tags ?? 0) & VBG) !== 0 && reportedBefore(tokens, from, i)) return SUB;
  if ((options & POS) !== 0) return apostrophe(tokens, from, i, options);
  const verbs = options & VERB;
  if (verbs === 0) return options;
  const governor = governorOf(tokens, from, i);
  const sorts = governor === undefined ? 0 : governor.word.sorts;
  // will attack, did not attack
  if (governor !== undefined && ((governor.tag & MD) !== 0 && governor.tag === MD || (sorts & DO) !== 0) && (verbs & VB) !== 0) return VB;
  if ((sorts & (BE | HAVE)) !== 0 && (verbs & VBN) !== 0) return options & ~(VBD | VB | VBP | VBZ);
  if ((sorts & (BE | GET)) !== 0) return without(options, VB | VBP | VBZ | VBD);
  if ((sorts & HAVE) !== 0 && (verbs & VBN) === 0) return without(options, VB | VBP | VBZ);
  const before = i > from ? tokens[i - 1]! : undefined;
  if (before === undefined) return options;
  if ((before.word.sorts & SUBJECT) !== 0 && (verbs & (VBD | VBP | VBZ)) !== 0) return without(options, VBN | NN | JJ);
  if ((before.tag & ~(DT | PRPS | IN | JJ)) === 0 && (verbs & (VBD | VBN)) === (VBD | VBN)) return without(options, VBD);
  if (toBefore(tokens, from, i) !== TO) return options;
  return (verbs & VB) !== 0 ? without(options, VBP | VBZ | VBD | VBN) : options;
}

/** The tag of the word before, adverbs left out: to totally destroy. */
function toBefore(tokens: readonly Token[], from: number, i: number): number {
  let j = i - 1;
  while (j > from && j > i - 4 && (tokens[j]!.tag & ~(RB | MARK)) === 0 && tokens[j]!.word.form !== ",") j--;
  return tokens[j]!.tag;
}

/** it's ready, militants' camps, 'no way': a short is, an owner, or a mark of quotation. */
function apostrophe(tokens: readonly Token[], from: number, i: number, options: number): number {
  const before = i > from ? tokens[i - 1]! : undefined;
  const attached = before !== undefined && before.end === tokens[i]!.start;
  if ((options & VBZ) !== 0) return attached && (before.tag & ~(PRP | EX | WH | SUB | DT)) === 0 ? VBZ : POS;
  return attached && before.word.lower.endsWith("s") ? POS : MARK;
}

function without(options: number, tagsOut: number): number {
  const left = options & ~tagsOut;
  return left === 0 ? options : left;
}

/** The auxiliary before a verb, over adverbs, negations and the subject of a question. */
function governorOf(tokens: readonly Token[], from: number, i: number): Token | undefined {
  for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
    const token = tokens[j]!;
    if ((token.word.sorts & (BE | HAVE | DO | GET)) !== 0 || token.tag === MD) return token;
    if ((token.tag & RB) === 0) return undefined;
  }
  return undefined;
}

