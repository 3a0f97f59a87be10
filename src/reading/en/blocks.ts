import type { Block, BlockKind } from "../report.js";
import type { Span } from "../span.js";
import { readCredit, trimmed, type CreditNames } from "./credit.js";

/** Longest headline in characters; longer first lines are paragraphs. */
const longestHeadline = 200;
/** How far into a paragraph a dateline may reach. */
const longestDateline = 90;
/** Words in lines of furniture: longer lines that begin with such a word are read as text. */
const shortLine = 16;
/** Lines at the beginning and at the end in which credits and bylines stand. */
const firstLines = 4, lastLines = 3;

/** Cuts the text into labelled blocks, line by line. Nothing is left out but blank lines. */
export function findBlocks(text: string, names: CreditNames, title?: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const headlines = countHeadlines(text, lines, title);
  lines.forEach((line, n) => {
    if (n < headlines) { blocks.push({ span: line, kind: "headline" }); return; }
    const last = lines.length - 1 - n;
    const kind = furnitureKind(text, line, { early: n - headlines < firstLines, late: last < lastLines, last: last === 0 && n > headlines, before: blocks.at(-1)?.kind }, names);
    if (kind !== undefined) { blocks.push({ span: line, kind }); return; }
    if (last < 2 && n > headlines + 1 && isBio(text, line, names)) { blocks.push({ span: line, kind: "bio" }); return; }
    paragraph(text, line, n - headlines < firstLines, last < lastLines, names, blocks);
  });
  return blocks.filter(b => b.span[1] > b.span[0]);
}

/** A paragraph, with the dateline before it and the names of those who wrote it behind it as blocks of their own. */
function paragraph(text: string, line: Span, early: boolean, late: boolean, names: CreditNames, blocks: Block[]): void {
  const start = early && !blocks.some(b => b.kind === "credit" && b.span[0] > 0 && blocks.some(p => p.kind === "paragraph")) ? datelineEnd(text, line, names) : line[0];
  const [end, behind] = late ? signatureStart(text, [start, line[1]], names) : [line[1], "credit" as const];
  if (start > line[0]) blocks.push({ span: trimmed(text, line[0], start), kind: "credit" });
  blocks.push({ span: trimmed(text, start, end), kind: "paragraph" });
  if (end < line[1]) blocks.push({ span: trimmed(text, end, line[1]), kind: behind });
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const span = trimmed(text, at, at + line.length);
    if (span[1] > span[0]) lines.push(span);
    at += line.length + 1;
  }
  return lines;
}

/** How many lines at the beginning are the headline: one, or two where it stands doubled. */
function countHeadlines(text: string, lines: readonly Span[], title: string | undefined): number {
  const [first, second] = lines;
  if (first === undefined) return 0;
  const said = text.slice(...first);
  const isTitle = title !== undefined && alike(said, title);
  if (second === undefined) return isTitle ? 1 : 0;
  if (!isTitle && (said.length >= longestHeadline || /[.!?]["”’']?$/u.test(said))) return 0;
  return alike(said, text.slice(...second)) ? 2 : 1;
}

function alike(a: string, b: string): boolean {
  const fold = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return fold(a) === fold(b);
}

interface Place { readonly early: boolean; readonly late: boolean; readonly last: boolean; readonly before: BlockKind | undefined }

function furnitureKind(text: string, line: Span, at: Place, names: CreditNames): BlockKind | undefined {
  const said = text.slice(...line);
  if (/^[_*=~•\-–—.#\s]{2,}$|^[—–~]$/u.test(said)) return "separator";
  const words = countWords(said, 4 * shortLine + 1);
  if (words > 4 * shortLine) return undefined;
  // of a long paragraph only its first words tell, or at the end of the article its last
  const long = words > 2 * shortLine && !at.late;
  const lower = (long ? said.slice(0, longestOpening) : said).toLowerCase().replaceAll("’", "'");
  const opened = lower.replace(/^[([—–\-*\s]+/u, "");
  const after = (length: number): string => opened.slice(length).trimStart();
  const contributors = names.phraseAtStart(opened, "contributors");
  if (contributors > 0 && (at.late || at.early && words <= shortLine || at.before === "separator") && /^$|^[\p{L}:]/u.test(after(contributors))) return "contributors";
  if (at.late && words <= 3 * shortLine && names.list("contributors-end").some(phrase => lower.replace(/[.)\]]+$/u, "").includes(phrase))) return "contributors";
  if (words > 2 * shortLine) return undefined;
  const sentence = /[.!?]["”’')]?$/u.test(said.slice(-2));
  const caption = names.phraseAtStart(opened, "caption");
  if (caption > 0 && /^[:|\-–—/(]/u.test(after(caption)) || words <= 2 * shortLine && !sentence && names.list("caption-marks").some(mark => lower.includes(mark))) return "caption";
  if (words <= shortLine && (at.early || at.late) && !sentence && isByline(said, opened, names)) return "byline";
  const promo = names.phraseAtStart(opened, "promo");
  if (promo > 0 && (at.late || words <= shortLine && (!sentence || words <= shortLine / 2) || /^:/u.test(after(promo)))) return "promo";
  const insert = names.phraseAtStart(opened, "insert");
  if (insert > 0 && (/^$|^[:|>»]|^[–—-]\s/u.test(after(insert)) || words <= shortLine && !sentence && names.phraseAtStart(opened, "insert-alone") > 0)) return "insert";
  if ((at.early || at.last) && !sentence && line[1] - line[0] <= longestDateline && isCredit(text, line, names)) return "credit";
  return undefined;
}

/** Characters within which a phrase ends that opens a line of furniture. */
const longestOpening = 120;

/** Words between blanks, not counted further than `enough`. */
function countWords(said: string, enough: number): number {
  let words = 1;
  let blank = false;
  for (let i = 0; i < said.length && words < enough; i++) {
    const unit = said.charCodeAt(i);
    const isBlank = unit <= 0x20 || unit >= 0xa0 && /\s/u.test(said.charAt(i));
    if (isBlank && !blank) words++;
    blank = isBlank;
  }
  return words;
}

/** "By John Smith and Jane Doe in Cairo": names, and small words that may stand among them. */
function isByline(said: string, lower: string, names: CreditNames): boolean {
  const start = names.phraseAtStart(lower, "byline");
  if (start === 0) return false;
  const rest = said.slice(said.length - lower.length + start).trimStart();
  const colon = rest.startsWith(":");
  if (!colon && names.phraseAtStart(lower, "byline-alone") === 0) return false;
  return rest.replace(/^:\s*/u, "").split(/[\s,|/;]+/u).filter(Boolean).every(word => /^[\p{Lu}\d@&(]/u.test(word) || names.is("contributor-roles", word.toLowerCase()) || names.is("filler", word.toLowerCase()));
}

/** A line that names an agency, with towns and reporters or alone. */
function isCredit(text: string, line: Span, names: CreditNames): boolean {
  const parts = readCredit(text, line, names, true);
  return parts?.some(p => p.kind === "agency" || p.kind === "unnamed") === true || parts?.some(p => p.kind === "outlet") === true && parts.length === 1;
}

/** Where the dateline at the beginning of a paragraph ends, behind its dash; the paragraph's start where there is none. */
function datelineEnd(text: string, [from, to]: Span, names: CreditNames): number {
  const head = text.slice(from, Math.min(to, from + longestDateline));
  for (const match of [...head.matchAll(/\)?\s*(?:--+|[—–:]|(?<=[\s)])-(?=\s))\s*|\)\s+/gu)].reverse()) {
    const bracket = match[0].trim() === ")";
    const end = from + match.index + (match[0].startsWith(")") ? 1 : 0);
    const behind = from + match.index + match[0].length;
    // a dateline is followed by the beginning of a sentence
    if (match.index === 0 || !/^["“‘'(\s]*[\p{Lu}\p{N}]/u.test(text.slice(behind, behind + 8))) continue;
    const parts = readCredit(text, [from, end], names, false);
    if (parts === undefined) continue;
    const agency = parts.some(p => p.kind === "agency" || p.kind === "unnamed" || p.kind === "outlet") && (head.startsWith("(") || parts[0]!.kind === "place" || match[0].trim() !== ":" );
    const first = text.slice(...parts[0]!.span);
    const capitals = parts[0]!.kind === "place" && first.length > 2 && first === first.toUpperCase();
    if (agency || !bracket && (capitals || parts[0]!.kind === "place" && !names.isCountry(first) && !match[0].includes(":"))) return behind;
  }
  return from;
}

/** "… on Monday. (Reporting by …)", "… on Monday. (AFP)", "— Reuters" behind the last sentence, and what it is. */
function signatureStart(text: string, [from, to]: Span, names: CreditNames): readonly [number, BlockKind] {
  const said = text.slice(from, to);
  const bracket = /[.!?"”]\s*([([—–-]\s*[^()]*[)\]]?)$/u.exec(said);
  if (bracket === null) return [to, "credit"];
  const at = from + bracket.index + bracket[0].length - bracket[1]!.length;
  const inner = bracket[1]!.replace(/^[([—–\-\s]+/u, "");
  if (names.phraseAtStart(inner.toLowerCase(), "contributors") > 0) return [at, "contributors"];
  const parts = readCredit(text, trimmed(text, to - inner.length, to), names, true);
  return parts?.some(p => p.kind === "agency" || p.kind === "unnamed") === true ? [at, "credit"] : [to, "credit"];
}

/** "Jane Doe is a fellow at the Example Institute.": a name that the article has not told of, and what its bearer is. */
function isBio(text: string, line: Span, names: CreditNames): boolean {
  const said = text.slice(...line);
  const match = /^((?:\p{Lu}[\p{L}.'’-]+\s){2,4})(\p{Ll}+)\s/u.exec(said);
  if (match === null || !names.is("bio-verbs", match[2]!)) return false;
  const surname = match[1]!.trim().split(" ").at(-1)!;
  // whom the article tells of, or quotes, is no author
  const before = text.slice(0, line[0]).split("\n").slice(firstLines).join("\n");
  return !before.includes(surname) && said.toLowerCase().split(/[^\p{L}]+/u).some(word => names.is("bio-nouns", word));
}
