import { isWoman, type FoundMention } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import type { Phrase } from "./tree.js";

/** اعتقلوا is not said of one man, وقالت not of a man. */
export function agrees(m: FoundMention, person: string): boolean {
  if (person === "3mp") return m.plural || m.kind !== "person";
  // of people a verb after them is said in the plural
  if (person === "3fs") return m.kind === "person" ? isWoman(m) : !(m.kind === "group" && m.plural && m.entry?.noun !== undefined);
  if (person === "3ms") return m.kind !== "country" && !m.plural;
  return true;
}

/** Does the phrase agree with a verb in this person, as far as its name tells? */
export function agreesWith(phrase: Phrase, person: string): boolean {
  const m = phrase.elements.find(e => !e.adjective)?.mention;
  return m === undefined || phrase.joined.length > 0 || agrees(m, person);
}

/** May the phrase follow the verb as its subject: a verb in the masculine has none with the ending of the feminine (وانتقد التحالفات), one in the feminine no man. */
export function mayFollowAsSubject(scene: Scene, phrase: Phrase, person: string): boolean {
  if (person === "") return true;
  // a verb before its subject stands in the singular: اعتقلوا names none after it
  if (person !== "3ms" && person !== "3fs") return false;
  const head = phrase.elements[0]!;
  const m = head.mention;
  // وقالت إنها أعدمت 289 شخصا: men who are counted in the accusative are the object of a verb in the feminine
  if (person === "3fs" && head.at > phrase.from && scene.endsWith(head.at, "alif") && (scene.tokens[phrase.from]!.kind === "number" || counts(scene, phrase.from))) return false;
  // a verb before several people stands in the singular, whatever their plural looks like (قراصنة)
  if (m?.plural === true && m.body === undefined) return true;
  if (m?.kind === "person" && m.nameSpan !== undefined || m?.office !== undefined) return agrees(m, person);
  if (person === "3fs") return !(m !== undefined && m.kind === "person");
  // خمسة جنود: the number is feminine where what it counts is masculine
  if (head.at > phrase.from && scene.mentionAt(phrase.from) === undefined) return true;
  return counts(scene, head.at) || !isFeminine(scene, head.at);
}

/** عدد, عشرة: does the word say how many people there are? */
export function counts(scene: Scene, at: number): boolean {
  return scene.is(at, "some") || scene.tokens[at]!.word.readings[0]!.info?.number !== undefined;
}

/** Does the word end in ة or ات? */
export function isFeminine(scene: Scene, at: number): boolean {
  const { form } = scene.tokens[at]!.word;
  const { letters } = scene.kit.lexicon.asset.morphology;
  return form.endsWith(letters["ta-marbuta"]!) || form.length > 4 && form.endsWith(letters["alif"]! + letters["ta"]!);
}
