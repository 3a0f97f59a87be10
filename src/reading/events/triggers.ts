import type { EventEntry } from "../entries.js";
import type { VerbForm } from "../lexicon.js";
import type { Scene } from "../statements/scene.js";
import { AL } from "../tokens/token.js";
import type { Syntax } from "../syntax/index.js";
import { cliticPreposition } from "../syntax/words.js";
import type { FormSet, Phrase } from "./needs.js";

/** A word that may be an act: where, in which sense, as which part of speech. */
export interface Trigger {
  readonly at: number;
  readonly entry: EventEntry;
  readonly sort: "verb" | "participle" | "masdar" | "noun";
  readonly form: VerbForm | undefined;
  /** Token of the word that the sense needs, where there is one. */
  readonly needed: number | undefined;
}

/** How far after a verb the word may stand that decides its sense (أعرب الوزير … عن قلقه), names and times not counted. */
const needReach = 12;
/** How far before its head such a word may stand. */
const needReachBefore = 5;

/** The trigger at token `i`, in the most specific sense whose needed words are there. */
export function triggerAt(syntax: Syntax, i: number): Trigger | undefined {
  const { scene } = syntax;
  const token = scene.tokens[i]!;
  if (token.kind !== "word" || scene.inTime[i] === 1) return undefined;
  const mention = scene.mentionAt(i);
  if (mention !== undefined) return undefined;
  const { facts } = token.word;
  if (!facts.mayAct || facts.closed || scene.is(i, "no-act")) return undefined;
  const acting = facts.finite.length === 0 ? facts.finite : facts.finite.filter(v => v.lemma.events.length > 0);
  // أصدر is hardly ever the first person
  const finite = acting.length < 2 ? acting : [...acting.filter(v => v.person.startsWith("3")), ...acting.filter(v => !v.person.startsWith("3"))];
  // أرادوا خطف الجندي, موضوع ضرب المدينة: what may be a verb or a noun is what its place makes it
  const isVerb = finite.length > 0 && syntax.partAt(i) === "verb";
  if (isVerb) for (const form of finite) {
    const sense = senseOf(scene, i, form.lemma.events, false);
    if (sense !== undefined) return { at: i, ...sense, sort: "verb", form };
  }
  // وعقد الوزير is no عقد
  if (facts.finite.length > 0 && syntax.partAt(i) === "verb") return undefined;
  if (facts.noun !== undefined && facts.noun.events.length > 0) {
    const sense = senseOf(scene, i, facts.noun.events, true);
    if (sense !== undefined) return { at: i, ...sense, sort: "noun", form: undefined };
  }
  for (const form of facts.nominal) {
    if (form.lemma.events.length === 0) continue;
    const sense = senseOf(scene, i, form.lemma.events, false);
    if (sense === undefined) continue;
    if (form.tense === "masdar") {
      if (sense.entry.masdars === false) continue;
      return { at: i, ...sense, sort: "masdar", form };
    }
    if (sense.entry.participles !== false && isPredicate(scene, i, form)) return { at: i, ...sense, sort: "participle", form };
  }
  return undefined;
}

/** منددا, متهمة بـ: a participle that says an act, not one that describes a noun. */
function isPredicate(scene: Scene, i: number, form: VerbForm): boolean {
  const { pro } = scene.tokens[i]!.word.facts;
  if ((pro & AL) !== 0 || scene.governed(i)) return false;
  if (form.tense === "participle") return scene.tokens[i]!.word.facts.enclitic === "" && scene.endsWith(i, "alif") || scene.endsWith(i, "ta-marbuta") && scene.isMark(i - 1);
  const next = i + 1;
  return scene.mentionAt(i - 1) !== undefined && next < scene.tokens.length && (cliticPreposition(scene, next) !== "" || scene.isPrepositionWord(next));
}

function senseOf(scene: Scene, i: number, entries: readonly EventEntry[], beside: boolean): { entry: EventEntry; needed: number | undefined } | undefined {
  let plain: EventEntry | undefined;
  for (const entry of entries) {
    if (entry.unless !== undefined && followedBy(scene, i, scene.kit.needs.of(entry).unless)) continue;
    if (entry.needs === undefined) { plain ??= entry; continue; }
    const needed = findNeeded(scene, i, entry, beside);
    if (needed !== undefined) return { entry, needed };
  }
  return plain === undefined ? undefined : { entry: plain, needed: undefined };
}

/** Words after the head, names and times not counted, within which one of `unless` keeps the entry silent. */
const unlessReach = 4;

function followedBy(scene: Scene, i: number, words: FormSet): boolean {
  let left = unlessReach;
  for (let j = i + 1; j < scene.sentenceOf(i).to && left > 0; j++) {
    // احتل الحزب الفلاني المرتبة: the subject comes between; قبلت الجامعة طلابا: a crowd is a word like any other
    const mention = scene.mentionAt(j);
    if (scene.inTime[j] === 1 || mention !== undefined && !mention.generic) continue;
    if (isForm(scene, j, words)) return true;
    if (mention === undefined) left--;
  }
  return false;
}

function findNeeded(scene: Scene, i: number, entry: EventEntry, beside: boolean): number | undefined {
  const needs = scene.kit.needs.of(entry);
  if (needs.before.size > 0) {
    const start = Math.max(scene.sentenceOf(i).from, i - needReachBefore);
    for (let j = i - 1; j >= start; j--) if (isForm(scene, j, needs.before)) return j;
  }
  const end = scene.sentenceOf(i).to;
  const start = beside ? Math.max(scene.sentenceOf(i).from, i - 1) : i + 1;
  let left = beside ? 4 : needReach;
  for (let j = start; j < end && left > 0; j++) {
    if (j === i) continue;
    if (scene.mark(j, ".") || (j > i + 2 && scene.tokens[j]!.word.facts.finite.length > 0 && scene.hasConjunction(j))) return undefined;
    if (needs.words.size > 0 && isForm(scene, j, needs.words)) return j;
    for (const phrase of needs.phrases) if (matchesPhrase(scene, j, phrase, i)) return j;
    if (scene.mentionAt(j) === undefined && scene.inTime[j] !== 1) left--;
  }
  return undefined;
}

/** عن قلق, بهجوم, حق النقض: a preposition with its word, or several words in a row. */
function matchesPhrase(scene: Scene, j: number, phrase: Phrase, head: number): boolean {
  if (phrase.clitic !== "") return scene.hasPreposition(j) && scene.word(j).startsWith(phrase.clitic, scene.hasConjunction(j) ? 1 : 0) && phrase.words.length === 1 && isForm(scene, j, phrase.words[0]!);
  if (phrase.preposition === "") return j > head && inRow(scene, j, phrase);
  return isForm(scene, j + 1, phrase.words[0]!) && (scene.word(j) === phrase.preposition || scene.hasConjunction(j) && scene.word(j).slice(1) === phrase.preposition) && inRow(scene, j + 1, phrase);
}

function inRow(scene: Scene, from: number, { words }: Phrase): boolean {
  for (let k = 0; k < words.length; k++) if (!isForm(scene, from + k, words[k]!)) return false;
  return true;
}

/** Is the token one of the forms, whatever its clitics and endings? */
function isForm(scene: Scene, j: number, forms: FormSet): boolean {
  const token = scene.tokens[j];
  return token !== undefined && token.kind === "word" && scene.kit.needs.holds(token.word, forms);
}
