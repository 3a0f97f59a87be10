import { articleBlocks } from "../article-blocks.js";
import { isPrivate } from "../../events/political.js";
import { intensityOf } from "../../events/scale.js";
import type { Event, Time } from "../../report.js";
import type { Dropped, Why } from "../../why.js";
import type { Draft } from "../actors/draft.js";
import type { Scene } from "../scene.js";
import { reach, type FoundStatement } from "../statements/found.js";
import type { Phrase } from "../syntax/tree.js";
import { PLACE } from "../words/word.js";
import type { FoundEvent, Trigger } from "./found.js";
import type { EnglishEventEntry } from "../entries.js";
import { demandsIn } from "./demands.js";
import { isFigurative } from "./figurative.js";
import { mergeEvents } from "./merge.js";
import { isMisfortune } from "./misfortune.js";
import { isUnion, pledgeOf, typeOf } from "./pledges.js";
import { sidesOf } from "./sides.js";
import { speechActs, statusOf, type StatusWords } from "./status.js";
import { triggersOf, type PairOf } from "./triggers.js";

/** What finding events asks of the lexicon. */
export interface EventWords { readonly pairOf: PairOf; readonly status: StatusWords }

/** Political acts of the article, one each however often it is mentioned. */
export function findEvents(scene: Scene, statements: readonly FoundStatement[], times: readonly Time[], words: EventWords, drop: (d: Dropped) => void): FoundEvent[] {
  const found: FoundEvent[] = [];
  scene.parses.forEach((parse, s) => {
    if (!articleBlocks.has(scene.blocks[scene.sentences[s]!.block]!.kind)) return;
    for (const { group, doers, targets, statement } of demandsIn(scene, parse, at => innermost(statements, at), words.status)) {
      const trigger: Trigger = { sort: "modal", at: group.modal, entry: appeal, group, needed: -1 };
      const demand: FoundEvent = { trigger, type: "REQUEST", doers, targets, status: "happened", reason: { because: "own-act", at: undefined }, statement, date: undefined, also: [] };
      if (unfit(scene, demand, words.status) === undefined) found.push(demand);
    }
    const triggers = triggersOf(scene, parse, words.pairOf);
    for (const trigger of triggers) {
      const statement = innermost(statements, trigger.at);
      const sides = sidesOf(scene, parse, trigger, statement?.speaker);
      // most words that may tell acts stand beside nobody
      if (sides.doers.length === 0 && sides.targets.length === 0) { drop(droppedOf(scene, trigger, nobody)); continue; }
      const { status, reason } = statusOf(scene, parse, trigger, statement, sides.doers, words.status);
      const { entry } = trigger;
      const refused = status === "denied" && entry.negated !== undefined;
      const event: FoundEvent = { trigger, type: refused ? entry.negated! : typeOf(trigger, triggers, sides.targets), ...sides, status: refused ? statement === undefined ? "happened" : "claimed" : status, reason, statement, date: dateOf(scene, trigger.at, times), also: [] };
      const why = unfit(scene, event, words.status);
      if (why === undefined) found.push(event);
      else drop(droppedOf(scene, trigger, why));
      // would not meet the demand: what is not done is refused
      const pledge = why === undefined || why.rule === "only-thought" ? pledgeOf(scene, event, words.status) : undefined;
      if (pledge !== undefined) found.push(pledge);
    }
  });
  return mergeEvents(scene, found);
}

interface Unfit { readonly rule: string; readonly because: string }

const nobody: Unfit = { rule: "nobody", because: "neither who did it nor to whom is named" };

function droppedOf(scene: Scene, { at }: Trigger, { rule, because }: Unfit): Dropped {
  return { layer: "events", span: scene.span(at, at + 1), by: `en/event/${rule}`, because };
}

/** What a modal tells that lies in somebody's words. */
const appeal: EnglishEventEntry = { id: "en.status.demands", type: "REQUEST" };

/** PLOVER 2021: these types need a recipient. */
const needsRecipient: ReadonlySet<string> = new Set(["COOPERATE", "AID", "SANCTION"]);

/** Are those named to whom acts of the entry are done? */
function suits(wanted: EnglishEventEntry["recipient"], targets: readonly Draft[]): boolean {
  switch (wanted) {
    case true: return targets.length > 0;
    case "people": return targets.some(d => d.kind === "person" || d.kind === "group");
    case "state": return targets.some(d => d.kind === "country" || d.named && d.kind === "organization");
    case "union": return targets.some(isUnion);
    default: return true;
  }
}

/** Why a candidate is no event of the record. */
function unfit(scene: Scene, event: FoundEvent, words: StatusWords): Unfit | undefined {
  const { trigger, type, doers, targets } = event;
  if (doers.length === 0 && targets.length === 0) return nobody;
  if (isFigurative(scene, trigger)) return { rule: "figurative", because: "what it is done to shows that the verb means something else" };
  if (isMisfortune(scene, event, words["misfortunes"] ?? [])) return { rule: "misfortune", because: "nature, an animal or an accident did it" };
  if (!suits(trigger.entry.recipient, targets)) return { rule: "no-recipient", because: "acts of this kind need a recipient, and none is named" };
  if (isPrivate(type, [...doers, ...targets])) return { rule: "private", because: "nobody in it does politics" };
  if (speechActs.has(type) && trigger.sort === "verb" && !trigger.group.passive && trigger.entry.passive !== true && doers.length === 0) return { rule: "nobody-speaks", because: "nobody is named who does it by words" };
  if (trigger.entry.mode === "visit" && trigger.sort === "verb" && !trigger.group.passive && doers.length === 0) return { rule: "nobody-visits", because: "what arrives is goods or news and no visitor" };
  if (needsRecipient.has(type) && targets.length === 0 && trigger.sort === "noun") return { rule: "no-recipient", because: "acts of this type need a recipient, and none is named" };
  if (trigger.sort === "noun" && trigger.light === undefined && (doers.length === 0 || targets.length === 0) && !(targets.length > 0 && toldOf.has(type) && isToldOf(scene, trigger.phrase))) return { rule: "not-told", because: "the act is named, but nothing says that it took place" };
  if (isOnlyThought(event)) return { rule: "only-thought", because: "the act is only asked for, refused, attempted or held possible" };
  return undefined;
}

/** Acts of which it is news that they are not done. */
const newsIfNotDone: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);

/** What is only asked for or held possible counts as a verb that names both sides; what is refused is told by the refusal. */
function isOnlyThought({ trigger, type, doers, targets, status, reason }: FoundEvent): boolean {
  if (status !== "conditional" && status !== "denied" || reason.because === "entry") return false;
  if (trigger.sort === "noun" && trigger.light === undefined || doers.length === 0 || targets.length === 0) return true;
  return status === "denied" && reason.because !== "denial" && !newsIfNotDone.has(type);
}

/** Acts against somebody that a noun may tell alone. */
const toldOf: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COERCE", "SANCTION", "ACCUSE"]);

/** Protests against the tax spread to Sfax: of what took place something past is told. */
function isToldOf(scene: Scene, phrase: Phrase): boolean {
  return scene.groupsOf(scene.tokens[phrase.head]!.sentence).some(g => g.subject === phrase && g.past && g.form === "finite" && !g.passive && !g.negated && g.modal < 0);
}

function innermost(statements: readonly FoundStatement[], at: number): FoundStatement | undefined {
  let best: FoundStatement | undefined;
  for (const s of statements) {
    if (!s.content.some(([from, to]) => from <= at && at < to)) continue;
    if (best === undefined || reach(s)[1] - reach(s)[0] < reach(best)[1] - reach(best)[0]) best = s;
  }
  return best;
}

/** The time expression of the sentence that stands nearest to the act. */
function dateOf(scene: Scene, at: number, times: readonly Time[]): string | undefined {
  const { from, to } = scene.sentences[scene.tokens[at]!.sentence]!;
  const [start, end] = scene.span(from, to);
  const own = scene.tokens[at]!.start;
  let best: Time | undefined;
  for (const time of times) if (time.span[0] >= start && time.span[1] <= end && (best === undefined || Math.abs(time.span[0] - own) < Math.abs(best.span[0] - own))) best = time;
  return best?.value;
}

/** Gives ids to events and writes them as the Report has them. */
export function reportEvents(scene: Scene, found: readonly FoundEvent[], statements: readonly FoundStatement[], idOf: (draft: Draft) => string): Event[] {
  return found.map((e, i) => {
    const { mode, contexts } = e.trigger.entry;
    const place = placeOf(scene, e.trigger);
    const s = e.statement === undefined ? -1 : statements.indexOf(e.statement);
    return {
      id: `e${i + 1}`, type: e.type, ...(mode === undefined ? {} : { mode }), contexts: contexts ?? [], trigger: scene.span(e.trigger.at, e.trigger.at + 1),
      actors: e.doers.map(idOf), recipients: e.targets.map(idOf), ...(place === undefined ? {} : { place }), ...(e.date === undefined ? {} : { date: e.date }), status: e.status,
      ...(s < 0 ? {} : { statement: `s${s + 1}` }), intensity: intensityOf(e.type, mode), why: whyOf(scene, e),
    };
  });
}

function whyOf(scene: Scene, { trigger, reason, also }: FoundEvent): Why {
  const words = [trigger.at, ...(trigger.needed < 0 ? [] : [trigger.needed]), ...(trigger.sort === "noun" && trigger.light !== undefined ? [trigger.light.main] : [])].map(i => scene.span(i, i + 1));
  const because: Why[] = [];
  const light = trigger.sort === "noun" ? trigger.light : undefined;
  const lends = light?.verb?.light[0]?.id;
  if (light !== undefined && lends !== undefined) because.push({ rule: "en/event/light-verb", entry: lends, spans: [scene.span(light.main, light.main + 1)] });
  if (reason.at !== undefined) because.push({ rule: `en/status/${reason.because}`, spans: [scene.span(reason.at, reason.at + 1)] });
  for (const other of also) because.push({ rule: "en/event/same-act", spans: [scene.span(other.trigger.at, other.trigger.at + 1)], because: [whyOf(scene, other)] });
  return { rule: `en/event/${trigger.sort}`, entry: trigger.entry.id, spans: words, ...(because.length === 0 ? {} : { because }) };
}

/** The place that a preposition puts the act into. */
function placeOf(scene: Scene, trigger: Trigger): string | undefined {
  const obliques = trigger.sort !== "noun" ? trigger.group.obliques : scene.parses[scene.tokens[trigger.at]!.sentence]!.phrases.filter(p => p.after === trigger.phrase);
  for (const phrase of obliques) {
    const m = scene.mentions.of(phrase);
    if (m !== undefined && (m.place !== undefined || m.kind === "country" || m.kind === "place") && scene.is(phrase.preposition, PLACE)) return scene.text.slice(m.span[0], m.span[1]);
  }
  return undefined;
}
