import type { Act, Sense } from "../acts.js";
import type { EventEntry } from "../entries.js";
import type { VerbForm } from "../lexicon.js";
import type { Scene } from "../statements/scene.js";
import { ENTRY_VERB } from "../tokens/grammar.js";
import { AL } from "../tokens/token.js";
import type { Syntax } from "../syntax/index.js";
import { personOf, rolesOf } from "../syntax/roles.js";
import { cliticPreposition } from "../syntax/words.js";
import { isPlace, type NearWords } from "./near-words.js";

/** A word that may be an act: where, in which sense, as which part of speech. */
export interface Trigger {
  readonly at: number;
  readonly entry: EventEntry;
  readonly sense: Sense;
  readonly sort: Act["sort"];
  readonly form: VerbForm | undefined;
  /** Token of the word that the sense needs, where there is one. */
  readonly needed: number | undefined;
}

/** The trigger at token `i`, in the most specific sense whose needed words are there. */
export function triggerAt(syntax: Syntax, near: NearWords, i: number): Trigger | undefined {
  const { scene } = syntax;
  const { kind, word, grammar } = scene.tokens[i]!;
  if (kind !== "word" || scene.inTime[i] === 1 || scene.mentionAt(i) !== undefined) return undefined;
  // التواصل الاجتماعي: what looks like the article and a pronoun is an adjective
  if ((word.facts.pro & AL) !== 0 && word.facts.enclitic !== "") return undefined;
  const { verbs, others, plain, signs } = scene.kit.needs.actsOf(word.facts);
  if (!plain && (signs === 0 || (near.signsAround(i) & signs) === 0)) return undefined;
  // أرادوا خطف الجندي, موضوع ضرب المدينة: what may be a verb or a noun is what its place makes it; وعقد الوزير is no عقد
  const isVerb = (grammar & ENTRY_VERB) !== 0 && verbs.length + others.length > 0 && syntax.partAt(i) === "verb";
  for (const act of isVerb ? verbs : others) {
    const trigger = triggerOf(syntax, near, i, act);
    if (trigger !== undefined && mayTell(scene, trigger)) return trigger;
  }
  return undefined;
}

/** The act in the first sense whose needed words are there, else in the first that needs none. */
function triggerOf(syntax: Syntax, near: NearWords, at: number, { sort, form, senses, plain: plains, signs }: Act): Trigger | undefined {
  let plain: Sense | undefined;
  const around = signs === 0 ? 0 : near.signsAround(at) & signs;
  for (const sense of around === 0 ? plains : senses) {
    // a sense that is plainer than one found already need not be looked for
    if (sense.plain ? plain !== undefined : (around & sense.signs) === 0) continue;
    if (near.silenced(at, sense)) continue;
    if (sense.plain) { plain = sense; continue; }
    const needed = near.needed(at, sense, sort === "noun") ?? (sense.place ? placeTaken(syntax, at, sort) : undefined);
    if (needed !== undefined) return { at, entry: sense.entry, sense, sort, form, needed };
  }
  return plain === undefined ? undefined : { at, entry: plain.entry, sense: plain, sort, form, needed: undefined };
}

/** حررت القوات تكريت, استعادة عدن: the place that is the verb's object or stands right after the noun. */
function placeTaken(syntax: Syntax, at: number, sort: Act["sort"]): number | undefined {
  if (sort !== "verb") {
    const phrase = syntax.phraseAt(at);
    const next = phrase?.elements[phrase.elements.findIndex(e => e.at === at) + 1];
    return next !== undefined && isPlace(next.mention) ? next.at : undefined;
  }
  const clause = syntax.clauseAt(at);
  const objects = clause.verb === at ? rolesOf(syntax.scene, clause, personOf(syntax.scene, at)).objects : [];
  return objects.flatMap(object => object.elements.slice(0, 1)).find(e => isPlace(e.mention))?.at;
}

/** Do masdars of the entry count, do its participles? */
function mayTell(scene: Scene, { at, entry, sort, form }: Trigger): boolean {
  if (sort === "masdar") return entry.masdars !== false;
  // يستقلها is no يستقيل: a verb that has no object has no object pronoun either
  if (sort === "verb" && form !== undefined && scene.tokens[at]!.word.facts.enclitic !== "" && entry.target?.every(target => target === "none") === true) return false;
  if (sort === "verb" && form !== undefined && isCry(scene, at, form)) return false;
  return sort !== "participle" || entry.participles !== false && form !== undefined && isPredicate(scene, at, form);
}

/**
 * كتب عليها «أنقذوا المدينة», صرخ: ساعدوني: what begins a quotation with وا bids others do it. Verbs of three letters have another imperative (قتلوا is
 * none), and what people did is seldom told without them at the head of what is said.
 */
function isCry(scene: Scene, i: number, { person, tense, lemma: { lemma } }: VerbForm): boolean {
  if (person !== "3mp" || tense !== "perfect" || scene.hasConjunction(i)) return false;
  const letters = /^[^/]*/u.exec(lemma)![0].match(/\p{L}|\u0651/gu)?.length ?? 0;
  return letters > 3 && (scene.quoteAt(i - 1)?.open === i - 1 || scene.mark(i - 1, ":"));
}

/** منددا, متهمة بـ: a participle that says an act, not one that describes a noun. */
function isPredicate(scene: Scene, i: number, form: VerbForm): boolean {
  const { pro } = scene.tokens[i]!.word.facts;
  if ((pro & AL) !== 0 || scene.governed(i)) return false;
  if (form.tense === "participle") return scene.tokens[i]!.word.facts.enclitic === "" && scene.endsWith(i, "alif") || scene.endsWith(i, "ta-marbuta") && scene.isMark(i - 1);
  const next = i + 1;
  return scene.mentionAt(i - 1) !== undefined && next < scene.tokens.length && (cliticPreposition(scene, next) !== "" || scene.isPrepositionWord(next));
}
