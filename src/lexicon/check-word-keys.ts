import { readFileSync } from "node:fs";
import path from "node:path";
import { WordKeys, wordPartsOf } from "../stories/index.js";
import { spelling, type Complaint } from "./check.js";
import { oneOf } from "./check-words.js";

const file = "ar/word-keys.tsv";

/** Checks the table of what is taken off words before stories are compared: each row's word must have the row's key. */
export function checkWordKeys(folder: string): Complaint[] {
  const rows = readFileSync(path.join(folder, file), "utf8").split("\n").slice(1).filter(line => line !== "").map(line => line.split("\t"));
  const keys = new WordKeys(wordPartsOf(rows));
  return rows.flatMap(([part = "", form = "", word = "", key = ""]) => [
    ...oneOf(part, "part", ["article", "conjunction", "ending"]), ...[form, word, key].flatMap(cell => spelling(cell, `"${cell}"`)),
    ...(form === "" || /[^\p{L}]/u.test(form) ? ["the form must be letters alone."] : []),
    ...((part === "ending" ? word.endsWith(form) : word.includes(form)) ? [] : [`the word "${word}" does not have it.`]),
    ...(keys.keyOf(word) === key ? [] : [`the word "${word}" has the key "${keys.keyOf(word)}", not "${key}".`]),
  ].map(says => ({ file, id: form, says })));
}
