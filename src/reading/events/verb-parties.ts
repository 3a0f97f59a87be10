import type { Draft } from "../actors/gathering.js";
import type { VerbForm } from "../lexicon.js";
import type { FoundMention } from "../mentions/found.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import type { Clause, Phrase, Syntax } from "../syntax/index.js";
import { partiesOf, personOf, rolesOf, type Roles } from "../syntax/roles.js";
import { hasConjunction, hasPronoun } from "../syntax/words.js";
import type { Sides } from "./arguments.js";
import { afterPrepositions, afterPronounPrepositions, agentOf, betweenOf, spellings } from "./complements.js";
import { droppedSubject } from "./dropped-subject.js";
import { pronounAt, we } from "./pronouns.js";
import { spoken } from "./reach.js";
import { subjectBeside, subjectOf } from "./subjects.js";
import type { Trigger } from "./triggers.js";

/** Types of bodily acts. */
export const material: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);
/** Types in which a town may stand for those who suffer or receive something there. */
export const ofTowns: ReadonlySet<string> = new Set([...material, "AID", "SANCTION"]);
/** Types of acts that two sides do together. */
export const mutual: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE", "SUPPORT"]);

/** The parties of a finite verb or a participle, from the phrases of its clause. */
export function verbParties(syntax: Syntax, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage): Sides {
  const { scene } = syntax;
  const { at, entry } = trigger;
  const clause = ownClause(syntax, at);
  const after = clause.phrases.filter(p => p.from > at);
  if (trigger.sort === "participle") return participleParties(syntax, trigger, clause, after, told);
  const person = trigger.form?.person ?? "";
  const roles = objectOnly(syntax, trigger, clause, rolesOf(scene, clause, person));
  const subject = subjectParties(syntax, trigger, roles, statement, told);
  const agent = agentOf(scene, after);
  // أبرم الاتفاق بين إيران والقوى الكبرى
  const both = mutual.has(entry.type) ? betweenOf(scene, after) : [];
  if (both.length > 1) return { doers: both.slice(0, 1), targets: both.slice(1), passive: false, light: undefined };
  if (isPassive(scene, trigger, roles, agent)) {
    // ألقي القبض على: a verb that takes its recipient after a preposition keeps it there
    const wanted = entry.target ?? ["object"];
    return { doers: agent, targets: wanted.includes("object") ? subject : find(scene, trigger, wanted, roles, after, agent, told), passive: true, light: undefined };
  }
  if (entry.passive === true) {
    const doers = agent.length > 0 ? agent : afterPrepositions(scene, doerPrepositions(scene, trigger), after, false);
    return { doers, targets: subject, passive: true, light: undefined };
  }
  const doers = entry.doer === undefined || entry.doer === "subject" ? subject : find(scene, trigger, [entry.doer], roles, after, subject, told);
  const found = find(scene, trigger, entry.target ?? ["object"], roles, after, doers, told);
  // شاركوا في اجتماع الرابطة: whose meeting it is takes part
  const held = mutual.has(entry.type) && trigger.needed !== undefined && trigger.needed > at ? syntax.phraseAt(trigger.needed) : undefined;
  const targets = held === undefined || held === roles.subject ? found : [...found, ...partiesOf(scene, held).filter(d => !doers.includes(d))];
  if (entry.reciprocal === true && targets.length === 0) return together(doers, afterPrepositions(scene, [...spellings(scene, "maa"), ...spellings(scene, "bayn")], after, false));
  return reciprocal.has(entry.type) ? together(doers, targets) : { doers, targets, passive: false, light: undefined };
}

/** Types whose verb does not stand without its object. */
const objectBound: ReadonlySet<string> = new Set(["ACCUSE", "SUPPORT", "AID", "REJECT"]);

/**
 * وأدان النظام القضائي: where the verb wants an object and has one noun only, and the text goes on with somebody who agrees with the verb,
 * the noun is the object.
 */
function objectOnly(syntax: Syntax, trigger: Trigger, clause: Clause, roles: Roles): Roles {
  const { scene } = syntax;
  const { at, entry, form } = trigger;
  const { subject } = roles;
  if (subject === undefined || roles.by !== "after" || roles.objects.length > 0 || !objectBound.has(entry.type) || (entry.target ?? ["object"])[0] !== "object" || entry.passive === true) return roles;
  const goesOn = hasConjunction(scene, at) || scene.is(at - 1, "as");
  const complement = syntax.parse(at).clauses.some(c => c.parent === clause && (c.kind === "that" || c.kind === "quoted"));
  const kind = subject.elements[0]?.mention?.kind;
  if (!goesOn || complement || form === undefined || hasPronoun(scene, at) || kind === "person" || kind === "country") return roles;
  return { subject: undefined, by: "none", objects: [subject] };
}

/** Types whose several doers act with each other. */
const reciprocal: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** The clause of the verb at `at`, also where the parse took the word for a noun. */
function ownClause(syntax: Syntax, at: number): Clause {
  const clause = syntax.clauseAt(at);
  return clause.verb === at ? clause : { ...clause, verb: at };
}

function doerPrepositions(scene: Scene, trigger: Trigger): string[] {
  return (trigger.entry.doer === undefined || trigger.entry.doer === "subject" ? [] : [trigger.entry.doer]).map(p => scene.kit.word(p).key);
}

/** روسيا والصين اتفقتا: the first is the doer, the others the recipients. */
function together(doers: readonly Draft[], others: readonly Draft[]): Sides {
  if (others.length > 0 || doers.length < 2) return { doers, targets: others, passive: false, light: undefined };
  return { doers: doers.slice(0, 1), targets: doers.slice(1), passive: false, light: undefined };
}

/** Parties at the first of the places that names any: "object", "subject", or a preposition. */
function find(scene: Scene, trigger: Trigger, wanted: readonly string[], roles: Roles, after: readonly Phrase[], not: readonly Draft[], told: Coverage): readonly Draft[] {
  const { at, entry } = trigger;
  const places = ofTowns.has(entry.type);
  const others = (drafts: readonly Draft[]): readonly Draft[] => drafts.filter(d => !not.includes(d));
  for (const place of wanted) {
    if (place === "none") return [];
    let found: readonly Draft[] = [];
    if (place === "object") {
      found = firstParties(scene, roles.objects, places, not);
      if (found.length === 0 && scene.tokens[at]!.word.facts.enclitic !== "") found = others(pronounAt(scene, at, new Set(not), told));
    } else if (place === "subject") found = roles.subject === undefined ? [] : partiesOf(scene, roles.subject);
    else {
      const keys = [scene.kit.word(place).key];
      found = others(afterPrepositions(scene, keys, behindNeeded(trigger, roles, after), places));
      if (found.length === 0) found = others(afterPronounPrepositions(scene, keys, at + 1, Math.min(at + pronounReach, scene.sentenceOf(at).to), told));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** أقسم القادة السابقون للحركة الولاء للتنظيم: what a preposition ties to the subject is of the act only where nothing is that stands behind the word that gives it its sense. */
function behindNeeded({ at, needed }: Trigger, { subject }: Roles, after: readonly Phrase[]): readonly Phrase[] {
  if (needed === undefined || needed < at || subject === undefined) return after;
  const own = (p: Phrase): boolean => p.preposition >= 0 && Math.min(p.preposition, p.from) === subject.to && p.from < needed;
  return after.some(own) ? [...after.filter(p => !own(p)), ...after.filter(own)] : after;
}

/** Tokens after a verb within which its preposition may stand with a pronoun. */
const pronounReach = 8;

function firstParties(scene: Scene, phrases: readonly Phrase[], places: boolean, not: readonly Draft[]): readonly Draft[] {
  for (const phrase of phrases) {
    const parties = partiesOf(scene, phrase, places).filter(d => !not.includes(d));
    if (parties.length > 0) return parties;
  }
  return [];
}

function subjectParties(syntax: Syntax, trigger: Trigger, roles: Roles, statement: FoundStatement | undefined, told: Coverage): readonly Draft[] {
  const { scene } = syntax;
  const { at, form } = trigger;
  const person = form?.person ?? "";
  if (person.startsWith("1")) return we(scene, at, person, statement, told);
  if (roles.subject === undefined) return roles.by === "none" && roles.objects.length > 0 ? subjectBeside(syntax, ownClause(syntax, at), told) : subjectOf(syntax, ownClause(syntax, at), told);
  const parties = partiesOf(scene, roles.subject);
  // أصدر التنظيم فتوى تحث: what speaks is said by whoever issued it
  const issued = parties.length === 0 && roles.by === "antecedent" && spoken.has(trigger.entry.type) && roles.subject.clause.verb >= 0;
  return issued ? subjectOf(syntax, roles.subject.clause, told) : parties;
}

/** Is the subject the one that suffers: by the form, by an agent, or because a verb that wants an object has only one noun (قتل خمسة جنود)? */
function isPassive(scene: Scene, trigger: Trigger, roles: Roles, agent: readonly Draft[]): boolean {
  const { form, entry, at } = trigger;
  if (form === undefined) return false;
  if (form.voice === "passive" || agent.length > 0) return true;
  const { subject } = roles;
  if (entry.passive !== true && isDottedPassive(scene, at, form)) return true;
  if (form.voice !== "either" || !(entry.target ?? ["object"]).includes("object") || roles.objects.some(o => subject === undefined || o.from === subject.to) || scene.tokens[at]!.word.facts.enclitic !== "") return false;
  if (subject === undefined || entry.reciprocal === true) return false;
  const m = subject.elements.find(e => !e.adjective)?.mention;
  // وقالت إنها أعدمت 289 شخصا: a verb in the feminine does not count men
  const counted = !(form.person === "3fs" && scene.endsWith(subject.elements[0]?.at ?? subject.from, "alif")) && (scene.tokens[subject.from]!.kind === "number" || scene.tokens[subject.from]!.word.readings[0]!.info?.number !== undefined || scene.is(subject.from, "some"));
  // واعتقل رضائيان مع زوجته: of a man without office it is told what he suffers, where no object stands beside him
  if (roles.by === "after" && m?.kind === "person" && m.nameSpan !== undefined && bodily.has(entry.type) && entry.type !== "RETREAT" && civil(m) && m.office?.role === undefined) return true;
  if (roles.objects.length > 0) return false;
  if (roles.by === "after") return counted || m !== undefined && m.generic && !m.definite || m === undefined && suffersAlone(scene, subject);
  // محسن قتل في الغارة: a person before a verb that takes an object and has none
  return bodily.has(entry.type) && (roles.by === "before" || roles.by === "antecedent") && m !== undefined && (m.kind === "person" || m.generic && civil(m));
}

/** Types that people suffer, so that a person beside a verb that may be passive is likely to suffer the act. */
const bodily: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "RETREAT"]);

/** ألقي, دعي: the perfect of a verb that ends in ى or ا has ي at its end only in the passive. */
function isDottedPassive(scene: Scene, at: number, form: VerbForm): boolean {
  const { ya, alif, "alif-maqsura": maqsura } = scene.kit.lexicon.asset.morphology.letters;
  if (form.tense !== "perfect" || form.person !== "3ms" || form.lemma.trans !== "yes") return false;
  const lemma = form.lemma.lemma.split(" ")[0]!;
  return (lemma.endsWith(maqsura!) || lemma.endsWith(alif!)) && scene.tokens[at]!.word.form.endsWith(ya!);
}

function civil(m: FoundMention): boolean {
  return m.sector === undefined || m.sector === "CVL";
}

/** قتل جندي: an indefinite noun alone after the verb suffers the act; of a definite one nothing is known. */
function suffersAlone(scene: Scene, subject: Phrase): boolean {
  const head = subject.elements[0];
  return head !== undefined && subject.elements.length === 1 && !scene.hasArticle(head.at) && scene.tokens[head.at]!.word.facts.enclitic === "";
}

/** منددا بـ, متهمة بـ: a participle takes its subject from the verb beside it. */
function participleParties(syntax: Syntax, trigger: Trigger, clause: Clause, after: readonly Phrase[], told: Coverage): Sides {
  const { scene } = syntax;
  const { at, form, entry } = trigger;
  const before = clause.verb >= 0 && clause.verb < at ? rolesOf(scene, clause, personOf(scene, clause.verb)).subject : clause.phrases.find(p => p.preposition < 0 && p.from < at);
  const spoken = told.ofCue(at)?.source.draft;
  const own = spoken !== undefined ? [spoken] : before === undefined ? droppedSubject(scene, at, "", told) : partiesOf(scene, before);
  // ملتزمة بـ: of a verb without an object the participle is never passive
  const passive = form?.tense === "passive-participle" && form.lemma.trans !== "no" && (entry.target ?? ["object"]).includes("object");
  if (passive) return { doers: agentOf(scene, after), targets: own, passive: true, light: undefined };
  const roles: Roles = { subject: undefined, by: "none", objects: after.filter(p => p.preposition < 0 && p.joinedTo === undefined) };
  return { doers: own, targets: find(scene, trigger, entry.target ?? ["object"], roles, after, own, told), passive: false, light: undefined };
}
