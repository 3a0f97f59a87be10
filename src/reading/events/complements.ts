import type { Draft } from "../actors/gathering.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import type { Clause, Phrase, Syntax } from "../syntax/index.js";
import { nationOf, partiesOf } from "../syntax/roles.js";
import { isMasdar } from "../syntax/words.js";
import { pronounAt } from "./pronouns.js";

// Where the parties of an act stand besides subject and object: after prepositions, with the agent of a passive, after بين.

const nobody: readonly Draft[] = [];

/** Spellings of the particle `id`, folded as prepositions of phrases are. */
export function spellings(scene: Scene, id: string): readonly string[] {
  return scene.kit.spellings(id);
}

/** Parties after the first of the prepositions (folded) that has any among the phrases. */
export function afterPrepositions(scene: Scene, keys: readonly string[], phrases: readonly Phrase[], places: boolean): readonly Draft[] {
  for (const key of keys) {
    for (const phrase of phrases) {
      if (phrase.prepositionKey !== key || phrase.joinedTo !== undefined) continue;
      const parties = partiesOf(scene, phrase, places);
      if (parties.length > 0) return parties;
    }
  }
  return nobody;
}

/** Parties of the first phrase that any of the prepositions (folded) governs and that has any. */
export function afterNearest(scene: Scene, keys: readonly string[], phrases: readonly Phrase[], places: boolean): readonly Draft[] {
  for (const phrase of phrases) {
    if (phrase.joinedTo !== undefined || !keys.includes(phrase.prepositionKey)) continue;
    const parties = partiesOf(scene, phrase, places);
    if (parties.length > 0) return parties;
  }
  return nobody;
}

/** عليهم, ضده: parties meant by a pronoun on one of the prepositions between two tokens. */
export function afterPronounPrepositions(scene: Scene, keys: readonly string[], from: number, to: number, told: Coverage): readonly Draft[] {
  for (let j = from; j < to; j++) {
    const { facts, readings, key } = scene.tokens[j]!.word;
    const matches = facts.enclitic !== "" && facts.noun === undefined && keys.includes(readings[0]!.stem) || scene.is(j, "prep-pronoun") && keys.includes(key[0]!);
    if (!matches) continue;
    const meant = pronounAt(scene, j, new Set(), told);
    if (meant.length > 0) return meant;
  }
  return nobody;
}

/** من قبل, من جانب, على يد: who did it, after a passive or a masdar; not who did another act that is named between (احتجوا على مقتل ثلاثة على يد الشرطة). */
export function agentOf(scene: Scene, phrases: readonly Phrase[]): readonly Draft[] {
  for (const phrase of phrases) {
    const head = phrase.elements[0]?.at ?? -1;
    const before = phrase.preposition;
    if (before < 0) continue;
    if (head >= 0 && phrase.elements.length > 1 && isMasdar(scene, head)) return nobody;
    // من قبل: the second word may have been read as the preposition of the name, or as the head of the chain
    if (scene.is(before, "jiha") && scene.is(before - 1, "min") || head >= 0 && (scene.is(before, "min") && scene.is(head, "jiha") || scene.is(before, "ala") && scene.is(head, "hand"))) return partiesOf(scene, phrase);
  }
  return nobody;
}

/** بين روسيا وأوكرانيا: both sides of an act. */
export function betweenOf(scene: Scene, phrases: readonly Phrase[]): readonly Draft[] {
  const keys = spellings(scene, "bayn");
  const phrase = phrases.find(p => keys.includes(p.prepositionKey) && p.joinedTo === undefined);
  return phrase === undefined ? nobody : partiesOf(scene, phrase);
}

/** Phrases of the clause that stand after the token, those of clauses inside it left out. */
export function phrasesAfter(clause: Clause, at: number): readonly Phrase[] {
  return clause.phrases.filter(p => p.from > at);
}

/** زيارته بعد زيارة للوزير: what follows the time of another act belongs to that. */
export function upToOtherAct(scene: Scene, phrases: readonly Phrase[]): readonly Phrase[] {
  const other = phrases.findIndex(p => p.preposition >= 0 && scene.is(p.preposition, "happened-prep") && (scene.tokens[p.elements[0]?.at ?? p.from]!.word.facts.noun?.events.length ?? 0) > 0);
  return other < 0 ? phrases : phrases.slice(0, other);
}

/** The relative clause that describes the phrase, where one with a verb does. */
export function relativeOf(syntax: Syntax, phrase: Phrase): Clause | undefined {
  return syntax.parse(phrase.from).clauses.find(c => c.kind === "relative" && c.antecedent === phrase && c.verb >= 0);
}

/** الغزو الروسي, الحوار المصري - الأميركي: countries by the adjectives right after element `k`. */
export function nationsBeside(scene: Scene, phrase: Phrase, k: number): Draft[] {
  const drafts: Draft[] = [];
  for (let n = k + 1; n < phrase.elements.length && phrase.elements[n]!.adjective; n++) {
    const draft = nationOf(scene, phrase.elements[n]!.at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}
