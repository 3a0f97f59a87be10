import type { Lexicon } from "../../lexicon.js";
import { AL, BI, CONJUNCTION, LI, WA, type Word } from "../../tokens/token.js";
import { fold } from "./fold.js";

/** Shorter unknown words are left as they are: two known words of three letters and more are needed. */
const shortestPart = 3;
const shortestGlued = 7;
/** Longer runs of letters are noise; trying every cut of them would take the square of their length. */
const longestGlued = 30;

/**
 * Where two words stand in one because a blank was lost with a link between them (برسوقال), in UTF-16 units of the form; 0 where it is one word.
 * Only an unknown word is parted, and only where the first part is known and the second begins as a new word does: with و and a verb, with the article, or with a preposition and the article or a name.
 */
export function gluePoint(form: string, lexicon: Lexicon, word: (form: string) => Word): number {
  if (form.length < shortestGlued || form.length > longestGlued || nameParts(lexicon).has(fold(form))) return 0;
  for (let cut = form.length - shortestPart; cut >= shortestPart; cut--) {
    const before = word(form.slice(0, cut));
    if (!isWhole(before, lexicon)) continue;
    if (beginsAnew(word(form.slice(cut)))) return cut;
  }
  return 0;
}

/** A known word that needs nothing after it: a name, a noun, a verb without an enclitic. */
function isWhole(word: Word, lexicon: Lexicon): boolean {
  if (word.facts.closed || word.facts.enclitic !== "") return false;
  if (!word.facts.unknown) return word.readings[0]!.stem.length > shortestPart;
  return nameParts(lexicon).has(word.key);
}

function beginsAnew(word: Word): boolean {
  const { pro, finite, unknown, enclitic, closed } = word.facts;
  if (unknown || closed || enclitic !== "") return word.starts.some(s => s.node.ends.length > 0 && (s.pro & (BI | LI | WA)) !== 0);
  if ((pro & CONJUNCTION) !== 0 && finite.length > 0) return true;
  if ((pro & AL) !== 0 && word.readings[0]!.stem.length >= shortestPart) return true;
  return word.starts.some(s => s.node.ends.length > 0 && s.from === 0 && (word.facts.finite.length === 0)) && word.key.length > shortestPart + 1;
}

const partsOf = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Folded words that stand inside the names of the lexicon (برس of أسوشيتد برس). */
function nameParts(lexicon: Lexicon): ReadonlySet<string> {
  let parts = partsOf.get(lexicon);
  if (parts === undefined) {
    const { agencies, actors, places } = lexicon.asset;
    const names = [...agencies.flatMap(a => a.ar ?? []), ...actors.filter(a => a.kind !== "person").flatMap(a => a.ar ?? []), ...places.flatMap(p => p.ar)];
    partsOf.set(lexicon, parts = new Set(names.flatMap(name => name.split(/[\s.()«»"،-]+/u).map(fold)).filter(part => part.length >= shortestPart)));
  }
  return parts;
}
