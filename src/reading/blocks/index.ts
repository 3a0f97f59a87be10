import type { Block } from "../report.js";

/** Cuts the text into labelled blocks, line by line. Nothing is left out but blank lines. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (end <= start) continue;
    const n = blocks.length;
    const kind = n === 0 && text.includes("\n") ? "headline" : n === 1 && end - start < 70 && !/[.؟!]$/u.test(line.trimEnd()) ? "credit" : "paragraph";
    blocks.push({ span: [start, end], kind });
  }
  return blocks;
}
