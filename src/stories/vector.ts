import type { StoryDigest } from "./digest.js";
import type { Frequencies } from "./frequencies.js";

/** What a feature weighs in a vector of length 1000, and how much of that remains when it is compared with another day. Whole numbers, the same after they were kept as JSON. */
export interface Weight { readonly plain: number; readonly fresh: number }
export type Vector = ReadonlyMap<string, Weight>;
/** The vector of one report also keeps what each feature counted before its rarity was known, so that it can be weighed again. */
export type ReportVector = ReadonlyMap<string, Weight & { readonly count: number }>;

const length = 1000;
/** How much a feature of a sort counts beside a word of the first paragraphs. */
const sorts = { actor: 1.2, place: 1.2, country: 0.6, event: 1.2, figure: 0.8 };
/** One feature makes two vectors no more alike than this: a rare word that both have is no story. */
const mostOfOne = 0.1 * length * length;
/** Share that what comes up every day loses among articles of one day. */
const formulaOff = 0.3;
/** Up to the first evenness a feature counts in full on another day, from the second on not at all. */
const evenness = { some: 0.25, full: 0.7 };

/** The features of a digest, each with what it counts before its rarity is known. */
export function featuresOf(digest: StoryDigest): Map<string, number> {
  const features = new Map<string, number>();
  for (const [word, weight] of digest.words) features.set(`w ${word}`, weight);
  for (const [actor, weight] of digest.actors) features.set(`a ${actor}`, weight * sorts.actor);
  for (const place of digest.places) features.set(`p ${place}`, sorts.place);
  for (const country of digest.countries) features.set(`c ${country}`, sorts.country);
  for (const event of digest.events) features.set(`e ${event}`, sorts.event);
  for (const figure of digest.figures) features.set(`f ${figure}`, sorts.figure);
  return features;
}

/** The vector of an article as its features weigh by now. */
export function vectorOf(features: ReadonlyMap<string, number>, frequencies: Frequencies): ReportVector {
  return scaled([...features].map(([feature, count]) => {
    const plain = count * frequencies.weightOf(feature);
    return [feature, { count, plain, fresh: plain * freshness(frequencies.evennessOf(feature)) }];
  }));
}

/** The vector as its features weigh by now. */
export function weighedAnew(vector: ReportVector, frequencies: Frequencies): ReportVector {
  return vectorOf(new Map([...vector].map(([feature, { count }]) => [feature, count])), frequencies);
}

/** A sum of vectors; whole numbers, so that what was added can be taken off again without a trace. */
export class VectorSum {
  private readonly sum = new Map<string, Weight>();

  /** @param times 1 to add, −1 to take off */
  add(vector: Vector, times: 1 | -1): void {
    for (const [feature, { plain, fresh }] of vector) {
      const before = this.sum.get(feature);
      const after = { plain: (before?.plain ?? 0) + times * plain, fresh: (before?.fresh ?? 0) + times * fresh };
      if (after.plain === 0) this.sum.delete(feature); else this.sum.set(feature, after);
    }
  }

  /** The sum as a vector of length 1000; only the heaviest `most` features stay. */
  vector(most: number): Vector {
    const entries = [...this.sum];
    return scaled((entries.length <= most ? entries : entries.sort(heavierFirst).slice(0, most)));
  }
}

/**
 * Cosines of two vectors, 0 … 1: as articles of one day, and as articles of two, where what comes up every day counts less.
 * Even on one day it counts a little less.
 */
export function similarities(a: Vector, b: Vector): { sameDay: number; otherDay: number } {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sameDay = 0;
  let otherDay = 0;
  for (const [feature, weight] of few) {
    const other = many.get(feature);
    if (other === undefined) continue;
    const plain = weight.plain * other.plain;
    const fresh = Math.min(weight.fresh * other.plain, weight.plain * other.fresh);
    sameDay += Math.min(plain - formulaOff * (plain - fresh), mostOfOne);
    otherDay += Math.min(fresh, mostOfOne);
  }
  return { sameDay: sameDay / (length * length), otherDay: otherDay / (length * length) };
}

/** The features that make two vectors alike, most telling first. */
export function sharedFeatures(a: Vector, b: Vector, most: number): string[] {
  const shared = [...a].flatMap(([feature, weight]): [string, number][] => { const other = b.get(feature); return other === undefined ? [] : [[feature, weight.plain * other.plain]]; });
  return shared.sort((x, y) => y[1] - x[1]).slice(0, most).map(([feature]) => feature);
}

function heavierFirst(a: readonly [string, Weight], b: readonly [string, Weight]): number {
  return b[1].plain - a[1].plain || (a[0] < b[0] ? -1 : 1);
}

function freshness(even: number): number {
  return 1 - Math.min(1, Math.max(0, (even - evenness.some) / (evenness.full - evenness.some)));
}

function scaled<W extends Weight>(entries: readonly (readonly [string, W])[]): ReadonlyMap<string, W> {
  let squares = 0;
  for (const [, { plain }] of entries) squares += plain * plain;
  const factor = squares === 0 ? 0 : length / Math.sqrt(squares);
  return new Map(entries.map(([feature, weight]) => [feature, { ...weight, plain: Math.round(weight.plain * factor), fresh: Math.round(weight.fresh * factor) }] as const).filter(([, { plain }]) => plain > 0));
}

/** Do features of this sort name somebody or some place? */
function isName(feature: string): boolean {
  return feature.startsWith("a ") || feature.startsWith("p ") || feature.startsWith("c ");
}

/** How far two vectors name the same actors, places and countries: a cosine, 0 … 1; nothing where one of them names nobody and no place. */
export function sharedNames(a: Vector, b: Vector): number | undefined {
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (const [feature, { plain }] of a) {
    if (!isName(feature)) continue;
    squaresA += plain * plain;
    product += plain * (b.get(feature)?.plain ?? 0);
  }
  for (const [feature, { plain }] of b) if (isName(feature)) squaresB += plain * plain;
  return squaresA === 0 || squaresB === 0 ? undefined : product / Math.sqrt(squaresA * squaresB);
}
