import type { Span, Term } from "../../reading/index.js";
import type { Query } from "./query.js";

/** A piece of a text around passages that a query meets; spans in UTF-16 units of the whole text. */
export interface Snippet {
  readonly span: Span;
  readonly text: string;
  /** Passages that lie in it. */
  readonly hits: readonly Span[];
}

/** The passages of a text that a query meets, in their order, without overlap: words and phrases that it asks for, not those that it excludes. */
export function findPassages(terms: readonly Term[], query: Query): Span[] {
  const spans = leavesOf(query).flatMap(words => meet(terms, words));
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last === undefined || span[0] >= last[1]) merged.push(span);
    else if (span[1] > last[1]) merged[merged.length - 1] = [last[0], span[1]];
  }
  return merged;
}

type Words = readonly ReadonlySet<string>[];

function leavesOf(query: Query): Words[] {
  switch (query.kind) {
    case "words": return [query.words.map(keys => new Set(keys))];
    case "not": return [];
    default: return query.parts.flatMap(leavesOf);
  }
}

/** Keys of which a text holds one wherever it holds a passage that the query meets: of a phrase those of its longest word, which stands in the fewest texts. */
export function keysIn(query: Query): ReadonlySet<string> {
  const length = (keys: ReadonlySet<string>): number => Math.max(...[...keys].map(key => key.length));
  return new Set(leavesOf(query).flatMap(words => [...words.reduce((longest, word) => (length(word) > length(longest) ? word : longest))]));
}

function meet(terms: readonly Term[], words: Words): Span[] {
  const found: Span[] = [];
  for (let i = 0; i + words.length <= terms.length; i++) {
    if (words.every((keys, k) => terms[i + k]!.keys.some(key => keys.has(key)))) found.push([terms[i]!.start, terms[i + words.length - 1]!.end]);
  }
  return found;
}

/** How much is shown: characters of a snippet, and snippets of a text. */
export interface SnippetOptions { readonly longest?: number; readonly most?: number }

/**
 * Pieces of a text that hold the most passages, in their order, none longer than `longest` (200) UTF-16 units, at word edges; at most `most` (3).
 * A text without passages gives its beginning.
 */
export function findSnippets(text: string, terms: readonly Term[], passages: readonly Span[], { longest = 200, most = 3 }: SnippetOptions = {}): Snippet[] {
  const groups = passages.length === 0 ? [[]] : fullest(passages, longest, most);
  return groups.map(hits => snippetOf(text, terms, hits, longest)).filter(snippet => snippet.text !== "");
}

/** Runs of passages that fit into a snippet; the fullest, in the order of the text. */
function fullest(passages: readonly Span[], longest: number, most: number): Span[][] {
  const runs: Span[][] = [];
  for (const passage of passages) {
    const run = runs[runs.length - 1];
    if (run !== undefined && passage[1] - run[0]![0] <= longest) run.push(passage);
    else runs.push([passage]);
  }
  return [...runs].sort((a, b) => b.length - a.length).slice(0, most).sort((a, b) => a[0]![0] - b[0]![0]);
}

/** The words around the hits, as many before them as after; a line's end ends it. */
function snippetOf(text: string, terms: readonly Term[], hits: readonly Span[], longest: number): Snippet {
  const from = hits[0]?.[0] ?? terms[0]?.start ?? 0;
  const to = hits[hits.length - 1]?.[1] ?? from;
  // a hit that is too long by itself is cut at a word
  if (to - from > longest) return cutOut(text, from, edgeBefore(terms, from, from + longest), hits);
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const nextLine = text.indexOf("\n", to);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const spare = longest - (to - from);
  const before = Math.min(from - lineStart, Math.max(Math.floor(spare / 2), spare - (lineEnd - to)));
  const start = edgeAfter(terms, from - before, from);
  return cutOut(text, start, edgeBefore(terms, to, Math.min(lineEnd, start + longest)), hits);
}

function cutOut(text: string, start: number, end: number, hits: readonly Span[]): Snippet {
  return { span: [start, end], text: text.slice(start, end), hits: hits.filter(hit => hit[0] < end).map(([from, to]): Span => [from, Math.min(to, end)]) };
}

/** Begin of the first word at or after `at`; `latest` where there is none before it. */
function edgeAfter(terms: readonly Term[], at: number, latest: number): number {
  const term = terms[firstFrom(terms, at)];
  return term === undefined || term.start > latest ? latest : term.start;
}

/** End of the last word that ends at or before `at`; `earliest` where there is none after it. */
function edgeBefore(terms: readonly Term[], earliest: number, at: number): number {
  for (let i = firstFrom(terms, at) - 1; i >= 0; i--) {
    const { end } = terms[i]!;
    if (end <= at) return Math.max(end, earliest);
  }
  return earliest;
}

/** Index of the first term that starts at or after `at`. */
function firstFrom(terms: readonly Term[], at: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (terms[middle]!.start < at) low = middle + 1; else high = middle;
  }
  return low;
}
