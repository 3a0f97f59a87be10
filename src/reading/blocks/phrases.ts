import type { Kit } from "../kit.js";
import { foldedUnit } from "../lang/ar/fold.js";
import type { Lexicon } from "../lexicon.js";

/** Lists of phrases at which a line of furniture begins. */
const lineLists = ["insert", "promo", "contributors", "reported", "byline", "byline-alone", "caption"];
const headsOf = new WeakMap<Lexicon, ReadonlySet<number>>();

/** May a phrase of furniture begin at `from`? Most lines are told by their first two letters. */
export function mayOpenFurniture(text: string, from: number, { lexicon }: Kit): boolean {
  let heads = headsOf.get(lexicon);
  if (heads === undefined) headsOf.set(lexicon, heads = new Set(lineLists.flatMap(id => lexicon.lists.get(id) ?? []).map(phrase => headAt(phrase, 0))));
  const head = headAt(text, from);
  return head === noHead || heads.has(head) || heads.has(head >> 16);
}

const noHead = -1;

/** The first two units from `from` on, folded and in lower case, as one number; one unit at a text's end, and `noHead` where case is not that of English. */
function headAt(text: string, from: number): number {
  let head = 0;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldedUnit(unit);
    if (folded < 0) continue;
    if (unit >= 0x80 && (unit < 0x600 || unit >= 0x700)) return noHead;
    const lower = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : folded || unit;
    if (head !== 0) return head << 16 | lower;
    head = lower;
  }
  return head;
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
