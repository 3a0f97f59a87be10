import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import { dropped, subjectAfter, subjectBefore } from "../statements/speaker.js";
import { withJoined } from "./arguments.js";

/** A light verb that lends its subject to an event noun: شنّ هجوما, أجرى محادثات. */
export interface Light { readonly at: number; readonly entry: string; readonly voice: "active" | "passive" | "reciprocal"; readonly subject: readonly Draft[] }

/** How far before its noun a light verb may stand: its subject comes between. */
const reach = 9;

export function lightVerbOf(scene: Scene, noun: number): Light | undefined {
  const start = Math.max(scene.sentenceOf(noun).from, noun - reach);
  for (let j = noun - 1; j >= start; j--) {
    if (scene.isMark(j) && scene.quoteAt(j) === undefined && !scene.mark(j, "،")) return undefined;
    const { facts } = scene.tokens[j]!.word;
    const form = facts.finite.find(v => v.lemma.light.length > 0) ?? facts.nominal.find(v => v.lemma.light.length > 0 && v.tense === "participle" && scene.endsWith(j, "alif"));
    if (form === undefined) {
      if (facts.finite.length > 0 && scene.mentionAt(j) === undefined) return undefined;
      continue;
    }
    const entry = form.lemma.light.find(l => governs(scene, l.preposition, j, noun));
    if (entry === undefined) continue;
    const passive = form.voice === "passive" || scene.is(j, "tamma");
    const after = subjectAfter(scene, j + 1, noun)?.mention;
    const before = after === undefined ? subjectBefore(scene, j)?.mention : undefined;
    const mention = after ?? before;
    const subject = mention !== undefined ? withJoined(scene, mention) : passive ? [] : draftOf(scene, j, form.person);
    return { at: j, entry: entry.id, voice: passive ? "active" : entry.voice ?? "active", subject: passive ? [] : subject };
  }
  return undefined;
}

function draftOf(scene: Scene, at: number, person: string): Draft[] {
  const { draft } = dropped(scene, at, person, { last: undefined });
  return draft === undefined ? [] : [draft];
}

/** Does the noun stand as the verb's object, or after the preposition that the entry gives? */
function governs(scene: Scene, preposition: string | undefined, verb: number, noun: number): boolean {
  if (preposition === undefined) return !scene.governed(noun) || scene.is(noun - 1, "some");
  const key = scene.kit.word(preposition).key;
  if (key.length === 1) return scene.hasPreposition(noun) && scene.word(noun).startsWith(key, scene.hasConjunction(noun) ? 1 : 0);
  for (let j = verb + 1; j < noun; j++) if (scene.word(j) === key) return noun - j <= 3;
  return false;
}
