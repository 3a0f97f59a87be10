import yauzl from "yauzl";
import { Fault } from "../../reading/fault.js";
import type { Incoming, Refusal } from "../incoming.js";
import { collect } from "./chunks.js";
import { readPiece, type Kit, type Piece } from "./piece.js";
import { isBeside } from "./walk.js";

/** The articles of a ZIP archive, in the order of its table. An entry that cannot be unpacked costs no other. */
export async function* readZip(piece: Piece, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  const archive = await open(piece, kit);
  const taken = new Set<string>();
  try {
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/") || isBeside(name)) continue;
      // two entries may have one name
      const key = `${piece.key}#${taken.has(name) ? `${name}#${taken.size}` : name}`;
      taken.add(name);
      yield* readEntry(archive, entry, { key, name, depth: piece.depth + 1 }, kit);
      if (kit.budget.exceeded) return;
      if (piece.depth === 0) kit.progress?.(entry.compressedSize);
    }
  } catch (error) {
    throw zipFault(error, piece.key);
  } finally {
    archive.close();
  }
}

async function* readEntry(archive: yauzl.ZipFile, entry: yauzl.Entry, piece: Omit<Piece, "chunks">, kit: Kit): AsyncGenerator<Incoming | Refusal> {
  try {
    if (entry.isEncrypted()) throw new Fault("bad-archive", `${piece.key} is locked by a password.`, piece.key);
    const chunks = unpacked(await archive.openReadStreamPromise(entry), piece.key);
    yield* readPiece({ ...piece, chunks: kit.budget.watch(chunks, piece.key) }, kit);
  } catch (error) {
    yield { key: piece.key, source: kit.source, fault: zipFault(error, piece.key) };
  }
}

async function* unpacked(stream: AsyncIterable<Uint8Array>, at: string): AsyncGenerator<Uint8Array> {
  try { yield* stream; } catch (error) { throw zipFault(error, at); }
}

/** By its path, so that only the table is held in memory; an archive within another one from memory. */
async function open(piece: Piece, kit: Kit): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  try {
    if (piece.file !== undefined) return await yauzl.openPromise(piece.file, options);
    return await yauzl.fromBufferPromise(Buffer.from(await collect(piece.chunks, kit.limits.item, piece.key)), options);
  } catch (error) {
    throw zipFault(error, piece.key);
  }
}

function zipFault(error: unknown, at: string): Fault {
  if (error instanceof Fault) return error;
  const { message } = error as Error;
  // the table stands at the end; an archive without one was cut off
  if (/end of central directory/iu.test(message)) return new Fault("truncated-archive", `${at} ends before its table of contents.`, at);
  return new Fault("bad-archive", `${at} cannot be unpacked: ${message}.`, at);
}

/** Bit 11 of the flags: the name is UTF-8. Many packers write UTF-8 and do not say so; what is neither is DOS's code page. */
function nameOf(entry: yauzl.Entry): string {
  const declared = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if ((entry.generalPurposeBitFlag & 0x800) !== 0) return declared.normalize("NFC");
  try { return new TextDecoder("utf-8", { fatal: true }).decode(entry.fileNameRaw).replaceAll("\\", "/").normalize("NFC"); } catch { return declared.normalize("NFC"); }
}
