import type { Kit } from "../kit.js";
import { fold } from "../lang/ar/fold.js";
import type { Lexicon } from "../lexicon.js";

/** Lists of phrases at which a line of furniture begins. */
const lineLists = ["insert", "promo", "contributors", "reported", "byline", "byline-alone", "caption"];
/** Characters that are looked at for the first letters of a phrase. */
const headLength = 8;

const headsOf = new WeakMap<Lexicon, ReadonlySet<string>>();

/** May a phrase of furniture begin at `from`? Most lines are told by their first two letters. */
export function mayOpenFurniture(text: string, from: number, { lexicon }: Kit): boolean {
  let heads = headsOf.get(lexicon);
  if (heads === undefined) headsOf.set(lexicon, heads = new Set(lineLists.flatMap(id => lexicon.lists.get(id) ?? []).map(phrase => phrase.slice(0, 2))));
  const head = fold(text.slice(from, from + headLength)).toLowerCase();
  return head.length < 2 || heads.has(head.slice(0, 2)) || heads.has(head.slice(0, 1));
}

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
