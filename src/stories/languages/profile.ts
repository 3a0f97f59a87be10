import type { Report } from "../../reading/report.js";
import { soundOf, type Letters } from "../../reading/names/index.js";

/**
 * What an article tells that stands in an article of another language too: hashes of known actors, countries, sounds of unknown names, figures, dates and
 * acts between known parties, each with its weight in hundredths. Words do not cross. The lowest bits of a hash tell its sort.
 */
export interface Profile { readonly keys: readonly number[]; readonly weights: readonly number[] }

/** Sorts of features: those that many articles of a day share, and those that tell one happening from another. */
export const sorts = { actor: 0, country: 1, name: 2, figure: 3, date: 4, act: 5 } as const;
export type Sort = keyof typeof sorts;
const sortBits = 7;

/** Is it one of the features that every article about a country or its leaders has? */
export function isCommonSort(key: number): boolean { return (key & sortBits) <= sorts.country; }

const mostFeatures = 32;
/** Two or three of something are everywhere. */
const leastFigure = 3;

/** The profile of a report. */
export function profileOf(report: Report, letters: Letters): Profile {
  const weights = new Map<number, number>();
  const add = (sort: Sort, value: string, weight: number): void => {
    const key = hash(sort, value);
    weights.set(key, Math.max(weights.get(key) ?? 0, Math.round(100 * weight)));
  };
  addActors(report, letters, add);
  for (const { value } of report.figures) if (value > leastFigure) add("figure", String(value), isRound(value) ? 0.7 : 1.1);
  for (const { value } of report.times) add("date", value, 0.5);
  const known = new Set(report.actors.filter(a => a.known).map(a => a.id));
  const side = (ids: readonly string[]): string => ids.filter(id => known.has(id)).sort().join("+");
  for (const { type, actors, recipients } of report.events) {
    const [doers, others] = [side(actors), side(recipients)];
    if (doers !== "" && others !== "") add("act", `${type} ${doers} > ${others}`, 1.2);
  }
  const kept = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostFeatures);
  return { keys: kept.map(([key]) => key), weights: kept.map(([, weight]) => weight) };
}

type Add = (sort: Sort, value: string, weight: number) => void;

function addActors({ actors }: Report, letters: Letters, add: Add): void {
  const countries = new Map<string, number>();
  for (const { id, kind, known, country, name, mentions } of actors) {
    const often = (mentions.length - 1) / 4;
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + mentions.length);
    if (known && kind !== "country") add("actor", id, 1.2 + Math.min(1.2, 1.5 * often));
    if (!known && kind !== "group") for (const sound of soundsOf(name, letters)) add("name", sound, (sound.length > 4 ? 1.3 : 1) * (1 + Math.min(0.5, often)));
  }
  for (const [country, often] of countries) add("country", country, 0.5 + Math.min(0.5, often / 8));
}

const arabicLetter = /\p{Script=Arabic}/u;

function soundsOf({ ar, en }: { readonly ar?: string; readonly en?: string }, letters: Letters): string[] {
  const name = ar ?? en ?? "";
  const script = arabicLetter.test(name) ? "ar" : "en";
  return name.split(/[^\p{L}\p{M}']+/u).flatMap(word => soundOf(word, script, letters) ?? []);
}

function isRound(value: number): boolean { return value <= 12 || value % 10 === 0; }

/** FNV-1a of the value, the sort in the lowest bits. */
function hash(sort: Sort, value: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) mixed = Math.imul(mixed ^ value.charCodeAt(i), 0x01000193);
  return mixed & ~sortBits | sorts[sort];
}
