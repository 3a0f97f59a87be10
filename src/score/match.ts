import type { Span } from "../reading/span.js";

export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
export const length = (spans: readonly Span[]): number => spans.reduce((n, [from, to]) => n + to - from, 0);
export const sharedAll = (as: readonly Span[], bs: readonly Span[]): number => as.reduce((n, a) => n + bs.reduce((m, b) => m + shared(a, b), 0), 0);

/** Jaccard index of the characters of two sets of spans. */
export function jaccard(as: readonly Span[], bs: readonly Span[]): number {
  const both = sharedAll(as, bs);
  return both / (length(as) + length(bs) - both || 1);
}

/** Gold items may be optional: neither asked for nor held against a reading. */
interface Item { readonly optional?: boolean | undefined }

export interface Matching<G, P> {
  /** Pairs whose gold item is asked for. */
  readonly pairs: readonly (readonly [G, P])[];
  readonly all: readonly (readonly [G, P])[];
  readonly missed: readonly G[];
  readonly extra: readonly P[];
}

/** One-to-one matching, the most similar first; similarity 0 is no match. Ties keep the order of gold, then of the reading. */
export function match<G extends Item, P>(golds: readonly G[], found: readonly P[], similarity: (g: G, p: P) => number): Matching<G, P> {
  const candidates = golds.flatMap((g, i) => found.map((p, j) => ({ i, j, s: similarity(g, p) }))).filter(c => c.s > 0).sort((a, b) => b.s - a.s);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const all: (readonly [G, P])[] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    all.push([golds[i]!, found[j]!]);
  }
  return {
    all, pairs: all.filter(([g]) => g.optional !== true),
    missed: golds.filter((g, i) => !usedGold.has(i) && g.optional !== true), extra: found.filter((_, j) => !usedFound.has(j)),
  };
}
