import type { Draft } from "../actors/gathering.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Syntax } from "../syntax/index.js";
import type { Light } from "./light.js";
import { nounParties } from "./noun-parties.js";
import { reachTargets } from "./reach.js";
import type { Trigger } from "./triggers.js";
import { verbParties } from "./verb-parties.js";

/** Who did it and to whom. */
export interface Sides { readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly passive: boolean; readonly light: Light | undefined }

/** What is known of the acts before this one. */
export interface Before { readonly at: number; readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly type: string }

export function sidesOf(syntax: Syntax, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage, before: readonly Before[]): Sides {
  const verbal = trigger.sort === "verb" || trigger.sort === "participle";
  const sides = verbal ? verbParties(syntax, trigger, statement, told) : nounParties(syntax, trigger, statement, told, before);
  const doers = unique(sides.doers);
  // nobody acts on himself
  const targets = unique(sides.targets).filter(t => !doers.includes(t));
  const pointsBack = !verbal && syntax.scene.hasArticle(trigger.at);
  const open = !pointsBack && targets.length === 0 && doers.length > 0 && !sides.passive && trigger.entry.target?.[0] !== "none";
  return { doers, passive: sides.passive, light: sides.light, targets: open ? reachTargets(syntax, trigger.entry.type, trigger.at + 1, syntax.clauseAt(trigger.at), doers, told) : targets };
}

function unique(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.length < 2 ? drafts : [...new Set(drafts)];
}
