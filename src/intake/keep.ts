import { isAboutContent } from "../library/database-fault.js";
import type { Shelved } from "../library/shelf/shelve.js";
import type { Outcome } from "../library/store.js";
import { Fault } from "../reading/fault.js";

/** What became of documents that were to be written; `refused` are those that the database would not hold, as they were set aside. */
export interface Kept extends Outcome { readonly setAside: readonly Shelved[] }

/**
 * Writes a batch in one transaction; where the database refuses what is in it, in halves, down to the document that it refuses, which is set aside
 * and costs no other. The order stays.
 *
 * @param write writes documents in a transaction of its own
 * @throws whatever is no fault of a document: a server that is away, a full disk
 */
export async function keep(batch: readonly Shelved[], write: (part: readonly Shelved[]) => Promise<Outcome>): Promise<Kept> {
  if (batch.length === 0) return { read: 0, refused: 0, known: 0, setAside: [] };
  try {
    return { ...await write(batch), setAside: [] };
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    if (batch.length === 1) return keepRefused(batch[0]!, error as Error, write);
    const half = batch.length >> 1;
    const first = await keep(batch.slice(0, half), write);
    const second = await keep(batch.slice(half), write);
    return { read: first.read + second.read, refused: first.refused + second.refused, known: first.known + second.known, setAside: [...first.setAside, ...second.setAside] };
  }
}

async function keepRefused({ key, source, media, given, raw, sha256, reader }: Shelved, error: Error, write: (part: readonly Shelved[]) => Promise<Outcome>): Promise<Kept> {
  const { error: fault } = new Fault("set-aside", `The library cannot hold what was read in the document: ${error.message}.`, key).toJSON();
  const setAside = { key, source, media, given, raw, sha256, reader, fault };
  try {
    await write([setAside]);
  } catch {
    // then it is not this document that the database refuses
    throw error;
  }
  return { read: 0, refused: 1, known: 0, setAside: [setAside] };
}
