import type { Lexicon } from "../../lexicon.js";
import { AL, BI, CONJUNCTION, LI, WA, type Word } from "../../tokens/token.js";
import { fold } from "./fold.js";
import { PieceTable } from "./piece-table.js";

/** Shorter unknown words are left as they are: two known words of three letters and more are needed. */
const shortestPart = 3;
const shortestGlued = 7;
/** Longer runs of letters are noise. */
const longestGlued = 120;
/** Up to this length one cut is looked for first. */
const longestPair = 30;
/** Letters from which a run of several words is looked for. */
const shortestRun = 12;
/** Letters of the longest word that a run is parted into. */
const longestWord = 14;
/** What a part costs: less for a known word, more for a short one, most for letters of which nothing is known. */
const costOf = { known: 1, short: 1.6, unknown: 3.2, unknownLetter: 0.25 };
/** Share of the letters that must stand in known words. */
const mostKnown = 0.6;

const mark = /\p{M}/u;
const none: readonly number[] = [];

/** Parts words that stand glued together. */
export class Ungluer {
  private readonly lexicon: Lexicon;
  private readonly word: (form: string) => Word;
  /** Folded words that stand inside the names of the lexicon (برس of أسوشيتد برس). */
  private readonly nameParts: ReadonlySet<string>;
  /** First words of names. */
  private readonly names = new PieceTable<true>();
  private readonly prefixes: readonly string[];
  /** Proclitics that join, those that are prepositions, as units; the article, alone and after ل. */
  private readonly conjunctions: readonly number[];
  private readonly prepositions: readonly number[];
  private readonly articles: readonly string[];
  /** Letters that only end a word. */
  private readonly onlyLast: ReadonlySet<string>;
  private readonly foldedTaMarbuta: string;

  /** `word` gives what is known of a form. */
  constructor(lexicon: Lexicon, word: (form: string) => Word) {
    const { letters, proclitics } = lexicon.asset.morphology;
    this.lexicon = lexicon;
    this.word = word;
    this.nameParts = namePartsOf(lexicon);
    for (const name of lexicon.names.next.keys()) this.names.add(name, true);
    this.prefixes = prefixesOf(lexicon);
    const form = formsOf(proclitics);
    this.conjunctions = ["wa", "fa"].map(id => form(id).charCodeAt(0));
    this.prepositions = ["bi", "li", "ka"].map(id => form(id).charCodeAt(0));
    this.articles = ["al", "li-al"].map(form);
    this.onlyLast = new Set([letters["ta-marbuta"]!, letters["alif-maqsura"]!]);
    this.foldedTaMarbuta = fold(letters["ta-marbuta"]!);
  }

  /**
   * Where words stand in one because blanks were lost (برسوقال, التقىالوزيربنظيره), in UTF-16 units of the form, in order; empty where it is one word.
   * Only an unknown word is parted: into two where the second begins as a new word does, else into the fewest known words that fill it.
   */
  pointsOf({ form, key }: Word): readonly number[] {
    if (form.length < shortestGlued || form.length > longestGlued || this.nameParts.has(key)) return none;
    const pair = form.length > longestPair ? 0 : this.pairPoint(form, key);
    if (pair > 0) return [pair];
    return form.length < shortestRun ? none : this.runPoints(form, key);
  }

  private pairPoint(form: string, key: string): number {
    for (let cut = form.length - shortestPart; cut >= shortestPart; cut--) {
      if ((key.length !== form.length || this.mayBeginAnew(key, cut)) && this.isWhole(this.word(form.slice(0, cut))) && beginsAnew(this.word(form.slice(cut)))) return cut;
    }
    return 0;
  }

  /** A known word that needs nothing after it: a name, a noun, a verb without an enclitic. */
  private isWhole({ facts, readings, key }: Word): boolean {
    if (facts.closed || facts.enclitic !== "") return false;
    return facts.unknown ? this.nameParts.has(key) : readings[0]!.stem.length > shortestPart;
  }

  /** A new word begins with a conjunction or the article, or is a name; of what is neither at `cut` nothing more need be known. */
  private mayBeginAnew(key: string, cut: number): boolean {
    const head = key.charCodeAt(cut);
    if (this.conjunctions.includes(head) || this.mayBeginBare(key, cut)) return true;
    return this.prepositions.includes(head) && this.mayBeginBare(key, cut + 1);
  }

  private mayBeginBare(key: string, at: number): boolean {
    return this.articles.some(article => key.startsWith(article, at)) || this.names.get(key, at, key.length) !== undefined;
  }

  /** The cheapest way to fill the run with words; none where too little of it is known. */
  private runPoints(form: string, key: string): readonly number[] {
    const best = new Float64Array(form.length + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(form.length + 1);
    const known = new Int32Array(form.length + 1);
    best[0] = 0;
    const unmarked = key.length === form.length;
    const isMark = (i: number): boolean => !unmarked && mark.test(form[i]!);
    for (let i = 0; i < form.length; i++) {
      if (best[i] === Number.POSITIVE_INFINITY || isMark(i)) continue;
      for (let j = i + 2; j <= Math.min(form.length, i + longestWord); j++) {
        if (this.onlyLast.has(form[j - 2]!) && !(j < form.length && isMark(j - 1))) break;
        if (j < form.length && isMark(j)) continue;
        const part = unmarked ? key.slice(i, j) : fold(form.slice(i, j));
        const is = part.length > 1 && this.isKnown(part);
        const cost = best[i]! + (is ? (part.length === 2 ? costOf.short : costOf.known) : part.length < shortestPart ? Number.POSITIVE_INFINITY : costOf.unknown + costOf.unknownLetter * part.length);
        if (cost < best[j]!) { best[j] = cost; from[j] = i; known[j] = known[i]! + (is ? j - i : 0); }
      }
    }
    if (best[form.length] === Number.POSITIVE_INFINITY || known[form.length]! < mostKnown * form.length) return none;
    const cuts: number[] = [];
    for (let j = from[form.length]!; j > 0; j = from[j]!) cuts.unshift(j);
    return cuts;
  }

  /** Is the folded piece a word of the lexicon, by itself or after conjunction, preposition or article? */
  private isKnown(part: string): boolean {
    if (this.isStem(part)) return true;
    for (const prefix of this.prefixes) if (part.startsWith(prefix) && part.length - prefix.length > 1 && this.isStem(part.slice(prefix.length))) return true;
    return false;
  }

  private isStem(part: string): boolean {
    if (part.length < 2) return false;
    const { stems, vocabulary, names } = this.lexicon;
    const info = stems.get(part);
    if (info !== undefined) return part.length > 2 || info.particles.length > 0;
    if (part.length > shortestPart && (vocabulary.has(part) || part.endsWith(this.foldedTaMarbuta) && vocabulary.has(part.slice(0, -1)))) return true;
    return part.length >= shortestPart && (names.next.has(part) || this.nameParts.has(part));
  }
}

function beginsAnew(word: Word): boolean {
  const { pro, finite, unknown, enclitic, closed } = word.facts;
  if (unknown || closed || enclitic !== "") return word.starts.some(s => s.node.ends.length > 0 && (s.pro & (BI | LI | WA)) !== 0);
  if ((pro & CONJUNCTION) !== 0 && finite.length > 0) return true;
  if ((pro & AL) !== 0 && word.readings[0]!.stem.length >= shortestPart) return true;
  return word.starts.some(s => s.node.ends.length > 0 && s.from === 0 && (word.facts.finite.length === 0)) && word.key.length > shortestPart + 1;
}

/** The folded proclitic with an id, "" where there is none. */
function formsOf(proclitics: readonly { readonly id: string; readonly form: string }[]): (id: string) => string {
  return id => fold(proclitics.find(p => p.id === id)?.form ?? "");
}

function prefixesOf(lexicon: Lexicon): readonly string[] {
  const form = formsOf(lexicon.asset.morphology.proclitics);
  return [form("al"), form("wa"), form("bi"), form("li"), form("wa") + form("al"), form("bi") + form("al"), form("li-al"), form("fa"), form("sa")].filter(p => p !== "");
}

function namePartsOf({ asset: { agencies, actors, places } }: Lexicon): ReadonlySet<string> {
  const names = [...agencies.flatMap(a => a.ar ?? []), ...actors.flatMap(a => a.ar ?? []), ...places.flatMap(p => p.ar)];
  return new Set(names.flatMap(name => name.split(/[\s.()«»"،-]+/u).map(fold)).filter(part => part.length >= shortestPart));
}
