/** Bytes that are gathered before they are handed on. */
const chunkSize = 65_536;

/** A file's many small pieces as few larger ones, which cost a writer far less. */
export async function* inChunks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    gathered.push(bytes);
    size += bytes.length;
    if (size < chunkSize) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
