import type { EventEntry } from "../entries.js";
import type { VerbForm } from "../lexicon.js";
import type { Scene } from "../statements/scene.js";
import { AL } from "../tokens/token.js";
import type { Syntax } from "../syntax/index.js";
import { cliticPreposition } from "../syntax/words.js";
import type { NearWords } from "./near-words.js";

/** A word that may be an act: where, in which sense, as which part of speech. */
export interface Trigger {
  readonly at: number;
  readonly entry: EventEntry;
  readonly sort: "verb" | "participle" | "masdar" | "noun";
  readonly form: VerbForm | undefined;
  /** Token of the word that the sense needs, where there is one. */
  readonly needed: number | undefined;
}

/** The trigger at token `i`, in the most specific sense whose needed words are there. */
export function triggerAt(syntax: Syntax, near: NearWords, i: number): Trigger | undefined {
  const { scene } = syntax;
  const token = scene.tokens[i]!;
  if (token.kind !== "word" || scene.inTime[i] === 1 || scene.mentionAt(i) !== undefined) return undefined;
  const { facts } = token.word;
  if (facts.closed || scene.is(i, "no-act")) return undefined;
  // أرادوا خطف الجندي, موضوع ضرب المدينة: what may be a verb or a noun is what its place makes it
  // وعقد الوزير is no عقد
  if (facts.finite.length > 0 && syntax.partAt(i) === "verb") return verbAt(near, i, facts.finite);
  if (facts.noun !== undefined && facts.noun.events.length > 0) {
    const sense = senseOf(near, i, facts.noun.events, true);
    if (sense !== undefined) return { at: i, entry: sense.entry, needed: sense.needed, sort: "noun", form: undefined };
  }
  for (const form of facts.nominal) {
    if (form.lemma.events.length === 0) continue;
    const sense = senseOf(near, i, form.lemma.events, false);
    if (sense === undefined) continue;
    if (form.tense === "masdar") {
      if (sense.entry.masdars === false) continue;
      return { at: i, entry: sense.entry, needed: sense.needed, sort: "masdar", form };
    }
    if (sense.entry.participles !== false && isPredicate(scene, i, form)) return { at: i, entry: sense.entry, needed: sense.needed, sort: "participle", form };
  }
  return undefined;
}

/** The act of a finite verb; أصدر is hardly ever the first person, so the third goes first. */
function verbAt(near: NearWords, at: number, forms: readonly VerbForm[]): Trigger | undefined {
  for (const third of [true, false]) {
    for (const form of forms) {
      if (form.lemma.events.length === 0 || form.person.startsWith("3") !== third) continue;
      const sense = senseOf(near, at, form.lemma.events, false);
      if (sense !== undefined) return { at, entry: sense.entry, needed: sense.needed, sort: "verb", form };
    }
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

/** The sense of the head among the entries: the first whose needed words are there, else the first that needs none. */
function senseOf(near: NearWords, i: number, entries: readonly EventEntry[], beside: boolean): { entry: EventEntry; needed: number | undefined } | undefined {
  let plain: EventEntry | undefined;
  for (const entry of entries) {
    // a sense that is plainer than one found already need not be looked for
    if (entry.needs === undefined && plain !== undefined || entry.unless !== undefined && near.silenced(i, entry)) continue;
    if (entry.needs === undefined) { plain = entry; continue; }
    const needed = near.needed(i, entry, beside);
    if (needed !== undefined) return { entry, needed };
  }
  return plain === undefined ? undefined : { entry: plain, needed: undefined };
}
