import type { EnglishEventEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import type { Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { thatAfter } from "../syntax/items.js";
import { CD, RB } from "../words/tags.js";
import { PLACE, type Noun, type Verb } from "../words/word.js";
import type { Trigger } from "./found.js";
import { near } from "./near.js";

/** The lexicon's nouns of two words, by both. */
export type PairOf = (first: string, second: string) => Noun | undefined;

/** Words of a sentence that may tell acts, verbs first: a noun that a verb needs or lends its form to is no act of its own. */
export function triggersOf(scene: Scene, parse: Parse, pairOf: PairOf): Trigger[] {
  const triggers: Trigger[] = [];
  const used: number[] = [];
  for (const group of parse.groups) {
    const trigger = verbTrigger(scene, parse, group);
    if (trigger === undefined) continue;
    if (trigger.needed >= 0) used.push(trigger.needed);
    triggers.push(trigger);
  }
  for (const phrase of parse.phrases) {
    if (used.includes(phrase.head)) continue;
    for (const entry of nounEntries(scene, phrase, pairOf)) {
      if (!fitsNoun(scene, parse, phrase, entry)) continue;
      triggers.push({ sort: "noun", at: phrase.head, entry, phrase, light: lightVerb(scene, parse, phrase), needed: -1 });
      break;
    }
  }
  return triggers.length < 2 ? triggers : triggers.sort((a, b) => a.at - b.at);
}

function verbTrigger(scene: Scene, parse: Parse, group: VerbGroup): Trigger | undefined {
  // called on Iran to stop: the entry may be that of the verb alone, with a preposition
  const own = fitting(scene, parse, group, group.verb !== undefined && group.verb.events.length > 0 ? group.verb.events : group.plain?.events ?? none);
  return own ?? fitting(scene, parse, group, separated(scene, parse, group)?.events ?? none);
}

/** The entry that fits what stands around the verb best. */
function fitting(scene: Scene, parse: Parse, group: VerbGroup, entries: readonly EnglishEventEntry[]): Trigger | undefined {
  if (entries.length === 0) return undefined;
  const end = reachOf(scene, parse, group);
  const hopeless = entries.length > 1 && !holdsNeeded(scene, group, end, entries);
  let best: Trigger | undefined;
  for (const entry of entries) {
    if (hopeless && entry.needs !== undefined) continue;
    if (best !== undefined && entry.needs === undefined) break;
    if (entry.then !== undefined && !followsAny(scene, parse, group, entry)) continue;
    if (entry.unless !== undefined && near(scene, group.to, Math.min(end, group.to + unlessReach), entry.unless) >= 0) continue;
    let needed = -1;
    if (entry.needs !== undefined) {
      // from the verb on: its particle may be of what is needed (went on strike)
      needed = near(scene, group.main + 1, end, entry.needs);
      // forcibly repatriated
      if (needed < 0) needed = near(scene, beginOf(scene, group), group.main, entry.needs);
      if (needed < 0 && group.subject !== undefined && (group.passive || isWeapon(scene, group.subject, entry))) needed = near(scene, group.subject.from, group.subject.to, entry.needs);
      // halted missile tests and aid: the word nearest to the verb says what is halted
      if (needed < 0 || best !== undefined && Math.abs(needed - group.main) >= Math.abs(best.needed - group.main)) continue;
    }
    best = { sort: "verb", at: group.main, entry, group, needed };
    if (needed < 0) break;
  }
  return best;
}

/** handed the suspect over: the verb with the particle that stands after its object. */
function separated(scene: Scene, { items }: Parse, { verb, particle, objects, item }: VerbGroup): Verb | undefined {
  const after = items[item + 2];
  if (verb === undefined || particle >= 0 || verb.particles.size === 0 || objects.length === 0 || objects[0] !== items[item + 1] || after?.kind !== "rb") return undefined;
  return verb.particles.get(scene.lower(after.from));
}

/** Most verbs with entries that ask for other words have none of these words around: asked once for all entries. */
function holdsNeeded(scene: Scene, group: VerbGroup, end: number, entries: readonly EnglishEventEntry[]): boolean {
  const { main, subject, passive } = group;
  let needed = neededBy.get(entries);
  if (needed === undefined) neededBy.set(entries, needed = entries.flatMap(entry => entry.needs ?? []));
  return near(scene, main + 1, end, needed) >= 0 || near(scene, beginOf(scene, group), main, needed) >= 0 || subject !== undefined && (passive || isThing(scene, subject)) && near(scene, subject.from, subject.to, needed) >= 0;
}

/** Token from which a verb group goes, with an adverb right before it. */
function beginOf(scene: Scene, { from }: VerbGroup): number { return from > 0 && (scene.tokens[from - 1]!.tag & RB) !== 0 ? from - 1 : from; }

const neededBy = new WeakMap<readonly EnglishEventEntry[], readonly string[]>();

const none: readonly EnglishEventEntry[] = [];
/** jets hit the town: who strikes may be named by what he strikes with. */
function isWeapon(scene: Scene, subject: Phrase, { type }: EnglishEventEntry): boolean { return type === "ASSAULT" && isThing(scene, subject); }

function isThing(scene: Scene, { head }: Phrase): boolean {
  const sort = scene.tokens[head]!.word.noun?.sort;
  return sort === "thing" || sort === "act";
}

const unlessReach = 5;

/** Token up to which a verb's own words go: the next clause. */
function reachOf(scene: Scene, { items }: Parse, group: VerbGroup): number {
  const end = scene.sentences[scene.tokens[group.main]!.sentence]!.to;
  for (let k = group.item + 1; k < items.length; k++) {
    const item = items[k]!;
    if (item.kind === "vg" && item.form === "finite" || item.kind === "sub" || item.kind === "wh") return item.from;
  }
  return end;
}

function followsAny(scene: Scene, parse: Parse, group: VerbGroup, { then, control }: EnglishEventEntry): boolean {
  if (then === undefined) return true;
  return typeof then === "string" ? follows(scene, parse, group, then, control === "object") : then.some(what => follows(scene, parse, group, what, control === "object"));
}

function follows(scene: Scene, { groups, items }: Pick<Parse, "groups" | "items">, group: VerbGroup, what: string, controls: boolean): boolean {
  switch (what) {
    // told Iran to leave; agreed to leave, agreed to a truce
    case "to": if (controls) return (group.objects.length > 0 || group.passive) && groups.some(g => g.governor === group && g.relation === "infinitive");
      return groups.some(g => g.governor === group && g.relation === "infinitive") || group.obliques.some(o => scene.lower(o.preposition) === what);
    // is prepared to leave
    case "passive-to": return group.passive && follows(scene, { groups, items }, group, "to", controls);
    case "that": return groups.some(g => g.governor === group && g.relation === "complement") || thatAfter(scene, items, group) >= 0;
    case "object": return group.objects.length > 0 || group.passive;
    case "none": return group.objects.length === 0;
    default: return group.particle >= 0 && scene.lower(group.particle) === what || group.obliques.some(o => scene.lower(o.preposition) === what) || items[group.item + 1]?.kind === "in" && scene.lower(items[group.item + 1]!.from) === what;
  }
}

/** Entries of the head noun, of two words first (air strike). */
function nounEntries(scene: Scene, phrase: Phrase, pairOf: PairOf): readonly EnglishEventEntry[] {
  const head = scene.tokens[phrase.head]!.word;
  const base = head.noun?.base ?? head.lower;
  if (phrase.head > phrase.from) {
    const before = scene.lower(phrase.head - 1);
    const pair = pairOf(before, base) ?? pairOf(before, head.lower);
    if (pair !== undefined && pair.events.length > 0) return pair.events;
  }
  return head.noun?.events ?? none;
}

function fitsNoun(scene: Scene, parse: Parse, phrase: Phrase, entry: EnglishEventEntry): boolean {
  if (entry.unless !== undefined && near(scene, phrase.from, phrase.to, entry.unless) >= 0) return false;
  if (entry.needs === undefined) return true;
  const end = Math.min(scene.sentences[scene.tokens[phrase.head]!.sentence]!.to, phrase.to + 6);
  return near(scene, phrase.from, end, entry.needs) >= 0 || parse.phrases.some(p => p.after === phrase && near(scene, p.from, p.to, entry.needs!) >= 0);
}

/** The verb that lends the noun its finite form: carried out an attack, sanctions were imposed. */
function lightVerb(scene: Scene, { groups }: Parse, phrase: Phrase): VerbGroup | undefined {
  return groups.find(g => (g.verb?.light.length ?? 0) > 0 && (g.objects.includes(phrase) || g.passive && g.subject === phrase || g.objects.some(o => o.joined.includes(phrase))))
    // sanctions imposed by Iran
    ?? groups.find(g => (g.verb?.light.length ?? 0) > 0 && g.passive && g.form === "participle" && g.antecedent === phrase)
    // got 20 million dollars in aid
    ?? groups.find(g => (g.verb?.light.length ?? 0) > 0 && phrase.after !== undefined && g.objects[0] === phrase.after && scene.is(phrase.preposition, PLACE) && isSum(scene, phrase.after))
    // came under attack, went on strike
    ?? groups.find(g => (g.verb?.light.length ?? 0) > 0 && g.obliques[0] === phrase && g.objects.length === 0);
}

function isSum(scene: Scene, { head }: Phrase): boolean {
  const { tag, word } = scene.tokens[head]!;
  return (tag & CD) !== 0 || word.noun?.sort === "measure";
}
