import type { Draft } from "../actors/gathering.js";
import type { FoundMention } from "../mentions/found.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import { agrees } from "../syntax/agreement.js";
import { clauseSubject, topicBefore } from "../statements/speaker.js";

/** Paragraphs over which whoever spoke last may still be the subject of a verb without one. */
const stillSpeaking = 2;

/** Whom a verb without a subject speaks of: the subject of its sentence so far, whoever spoke last, or whom the sentence before was about. */
export function droppedSubject(scene: Scene, at: number, person: string, told: Coverage): Draft[] {
  const own = scene.sentenceOf(at);
  const clause = clauseSubject(scene, at);
  if (clause !== undefined && agrees(clause, person)) return drafts(scene, clause);
  const topic = topicBefore(scene, at)?.mention;
  if (topic !== undefined && topic.from >= own.from && agrees(topic, person)) return drafts(scene, topic);
  const last = lastSpeaker(scene, at, told);
  if (last !== undefined && (last.source.mention === undefined || agrees(last.source.mention, person))) return last.source.draft === undefined ? [] : [last.source.draft];
  if (topic !== undefined && agrees(topic, person)) return drafts(scene, topic);
  return nearest(scene, at, person);
}

/** العقوبات على طهران ما لم تنفذ تعهداتها: where no subject agrees with the verb, the nearest one named before it in the sentence who does. */
function nearest(scene: Scene, at: number, person: string): Draft[] {
  for (let j = at - 1; j >= scene.sentenceOf(at).from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined) continue;
    if (m.place === undefined && agrees(m, person) && scene.actors.draftOf(m)?.named === true) return drafts(scene, m);
    j = m.from;
  }
  return [];
}

function lastSpeaker(scene: Scene, at: number, told: Coverage): FoundStatement | undefined {
  const last = told.lastBefore(at);
  return last !== undefined && scene.tokens[at]!.block - scene.tokens[last.cueAt]!.block < stillSpeaking ? last : undefined;
}

function drafts(scene: Scene, m: FoundMention): Draft[] {
  const draft = scene.actors.draftOf(m);
  return draft === undefined ? [] : [draft];
}
