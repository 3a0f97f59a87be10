import type { PloverType } from "../report.js";
import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";

/** Sentences back to which what befell people is looked for. */
const reach = 2;

/** لقي مئة مصرعهم بعد الزلزال: where nobody is named who kills or hurts, a misfortune told right there does. */
export function isMisfortune(scene: Scene, { at, type, doers }: { readonly at: number; readonly type: PloverType; readonly doers: readonly Draft[] }): boolean {
  if (type !== "ASSAULT" || doers.length > 0) return false;
  const { sentence } = scene.tokens[at]!;
  const { to } = scene.sentences[sentence]!;
  for (let i = scene.sentences[Math.max(0, sentence - reach)]!.from; i < to; i++) if (scene.is(i, "misfortune")) return true;
  return false;
}
