import type { Fact, Facts } from "./facts.js";

/** What two texts in two languages have in common, in one order. */
export interface TranslationEvidence {
  /** Share of what both tell that stands in both in the same order, 0 … 1. */
  readonly overlap: number;
  /** Weight of what is shared. */
  readonly shared: number;
  /** Length of the first text for the second's. */
  readonly ratio: number;
}

/** Limits, found with articles and their human translations, and with all their crossings. */
const limits = {
  overlap: 0.35, shared: 2,
  /** A text is not much shorter or longer than its translation. */
  shortest: 0.6, longest: 1.35,
  /** A cut translation has the head of the other text; less of it is evidence enough. */
  cutOverlap: 0.45, cutShared: 3,
  /** Shorter ones than this share of the other are quotations of it. */
  cutLeast: 0.15,
} as const;

/** Is one text the translation of the other, whole or cut? Gives what speaks for it. */
export function compareTranslation(a: Facts, b: Facts): TranslationEvidence | undefined {
  const ratio = a.length / Math.max(1, b.length);
  if (ratio >= limits.shortest && ratio <= limits.longest) return judged(evidenceOf(a.facts, b.facts, ratio), limits.overlap, limits.shared);
  const least = Math.min(ratio, 1 / ratio);
  if (least < limits.cutLeast) return undefined;
  const [short, long] = ratio < 1 ? [a, b] : [b, a];
  const head = long.facts.filter(fact => fact.span[0] < short.length * (1 + 0.15));
  return judged(evidenceOf(short.facts, head, ratio), limits.cutOverlap, limits.cutShared);
}

function judged(evidence: TranslationEvidence, overlap: number, shared: number): TranslationEvidence | undefined {
  return evidence.overlap >= overlap && evidence.shared >= shared ? evidence : undefined;
}

function evidenceOf(a: readonly Fact[], b: readonly Fact[], ratio: number): TranslationEvidence {
  const shared = alignFacts(a, b).reduce((sum, [fact]) => sum + fact.weight, 0);
  const all = [...a, ...b].reduce((sum, fact) => sum + fact.weight, 0);
  return { overlap: all === 0 ? 0 : 2 * shared / all, shared, ratio };
}

/** The facts that stand in both in one order, as heavy together as may be. */
export function alignFacts(a: readonly Fact[], b: readonly Fact[]): [Fact, Fact][] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const [fact, other] = [a[i - 1]!, b[j - 1]!];
      best[i * width + j] = fact.key === other.key ? best[(i - 1) * width + j - 1]! + fact.weight : Math.max(best[(i - 1) * width + j]!, best[i * width + j - 1]!);
    }
  }
  const pairs: [Fact, Fact][] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0;) {
    if (a[i - 1]!.key === b[j - 1]!.key) pairs.push([a[--i]!, b[--j]!]);
    else if (best[(i - 1) * width + j]! >= best[i * width + j - 1]!) i--;
    else j--;
  }
  return pairs.reverse();
}
