import type { Kit } from "../kit.js";
import type { Block, Provenance } from "../report.js";
import type { Token } from "../tokens/token.js";

/** How the article came about: credits, datelines, reporters, contradictions between them, signs of translation, damage. */
export function findProvenance(_text: string, _blocks: readonly Block[], _tokens: readonly Token[], _kit: Kit): Provenance {
  return { agencies: [], datelines: [], reporters: [], conflicts: [], translation: { suspicion: 0, signs: [] }, damage: [] };
}
