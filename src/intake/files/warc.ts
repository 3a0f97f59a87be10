import { Fault } from "../../reading/fault.js";
import type { Incoming, Refusal } from "../incoming.js";
import { Buffered } from "./buffered.js";
import type { Kit, Piece } from "./piece.js";
import { readRecord } from "./warc-record.js";

/** Bytes that the header of a record may have. */
const longestHeader = 64_000;
/** Every record begins with its version. */
const mark = "\nWARC/1.";

/**
 * The articles of a WARC archive. Records are cut out here, since a record whose length is wrong must cost no other:
 * behind each one another or the end must follow; where that is not so, the next is looked for by its first line.
 */
export async function* readWarc(piece: Piece, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  const archive = new Buffered(piece.chunks);
  try {
    for (let number = 1; await skipBlank(archive); number++) {
      const key = `${piece.key}#${number}`;
      const cut = await cutRecord(archive, kit.limits.item, key);
      if (cut instanceof Fault) {
        // what the stream's own failure cut off is told once, by that
        if (archive.failure === undefined) yield { key, source: kit.source, fault: cut };
        if (cut.code === "truncated-archive" || !await archive.skipTo(mark, 1)) break;
        continue;
      }
      yield* readRecord(cut, key, kit);
    }
    if (archive.failure !== undefined) throw archive.failure;
  } finally {
    await archive.close();
  }
}

/** Passes over line ends; false at the end of the archive. */
async function skipBlank(archive: Buffered): Promise<boolean> {
  while (await archive.fill(1)) {
    const at = archive.bytes.findIndex(byte => byte !== 10 && byte !== 13);
    if (at >= 0) { archive.take(at); return true; }
    archive.take(archive.bytes.length);
  }
  return false;
}

/** The record's bytes, header and all, taken off the archive; of a damaged record nothing is taken. */
async function cutRecord(archive: Buffered, most: number, at: string): Promise<Buffer | Fault> {
  const header = await readHeader(archive);
  if (header === undefined) return new Fault("bad-archive", `${at}: no record of WARC begins where one should.`, at);
  const length = Number(/^content-length:\s*(\d+)\s*$/imu.exec(header)?.[1] ?? NaN);
  if (Number.isNaN(length)) return new Fault("bad-archive", `${at}: the record does not say its length.`, at);
  if (length > most) return new Fault("too-large", `${at}: the record has ${length} bytes.`, at);
  const size = header.length + length;
  const whole = await archive.fill(size);
  // the end of the archive, or line ends and another record
  await archive.fill(size + 16);
  if (whole && /^(?:[\r\n]+WARC\/|[\r\n]*$)/u.test(archive.bytes.toString("latin1", size, size + 16))) return archive.take(size);
  if (!whole && archive.bytes.indexOf(mark, 1, "latin1") < 0) return new Fault("truncated-archive", `${at}: the archive ends within the record.`, at);
  return new Fault("bad-archive", `${at}: the record is not as long as it says (${length} bytes).`, at);
}

/** The lines of the record's header with the empty one behind them. */
async function readHeader(archive: Buffered): Promise<string | undefined> {
  await archive.fill(longestHeader);
  const head = archive.bytes.toString("latin1", 0, longestHeader);
  return /^WARC\/1\.[\s\S]*?\r?\n\r?\n/u.exec(head)?.[0];
}
