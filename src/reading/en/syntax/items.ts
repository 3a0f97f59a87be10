import type { Row } from "./chunk.js";
import { THAT } from "../words/word.js";
import type { Item, Phrase, VerbGroup } from "./tree.js";

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

/** Item of the "that" which opens what a verb governs, over its object and a time; -1 where there is none. */
export function thatAfter({ tokens }: Pick<Row, "tokens">, items: readonly Item[], group: VerbGroup): number {
  for (let k = group.item + 1; k < Math.min(items.length, group.item + farthestThat); k++) {
    const { kind, from } = items[k]!;
    if (kind === "vg") return -1;
    if ((kind === "sub" || kind === "wh") && (tokens[from]!.word.sorts & THAT) !== 0) return k;
  }
  return -1;
}

const farthestThat = 7;
