import type { Draft } from "../actors/gathering.js";
import type { FoundMention } from "../mentions/found.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";
import { subjectAfter, subjectBefore, topicBefore } from "../statements/speaker.js";

/** Paragraphs over which whoever spoke last may still be the subject of a verb without one. */
const stillSpeaking = 2;

/** The subject of the nearest finite verb before `at` in its sentence, after the verb or before it. */
export function clauseSubject(scene: Scene, at: number): FoundMention | undefined {
  const start = scene.sentenceOf(at).from;
  for (let j = at - 1; j >= start; j--) {
    const { facts } = scene.tokens[j]!.word;
    if (facts.finite.length === 0 || facts.noun !== undefined && facts.noun.titles.length > 0 || scene.mentionAt(j) !== undefined) continue;
    const mention = subjectAfter(scene, j + 1, at)?.mention ?? subjectBefore(scene, j)?.mention;
    if (mention !== undefined) return mention;
  }
  return undefined;
}

/** Whom a verb without a subject speaks of: the subject of its sentence so far, whoever spoke last, or whom the sentence before was about. */
export function droppedSubject(scene: Scene, at: number, person: string, statements: readonly FoundStatement[]): Draft[] {
  const own = scene.sentenceOf(at);
  const clause = clauseSubject(scene, at);
  if (clause !== undefined && agrees(clause, person)) return drafts(scene, clause);
  const topic = topicBefore(scene, at)?.mention;
  if (topic !== undefined && topic.from >= own.from && agrees(topic, person)) return drafts(scene, topic);
  const last = lastSpeaker(scene, at, statements);
  if (last !== undefined && (last.source.mention === undefined || agrees(last.source.mention, person))) return last.source.draft === undefined ? [] : [last.source.draft];
  return topic !== undefined && agrees(topic, person) ? drafts(scene, topic) : [];
}

function lastSpeaker(scene: Scene, at: number, statements: readonly FoundStatement[]): FoundStatement | undefined {
  let last: FoundStatement | undefined;
  for (const s of statements) if (s.cueAt >= 0 && s.cueAt < at && (last === undefined || s.cueAt > last.cueAt)) last = s;
  return last !== undefined && scene.tokens[at]!.block - scene.tokens[last.cueAt]!.block < stillSpeaking ? last : undefined;
}

function drafts(scene: Scene, m: FoundMention): Draft[] {
  const draft = scene.actors.draftOf(m);
  return draft === undefined ? [] : [draft];
}

/** اعتقلوا is not said of one man, وقالت not of a man. */
export function agrees(m: FoundMention, person: string): boolean {
  if (person === "3mp") return m.plural || m.kind !== "person";
  if (person === "3fs") return m.kind !== "person" || m.office?.titles.some(t => t.feminine !== undefined && m.key.includes(t.feminine)) === true;
  if (person === "3ms") return m.kind !== "country" && !m.plural;
  return true;
}
