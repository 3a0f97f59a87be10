import type { PloverType } from "../report.js";
import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";
import type { Sentence } from "../tokens/token.js";

/** Sentences back to which what befell people is looked for. */
const reach = 2;

/** لقي مئة مصرعهم بعد الزلزال: where nobody is named who kills or hurts, a misfortune told right there does. */
export function isMisfortune(scene: Scene, { at, type, doers }: { readonly at: number; readonly type: PloverType; readonly doers: readonly Draft[] }): boolean {
  if (type !== "ASSAULT" || doers.length > 0) return false;
  return toldAround(scene.sentences, scene.tokens[at]!.sentence, i => scene.is(i, "misfortune"));
}

/** Does such a token stand in the sentence, or a little before it? */
export function toldAround(sentences: readonly Pick<Sentence, "from" | "to">[], sentence: number, is: (token: number) => boolean): boolean {
  const { to } = sentences[sentence]!;
  for (let i = sentences[Math.max(0, sentence - reach)]!.from; i < to; i++) if (is(i)) return true;
  return false;
}
