import type { PloverType, Status } from "../../report.js";
import type { Draft } from "../actors/draft.js";
import type { Scene } from "../scene.js";
import type { FoundStatement } from "../statements/found.js";
import type { Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { SUB } from "../words/tags.js";
import { NEGATION, PLACE, WHEREABOUTS } from "../words/word.js";
import type { StatusReason, Trigger } from "./found.js";

/** Lists of verbs and words that decide a status: `lexicon/en/status.yaml`. */
export interface StatusWords { readonly [list: string]: readonly string[] }

export interface StatusOf { readonly status: Status; readonly reason: StatusReason }

const told = (status: Status, because: string, at?: number): StatusOf => ({ status, reason: { because, at } });

/** What an act of that type says of the acts that it governs: agreed to leave, refused to leave. */
const governed: Readonly<Partial<Record<PloverType, Status>>> = { AGREE: "future", REJECT: "denied", REQUEST: "conditional", THREATEN: "conditional" };

/** How far the act is vouched for. */
export function statusOf(scene: Scene, parse: Parse, trigger: Trigger, statement: FoundStatement | undefined, doers: readonly Draft[], words: StatusWords): StatusOf {
  const own = trigger.entry.status === undefined ? undefined : told(trigger.entry.status, "entry");
  const verb = trigger.sort !== "noun" ? trigger.group : trigger.light ?? governorOf(scene, parse, trigger.phrase);
  const said = own ?? (verb === undefined ? undefined : ofVerb(scene, verb, words, trigger.sort === "noun" && trigger.light === undefined, 0)) ?? ofNoun(scene, trigger);
  if (said !== undefined && said.status !== "happened") return said;
  if (statement === undefined) return told("happened", "outlet");
  if (statement.attitude === "deny") return told("denied", "denial", statement.cueAt);
  if (statement.attitude === "call" || statement.attitude === "ask") return told("conditional", "asked-for", statement.cueAt);
  if (statement.attitude === "promise" || statement.attitude === "threaten") return told("future", "promise", statement.cueAt);
  // I condemn, we urge: who says it does it
  if (trigger.sort === "verb" && !trigger.group.past && !trigger.group.perfect && speechActs.has(trigger.entry.type) && statement.speaker !== undefined && doers.includes(statement.speaker)) return told("happened", "own-act");
  return told("claimed", "statement", statement.cueAt >= 0 ? statement.cueAt : undefined);
}

/** Acts that are done by words. */
export const speechActs: ReadonlySet<string> = new Set(["ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE"]);

/** The verb of which the noun is the object, over a preposition too (called for talks); what one pledges in a meeting says nothing of the meeting. */
function governorOf(scene: Scene, { groups }: Parse, phrase: Phrase): VerbGroup | undefined {
  const circumstance = phrase.preposition >= 0 && (scene.is(phrase.preposition, PLACE | WHEREABOUTS) || (scene.tokens[phrase.preposition]!.word.tags & SUB) !== 0);
  return groups.find(g => g.objects.includes(phrase) || !circumstance && g.obliques.includes(phrase) && g.objects.length === 0);
}

function ofVerb(scene: Scene, group: VerbGroup, words: StatusWords, asObject: boolean, depth: number): StatusOf | undefined {
  const base = group.verb?.base ?? "";
  if (asObject) {
    // called for talks, cancelled the visit: what the verb says of its object
    const lent = ofGovernor(group, base, words, group.main);
    if (lent !== undefined) return lent;
  }
  if (group.negated) return told("denied", "negation", group.from);
  const nobody = negatedSubject(scene, group);
  if (nobody >= 0) return told("denied", "negation", nobody);
  if (group.modal >= 0) {
    const modal = scene.lower(group.modal);
    if ((words["future"] ?? []).includes(modal)) return told("future", "modal", group.modal);
    if (modal === (words["reported-future"] ?? [])[0]) return told(group.perfect ? "conditional" : scene.quoteAt(group.main) === undefined ? "future" : "conditional", "modal", group.modal);
    return told("conditional", "modal", group.modal);
  }
  if (group.goingTo) return told("future", "going-to", group.from);
  if (group.opener >= 0 && (words["if"] ?? []).includes(scene.lower(group.opener)) && group.relation === "adverbial") return told("conditional", "if", group.opener);
  if (group.relation === "infinitive" && group.governor !== undefined) {
    const { governor } = group;
    const lent = ofGovernor(governor, governor.verb?.base ?? "", words, governor.main);
    if (lent !== undefined) return governor.negated && lent.status === "future" ? told("denied", "negation", governor.from) : lent;
    if (depth < 3 && (words["goes-on"] ?? []).includes(governor.verb?.base ?? "")) return ofVerb(scene, governor, words, false, depth + 1);
    return told("conditional", "infinitive", group.from);
  }
  if (group.form === "gerund" && group.opener >= 0 && group.governor !== undefined && depth < 3) {
    const lent = ofGovernor(group.governor, group.governor.verb?.base ?? "", words, group.governor.main, true);
    if (lent !== undefined) return lent;
    if ((words["without"] ?? []).includes(scene.lower(group.opener))) return told("denied", "negation", group.opener);
  }
  return undefined;
}

/** no state has recognised, there is no way they can leave: the token of what denies, -1 where nothing does. */
function negatedSubject(scene: Scene, { subject, main }: VerbGroup): number {
  if (subject === undefined) return -1;
  if (scene.is(subject.from, NEGATION)) return subject.from;
  const before = scene.parses[scene.tokens[main]!.sentence]!.phrases.find(p => p.to === subject.from);
  return before !== undefined && scene.is(before.from, NEGATION) ? before.from : -1;
}

/** By lists of verbs, then by the type of the act that the governing verb tells. */
function ofGovernor(governor: VerbGroup, base: string, words: StatusWords, at: number, asClaim = false): StatusOf | undefined {
  if ((words["plans"] ?? []).includes(base)) return told("future", "planned", at);
  if ((words["wishes"] ?? []).includes(base)) return told("conditional", "wished", at);
  if ((words["denials"] ?? []).includes(base)) return told("denied", "denied", at);
  // accused of walking out: only the accuser says so
  if (asClaim && governor.verb?.events.some(e => e.type === "ACCUSE") === true) return told("claimed", "accused", at);
  for (const entry of governor.verb?.events ?? []) { const status = governed[entry.type]; if (status !== undefined) return told(status, "governed", at); }
  return undefined;
}

/** no talks, planned talks, possible attack */
function ofNoun(scene: Scene, trigger: Trigger): StatusOf | undefined {
  if (trigger.sort !== "noun") return undefined;
  for (let i = trigger.phrase.from; i < trigger.phrase.head; i++) if ((scene.tokens[i]!.word.sorts & NEGATION) !== 0) return told("denied", "negation", i);
  return undefined;
}
