import { alignTexts } from "./align.js";
import { postingsKept, type Postings } from "./candidates.js";
import { compareTexts } from "./compare.js";
import type { CopyText } from "./copy-text.js";
import { findFormula } from "./formula.js";
import { hashWords } from "./hashed-words.js";
import type { CopyLink, Rename } from "./link.js";
import { originOf } from "./origin.js";
import { printsWithPlaces } from "./prints.js";

/** An earlier article to compare with; its origin as it stands now. */
export interface Candidate { readonly text: CopyText; readonly origin: string }

/** An article's place among the copies: what the library keeps of it. */
export interface Placement {
  readonly article: string;
  /** Its own origin: itself, another article, or a dispatch that is not in the library. */
  readonly origin: string;
  /** What it shares with earlier articles, strongest first; all but `partial` ones share its origin. */
  readonly links: readonly CopyLink[];
  /** Origins to be renamed, of articles and of links. */
  readonly renames: readonly Rename[];
  /** Prints for which it is to be kept as a posting. */
  readonly prints: readonly number[];
}

/** The place of a new article, from the postings of its prints and its candidates in their order. */
export function placeArticle(text: CopyText, postings: Postings, candidates: readonly Candidate[]): Placement {
  const a = hashWords(text);
  const prints = printsWithPlaces(a);
  const aligned = candidates.map(candidate => {
    const b = hashWords(candidate.text);
    return { ...candidate, published: candidate.text.published, a, b, passages: alignTexts(a, b) };
  });
  const formulaFor = findFormula(text, a.words.length, prints, postings, aligned);
  const judged = aligned.map(each => ({
    of: each.text, origin: each.origin, comparison: compareTexts(text, each.text, { aligned: each, formula: formulaFor(each.origin, each.published) }),
  }));
  const free = prints.map(p => p.print).filter(print => (postings.get(print)?.length ?? 0) < postingsKept);
  return { article: text.article, ...originOf(text, judged), prints: free };
}
