import type { EventEntry } from "../entries.js";

/** What must stand near an entry's head, compiled: the forms of all one-word needs together, those that stand before the head, and needs of several words. */
export interface Needs {
  readonly words: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
  /** Forms that keep the entry silent where they follow. */
  readonly unless: ReadonlySet<string>;
}
/** `"عن قلق"`: forms of each word; `clitic` is a one-letter preposition written onto the first of them, `preposition` one that stands before it. */
export interface Phrase { readonly clitic: string; readonly preposition: string; readonly words: readonly ReadonlySet<string>[] }

/** Compiles `needs` of an entry; `key` folds a word, `formsOf` gives the folded forms of one. */
export function compileNeeds(entry: EventEntry, key: (word: string) => string, formsOf: (word: string) => ReadonlySet<string>): Needs {
  const words = new Set<string>();
  const before = new Set<string>();
  const phrases: Phrase[] = [];
  for (const need of entry.needs ?? []) {
    if (need.startsWith(beforeHead)) { before.add(key(need.slice(beforeHead.length))); continue; }
    const [first, ...rest] = need.split(" ") as [string, ...string[]];
    if (rest.length === 0) {
      for (const form of formsOf(first)) words.add(form);
      continue;
    }
    const folded = key(first);
    if (folded.length === 1) phrases.push({ clitic: folded, preposition: "", words: rest.map(formsOf) });
    else phrases.push({ clitic: "", preposition: folded, words: rest.map(formsOf) }, { clitic: "", preposition: "", words: [formsOf(first), ...rest.map(formsOf)] });
  }
  return { words, before, phrases, unless: new Set((entry.unless ?? []).flatMap(word => [...formsOf(word)])) };
}

/** Opens a need that stands before the head: a word in exactly this form. */
export const beforeHead = "< ";
