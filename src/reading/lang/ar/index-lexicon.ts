import type { ActorEntry, EventEntry, HeadWord, LexiconAsset, LightVerbEntry } from "../../entries.js";
import type { Lexicon, NameEntry, NameNode, NounInfo, StemInfo, VerbForm, VerbLemma } from "../../lexicon.js";
import { indexCountedNouns, indexFigureLists, indexNumberWords, indexUnitWords } from "../../figures/words.js";
import { sortOf } from "../../name-sorts.js";
import { speechOf, type Speech } from "../../speech.js";
import { indexTimeWords } from "../../times/words.js";
import { conjugate, type GeneratedForm } from "./conjugate.js";
import { decline, declineAdjective, declineParticiple } from "./decline.js";
import { fold } from "./fold.js";
import { lettersOf, type Letters } from "./letters.js";
import { signOf, tailOf } from "./piece-table.js";
import { Vocabulary } from "./vocabulary.js";

/** Builds the look-up tables of a reading from the asset: every generated form by its folded spelling, every name as a path of words. */
export function indexLexicon(asset: LexiconAsset): Lexicon {
  const index = new Index(asset);
  index.addParticles();
  index.addReporting();
  for (const entry of asset.events) index.addHead(entry, slot => pushOnce(slot.events, entry));
  for (const entry of asset.lightVerbs) index.addLightVerb(entry);
  index.addTitles();
  index.addActors();
  index.addOtherNames();
  index.addWordsOfOtherLayers();
  return { asset, stems: index.stems, vocabulary: new Vocabulary(asset, spelling => index.lemma(spelling)), names: index.names, actors: new Map(asset.actors.map(entry => [entry.id, entry])), lists: foldedLists(asset) };
}

/** What the same sort of entry hangs on a verb or a noun. */
interface Slot { reporting: Speech[]; events: EventEntry[] }

const twoLetterKey = 2;
/** Counted so often, a word is a name in its own right; rarer ones are only names beside others. */
const commonName = 8;

class Index {
  readonly stems = new Map<string, StemInfo>();
  readonly names: NameNode = newNode();
  private readonly verbs = new Map<string, { lemma: VerbLemma; forms: GeneratedForm[] }>();
  private readonly letters: Letters;
  private readonly article: string;

  private readonly asset: LexiconAsset;
  constructor(asset: LexiconAsset) {
    this.asset = asset;
    this.letters = lettersOf(asset.morphology);
    this.article = asset.morphology.proclitics.find(p => p.id === "al")?.form ?? "";
  }

  stem(form: string): StemInfo {
    const key = fold(form);
    let info = this.stems.get(key);
    if (info === undefined) {
      info = { verbs: [], noun: undefined, particles: [], nameWord: undefined, time: undefined, number: undefined, unit: undefined, counted: undefined, amount: undefined };
      this.stems.set(key, info);
    }
    return info;
  }

  noun(form: string): NounInfo {
    const info = this.stem(form);
    info.noun ??= { reporting: [], events: [], titles: [], bodies: [], departments: [], crowds: [], several: false, nationality: [], nationalityPairs: new Map() };
    return info.noun;
  }

  /** The verb of a lemma with all its finite forms and participles in the table; made once however many entries share it. */
  verb(spelling: string): VerbLemma {
    const known = this.verbs.get(spelling);
    if (known !== undefined) return known.lemma;
    const lemma: VerbLemma = { lemma: spelling, reporting: [], events: [], light: [], trans: undefined };
    const forms = conjugate(spelling, this.asset.morphology, this.letters);
    this.verbs.set(spelling, { lemma, forms });
    for (const form of forms) {
      if (form.tense === "perfect" || form.tense === "imperfect") this.addVerbForm(form.form, { lemma, tense: form.tense, voice: form.voice, person: form.person });
      else if (form.tense !== "masdar") {
        for (const ending of declineParticiple(form.form, this.asset.morphology, this.letters)) this.addVerbForm(ending, { lemma, tense: form.tense, voice: form.voice, person: "" });
      } else this.addMasdar(form.form, lemma, []);
    }
    return lemma;
  }

  /** The verb of an entry; `undefined` where no entry has this verb. */
  lemma(spelling: string): VerbLemma | undefined {
    return this.verbs.get(spelling)?.lemma;
  }

  private addVerbForm(form: string, verb: VerbForm): void {
    const list = this.stem(form).verbs;
    if (!list.some(v => v.lemma === verb.lemma && v.tense === verb.tense && v.person === verb.person && v.voice === verb.voice)) list.push(verb);
  }

  private addMasdar(masdar: string, lemma: VerbLemma, plurals: readonly string[]): void {
    for (const noun of [masdar, ...plurals]) {
      for (const form of decline(noun, this.asset.morphology, this.letters, false)) this.addVerbForm(form, { lemma, tense: "masdar", voice: "active", person: "" });
    }
  }

  /** A broken plural takes endings, but no plural of its own. */
  private declinePlural(plural: string): string[] {
    const again = plural + this.asset.morphology.noun["sound-plural"][4]!;
    return decline(plural, this.asset.morphology, this.letters, false).filter(form => form !== again);
  }

  /** Hangs an entry on its verb, or on every form of its noun. */
  addHead(entry: HeadWord, hang: (slot: Slot) => void): void {
    if (entry.verb !== undefined) {
      const lemma = this.verb(entry.verb);
      hang(lemma);
      for (const masdar of entry.masdar ?? []) this.addMasdar(masdar, lemma, entry.plural ?? []);
    } else if (entry.noun !== undefined) {
      for (const form of [...decline(entry.noun, this.asset.morphology, this.letters, false), ...(entry.plural ?? []).flatMap(plural => this.declinePlural(plural))]) hang(this.noun(form));
    }
  }

  addReporting(): void {
    for (const entry of this.asset.reporting) {
      const speech = speechOf(entry, fold);
      this.addHead(entry, slot => pushOnce(slot.reporting, speech));
      if (entry.phrase !== undefined) this.addName(entry.phrase, { layer: "cue", entry: speech });
    }
  }

  addLightVerb(entry: LightVerbEntry): void {
    const lemma = this.verb(entry.verb);
    lemma.light.push(entry);
    for (const masdar of entry.masdar ?? []) this.addMasdar(masdar, lemma, []);
  }

  addParticles(): void {
    for (const { id, forms } of this.asset.particles) for (const form of forms) this.stem(form).particles.push({ id, form });
  }

  addTitles(): void {
    const { morphology, titles, departments, bodies } = this.asset;
    for (const entry of titles) {
      if (entry.phrase !== undefined) for (const phrase of [entry.phrase, this.accusative(entry.phrase)]) this.addName(phrase, { layer: "title", entry });
      for (const noun of [entry.noun, ...(entry.plural ?? []), entry.feminine]) {
        if (noun === undefined) continue;
        if (noun.includes(" ")) { this.addName(noun, { layer: "title", entry }); continue; }
        for (const form of decline(noun, morphology, this.letters, true)) pushOnce(this.noun(form).titles, entry);
      }
    }
    for (const entry of departments) {
      if (entry.noun.includes(" ")) { this.addName(entry.noun, { layer: "department", entry }); continue; }
      for (const form of decline(entry.noun, morphology, this.letters, false)) pushOnce(this.noun(form).departments, entry);
    }
    for (const entry of bodies) {
      for (const noun of [entry.noun, ...(entry.plural ?? [])]) {
        if (noun.includes(" ")) { this.addName(noun, { layer: "body", entry }); continue; }
        const forms = noun === entry.noun ? decline(noun, morphology, this.letters, false) : this.declinePlural(noun);
        for (const form of forms) pushOnce(this.noun(form).bodies, entry);
      }
    }
  }

  /** مدير تنفيذي as مديرا تنفيذيا: the alif that an indefinite masculine noun and its adjective take. */
  private accusative(phrase: string): string {
    const { taMarbuta, alif, alifMaqsura } = this.letters;
    return phrase.split(" ").map(word => (word.startsWith(this.article) || [taMarbuta, alif, alifMaqsura].some(end => word.endsWith(end)) ? word : word + alif)).join(" ");
  }

  addActors(): void {
    for (const entry of this.asset.actors) {
      if (entry.generic === true) this.addCrowd(entry);
      for (const name of entry.ar ?? []) this.addName(name, { layer: "actor", entry, as: "name" });
      if (entry.ambiguous === true) for (const need of entry.needs ?? []) for (const name of entry.ar ?? []) this.addName(`${need} ${name}`, { layer: "actor", entry, as: "name", vouched: true });
      for (const name of entry.metonyms ?? []) this.addName(name, { layer: "actor", entry, as: "metonym" });
      if (entry["capital-same"] !== true) {
        for (const name of [entry.capital, ...(entry["capital-also"] ?? [])]) if (name !== undefined) this.addName(name, { layer: "actor", entry, as: "capital" });
      }
      this.addNationality(entry);
    }
  }

  private addCrowd(entry: ActorEntry): void {
    if (entry.noun === undefined) return;
    const { alif, taMarbuta } = this.letters;
    const one = new Set([entry.noun, entry.noun + alif, entry.noun + taMarbuta]);
    const add = (form: string, several: boolean): void => {
      const info = this.noun(form);
      pushOnce(info.crowds, entry);
      if (several) info.several = true;
    };
    for (const form of declineAdjective(entry.noun, this.asset.morphology, this.letters)) add(form, !one.has(form) || entry.plural?.includes(form) === true);
    for (const plural of entry.plural ?? []) for (const form of this.declinePlural(plural)) add(form, true);
  }

  private addNationality(entry: ActorEntry): void {
    if (entry.country === undefined) return;
    for (const adjective of entry.nationality ?? []) {
      // كوري شمالي: the second word decides
      const [first = "", second] = adjective.split(" ");
      for (const form of declineAdjective(first, this.asset.morphology, this.letters)) {
        const { nationality, nationalityPairs } = this.noun(form);
        if (second === undefined) pushOnce(nationality, entry.country);
        else for (const end of declineAdjective(second, this.asset.morphology, this.letters)) nationalityPairs.set(fold(end), entry.country);
      }
    }
    for (const plural of entry["nationality-plural"] ?? []) {
      for (const form of decline(plural, this.asset.morphology, this.letters, false)) pushOnce(this.noun(form).nationality, entry.country);
    }
  }

  addOtherNames(): void {
    const { places, agencies, nameWords } = this.asset;
    for (const entry of places) for (const name of entry.ar) this.addName(name, { layer: "place", entry });
    for (const entry of agencies) for (const name of entry.ar ?? []) this.addName(name, { layer: "agency", entry });
    for (const [ar, en, count] of nameWords) if (ar.length >= twoLetterKey) this.stem(ar).nameWord ??= { en, common: count >= commonName };
  }

  addWordsOfOtherLayers(): void {
    for (const [stem, word] of indexTimeWords(this.asset.times, this.asset.morphology)) this.stem(stem).time = word;
    for (const [stem, word] of indexNumberWords(this.asset.figures)) this.stem(stem).number = word;
    for (const [stem, word] of indexUnitWords(this.asset.figures)) this.stem(stem).unit = word;
    for (const [stem, word] of indexCountedNouns(this.asset.figures, this.asset.morphology)) this.stem(stem).counted = word;
    for (const [stem, lists] of indexFigureLists(this.asset.figures)) this.stem(stem).amount = lists;
  }

  private addName(name: string, end: NameEntry): void {
    const sort = sortOf(end);
    let node = this.names;
    for (const word of name.split(/[\s.()«»"،-]+/u)) {
      if (word === "") continue;
      const key = fold(word);
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, next = newNode());
      node.following |= signOf(key);
      node.tails |= tailOf(key);
      node = next;
      node.reach |= sort;
    }
    if (node === this.names) return;
    node.ends.push(end);
    node.sorts |= sort;
  }
}

function newNode(): NameNode {
  return { next: new Map(), ends: [], sorts: 0, reach: 0, following: 0, tails: 0 };
}

function pushOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}

function foldedLists(asset: LexiconAsset): Map<string, readonly string[]> {
  return new Map([...Object.entries(asset.furniture), ...Object.entries(asset.translation)].map(([id, phrases]) => [id, phrases.map(p => fold(p).toLowerCase())]));
}
