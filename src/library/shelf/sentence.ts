import type { Block } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";

/** Marks that end a sentence; a full stop between digits or letters is none. */
const ends = /[.؟?!…]+(?=[\s»”"')\]]|$)|\n/gu;

/** The sentence around a span, within its block. */
export function sentenceAround(text: string, blocks: readonly Block[], span: Span): Span {
  const block = blocks.find(b => b.span[0] <= span[0] && span[0] < b.span[1])?.span ?? [0, text.length];
  let start = block[0];
  let end = block[1];
  ends.lastIndex = start;
  for (let mark = ends.exec(text); mark !== null && mark.index < block[1]; mark = ends.exec(text)) {
    const after = mark.index + mark[0].length;
    if (after <= span[0]) { start = after; continue; }
    if (mark.index >= span[1]) { end = after; break; }
  }
  while (start < span[0] && /[\s»”"')\]]/u.test(text[start]!)) start++;
  while (end > span[1] && /\s/u.test(text[end - 1]!)) end--;
  return [start, end];
}

/** Which sentence of the text that is which begins at this place, from 1; the headline counts as one. */
export function sentenceNumberAt(text: string, at: number): number {
  let number = 1;
  let from = 0;
  ends.lastIndex = 0;
  for (let mark = ends.exec(text); mark !== null && mark.index + mark[0].length <= at; mark = ends.exec(text)) {
    // a line end after a full stop ends nothing more
    if (/[\p{L}\p{N}]/u.test(text.slice(from, mark.index))) number++;
    from = mark.index + mark[0].length;
  }
  return number;
}
