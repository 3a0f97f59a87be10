import type { Kit } from "../kit.js";
import { fold } from "../lang/ar/fold.js";
import type { Block, BlockKind } from "../report.js";
import type { Span } from "../span.js";
import { readCredit } from "./credit.js";
import { phraseAtStart } from "./phrases.js";

/** Longest headline in characters; longer first lines are paragraphs. */
const longestHeadline = 260;
/** How far into a paragraph a dateline may reach. */
const longestDateline = 90;
/** Words in lines of furniture: longer lines that begin with such a word are read as text. */
const shortLine = 14;
/** Characters of a line that are looked at for a phrase at its start. */
const lineStart = 60;

interface Line { readonly span: Span; readonly folded: string; readonly words: number }

/** Cuts the text into labelled blocks, line by line. Nothing is left out but blank lines. */
export function findBlocks(text: string, kit: Kit, title?: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const headlines = countHeadlines(text, lines, title);
  let afterByline = false;
  lines.forEach((line, n) => {
    if (n < headlines) { blocks.push({ span: line.span, kind: "headline" }); return; }
    const late = n >= lines.length - 4 && n > headlines;
    const kind = furnitureKind(text, line, late, blocks[blocks.length - 1]?.kind, kit);
    if (kind !== undefined) {
      if (kind === "byline" && late && n > lines.length / 2) afterByline = true;
      blocks.push({ span: line.span, kind });
      return;
    }
    // what follows the author's name at the end tells about the author
    if (afterByline) { blocks.push({ span: line.span, kind: "bio" }); return; }
    if (n === headlines && n > 0 && isCreditLine(text, line, kit)) { blocks.push({ span: line.span, kind: "credit" }); return; }
    const dateline = n <= headlines + 1 ? datelineEnd(text, line.span, kit) : line.span[0];
    const signed = n === lines.length - 1 ? signatureStart(text, [dateline, line.span[1]], kit) : line.span[1];
    if (dateline > line.span[0]) blocks.push({ span: trimmed(text, [line.span[0], dateline]), kind: "credit" });
    const tail = n >= lines.length - lastLines ? promotionStart(text, [dateline, signed], kit) : signed;
    blocks.push({ span: trimmed(text, [dateline, tail]), kind: "paragraph" });
    if (tail < signed) blocks.push({ span: trimmed(text, [tail, signed]), kind: "promo" });
    if (signed < line.span[1]) blocks.push({ span: [signed, line.span[1]], kind: "credit" });
  });
  return blocks.filter(b => b.span[1] > b.span[0]);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const span = trimmed(text, [at, at + raw.length]);
    at += raw.length + 1;
    if (span[1] > span[0]) lines.push({ span, folded: fold(text.slice(span[0], Math.min(span[1], span[0] + lineStart))).toLowerCase(), words: wordsIn(text, span) });
  }
  return lines;
}

/** Number of words, counted no further than it matters. */
function wordsIn(text: string, [from, to]: Span): number {
  const end = Math.min(to, from + 1000);
  let words = 1;
  for (let i = from + 1; i < end; i++) if (isBlank(text, i) && !isBlank(text, i - 1)) words++;
  return words;
}

function trimmed(text: string, [from, to]: Span): Span {
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  return [from, to];
}

/** White space; letters of Arabic are told at a glance. */
function isBlank(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit === 0x20) return true;
  if (unit > 0x20 && unit < 0x80 || unit >= 0x600 && unit < 0x700) return false;
  return /\s/u.test(text[i]!);
}

/** How many lines at the beginning are the headline: one, or two where it stands doubled. */
function countHeadlines(text: string, lines: readonly Line[], title: string | undefined): number {
  const [first, second] = lines;
  if (first === undefined) return 0;
  const said = text.slice(...first.span);
  const isTitle = title !== undefined && fold(said) === fold(title.trim());
  if (second === undefined) return isTitle ? 1 : 0;
  if (!isTitle && (said.length > longestHeadline || said.endsWith("."))) return 0;
  return fold(said) === fold(text.slice(...second.span)) ? 2 : 1;
}

function furnitureKind(text: string, line: Line, late: boolean, before: BlockKind | undefined, kit: Kit): BlockKind | undefined {
  const said = text.slice(line.span[0], Math.min(line.span[1], line.span[0] + longestHeadline));
  if (/^[_*=~•\-–—.\s]{2,}$/u.test(said)) return "separator";
  const starts = (id: string): number => phraseAtStart(line.folded, id, kit);
  const short = line.words <= shortLine;
  const colonAfter = (length: number): boolean => /^\s*[:：\-–—]/u.test(line.folded.slice(length));
  if (starts("insert") > 0 && (line.words <= 2 * shortLine)) return "insert";
  const promo = starts("promo");
  if (promo > 0 && line.words <= 3 * shortLine && (late || colonAfter(promo))) return "promo";
  const contributors = starts("contributors");
  if (contributors > 0 && (before === "separator" || late && colonAfter(contributors))) return "contributors";
  if (starts("reported") > 0 && before === "separator") return "contributors";
  const byline = starts("byline");
  if (byline > 0 && short && !said.endsWith(".") && (colonAfter(byline) || starts("byline-alone") > 0)) return "byline";
  const caption = starts("caption");
  if (caption > 0 && short && colonAfter(caption)) return "caption";
  return undefined;
}

/** The line under the headline, as long as it is short and no sentence. */
function isCreditLine(text: string, line: Line, kit: Kit): boolean {
  const said = text.slice(...line.span);
  return said.length <= longestDateline && !/[.؟!]$/u.test(said) && readCredit(text, ...line.span, kit, true) !== undefined;
}

/** Where the dateline at the beginning of a paragraph ends, after its colon or dash; the paragraph's start where there is none. */
function datelineEnd(text: string, [from, to]: Span, kit: Kit): number {
  const reach = text.slice(from, Math.min(to, from + longestDateline));
  for (const mark of [...reach.matchAll(/[:–—\-ـ]/gu)].reverse()) {
    const at = from + mark.index;
    if (readCredit(text, from, at, kit, false) !== undefined) return at + 1;
  }
  return from;
}

/** Lines at the end in which a promotion may follow the last sentence. */
const lastLines = 3;

/** Where a link to the outlet's own page begins behind the last sentence of a paragraph: «… أمس. رابط الخبر بصحيفة …: …». */
function promotionStart(text: string, [from, to]: Span, kit: Kit): number {
  const start = Math.max(from, to - longestHeadline);
  for (const match of text.slice(start, to).matchAll(/[.؟!»”"]\s+(?=\p{L})/gu)) {
    const at = start + match.index + match[0].length;
    const folded = fold(text.slice(at, Math.min(to, at + lineStart))).toLowerCase();
    const length = phraseAtStart(folded, "promo", kit);
    if (length > 0 && folded.indexOf(":", length) > 0) return at;
  }
  return to;
}

/** Where a credit in brackets at the very end begins: «… (رويترز)». */
function signatureStart(text: string, [from, to]: Span, kit: Kit): number {
  const match = /\(([^()]{2,40})\)[\s.]*$/u.exec(text.slice(Math.max(from, to - longestDateline), to));
  if (match === null) return to;
  const at = Math.max(from, to - longestDateline) + match.index;
  return at > from && readCredit(text, at, to, kit, false) !== undefined ? at : to;
}
