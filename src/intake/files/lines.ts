import { Fault } from "../../reading/fault.js";
import type { Chunks } from "./chunks.js";

/** A line without its end; `bytes` is absent where it was longer than allowed. `cut`: the source failed before the line's end. */
export interface Line { readonly number: number; readonly bytes?: Uint8Array; readonly cut?: boolean }

/** Lines of a text in any encoding that keeps ASCII; of what fails in the middle, first what there is of the last line. */
export async function* splitLines(chunks: Chunks, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array): void => {
    size += part.length;
    // the rest of a line that is too long is passed over, not kept
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Line => {
    const whole = size > longest ? undefined : Buffer.concat(parts);
    const found = whole === undefined ? { number } : { number, bytes: whole };
    parts = [];
    size = 0;
    number++;
    return found;
  };
  try {
    for await (const chunk of chunks) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        take(chunk.subarray(start, end));
        yield line();
        start = end + 1;
      }
      take(chunk.subarray(start));
    }
  } catch (error) {
    if (error instanceof Fault && size > 0) yield { ...line(), cut: true };
    throw error;
  }
  if (size > 0) yield line();
}
