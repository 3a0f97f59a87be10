import type { Draft } from "../actors/gathering.js";
import type { FoundMention } from "../mentions/found.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import { clauseSubject, firstOfList, subjectAfter, subjectBefore, topicBefore } from "../statements/speaker.js";
import type { Sides } from "./arguments.js";
import { droppedSubject } from "./dropped-subject.js";
import { afterPreposition, agent, anyParty, bareMention, clauseLimit, endOfList, ownerOfObject, pronoun, withJoined } from "./find-mentions.js";
import type { Trigger } from "./triggers.js";

/** The parties of a finite verb or a participle. */
export function verbSides(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage): Sides {
  const { at, entry, form } = trigger;
  const limit = clauseLimit(scene, at);
  const person = form?.person ?? "";
  const byAgent = agent(scene, at, limit);
  const subject = subjectOf(scene, trigger, limit, statement, told);
  const passive = form !== undefined && (form.voice === "passive" || byAgent.length > 0 || form.voice === "either" && looksPassive(scene, trigger, subject.mention, limit));
  if (passive && trigger.sort === "verb") return { doers: byAgent, targets: subject.drafts, passive: true, light: undefined };
  if (trigger.sort === "participle" && form?.tense === "passive-participle") {
    const m = scene.mentionAt(at - 1);
    return { doers: byAgent, targets: m === undefined ? [] : withJoined(scene, m), passive: true, light: undefined };
  }
  const wanted = entry.target ?? ["object"];
  const from = subject.mention !== undefined && subject.mention.from > at ? endOfList(scene, subject.mention) : at + 1;
  const not = new Set(subject.drafts);
  let object: Draft[] = [];
  const bare = bareMention(scene, from, limit, not);
  if (bare !== undefined) object = withJoined(scene, bare);
  else if (scene.tokens[at]!.word.facts.enclitic !== "") object = antecedentOf(scene, at) ?? pronounOrTopic(scene, at, not);
  else object = ownerOfObject(scene, from, limit).filter(d => !not.has(d));
  const places: Record<string, readonly Draft[]> = { object, subject: subject.drafts };
  const find = (where: readonly string[]): readonly Draft[] => {
    for (const place of where) {
      const drafts = places[place] ?? (place === "none" ? [] : afterPreposition(scene, trigger, [place], limit));
      if (drafts.length > 0) return drafts;
    }
    return [];
  };
  const grammatical = entry.passive === true ? subject.drafts : find(wanted);
  const targets = grammatical.length > 0 || entry.passive === true || wanted[0] === "none" ? grammatical : anyParty(scene, from, limit, not, material.has(entry.type), speech.has(entry.type));
  const between = mutual.has(entry.type) ? afterPreposition(scene, trigger, betweenWords(scene), limit) : [];
  if (between.length > 1) return { doers: between.slice(0, 1), targets: between.slice(1), passive: false, light: undefined };
  const doers = entry.passive === true ? (byAgent.length > 0 ? byAgent : []) : entry.doer === undefined || entry.doer === "subject" ? subject.drafts : find([entry.doer]);
  if (entry.reciprocal === true && targets.length === 0) {
    const others = afterPreposition(scene, trigger, [...withPrepositions(scene)], limit);
    return reciprocal(doers, others.length > 0 ? others : object, person);
  }
  return { doers, targets, passive: entry.passive === true, light: undefined };
}

/** Types in which a town may stand for those who suffer there. */
export const material: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);

/** Types whose clause with أن tells what is asked, promised or threatened. */
const speech: ReadonlySet<string> = new Set(["REQUEST", "THREATEN", "AGREE", "ACCUSE", "REJECT"]);

/** Types of acts that two sides do together. */
const mutual = new Set(["CONSULT", "AGREE", "COOPERATE", "SUPPORT"]);

function betweenWords(scene: Scene): readonly string[] {
  return scene.kit.lexicon.asset.particles.filter(p => p.id === "bayn").flatMap(p => p.forms);
}

function withPrepositions(scene: Scene): readonly string[] {
  return scene.kit.lexicon.asset.particles.filter(p => p.id === "maa" || p.id === "bayn").flatMap(p => p.forms);
}

/** روسيا والصين اتفقتا: the first is the doer, the others the recipients. */
function reciprocal(doers: readonly Draft[], others: readonly Draft[], _person: string): Sides {
  if (others.length > 0 || doers.length < 2) return { doers, targets: others, passive: false, light: undefined };
  return { doers: doers.slice(0, 1), targets: doers.slice(1), passive: false, light: undefined };
}

/** ورفضته أوكرانيا: where nobody agrees with the pronoun, it means something of whom the sentence speaks. */
function pronounOrTopic(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const found = pronoun(scene, at, not);
  const topic = found.length > 0 ? undefined : topicBefore(scene, at)?.mention;
  const draft = topic === undefined || topic.from < scene.sentenceOf(at).from ? undefined : scene.actors.draftOf(topic);
  return draft === undefined || not.has(draft) ? found : [draft];
}

/** الجماعات التي حظرتها: what the pronoun of a relative clause means. */
function antecedentOf(scene: Scene, at: number): Draft[] | undefined {
  const m = scene.is(at - 1, "relative-strict") ? scene.mentionAt(at - 2) : undefined;
  return m === undefined ? undefined : withJoined(scene, m);
}

interface Subject { readonly drafts: readonly Draft[]; readonly mention: FoundMention | undefined }

function subjectOf(scene: Scene, trigger: Trigger, limit: number, statement: FoundStatement | undefined, told: Coverage): Subject {
  const { at, form } = trigger;
  const person = form?.person ?? "";
  if (person.startsWith("1")) {
    return { drafts: we(scene, person, statement?.source.draft), mention: undefined };
  }
  const of = (m: FoundMention | undefined): Subject => ({ drafts: m === undefined ? [] : withJoined(scene, m), mention: m });
  if (trigger.sort === "participle") {
    const before = clauseSubject(scene, at) ?? topicBefore(scene, at)?.mention;
    return statement?.source.mention !== undefined && before === undefined ? of(statement.source.mention) : of(before);
  }
  if (scene.is(at - 1, "relative-strict")) return relativeSubject(scene, at, limit, of);
  // after qad, kana and in headlines the subject may stand before the verb
  const before = scene.hasConjunction(at) ? undefined : subjectBefore(scene, at)?.mention;
  if (before !== undefined) return of(firstOfList(scene, before));
  const nation = nationBefore(scene, at);
  if (nation !== undefined) return { drafts: [nation], mention: undefined };
  if (hasUnknownSubject(scene, at)) return { drafts: [], mention: undefined };
  const after = subjectAfter(scene, at + 1, limit);
  if (after?.mention !== undefined) return of(after.mention);
  if (after !== undefined && after.span !== null) return { drafts: [], mention: undefined };
  return { drafts: droppedSubject(scene, at, person, told), mention: undefined };
}

/** نناشد: an official who says we speaks for his state too. */
function we(scene: Scene, person: string, speaker: Draft | undefined): Draft[] {
  if (speaker === undefined) return [];
  const state = person === "1p" && speaker.sector === "GOV" && speaker.country !== undefined ? scene.actors.drafts.find(d => d.id === `country.${speaker.country}`) : undefined;
  return state === undefined ? [speaker] : [speaker, state];
}

/** كانت غارة أميركية استهدفت, إن الطائرات الروسية قصفت: the adjective of nationality of an unknown subject before the verb. */
function nationBefore(scene: Scene, at: number): Draft | undefined {
  if (scene.hasConjunction(at) || scene.hasPreposition(at - 1)) return undefined;
  const code = scene.tokens[at - 1]?.sentence === scene.tokens[at]!.sentence ? scene.tokens[at - 1]!.word.facts.noun?.nationality[0] : undefined;
  if (code === undefined || scene.mentionAt(at - 1) !== undefined) return undefined;
  let from = at - 1;
  while (from > scene.sentenceOf(at).from && at - from < 5 && scene.tokens[from - 1]!.kind === "word" && !scene.tokens[from - 1]!.word.facts.closed && !scene.is(from - 1, "kana") && scene.mentionAt(from - 1) === undefined) from--;
  const opens = from === scene.sentenceOf(at).from || scene.is(from - 1, "kana") || scene.is(from - 1, "inna") || scene.is(from - 1, "an") || scene.isMark(from - 1);
  return opens ? scene.actors.countryOf(code, scene.span(at - 1, at)) : undefined;
}

/** إن العالم رحب: a noun after إن right before the verb is its subject, even where nobody is known by it. */
function hasUnknownSubject(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (before === undefined || before.kind !== "word" || scene.hasConjunction(at) || scene.mentionAt(at - 1) !== undefined || scene.inTime[at - 1] === 1) return false;
  return scene.hasArticle(at - 1) && (scene.is(at - 2, "inna") || scene.is(at - 2, "an"));
}

/**
 * الجماعات التي حظرتها الحكومة: with a pronoun the subject stands after the verb; without one the antecedent is the subject.
 * الاتفاق الذي أبرم: an antecedent that is nobody leaves the doer unsaid.
 */
function relativeSubject(scene: Scene, at: number, limit: number, of: (m: FoundMention | undefined) => Subject): Subject {
  const after = subjectAfter(scene, at + 1, limit)?.mention;
  const antecedent = scene.mentionAt(at - 2);
  if (scene.tokens[at]!.word.facts.enclitic !== "") return of(after);
  return of(antecedent ?? after);
}

/** محسن قتل في الغارة: a person before a verb that takes an object and has none suffers the act. */
function standsAlone(scene: Scene, trigger: Trigger, subject: FoundMention, limit: number): boolean {
  const next = trigger.at + 1;
  if (subject.kind !== "person" && subject.kind !== "group") return false;
  const closes = next >= limit || scene.isMark(next) || scene.isPrepositionWord(next) || scene.hasPreposition(next) || scene.inTime[next] === 1 || scene.tokens[next]!.word.facts.closed;
  return closes && bareMention(scene, next, Math.min(limit, next + 8), new Set(withJoined(scene, subject))) === undefined;
}

/** قتل خمسة جنود, اعتقل ناشطون: spelled like an active, but its only noun suffers the act. */
function looksPassive(scene: Scene, trigger: Trigger, subject: FoundMention | undefined, limit: number): boolean {
  if (trigger.form?.tense !== "perfect" && trigger.form?.tense !== "imperfect") return false;
  if (!(trigger.entry.target ?? ["object"]).includes("object")) return false;
  const next = trigger.at + 1;
  const counted = scene.tokens[next]?.kind === "number" || scene.tokens[next]?.word.readings[0]?.info?.number !== undefined || scene.is(next, "some");
  if (scene.tokens[trigger.at]!.word.facts.enclitic !== "") return false;
  if (subject === undefined) return counted;
  if (subject.from < trigger.at) return standsAlone(scene, trigger, subject, limit);
  if (!subject.generic && !counted) return false;
  const drafts = new Set(withJoined(scene, subject));
  const object = bareMention(scene, endOfList(scene, subject), limit, drafts);
  const objectNumber = scene.tokens[subject.to]?.kind === "number" || scene.tokens[subject.to]?.word.readings[0]?.info?.number !== undefined;
  // فجر مسلحون أنبوبا: a noun that nothing governs after the subject is the object, even where it is no party
  const end = endOfList(scene, subject);
  const noun = scene.tokens[end];
  const objectNoun = noun !== undefined && end < limit && noun.kind === "word" && scene.mentionAt(end) === undefined && !scene.governed(end) && !noun.word.facts.closed && noun.word.facts.finite.length === 0 && scene.inTime[end] !== 1 && !scene.hasPreposition(end) && !scene.hasConjunction(end) && !scene.is(end, "title-adjective");
  return object === undefined && !objectNumber && !objectNoun && (counted || !subject.definite);
}
