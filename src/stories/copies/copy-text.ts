import type { Block, BlockKind, Report } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";
import { wordsOf, type Word } from "./words.js";

/** What the search for copies keeps of an article: small, plain JSON, the same for the same Report. */
export interface CopyText {
  /** Id of the article. */
  readonly article: string;
  readonly outlet?: string;
  /** The agency whose own outlet it is, by its usual short name. */
  readonly house?: string;
  /** EDTF, as the Report has it. */
  readonly published?: string;
  /** Folded words of the headlines, one space between. */
  readonly headline: string;
  /** Folded words of what the article tells: one space between words, a line break between sentences. */
  readonly body: string;
  /**
   * A digit for each word of the body: `key` for words that tell this report from one that is worded alike (names, numbers, long words
   * said again), `titled` for words that say who somebody is, `key + titled` for names.
   */
  readonly marks: string;
  /** Agencies that the article credits as its source, by their usual short names; without the unnamed ones where one is named. */
  readonly agencies: readonly string[];
  /** How many places are damaged: glued words, broken sentences. */
  readonly damage: number;
}

/** What stands around the report and is not part of it. */
const furniture: ReadonlySet<BlockKind> = new Set(["credit", "caption", "insert", "separator", "contributors", "byline", "bio", "promo"]);

/** How an article that only says it comes from some agencies is credited. */
export const unnamed = "agencies";

/** The text of a report as the search for copies sees it; 0.15 ms for an article of 300 words. `house` is the agency whose own outlet printed it. */
export function copyTextOf(report: Report, house?: string): CopyText {
  const { document, provenance, text } = report;
  const headline = report.blocks.filter(b => b.kind === "headline").flatMap(b => wordsOf(text, ...b.span)).map(w => w.word).join(" ");
  const words = bodyBlocks(report).flatMap(b => wordsOf(text, ...b.span));
  return {
    article: document.id,
    ...(document.outlet === undefined ? {} : { outlet: document.outlet }),
    ...(house === undefined ? {} : { house }),
    ...(document.published === undefined ? {} : { published: document.published }),
    headline,
    body: words.map((w, n) => (n === 0 ? "" : w.opens ? "\n" : " ") + w.word).join(""),
    marks: marksOf(report, words),
    agencies: creditedAgencies(report),
    damage: provenance.damage.length,
  };
}

/** Spans in the article's text of the words of `copyTextOf(report).body`, in their order: a passage's words are counted in them. */
export function wordSpans(report: Report): Span[] {
  return bodyBlocks(report).flatMap(b => wordsOf(report.text, ...b.span)).map(w => w.span);
}

function bodyBlocks(report: Report): readonly Block[] {
  return report.blocks.filter(b => b.kind !== "headline" && !furniture.has(b.kind));
}

function creditedAgencies({ provenance }: Report): string[] {
  const all = [...new Set(provenance.agencies.filter(a => a.as !== "source").map(a => a.agency))];
  const named = all.filter(agency => agency !== unnamed);
  return named.length > 0 ? named : all;
}

/** Bits of `CopyText.marks`. */
export const key = 1, titled = 2;

/** A word of so many letters that is said again is a key. */
const longWord = 4;

function marksOf({ actors, figures }: Report, words: readonly Word[]): string {
  const mentions = actors.flatMap(a => a.mentions).filter(m => m.form !== "pronoun");
  const named = inSpans(words, mentions.filter(m => m.form === "name" || m.form === "nationality").map(m => m.span));
  const counted = inSpans(words, figures.map(f => f.span));
  const who = inSpans(words, mentions.map(m => m.span));
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.map(({ word }, n) => {
    const isKey = isNumber(word) || counted[n] === 1 || (word.length >= longWord && (named[n] === 1 || counts.get(word)! > 1));
    return (isKey ? key : 0) + (who[n] === 1 ? titled : 0);
  }).join("");
}

/** For each word, 1 where one of the spans touches it. */
function inSpans(words: readonly Word[], spans: readonly Span[]): Uint8Array {
  const sorted = [...spans].sort((x, y) => x[0] - y[0]);
  const within = new Uint8Array(words.length);
  let next = 0;
  let end = -1;
  words.forEach(({ span }, n) => {
    while (next < sorted.length && sorted[next]![0] < span[1]) end = Math.max(end, sorted[next++]![1]);
    if (end > span[0]) within[n] = 1;
  });
  return within;
}

function isNumber(word: string): boolean {
  return word >= "0" && word < ":";
}
