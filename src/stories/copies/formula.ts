import type { Passage } from "./align.js";
import { isCommon, type Postings } from "./candidates.js";
import type { CopyText } from "./copy-text.js";
import { daysBetween } from "./day.js";
import type { Print } from "./prints.js";

/** Days apart from which two articles are not of one news day. */
const otherDays = 3;
/** Other origins of other news days that make a stretch formula or standing background; and days on which anybody printed it. */
const formulaOrigins = 2, formulaDays = 2;

type Stretch = readonly [start: number, end: number];
/** An earlier article and what it shares with the new one. */
export interface Sharer { readonly origin: string; readonly published: string | undefined; readonly passages: readonly Passage[] }

/**
 * Which words of a new article are formula or standing background: those that stand also in articles of other origins and other days, or day after
 * day. Asked for each article that it is compared with, whose own origin and day do not count.
 */
export function findFormula(text: CopyText, words: number, prints: readonly Print[], postings: Postings, sharers: readonly Sharer[]): (origin: string, published: string | undefined) => Uint8Array {
  const byOrigin = new Map<string, Uint8Array>();
  const byDay = new Map<string, Uint8Array>();
  const common = new Uint8Array(words);
  const add = (origin: string, published: string | undefined, stretch: Stretch): void => {
    if ((daysBetween(text.published, published) ?? otherDays) >= otherDays) maskOf(byOrigin, origin, words).fill(1, ...stretch);
    if (published !== undefined && published !== text.published) maskOf(byDay, published, words).fill(1, ...stretch);
  };
  for (const { origin, published, passages } of sharers) for (const passage of passages) add(origin, published, passage.a);
  for (const { print, word, end } of prints) {
    const list = postings.get(print) ?? [];
    if (isCommon(list)) common.fill(1, word, end);
    else for (const { article, origin, published } of list) if (article !== text.article) add(origin, published, [word, end]);
  }
  const origins = sumOf(byOrigin.values(), words);
  const days = sumOf(byDay.values(), words);
  return (origin, published) => {
    const ofOrigin = byOrigin.get(origin);
    const ofDay = published === undefined ? undefined : byDay.get(published);
    return common.map((always, i) => (always === 1 || origins[i]! - (ofOrigin?.[i] ?? 0) >= formulaOrigins || days[i]! - (ofDay?.[i] ?? 0) >= formulaDays ? 1 : 0));
  };
}

function maskOf(masks: Map<string, Uint8Array>, group: string, words: number): Uint8Array {
  let mask = masks.get(group);
  if (mask === undefined) masks.set(group, mask = new Uint8Array(words));
  return mask;
}

function sumOf(masks: Iterable<Uint8Array>, words: number): Uint16Array {
  const sum = new Uint16Array(words);
  for (const mask of masks) for (let i = 0; i < words; i++) sum[i]! += mask[i]!;
  return sum;
}
