import type { Kit } from "../kit.js";
import { fold, foldAlike } from "../lang/ar/fold.js";
import type { Block, BlockKind } from "../report.js";
import type { Span } from "../span.js";
import { readCredit } from "./credit.js";
import { mayOpenFurniture, phraseAtStart } from "./phrases.js";

/** Longest headline in characters; longer first lines are paragraphs. */
const longestHeadline = 260;
/** How far into a paragraph a dateline may reach. */
const longestDateline = 90;
/** Words in lines of furniture: longer lines that begin with such a word are read as text. */
const shortLine = 14;
/** Characters of a line that are looked at for a phrase at its start. */
const lineStart = 60;

/** Cuts the text into labelled blocks, line by line. Nothing is left out but blank lines. */
export function findBlocks(text: string, kit: Kit, title?: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const headlines = countHeadlines(text, lines, title);
  let afterByline = false;
  lines.forEach((line, n) => {
    if (n < headlines) { blocks.push({ span: line, kind: "headline" }); return; }
    const late = n >= lines.length - 4 && n > headlines;
    const kind = furnitureKind(text, line, late, blocks[blocks.length - 1]?.kind, kit);
    if (kind !== undefined) {
      if (kind === "byline" && late && n > lines.length / 2) afterByline = true;
      blocks.push({ span: line, kind });
      return;
    }
    // what follows the author's name at the end tells about the author
    if (afterByline) { blocks.push({ span: line, kind: "bio" }); return; }
    if (n === headlines && n > 0 && isCreditLine(text, line, kit)) { blocks.push({ span: line, kind: "credit" }); return; }
    const dateline = n <= headlines + 1 ? datelineEnd(text, line, kit) : line[0];
    const signed = n === lines.length - 1 ? signatureStart(text, [dateline, line[1]], kit) : line[1];
    if (dateline > line[0]) blocks.push({ span: trimmed(text, [line[0], dateline]), kind: "credit" });
    const tail = n >= lines.length - lastLines ? promotionStart(text, [dateline, signed], kit) : signed;
    blocks.push({ span: trimmed(text, [dateline, tail]), kind: "paragraph" });
    if (tail < signed) blocks.push({ span: trimmed(text, [tail, signed]), kind: "promo" });
    if (signed < line[1]) blocks.push({ span: [signed, line[1]], kind: "credit" });
  });
  return blocks.filter(b => b.span[1] > b.span[0]);
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let at = 0; at <= text.length;) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    const span = trimmed(text, [at, end]);
    if (span[1] > span[0]) lines.push(span);
    at = end + 1;
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
function countHeadlines(text: string, lines: readonly Span[], title: string | undefined): number {
  const [first, second] = lines;
  if (first === undefined) return 0;
  const said = text.slice(...first);
  const isTitle = title !== undefined && foldAlike(said, title.trim());
  if (second === undefined) return isTitle ? 1 : 0;
  if (!isTitle && (said.length > longestHeadline || said.endsWith("."))) return 0;
  return foldAlike(said, text.slice(...second)) ? 2 : 1;
}

function furnitureKind(text: string, line: Span, late: boolean, before: BlockKind | undefined, kit: Kit): BlockKind | undefined {
  const [from, to] = line;
  if (isSeparator(text, line)) return "separator";
  if (!mayOpenFurniture(text, from, kit)) return undefined;
  const said = text.slice(from, Math.min(to, from + longestHeadline));
  const folded = foldedStart(text, line);
  const words = wordsIn(text, line);
  const starts = (id: string): number => phraseAtStart(folded, id, kit);
  const short = words <= shortLine;
  const colonAfter = (length: number): boolean => /^\s*[:：\-–—]/u.test(folded.slice(length));
  if (starts("insert") > 0 && (words <= 2 * shortLine)) return "insert";
  const promo = starts("promo");
  if (promo > 0 && words <= 3 * shortLine && (late || colonAfter(promo))) return "promo";
  const contributors = starts("contributors");
  if (contributors > 0 && (before === "separator" || late && colonAfter(contributors))) return "contributors";
  if (starts("reported") > 0 && before === "separator") return "contributors";
  const byline = starts("byline");
  if (byline > 0 && short && !said.endsWith(".") && (colonAfter(byline) || starts("byline-alone") > 0)) return "byline";
  const caption = starts("caption");
  if (caption > 0 && short && colonAfter(caption)) return "caption";
  return undefined;
}

/** A line of strokes, of which a letter at its beginning is none. */
function isSeparator(text: string, [from, to]: Span): boolean {
  if (isLetter(text.charCodeAt(from))) return false;
  return /^[_*=~•\-–—.\s]{2,}$/u.test(text.slice(from, Math.min(to, from + longestHeadline)));
}

/** A letter of Arabic, as nearly all text is; tatweel, which may stand for a dash, is none. */
function isLetter(unit: number): boolean {
  return unit >= 0x620 && unit < 0x650 && unit !== 0x640;
}

/** The first letters of a line as phrases are compared with them. */
function foldedStart(text: string, [from, to]: Span): string {
  return fold(text.slice(from, Math.min(to, from + lineStart))).toLowerCase();
}

/** The line under the headline, as long as it is short and no sentence. */
function isCreditLine(text: string, [from, to]: Span, kit: Kit): boolean {
  return to - from <= longestDateline && !/[.؟!]$/u.test(text.slice(to - 1, to)) && readCredit(text, from, to, kit, true) !== undefined;
}

const datelineMarks = ":–—-ـ";

/** Where the dateline at the beginning of a paragraph ends, after its colon or dash; the paragraph's start where there is none. */
function datelineEnd(text: string, [from, to]: Span, kit: Kit): number {
  for (let at = Math.min(to, from + longestDateline) - 1; at >= from; at--) {
    if (!isLetter(text.charCodeAt(at)) && datelineMarks.includes(text.charAt(at)) && readCredit(text, from, at, kit, false) !== undefined) return at + 1;
  }
  return from;
}

/** Lines at the end in which a promotion may follow the last sentence. */
const lastLines = 3;

/** Where a link to the outlet's own page begins behind the last sentence of a paragraph: «… أمس. رابط الخبر بصحيفة …: …». */
function promotionStart(text: string, [from, to]: Span, kit: Kit): number {
  for (let i = Math.max(from, to - longestHeadline); i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20 || isLetter(unit) || !sentenceMarks.includes(text.charAt(i))) continue;
    let at = i + 1;
    while (at < to && isBlank(text, at)) at++;
    if (at === i + 1 || at === to || !anyLetter.test(text.charAt(at)) || !mayOpenFurniture(text, at, kit)) continue;
    const folded = foldedStart(text, [at, to]);
    const length = phraseAtStart(folded, "promo", kit);
    if (length > 0 && folded.indexOf(":", length) > 0) return at;
  }
  return to;
}

const anyLetter = /\p{L}/u;
const sentenceMarks = ".؟!»”\"";

/** Where a credit in brackets at the very end begins: «… (رويترز)». */
function signatureStart(text: string, [from, to]: Span, kit: Kit): number {
  const match = /\(([^()]{2,40})\)[\s.]*$/u.exec(text.slice(Math.max(from, to - longestDateline), to));
  if (match === null) return to;
  const at = Math.max(from, to - longestDateline) + match.index;
  return at > from && readCredit(text, at, to, kit, false) !== undefined ? at : to;
}
