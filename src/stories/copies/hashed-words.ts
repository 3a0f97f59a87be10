import { key as keyBit, titled as titledBit, type CopyText } from "./copy-text.js";
import { WordBag } from "./word-bag.js";

/** A body as numbers, for comparing. */
export interface HashedWords {
  /** A hash of each word, 32 bits. */
  readonly words: Int32Array;
  /** A hash of each word written together with the one before. */
  readonly joined: Int32Array;
  /** 1 where the word says who somebody is. */
  readonly titled: Uint8Array;
  /** A hash of each word without its first letter, which may be a particle. */
  readonly rest: Int32Array;
  /** 1 where the word is a key of the text. */
  readonly key: Uint8Array;
  /** Hashes of all its words, of the headline too, and of them without their first letter, which may be a particle, and of each two words written together. */
  readonly bag: WordBag;
  /** 1 where the word is short, so mostly a particle. */
  readonly light: Uint8Array;
}

/** A word of so few letters is mostly a particle. */
const lightLength = 3;

/** The words of a body as hashes. */
export function hashWords({ headline, body, marks }: CopyText): HashedWords {
  const count = marks.length;
  const words = new Int32Array(count);
  const rest = new Int32Array(count);
  const joined = new Int32Array(count);
  const key = new Uint8Array(count);
  const titled = new Uint8Array(count);
  const light = new Uint8Array(count);
  const bag = new WordBag(3 * (count + headline.length / 2));
  const take = (hash: number, without: number, together: number): void => { bag.add(hash); bag.add(without); bag.add(together); };
  eachWord(headline, take);
  let n = 0;
  eachWord(body, (hash, without, together, length) => {
    if (n === count) return;
    const mark = marks.charCodeAt(n) - 0x30;
    words[n] = hash;
    rest[n] = without;
    joined[n] = together;
    if ((mark & keyBit) !== 0) key[n] = 1;
    else if (length <= lightLength) light[n] = 1;
    if ((mark & titledBit) !== 0) titled[n] = 1;
    take(hash, without, together);
    n++;
  });
  return { words, rest, joined, key, titled, light, bag };
}

/** Tells each word's hash, that of the word without its first letter and of the word written together with the one before, and its length. */
function eachWord(text: string, tell: (hash: number, rest: number, joined: number, length: number) => void): void {
  let hash = seed;
  let rest = seed;
  let joined = seed;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : lineBreak;
    if (unit !== space && unit !== lineBreak) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      joined = Math.imul(joined ^ unit, 0x01000193);
      if (length > 0) rest = Math.imul(rest ^ unit, 0x01000193);
      length++;
      continue;
    }
    if (length > 0) {
      tell(mixed(hash), mixed(length > lightLength ? rest : hash), mixed(joined), length);
      joined = hash;
    }
    hash = seed;
    rest = seed;
    length = 0;
  }
}

const seed = 0x811c9dc5;
const space = 0x20, lineBreak = 0x0a;

/** Spreads the bits of a number over all 32 (the finish of MurmurHash3). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
