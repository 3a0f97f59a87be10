import type { EventEntry } from "../entries.js";
import type { Word } from "../tokens/token.js";

/** What must stand near an entry's head, compiled: the forms of all one-word needs together, those that stand before the head, and needs of several words. */
export interface Needs {
  readonly words: FormSet;
  readonly before: FormSet;
  readonly phrases: readonly Phrase[];
  /** Forms that keep the entry silent where they follow. */
  readonly unless: FormSet;
}
/** A set of folded forms, known by its number; `size` tells an empty one. */
export interface FormSet { readonly id: number; readonly size: number }
/** `"عن قلق"`: forms of each word; `clitic` is a one-letter preposition written onto the first of them, `preposition` one that stands before it. */
export interface Phrase { readonly clitic: string; readonly preposition: string; readonly words: readonly FormSet[] }

/**
 * The needs of all entries. Whether a word is one of the forms is asked of many words for many entries, so it is kept the other way round:
 * with each form the sets that hold it, and with each word the sets of its look-ups. Most words are in none.
 */
export class NeedsBook {
  private readonly needs = new Map<EventEntry, Needs>();
  private readonly setsOf = new Map<string, number[]>();
  private readonly formSets = new Map<string, FormSet>();
  private readonly key: (word: string) => string;
  private readonly formsOf: (word: string) => ReadonlySet<string>;
  private count = 0;

  /** `key` folds a word, `formsOf` gives the folded forms of one. All entries are compiled together, before any word is asked. */
  constructor(entries: readonly EventEntry[], key: (word: string) => string, formsOf: (word: string) => ReadonlySet<string>) {
    this.key = key;
    this.formsOf = formsOf;
    for (const entry of entries) this.needs.set(entry, this.compile(entry));
  }

  of(entry: EventEntry): Needs { return this.needs.get(entry)!; }

  /** Is the word one of the forms, whatever its clitics and endings? */
  holds(word: Word, { id }: FormSet): boolean {
    const sets = word.formSets ??= this.allOf(word.lookups);
    return sets.length > 0 && sets.includes(id);
  }

  private allOf(lookups: readonly string[]): readonly number[] {
    let all: readonly number[] = none;
    for (const lookup of lookups) {
      const sets = this.setsOf.get(lookup);
      if (sets !== undefined) all = all.length === 0 ? sets : [...all, ...sets];
    }
    return all;
  }

  private set(forms: Iterable<string>): FormSet {
    const id = this.count++;
    let size = 0;
    for (const form of forms) {
      size++;
      const sets = this.setsOf.get(form);
      if (sets === undefined) this.setsOf.set(form, [id]);
      else sets.push(id);
    }
    return { id, size };
  }

  /** The forms of one word, which many entries may need. */
  private wordSet(word: string): FormSet {
    let known = this.formSets.get(word);
    if (known === undefined) this.formSets.set(word, known = this.set(this.formsOf(word)));
    return known;
  }

  private compile(entry: EventEntry): Needs {
    const found = this.sort(entry);
    return { words: this.set(found.words), before: this.set(found.before), phrases: found.phrases, unless: this.set(new Set((entry.unless ?? []).flatMap(word => [...this.formsOf(word)]))) };
  }

  private sort(entry: EventEntry): { words: Set<string>; before: Set<string>; phrases: Phrase[] } {
    const words = new Set<string>();
    const before = new Set<string>();
    const phrases: Phrase[] = [];
    for (const need of entry.needs ?? []) {
      if (need.startsWith(beforeHead)) { before.add(this.key(need.slice(beforeHead.length))); continue; }
      const [first, ...rest] = need.split(" ") as [string, ...string[]];
      if (rest.length === 0) {
        for (const form of this.formsOf(first)) words.add(form);
        continue;
      }
      const folded = this.key(first);
      const others = rest.map(word => this.wordSet(word));
      if (folded.length === 1) phrases.push({ clitic: folded, preposition: "", words: others });
      else phrases.push({ clitic: "", preposition: folded, words: others }, { clitic: "", preposition: "", words: [this.wordSet(first), ...others] });
    }
    return { words, before, phrases };
  }
}

const none: readonly number[] = [];

/** Opens a need that stands before the head: a word in exactly this form. */
export const beforeHead = "< ";
