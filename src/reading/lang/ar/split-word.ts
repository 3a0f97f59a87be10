import type { Lexicon, NameNode, StemInfo } from "../../lexicon.js";
import { AL, BI, CONJUNCTION, KA, LI, SA, type NameStart, type Reading, type Word } from "../../tokens/token.js";
import { factsOf } from "./facts.js";
import { mayOf, namesOf } from "./may.js";
import { fold, foldedUnit } from "./fold.js";
import { prefixesByHead, splitScore, type Prefix } from "./prefixes.js";
import { PieceTable, signOf } from "./piece-table.js";
import { WordTable } from "./word-table.js";

/** Splits written forms into clitics and stem by the lexicon; remembers what it split. */
export class WordSplitter {
  private readonly words = new WordTable(memoryLimit);
  private readonly prefixes: (key: string) => readonly Prefix[];
  private readonly enclitics: readonly string[];
  private readonly article: string;
  private readonly taMarbuta: string;
  private readonly lexicon: Lexicon;
  /** First words of phrases that speak for a translation. */
  private readonly calques: ReadonlySet<string>;
  /** The lexicon's stems, those that stand only before a pronoun, and the first words of its names. */
  private readonly stems = new PieceTable<StemInfo>();
  private readonly boundStems = new PieceTable<StemInfo>();
  private readonly names = new PieceTable<NameNode>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.prefixes = prefixesByHead(lexicon.asset.morphology);
    this.article = fold(lexicon.asset.morphology.proclitics.find(p => p.id === "al")?.form ?? "");
    this.taMarbuta = lexicon.asset.morphology.letters["ta-marbuta"]!;
    // longest first, so that هما is tried before ها
    for (const [stem, info] of lexicon.stems) if (stem.endsWith(beforePronoun)) this.boundStems.add(stem.slice(0, -beforePronoun.length), info); else this.stems.add(stem, info);
    for (const [name, node] of lexicon.names.next) this.names.add(name, node);
    this.calques = new Set(lexicon.lists.get("calques")?.map(phrase => phrase.split(" ")[0]!));
    this.enclitics = [...lexicon.asset.morphology.enclitics].sort((a, b) => b.length - a.length);
  }

  /** The word of a written form; the same object for the same form while the memory lasts. */
  word(form: string): Word {
    return this.wordAt(form, 0, form.length);
  }

  /** The word of `text[start, end)`, looked up without cutting it out. */
  wordAt(text: string, start: number, end: number): Word {
    return this.words.find(text, start, end) ?? this.words.add(this.split(text.slice(start, end)));
  }

  private split(form: string): Word {
    const key = fold(form);
    const at = formOffsets(form, key);
    const readings: Reading[] = [];
    const starts: NameStart[] = [];
    if (key.length > longestWord) {
      const whole = [unknown(key, 0, 0, form.length)];
      const facts = factsOf(whole, form, undefined);
      return { form, bare: bareOf(form), key, may: mayOf(facts, 0, this.calques.has(key)), names: 0, sign: signOf(key), readings: whole, lookups: [key], formSets: undefined, glue: undefined, starts, facts };
    }
    const enclitics = this.enclitics.filter(enclitic => key.endsWith(enclitic));
    for (const prefix of this.prefixes(key)) {
      if (!key.startsWith(prefix.text) || key.length - prefix.text.length < 1) continue;
      this.readRest(readings, prefix, key, enclitics, form, at);
      const start = this.nameStart(prefix, key, at);
      if (start !== undefined) starts.push(start);
    }
    if (readings.length > 1) readings.sort((a, b) => score(b) - score(a));
    if (readings.length === 0) readings.push(this.guess(key, at));
    const best = readings[0]!;
    const general = this.lexicon.vocabulary.read(form, key, at, floorOf(best, form));
    const facts = factsOf(readings, form, general);
    const names = namesOf(facts, starts);
    return { form, bare: bareOf(form), key, may: mayOf(facts, names, this.calques.has(key)), names, sign: signOf(key), readings, lookups: lookupsOf(key, readings, general?.enclitic ?? ""), formSets: undefined, glue: undefined, starts, facts };
  }

  private readRest(readings: Reading[], prefix: Prefix, key: string, enclitics: readonly string[], form: string, at: Uint32Array): void {
    const from = prefix.text.length;
    const whole = this.stems.get(key, from, key.length);
    if (whole !== undefined && fits(whole, prefix.pro, false)) readings.push({ pro: prefix.pro, from: at[from]!, to: at[key.length]!, stem: key.slice(from), enclitic: "", info: whole });
    if ((prefix.pro & AL) !== 0) return;
    for (const enclitic of enclitics) {
      const end = key.length - enclitic.length;
      if (end - from < 2) continue;
      // the ه of a pronoun is never spelled ة
      if (form[at[end]!] === this.taMarbuta) continue;
      const info = either(this.stems.get(key, from, end), this.boundStems.get(key, from, end));
      if (info !== undefined && fits(info, prefix.pro, true)) readings.push({ pro: prefix.pro, from: at[from]!, to: at[end]!, stem: key.slice(from, end), enclitic, info });
    }
  }

  /** A name after the prefix; a name that owns its article is found with it (للأردن holds الأردن). */
  private nameStart(prefix: Prefix, key: string, at: Uint32Array): NameStart | undefined {
    if ((prefix.pro & AL) !== 0 && prefix.article === "") return undefined;
    const cut = prefix.text.length - prefix.article.length;
    const rest = prefix.article === "" ? key : this.article + key.slice(prefix.text.length);
    const node = this.names.get(rest, prefix.article === "" ? cut : 0, rest.length);
    if (node === undefined) return undefined;
    return { node, from: at[prefix.article === "" ? cut : prefix.text.length - 1]!, pro: prefix.pro & ~AL };
  }

  /** An unknown word: only an article, or a conjunction or preposition before an article, is taken off. */
  private guess(key: string, at: Uint32Array): Reading {
    for (const prefix of this.prefixes(key)) {
      if ((prefix.pro & AL) === 0 || !key.startsWith(prefix.text) || key.length - prefix.text.length < 3) continue;
      return unknown(key.slice(prefix.text.length), prefix.pro, at[prefix.text.length]!, at[key.length]!);
    }
    return unknown(key, 0, at[0]!, at[key.length]!);
  }
}

const mark = /\p{M}/u;

function bareOf(form: string): string {
  return mark.test(form) ? form.replace(/\p{M}/gu, "") : form;
}

/** Clitics that an unknown word may begin with, in letters. */
const mostClitics = 4;

function lookupsOf(key: string, readings: readonly Reading[], enclitic: string): string[] {
  const found = [key];
  const add = (form: string): void => { if (!found.includes(form)) found.push(form); };
  for (const { stem } of readings) add(stem);
  // ب + ال + … that the lexicon could not split
  if (readings[0]!.info === undefined) for (let cut = 1; cut <= mostClitics && key.length - cut >= 2; cut++) if (cut >= 2 || key.length - cut > 3) add(key.slice(cut));
  // تمثيلها, وسيادتها: a pronoun on a noun that has no entry
  if (enclitic !== "") for (const form of [...found]) if (form.endsWith(enclitic) && form.length - enclitic.length >= 3) add(form.slice(0, -enclitic.length));
  return found;
}

/** Forms kept in memory; far above the vocabulary of a day's papers. */
const memoryLimit = 400_000;
/** Longer runs of letters are damage or noise, and are not split. */
const longestWord = 40;

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
  return particles.length > 0 && verbs.length === 0 && [noun, time, number, unit, counted].every(part => part === undefined);
}

function isMereName(info: StemInfo | undefined): boolean {
  return info !== undefined && info.nameWord !== undefined && info.noun === undefined && info.verbs.length === 0 && info.particles.length === 0;
}

/** May a stem of this sort stand after these proclitics, with or without an enclitic? */
function fits(info: StemInfo, pro: number, enclitic: boolean): boolean {
  const nominal = info.noun !== undefined || info.time !== undefined || info.number !== undefined || info.unit !== undefined || info.counted !== undefined || info.amount !== undefined
    || info.verbs.some(v => v.tense !== "perfect" && v.tense !== "imperfect");
  const imperfect = info.verbs.some(v => v.tense === "imperfect");
  if ((pro & SA) !== 0) return imperfect;
  if (enclitic) return nominal || info.verbs.length > 0 || info.particles.length > 0;
  if ((pro & AL) !== 0) return nominal || info.nameWord !== undefined && info.particles.length === 0;
  if ((pro & LI) !== 0) return nominal || imperfect || info.particles.length > 0 || info.nameWord !== undefined;
  if ((pro & (BI | KA)) !== 0) return nominal || info.particles.length > 0 || info.nameWord !== undefined;
  if ((pro & CONJUNCTION) !== 0) return nominal || info.verbs.length > 0 || info.particles.length > 0 || info.nameWord !== undefined;
  return nominal || info.verbs.length > 0 || info.particles.length > 0 || info.nameWord !== undefined;
}

/** For each unit of the key, where it stands in the form; one more for the end. */
function formOffsets(form: string, key: string): Uint32Array {
  const at = new Uint32Array(key.length + 1);
  let k = 0;
  for (let i = 0; i < form.length; i++) if (foldedUnit(form.charCodeAt(i)) >= 0) at[k++] = i;
  at[key.length] = form.length;
  return at;
}
