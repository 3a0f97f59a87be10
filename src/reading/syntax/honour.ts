import type { FoundMention } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import { cliticPreposition, hasConjunction } from "./words.js";

/** سموه: the person named last with that word of honour, else the one named last. */
export function personBefore(scene: Scene, at: number): FoundMention | undefined {
  const { key } = scene.tokens[at]!.word;
  // جلالته is said of جلالة الملك: pronoun and ending are others, only the first letters are the same
  const start = hasConjunction(scene, at) || cliticPreposition(scene, at) !== "" ? 1 : 0;
  const honour = key.slice(start, Math.max(start + shortestHonour, key.length - 2));
  const first = scene.sentences[Math.max(0, scene.tokens[at]!.sentence - honouredReach)]!.from;
  let last: FoundMention | undefined;
  for (let j = at - 1; j >= first; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined) continue;
    if (m.kind === "person" && !m.plural) {
      for (let k = m.from; k < m.to; k++) if (scene.tokens[k]!.word.key.includes(honour)) return m;
      last ??= m;
    }
    j = m.from;
  }
  return last;
}

/** Letters of سمو, the shortest word of honour. */
const shortestHonour = 3;

/** Sentences back to which the person lies of whom a word of honour is said. */
const honouredReach = 4;
