import type { Document } from "./document.js";
import { Fault } from "./fault.js";
import { readPage } from "./page/index.js";
import type { Notice } from "./report.js";
import { parseDay } from "./times/calendar.js";

/** A document that can be read: text, metadata, and what was odd about it. */
export interface Prepared { readonly document: Document & { readonly text: string }; readonly language: "ar" | "en"; readonly notices: readonly Notice[] }

/** UTF-16 units; a longer text is no article. A year of a newspaper is about 20 million. */
export const longestText = 24_000_000;
/** Share of Arabic among the letters below which a text is not read as Arabic. */
const leastArabic = 0.2;
/** Share from which it is Arabic whatever the other letters are. */
const mostlyArabic = 0.5;

/** Takes the article out of a page, checks dates, tells the language (English by its `commonWords`), and notes what is odd. */
export function prepare(given: Document, commonWords: ReadonlySet<string>): Prepared {
  const notices: Notice[] = [];
  const { retrieved, ...document } = given;
  if (document.published !== undefined) checkDate(document.published);
  const size = (document.text ?? document.html ?? "").length;
  if (size > longestText) throw new Fault("too-large", `The document has ${size} characters; at most ${longestText} are read as one article.`);
  let filled: Document & { text: string };
  if (document.text !== undefined) filled = { ...document, text: document.text };
  else if (document.html !== undefined) {
    const page = readPage(document.html);
    notices.push(...page.notices);
    const { title, published, outlet, url, language } = page.metadata;
    const fromPage = Object.fromEntries(Object.entries({ title, published, outlet, url, language }).filter(([, v]) => v !== undefined));
    const { html: _html, ...known } = document;
    filled = { ...fromPage, ...known, text: page.text };
  } else throw new Fault("bad-document", "A document needs text or html.");
  // the day of fetching is good enough for "yesterday", a bad one is not worth losing the article
  const fetched = filled.published === undefined ? retrieved?.slice(0, 10) : undefined;
  if (fetched !== undefined && parseDay(fetched) !== undefined) filled = { ...filled, published: fetched };
  if (filled.text.trim() === "") throw new Fault("empty-input", "The document holds no text.");
  checkCharacters(filled.text, notices);
  const language = tellLanguage(filled, commonWords, notices);
  return { document: filled, language, notices };
}

function checkDate(published: string): void {
  const day = published.slice(0, 10);
  if (/^\d{4}$/.test(published) || /^\d{4}-(0[1-9]|1[0-2])$/.test(published)) return;
  if (parseDay(day) === undefined || published.length > 10 && !/^[T ]\d\d:\d\d/.test(published.slice(10))) throw new Fault("not-a-date", `"${published.slice(0, 40)}" is no date.`, "published");
}

function checkCharacters(text: string, notices: Notice[]): void {
  let nul = 0;
  let odd = 0;
  let lost = 0;
  let controls = false;
  let halves = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // nearly all are letters and blanks
    if (unit >= 0x20 && unit < 0x202a) continue;
    if (unit === 0) nul++;
    else if (unit < 0x20) { if (unit < 9 || unit > 13) odd++; }
    else if (unit <= 0x202e || unit >= 0x2066 && unit <= 0x2069) controls = true;
    else if (unit >= 0xd800 && unit < 0xe000) halves = true;
    else if (unit === 0xfffd) lost++;
  }
  if ((nul + odd) * 50 > text.length) throw new Fault("binary-input", "The input is binary, not text.");
  if (nul > 0) notices.push({ code: "nul-characters", says: `The text holds ${nul} NUL characters; they were read as blanks.` });
  if (lost * 5 > text.length) throw new Fault("binary-input", "The input is binary, or in an encoding that could not be told.");
  if (lost > 0) notices.push({ code: "lost-characters", says: `${lost} characters were lost when the text was decoded.` });
  if (controls) notices.push({ code: "direction-controls", says: "The text holds invisible direction controls; what is shown may differ from what is stored." });
  if (halves && !text.isWellFormed()) notices.push({ code: "unpaired-surrogates", says: "The text holds halves of characters; they were read as marks." });
}

/** Characters at the beginning from which the language is told. */
const languageSample = 2000;

/** Letters of the sample, and those of them that are Arabic. */
function countLetters(sample: string): { arabic: number; latin: number; letters: number } {
  let arabic = 0;
  let latin = 0;
  let others = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit >= 0x620 && unit <= 0x64a) { arabic++; continue; }
    if (unit <= 0x40) continue;
    if (unit < 0x80) { if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++; continue; }
    const code = sample.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (letter.test(String.fromCodePoint(code))) others++;
  }
  return { arabic, latin, letters: arabic + latin + others };
}

const letter = /\p{L}/u;

/** Share of Latin letters from which a text may be English. */
const leastLatin = 0.6;
/** Share of the commonest English words among all words, below which a text in Latin letters is of another language; and words from which that counts. */
const leastCommon = 0.18;
const enoughWords = 20;
/** Words from which a short text may be told to be doubtful. */
const fewestTold = 6;
/** Letters, and their share of a line, from which the line is in the other language. */
const fewestOther = 40;
const leastOther = 0.7;

function tellLanguage(document: Document & { text: string }, commonWords: ReadonlySet<string>, notices: Notice[]): "ar" | "en" {
  const { sample, arabic, latin, letters } = sampleOf(document.text);
  const declared = document.language?.slice(0, 2).toLowerCase();
  // English has Latin letters, and among the words enough of those that every English text is full of; a headline has too few words to tell, and where all are uncommon it may be in any language of Latin letters
  const { words, common } = arabic / letters >= mostlyArabic ? { words: 0, common: 0 } : countWords(sample, commonWords);
  const language = arabic / letters >= mostlyArabic ? "ar" : latin / letters >= leastLatin && (arabic === 0 && words < enoughWords || common / words >= leastCommon) ? "en" : arabic / letters >= leastArabic ? "ar" : undefined;
  if (language === undefined) throw new Fault("language-not-read", `The text is ${describeOther(sample, letters, declared)}.`);
  if (declared !== undefined && declared !== language) notices.push({ code: "language-mismatch", says: `The document says its language is "${declared}", but the text is ${language === "ar" ? "Arabic" : "English"} and was read so.` });
  if (language === "en" && words >= fewestTold && words < enoughWords && common / words < leastCommon / 2) notices.push({ code: "language-uncertain", says: "The text is too short, and has too few common English words, to be sure that it is English; it was read as English." });
  const unread = (language === "ar" ? letters - arabic : arabic) < fewestOther ? 0 : linesOfOther(sample, language);
  if (unread > 0) notices.push({ code: "mixed-languages", says: `The text has ${unread === 1 ? "a line" : `${unread} lines`} in ${language === "ar" ? "Latin" : "Arabic"} letters near its beginning; what stands there may be read in part only.` });
  return language;
}

/** The beginning of a text with its letters. Of one in the letters of both languages the words outside quotations tell which it is. */
function sampleOf(text: string): { sample: string; arabic: number; latin: number; letters: number } {
  const sample = text.slice(0, languageSample);
  const counts = countLetters(sample);
  if (counts.arabic < leastArabic * counts.letters || counts.arabic > (1 - leastArabic) * counts.letters) return { sample, ...counts };
  const outside = sample.replace(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»/gu, " ");
  const left = countLetters(outside);
  return left.letters > 0 ? { sample: outside, ...left } : { sample, ...counts };
}

function describeOther(sample: string, letters: number, declared: string | undefined): string {
  if (declared !== undefined && declared !== "ar" && declared !== "en") return `in "${declared}"`;
  if (letters === 0) return "without letters";
  // 7 and 3 stand for letters that Latin does not have
  const joined = sample.match(/(?<![\p{L}\d])(?:\p{L}+[235-9]\p{L}*|[235-9]\p{L}{2,})(?![\p{L}\d])/gu)?.length ?? 0;
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return joined >= fewestJoined && joined / words >= leastJoined ? "neither in Arabic nor in English: it seems to be Arabic written in Latin letters and digits, which has to be put into Arabic letters to be read" : "neither in Arabic nor in English";
}

/** Words with a digit for a letter, and their share of all words, from which a text is Arabic in Latin letters. */
const fewestJoined = 3;
const leastJoined = 0.08;

/** How many of the first words of the text there are, and how many of them are common. */
function countWords(sample: string, commonWords: ReadonlySet<string>): { words: number; common: number } {
  let words = 0;
  let common = 0;
  for (let start = 0; start < sample.length && words < mostWords; start++) {
    let end = start;
    while (end < sample.length && isLetter(sample, end)) end++;
    if (end === start) continue;
    words++;
    if (end - start <= longestCommon && commonWords.has(sample.slice(start, end).toLowerCase())) common++;
    start = end;
  }
  return { words, common };
}

/** Letters and the marks on them; of those beyond the first plane none is English. */
function isLetter(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return unit < 0x80 ? (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a : letterOrMark.test(text.charAt(i));
}

const letterOrMark = /[\p{L}\p{M}]/u;
/** Words that are more than enough to tell the language. */
const mostWords = 200;
/** No common word is longer. */
const longestCommon = 12;

/** Lines of some length in the letters of the other language. */
function linesOfOther(sample: string, language: "ar" | "en"): number {
  return sample.split("\n").filter(line => {
    const { arabic, letters } = countLetters(line);
    const other = language === "ar" ? letters - arabic : arabic;
    return other >= fewestOther && other / letters >= leastOther;
  }).length;
}
