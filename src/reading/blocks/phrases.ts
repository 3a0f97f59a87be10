import type { Kit } from "../kit.js";

/** Does the line begin with a phrase of the lexicon's list `id`, as whole words? Gives the length of the phrase in folded units, else 0. */
export function phraseAtStart(folded: string, id: string, kit: Kit): number {
  let longest = 0;
  for (const phrase of kit.lexicon.lists.get(id) ?? []) {
    if (phrase.length > longest && folded.startsWith(phrase) && !letter.test(folded.charAt(phrase.length))) longest = phrase.length;
  }
  return longest;
}

const letter = /\p{L}/u;

/** Is the folded word or phrase one of the list `id`? */
export function isInList(folded: string, id: string, kit: Kit): boolean {
  return kit.lexicon.lists.get(id)?.includes(folded) ?? false;
}
