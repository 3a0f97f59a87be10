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

  /** The value of `text[from, to)`. */
  get(text: string, from: number, to: number): V | undefined {
    const { keys, hashes } = this;
    const mask = hashes.length - 1;
    const hash = hashOf(text, from, to);
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

/** Hash of a piece of a text; never 0, which marks an empty slot. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // the low bits choose the slot, so the high ones are mixed into them
  return (hash ^ (hash >>> 15)) | 0 || 1;
}

/** One of 32 bits by the letters of a key: where a set of keys lacks it, the key is not in the set. */
export function signOf(key: string): number {
  return 1 << hashOf(key, 0, key.length);
}

/** Is `form` what stands in the piece of the text? */
export function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = start, k = 0; i < end; i++, k++) if (text.charCodeAt(i) !== form.charCodeAt(k)) return false;
  return true;
}
