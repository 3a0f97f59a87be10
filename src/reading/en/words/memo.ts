import type { Word } from "./word.js";

/** What some rule looks up of words, each word once. */
export class WordMemo<T> {
  private readonly compute: (word: Word) => T | undefined;
  private readonly known: (T | null | undefined)[] = [];

  constructor(compute: (word: Word) => T | undefined) { this.compute = compute; }

  of(word: Word): T | undefined {
    const known = this.known[word.id];
    if (known !== undefined) return known ?? undefined;
    const found = this.compute(word);
    // the array grows from its beginning: one with gaps would be slow to read
    while (this.known.length < word.id) this.known.push(undefined);
    this.known[word.id] = found ?? null;
    return found;
  }

  forget(): void { this.known.length = 0; }
}
