import type { CopyText } from "./copy-text.js";
import { hashWords, mixed, type HashedWords } from "./hashed-words.js";

/** Heavy words in a shingle. */
const shingle = 3;
/** Of so many neighbouring shingles the least is kept, so that texts that share so many in a row share a print. */
const window = 9;
/** Prints of one article at most: a book costs no more than a long article. */
const most = 400;

/** A print and the index of the body's word where its shingle begins. */
export interface Print { readonly print: number; readonly word: number; readonly end: number }

/**
 * Fingerprints of a text (32-bit integers, each once): threes of its neighbouring words, short words passed over, winnowed.
 * A sentence taken over with other particles keeps its prints.
 */
export function printsOf(text: CopyText): number[] {
  return printsWithPlaces(hashWords(text)).map(p => p.print);
}

/** The prints with the words that they stand for: `[word, end)` in words of the body. */
export function printsWithPlaces({ words, light }: HashedWords): Print[] {
  const heavy: number[] = [];
  for (let i = 0; i < words.length; i++) if (light[i] === 0) heavy.push(i);
  const hashes: number[] = [];
  for (let i = 0; i + shingle <= heavy.length; i++) {
    let hash = 17;
    for (let k = 0; k < shingle; k++) hash = Math.imul(hash, 0x9e3779b1) + words[heavy[i + k]!]! | 0;
    hashes.push(mixed(hash));
  }
  const found = new Map<number, Print>();
  for (const i of winnow(hashes)) {
    if (found.size === most) break;
    const print = hashes[i]!;
    if (!found.has(print)) found.set(print, { print, word: heavy[i]!, end: heavy[i + shingle - 1]! + 1 });
  }
  return [...found.values()];
}

/** Indexes of the least of each window, the rightmost of equals. */
function winnow(hashes: readonly number[]): number[] {
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(window, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
    const start = Math.max(0, end - window + 1);
    if (least < start) {
      least = start;
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    } else if (hashes[end]! <= hashes[least]!) least = end;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}
