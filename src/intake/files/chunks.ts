import { Fault } from "../../reading/fault.js";

/** Bytes that come a piece at a time. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The first bytes, at least `least` where there are so many, and all bytes again from the beginning; `close` where they are not read to the end. */
export async function peek(chunks: Chunks, least: number): Promise<{ head: Uint8Array; chunks: Chunks; close: () => Promise<unknown> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let failure: unknown;
  while (size < least) {
    try {
      const { value, done } = await iterator.next();
      if (done === true) break;
      first.push(value);
      size += value.length;
    } catch (error) {
      failure = error;
      break;
    }
  }
  const head = Buffer.concat(first);
  return { head, chunks: again(head, iterator, failure), close: async () => iterator.return?.() };
}

async function* again(head: Uint8Array, iterator: AsyncIterator<Uint8Array>, failure: unknown): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  if (failure !== undefined) throw failure;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

/**
 * All bytes as one.
 *
 * @throws Fault `too-large` beyond `most` bytes
 */
export async function collect(chunks: Chunks, most: number, at: string): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new Fault("too-large", `${at} is larger than ${Math.round(most / 1_000_000)} MB.`, at);
    all.push(chunk);
  }
  return all.length === 1 ? all[0]! : Buffer.concat(all);
}
