import type { Draft } from "../actors/draft.js";
import { unique, type Scene } from "../scene.js";
import type { Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { BETWEEN, BY, OF, PLACE, RECIPIENT, SPEAKER, SUBJECT, WHEREABOUTS } from "../words/word.js";
import type { Trigger } from "./found.js";
import { thatAfter } from "../syntax/items.js";

export interface Sides { readonly doers: readonly Draft[]; readonly targets: readonly Draft[] }

/** Who did it and to whom. */
export function sidesOf(scene: Scene, parse: Parse, trigger: Trigger, speaker: Draft | undefined): Sides {
  const sides = ofSpeaker(scene, trigger, speaker, trigger.sort === "noun" ? nounSides(scene, parse, trigger) : verbSides(scene, parse, trigger));
  const { entry } = trigger;
  if (entry.type === "PROTEST" && sides.targets.length === 0) {
    const demanded = demandedOf(scene, parse, trigger, sides.doers);
    return { doers: unique(sides.doers), targets: demanded.length > 0 ? demanded : placesOf(scene, parse, trigger).filter(d => !sides.doers.includes(d)) };
  }
  const swapped = entry.passive === true && !(trigger.sort !== "noun" && trigger.group.passive) ? { doers: sides.targets, targets: sides.doers } : sides;
  if (entry.reciprocal === true) return reciprocal(swapped);
  const doers = unique(swapped.doers);
  // imposed a curfew in Basra: where nobody else is named, those of the place
  if (swapped.targets.length === 0 && doers.length > 0 && ofPlaces.has(entry.type)) return { doers, targets: placesOf(scene, parse, trigger).filter(d => !doers.includes(d)) };
  return { doers, targets: unique(swapped.targets).filter(d => !doers.includes(d) || doers.length > 1) };
}

/** we have called upon: whoever speaks does it. */
function ofSpeaker(scene: Scene, trigger: Trigger, speaker: Draft | undefined, sides: Sides): Sides {
  const group = trigger.sort === "noun" ? trigger.light : trigger.group;
  const subject = group?.subject?.head ?? -1;
  if (speaker === undefined || !scene.is(subject, SPEAKER) || !scene.is(subject, SUBJECT)) return sides;
  const suffers = group!.passive || trigger.sort === "noun" && group!.verb?.light[0]?.voice === "passive";
  if (!suffers && sides.doers.length === 0) return { doers: [speaker], targets: sides.targets };
  return suffers && sides.targets.length === 0 ? { doers: sides.doers, targets: [speaker] } : sides;
}

/** marched to demand the resignation of the president: whom the demand names. */
function demandedOf(scene: Scene, { groups, phrases }: Parse, { at }: Trigger, doers: readonly Draft[]): Draft[] {
  const demand = groups.find(g => g.main > at && g.form !== "finite" && (g.verb?.events.some(e => demands.has(e.type)) ?? false));
  if (demand === undefined) return [];
  const named = [...demand.objects, ...demand.obliques, ...phrases.filter(p => demand.objects.includes(p.after!))];
  for (const phrase of named) { const parties = scene.partiesOf(phrase).filter(d => !doers.includes(d)); if (parties.length > 0) return unique(parties); }
  return [];
}

/** Acts that weigh on a place and all who are there. */
const ofPlaces: ReadonlySet<string> = new Set(["COERCE", "CONCEDE", "ASSAULT"]);

function placesOf(scene: Scene, { phrases }: Parse, trigger: Trigger): Draft[] {
  const around = trigger.sort !== "noun" ? [...trigger.group.obliques, ...phrases.filter(p => trigger.group.objects.includes(p.after!))] : [...phrases.filter(p => p.after === trigger.phrase || p.after?.after === trigger.phrase), ...trigger.light?.obliques ?? []];
  const subject = trigger.sort !== "noun" ? trigger.group.subject : trigger.light?.subject;
  const places = (where: readonly Phrase[], sort: number): Draft[] => where.filter(p => scene.is(p.preposition, sort)).flatMap(p => scene.partiesOf(p, true)).slice(0, 1);
  const here = places(around, PLACE | WHEREABOUTS | OF);
  // parties in the capital called a strike
  return here.length > 0 || subject === undefined ? here : places(phrases.filter(p => p.after === subject), PLACE);
}

const demands: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "PROTEST"]);

/** Of an act of two sides the first named is the one, the others the other. */
function reciprocal({ doers, targets }: Sides): Sides {
  const all = unique([...doers, ...targets]);
  if (targets.filter(d => !doers.includes(d)).length === 0 && doers.length > 1) return { doers: all.slice(0, 1), targets: all.slice(1) };
  return { doers: unique(doers), targets: unique(targets).filter(d => !doers.includes(d)) };
}

function verbSides(scene: Scene, parse: Parse, { group, entry, needed }: Exclude<Trigger, { sort: "noun" }>): Sides {
  const wanted = entry.target ?? ["object"];
  const by = group.obliques.filter(o => scene.is(o.preposition, BY));
  const parties = (phrase: Phrase | undefined): Draft[] => (phrase === undefined ? [] : scene.partiesOf(phrase, true));
  let doers: Draft[];
  let targets: Draft[] = [];
  // is prepared to: passive in form only
  if (group.passive && entry.then !== "passive-to") {
    doers = by.flatMap(o => scene.partiesOf(o));
    if (wanted.includes("object")) targets = parties(group.subject);
    else for (const preposition of wanted) if (targets.length === 0) targets = oblique(scene, group, preposition);
    if (targets.length === 0 && needed >= 0) targets = beside(scene, parse, group.subject);
    return { doers, targets };
  }
  doers = entry.doer !== undefined && entry.doer !== "subject" ? oblique(scene, group, entry.doer) : group.subject === undefined ? [] : scene.partiesOf(group.subject);
  // fighting between the army and the rebels
  if (doers.length === 0 && entry.reciprocal === true) doers = group.obliques.filter(o => scene.is(o.preposition, BETWEEN)).flatMap(o => scene.partiesOf(o));
  // a raid by the army killed six
  if (doers.length === 0 && group.subject !== undefined) doers = parse.phrases.filter(p => p.after === group.subject && scene.is(p.preposition, BY)).flatMap(p => scene.partiesOf(p));
  // issued a declaration demanding: where the noun before is nobody, whoever the sentence is about does it
  if (doers.length === 0 && group.relation === "participle" && group.antecedent !== undefined) {
    const main = parse.groups.findLast(g => g.item < group.item && g.form === "finite" && g.subject !== undefined);
    if (main?.subject !== undefined && !main.passive) doers = scene.partiesOf(main.subject);
  }
  for (const where of wanted) {
    if (targets.length > 0 || where === "none") break;
    // blew themselves up in Kabul
    targets = where === "object" ? parties(group.objects[0]).filter(d => !doers.includes(d)) : oblique(scene, group, where);
    if (where === "object" && targets.length === 0 && group.objects[0] !== undefined) targets = beside(scene, parse, group.objects[0]);
  }
  if (targets.length === 0 && wanted[0] !== "none") targets = governed(scene, parse, group, doers);
  // gave Iran weapons; sent aid to Gaza
  if (targets.length === 0 && wanted[0] !== "none") targets = group.obliques.filter(o => scene.is(o.preposition, RECIPIENT)).flatMap(o => scene.partiesOf(o, true)).slice(0, 1);
  return { doers, targets };
}

/** demanded that Iran leave, threatened to attack Iran: whom the clause that the verb governs is about. */
function governed(scene: Scene, { groups, items }: Parse, group: VerbGroup, doers: readonly Draft[]): Draft[] {
  for (const clause of groups) {
    if (clause.governor !== group || clause.relation !== "complement" && clause.relation !== "infinitive") continue;
    const about = clause.relation === "complement" || clause.subject !== group.subject ? clause.subject : undefined;
    const subject = about === undefined ? [] : scene.partiesOf(about).filter(d => !doers.includes(d));
    if (subject.length > 0) return subject;
    for (const phrase of [...clause.objects, ...clause.obliques.filter(o => scene.is(o.preposition, RECIPIENT)), ...clause.obliques.filter(o => scene.is(o.preposition, PLACE))]) {
      const parties = scene.partiesOf(phrase, true).filter(d => !doers.includes(d));
      if (parties.length > 0) return parties;
    }
  }
  // demanded that Iran leave, where the verb was not told from a noun
  const that = thatAfter(scene, items, group);
  const about = items[that + 1];
  return that >= 0 && about?.kind === "np" ? scene.partiesOf(about).filter(d => !doers.includes(d)) : [];
}

function oblique(scene: Scene, group: VerbGroup, preposition: string): Draft[] {
  const governed = group.particle >= 0 && scene.lower(group.particle) === preposition ? group.objects.slice(0, 1) : [];
  return [...governed, ...group.obliques.filter(o => scene.lower(o.preposition) === preposition)].flatMap(o => scene.partiesOf(o, true)).slice(0, 4);
}

/** sanctions against Iran, an end to the siege of the town: whom the object's own prepositions name. */
function beside(scene: Scene, { phrases }: Parse, object: Phrase | undefined): Draft[] {
  if (object === undefined) return [];
  return phrases.filter(p => p.after === object).flatMap(p => scene.partiesOf(p, true));
}

function nounSides(scene: Scene, parse: Parse, { phrase, light, entry }: Extract<Trigger, { sort: "noun" }>): Sides {
  const { phrases } = parse;
  const beneath = phrases.filter(p => p.after === phrase || p.after?.after === phrase && p.after !== undefined);
  const around = [...phrases.filter(p => p.after === phrase), ...beneath, ...light?.obliques ?? []];
  const at = (preposition: string): Draft[] => around.filter(p => scene.lower(p.preposition) === preposition).flatMap(p => scene.partiesOf(p, true));
  const after = (sort: number): Draft[] => around.filter(p => scene.is(p.preposition, sort)).flatMap(p => scene.partiesOf(p, true));
  const ofIsTarget = entry["noun-of"] === "target";
  const own = ownersOf(scene, phrase);
  let doers: Draft[] = [];
  let targets: Draft[] = [];
  if (light !== undefined) {
    const voice = light.verb?.light[0]?.voice;
    const subject = light.passive ? light.obliques.filter(o => scene.is(o.preposition, BY)).flatMap(o => scene.partiesOf(o)) : light.subject === undefined ? [] : scene.partiesOf(light.subject);
    if (voice === "passive" && !light.passive) targets = subject; else doers = subject;
    for (const preposition of light.verb?.light[0]?.prepositions ?? []) if (targets.length === 0) targets = at(preposition);
  }
  if (doers.length === 0) doers = after(BY);
  // announced a suspension of flights: whoever announces an act does it
  if (doers.length === 0 && light === undefined) { const by = parse.groups.find(g => g.objects.includes(phrase) && announces(g)); if (by?.subject !== undefined && !by.passive) doers = scene.partiesOf(by.subject); }
  if (doers.length === 0 && light === undefined && own.length === 0 && entry.reciprocal === true) doers = attendees(scene, parse, phrase);
  if (own.length > 0) { if (ofIsTarget && targets.length === 0) targets = own; else if (doers.length === 0) doers = own; }
  for (const preposition of entry["noun-target"] ?? scene.nounTargets) {
    if (targets.length > 0) break;
    targets = at(preposition);
  }
  const of = phrases.filter(p => p.after === phrase && scene.is(p.preposition, OF)).flatMap(p => scene.partiesOf(p, true));
  if (of.length > 0) { if (ofIsTarget && targets.length === 0) targets = of; else if (doers.length === 0 && !ofIsTarget) doers = of; }
  // talks between Iran and Iraq
  const between = after(BETWEEN);
  if (between.length > 0) { doers = between; targets = targets.filter(d => !between.includes(d)); }
  return { doers, targets };
}

/** promised at a meeting with the mayor; during talks with the mayor, Brandt said: whoever does something at a meeting meets. */
function attendees(scene: Scene, { groups, items }: Parse, phrase: Phrase): Draft[] {
  const opening = items[1] === phrase && phrase.preposition >= 0;
  const there = groups.find(g => g.obliques.includes(phrase) || opening && g.form === "finite" && g.subject !== undefined);
  return there?.subject === undefined || there.passive ? [] : scene.partiesOf(there.subject);
}

function announces({ verb }: VerbGroup): boolean { return verb?.reporting.some(r => r.attitude === "announce" && r["noun-content"] === true) ?? false; }

/** Iran's attack, the Iranian attack, its attack. */
function ownersOf(scene: Scene, phrase: Phrase): Draft[] {
  if (phrase.owner !== undefined) { const owners = scene.partiesOf(phrase.owner); if (owners.length > 0) return owners; }
  if (phrase.possessive >= 0) { const meant = scene.pronoun(phrase.possessive); if (meant !== undefined) return [meant]; }
  return scene.actors.inside(phrase).filter(d => d.kind !== "place");
}
