import type { HashedWords } from "./hashed-words.js";

/** A stretch of both texts that runs alike, small differences within: half-open ranges of words. */
export interface Passage {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  /** Words that stand in both, in order. */
  readonly shared: number;
  /** Places within it where one text has other words than the other. */
  readonly changes: number;
  /** Changes where both name somebody or something, give a number or a time, and not the same. */
  readonly slots: number;
}

/** The words of both texts in a row that make a run. */
const run = 3;
/** Runs so many words apart in both texts are parts of one passage. */
const reach = 8;
/** A passage has at least so many shared words. */
const least = 7;
/** A run that stands in more places of the other text is looked for in these only. */
const places = 6;

interface Run { a: number; b: number; length: number }

/** The passages that two texts share, in the order of the first; paragraphs may have moved. No word of the first is in two passages. */
export function alignTexts(a: HashedWords, b: HashedWords): Passage[] {
  const passages: Passage[] = [];
  let chain: Run[] = [];
  const close = (): void => {
    const passage = passageOf(chain, a, b);
    if (passage !== undefined) passages.push(passage);
    chain = [];
  };
  for (const next of findRuns(a, b)) {
    const last = chain.at(-1);
    if (last !== undefined) {
      const gapA = next.a - last.a - last.length;
      const gapB = next.b - last.b - last.length;
      if (gapA > reach || gapB > reach || gapB < 0) close();
    }
    chain.push(next);
  }
  close();
  return passages;
}

function findRuns(a: HashedWords, b: HashedWords): Run[] {
  const { first, next } = indexRuns(b.words);
  const runs: Run[] = [];
  let diagonal = Number.NaN;
  for (let i = 0; i + run <= a.words.length;) {
    let best: Run | undefined;
    let tried = 0;
    for (let j = first.get(keyAt(a.words, i)) ?? -1; j >= 0 && tried < places; j = next[j]!, tried++) {
      let length = 0;
      while (i + length < a.words.length && j + length < b.words.length && a.words[i + length] === b.words[j + length]) length++;
      if (length < run) continue;
      // of runs alike the one that goes on where the last one ended
      if (best === undefined || length > best.length || (length === best.length && Math.abs(i - j - diagonal) < Math.abs(i - best.b - diagonal))) best = { a: i, b: j, length };
    }
    if (best === undefined) { i++; continue; }
    runs.push(best);
    diagonal = i - best.b;
    i += best.length;
  }
  return runs;
}

function indexRuns(words: Int32Array): { first: Map<number, number>; next: Int32Array } {
  const first = new Map<number, number>();
  const next = new Int32Array(words.length);
  for (let j = words.length - run; j >= 0; j--) {
    const key = keyAt(words, j);
    next[j] = first.get(key) ?? -1;
    first.set(key, j);
  }
  return { first, next };
}

function keyAt(words: Int32Array, i: number): number {
  return Math.imul(Math.imul(words[i]!, 31) + words[i + 1]!, 0x9e3779b1) + words[i + 2]! | 0;
}

function passageOf(chain: readonly Run[], a: HashedWords, b: HashedWords): Passage | undefined {
  const head = chain[0];
  const tail = chain.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  let shared = 0;
  let changes = 0;
  let slots = 0;
  chain.forEach((now, n) => {
    shared += now.length;
    const before = chain[n - 1];
    if (before === undefined) return;
    const gapA: [number, number] = [before.a + before.length, now.a];
    const gapB: [number, number] = [before.b + before.length, now.b];
    shared += sharedInGap(a, gapA, b, gapB);
    changes++;
    if (differInKeys(a, gapA, b, gapB)) slots++;
  });
  if (shared < least) return undefined;
  return { a: [head.a, tail.a + tail.length], b: [head.b, tail.b + tail.length], shared, changes, slots };
}

type Gap = readonly [start: number, end: number];

/** Words that stand in both gaps, in order. */
function sharedInGap(a: HashedWords, gapA: Gap, b: HashedWords, gapB: Gap): number {
  let shared = 0;
  let from = gapB[0];
  for (let i = gapA[0]; i < gapA[1]; i++) {
    for (let j = from; j < gapB[1]; j++) {
      if (a.words[i] !== b.words[j]) continue;
      shared++;
      from = j + 1;
      break;
    }
  }
  return shared;
}

function differInKeys(a: HashedWords, gapA: Gap, b: HashedWords, gapB: Gap): boolean {
  return hasForeignKey(a, gapA, b) && hasForeignKey(b, gapB, a);
}

function hasForeignKey(text: HashedWords, gap: Gap, other: HashedWords): boolean {
  for (let i = gap[0]; i < gap[1]; i++) if (isForeignKey(text, i, other)) return true;
  return false;
}

/** Is a word of the text a key that the other text has in no spelling? */
export function isForeignKey(text: HashedWords, i: number, { bag }: HashedWords): boolean {
  return text.key[i] === 1 && !bag.has(text.words[i]!) && !bag.has(text.rest[i]!) && !bag.has(text.joined[i]!);
}
