import { key as keyBit, titled as titledBit, type CopyText } from "./copy-text.js";

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
  readonly bag: ReadonlySet<number>;
  /** 1 where the word is short, so mostly a particle. */
  readonly light: Uint8Array;
  /** Index of the first word of each sentence. */
  readonly sentences: readonly number[];
}

/** A word of so few letters is mostly a particle. */
const lightLength = 3;

/** The words of a body as hashes. */
export function hashWords({ headline, body, marks }: CopyText): HashedWords {
  const words: number[] = [];
  const rests: number[] = [];
  const light: number[] = [];
  const sentences: number[] = [];
  const bag = new Set<number>();
  const joins: number[] = [];
  const take = (hash: number, rest: number, joined: number): void => { bag.add(hash); bag.add(rest); bag.add(joined); };
  eachWord(headline, take);
  eachWord(body, (hash, rest, joined, length, opens) => {
    if (opens) sentences.push(words.length);
    words.push(hash);
    rests.push(rest);
    joins.push(joined);
    light.push(length <= lightLength ? 1 : 0);
    take(hash, rest, joined);
  });
  const key = new Uint8Array(words.length);
  const titled = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const mark = marks.charCodeAt(i) - 0x30;
    if ((mark & keyBit) !== 0) key[i] = 1;
    if ((mark & titledBit) !== 0) titled[i] = 1;
    if (key[i] === 1) light[i] = 0;
  }
  return { words: Int32Array.from(words), rest: Int32Array.from(rests), joined: Int32Array.from(joins), titled, key, bag, light: Uint8Array.from(light), sentences };
}

/** Tells each word's hash, that of the word without its first letter and of the word written together with the one before, its length, and whether it opens a sentence. */
function eachWord(text: string, tell: (hash: number, rest: number, joined: number, length: number, opens: boolean) => void): void {
  let hash = seed;
  let rest = seed;
  let joined = seed;
  let length = 0;
  let opens = true;
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
      tell(mixed(hash), mixed(length > lightLength ? rest : hash), mixed(joined), length, opens);
      opens = false;
      joined = hash;
    }
    if (unit === lineBreak) opens = true;
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
