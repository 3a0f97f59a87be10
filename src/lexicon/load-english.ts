import type { EnglishLexicon } from "../reading/en/entries.js";
import type { SourceEntry } from "./load.js";

/** Kinds of English entries and where they stand below `lexicon/en`: a folder of files, or one file. */
export const englishPaths = {
  "en-events": "events", "en-light-verbs": "light-verbs.yaml", "en-reporting": "reporting", "en-titles": "titles.yaml",
  "en-bodies": "bodies.yaml", "en-crowds": "crowds.yaml", "en-departments": "departments.yaml",
} as const;
export type EnglishKind = keyof typeof englishPaths;
export type EnglishKinds = Readonly<Record<EnglishKind, readonly SourceEntry[]>>;

/** English files that are tables, not lists of entries; the key is that of their schema. */
export const englishTables = { "en-grammar": "grammar.yaml", "en-status": "status.yaml", "en-times": "times.yaml", "en-figures": "figures.yaml", "en-furniture": "furniture.yaml" } as const;
export type EnglishTable = keyof typeof englishTables;

/** Reads files by their name below `lexicon/en`. */
export interface EnglishFiles {
  /** Of a folder or a file. */
  entries(where: string): readonly SourceEntry[];
  /** Empty where there is no such file. */
  table(name: string): unknown;
  rows(name: string, columns: number): string[][];
}

/** Reads `lexicon/en`: the lexicon that the reading uses, and the entries of each kind with the files where they stand. */
export function loadEnglish({ entries, table, rows }: EnglishFiles): { readonly english: EnglishLexicon; readonly kinds: EnglishKinds } {
  const kinds = Object.fromEntries(Object.entries(englishPaths).map(([kind, where]) => [kind, entries(where)])) as unknown as EnglishKinds;
  const list = (kind: EnglishKind): never => kinds[kind].map(({ entry }) => entry) as never;
  const tableOf = (name: EnglishTable): never => table(englishTables[name]) as never;
  const english: EnglishLexicon = {
    words: { verbs: rows("words/verbs.tsv", 5), nouns: rows("words/nouns.tsv", 3), adjectives: rows("words/adjectives.tsv", 2), adverbs: rows("words/adverbs.tsv", 1), givenNames: rows("words/given-names.tsv", 2) } as never,
    grammar: tableOf("en-grammar"), status: tableOf("en-status"), times: tableOf("en-times"), figures: tableOf("en-figures"), furniture: tableOf("en-furniture"),
    sequence: rows("sequence.tsv", 3).map(([before = "", after = "", cost = ""]) => [before, after, Number(cost)] as const),
    events: list("en-events"), lightVerbs: list("en-light-verbs"), reporting: list("en-reporting"), titles: list("en-titles"), bodies: list("en-bodies"),
    crowds: list("en-crowds"), departments: list("en-departments"),
  };
  return { english, kinds };
}
