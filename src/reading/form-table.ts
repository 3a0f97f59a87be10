import { hashOf, stands } from "./lang/ar/piece-table.js";

/**
 * Words by their written form, found by the letters of a text without cutting the form out of it: most words of an article were met before,
 * and looking them up is what is done most often. A form of up to eight letters is its own key, packed into two numbers; a longer one is found
 * by its hash and compared letter by letter. Open addressing; past `limit` words the table starts anew.
 */
export class FormTable<Word extends { readonly form: string }> {
  private words: (Word | undefined)[] = [];
  /** Two numbers a slot, both 0 where it is empty. */
  private keys = new Int32Array(0);
  private size = 0;
  private readonly limit: number;
  /** The key that was packed last. */
  private low = 0;
  private high = 0;
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];

  constructor(limit: number) {
    this.limit = limit;
    this.restart(firstSize);
  }

  find(text: string, start: number, end: number): Word | undefined {
    this.pack(text, start, end);
    return this.at(this.low, this.high, text, start, end);
  }

  /** Finds the words of many pieces of a text; `undefined` stands for those that are not in the table. All are packed first, so that the processor waits for several at once. */
  findAll(text: string, starts: readonly number[], ends: readonly number[], size: number, found: (Word | undefined)[]): void {
    const { lows, highs } = this;
    for (let k = 0; k < size; k++) {
      this.pack(text, starts[k]!, ends[k]!);
      lows[k] = this.low;
      highs[k] = this.high;
    }
    for (let k = 0; k < size; k++) found[k] = this.at(lows[k]!, highs[k]!, text, starts[k]!, ends[k]!);
  }

  private at(low: number, high: number, text: string, start: number, end: number): Word | undefined {
    const { keys, words } = this;
    const mask = keys.length - 2;
    for (let at = slotOf(low, high) & mask; ; at = (at + 2) & mask) {
      if (keys[at] === low && keys[at + 1] === high) {
        const word = words[at >> 1]!;
        if (low !== 0 || stands(word.form, text, start, end)) return word;
      } else if (keys[at] === 0 && keys[at + 1] === 0) return undefined;
    }
  }

  /** Adds a word that is not in the table. */
  add(word: Word): Word {
    if (this.size >= this.limit) this.restart(firstSize);
    else if (this.size >= this.words.length >> 1) this.grow();
    this.pack(word.form, 0, word.form.length);
    this.put(word, this.low, this.high);
    this.size++;
    return word;
  }

  /** A first letter is never packed as 0, so that `low` is 0 only where `high` is a hash. */
  private pack(text: string, start: number, end: number): void {
    let low = 0;
    let high = 0;
    if (end > start && end - start <= mostPacked) {
      let i = start;
      for (let shift = 0; i < end; i++, shift += 8) {
        const unit = text.charCodeAt(i);
        const packed = unit < 0x80 ? unit : unit >= 0x600 && unit < 0x680 ? unit - 0x580 : 0;
        if (packed === 0) break;
        if (shift < 32) low |= packed << shift; else high |= packed << shift - 32;
      }
      if (i === end) {
        this.low = low;
        this.high = high;
        return;
      }
    }
    this.low = 0;
    this.high = hashOf(text, start, end);
  }

  private put(word: Word, low: number, high: number): void {
    const { keys } = this;
    const mask = keys.length - 2;
    let at = slotOf(low, high) & mask;
    while (keys[at] !== 0 || keys[at + 1] !== 0) at = (at + 2) & mask;
    keys[at] = low;
    keys[at + 1] = high;
    this.words[at >> 1] = word;
  }

  private grow(): void {
    const { words, keys, size } = this;
    this.restart(2 * words.length);
    for (let slot = 0; slot < words.length; slot++) {
      const word = words[slot];
      if (word !== undefined) this.put(word, keys[2 * slot]!, keys[2 * slot + 1]!);
    }
    this.size = size;
  }

  private restart(slots: number): void {
    this.words = new Array<Word | undefined>(slots).fill(undefined);
    this.keys = new Int32Array(2 * slots);
    this.size = 0;
  }
}

/** Slots at the beginning; a power of two. */
const firstSize = 1 << 14;
/** Letters that two numbers hold, of eight bits each. */
const mostPacked = 8;

/** Where a key is looked for first: an even number. */
function slotOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ mixed >>> 15) << 1;
}
