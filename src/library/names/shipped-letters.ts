import { readFileSync } from "node:fs";
import yaml from "js-yaml";
import { createLetters, type LetterEntry, type Letters } from "../../reading/names/index.js";

let shipped: Letters | undefined;

/** What letters of one script become in the other, as the lexicon has it. */
export function shippedLetters(): Letters {
  return shipped ??= createLetters(yaml.load(readFileSync(new URL("../../../lexicon/shared/letters.yaml", import.meta.url), "utf8"), { schema: yaml.CORE_SCHEMA }) as LetterEntry[]);
}
