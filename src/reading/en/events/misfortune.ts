import { toldAround } from "../../events/misfortune.js";
import type { Scene } from "../scene.js";
import type { FoundEvent } from "./found.js";

/** killed by the quake, injured when two trains collided: where nobody does it, a misfortune told right there does. */
export function isMisfortune(scene: Scene, { trigger, type, doers }: FoundEvent, misfortunes: readonly string[]): boolean {
  if (type !== "ASSAULT" || trigger.sort !== "verb" || doers.length > 0) return false;
  return toldAround(scene.sentences, scene.tokens[trigger.at]!.sentence, i => {
    const { lower, noun } = scene.tokens[i]!.word;
    return misfortunes.includes(noun?.base ?? lower);
  });
}
