import type { Draft } from "../actors/gathering.js";
import type { Status } from "../report.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";
import { SA } from "../tokens/token.js";
import type { Trigger } from "./triggers.js";
import { verbForm } from "../syntax/words.js";

/** How far to the left a word may stand that decides the status of an act, in tokens. */
const reach = 9;

/** Types whose complement has not happened yet: what is asked for, refused or threatened is conditional, what is promised future. */
const complementOf: Readonly<Record<string, Status>> = { REQUEST: "conditional", REJECT: "conditional", THREATEN: "conditional", AGREE: "future" };

export interface StatusReason { readonly status: Status; readonly because: string; readonly at: number | undefined }

/** What the status of an act depends on: acts told before it, its light verb's token, who did it, its date. */
export interface Circumstances {
  readonly trigger: Trigger;
  readonly statement: FoundStatement | undefined;
  readonly governors: readonly { at: number; type: string }[];
  readonly light: number | undefined;
  readonly doers: readonly Draft[];
  readonly date: string | undefined;
}

/** The status of an act from negation, tense, mood, what governs it, and whose words it stands in. */
export function statusOf(scene: Scene, { trigger, statement, governors, light, doers, date }: Circumstances): StatusReason {
  const own = trigger.entry.status;
  if (own !== undefined) return { status: own, because: "entry", at: undefined };
  // لم يشن هجوما, إذا تعرضت لهجوم: the light verb bears negation, tense and mood
  // بعد زيارته, عقب التوقيع: what something came after has taken place
  const past = trigger.sort !== "verb" && scene.is(trigger.at - 1, "happened-prep");
  const grammar = past ? undefined : (light === undefined ? undefined : byGrammar(scene, { ...trigger, at: light, sort: "verb", form: verbForm(scene, light) }, governors)) ?? byGrammar(scene, trigger, governors);
  if (grammar !== undefined) return grammar;
  if (trigger.sort !== "verb" && (scene.is(trigger.at + 1, "coming") || scene.is(trigger.at + 2, "coming") && scene.hasArticle(trigger.at + 1))) return { status: "future", because: "plan", at: trigger.at + 1 };
  // الاتفاق الذي تم التوصل إليه: whatever date stands near it
  const told = light === undefined ? trigger.form : verbForm(scene, light);
  if (!past && told?.tense !== "perfect" && date !== undefined && scene.kit.published !== undefined && isLater(date, scene.kit.published)) return { status: "future", because: "date", at: undefined };
  const judged = statement === undefined ? judgedBy(scene, trigger, governors) : undefined;
  if (judged !== undefined) return { status: "claimed", because: "judged", at: judged };
  if (statement === undefined) return { status: "happened", because: "outlet", at: undefined };
  if (isKnown(scene, trigger, statement)) return { status: "happened", because: "known", at: undefined };
  if (isPerformed(trigger, statement, doers)) return { status: "happened", because: "performative", at: trigger.at };
  if (statement.attitude === "promise" && trigger.sort !== "verb") return { status: "future", because: "complement", at: statement.cueAt };
  return { status: "claimed", because: "statement", at: statement.cueAt < 0 ? undefined : statement.cueAt };
}

/** Words between a verb that praises or condemns and the act that it speaks of. */
const judgedReach = 7;

/** أشاد بدعم قطر, مستنكرا قيامها بهدم المسجد: what is praised or condemned as done is told by who does so. */
function judgedBy(scene: Scene, { at, sort, entry }: Trigger, governors: readonly { at: number; type: string }[]): number | undefined {
  if (sort !== "noun" && sort !== "masdar" || scene.hasArticle(at) || judging.has(entry.type)) return undefined;
  const last = governors[governors.length - 1];
  // أشاد بالمحادثات: that people met is no matter of judgement
  if (last === undefined || !judging.has(last.type) || entry.type === "CONSULT" || entry.type === "AGREE" || last.at >= at || at - last.at > judgedReach || scene.tokens[last.at]!.sentence !== scene.tokens[at]!.sentence) return undefined;
  for (let k = last.at + 1; k < at; k++) if (scene.mark(k, "،") || scene.hasConjunction(k) && scene.mentionAt(k) === undefined || scene.is(k, "fi")) return undefined;
  return last.at;
}

const judging: ReadonlySet<string> = new Set(["ACCUSE", "SUPPORT"]);

/**
 * الجماعات التي حظرتها واشنطن, الهجوم الذي يشنه الجيش: what a clause with الذي tells in indirect speech only says which one is meant;
 * everybody knows of it, and it is no claim of the speaker.
 */
function isKnown(scene: Scene, { at, sort, form, entry }: Trigger, { content }: FoundStatement): boolean {
  if (content.kind === "direct" || scene.quoteAt(at) !== undefined) return false;
  // عبر الوزير عن قلقه في لقاء مع نظيره: where he said so
  if (content.by === "noun" && entry.type === "CONSULT" && scene.is(at - 1, "fi")) return true;
  if (sort === "verb") return form?.tense === "perfect" && scene.is(at - 1, "relative-strict");
  return (sort === "noun" || sort === "masdar") && scene.hasArticle(at) && (scene.is(at + 1, "relative-strict") || scene.is(at + 2, "relative-strict") && scene.hasArticle(at + 1));
}

/** Acts that are done by saying so: who says نرفض refuses, and who says إنه ملتزم commits himself. */
const doneBySaying: ReadonlySet<string> = new Set(["AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"]);

function isPerformed(trigger: Trigger, statement: FoundStatement, doers: readonly Draft[]): boolean {
  const { form, sort, entry } = trigger;
  if (form?.person.startsWith("1") === true && form.tense === "imperfect") return true;
  return doneBySaying.has(entry.type) && !(sort === "verb" && form?.tense !== "imperfect") && isOwnAct(statement, doers);
}

/** Does the speaker, or the state that he speaks for, do what he speaks of? */
export function isOwnAct(statement: FoundStatement, doers: readonly Draft[]): boolean {
  const speaker = statement.source.draft;
  return speaker !== undefined && doers.some(d => d === speaker || (d.kind === "country" || d.kind === "organization" && d.sector === "GOV") && d.country === speaker.country && speaker.sector === "GOV");
}

/** Does the EDTF date begin after the day of publication? */
function isLater(date: string, published: string): boolean {
  const from = date.split("/")[0]!;
  return from.length >= 7 && from > published.slice(0, from.length);
}

function byGrammar(scene: Scene, trigger: Trigger, governors: readonly { at: number; type: string }[]): StatusReason | undefined {
  const { at } = trigger;
  const verb = trigger.sort === "verb";
  const before = at - 1;
  const near = (k: number): boolean => k >= 0 && scene.tokens[k]?.sentence === scene.tokens[at]!.sentence;
  if (verb) {
    const negation = [before, before - 1].find(k => near(k) && (scene.is(k, "neg-past") || scene.is(k, "neg-future") || scene.is(k, "neg-la")) && (k === before || scene.is(before, "qad")));
    // في حال لم يمرر: a condition outranks the negation inside it
    const condition = negation === undefined ? undefined : [negation - 1, negation - 2].find(k => near(k) && (scene.is(k, "if-strict") || scene.is(k, "hal") && scene.is(k - 1, "fi")));
    if (condition !== undefined) return { status: "conditional", because: "condition", at: condition };
    if (negation !== undefined) return { status: "denied", because: "negation", at: negation };
    if ((scene.tokens[at]!.word.facts.pro & SA) !== 0 || near(before) && scene.is(before, "sawfa")) return { status: "future", because: "future", at };
    if (near(before) && scene.is(before, "qad") && trigger.form?.tense === "imperfect") return { status: "conditional", because: "mood", at: before };
  } else if (near(before) && scene.is(before, "neg-noun")) {
    return { status: "denied", because: "negation", at: before };
  }
  return fromTheLeft(scene, trigger, governors);
}

/** Looks left inside the clause for what makes the act future or conditional. */
function fromTheLeft(scene: Scene, trigger: Trigger, governors: readonly { at: number; type: string }[]): StatusReason | undefined {
  const { at } = trigger;
  const sentence = scene.sentenceOf(at);
  const verbal = trigger.sort === "verb";
  const subjunctive = verbal && trigger.form?.tense === "imperfect" && (scene.is(at - 1, "an") || scene.is(at - 1, "kay") || scene.is(at - 1, "until") || scene.hasPreposition(at));
  let conjoined = false;
  for (let k = at - 1; k >= sentence.from && at - k <= reach; k--) {
    if (scene.mark(k, "،") || scene.mark(k, ".") || scene.mark(k, ":") || scene.mark(k, "؛")) break;
    // مخاوف الحكومة في لقاء: what is put into a time or place is not what is feared or tried
    const apart = !verbal && (k < at - 1 || trigger.entry.type === "CONSULT") && (scene.is(k, "fi") || scene.is(k, "frame-prep"));
    if (apart) break;
    const { facts } = scene.tokens[k]!.word;
    if (scene.is(k, "if-strict") && verbal || scene.is(k, "hal") && scene.is(k - 1, "fi")) return { status: "conditional", because: "condition", at: k };
    const governor = lastAt(governors, k);
    const status = governor === undefined ? undefined : complementOf[governor.type];
    if (status !== undefined && !conjoined && (!verbal || subjunctive) && scene.tokens[at]!.word.facts.pro !== 0 || status !== undefined && subjunctive) return { status: status!, because: "complement", at: k };
    if (status !== undefined && !conjoined && !verbal) return { status, because: "complement", at: k };
    // بعدم استخدام الجيش لقمع الشعب: what the thing that is not done would be for
    if (!verbal && scene.is(k, "neg-noun") && scene.hasPreposition(at)) return { status: "denied", because: "negation", at: k };
    if (scene.is(k, "deny")) return { status: "denied", because: "denial", at: k };
    if (scene.is(k, "future-word") && (!verbal || subjunctive || trigger.form?.tense === "imperfect" && !scene.hasConjunction(at))) return { status: "future", because: "plan", at: k };
    // قد يترجم إلى ضغوط
    if (!verbal && scene.is(k, "qad") && isImperfect(scene, k + 1)) return { status: "conditional", because: "mood", at: k };
    if ((scene.is(k, "may") || scene.is(k, "must")) && (!verbal || trigger.form?.tense === "imperfect")) return { status: "conditional", because: "mood", at: k };
    if ((scene.is(k, "try") || scene.is(k, "prevent")) && (!verbal || subjunctive)) return { status: "conditional", because: "attempt", at: k };
    if (facts.finite.length > 0 && scene.mentionAt(k) === undefined) {
      // a masdar under a future verb is future too (ستشارك في اجتماع)
      if (!verbal && (facts.pro & SA) !== 0) return { status: "future", because: "future", at: k };
      if (!verbal && scene.is(k - 1, "neg-past")) return { status: "denied", because: "negation", at: k - 1 };
      if (!subjunctive) break;
    }
    if (scene.hasConjunction(k)) conjoined = true;
  }
  // what stands under أن, كي, ل before an imperfect has not happened yet
  if (!subjunctive) return undefined;
  return { status: "conditional", because: scene.is(at - 1, "an") ? "mood" : "purpose", at };
}

/** Can the token be read as an imperfect only? */
function isImperfect(scene: Scene, k: number): boolean {
  const { finite, otherFinite } = scene.tokens[k]!.word.facts;
  return finite.length + otherFinite.length > 0 && [...finite, ...otherFinite].every(form => form.tense === "imperfect");
}

/** The act whose word stands at token `k`, of acts in the order of the text. */
function lastAt(acts: readonly { at: number; type: string }[], k: number): { at: number; type: string } | undefined {
  for (let n = acts.length - 1; n >= 0 && acts[n]!.at >= k; n--) if (acts[n]!.at === k) return acts[n];
  return undefined;
}
