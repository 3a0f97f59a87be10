import type { EventEntry } from "../entries.js";
import type { Word } from "../tokens/token.js";

/** What must stand near an entry's head, compiled: the forms of all one-word needs together, those that stand before the head, and needs of several words. */
export interface Needs {
  /** `words` and the first words of `phrases`: where none of them stands, none of the needs is there. */
  readonly any: FormSet;
  readonly words: FormSet;
  readonly before: FormSet;
  readonly phrases: readonly Phrase[];
  /** Forms that keep the entry silent where they follow. */
  readonly unless: FormSet;
}
/** A set of folded forms, known by its number. */
export type FormSet = number;
/** The set that holds nothing. */
export const emptySet: FormSet = 0;
/** `"عن قلق"`: forms of each word; `clitic` is a one-letter preposition written onto the first of them, `preposition` one that stands before it. */
export interface Phrase { readonly clitic: string; readonly preposition: string; readonly words: readonly FormSet[] }

/**
 * The needs of all entries. Whether a word is one of the forms is asked of many words for many entries, so it is kept the other way round:
 * with each form the sets that hold it, and with each word the sets of its look-ups. Most words are in none.
 */
export class NeedsBook {
  private readonly needs = new Map<EventEntry, Needs>();
  private readonly setsByForm = new Map<string, number[]>();
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

  /** Numbers of the sets that hold the word, whatever its clitics and endings. */
  setsOf(word: Word): readonly number[] {
    return word.formSets ??= this.allOf(word.lookups);
  }

  private allOf(lookups: readonly string[]): readonly number[] {
    let all: readonly number[] = none;
    for (const lookup of lookups) {
      const sets = this.setsByForm.get(lookup);
      if (sets !== undefined) all = all.length === 0 ? sets : [...all, ...sets];
    }
    return all;
  }

  private set(forms: ReadonlySet<string>): FormSet {
    if (forms.size === 0) return emptySet;
    const id = ++this.count;
    for (const form of forms) {
      const sets = this.setsByForm.get(form);
      if (sets === undefined) this.setsByForm.set(form, [id]);
      else sets.push(id);
    }
    return id;
  }

  /** The forms of one word, which many entries may need. */
  private wordSet(word: string): FormSet {
    let known = this.formSets.get(word);
    if (known === undefined) this.formSets.set(word, known = this.set(this.formsOf(word)));
    return known;
  }

  private compile(entry: EventEntry): Needs {
    const found = this.sort(entry);
    const words = this.set(found.words);
    const any = found.phrases.length === 0 ? words : this.set(new Set([...found.words, ...found.first]));
    return { any, words, before: this.set(found.before), phrases: found.phrases, unless: this.set(new Set((entry.unless ?? []).flatMap(word => [...this.formsOf(word)]))) };
  }

  /** One-word needs, those before the head, needs of several words, and the forms of the words that these begin with. */
  private sort(entry: EventEntry): { words: Set<string>; before: Set<string>; phrases: Phrase[]; first: string[] } {
    const words = new Set<string>();
    const before = new Set<string>();
    const phrases: Phrase[] = [];
    const first: string[] = [];
    const add = (clitic: string, preposition: string, row: readonly string[]): void => {
      phrases.push({ clitic, preposition, words: row.map(word => this.wordSet(word)) });
      first.push(...this.formsOf(row[0]!));
    };
    for (const need of entry.needs ?? []) {
      if (need.startsWith(beforeHead)) { before.add(this.key(need.slice(beforeHead.length))); continue; }
      const row = need.split(" ");
      if (row.length === 1) {
        for (const form of this.formsOf(need)) words.add(form);
        continue;
      }
      const folded = this.key(row[0]!);
      if (folded.length === 1) add(folded, "", row.slice(1));
      else { add("", folded, row.slice(1)); add("", "", row); }
    }
    return { words, before, phrases, first };
  }
}

const none: readonly number[] = [];

/** Opens a need that stands before the head: a word in exactly this form. */
export const beforeHead = "< ";
