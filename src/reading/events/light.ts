import type { Draft } from "../actors/gathering.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import { subjectAfter, subjectBefore } from "../statements/speaker.js";
import { droppedSubject } from "./dropped-subject.js";
import { withJoined } from "./find-mentions.js";

/** A light verb that lends its subject to an event noun: شنّ هجوما, أجرى محادثات. */
export interface Light { readonly at: number; readonly entry: string; readonly voice: "active" | "passive" | "reciprocal"; readonly subject: readonly Draft[] }

/** How far before its noun a light verb may stand, names not counted: its subject comes between. */
const reach = 9;
const farthest = 30;

export function lightVerbOf(scene: Scene, noun: number, told: Coverage): Light | undefined {
  const relative = relativeVerb(scene, noun);
  if (relative !== undefined) return relative;
  const start = Math.max(scene.sentenceOf(noun).from, noun - farthest);
  let left = reach;
  for (let j = noun - 1; j >= start && left > 0; j--) {
    if (scene.mentionAt(j) === undefined) left--;
    if (scene.isMark(j) && scene.quoteAt(j) === undefined && !scene.mark(j, "،")) return undefined;
    const { facts } = scene.tokens[j]!.word;
    const form = facts.finite.find(v => v.lemma.light.length > 0) ?? facts.nominal.find(v => v.lemma.light.length > 0 && v.tense === "participle" && scene.endsWith(j, "alif"));
    const masdar = form === undefined ? facts.nominal.find(v => v.lemma.light.length > 0 && v.tense === "masdar") : undefined;
    if (masdar !== undefined) {
      // قيام الجيش بقصف: the genitive of the light masdar
      const m = scene.mentionFrom(j + 1);
      const light = masdar.lemma.light.find(l => l.preposition !== undefined && governs(scene, l.preposition, j, noun));
      if (m !== undefined && light !== undefined) return { at: j, entry: light.id, voice: light.voice ?? "active", subject: withJoined(scene, m) };
    }
    if (form === undefined) {
      if (facts.finite.length > 0 && scene.mentionAt(j) === undefined) return undefined;
      continue;
    }
    const entry = form.lemma.light.find(l => governs(scene, l.preposition, j, noun));
    if (entry === undefined) continue;
    const after = subjectAfter(scene, j + 1, noun)?.mention;
    // تجري المحادثات is جرى, تجري إيران محادثات is أجرى
    const passive = form.voice === "passive" || scene.is(j, "tamma") && after === undefined;
    const before = after === undefined ? subjectBefore(scene, j)?.mention : undefined;
    const mention = after ?? before;
    const subject = mention !== undefined ? withJoined(scene, mention) : passive ? [] : droppedSubject(scene, j, form.person, told);
    return { at: j, entry: entry.id, voice: passive ? "active" : entry.voice ?? "active", subject: passive ? [] : subject };
  }
  return undefined;
}

/** الهجوم الذي يشنه الجيش, غارات نفذتها مقاتلات: the light verb stands in a clause after its noun. */
function relativeVerb(scene: Scene, noun: number): Light | undefined {
  const end = Math.min(scene.sentenceOf(noun).to, noun + 5);
  for (let j = noun + 1; j < end; j++) {
    const { facts } = scene.tokens[j]!.word;
    if (scene.is(j, "relative-strict") || facts.noun?.nationality.length || scene.is(j, "title-adjective") || facts.unknown && scene.mentionAt(j) === undefined) continue;
    const form = facts.finite.find(v => v.lemma.light.length > 0);
    if (form === undefined || facts.enclitic === "" && !scene.is(j - 1, "relative-strict")) return undefined;
    const mention = subjectAfter(scene, j + 1, Math.min(scene.sentenceOf(noun).to, j + 12))?.mention;
    const entry = form.lemma.light[0]!;
    return mention === undefined ? undefined : { at: j, entry: entry.id, voice: entry.voice ?? "active", subject: withJoined(scene, mention) };
  }
  return undefined;
}

/** Does the noun stand as the verb's object, or after the preposition that the entry gives? */
function governs(scene: Scene, preposition: string | undefined, verb: number, noun: number): boolean {
  if (preposition === undefined) return !scene.governed(noun) || scene.is(noun - 1, "some");
  const key = scene.kit.word(preposition).key;
  if (key.length === 1) return scene.hasPreposition(noun) && scene.word(noun).startsWith(key, scene.hasConjunction(noun) ? 1 : 0);
  for (let j = verb + 1; j < noun; j++) if (scene.word(j) === key) return noun - j <= 3;
  return false;
}
