import type { Report } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";
import type { Fact } from "./facts.js";

/** Marks after which a sentence is over; a full stop between digits or letters is none. */
const ends = /[.؟?!…]+[»”"')\]]*(?=\s|$)|\n/gu;
/** `Mr.`, `Gov.`, `J.`: a short word with a capital before the full stop ends nothing. */
const abbreviation = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,2}\.$/u;
/** Shorter pieces are abbreviations and marks of their own. */
const shortest = 12;

/** The sentences of what an article tells, in their order. */
export function sentencesOf({ text, blocks }: Report): Span[] {
  return blocks.filter(block => block.kind === "headline" || block.kind === "paragraph").flatMap(({ span: [start, end] }) => {
    const sentences: Span[] = [];
    let from = start;
    const close = (to: number): void => {
      const words = text.slice(from, to);
      if (to < end && (words.trim().length < shortest || abbreviation.test(words))) return;
      if (/[\p{L}\p{N}]/u.test(words)) sentences.push([from + words.length - words.trimStart().length, from + words.trimEnd().length]);
      from = to;
    };
    for (const mark of text.slice(start, end).matchAll(ends)) close(start + mark.index + mark[0].length);
    close(end);
    return sentences;
  });
}

/** What it costs to leave a sentence without a partner, in points of likeness. */
const alone = 0.35;

/** The sentences of one text and their translations, as places in both lists, in one order: by the facts that both have, and by their lengths. */
export function alignSentences(a: readonly Span[], b: readonly Span[], matches: readonly (readonly [Fact, Fact])[]): Map<number, number> {
  const indexIn = (spans: readonly Span[], at: number): number => spans.findIndex(([start, end]) => start <= at && at < end);
  const shared = new Map<string, number>();
  for (const [x, y] of matches) {
    const pair = `${indexIn(a, x.span[0])} ${indexIn(b, y.span[0])}`;
    shared.set(pair, (shared.get(pair) ?? 0) + x.weight);
  }
  const total = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const scale = total(a) / Math.max(1, total(b));
  const likeness = (i: number, j: number): number => {
    const [long, other] = [a[i]![1] - a[i]![0], (b[j]![1] - b[j]![0]) * scale];
    return Math.min(2, shared.get(`${i} ${j}`) ?? 0) + Math.min(long, other) / Math.max(long, other);
  };
  return traced(a.length, b.length, (i, j) => likeness(i, j) - 2 * alone);
}

/** The pairs of places, growing in both, that are worth most together. */
function traced(rows: number, columns: number, worth: (i: number, j: number) => number): Map<number, number> {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, best[(i + 1) * width + j + 1]! + worth(i, j));
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const here = best[i * width + j]!;
    if (here === best[(i + 1) * width + j + 1]! + worth(i, j) && worth(i, j) > 0) pairs.set(i++, j++);
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}
