import { emptySet, type Act, type Acts, type FormSet, type Row, type Sense } from "../acts.js";
import type { EventEntry } from "../entries.js";
import { PieceTable } from "../lang/ar/piece-table.js";
import { lookupsOf } from "../lang/ar/split-word.js";
import type { NounInfo, VerbForm } from "../lexicon.js";
import type { Facts, Word } from "../tokens/token.js";

/**
 * The needs of all entries. Whether a word is one of the forms is asked of many words for many entries, so it is kept the other way round:
 * with each form the sets that hold it, and with each word the sets of its look-ups. Most words are in none.
 */
export class NeedsBook {
  private readonly senses = new Map<EventEntry, Sense>();
  private readonly acts = new Map<VerbForm | NounInfo, Act>();
  private readonly setsByForm = new PieceTable<FormSet[]>();
  private readonly formSets = new Map<string, FormSet>();
  private readonly key: (word: string) => string;
  private readonly formsOf: (word: string) => ReadonlySet<string>;
  private count = 0;

  /** `key` folds a word, `formsOf` gives the folded forms of one. All entries are compiled together, before any word is asked. */
  constructor(entries: readonly EventEntry[], key: (word: string) => string, formsOf: (word: string) => ReadonlySet<string>) {
    this.key = key;
    this.formsOf = formsOf;
    for (const entry of entries) this.senses.set(entry, this.compile(entry));
  }

  /** What a word may be an act as; worked out once for all places where it stands. */
  actsOf(facts: Facts): Acts {
    return facts.acts ??= this.readActs(facts);
  }

  /** Numbers of the sets that hold the word, whatever its clitics and endings. */
  setsOf(word: Word): readonly FormSet[] {
    return word.formSets ??= this.allOf(word);
  }

  /** A bit for each of these sets, so that nearly all questions are answered without the list. */
  signOf(word: Word): number {
    if (word.formSets === undefined) for (const set of this.setsOf(word)) word.formSign |= signOf(set);
    return word.formSign;
  }

  private allOf(word: Word): readonly FormSet[] {
    const { key } = word;
    const lookups = lookupsOf(word);
    let all = none;
    for (let k = 0; k < lookups.length; k += 2) {
      const sets = this.setsByForm.get(key, lookups[k]!, lookups[k + 1]!);
      if (sets !== undefined) all = all.length === 0 ? sets : [...all, ...sets];
    }
    return all;
  }

  private set(forms: ReadonlySet<string>): FormSet {
    if (forms.size === 0) return emptySet;
    const id = ++this.count;
    for (const form of forms) {
      const sets = this.setsByForm.get(form, 0, form.length);
      if (sets === undefined) this.setsByForm.add(form, [id]);
      else sets.push(id);
    }
    return id;
  }

  /** The forms of one word, which many entries may need. */
  private wordSet(word: string): FormSet {
    let known = this.formSets.get(word);
    if (known === undefined) this.formSets.set(word, known = this.set(this.formsOf(word)));
    return known;
  }

  private readActs({ finite, noun, nominal, closed, particles }: Facts): Acts {
    if (closed || particles.includes("no-act")) return noActs;
    const acting = finite.filter(acts);
    // أصدر is hardly ever the first person
    const verbs = [...acting.filter(isThird), ...acting.filter(v => !isThird(v))].map(form => this.act(form, "verb", form, form.lemma.events));
    const others = nominal.filter(acts).map(form => this.act(form, form.tense === "masdar" ? "masdar" : "participle", form, form.lemma.events));
    if (noun !== undefined && noun.events.length > 0) others.unshift(this.act(noun, "noun", undefined, noun.events));
    const all = [...verbs, ...others];
    return { verbs, others, plain: all.some(act => act.plain.length > 0), signs: all.reduce((signs, act) => signs | act.signs, 0) };
  }

  /** The act of a verb form or a noun, one for all words that it stands in. */
  private act(of: VerbForm | NounInfo, sort: Act["sort"], form: VerbForm | undefined, entries: readonly EventEntry[]): Act {
    let act = this.acts.get(of);
    if (act === undefined) {
      const senses = entries.map(entry => this.senses.get(entry)!);
      act = { sort, form, senses, plain: senses.filter(sense => sense.plain), signs: senses.reduce((signs, sense) => signs | sense.signs, 0) };
      this.acts.set(of, act);
    }
    return act;
  }

  private compile(entry: EventEntry): Sense {
    const found = this.sort(entry);
    const words = this.set(found.words);
    const any = found.phrases.length === 0 ? words : this.set(new Set([...found.words, ...found.first]));
    const unless = this.set(new Set((entry.unless ?? []).flatMap(word => [...this.formsOf(word)])));
    const prepositions = (entry.target ?? []).filter(place => !roles.has(place)).map(this.key);
    const before = this.set(found.before);
    const place = entry.needs?.includes(anyPlace) === true;
    return { entry, plain: entry.needs === undefined, any, words, place, before, signs: signOf(any) | signOf(before) | (place ? placeSign : 0), phrases: found.phrases, unless, prepositions };
  }

  /** One-word needs, those before the head, needs of several words, and the forms of the words that these begin with. */
  private sort(entry: EventEntry): { words: Set<string>; before: Set<string>; phrases: Row[]; first: string[] } {
    const words = new Set<string>();
    const before = new Set<string>();
    const phrases: Row[] = [];
    const first: string[] = [];
    const add = (clitic: string, preposition: string, row: readonly string[]): void => {
      phrases.push({ clitic, preposition, words: row.map(word => this.wordSet(word)) });
      first.push(...this.formsOf(row[0]!));
    };
    for (const need of entry.needs ?? []) {
      if (need === anyPlace) continue;
      if (need.startsWith(beforeHead)) { before.add(this.key(need.slice(beforeHead.length))); continue; }
      const row = need.split(" ");
      if (row.length === 1) {
        for (const form of this.formsOf(need)) words.add(form);
        continue;
      }
      const folded = this.key(row[0]!);
      if (folded.length === 1) add(folded, "", row.slice(1));
      else { add("", folded, row.slice(1)); add("", "", row); }
    }
    return { words, before, phrases, first };
  }
}

/** The bit of a set; several sets share one. */
function signOf(set: FormSet): number {
  return set === emptySet ? 0 : 1 << set;
}

const none: readonly FormSet[] = [];

const noActs: Acts = { verbs: [], others: [], plain: false, signs: 0 };

const acts = ({ lemma }: VerbForm): boolean => lemma.events.length > 0;
const isThird = ({ person }: VerbForm): boolean => person.startsWith("3");

/** Places of a target that are no prepositions. */
const roles: ReadonlySet<string> = new Set(["object", "subject", "none"]);

/** A need that any town, region or country meets as the object. */
export const anyPlace = "@place";

/** The bit of words that name one. */
export const placeSign = 1;

/** Opens a need that stands before the head: a word in exactly this form. */
export const beforeHead = "< ";
