import { IS_FINITE } from "../tokens/token.js";
import { AN, INNA, MIN, RELATIVE } from "../tokens/particles.js";
import type { MentionReader } from "./reader.js";
import { countryAfter, workplaceAt } from "./whose.js";

/** Words between a name and the body of which its bearer is one: فلان، باحث مشارك يركز على آسيا في مركز الدراسات. */
const farthest = 9;

/** The body to which the person named before `i` belongs, where the text tells one; its country, where that is known, or that of the town it stands in. */
export interface Affiliation { readonly country: string | undefined }

/** Looks behind a name for من or في with a body: فلان من معهد الدراسات في لندن. A verb, the word أن or a quotation ends the description. */
export function affiliationAfter(r: MentionReader, i: number): Affiliation | undefined {
  const block = r.at(i)?.block;
  // فلان، الذي يقيم في لندن: where he lives and works
  let dwells = false;
  for (let k = i; k < i + farthest; k++) {
    const token = r.at(k);
    if (token === undefined || token.block !== block || token.sentence !== r.at(i)!.sentence) return undefined;
    if (token.kind === "mark") { if (r.text[token.start] !== "،" || k > i) return undefined; continue; }
    if (r.isParticle(k, "dwells") && (dwells || r.has(k - 1, RELATIVE) || r.hasArticle(k))) { dwells = true; continue; }
    // عبر حسابه في تويتر: no longer what the bearer is
    if (token.word.facts.enclitic !== "" || r.has(k, AN | INNA | IS_FINITE)) return undefined;
    if (!(r.has(k, MIN) || r.isParticle(k, "fi")) || !r.follows(k)) continue;
    const found = workplaceAt(r, k);
    if (found === undefined && dwells && r.isParticle(k, "fi")) { const country = countryAfter(r, k); if (country !== undefined) return { country }; }
    if (found !== undefined) return { country: found.country ?? countryAfter(r, found.to) };
  }
  return undefined;
}
