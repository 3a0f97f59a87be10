import type { Kit } from "../kit.js";
import { MentionReader } from "../mentions/reader.js";
import { CUE, NEWS_AGENCY } from "../name-sorts.js";
import type { Block, Provenance } from "../report.js";
import type { TokenLayer } from "../tokens/index.js";
import { MAY_REPORT } from "../tokens/token.js";

/** Paragraphs at the beginning in which an article without a credit names the agency it takes its news from. */
const firstParagraphs = 3;

const opening: ReadonlySet<string> = new Set(["«", "\"", "“", "(", "'"]);

/** The agency on whose word the article rests, where the credit line names none: «بحسب وكالة رويترز», «نقلا عن رويترز» near the beginning. */
export function findSources(text: string, blocks: readonly Block[], { tokens }: TokenLayer, kit: Kit): Provenance["agencies"] {
  const r = new MentionReader(tokens, text, kit);
  const last = lastEarly(blocks);
  for (let i = 0; i < tokens.length && tokens[i]!.block <= last; i++) {
    const { may, word, block } = tokens[i]!;
    if ((may & MAY_REPORT) === 0 || (word.names & CUE) === 0 || blocks[block]!.kind !== "paragraph") continue;
    const cue = r.longestName(i, CUE);
    if (cue === undefined || cue.ends[0]?.layer !== "cue" || cue.ends[0].entry.thenClause) continue;
    let at = cue.to;
    if (r.at(at) !== undefined && kit.lexicon.lists.get("media-word")?.includes(r.at(at)!.word.key) === true) at++;
    // بحسب «رويترز»
    if (r.at(at)?.kind === "mark" && opening.has(text[r.at(at)!.start]!)) at++;
    const agency = r.longestName(at, NEWS_AGENCY);
    const end = agency?.ends[0];
    if (agency !== undefined && end?.layer === "agency") return [{ agency: end.entry.agency, span: [agency.start, r.at(agency.to - 1)!.end], as: "source" }];
  }
  return [];
}

/** The last of the blocks in which an agency is looked for. */
function lastEarly(blocks: readonly Block[]): number {
  let left = firstParagraphs;
  for (const [n, { kind }] of blocks.entries()) if (kind === "paragraph" && --left === 0) return n;
  return blocks.length - 1;
}
