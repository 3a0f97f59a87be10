import { FormTable } from "../../form-table.js";
import type { Lexicon, NameNode, StemInfo, VerbForm } from "../../lexicon.js";
import { timeReading } from "../../times/words.js";
import { AL, BI, KA, LI, SA, type NameStart, type Reading, type Word } from "../../tokens/token.js";
import { factsOf } from "./facts.js";
import type { Cuts } from "./tokenize.js";
import { PlainFacts } from "./plain-facts.js";
import type { GeneralReading } from "./vocabulary.js";
import { grammarOf } from "./grammar.js";
import { mayOf, namesOf, nounSorts } from "./may.js";
import { fold, foldedUnit } from "./fold.js";
import { prefixesAtHead, splitScore, type Prefix } from "./prefixes.js";
import { PieceHashes, PieceTable, signOf, slotsFor, tailOf } from "./piece-table.js";

/** Splits written forms into clitics and stem by the lexicon; remembers what it split. */
export class WordSplitter {
  private readonly words = new FormTable<Word>(memoryLimit);
  private readonly prefixes: (key: string) => readonly Prefix[];
  /** By their last letter. */
  private readonly enclitics = new Map<number, string[]>();
  private readonly article: string;
  private readonly taMarbuta: string;
  private readonly lexicon: Lexicon;
  /** First words of phrases that speak for a translation. */
  private readonly calques = new PieceTable<true>();
  /** The lexicon's stems, those that stand only before a pronoun, and the first words of its names. */
  private readonly stems: PieceTable<StemInfo>;
  private readonly boundStems = new PieceTable<StemInfo>();
  private readonly names = new PieceTable<NameNode>();
  private readonly plain = new PlainFacts();
  /** Readings of the word that is being split, and how many of them there are. */
  private readonly found: Reading[] = [];
  private count = 0;
  private readonly hashes = new PieceHashes(longestWord);
  /** Where each unit of a key stands in a form that is its own length. */
  private readonly inPlace = Uint32Array.from({ length: longestWord + 1 }, (_, i) => i);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.stems = new PieceTable(slotsFor(lexicon.stems.size));
    this.prefixes = prefixesAtHead(lexicon.asset.morphology);
    this.article = fold(lexicon.asset.morphology.proclitics.find(p => p.id === "al")?.form ?? "");
    this.taMarbuta = lexicon.asset.morphology.letters["ta-marbuta"]!;
    for (const [stem, info] of lexicon.stems) if (stem.endsWith(beforePronoun)) this.boundStems.add(stem.slice(0, -beforePronoun.length), info); else this.stems.add(stem, info);
    for (const [name, node] of lexicon.names.next) this.names.add(name, node);
    for (const phrase of lexicon.lists.get("calques") ?? []) {
      const [first = ""] = phrase.split(" ");
      if (!this.calques.has(first)) this.calques.add(first, true);
    }
    // longest first, so that هما is tried before ها
    for (const enclitic of [...lexicon.asset.morphology.enclitics].sort((a, b) => b.length - a.length)) {
      const last = enclitic.charCodeAt(enclitic.length - 1);
      this.enclitics.set(last, [...this.enclitics.get(last) ?? [], enclitic]);
    }
  }

  /** The word of a written form; the same object for the same form while the memory lasts. */
  word(form: string): Word {
    return this.wordAt(form, 0, form.length);
  }

  /** The word of `text[start, end)`, looked up without cutting it out. */
  wordAt(text: string, start: number, end: number): Word {
    return this.words.find(text, start, end) ?? this.words.add(this.split(text.slice(start, end)));
  }

  /** Looks up the words of all tokens of a stretch. */
  wordsOf(text: string, cuts: Cuts): void {
    const { starts, ends, size, words } = cuts;
    this.words.findAll(text, starts, ends, size, words);
    for (let k = 0; k < size; k++) words[k] ??= this.wordAt(text, starts[k]!, ends[k]!);
  }

  private split(form: string): Word {
    const key = fold(form);
    if (key.length > longestWord) return this.wordOf(form, key, [unknown(key, 0, 0, form.length)], noStarts, undefined);
    const at = key.length === form.length ? this.inPlace : formOffsets(form, key);
    const prefixes = this.prefixes(key);
    this.hashes.take(key);
    this.count = 0;
    let starts = noStarts;
    for (const prefix of prefixes) {
      if (prefix.text.length >= key.length) continue;
      this.readRest(prefix, key, form, at);
      const start = this.nameStart(prefix, key, at);
      if (start !== undefined) starts = [...starts, start];
    }
    const readings = this.count === 0 ? [guess(prefixes, key, at)] : this.found.slice(0, this.count);
    if (readings.length > 1) readings.sort((a, b) => score(b) - score(a));
    const general = this.lexicon.vocabulary.read(form, key, at, this.hashes, prefixes, floorOf(readings[0]!, form));
    return this.wordOf(form, key, readings, starts, general);
  }

  private wordOf(form: string, key: string, readings: readonly Reading[], starts: readonly NameStart[], general: GeneralReading | undefined): Word {
    const facts = this.plain.oneOf(factsOf(readings, form, general));
    const names = namesOf(facts, readings, starts);
    const time = facts.timely ? timeReading(readings) : undefined;
    const bare = bareOf(form);
    return {
      form, bare, key, may: mayOf(readings, facts, names, time, this.calques.has(key)), grammar: grammarOf(facts, readings[0]!, form, bare, key), names, sign: signOf(key), tail: tailOf(key),
      readings, starts, alone: starts.reduce((sorts, { node }) => sorts | node.sorts, nounSorts(facts, readings)), following: starts.reduce((signs, { node }) => signs | node.following, 0),
      time, facts, pronoun: general?.enclitic ?? "", formSets: undefined, formSign: 0, glue: undefined, searchKeys: undefined,
    };
  }

  private readRest({ text, pro }: Prefix, key: string, form: string, at: Uint32Array): void {
    const from = text.length;
    const { hashes, stems, found } = this;
    const whole = stems.get(key, from, key.length, hashes.of(from, key.length));
    if (whole !== undefined && fits(whole, pro, false)) found[this.count++] = { pro, from: at[from]!, to: at[key.length]!, stem: key.slice(from), enclitic: "", info: whole };
    if ((pro & AL) !== 0) return;
    for (const enclitic of this.enclitics.get(key.charCodeAt(key.length - 1)) ?? none) {
      const end = key.length - enclitic.length;
      if (end - from < 2 || !key.endsWith(enclitic)) continue;
      // the ه of a pronoun is never spelled ة
      if (form[at[end]!] === this.taMarbuta) continue;
      const hash = hashes.of(from, end);
      const info = either(stems.get(key, from, end, hash), this.boundStems.get(key, from, end, hash));
      if (info !== undefined && fits(info, pro, true)) found[this.count++] = { pro, from: at[from]!, to: at[end]!, stem: key.slice(from, end), enclitic, info };
    }
  }

  /** A name after the prefix; a name that owns its article is found with it (للأردن holds الأردن). */
  private nameStart({ text, pro, article }: Prefix, key: string, at: Uint32Array): NameStart | undefined {
    if (article === "") {
      const from = text.length;
      const node = (pro & AL) === 0 ? this.names.get(key, from, key.length, this.hashes.of(from, key.length)) : undefined;
      return node === undefined ? undefined : { node, from: at[from]!, pro };
    }
    const rest = this.article + key.slice(text.length);
    const node = this.names.get(rest, 0, rest.length);
    return node === undefined ? undefined : { node, from: at[text.length - 1]!, pro: pro & ~AL };
  }
}

const none: readonly never[] = [];
const noStarts: readonly NameStart[] = [];

/** An unknown word: only an article, or a conjunction or preposition before an article, is taken off. */
function guess(prefixes: readonly Prefix[], key: string, at: Uint32Array): Reading {
  for (const { text, pro } of prefixes) if ((pro & AL) !== 0 && key.length - text.length >= 3) return unknown(key.slice(text.length), pro, at[text.length]!, at[key.length]!);
  return unknown(key, 0, at[0]!, at[key.length]!);
}

function bareOf(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    // letters of most words are told at a glance
    if (unit > 0x64a || unit < 0x620 && unit >= 0x300) return form.replace(/\p{M}/gu, "");
  }
  return form;
}

/** Clitics that an unknown word may begin with, in letters. */
const mostClitics = 4;

/**
 * What a word may be looked up as in a set of forms: its key, its stems, of an unknown word its ends without what may be clitics;
 * begin and end in the key in turns.
 */
export function lookupsOf({ key, readings, pronoun }: Word): readonly number[] {
  const { length } = key;
  const found = [0, length];
  if (length > longestWord) return found;
  const add = (from: number, to: number): void => {
    for (let k = 0; k < found.length; k += 2) if (found[k] === from && found[k + 1] === to) return;
    found.push(from, to);
  };
  for (const { stem, enclitic } of readings) add(length - enclitic.length - stem.length, length - enclitic.length);
  // ب + ال + … that the lexicon could not split
  if (readings[0]!.info === undefined) for (let cut = 1; cut <= mostClitics && length - cut >= 2; cut++) if (cut >= 2 || length - cut > 3) add(cut, length);
  // تمثيلها, وسيادتها: a pronoun on a noun that has no entry
  if (pronoun === "") return found;
  for (let k = 0, whole = found.length; k < whole; k += 2) {
    const end = found[k + 1]! - pronoun.length;
    if (end - found[k]! >= 3 && key.startsWith(pronoun, end)) add(found[k]!, end);
  }
  return found;
}

/** Forms kept in memory; far above the vocabulary of a day's papers. */
const memoryLimit = 120_000;
/** Longer runs of letters are damage or noise, and are not split. */
export const longestWord = 40;

function unknown(stem: string, pro: number, from: number, to: number): Reading {
  return { pro, from, to, stem, enclitic: "", info: undefined };
}

/** Marks a stem that stands only before an attached pronoun (زيارت of زيارتها), in the key of the stems. */
export const beforePronoun = "-";

/** استقالته, أدانته: a stem before a pronoun may be a noun in ة as well as a verb. */
function either(stem: StemInfo | undefined, noun: StemInfo | undefined): StemInfo | undefined {
  if (stem === undefined || noun === undefined) return stem ?? noun;
  return { ...stem, verbs: [...stem.verbs, ...noun.verbs], noun: stem.noun ?? noun.noun };
}

/** The longest known stem is the best reading; a proclitic costs less than an enclitic, and a mere name less is known than the article and a noun (القاضي). */
function score(reading: Reading): number {
  return splitScore(reading.stem.length, reading.pro, reading.enclitic) - (isMereName(reading.info) ? 5 : 0);
}

/** What a split of the general vocabulary must score to count; a stem in ة whose last letter is written ه may as well end in a pronoun (منزله). */
function floorOf(best: Reading, form: string): number {
  // what is but a particle of some rule (السلام, لمواجهة) may be split further
  if (best.info === undefined || isMereParticle(best.info)) return 0;
  if (lacksHamza(best, form)) return 0;
  return score(best) - (best.enclitic === "" && best.stem.length > 3 && form[best.to - 1] === pronounHa ? 7 : 0);
}

/** A mere verb of form IV without its hamza; الحق is hardly ever ألحق. */
function lacksHamza({ info, from }: Reading, form: string): boolean {
  return form[from] === bareAlif && info!.noun === undefined && info!.verbs.length > 0 && info!.verbs.every(v => v.lemma.lemma.startsWith(alifHamza) && v.tense === "perfect");
}

const bareAlif = "\u0627", alifHamza = "\u0623";
const pronounHa = "\u0647";

function isMereParticle({ verbs, particles, noun, time, number, unit, counted }: StemInfo): boolean {
  return particles.length > 0 && verbs.length === 0 && noun === undefined && time === undefined && number === undefined && unit === undefined && counted === undefined;
}

function isMereName(info: StemInfo | undefined): boolean {
  return info !== undefined && info.nameWord !== undefined && info.noun === undefined && info.verbs.length === 0 && info.particles.length === 0;
}

/** May a stem of this sort stand after these proclitics, with or without an enclitic? */
function fits(info: StemInfo, pro: number, enclitic: boolean): boolean {
  const { verbs, particles } = info;
  if ((pro & SA) !== 0) return verbs.some(isImperfect);
  const nominal = info.noun !== undefined || info.time !== undefined || info.number !== undefined || info.unit !== undefined || info.counted !== undefined || info.amount !== undefined || verbs.some(isNominal);
  if (nominal) return true;
  if (enclitic) return verbs.length > 0 || particles.length > 0;
  if ((pro & AL) !== 0) return info.nameWord !== undefined && particles.length === 0;
  if (particles.length > 0 || info.nameWord !== undefined) return true;
  if ((pro & LI) !== 0) return verbs.some(isImperfect);
  return (pro & (BI | KA)) === 0 && verbs.length > 0;
}

const isImperfect = ({ tense }: VerbForm): boolean => tense === "imperfect";
const isNominal = ({ tense }: VerbForm): boolean => tense !== "perfect" && tense !== "imperfect";

/** For each unit of the key, where it stands in the form; one more for the end. */
export function formOffsets(form: string, key: string): Uint32Array {
  const at = new Uint32Array(key.length + 1);
  let k = 0;
  for (let i = 0; i < form.length; i++) if (foldedUnit(form.charCodeAt(i)) >= 0) at[k++] = i;
  at[key.length] = form.length;
  return at;
}
