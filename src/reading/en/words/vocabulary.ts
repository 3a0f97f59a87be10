import type { EnglishEventEntry, EnglishLexicon, NounSort } from "../entries.js";
import { FormTable } from "../../form-table.js";
import { pluralOf, splitParticle, verbForms } from "./inflect.js";
import { CC, CD, DT, IN, JJ, MARK, MD, NN, NNP, POS, RB, SUB, TO, VB, VBD, VBG, VBN, VBP, VBZ, VERB, WH, tagBit, tagNames } from "./tags.js";
import { WordMemo } from "./memo.js";
import { BE, DO, GIVEN, GIVEN_WOMAN, HAVE, sortNames, Word, type Noun, type Verb, type VerbReading, type WordFacts } from "./word.js";

interface Entry { tags: number; verbs: VerbReading[]; noun: Noun | undefined; plural: boolean; costs: Map<number, number>; sorts: number }

/** Costs: a reading of that sort is likely, possible, hardly ever meant. */
const likely = 0, gerundAsNoun = 0.6, possible = 1, seldom = 2.5;
/** Forms of which a reader remembers what they are. */
const memory = 120_000;

/** All words of the lexicon with their forms, and guesses at those that it does not have. */
export class Vocabulary {
  private readonly entries = new Map<string, Entry>();
  private readonly closed = new Set<string>();
  private readonly verbs = new Map<string, Verb>();
  private readonly nouns = new Map<string, Noun>();
  /** Nouns of two words, by the second and the first. */
  private readonly pairs = new Map<string, Map<string, Noun>>();
  /** Words that entries ask for nearby. */
  private readonly asked = new Set<string>();
  private readonly marks: ((word: Word) => boolean)[] = [];
  private readonly memos: WordMemo<unknown>[] = [];
  private words = new FormTable<Word>(Infinity);
  private known = 0;

  constructor(lexicon: EnglishLexicon) {
    const { words, grammar } = lexicon;
    for (const [adverb] of words.adverbs) this.add(adverb, RB, likely);
    for (const [adjective, noun] of words.adjectives) { this.add(adjective, JJ, likely); if (noun === "yes") this.add(adjective, NN, possible); }
    for (const [noun, plural, sort] of words.nouns) this.addNoun(noun, plural, sort);
    for (const [verb, past, participle, object, noun] of words.verbs) this.addVerb(verb, listOf(past), listOf(participle), object, noun === "no" ? likely : noun === "also" ? possible : 1.5);
    for (const name of words.givenNames) this.add(name[0].toLowerCase(), 0, 0).sorts |= name[1] === "f" ? GIVEN | GIVEN_WOMAN : GIVEN;
    for (const [tag, forms] of Object.entries(grammar.closed)) for (const form of forms) { this.close(form); this.add(form, tagBit(tag), likely); }
    const listed = (name: string): readonly string[] => grammar.lists[name] ?? [];
    for (const [name, sort] of [["be", BE], ["have", HAVE], ["do", DO]] as const) for (const form of listed(name)) this.addAuxiliary(form, sort, listed(name)[0]!);
    sortNames.forEach((name, bit) => { for (const form of listed(name)) this.add(form, 0, 0).sorts |= 1 << bit; });
    for (const [tag, forms] of Object.entries(grammar.seldom)) for (const form of forms) this.entries.get(form)?.costs.set(31 - Math.clz32(tagBit(tag)), possible);
    this.addEntries(lexicon);
    this.weigh();
  }

  /** What a form may be; the same object each time. */
  word(form: string): Word { return this.wordAt(form, 0, form.length); }

  /** The same of a piece of a text. */
  wordAt(text: string, start: number, end: number): Word {
    return this.words.find(text, start, end) ?? this.addWord(text.slice(start, end));
  }

  /** How many forms it has met; their numbers are smaller. */
  get size(): number { return this.known; }

  private addWord(form: string): Word {
    const word = new Word(this.known++, this.make(form), this.asked);
    this.marks.forEach((test, k) => { if (test(word)) word.marks |= 1 << k; });
    return this.words.add(word);
  }

  /** Forgets forms where they have become too many. Between articles only: numbers of words begin anew. */
  rest(): void {
    if (this.size >= memory) this.forget();
  }

  private forget(): void {
    this.words = new FormTable(Infinity);
    this.known = 0;
    for (const memo of this.memos) memo.forget();
  }

  /** Has words marked that pass a test; the bit of `Word.marks` that says so. Before any text is read. */
  mark(test: (word: Word) => boolean): number {
    this.marks.push(test);
    this.forget();
    return 1 << this.marks.length - 1;
  }

  /** Looks something up of each word once. */
  memo<T>(compute: (word: Word) => T | undefined): WordMemo<T> {
    const memo = new WordMemo(compute);
    this.memos.push(memo);
    return memo;
  }

  /** The noun that is called so, made where the lexicon's lists do not have it; also one of several words. */
  noun(base: string): Noun {
    let noun = this.nouns.get(base);
    if (noun === undefined) {
      if (base.includes(" ")) noun = this.addPair(base);
      else noun = this.addNoun(base, "", "abstract");
    }
    return noun;
  }

  /** Is the word of a closed class, one with which sentences begin? */
  isClosed(form: string): boolean { return this.closed.has(form.toLowerCase()); }

  /** The noun of two words, if the lexicon has it: air strike. */
  pair(first: string, second: string): Noun | undefined { return this.pairs.get(second)?.get(first); }

  private verb(base: string): Verb {
    const [head, particle] = splitParticle(base);
    const verb = this.verbs.get(head) ?? this.addVerb(head, [], [], "both", likely);
    if (particle === "") return verb;
    let withParticle = verb.particles.get(particle);
    if (withParticle === undefined) verb.particles.set(particle, withParticle = newVerb(base, "both"));
    return withParticle;
  }

  private addEntries({ events, reporting, lightVerbs }: EnglishLexicon): void {
    for (const entry of events) {
      if (entry.verb !== undefined) this.verb(entry.verb).events.push(entry);
      if (entry.noun !== undefined) this.noun(entry.noun).events.push(entry);
      for (const word of [...entry.needs ?? [], ...entry.unless ?? []].flatMap(words => words.split(" "))) this.asked.add(word);
      for (const other of entry.also ?? []) if (entry.noun !== undefined) this.noun(other).events.push(entry); else this.verb(other).events.push(entry);
    }
    for (const entry of reporting) {
      if (entry.verb !== undefined) for (const verb of [entry.verb, ...entry.also ?? []]) this.verb(verb).reporting.push(entry);
      if (entry.noun !== undefined) for (const noun of [entry.noun, ...entry.also ?? []]) this.noun(noun).reporting.push(entry);
    }
    for (const entry of lightVerbs) this.verb(entry.verb).light.push(entry);
    for (const noun of this.nouns.values()) noun.events.sort(narrowFirst);
    for (const verb of this.verbs.values()) for (const v of [verb, ...verb.particles.values()]) v.events.sort(narrowFirst);
  }

  /** Forms of verbs that are listed as adjectives too are verbs rather; what says something hardly ever describes a noun (said, announced). */
  private weigh(): void {
    const [adjective, participle] = [31 - Math.clz32(JJ), 31 - Math.clz32(VBN)];
    for (const entry of this.entries.values()) {
      if ((entry.tags & NN) !== 0 && (entry.tags & VBG) !== 0) entry.costs.set(31 - Math.clz32(NN), gerundAsNoun);
      if ((entry.tags & JJ) !== 0 && (entry.tags & (VBG | VBN)) !== 0) entry.costs.set(adjective, possible);
      if ((entry.tags & VBN) !== 0 && (entry.tags & VBD) !== 0 && entry.verbs.some(v => v.verb.reporting.some(r => r.weak !== true && r.clause !== false))) entry.costs.set(participle, Math.max(0.7, entry.costs.get(participle) ?? 0));
    }
  }

  private close(form: string): void {
    if (this.closed.has(form)) return;
    this.closed.add(form);
    // the lists of open classes do not count beside it
    this.entries.delete(form);
  }

  private add(form: string, tags: number, cost: number): Entry {
    let entry = this.entries.get(form);
    if (entry === undefined) this.entries.set(form, entry = { tags: 0, verbs: [], noun: undefined, plural: false, costs: new Map(), sorts: 0 });
    for (let rest = tags & ~entry.tags; rest !== 0; rest &= rest - 1) if (cost !== 0) entry.costs.set(31 - Math.clz32(rest & -rest), cost);
    entry.tags |= tags;
    return entry;
  }

  private addNoun(base: string, plural: string, sort: NounSort): Noun {
    const noun: Noun = { base, sort, events: [], reporting: [] };
    this.nouns.set(base, noun);
    const entry = this.add(base, NN, likely);
    entry.noun = noun;
    if (plural === "=" || plural === "-") { entry.plural = plural === "="; return noun; }
    for (const form of plural === "" ? [pluralOf(base)] : listOf(plural)) {
      const many = this.add(form, NN, likely);
      many.noun ??= noun;
      many.plural = true;
    }
    return noun;
  }

  private addPair(base: string): Noun {
    const noun: Noun = { base, sort: undefined, events: [], reporting: [] };
    this.nouns.set(base, noun);
    const last = base.lastIndexOf(" ");
    let pairs = this.pairs.get(base.slice(last + 1));
    if (pairs === undefined) this.pairs.set(base.slice(last + 1), pairs = new Map());
    pairs.set(base.slice(0, last), noun);
    return noun;
  }

  private addVerb(base: string, past: readonly string[], participle: readonly string[], object: Verb["object"], cost: number): Verb {
    const verb = newVerb(base, object);
    this.verbs.set(base, verb);
    const forms = verbForms(base, past, participle);
    this.addForm(base, VB | VBP, verb, cost);
    this.addForm(forms.third, VBZ, verb, cost);
    for (const form of forms.ing) this.addForm(form, VBG, verb, likely);
    for (const form of forms.past) this.addForm(form, VBD, verb, likely);
    // what has no object has no passive, and so hardly ever describes a noun
    for (const form of forms.participle) this.addForm(form, VBN, verb, object === "no" && !forms.past.includes(form) ? likely : object === "no" ? possible : likely);
    return verb;
  }

  private addForm(form: string, tags: number, verb: Verb, cost: number): void {
    const entry = this.add(form, tags, cost);
    entry.verbs.push({ verb, tags });
  }

  /** `base` is the first form of its list. */
  private addAuxiliary(form: string, sort: number, base: string): void {
    const entry = this.entries.get(form) ?? this.add(form, VBP, likely);
    entry.sorts |= sort;
    entry.tags &= ~(NN | JJ);
    if ((entry.tags & (VB | VBP | VBZ | VBD | VBN | VBG)) === 0) entry.tags |= VBP;
    if (entry.verbs.length === 0) entry.verbs.push({ verb: this.verb(base), tags: entry.tags & VERB });
  }

  private make(form: string): WordFacts {
    const lower = form.toLowerCase().replaceAll("’", "'");
    const capital = form === lower || form.replaceAll("’", "'") === lower ? 0 : form.length > 1 && form === form.toUpperCase() ? 2 : form[0] !== lower[0] || /[-'’]\p{Lu}/u.test(form) ? 1 : 0;
    const entry = this.entries.get(lower);
    // US, WHO, IT: written in capitals a word of the closed classes is a name
    if (capital === 2 && this.closed.has(lower)) return { form, lower, tags: NNP, costs: undefined, verbs: none, noun: undefined, plural: false, capital, unknown: true, sorts: 0 };
    if (entry !== undefined && (entry.tags !== 0)) return { form, lower, tags: capital !== 0 && !this.closed.has(lower) ? entry.tags | NNP : entry.tags, costs: costsOf(entry.costs, capital, this.closed.has(lower)), verbs: entry.verbs, noun: entry.noun, plural: entry.plural, capital, unknown: false, sorts: entry.sorts };
    return this.guess(form, lower, capital, entry?.sorts ?? 0);
  }

  private guess(form: string, lower: string, capital: WordFacts["capital"], sorts: number): WordFacts {
    const known = { form, lower, capital, sorts, unknown: true, verbs: none, noun: undefined, costs: undefined, plural: false };
    if (/^[\d.,:]*\d/u.test(form)) return { ...known, tags: /[a-z]/u.test(form) && !/(?:st|nd|rd|th|s|m|bn|km|kg|k)$/u.test(form) ? JJ : CD };
    if (form === "'s" || form === "’s") return { ...known, tags: POS | VBZ, sorts: BE };
    if (form === "'" || form === "’") return { ...known, tags: POS | MARK };
    if (!/[\p{L}\p{N}]/u.test(form)) return { ...known, tags: form === "%" || form === "&" ? form === "&" ? CC : NN : MARK };
    if (capital !== 0) return { ...known, tags: NNP };
    return { ...known, ...this.guessTags(lower) };
  }

  /** By endings; of a compound (oil-rich, peace-keeping) by its last part. */
  private guessTags(lower: string): Pick<WordFacts, "tags" | "noun" | "plural"> & { verbs: readonly VerbReading[] } {
    const nothing = { noun: undefined, plural: false, verbs: none };
    const hyphen = lower.lastIndexOf("-");
    if (hyphen > 0 && hyphen < lower.length - 1) {
      const last = this.entries.get(lower.slice(hyphen + 1));
      if (last?.noun !== undefined && (last.tags & NN) !== 0 && !/^(?:anti|pro|non|multi|pre|post|inter|intra|long|short|high|low|two|three|four|five|six|seven)-|^\d/u.test(lower)) return { tags: NN | JJ, noun: last.noun, plural: last.plural, verbs: none };
      return { ...nothing, tags: JJ };
    }
    if (lower.endsWith("ly")) return { ...nothing, tags: RB };
    if (/(?:al|ive|ous|ful|able|ible|ic|ish|less|ary|ist)$/u.test(lower)) return { ...nothing, tags: JJ | NN };
    if (/[a-z]{2}ing$/u.test(lower)) return { ...nothing, tags: VBG | NN };
    if (/[a-z]{2}ed$/u.test(lower)) return { ...nothing, tags: VBD | VBN };
    return { ...nothing, tags: NN, plural: lower.endsWith("s") && !lower.endsWith("ss") };
  }
}

const none: readonly never[] = [];

/** The entries that ask for other words go before those that take the word alone. */
function narrowFirst(a: EnglishEventEntry, b: EnglishEventEntry): number {
  return Number(b.needs !== undefined) - Number(a.needs !== undefined) || Number(b.then !== undefined) - Number(a.then !== undefined);
}

function newVerb(base: string, object: Verb["object"]): Verb {
  return { base, object, events: [], reporting: [], light: [], particles: new Map() };
}

function listOf(cell: string): string[] {
  return cell.split("|").map(s => s.trim()).filter(Boolean);
}

/** A word with a capital in the middle of a sentence is a name: its other readings cost more. */
function costsOf(costs: ReadonlyMap<number, number>, capital: WordFacts["capital"], closed: boolean): Float64Array | undefined {
  const raised = capital !== 0 && !closed;
  if (!raised && costs.size === 0) return undefined;
  const all = new Float64Array(tagNames.length);
  for (const [bit, cost] of costs) all[bit] = cost;
  if (!raised) return all;
  for (const tag of [NN, JJ, VB, VBP, VBZ, VBD, VBN, VBG, RB, DT, IN, SUB, WH, CC, CD, MD, TO]) all[31 - Math.clz32(tag)]! += seldom;
  all[31 - Math.clz32(NNP)] = 0;
  return all;
}
