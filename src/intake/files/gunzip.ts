import { createGunzip } from "node:zlib";
import { Fault } from "../../reading/fault.js";
import type { Chunks } from "./chunks.js";

/**
 * Unpacks gzip, one or several members. Of a file that was cut off, all that can be unpacked is given before the fault:
 * a stream that is destroyed by its error would drop what lies unread in it, so it is emptied after each piece that it is fed.
 *
 * @throws Fault `truncated-archive`, `bad-archive`
 */
export async function* gunzip(chunks: Chunks, at: string): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip();
  let wake = (): void => {};
  let failure: Error | undefined;
  let ended = false;
  unpacker.on("readable", () => wake());
  unpacker.on("end", () => { ended = true; wake(); });
  unpacker.on("error", error => { failure = error; wake(); });

  async function* emptied(feed: (done: () => void) => void): AsyncGenerator<Uint8Array> {
    let fed = false;
    feed(() => { fed = true; wake(); });
    for (;;) {
      const piece = unpacker.read() as Uint8Array | null;
      if (piece !== null) { yield piece; continue; }
      if (failure !== undefined) throw packingFault(failure, at);
      if (fed || ended) return;
      await new Promise<void>(resolve => { wake = resolve; });
    }
  }

  try {
    for await (const chunk of chunks) {
      yield* emptied(done => { unpacker.write(chunk, () => done()); });
      // what follows the last member is padding
      if (ended) return;
    }
    yield* emptied(() => { unpacker.end(); });
  } finally {
    unpacker.destroy();
  }
}

function packingFault(error: Error, at: string): Fault {
  if ((error as NodeJS.ErrnoException).code === "Z_BUF_ERROR") return new Fault("truncated-archive", `${at} ends before its end.`, at);
  return new Fault("bad-archive", `${at} cannot be unpacked: ${error.message}.`, at);
}
