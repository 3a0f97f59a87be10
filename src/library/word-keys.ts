import { WordKeys, wordPartsOf } from "../stories/index.js";
import { tableRows } from "./gazetteer.js";

let shipped: WordKeys | undefined;

/** Keys of words as the lexicon's table makes them, read once. */
export function shippedWordKeys(): WordKeys {
  return shipped ??= new WordKeys(wordPartsOf(tableRows("word-keys.tsv", new URL("../../lexicon/ar/", import.meta.url))));
}
