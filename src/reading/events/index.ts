import type { Draft } from "../actors/gathering.js";
import type { Event, Time } from "../report.js";
import type { Coverage } from "../statements/coverage.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";
import type { Syntax } from "../syntax/index.js";
import type { Dropped } from "../why.js";
import { rolesOf } from "../syntax/roles.js";
import { IS_FINITE } from "../tokens/token.js";
import { verbForm } from "../syntax/words.js";
import { relativeOf } from "./complements.js";
import { sidesOf } from "./arguments.js";
import type { Light } from "./light.js";
import { mergeEvents } from "./merge.js";
import { NearWords } from "./near-words.js";
import { isMisfortune } from "./misfortune.js";
import { isPrivate } from "./political.js";
import { isOwnAct, statusOf, type StatusReason } from "./status.js";
import { triggerAt, type Trigger } from "./triggers.js";

/** An event with its actors, before ids are given. */
export interface FoundEvent {
  readonly trigger: Trigger;
  readonly at: number;
  readonly type: Event["type"];
  readonly doers: readonly Draft[];
  readonly targets: readonly Draft[];
  readonly status: Event["status"];
  readonly statement: FoundStatement | undefined;
  readonly date: string | undefined;
  /** The verb that lends it its finite form, where one does. */
  readonly light: Light | undefined;
  /** Why it has its status. */
  readonly reason: StatusReason;
  /** Other mentions of the same act. */
  readonly also: readonly FoundEvent[];
}

/** Political acts of the article, one each however often it is mentioned; what was struck out is told to `drop`. `acting` are the tokens that may be acts. */
export function findEvents(scene: Scene, acting: readonly number[], told: Coverage, times: readonly Time[], drop: (d: Dropped) => void): FoundEvent[] {
  const found: FoundEvent[] = [];
  const { syntax } = scene;
  const near = new NearWords(scene);
  const dates = timesBySentence(scene, times);
  // رفع العقوبات, أعلن وقف إطلاق النار: the word that gives an act its sense is no act of its own
  const needed = new Set<number>();
  // the acts before in the same sentence, which alone may govern another
  let beside: FoundEvent[] = [];
  const inArticle = scene.blocks.map(block => articleBlocks.has(block.kind));
  for (const i of acting) {
    const token = scene.tokens[i]!;
    if (inArticle[token.block] !== true) continue;
    const trigger = triggerAt(syntax, near, token.i);
    if (trigger === undefined || needed.has(token.i) && !isInForce(syntax, trigger) || reportsInstead(trigger, told)) continue;
    if (isFrame(scene, trigger)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/frame", because: "the act is only the frame or the subject of what is told" });
      continue;
    }
    if (trigger.needed !== undefined) needed.add(trigger.needed);
    if (isOnlyNamed(scene, trigger)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/not-told", because: notTold });
      continue;
    }
    if (beside.length > 0 && scene.tokens[beside[0]!.at]!.sentence !== token.sentence) beside = [];
    const built = build(syntax, trigger, told, dates, beside);
    // whatever becomes of them, sanctions that may be lifted are in force
    const event: FoundEvent = needed.has(token.i) ? { ...built, status: "happened" } : built;
    if (isInterview(event)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/interview", because: "to speak to a news outlet is no consultation" });
      continue;
    }
    if (isOnlyThought(event)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/only-thought", because: "the act is only asked for, refused, attempted or held possible" });
      continue;
    }
    if (event.targets.length === 0 && (needsRecipient.has(event.type) || trigger.entry.recipient === true)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/no-recipient", because: "acts of this type need a recipient, and none is named" });
      continue;
    }
    if ((oftenSpokenOf.has(event.type) || isOneSidedNoun(event)) && !isTold(scene, event)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/not-told", because: notTold });
      continue;
    }
    if (event.doers.length === 0 && event.targets.length === 0 && !namesItsPeople(scene, event)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/nobody", because: "neither who did it nor to whom is named" });
      continue;
    }
    if (isMisfortune(scene, event)) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/misfortune", because: "nature, an animal or an accident did it" });
      continue;
    }
    if (isPrivate(event.type, [...event.doers, ...event.targets])) {
      drop({ layer: "events", span: [token.start, token.end], by: "ar/event/private", because: "nobody in it does politics" });
      continue;
    }
    found.push(event);
    beside.push(event);
  }
  return mergeEvents(scene, withImposers(withAttackers(scene, found)), drop);
}

const notTold = "the act is named, but nothing says that it took place";

/** قتل ثلاثة في هجوم شنه مسلحون: who attacked in the sentence did what else was done to somebody there. */
function withAttackers(scene: Scene, found: readonly FoundEvent[]): readonly FoundEvent[] {
  const attackers = new Map<number, readonly Draft[]>();
  for (const { type, at, doers } of found) if (type === "ASSAULT" && doers.length > 0 && !attackers.has(scene.tokens[at]!.sentence)) attackers.set(scene.tokens[at]!.sentence, doers);
  return found.map(event => {
    if (event.type !== "ASSAULT" && event.type !== "COERCE" || event.doers.length > 0) return event;
    const doers = attackers.get(scene.tokens[event.at]!.sentence) ?? [];
    // تمكنت القوات من قتل خمسة، وضبط ستة: only forces of a state arrest as well
    if (event.type === "COERCE" && !doers.every(d => forces.has(d.sector ?? ""))) return event;
    return doers.some(d => event.targets.includes(d)) ? event : { ...event, doers };
  });
}

/** رفع عقوبات تفرضها واشنطن على إيران: who imposed what is lifted lifts it, from whom it weighs on. */
function withImposers(found: readonly FoundEvent[]): readonly FoundEvent[] {
  const sanctions = new Map(found.filter(e => e.type === "SANCTION").map(e => [e.at, e]));
  return sanctions.size === 0 ? found : found.map(event => {
    const imposed = event.type !== "RETREAT" || event.trigger.needed === undefined ? undefined : sanctions.get(event.trigger.needed);
    if (imposed === undefined) return event;
    const targets = event.targets.length > 0 ? event.targets : imposed.targets;
    return { ...event, targets, doers: event.doers.length > 0 ? event.doers : imposed.doers.filter(d => !targets.includes(d)) };
  });
}

/** Sectors of the forces of a state. */
const forces: ReadonlySet<string> = new Set(["MIL", "COP"]);

/** Types of which news speaks most often without telling them: attacks and protests of the past, feared or investigated; cooperation hoped for; agreements that are spoken about. */
const oftenSpokenOf: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COOPERATE", "AGREE"]);

/** الضغوط الأميركية, الترحيب بالقرار: a noun with one of the two sides names an act more often than it tells one. Sanctions and their end concern whom they name, whoever ordered them. */
function isOneSidedNoun({ trigger, type, doers, targets }: FoundEvent): boolean {
  return (trigger.sort === "noun" || trigger.sort === "masdar") && type !== "SANCTION" && type !== "RETREAT" && (doers.length === 0 || targets.length === 0);
}

/** PLOVER 2021: these types need a recipient; a threat to nobody (يهدد بأزمة) is a danger and no threat. */
const needsRecipient: ReadonlySet<string> = new Set(["COOPERATE", "AID", "SANCTION", "THREATEN"]);

/** Types whose mention after a word of time or cause (بعد الهجوم) only frames what is told. */
const framed: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COOPERATE"]);

/** رفع العقوبات المفروضة على إيران, رفع عقوبات تفرضها واشنطن: what is lifted was imposed, and that is an act of its own. */
function isInForce(syntax: Syntax, { at, entry }: Trigger): boolean {
  const phrase = syntax.phraseAt(at);
  if (entry.type !== "SANCTION" || phrase === undefined) return false;
  const clause = relativeOf(syntax, phrase);
  const says = clause !== undefined && clause.from - phrase.to <= 1 ? clause.verb : phrase.to - 1;
  const { finite, nominal } = syntax.scene.tokens[says]!.word.facts;
  return says > at && [...finite, ...nominal.filter(v => v.tense !== "masdar")].some(v => v.lemma.light.length > 0);
}

/** في اتصال هاتفي مع الصحيفة: a talk with those who report. */
function isInterview({ type, doers, targets }: FoundEvent): boolean {
  return type === "CONSULT" && [doers, targets].some(side => side.length > 0 && side.every(d => d.sector === "JRN"));
}

/** What a noun only names as possible, asked for or refused is told by the word that governs it; a verb tells it where it names both sides. */
function isOnlyThought(event: FoundEvent): boolean {
  const unreal = event.status === "conditional" || event.status === "denied" && event.reason.because !== "denial";
  return unreal && (event.trigger.sort !== "verb" && event.light === undefined || event.doers.length === 0);
}

/** جريمة اغتيال, منذ الغزو: a noun that only frames or names what something else is about. */
function isFrame(scene: Scene, { at, sort, entry }: Trigger): boolean {
  if (sort !== "noun" && sort !== "masdar") return false;
  const before = scene.tokens[at - 1];
  if (before === undefined || before.sentence !== scene.tokens[at]!.sentence) return false;
  return scene.is(at - 1, "about-act") || scene.is(at - 1, "frame-prep") && framed.has(entry.type);
}

/** Words before a noun within which the verb that makes it an event may stand. */
const verbReach = 5;

/**
 * Does the text tell the act: by a finite verb of its own, a light verb, a verb of happening (اندلع, أسفر), as a headline, by its victims' number,
 * or by naming both sides? A bare الحرب or تفجيرات names it only.
 */
function isTold(scene: Scene, event: FoundEvent): boolean {
  const { trigger, at } = event;
  // الذي اغتالته, من قتلوا: a relative clause tells who somebody is, not the news
  if (trigger.sort === "verb") return !scene.is(at - 1, "relative-strict") || event.doers.length > 0 && event.targets.length > 0;
  if (trigger.sort === "participle" || event.light !== undefined) return true;
  if ((!framed.has(event.type) || trigger.sort === "noun" && event.type === "PROTEST") && event.doers.length > 0 && event.targets.length > 0) return true;
  if (event.type === "AGREE" && event.doers.length > 0 && scene.syntax.clauseAt(at).phrases.some(p => p.from > at && p.from <= at + verbReach && scene.is(p.preposition, "bayn"))) return true;
  return isToldBeside(scene, trigger);
}

/** Do the headline, the words beside the noun or its place in the sentence tell that the act took place, whoever did it? */
function isToldBeside(scene: Scene, { at, needed }: Trigger): boolean {
  if (scene.blocks[scene.tokens[at]!.block]!.kind === "headline") return true;
  // أثار متظاهرون أعمال شغب: the object of a verb whose subject stands between
  const head = needed === at - 1 ? at - 1 : at;
  if (scene.mentionAt(head - 1) !== undefined && !scene.governed(head) && !scene.hasConjunction(head)) return true;
  if (isCounted(scene, at)) return true;
  for (let j = at - 1; j >= Math.max(scene.sentenceOf(at).from, at - verbReach); j--) if (scene.is(j, "happens")) return true;
  for (let j = at + 1; j <= at + verbReach && scene.tokens[j]?.sentence === scene.tokens[at]!.sentence; j++) if (scene.is(j, "happens")) return true;
  return isSubjectOfPast(scene, at);
}

/** قتل 20, مقتل ثلاثة: does a number follow, which counts those who suffer the act? */
function isCounted(scene: Scene, at: number): boolean {
  for (let j = at + 1; j <= at + 2; j++) if (scene.tokens[j]?.kind === "number" || scene.tokens[j]?.word.readings[0]?.info?.number !== undefined) return true;
  return false;
}

/** خرجت مظاهرات, قتل 20: who demonstrates and who was killed is told by the word or a number; with the article (المظاهرة) it only points back. */
function namesItsPeople(scene: Scene, { trigger: { at, sort, entry }, type }: FoundEvent): boolean {
  return type === "PROTEST" ? sort === "verb" && entry.mode === "demo" || sort === "noun" && !scene.hasArticle(at) : type === "ASSAULT" && sort === "verb" && isCounted(scene, at);
}

/** A noun for an act that is mostly only spoken of, in a sentence without any verb that could lend it its form: nothing more need be known of it. */
function isOnlyNamed(scene: Scene, trigger: Trigger): boolean {
  if (trigger.sort !== "noun" && trigger.sort !== "masdar" || !framed.has(trigger.entry.type)) return false;
  const { from, to } = scene.sentenceOf(trigger.at);
  for (let j = from; j < to; j++) if ((scene.tokens[j]!.may & IS_FINITE) !== 0 && scene.tokens[j]!.word.facts.finite.some(v => v.lemma.light.length > 0)) return false;
  return !isToldBeside(scene, trigger);
}

/** غارة جوية لقوات التحالف أدت إلى مقتله: an act that the verb of its clause tells something past of has taken place. */
function isSubjectOfPast(scene: Scene, at: number): boolean {
  const phrase = scene.syntax.phraseAt(at);
  if (phrase === undefined || phrase.elements[0]?.at !== at || phrase.preposition >= 0 || phrase.clause.verb < 0) return false;
  const form = verbForm(scene, phrase.clause.verb);
  return form?.tense === "perfect" && form.voice !== "passive" && rolesOf(scene, phrase.clause, form.person).subject === phrase;
}

/** يقال is قيل and not أقيل where it reports. */
function reportsInstead(trigger: Trigger, told: Coverage): boolean {
  const cue = told.ofCue(trigger.at);
  return cue !== undefined && trigger.form !== undefined && !trigger.form.lemma.reporting.some(entry => entry.id === cue.why.entry);
}

const articleBlocks = new Set(["headline", "paragraph", "caption"]);

function build(syntax: Syntax, trigger: Trigger, told: Coverage, dates: ReadonlyMap<number, readonly Time[]>, before: readonly FoundEvent[]): FoundEvent {
  const { scene } = syntax;
  const { at, entry } = trigger;
  const statement = told.at(at);
  const sides = sidesOf(syntax, trigger, statement, told, before);
  const date = dateOf(scene, at, dates);
  const status = statusOf(scene, { trigger, statement, governors: before, light: sides.light?.at, doers: sides.doers, date });
  const type = status.status === "denied" && entry.negated !== undefined ? entry.negated : trigger.form?.person.startsWith("1") === true ? entry["first-person"] ?? entry.type : entry.type;
  return {
    trigger, at, type, doers: sides.doers, targets: sides.targets, status: type === entry.type || status.status !== "denied" ? status.status : refusal(statement, sides.doers), statement,
    date, light: sides.light, reason: status, also: none,
  };
}

const none: readonly FoundEvent[] = [];

/** لن نقبل is a refusal that is made by these words; told of another it is his word or the outlet's. */
function refusal(statement: FoundStatement | undefined, doers: readonly Draft[]): Event["status"] {
  return statement === undefined || isOwnAct(statement, doers) ? "happened" : "claimed";
}

/** Time expressions by the sentences that they stand in. Both are in the order of the text. */
function timesBySentence(scene: Scene, times: readonly Time[]): Map<number, Time[]> {
  const bySentence = new Map<number, Time[]>();
  let i = 0;
  for (const time of times) {
    while (i < scene.sentences.length && scene.sentences[i]!.span[1] <= time.span[0]) i++;
    for (let k = i; k < scene.sentences.length && scene.sentences[k]!.span[0] < time.span[1]; k++) {
      const list = bySentence.get(k);
      if (list === undefined) bySentence.set(k, [time]);
      else list.push(time);
    }
  }
  return bySentence;
}

/** The time expression of the same sentence that stands nearest to the act. */
function dateOf(scene: Scene, at: number, dates: ReadonlyMap<number, readonly Time[]>): string | undefined {
  const { start, sentence } = scene.tokens[at]!;
  let best: Time | undefined;
  for (const time of dates.get(sentence) ?? []) if (best === undefined || Math.abs(time.span[0] - start) < Math.abs(best.span[0] - start)) best = time;
  return best?.value;
}
