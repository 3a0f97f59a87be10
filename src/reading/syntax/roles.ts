import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import { personBefore } from "./honour.js";
import { agreesWith, counts, mayFollowAsSubject } from "./agreement.js";
import { isDefinitePhrase } from "./phrases.js";
import type { Clause, Element, Phrase } from "./tree.js";
import { hasArticle, hasConjunction, isMasdar, hasPronoun, verbForm, verbForms } from "./words.js";

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
  const before = hasConjunction(scene, verb) ? undefined : clause.phrases.find(p => p.from < verb && p.preposition < 0 && (!p.accusative || clause.kind === "that") && p.elements.length > 0);
  const pronoun = hasPronoun(scene, verb);
  if (clause.kind === "relative" && clause.antecedent !== undefined) {
    const own = after.find(p => mayBeSubject(scene, p, person));
    if (pronoun) return { subject: own, by: own === undefined ? "none" : "after", objects: [clause.antecedent] };
    if (own !== undefined && own === after[0] && pointsBack(scene, clause)) return { subject: own, by: "after", objects: after.slice(1) };
    return { subject: clause.antecedent, by: "antecedent", objects: after };
  }
  if (before !== undefined) return { subject: before, by: "before", objects: after };
  if (after[0] !== undefined && isDefinitePhrase(scene, after[0]) && hasPronounSubject(scene, clause, person)) return { subject: undefined, by: "none", objects: after };
  const subject = after.find(p => mayBeSubject(scene, p, person)) ?? beforeItsObject(scene, after, person);
  if (subject === undefined || !after.some(p => p.from === subject.to) && needsObject(scene, clause, subject)) {
    const shared = sharedSubject(scene, clause, person);
    if (shared !== undefined) return { subject: shared, by: "joined", objects: after };
  }
  if (subject !== undefined) return { subject, by: "after", objects: after.filter(p => p !== subject) };
  return { subject: undefined, by: "none", objects: after };
}

/** أنه سيلتقي نظراءه: the pronoun of أنه is the subject of a verb that takes an object. */
function hasPronounSubject(scene: Scene, { kind, from, verb }: Clause, person: string): boolean {
  if (kind !== "that" || verb < 0) return false;
  const enclitic = scene.tokens[from - 1]?.word.facts.enclitic ?? "";
  if (enclitic === "" || (person === "3fs") !== scene.endsWith(from - 1, "alif")) return false;
  const forms = verbForms(scene, verb);
  return forms.length > 0 && forms.every(f => (f.lemma.trans === "yes" || f.lemma.trans === "both") && f.lemma.reporting.length === 0) && forms.some(f => f.voice !== "passive");
}

/** The subject of the clause before, which و joins, where it agrees with the verb. */
function sharedSubject(scene: Scene, { kind, previous }: Clause, person: string): Phrase | undefined {
  if (kind !== "joined" || previous === undefined) return undefined;
  // الرئيس واختتم زيارته: a subject before a verb with و
  const shared = previous.verb >= 0 ? rolesOf(scene, previous, personOf(scene, previous.verb)).subject : previous.phrases.find(p => p.preposition < 0 && p.elements.length > 0);
  return shared !== undefined && agreesWith(shared, person) ? shared : undefined;
}

/** تدخلت في البلاد ودعمت الأحزاب: a verb that does not stand without an object has the only noun after it for its object. */
function needsObject(scene: Scene, { verb }: Clause, only: Phrase): boolean {
  const forms = verbForms(scene, verb);
  if (hasPronoun(scene, verb) || forms.length === 0 || !forms.every(f => (f.lemma.trans === "yes" && f.lemma.reporting.length === 0 || f.lemma.events.some(e => e.type === "REQUEST")) && f.voice !== "passive" && f.lemma.events.every(e => (e.target ?? ["object"])[0] === "object"))) return false;
  const m = only.elements[0]!.mention;
  // وقتل خمسة جنود: what is counted, or indefinite, may be the subject of a passive
  const counted = only.elements[0]!.at > only.from || m === undefined && !hasArticle(scene, only.elements[0]!.at) || m?.generic === true && !m.definite;
  return !counted && m?.office === undefined && m?.nameSpan === undefined && !scene.is(only.to, "an") && !scene.is(only.to, "inna");
}

/** Person of the finite form at the token, "" where it has none. */
export function personOf(scene: Scene, verb: number): string {
  return verbForm(scene, verb)?.person ?? "";
}

/** أصدر التنظيم فتوى: of two nouns after the verb the first, though nothing is known of it. */
function beforeItsObject(scene: Scene, after: readonly Phrase[], person: string): Phrase | undefined {
  const [first, second] = after;
  if (first === undefined || second === undefined || first.elements.length === 0 || first.to !== second.from) return undefined;
  return !first.accusative && !isOblique(scene, first) && hasArticle(scene, first.elements[0]!.at) && mayFollowAsSubject(scene, first, person) ? first : undefined;
}

/** المسؤولين, الجانبين: a plural or dual in the oblique case is no subject after its verb. */
function isOblique(scene: Scene, phrase: Phrase): boolean {
  const { at, mention } = phrase.elements[0]!;
  // آلاف المتظاهرين: what a number counts stands in the genitive
  if (at > phrase.from) return false;
  const { form, facts } = scene.tokens[mention?.from ?? at]!.word;
  return (mention === undefined ? facts.noun?.several === true : mention.plural) && form.endsWith(scene.kit.lexicon.asset.morphology.noun["sound-plural"][1]!);
}

function mayBeSubject(scene: Scene, phrase: Phrase, person: string): boolean {
  return !phrase.accusative && phrase.elements.length > 0 && !isOblique(scene, phrase) && mayFollowAsSubject(scene, phrase, person) && (!isDeed(scene, phrase.clause.verb) || isAgent(scene, phrase));
}

/** A verb that reports or acts: what it says is done by somebody, not by a thing or a masdar (ناقش سبل التعاون has no سبل for its subject). */
function isDeed(scene: Scene, verb: number): boolean {
  return verb >= 0 && scene.tokens[verb]!.word.facts.finite.some(v => v.lemma.events.length > 0 || v.lemma.reporting.length > 0);
}

/** A name, what acts for somebody (طائرات التحالف), a number of people, something of a nation (الطيران الأميركي), or a noun of which nothing is known. */
function isAgent(scene: Scene, phrase: Phrase): boolean {
  const head = phrase.elements[0]!;
  if (head.mention !== undefined || scene.is(head.at, "instrument") || counts(scene, head.at) || scene.is(head.at, "his-honour")) return true;
  const { facts } = scene.tokens[head.at]!.word;
  if (facts.unknown && phrase.elements.length === 1) return true;
  return !isMasdar(scene, head.at) && phrase.elements.some(e => e.mention === undefined && nationOf(scene, e.at) !== undefined);
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
  for (const { at, mention } of elements) {
    if (mention === undefined && scene.is(at, "his-honour")) { const meant = personBefore(scene, at); const draft = meant && scene.actors.draftOf(meant); if (draft !== undefined) return [draft]; }
    if (mention === undefined && scene.is(at, "own-country")) { const own = ownCountry(scene, at); if (own !== undefined) return [own]; }
    if (mention === undefined || mention.place !== undefined && !places) continue;
    const pair = scene.actors.pairOf(mention);
    if (pair !== undefined) return [...pair];
    const draft = scene.actors.draftOf(mention);
    return draft === undefined ? [] : [draft];
  }
  for (const element of elements) {
    // العرب السوريين: what describes people does not mean their state
    if (element.adjective && describesPeople(scene, element.at)) continue;
    const nation = element.mention === undefined ? nationOf(scene, element.at) : undefined;
    if (nation !== undefined) return [nation];
  }
  return [];
}

/** العرب السوريين, الجنود الأميركيون: an adjective with the article in the plural of people; منازل فلسطينيين are the homes of people. */
function describesPeople(scene: Scene, at: number): boolean {
  if (!hasArticle(scene, at)) return false;
  const [nominative, oblique] = scene.kit.lexicon.asset.morphology.noun["sound-plural"];
  const { form } = scene.tokens[at]!.word;
  return form.endsWith(nominative!) || form.endsWith(oblique!);
}

/** بلاده: the country of whom the pronoun means, the nearest person or body named before that has one. */
function ownCountry(scene: Scene, at: number): Draft | undefined {
  const { sentence } = scene.tokens[at]!;
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined || m.kind === "country") continue;
    const draft = scene.actors.draftOf(m);
    if (draft?.country !== undefined && draft.country !== "IGO") return scene.actors.countryOf(draft.country, scene.span(at, at + 1));
    j = m.from;
  }
  return undefined;
}

/** The country that an adjective of nationality means. */
export function nationOf(scene: Scene, at: number): Draft | undefined {
  if (scene.is(at, "no-nation")) return undefined;
  const code = scene.tokens[at]!.word.facts.noun?.nationality[0];
  return code === undefined ? undefined : scene.actors.countryOf(code, scene.span(at, at + 1));
}
