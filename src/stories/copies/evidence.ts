import { isForeignKey, type Passage } from "./align.js";
import type { CopyText } from "./copy-text.js";
import { daysBetween } from "./day.js";
import type { HashedWords } from "./hashed-words.js";

/** Two bodies and the passages that they share. */
export interface Alignment { readonly a: HashedWords; readonly b: HashedWords; readonly passages: readonly Passage[] }

/** The figures on which the relation of two articles is judged. */
export interface Evidence {
  readonly words: readonly [a: number, b: number];
  /** Shared words: all, and those that are news, not formula, not titles, not in a form filled in differently. */
  readonly shared: number;
  readonly news: number;
  /** News words as a share of the shorter and of the longer text, formula left out: 0 … 1. */
  readonly ofShorter: number;
  readonly ofLonger: number;
  /** Shared words as a share of the shorter and of the longer text: 0 … 1. */
  readonly allOfShorter: number;
  readonly allOfLonger: number;
  /** Share of the shorter text's words that do more than say who somebody is, which are shared. */
  readonly untitled: number;
  /** Share of the head of the one, of the other, that stands in news passages. */
  readonly leads: readonly [a: number, b: number];
  /** Share of the head of the one, of the other, that stands in passages of any sort. */
  readonly heads: readonly [a: number, b: number];
  /** Places where both have another name or number in the same words. */
  readonly slots: number;
  /** Keys of either head that the other article has not. */
  readonly headKeys: number;
  /** Share of the shared words that are formula. */
  readonly formula: number;
  /** Share of the shorter text's keys that the longer has not. */
  readonly ownKeys: number;
  /** Days between them, 0 where that is not known. */
  readonly days: number;
}

/** Words at the head of a text that tell what it is about. */
const lead = 30;
/** So many words outside formula make a passage news. */
const newsWords = 7;
/** Shared words per slot filled differently; under it a passage is a form. */
export const perSlot = 15;
/** So few keys of its own may be spellings or slips. */
const fewKeys = 3;

/** Weighs what two texts share; `formula` has 1 for each word of the first that also stands in unrelated articles. */
export function weigh(a: CopyText, b: CopyText, { a: inA, b: inB, passages }: Alignment, formula?: Uint8Array): Evidence {
  let shared = 0, news = 0, dull = 0, slots = 0, formulaic = 0, leadA = 0, leadB = 0, headA = 0, headB = 0, plain = 0;
  for (const passage of passages) {
    shared += passage.shared;
    slots += passage.slots;
    headA += inLead(passage.a);
    headB += inLead(passage.b);
    plain += passage.shared * (1 - shareOf(passage.a, i => inA.titled[i] === 1));
    formulaic += passage.shared * shareOf(passage.a, i => formula?.[i] === 1);
    const rare = passage.shared * (1 - shareOf(passage.a, i => formula?.[i] === 1 || inA.titled[i] === 1));
    dull += passage.shared - rare;
    if (passage.shared < perSlot * passage.slots || rare < newsWords) continue;
    news += rare;
    leadA += inLead(passage.a);
    leadB += inLead(passage.b);
  }
  const lengths: [number, number] = [inA.words.length, inB.words.length];
  const shorter = Math.min(...lengths);
  const longer = Math.max(...lengths);
  return {
    words: lengths, shared, news, slots,
    // what is formula counts neither for nor against
    ofShorter: share(news, shorter - dull), ofLonger: share(news, longer - dull),
    allOfShorter: share(shared, shorter), allOfLonger: share(shared, longer),
    untitled: share(plain, untitledWords(lengths[0] <= lengths[1] ? inA : inB)),
    leads: [share(leadA, Math.min(lead, lengths[0])), share(leadB, Math.min(lead, lengths[1]))],
    heads: [share(headA, Math.min(lead, lengths[0])), share(headB, Math.min(lead, lengths[1]))],
    headKeys: headKeys(inA, inB) + headKeys(inB, inA),
    formula: share(formulaic, shared),
    ownKeys: lengths[0] <= lengths[1] ? ownKeys(inA, inB) : ownKeys(inB, inA),
    days: daysBetween(a.published, b.published) ?? 0,
  };
}

function share(part: number, whole: number): number {
  return Math.min(1, part / Math.max(1, whole));
}

function shareOf([start, end]: Passage["a"], holds: (word: number) => boolean): number {
  let count = 0;
  for (let i = start; i < end; i++) if (holds(i)) count++;
  return share(count, end - start);
}

function untitledWords({ titled }: HashedWords): number {
  let words = 0;
  for (const mark of titled) if (mark === 0) words++;
  return words;
}

function inLead([start, end]: Passage["a"]): number {
  return Math.max(0, Math.min(end, lead) - start);
}

function headKeys(text: HashedWords, other: HashedWords): number {
  let own = 0;
  for (let i = 0; i < Math.min(lead, text.words.length); i++) if (isForeignKey(text, i, other)) own++;
  return own;
}

function ownKeys(text: HashedWords, other: HashedWords): number {
  const all = new Set<number>();
  const own = new Set<number>();
  for (let i = 0; i < text.words.length; i++) {
    if (text.key[i] === 0) continue;
    all.add(text.words[i]!);
    if (isForeignKey(text, i, other)) own.add(text.words[i]!);
  }
  return own.size < fewKeys ? 0 : own.size / all.size;
}
