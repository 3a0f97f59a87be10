import { findBlocks } from "../reading/blocks/index.js";
import type { ActorEntry } from "../reading/entries.js";
import type { Kit } from "../reading/kit.js";
import { findMentions } from "../reading/mentions/index.js";
import { findTokens } from "../reading/tokens/index.js";
import type { Complaint } from "./check.js";
import type { LexiconSource } from "./load.js";

/** Tries every name of an actor in the sentences of `lexicon/ar/carriers.yaml`, where it must be found as that actor. */
export function checkCarriers(source: LexiconSource, kit: Kit): Complaint[] {
  const { sentences } = source.tables["carriers"] as { readonly sentences: readonly string[] };
  const complaints: Complaint[] = [];
  for (const { file, entry: raw } of source.kinds.actors) {
    const entry = raw as unknown as ActorEntry;
    if (entry.generic === true || entry.ambiguous === true) continue;
    for (const name of [...(entry.ar ?? []), ...(entry.metonyms ?? [])]) {
      const lost = sentences.find(carrier => !namesActor(carrier.replace("%", name), entry.id, kit));
      if (lost !== undefined) complaints.push({ file, id: entry.id, says: `its name "${name}" is not found as this actor in "${lost.replace("%", name)}".` });
    }
  }
  return complaints;
}

function namesActor(text: string, id: string, kit: Kit): boolean {
  const blocks = findBlocks(text, kit);
  const { tokens } = findTokens(text, blocks, kit);
  return findMentions(text, tokens, blocks, kit).some(m => m.entry?.id === id);
}
