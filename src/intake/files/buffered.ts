import type { Chunks } from "./chunks.js";

/** Reads a stream as if it were one buffer, of which only what is not yet taken is held. */
export class Buffered {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #ended = false;
  /** What is read and not yet taken. */
  bytes: Buffer = Buffer.alloc(0);
  /** Why the stream ended before its end, if it did. */
  failure: unknown;

  constructor(chunks: Chunks) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** Reads on until `bytes` has so many; false where the stream ends before. */
  async fill(size: number): Promise<boolean> {
    const parts: Uint8Array[] = [this.bytes];
    let have = this.bytes.length;
    while (have < size && !this.#ended) {
      const chunk = await this.#next();
      if (chunk === undefined) break;
      parts.push(chunk);
      have += chunk.length;
    }
    if (parts.length > 1) this.bytes = Buffer.concat(parts, have);
    return have >= size;
  }

  /** Takes the first bytes away. */
  take(size: number): Buffer {
    const taken = this.bytes.subarray(0, size);
    this.bytes = this.bytes.subarray(size);
    return taken;
  }

  /** Takes away all before the pattern, holding little; false where it does not come. */
  async skipTo(pattern: string, from: number): Promise<boolean> {
    let start = from;
    for (;;) {
      const at = this.bytes.indexOf(pattern, start, "latin1");
      if (at >= 0) { this.take(at); return true; }
      this.take(Math.max(0, this.bytes.length - pattern.length));
      start = 0;
      if (!await this.fill(this.bytes.length + 1)) return false;
    }
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      const { value, done } = await this.#iterator.next();
      if (done !== true) return value;
    } catch (error) { this.failure = error; }
    this.#ended = true;
    return undefined;
  }
}
