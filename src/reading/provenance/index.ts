import { readCredit, type CreditPart } from "../blocks/credit.js";
import { isInList } from "../blocks/phrases.js";
import type { Kit } from "../kit.js";
import { fold } from "../lang/ar/fold.js";
import type { AgencyRole, Block, Provenance } from "../report.js";
import type { Span } from "../span.js";
import type { TokenLayer } from "../tokens/index.js";
import type { Token } from "../tokens/token.js";
import { findContributors } from "./contributors.js";
import { findSources } from "./sources.js";
import { findTranslationSigns } from "./translation.js";

type Agencies = { agency: string; span: Span; as: AgencyRole }[];
type Datelines = { place: string; country?: string; span: Span }[];
type Reporters = { name: string; place?: string; span: Span }[];

/** How the article came about: credits, datelines, reporters, contradictions between them, signs of translation, damage. */
export function findProvenance(text: string, blocks: readonly Block[], layer: TokenLayer, kit: Kit): Provenance {
  const agencies: Agencies = [];
  const datelines: Datelines = [];
  const reporters: Reporters = [];
  for (const block of blocks) {
    if (block.kind === "credit") takeCredit(readCredit(text, ...block.span, kit, true) ?? [], agencies, datelines, reporters);
    if (block.kind === "contributors") {
      const found = findContributors(text, block, layer, kit);
      agencies.push(...found.agencies);
      datelines.push(...found.datelines);
      reporters.push(...found.reporters);
    }
    if (block.kind === "byline") reporters.push(...bylineNames(text, block, kit));
  }
  if (agencies.every(a => a.agency === "agencies")) agencies.push(...findSources(text, blocks, layer, kit));
  return { agencies, datelines, reporters, conflicts: conflictsOf(agencies), translation: findTranslationSigns(text, blocks, layer, kit), damage: damageOf(text, blocks, layer) };
}

function takeCredit(parts: readonly CreditPart[], agencies: Agencies, datelines: Datelines, reporters: Reporters): void {
  const as: AgencyRole = parts.some(p => p.kind === "place") ? "dateline" : "credit";
  for (const part of parts) {
    if (part.kind === "agency" || part.kind === "unnamed") agencies.push({ agency: part.name, span: part.span, as });
    else if (part.kind === "place") datelines.push({ place: part.name, ...(part.country === undefined ? {} : { country: part.country }), span: part.span });
    else if (part.kind === "person" || part.kind === "outlet") reporters.push({ name: part.name, span: part.span });
  }
}

/** The author named in a byline: what follows By, بقلم or the colon. */
function bylineNames(text: string, block: Block, kit: Kit): Reporters {
  const said = text.slice(...block.span);
  const cut = said.search(/[:：]/u) + 1;
  const rest = cut > 0 ? cut : said.search(/\s/u) + 1;
  if (rest <= 0) return [];
  const start = block.span[0] + rest + (said.slice(rest).length - said.slice(rest).trimStart().length);
  const name = text.slice(start, block.span[1]);
  return name === "" || isInList(fold(name), "unplaced", kit) ? [] : [{ name, span: [start, block.span[1]] }];
}

/** One agency at the head of the article and another among those who contributed: the text was joined from two, or its credit was lost. */
function conflictsOf(agencies: Provenance["agencies"]): Provenance["conflicts"] {
  const named = agencies.filter(a => a.agency !== "agencies");
  const head = named.filter(a => a.as === "dateline" || a.as === "credit");
  const foot = named.filter(a => a.as === "contributors" && !head.some(h => h.agency === a.agency));
  if (head.length === 0 || foot.length === 0) return [];
  const names = [...new Set([...head, ...foot].map(a => a.agency))];
  return [{ about: `agency: ${names.join(", ")}`, spans: [...head, ...foot].map(a => a.span) }];
}

/** Words without which a paragraph is too short to miss its full stop. */
const longParagraph = 12;

function damageOf(text: string, blocks: readonly Block[], { glued, tokens }: TokenLayer): Provenance["damage"] {
  const damage: { kind: string; span: Span }[] = glued.map(span => ({ kind: "glued words", span }));
  const headlines = blocks.filter(b => b.kind === "headline");
  if (headlines.length > 1) damage.push({ kind: "doubled headline", span: headlines[1]!.span });
  const paragraphs = blocks.filter(b => b.kind === "paragraph");
  const unended = paragraphs.filter(b => !/[.!؟?…:»”"'’)\]]$/u.test(text.slice(b.span[1] - 1, b.span[1])));
  // where most paragraphs end with a full stop, one that does not was cut
  if (unended.length * 4 > paragraphs.length) return damage;
  for (const block of unended) if (wordsIn(tokens, blocks.indexOf(block)) >= longParagraph) damage.push({ kind: "broken sentence", span: block.span });
  return damage.sort((a, b) => a.span[0] - b.span[0]);
}

function wordsIn(tokens: readonly Token[], block: number): number {
  let words = 0;
  for (const token of tokens) if (token.block === block && token.kind === "word") words++;
  return words;
}
