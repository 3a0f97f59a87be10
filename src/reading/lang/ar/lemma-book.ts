import type { LexiconAsset } from "../../entries.js";
import { AL, SA, type NameStart, type Word } from "../../tokens/token.js";
import { allWords } from "./all-words.js";
import { fold, foldedUnit } from "./fold.js";
import { PieceHashes } from "./piece-table.js";
import { prefixesAtHead, type Prefix } from "./prefixes.js";
import { formOffsets, longestWord } from "./split-word.js";
import { Vocabulary } from "./vocabulary.js";

/** Stands before what may be a word inside an unknown one, after letters that may be clitics. */
export const perhaps = "?";

/**
 * What a search finds an Arabic word by. Clitics are off only where the lexicon splits the word; what an unknown word holds after letters that
 * may be clitics is marked as a guess, so that it meets other unknown words alone.
 */
export class LemmaBook {
  /** The vocabulary with the nouns and verbs of all entries: of these the reading keeps forms, not lemmas. */
  private readonly vocabulary: Vocabulary;
  private readonly prefixes: (key: string) => readonly Prefix[];
  private readonly hashes = new PieceHashes(longestWord);

  constructor(asset: LexiconAsset) {
    this.vocabulary = new Vocabulary({ morphology: asset.morphology, words: allWords(asset) }, () => undefined);
    this.prefixes = prefixesAtHead(asset.morphology);
  }

  /** Stem and lemmas of a word, folded, each once, the stem first; of a word without lemma also the whole form. */
  keysOf(word: Word): readonly string[] {
    return word.searchKeys ??= this.findKeys(word);
  }

  private findKeys(word: Word): readonly string[] {
    const { key, facts } = word;
    if (key === "") return [];
    if (key.length > longestWord) return [key];
    const particle = particleKeys(word);
    if (particle !== undefined) return particle;
    const { otherPro, otherEnclitic } = facts;
    const prefix = this.prefixes(key).find(({ pro, text }) => pro === otherPro && text.length + otherEnclitic.length < key.length);
    if (prefix === undefined) return [key];
    const keys = [key.slice(prefix.text.length, key.length - otherEnclitic.length)];
    const known = this.addLemmas(word, prefix, keys);
    // of a known word its stem tells as much as the whole form, in a third less room
    if (known) return keys;
    if (facts.unknown) for (const inside of this.insideOf(word)) addOnce(keys, inside);
    addOnce(keys, key);
    return keys;
  }

  /** Adds the lemmas of a word; are there any? */
  private addLemmas({ form, key, facts, starts }: Word, prefix: Prefix, keys: string[]): boolean {
    this.hashes.take(key);
    const at = key.length === form.length ? inPlace : formOffsets(form, key);
    const found = this.vocabulary.lemmasOf(form, key, at, this.hashes, prefix, facts.otherEnclitic);
    const verbal = facts.finite.length + facts.otherFinite.length > 0;
    const nominal = facts.isNoun || facts.isAdjective || facts.isAdverb || facts.noun !== undefined;
    const name = facts.noun === undefined && (prefix.pro & AL) === 0 && (facts.nameWord || starts.some(isName));
    let known = facts.finite.length > 0;
    for (const { lemma, verb, rare } of found) {
      if (verb ? !verbal && (nominal || rare) : name) continue;
      addOnce(keys, lemma);
      known = true;
    }
    for (const { lemma } of facts.finite) addOnce(keys, fold(lemma.lemma.split(" ")[0]!));
    return known;
  }

  /** Words that an unknown one may hold: a name of the lexicon after its clitics (لبوتين), else guesses. */
  private insideOf({ form, key, starts }: Word): string[] {
    if (starts.length > 0) return starts.map(({ from }) => fold(form.slice(from)));
    return this.prefixes(key).filter(({ text, pro }) => text !== "" && (pro & (AL | SA)) === 0 && key.length - text.length >= shortestGuess)
      .map(({ text }) => perhaps + key.slice(text.length));
  }
}

/** Is a whole name of one word? سلمان is no pair of ladders, and لبنان none of milks. */
function isName({ node }: NameStart): boolean {
  return node.ends.some(({ layer }) => layer === "actor" || layer === "place");
}

/** Where each unit of a key stands in a form that is its own length. */
const inPlace = Uint32Array.from({ length: longestWord + 1 }, (_, i) => i);

function addOnce(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** Letters of the shortest word that is guessed inside another. */
export const shortestGuess = 3;

const alifMaqsura = 0x649;

/**
 * A particle is found by its own spelling, ى and ي apart, so that the name علي is not lost among all the على; its pronoun and conjunction are off.
 * `undefined` for any other word, and for the name.
 */
function particleKeys({ form, bare, readings, facts }: Word): readonly string[] | undefined {
  if (facts.particles.length === 0 || facts.isNoun || facts.isAdjective || facts.finite.length + facts.otherFinite.length > 0) return undefined;
  for (const reading of readings) {
    const particle = reading.info?.particles.find(p => facts.particles.includes(p.id));
    if (particle === undefined) continue;
    const endsAlike = !particle.form.endsWith(finalYa) || bare.endsWith(finalYa);
    if (reading.enclitic === "" && !endsAlike) return undefined;
    return reading.enclitic === "" ? [foldWithYa(particle.form)] : [foldWithYa(particle.form), fold(form)];
  }
  return undefined;
}

const finalYa = String.fromCharCode(alifMaqsura);

/** As `fold`, but a ى at the end stays what it is. */
function foldWithYa(form: string): string {
  const folded = fold(form);
  for (let i = form.length - 1; i >= 0; i--) {
    const unit = form.charCodeAt(i);
    if (foldedUnit(unit) < 0) continue;
    return unit === alifMaqsura ? folded.slice(0, -1) + finalYa : folded;
  }
  return folded;
}
