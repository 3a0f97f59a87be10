import type { Scene } from "../scene.js";
import type { FoundEvent } from "./found.js";

/** Sentences back to which what befell people is looked for. */
const reach = 2;

/** killed by the quake, injured when two trains collided: where nobody does it, a misfortune told right there does. */
export function isMisfortune(scene: Scene, { trigger, type, doers }: FoundEvent, misfortunes: readonly string[]): boolean {
  if (type !== "ASSAULT" || trigger.sort !== "verb" || doers.length > 0) return false;
  const { sentence } = scene.tokens[trigger.at]!;
  const { from } = scene.sentences[Math.max(0, sentence - reach)]!;
  for (let i = from; i < scene.sentences[sentence]!.to; i++) {
    const { lower, noun } = scene.tokens[i]!.word;
    if (misfortunes.includes(noun?.base ?? lower)) return true;
  }
  return false;
}
