import type { Row } from "./chunk.js";
import type { Item, Phrase } from "./tree.js";

export function isPhrase(item: Item): item is Phrase { return item.kind === "np"; }

/** The item's first word, in small letters. */
export function wordOf({ tokens }: Row, item: Item): string { return tokens[item.from]!.word.lower; }

/** The mark that the item is, "" where it is none. */
export function mark(row: Row, item: Item): string { return item.kind === "mark" ? row.tokens[item.from]!.word.form : ""; }

/** The item before `k`, adverbs and times left out; -1 where there is none. */
export function previous(items: readonly Item[], k: number): number {
  let j = k - 1;
  for (; j >= 0; j--) {
    const { kind } = items[j]!;
    // on Wednesday
    if (kind === "in" && items[j + 1]?.kind === "time") continue;
    if (kind !== "rb" && kind !== "time") break;
  }
  return j;
}
