import type { Draft } from "../actors/draft.js";
import type { Scene } from "../scene.js";
import type { FoundStatement } from "../statements/found.js";
import type { Parse, VerbGroup } from "../syntax/tree.js";
import type { StatusWords } from "./status.js";

/** An appeal that lies in the words of a statement. */
export interface Demand { readonly group: VerbGroup; readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly statement: FoundStatement }

/** said that Iran must stop, argue that the Council should act: who says so asks it of the one who must. */
export function demandsIn(scene: Scene, { groups }: Parse, statementAt: (token: number) => FoundStatement | undefined, words: StatusWords): Demand[] {
  const demands: Demand[] = [];
  for (const group of groups) {
    if (group.modal < 0 || group.passive || group.subject === undefined || !(words["demands"] ?? []).includes(scene.lower(group.modal))) continue;
    const statement = statementAt(group.modal);
    if (statement?.speaker === undefined || statement.attitude === "deny") continue;
    const targets = scene.partiesOf(group.subject).filter(d => d !== statement.speaker && d.kind !== "place");
    if (targets.length > 0) demands.push({ group, doers: [statement.speaker], targets, statement });
  }
  return demands;
}
