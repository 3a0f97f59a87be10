import { createLetters, nameLikeness, sameName, type LetterEntry } from "../reading/names/index.js";
import type { Complaint } from "./check.js";
import type { LexiconSource } from "./load.js";

interface NamePair { readonly ar: string; readonly en: string; readonly because?: string }
type Entry = LetterEntry & { readonly hit?: readonly NamePair[]; readonly miss?: readonly NamePair[] };

/** Tries the names that are given as examples of letters, and whether each Latin spelling has one sound. */
export function checkLetters(source: LexiconSource): Complaint[] {
  const all = source.kinds.letters.map(({ file, entry }) => ({ file, entry: entry as unknown as Entry }));
  const letters = createLetters(all.map(each => each.entry));
  return all.flatMap(({ file, entry }) => [...failedNames(entry, letters), ...twoSounds(entry, all.map(each => each.entry))].map(says => ({ file, id: entry.id, says })));
}

function failedNames({ ar: letter, hit = [], miss = [] }: Entry, letters: ReturnType<typeof createLetters>): string[] {
  const score = ({ ar, en }: NamePair): number => nameLikeness(ar, en, letters);
  return [
    ...hit.filter(({ ar }) => !ar.includes(letter)).map(({ ar }) => `the hit "${ar}" has no "${letter}".`),
    ...hit.filter(pair => score(pair) < sameName).map(pair => `"${pair.en}" is not taken for the hit "${pair.ar}" (${score(pair).toFixed(2)}, needed are ${sameName}).`),
    ...miss.filter(pair => score(pair) >= sameName).map(pair => `"${pair.en}" is taken for the miss "${pair.ar}" (${pair.because ?? "they are two names"}).`),
  ];
}

function twoSounds({ at, usual, sound, id }: Entry, all: readonly Entry[]): string[] {
  if (at !== undefined) return [];
  return usual.flatMap(spelling => all.filter(other => other.id < id && other.at === undefined && spelling !== "" && other.sound !== sound && other.usual.includes(spelling))
    .map(other => `"${spelling}" is usual for ${other.id} too, which has another sound; make it seldom in one of them.`));
}
