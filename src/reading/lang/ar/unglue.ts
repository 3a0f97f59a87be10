import type { Lexicon } from "../../lexicon.js";
import { AL, BI, CONJUNCTION, LI, WA, type Word } from "../../tokens/token.js";
import { fold } from "./fold.js";

/** Shorter unknown words are left as they are: two known words of three letters and more are needed. */
const shortestPart = 3;
const shortestGlued = 7;
/** Longer runs of letters are noise. */
const longestGlued = 120;
/** Up to this length one cut is looked for first. */
const longestPair = 30;

/**
 * Where words stand in one because blanks were lost (برسوقال, التقىالوزيربنظيره), in UTF-16 units of the form, in order; empty where it is one word.
 * Only an unknown word is parted: into two where the second begins as a new word does, else into the fewest known words that fill it.
 */
export function gluePoints(form: string, lexicon: Lexicon, word: (form: string) => Word): readonly number[] {
  if (form.length < shortestGlued || form.length > longestGlued || nameParts(lexicon).has(fold(form))) return [];
  const pair = form.length > longestPair ? 0 : pairPoint(form, lexicon, word);
  if (pair > 0) return [pair];
  return form.length < shortestRun ? [] : runPoints(form, lexicon);
}

function pairPoint(form: string, lexicon: Lexicon, word: (form: string) => Word): number {
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

/** Letters from which a run of several words is looked for. */
const shortestRun = 12;
/** Letters of the longest word that a run is parted into. */
const longestWord = 14;
/** What a part costs: less for a known word, more for a short one, most for letters of which nothing is known. */
const costOf = { known: 1, short: 1.6, unknown: 3.2, unknownLetter: 0.25 };
/** Share of the letters that must stand in known words. */
const mostKnown = 0.6;

/** The cheapest way to fill the run with words; none where too little of it is known. */
function runPoints(form: string, lexicon: Lexicon): readonly number[] {
  const { letters } = lexicon.asset.morphology;
  const onlyLast = new Set([letters["ta-marbuta"]!, letters["alif-maqsura"]!]);
  const best = new Float64Array(form.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(form.length + 1);
  const known = new Int32Array(form.length + 1);
  best[0] = 0;
  for (let i = 0; i < form.length; i++) {
    if (best[i] === Number.POSITIVE_INFINITY || mark.test(form[i]!)) continue;
    for (let j = i + 2; j <= Math.min(form.length, i + longestWord); j++) {
      if (onlyLast.has(form[j - 2]!) && !(j < form.length && mark.test(form[j - 1]!))) break;
      if (j < form.length && mark.test(form[j]!)) continue;
      const part = fold(form.slice(i, j));
      const is = part.length > 1 && isKnown(part, lexicon);
      const cost = best[i]! + (is ? (part.length === 2 ? costOf.short : costOf.known) : part.length < shortestPart ? Number.POSITIVE_INFINITY : costOf.unknown + costOf.unknownLetter * part.length);
      if (cost < best[j]!) { best[j] = cost; from[j] = i; known[j] = known[i]! + (is ? j - i : 0); }
    }
  }
  if (best[form.length] === Number.POSITIVE_INFINITY || known[form.length]! < mostKnown * form.length) return [];
  const cuts: number[] = [];
  for (let j = from[form.length]!; j > 0; j = from[j]!) cuts.unshift(j);
  return cuts;
}

const mark = /\p{M}/u;

/** Is the folded piece a word of the lexicon, by itself or after conjunction, preposition or article? */
function isKnown(part: string, lexicon: Lexicon): boolean {
  if (isStem(part, lexicon)) return true;
  for (const prefix of prefixesOf(lexicon)) if (part.startsWith(prefix) && part.length - prefix.length > 1 && isStem(part.slice(prefix.length), lexicon)) return true;
  return false;
}

function isStem(part: string, lexicon: Lexicon): boolean {
  if (part.length < 2) return false;
  const info = lexicon.stems.get(part);
  if (info !== undefined) return part.length > 2 || info.particles.length > 0;
  if (part.length > shortestPart && (lexicon.vocabulary.has(part) || part.endsWith(fold(lexicon.asset.morphology.letters["ta-marbuta"]!)) && lexicon.vocabulary.has(part.slice(0, -1)))) return true;
  return part.length >= shortestPart && (lexicon.names.next.has(part) || nameParts(lexicon).has(part));
}

function prefixesOf(lexicon: Lexicon): readonly string[] {
  const form = (id: string): string => fold(lexicon.asset.morphology.proclitics.find(p => p.id === id)?.form ?? "");
  return [form("al"), form("wa"), form("bi"), form("li"), form("wa") + form("al"), form("bi") + form("al"), form("li-al"), form("fa"), form("sa")].filter(p => p !== "");
}

const partsOf = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Folded words that stand inside the names of the lexicon (برس of أسوشيتد برس). */
function nameParts(lexicon: Lexicon): ReadonlySet<string> {
  let parts = partsOf.get(lexicon);
  if (parts === undefined) {
    const { agencies, actors, places } = lexicon.asset;
    const names = [...agencies.flatMap(a => a.ar ?? []), ...actors.flatMap(a => a.ar ?? []), ...places.flatMap(p => p.ar)];
    partsOf.set(lexicon, parts = new Set(names.flatMap(name => name.split(/[\s.()«»"،-]+/u).map(fold)).filter(part => part.length >= shortestPart)));
  }
  return parts;
}
