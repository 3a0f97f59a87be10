import type { Draft } from "../actors/gathering.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import type { Light } from "./light.js";
import { nounSides } from "./noun-sides.js";
import type { Trigger } from "./triggers.js";
import { verbSides } from "./verb-sides.js";

/** Who did it and to whom. */
export interface Sides { readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly passive: boolean; readonly light: Light | undefined }

/** What is known of the acts before this one. */
export interface Before { readonly at: number; readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly type: string }

export function sidesOf(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage, before: readonly Before[]): Sides {
  const sides = trigger.sort === "verb" || trigger.sort === "participle" ? verbSides(scene, trigger, statement, told) : nounSides(scene, trigger, statement, told, before);
  const doers = unique(sides.doers);
  // nobody acts on himself
  return { ...sides, doers, targets: unique(sides.targets).filter(t => !doers.includes(t)) };
}

function unique(drafts: readonly Draft[]): Draft[] {
  return [...new Set(drafts)];
}
