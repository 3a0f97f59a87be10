import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Fault } from "../../reading/fault.js";

/**
 * The body, unpacked, up to `most` bytes; a longer one is cut there, or refused.
 *
 * @throws Fault `too-large`; errors of the stream as they are
 */
export async function readBody(body: Readable, encoding: string, most: number, longer: "cut" | "refuse", at: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = unpacked(body, encoding);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      parts.push(chunk);
      if (size <= most) continue;
      if (longer === "refuse") throw new Fault("too-large", `${at} is larger than ${Math.round(most / 1_000_000)} MB.`, at);
      break;
    }
  } finally {
    drop(body);
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** Ends a body of which nothing more is wanted; the server may go on sending it for ever. */
export function drop(body: Readable): void {
  body.on("error", () => { /* that it was ended is no news */ });
  body.destroy();
}

function unpacked(body: Readable, encoding: string): Readable {
  const unpacker = /gzip/iu.test(encoding) ? createGunzip() : /^br$/iu.test(encoding.trim()) ? createBrotliDecompress() : /deflate/iu.test(encoding) ? createInflate() : undefined;
  if (unpacker === undefined) return body;
  // the error comes out of the unpacker's own iteration
  return pipeline(body, unpacker, () => {});
}
