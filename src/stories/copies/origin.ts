import type { Passage } from "./align.js";
import type { Comparison } from "./compare.js";
import { unnamed, type CopyText } from "./copy-text.js";
import { isHouseOf, sameDispatch } from "./direction.js";
import { dispatchAgency, dispatchId, type CopyLink, type Rename } from "./link.js";

/** A comparison of a new article with an earlier one, whose origin is given as it stands. */
export interface Judged { readonly of: CopyText; readonly origin: string; readonly comparison: Comparison }

/** Links of one article at most, one for each origin of those that it shares text with. */
const linksKept = 8;
/** Share of a link's words that a stronger link must hold, for both to rest on one origin. */
const sameWords = 0.6;

/**
 * The origin of a new article and its links, strongest first.
 * A text that is wholly another's has that one's origin; one that credits an agency goes back to that agency's dispatch; everything else is
 * its own origin. Where the first to credit the agency comes after others that print the same text, their origin is renamed to the dispatch.
 */
export function originOf(text: CopyText, judged: readonly Judged[]): { origin: string; links: CopyLink[]; renames: Rename[] } {
  const related = judged.filter(isRelated).sort((x, y) => rank(y) - rank(x) || y.comparison.overlap - x.comparison.overlap);
  const whole = related.find(j => j.comparison.relation !== "partial");
  const origin = whole === undefined ? ownOrigin(text) : sharedOrigin(text, whole, judged);
  const renames = whole === undefined || origin === whole.origin ? [] : [{ from: whole.origin, to: origin }];
  // where other articles of an origin share nothing with this one, what one of them shares came into it from elsewhere
  const mixed = new Set(judged.filter(j => !isRelated(j)).map(j => j.origin));
  return { origin, renames, links: linksOf(text, related, mixed, was => (was === whole?.origin ? origin : was)) };
}

function ownOrigin({ article, agencies: [credited], house }: CopyText): string {
  return credited === undefined || house !== undefined ? article : dispatchId(credited, article);
}

/** The origin of a text and of the earlier one that it is one text with: as it stands, unless the new one knows better. */
function sharedOrigin(text: CopyText, { of, origin, comparison: { direction } }: Related, judged: readonly Judged[]): string {
  if (isHouseOf(of, text.agencies)) return origin;
  if (isHouseOf(text, of.agencies)) return text.article;
  const agency = sameDispatch(text, of);
  if (agency !== undefined && isBetter(agency, of, origin, judged)) return dispatchId(agency, text.article);
  return direction === "b-from-a" && origin === of.article ? text.article : origin;
}

/** Is an agency's dispatch a better origin than the one that an earlier article has: another article, not the agency's own, or a dispatch of some agency unnamed? */
function isBetter(agency: string, of: CopyText, origin: string, judged: readonly Judged[]): boolean {
  const known = dispatchAgency(origin);
  if (known !== undefined) return known === unnamed && agency !== unnamed;
  return !of.agencies.includes(agency) && !judged.some(j => j.origin === origin && isHouseOf(j.of, [agency]));
}

function linksOf({ article }: CopyText, related: readonly Related[], mixed: ReadonlySet<string>, nowOf: (origin: string) => string): CopyLink[] {
  const links: CopyLink[] = [];
  const claims: { readonly origin: string; readonly words: ReadonlySet<number> }[] = [];
  const taken = new Set<string>();
  for (const { of, origin: was, comparison: { relation, direction, agency, overlap, passages } } of related) {
    if (taken.has(was)) continue;
    taken.add(was);
    const words = wordsIn(passages);
    const claim = mixed.has(was) ? claims.find(c => heldBy(c.words, words) >= sameWords) : undefined;
    const origin = claim?.origin ?? nowOf(was);
    claims.push({ origin, words });
    links.push({ article, of: of.article, origin, relation, direction, ...(agency === undefined ? {} : { agency }), overlap });
    if (links.length === linksKept) break;
  }
  return links;
}

function wordsIn(passages: readonly Passage[]): Set<number> {
  const words = new Set<number>();
  for (const { a: [start, end] } of passages) for (let i = start; i < end; i++) words.add(i);
  return words;
}

function heldBy(holder: ReadonlySet<number>, words: ReadonlySet<number>): number {
  let held = 0;
  for (const word of words) if (holder.has(word)) held++;
  return held / Math.max(1, words.size);
}

type Related = Judged & { readonly comparison: Comparison & { readonly relation: CopyLink["relation"] } };

function isRelated(judged: Judged): judged is Related {
  const { relation } = judged.comparison;
  return relation === "copy" || relation === "common-source" || relation === "partial";
}

function rank({ comparison: { relation } }: Related): number {
  return relation === "partial" ? 0 : 1;
}
