/**
 * Values by string, found by a piece of a longer string without cutting it out: a word is tried in many splits, nearly all of which are in no
 * table. Open addressing; hashes are compared before letters.
 */
export class PieceTable<V> {
  private keys: (string | undefined)[];
  private values: (V | undefined)[];
  private hashes: Int32Array;
  size = 0;

  /** `slots` at the beginning: a power of two. */
  constructor(slots = 1 << 10) {
    this.keys = new Array<string | undefined>(slots).fill(undefined);
    this.values = new Array<V | undefined>(slots).fill(undefined);
    this.hashes = new Int32Array(slots);
  }

  /** The value of `text[from, to)`; `hash` is that of the piece, for whoever has it. */
  get(text: string, from: number, to: number, hash = hashOf(text, from, to)): V | undefined {
    const { keys, hashes } = this;
    const mask = hashes.length - 1;
    for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] === hash && stands(keys[slot]!, text, from, to)) return this.values[slot];
    }
    return undefined;
  }

  has(key: string): boolean { return this.get(key, 0, key.length) !== undefined; }

  /** Adds a key that is not in the table. */
  add(key: string, value: V): void {
    if (2 * this.size >= this.hashes.length) this.grow();
    this.put(key, value, hashOf(key, 0, key.length));
    this.size++;
  }

  private put(key: string, value: V, hash: number): void {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.hashes[slot] !== 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.values[slot] = value;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { keys, values, hashes } = this;
    const slots = 2 * hashes.length;
    this.keys = new Array<string | undefined>(slots).fill(undefined);
    this.values = new Array<V | undefined>(slots).fill(undefined);
    this.hashes = new Int32Array(slots);
    for (let slot = 0; slot < hashes.length; slot++) if (hashes[slot] !== 0) this.put(keys[slot]!, values[slot]!, hashes[slot]!);
  }
}

/** Slots for so many keys, with which a table need not grow. */
export function slotsFor(keys: number): number {
  return 1 << 33 - Math.clz32(keys);
}

/** What the hash of a piece is multiplied by before a unit is added to it. */
const base = 0x01000193;

/** Hash of a piece of a text; never 0, which marks an empty slot. */
export function hashOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum = Math.imul(sum, base) + text.charCodeAt(i) | 0;
  return mixed(sum);
}

/** The low bits choose the slot, so the high ones are mixed into them. */
function mixed(sum: number): number {
  return sum ^ sum >>> 15 || 1;
}

/** Hashes of all pieces of one string, by one pass over it: a piece's hash is the difference of what was summed up at its ends. */
export class PieceHashes {
  private readonly sums: Int32Array;
  private readonly powers: Int32Array;

  constructor(longest: number) {
    this.sums = new Int32Array(longest + 1);
    this.powers = new Int32Array(longest + 1);
    for (let n = 0, power = 1; n <= longest; n++, power = Math.imul(power, base)) this.powers[n] = power;
  }

  /** Takes up a string, of no more than the longest length, in place of the one before. */
  take(text: string): void {
    const { sums } = this;
    for (let i = 0, sum = 0; i < text.length; i++) sums[i + 1] = sum = Math.imul(sum, base) + text.charCodeAt(i) | 0;
  }

  /** What `hashOf` gives for `[from, to)` of the string. */
  of(from: number, to: number): number {
    return mixed(this.sums[to]! - Math.imul(this.sums[from]!, this.powers[to - from]!) | 0);
  }
}

/** One of 32 bits by the letters of a key: where a set of keys lacks it, the key is not in the set. */
export function signOf(key: string): number {
  return 1 << hashOf(key, 0, key.length);
}

/** One of 32 bits by the last two letters of a key: clitics before it do not change it. */
export function tailOf(key: string): number {
  return 1 << hashOf(key, Math.max(0, key.length - 2), key.length);
}

/** Is `form` what stands in the piece of the text? */
export function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = start, k = 0; i < end; i++, k++) if (text.charCodeAt(i) !== form.charCodeAt(k)) return false;
  return true;
}
