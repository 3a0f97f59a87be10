import type { Word } from "../../tokens/token.js";
import { hashOf, stands } from "./piece-table.js";

/**
 * Words by their written form, found by the letters of a text without cutting the form out of it: most words of an article were met before,
 * and looking them up is what is done most often. Open addressing; past `limit` words the table starts anew.
 */
export class WordTable {
  private words: (Word | undefined)[] = emptyWords(firstSize);
  private hashes = new Int32Array(firstSize);
  private size = 0;
  private readonly limit: number;

  constructor(limit: number) { this.limit = limit; }

  find(text: string, start: number, end: number): Word | undefined {
    const { words, hashes } = this;
    const mask = hashes.length - 1;
    const hash = hashOf(text, start, end);
    for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] === hash && stands(words[slot]!.form, text, start, end)) return words[slot];
    }
    return undefined;
  }

  /** Adds a word that is not in the table. */
  add(word: Word): Word {
    if (this.size >= this.limit) this.restart(firstSize);
    else if (2 * this.size >= this.hashes.length) this.grow();
    this.put(word, hashOf(word.form, 0, word.form.length));
    this.size++;
    return word;
  }

  private put(word: Word, hash: number): void {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.words[slot] !== undefined) slot = (slot + 1) & mask;
    this.words[slot] = word;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { words, hashes, size } = this;
    this.restart(2 * hashes.length);
    for (const [slot, word] of words.entries()) if (word !== undefined) this.put(word, hashes[slot]!);
    this.size = size;
  }

  private restart(slots: number): void {
    this.words = emptyWords(slots);
    this.hashes = new Int32Array(slots);
    this.size = 0;
  }
}

/** Slots at the beginning; a power of two. */
const firstSize = 1 << 14;

function emptyWords(slots: number): (Word | undefined)[] {
  return new Array<Word | undefined>(slots).fill(undefined);
}
