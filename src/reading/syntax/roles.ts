import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import { agrees, mayFollowAsSubject } from "./agreement.js";
import type { Clause, Element, Phrase } from "./tree.js";

/** What the phrases of a clause are to its verb. */
export interface Roles {
  readonly subject: Phrase | undefined;
  /** Where the subject stands: beside the verb, as what a relative clause describes, in the clause before, or nowhere. */
  readonly by: "after" | "before" | "antecedent" | "joined" | "none";
  readonly objects: readonly Phrase[];
}

/** Subject and objects of a clause with a finite verb. `person` is that of the verb form. */
export function rolesOf(scene: Scene, clause: Clause, person: string): Roles {
  const { verb } = clause;
  const after = clause.phrases.filter(p => p.from > verb && p.preposition < 0 && p.joinedTo === undefined);
  const before = scene.hasConjunction(verb) ? undefined : clause.phrases.find(p => p.from < verb && p.preposition < 0 && !p.accusative && p.elements.length > 0);
  const pronoun = scene.tokens[verb]!.word.facts.enclitic !== "";
  if (clause.kind === "relative" && clause.antecedent !== undefined) {
    const own = after.find(p => mayBeSubject(scene, p, person));
    if (pronoun) return { subject: own, by: own === undefined ? "none" : "after", objects: [clause.antecedent] };
    if (own !== undefined && own === after[0] && pointsBack(scene, clause)) return { subject: own, by: "after", objects: after.slice(1) };
    return { subject: clause.antecedent, by: "antecedent", objects: after };
  }
  if (before !== undefined) return { subject: before, by: "before", objects: after };
  const subject = after.find(p => mayBeSubject(scene, p, person));
  if (subject !== undefined) return { subject, by: "after", objects: after.filter(p => p !== subject) };
  if (clause.kind === "joined" && clause.previous !== undefined && clause.previous.verb >= 0) {
    const { subject: shared } = rolesOf(scene, clause.previous, personOf(scene, clause.previous.verb));
    if (shared !== undefined && agreesWith(scene, shared, person)) return { subject: shared, by: "joined", objects: after };
  }
  return { subject: undefined, by: "none", objects: after };
}

/** Person of the finite form at the token, "" where it has none. */
export function personOf(scene: Scene, verb: number): string {
  return scene.tokens[verb]!.word.facts.finite[0]?.person ?? "";
}

function mayBeSubject(scene: Scene, phrase: Phrase, person: string): boolean {
  return !phrase.accusative && phrase.elements.length > 0 && mayFollowAsSubject(scene, phrase, person) && !(isDeed(scene, phrase.clause.verb) && isMasdar(scene, phrase));
}

/** A verb that reports or acts: what is done by somebody, not by a masdar (رفض دفع الإدارة has no دفع for its subject). */
function isDeed(scene: Scene, verb: number): boolean {
  return verb >= 0 && scene.tokens[verb]!.word.facts.finite.some(v => v.lemma.events.length > 0 || v.lemma.reporting.length > 0);
}

function isMasdar(scene: Scene, phrase: Phrase): boolean {
  const head = phrase.elements[0]!;
  if (head.mention !== undefined) return false;
  const { facts } = scene.tokens[head.at]!.word;
  return facts.nominal.some(v => v.tense === "masdar");
}

export function agreesWith(_scene: Scene, phrase: Phrase, person: string): boolean {
  const m = phrase.elements.find(e => !e.adjective)?.mention;
  return m === undefined || phrase.joined.length > 0 || agrees(m, person);
}

/** عليه, به, منها: a pronoun after a preposition in a relative clause means what the clause describes. */
function pointsBack(scene: Scene, clause: Clause): boolean {
  for (let j = clause.verb + 1; j < clause.verb + 4 && j < scene.tokens.length; j++) if (scene.is(j, "prep") && scene.tokens[j]!.word.facts.enclitic !== "") return true;
  return false;
}

/** Who or what a phrase names as parties, with those joined to it; `places` lets towns count. */
export function partiesOf(scene: Scene, phrase: Phrase, places = false): Draft[] {
  return [...ownParties(scene, phrase.elements, places), ...phrase.joined.flatMap(p => ownParties(scene, p.elements, places))];
}

/** The party of a chain: the first name in it (مواقع الجيش), else the country of a nationality (الطائرات الروسية, فلسطينيين). */
export function ownParties(scene: Scene, elements: readonly Element[], places = false): Draft[] {
  for (const { mention } of elements) {
    if (mention === undefined || mention.place !== undefined && !places) continue;
    const pair = scene.actors.pairOf(mention);
    if (pair !== undefined) return [...pair];
    const draft = scene.actors.draftOf(mention);
    return draft === undefined ? [] : [draft];
  }
  for (const element of elements) {
    const nation = element.mention === undefined ? nationOf(scene, element.at) : undefined;
    if (nation !== undefined) return [nation];
  }
  return [];
}

/** The country that an adjective of nationality means. */
export function nationOf(scene: Scene, at: number): Draft | undefined {
  const code = scene.tokens[at]!.word.facts.noun?.nationality[0];
  return code === undefined ? undefined : scene.actors.countryOf(code, scene.span(at, at + 1));
}
