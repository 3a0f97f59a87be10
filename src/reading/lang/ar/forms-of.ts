import type { Morphology } from "../../entries.js";
import { decline } from "./decline.js";
import { fold } from "./fold.js";
import { lettersOf } from "./letters.js";
import { beforePronoun } from "./split-word.js";

/** Folded forms of a noun that an entry names in `needs` or `unless`: as it stands, with endings, dual and sound plural. */
export function formsOf(word: string, morphology: Morphology): ReadonlySet<string> {
  return new Set(decline(word, morphology, lettersOf(morphology), true).map(form => fold(form.endsWith(beforePronoun) ? form.slice(0, -1) : form)));
}
