import type { LexiconAsset, Morphology } from "../../entries.js";
import type { Tense, VerbForm, VerbLemma, Voice } from "../../lexicon.js";
import { AL, BI, CONJUNCTION, KA, LI, PREPOSITION, SA } from "../../tokens/token.js";
import { fold } from "./fold.js";
import { lettersOf, type Letters } from "./letters.js";
import { Endings, Partings, slotNumber, type Ending, type EndingsBySlot, type Slot } from "./paradigms.js";
import { PieceTable, type PieceHashes } from "./piece-table.js";
import { splitScore, type Prefix } from "./prefixes.js";
import { verbStems } from "./verb-stems.js";

/** What the general vocabulary says of a word in its best split. */
export interface GeneralReading {
  readonly pro: number;
  readonly enclitic: string;
  readonly score: number;
  /** Finite verb forms; those whose spelling is far more often another word stand in `rare`. */
  readonly finite: readonly VerbForm[];
  readonly rare: readonly VerbForm[];
  readonly noun: boolean;
  readonly masdar: boolean;
  readonly adjective: boolean;
  /** An adjective only as the participle of a verb. */
  readonly participle: boolean;
  readonly adverb: boolean;
}

const NOUN = 1, MASDAR = 2, ADJECTIVE = 4, PARTICIPLE = 8, ADVERB = 16, FEMININE_NOUN = 32;

/** A word of the vocabulary that a form may be: its folded dictionary form, and whether that is a verb, or one far less likely than another word. */
export interface Lemma { readonly lemma: string; readonly verb: boolean; readonly rare: boolean }

interface Stem {
  /** Number of the slot. */
  readonly slot: number;
  /** The stem unfolded: أعلام and إعلام fold alike, جرى and جري too. */
  readonly spelled: string;
  /** Folded dictionary form: the singular, the masculine, the perfect of the verb. */
  readonly lemma: string;
  /** Sorts of words, as bits; 0 for a finite verb. */
  readonly sorts: number;
  readonly verb: StemVerb | undefined;
}

interface StemVerb {
  readonly lemma: VerbLemma;
  readonly tense: Tense;
  readonly voice: Voice;
  readonly rare: boolean;
  /** Those of its finite forms that were met, one a person. */
  forms: VerbForm[] | undefined;
}

const fixedSlot = slotNumber("fixed"), shortImperfect = slotNumber("imperfect-short");

/** A list of finite forms that is filled again for each word: its room is kept. */
class Forms {
  size = 0;
  private readonly forms: VerbForm[] = [];

  add(verb: StemVerb, person: string): void {
    const { forms, size } = this;
    for (let i = 0; i < size; i++) {
      const form = forms[i]!;
      if (form.lemma === verb.lemma && form.tense === verb.tense && form.person === person) return;
    }
    forms[this.size++] = formOf(verb, person);
  }

  /** The forms, those of `others` behind them. */
  with(others?: Forms): readonly VerbForm[] {
    const own = this.forms.slice(0, this.size);
    return others === undefined || others.size === 0 ? own : [...own, ...others.forms.slice(0, others.size)];
  }
}

interface Candidate { pro: number; enclitic: string; score: number; readonly finite: Forms; /** Jussives of hollow verbs, less likely than the others. */ readonly short: Forms; readonly rare: Forms; /** Asked for by whoever wants the words themselves; the reading does not. */ lemmas: Lemma[] | undefined; sorts: number }

/** Longer runs of letters are noise. */
const longestWord = 30;

/**
 * The words of `lexicon/ar/words`, by stem. Forms are not stored: a word is split into clitics, stem and ending when it is
 * looked up, which keeps the start short and the table small.
 */
export class Vocabulary {
  /** Stems of perfects and nominal words, and of imperfects, by their folded spelling. */
  private readonly stems = new PieceTable<Stem[]>();
  private readonly imperfects = new PieceTable<Stem[]>();
  private readonly endings: Endings;
  private readonly letters: Letters;
  private readonly people: string;
  /** Workplaces of `read`, kept so that a word costs no allocation of its own. */
  private readonly best: Candidate = { pro: 0, enclitic: "", score: 0, finite: new Forms(), short: new Forms(), rare: new Forms(), lemmas: undefined, sorts: 0 };
  private readonly partings = new Partings();

  /** A verb of an entry (`entryOf`) is in the tables of the entries already, and only learns here whether it takes an object. */
  constructor({ morphology, words }: Pick<LexiconAsset, "morphology" | "words">, entryOf: (verb: string) => VerbLemma | undefined) {
    this.letters = lettersOf(morphology);
    this.endings = new Endings(morphology, this.letters);
    this.people = soundPlural(morphology);
    for (const [verb, imperfect, trans, rare] of words.verbs) {
      const spelling = imperfect === "" ? verb : `${verb} / ${imperfect}`;
      const known = entryOf(spelling);
      if (known === undefined) this.addVerb(spelling, trans, rare === "yes");
      else known.trans = trans;
    }
    for (const [noun, plurals, masdar] of words.nouns) this.addNoun(noun, plurals, masdar === "yes" ? NOUN | MASDAR : NOUN);
    for (const [adjective, others] of words.adjectives) this.addAdjective(adjective, others);
    for (const [adverb] of words.adverbs) this.add(this.stems, adverb, "fixed", ADVERB, fold(adverb));
  }

  /** Is the folded letters' run a stem of a noun, an adjective or a perfect, without clitics and endings? */
  has(stem: string): boolean { return this.stems.has(stem); }

  /** The best split of a written form; `undefined` where the vocabulary has none that scores at least `floor`. `hashes` are those of the key, `prefixes` what may stand at its head. */
  read(form: string, key: string, at: Uint32Array, hashes: PieceHashes, prefixes: readonly Prefix[], floor: number): GeneralReading | undefined {
    if (key.length < 2 || key.length > longestWord || key.charCodeAt(0) < firstArabicLetter) return undefined;
    const { best, partings, stems, imperfects } = this;
    restart(best, 0, "", floor);
    this.endings.part(key, partings);
    for (const prefix of prefixes) {
      const from = prefix.text.length;
      if (key.length - from < 2 || splitScore(key.length - from, prefix.pro, "") < best.score) continue;
      const person = key.charCodeAt(from);
      const mayBeImperfect = (prefix.pro & (AL | BI | KA)) === 0 && this.endings.persons.has(person);
      for (let p = 0; p < partings.size; p++) {
        const end = partings.at[p]!;
        if (end <= from) break;
        const plain = end - from < 2 ? undefined : stems.get(key, from, end, hashes.of(from, end));
        if (plain !== undefined) match(best, plain, partings.endings[p]!, prefix, form, key, at, 0);
        const imperfect = mayBeImperfect ? imperfects.get(key, from + 1, end, hashes.of(from + 1, end)) : undefined;
        if (imperfect !== undefined) match(best, imperfect, partings.endings[p]!, prefix, form, key, at, person);
      }
    }
    if (isEmpty(best)) return undefined;
    const { pro, enclitic, score, sorts } = best;
    const finite = best.finite.size + best.short.size === 0 ? none : best.finite.with(best.short);
    const rare = best.rare.size === 0 ? none : best.rare.with();
    const noun = (sorts & NOUN) !== 0;
    // a noun that is listed outranks the participle that is spelled alike (موظف), and one in ة the adjective (منظمة, عملية)
    const adjective = (sorts & ADJECTIVE) !== 0 && (sorts & FEMININE_NOUN) === 0;
    return { pro, enclitic, score, finite, rare, noun, masdar: (sorts & MASDAR) !== 0, adjective, participle: !noun && (sorts & PARTICIPLE) !== 0, adverb: (sorts & ADVERB) !== 0 };
  }

  /** The words that a form may be, once these proclitics and this pronoun are off. */
  lemmasOf(form: string, key: string, at: Uint32Array, hashes: PieceHashes, prefix: Prefix, enclitic: string): readonly Lemma[] {
    const lemmas: Lemma[] = this.best.lemmas = [];
    const read = this.read(form, key, at, hashes, [prefix], 0);
    this.best.lemmas = undefined;
    return read?.enclitic === enclitic ? lemmas : noLemmas;
  }

  private addVerb(spelling: string, trans: "yes" | "no" | "both", rare: boolean): void {
    const l = this.letters;
    const lemma: VerbLemma = { lemma: spelling, reporting: [], events: [], light: [], trans };
    const stems = verbStems(spelling, l);
    const own = fold(spelling.split(" ")[0]!);
    const passives = trans === "no" ? [] : [stems.perfectPassive];
    for (const { long, short, weak } of [stems.perfect, ...passives]) {
      const voice = voiceOf(long, stems.perfect.long, trans === "no" ? undefined : stems.perfectPassive.long);
      const add = (stem: string, slot: Slot): void => this.add(this.stems, stem, slot, 0, own, { lemma, tense: "perfect", voice, rare, forms: undefined });
      if (weak !== undefined) { add(long, `perfect-${weak}`); continue; }
      add(long, "perfect-long");
      add(short, "perfect-short");
      if (long.endsWith(l.alifHamza)) add(long.slice(0, -1) + l.wawHamza, "perfect-hamza");
    }
    for (const { long, short, weakLetter } of [stems.imperfect, ...(trans === "no" ? [] : [stems.imperfectPassive])]) {
      const voice = voiceOf(long, stems.imperfect.long, trans === "no" ? undefined : stems.imperfectPassive.long);
      const add = (stem: string, slot: Slot): void => this.add(this.imperfects, stem, slot, 0, own, { lemma, tense: "imperfect", voice, rare: false, forms: undefined });
      if (weakLetter !== undefined) { add(long, weakLetter === l.waw ? "imperfect-weak-w" : weakLetter === l.ya ? "imperfect-weak-y" : "imperfect-weak-a"); continue; }
      add(long, "imperfect-long");
      if (short !== long) add(short, "imperfect-short");
      if (long.endsWith(l.alifHamza)) add(long.slice(0, -1) + l.wawHamza, "imperfect-hamza");
    }
    for (const participle of trans === "no" ? stems.active : [...stems.active, ...stems.passive]) this.addDeclined(participle, "adjective", PARTICIPLE, fold(participle));
    for (const masdar of stems.masdar) this.addDeclined(masdar, "noun", NOUN | MASDAR, fold(masdar));
  }

  private addNoun(noun: string, plurals: string, sorts: number): void {
    const others = plurals === "" ? [] : plurals.split("|");
    const people = others.includes(this.people);
    const lemma = fold(noun);
    this.addDeclined(noun, people ? "people" : "noun", sorts, lemma);
    // موظفة is a noun as موظف is; سياسية is the adjective
    if (people && !noun.endsWith(this.letters.ya)) this.addDeclined(noun + this.letters.taMarbuta, "noun", sorts, lemma);
    for (const plural of others) if (plural !== this.people) this.addDeclined(plural, "plural", sorts, lemma);
  }

  private addAdjective(adjective: string, others: string): void {
    const lemma = fold(adjective);
    this.addDeclined(adjective, "adjective", ADJECTIVE, lemma);
    for (const other of others === "" ? [] : others.split("|")) this.addDeclined(other, "plural", ADJECTIVE, lemma);
  }

  /** Adds a nominal word by its last letter; one in ي after a long vowel loses it where it is indefinite (مبان, المباني). */
  private addDeclined(word: string, sort: "noun" | "people" | "plural" | "adjective", sorts: number, lemma: string): void {
    const l = this.letters;
    const base = word.slice(0, -1);
    const last = word[word.length - 1];
    if (last === l.taMarbuta) this.add(this.stems, base, sort === "plural" ? "plural-feminine" : sort === "noun" ? "noun-feminine" : sort, sort === "noun" ? sorts | FEMININE_NOUN : sorts, lemma);
    else if (last === l.hamza) this.add(this.stems, base, `${sort}-hamza`, sorts, lemma);
    else if (last === l.alifMaqsura) this.add(this.stems, base, sort === "people" ? "noun-weak" : `${sort}-weak`, sorts, lemma);
    else {
      this.add(this.stems, word, sort, sorts, lemma);
      if (last === l.ya && (sort === "plural" || sort === "people") && word[word.length - 3] === l.alif) this.add(this.stems, base, sort, sorts, lemma);
    }
  }

  /** Adds a stem, and its spelling of the Egyptian press (مسئول beside مسؤول). */
  private add(table: PieceTable<Stem[]>, stem: string, slot: Slot, sorts: number, lemma: string, verb?: StemVerb): void {
    const { wawHamza, yaHamza, waw } = this.letters;
    this.addSpelled(table, stem, slot, sorts, lemma, verb);
    if (stem.includes(wawHamza + waw)) this.addSpelled(table, stem.replace(wawHamza + waw, yaHamza + waw), slot, sorts, lemma, verb);
  }

  private addSpelled(table: PieceTable<Stem[]>, stem: string, slotName: Slot, sorts: number, lemma: string, verb: StemVerb | undefined): void {
    const key = fold(stem);
    const slot = slotNumber(slotName);
    const list = table.get(key, 0, key.length);
    const added: Stem = { slot, spelled: stem, lemma, sorts, verb };
    if (list === undefined) table.add(key, [added]);
    else if (!list.some(s => s.slot === slot && s.spelled === stem && s.sorts === sorts && s.lemma === lemma && s.verb?.lemma === verb?.lemma)) list.push(added);
  }
}

const firstArabicLetter = 0x620;
const alifHamza = 0x623, alifHamzaBelow = 0x625, alifMadda = 0x622, bareAlif = 0x627, taMarbuta = 0x629, alifMaqsura = 0x649, ya = 0x64a;

/** Joins to `best` every stem that goes with one of the endings, or puts it in the place of `best` where it scores more. `person` is the letter before an imperfect stem, else 0. */
function match(best: Candidate, stems: readonly Stem[], endings: EndingsBySlot, { text, pro }: Prefix, form: string, key: string, at: Uint32Array, person: number): void {
  const from = text.length;
  const last = form.charCodeAt(at[key.length - 1]!);
  for (const stem of stems) {
    const fitting = endings[stem.slot];
    if (fitting === undefined || !standsAfter(stem, pro) || !hamzaFits(stem, form, at, from, person)) continue;
    for (const ending of fitting) {
      if (ending.prefix !== person) continue;
      const { enclitic } = ending;
      // a verb without an object bears no pronoun
      if (enclitic !== "" && stem.verb?.lemma.trans === "no") continue;
      if (enclitic !== "" && ((pro & AL) !== 0 || form.charCodeAt(at[key.length - enclitic.length]!) === taMarbuta)) continue;
      // a verb never ends in ة; a ة written ه is believed only where nothing else fits (`costOf`)
      if (stem.verb !== undefined && last === taMarbuta) continue;
      const score = splitScore(key.length - from - enclitic.length, pro, enclitic)
        - (enclitic === "" ? costOf(ending.last || stem.spelled.charCodeAt(stem.spelled.length - 1), last) + costOfEnding(stem, ending) : 0) - costOfHead(stem, form.charCodeAt(at[from]!), person);
      if (score < best.score) continue;
      if (score > best.score || best.pro !== pro || best.enclitic !== enclitic) {
        if (score === best.score && !isEmpty(best)) continue;
        restart(best, pro, enclitic, score);
      }
      best.sorts |= stem.sorts;
      if (best.lemmas !== undefined) addLemma(best.lemmas, stem, ending);
      if (stem.verb !== undefined) (isRare(stem, ending) ? best.rare : stem.slot === shortImperfect ? best.short : best.finite).add(stem.verb, ending.person);
    }
  }
}

/** What a careless last letter costs: ه for ة and أ for ا more than a pronoun, ى for ي (and ي for ى) a trifle. */
function costOf(right: number, written: number): number {
  if (right === written) return 0;
  if (written === alifHamza) return 7;
  return right === taMarbuta ? 7 : right === alifMaqsura || written === alifMaqsura ? 1 : 0;
}

/** The نا of the first person is more often a pronoun after a noun (وطننا), so that it counts no more than one; the ي of a noun is more often that of an adjective (تاريخي). */
function costOfEnding({ verb }: Stem, { person, last }: Ending): number {
  if (verb === undefined) return last === ya ? 1 : 0;
  return verb.tense === "perfect" && person === "1p" ? 11 : 0;
}

/** A verb that lacks its hamza (الحق for ألحق) is less likely than an article. */
function costOfHead({ verb, spelled }: Stem, written: number, person: number): number {
  return verb !== undefined && person === 0 && written === bareAlif && spelled.charCodeAt(0) === alifHamza ? 6 : 0;
}

const none: readonly VerbForm[] = [];
const noLemmas: readonly Lemma[] = [];

function restart(best: Candidate, pro: number, enclitic: string, score: number): void {
  best.pro = pro; best.enclitic = enclitic; best.score = score; best.sorts = 0;
  if (best.lemmas !== undefined) best.lemmas.length = 0;
  best.finite.size = 0; best.short.size = 0; best.rare.size = 0;
}

function addLemma(lemmas: Lemma[], stem: Stem, ending: Ending): void {
  const { lemma } = stem;
  const verb = stem.verb !== undefined;
  const rare = isRare(stem, ending);
  if (!lemmas.some(l => l.lemma === lemma && l.verb === verb && l.rare === rare)) lemmas.push({ lemma, verb, rare });
}

function isEmpty({ sorts, finite, short, rare }: Candidate): boolean {
  return sorts === 0 && finite.size + short.size + rare.size === 0;
}

/** The bare perfect of a rare verb; where its stem has but two letters, all its persons (عضوا). And the feminine plural of any perfect (بنين). */
function isRare({ verb, spelled }: Stem, { person }: Ending): boolean {
  return verb?.tense === "perfect" && person === "3fp" || verb?.rare === true && (person === "3ms" || spelled.length <= 2);
}

/** The finite form of a person; the same object for all words that are it. */
function formOf(verb: StemVerb, person: string): VerbForm {
  const forms = verb.forms ??= [];
  for (const form of forms) if (form.person === person) return form;
  const { lemma, tense, voice } = verb;
  const form: VerbForm = { lemma, tense, voice, person };
  forms.push(form);
  return form;
}

/** May the stem stand after these proclitics? */
function standsAfter({ verb, slot }: Stem, pro: number): boolean {
  if (verb === undefined) return (pro & SA) === 0 && (slot !== fixedSlot || (pro & ~CONJUNCTION) === 0);
  if (verb.tense === "perfect") return (pro & ~CONJUNCTION) === 0;
  return (pro & (AL | BI | KA)) === 0 && ((pro & LI) === 0 || (pro & PREPOSITION) === LI);
}

/** Does a written hamza gainsay the stem? A bare alif may be any. */
function hamzaFits({ verb, spelled }: Stem, form: string, at: Uint32Array, from: number, person: number): boolean {
  const head = form.charCodeAt(at[from]!);
  if (person !== 0) {
    if (person === bareAlif && head !== alifHamza && head !== alifMadda) return false;
  } else if (!headFits(head, spelled.charCodeAt(0), verb !== undefined)) return false;
  const first = person === 0 ? 1 : 0;
  for (let i = first; i < spelled.length; i++) {
    const written = form.charCodeAt(at[from + i + 1 - first]!);
    if ((written === alifHamza || written === alifHamzaBelow || written === alifMadda) && written !== spelled.charCodeAt(i)) return false;
  }
  return true;
}

/** At the head of a noun أ and إ are often written for the bare alif; a verb has its own. */
function headFits(written: number, own: number, verb: boolean): boolean {
  if (written === bareAlif) return own !== alifMadda;
  if (written === alifHamza) return own === alifHamza || (own === bareAlif && !verb);
  if (written === alifHamzaBelow) return !verb && (own === alifHamzaBelow || own === bareAlif);
  return written !== alifMadda || own === alifMadda;
}

function voiceOf(stem: string, active: string, passive: string | undefined): Voice {
  if (passive === undefined) return "active";
  return active === passive ? "either" : stem === active ? "active" : "passive";
}

/** The sign of a sound masculine plural in the column of plurals. */
function soundPlural(morphology: Morphology): string {
  return morphology.noun["sound-plural"][0]!;
}
