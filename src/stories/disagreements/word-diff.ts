/** A run of words that both have, or only the first (`removed`), or only the second (`added`). */
export interface WordRun { readonly kind: "same" | "removed" | "added"; readonly words: string }

/** What has to be done to the words of one text to get the other, by their longest common sequence; `keyOf` says which words count as equal. */
export function diffWords(a: readonly string[], b: readonly string[], keyOf: (word: string) => string = word => word): WordRun[] {
  const [x, y] = [a.map(keyOf), b.map(keyOf)];
  const common = commonLengths(x, y);
  const runs: { kind: WordRun["kind"]; words: string[] }[] = [];
  const put = (kind: WordRun["kind"], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word); else runs.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && x[i] === y[j]) { put("same", b[j]!); i++; j++; }
    else if (j === b.length || i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!) put("removed", a[i++]!);
    else put("added", b[j++]!);
  }
  return runs.map(({ kind, words }) => ({ kind, words: words.join(" ") }));
}

/** How many words two texts have in common in the same order. */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  return commonLengths(a, b)[0]![0]!;
}

/** Length of the longest common sequence of the ends from `i` and `j` on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}
