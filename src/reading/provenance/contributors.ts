import { isInList } from "../blocks/phrases.js";
import type { Kit } from "../kit.js";
import type { NameEntry } from "../lexicon.js";
import { MentionReader } from "../mentions/reader.js";
import { nameShape } from "../mentions/persons.js";
import { COUNTRY, MEDIUM, PLACE } from "../name-sorts.js";
import type { Block, Provenance } from "../report.js";
import type { Span } from "../span.js";
import type { TokenLayer } from "../tokens/index.js";
import { CONJUNCTION } from "../tokens/token.js";

type Found = { agencies: Provenance["agencies"][number][]; datelines: Provenance["datelines"][number][]; reporters: Provenance["reporters"][number][] };

/** Names, agencies and towns of a line that says who reported from where: «أفاد فلان من بانكوك. ساهم فلان في تالين، إستونيا». */
export function findContributors(text: string, block: Block, layer: TokenLayer, kit: Kit): Found {
  const r = new MentionReader(layer.tokens, text, kit);
  const found: Found = { agencies: [], datelines: [], reporters: [] };
  let i = layer.tokens.findIndex(t => t.start >= block.span[0]);
  const last = layer.tokens.findLastIndex(t => t.end <= block.span[1]);
  let waiting: { name: string; span: Span }[] = [];
  while (i >= 0 && i <= last) {
    const agency = named(r, i, MEDIUM);
    if (agency !== undefined && agency.end.layer === "agency") {
      found.agencies.push({ agency: agency.end.entry.agency, span: agency.span, as: "contributors" });
      i = agency.to;
      continue;
    }
    const place = named(r, i, PLACE | COUNTRY);
    if (place !== undefined) {
      const to = withCountry(r, place.to);
      const span: Span = [place.span[0], r.at(to - 1)!.end];
      const country = place.end.layer === "place" || place.end.layer === "actor" ? place.end.entry.country : undefined;
      found.datelines.push({ place: text.slice(...span), ...(country === undefined ? {} : { country }), span });
      found.reporters.push(...waiting.map(w => ({ ...w, place: text.slice(...span) })));
      waiting = [];
      i = to;
      continue;
    }
    const name = reporterAt(r, i, kit);
    if (name !== undefined) { waiting.push({ name: text.slice(...name.span), span: name.span }); i = name.to; continue; }
    i++;
  }
  found.reporters.push(...waiting);
  return found;
}

/** تالين، إستونيا: the country after the town belongs to it. */
function withCountry(r: MentionReader, to: number): number {
  const comma = r.at(to);
  if (comma?.kind !== "mark" || r.text[comma.start] !== "،") return to;
  const country = named(r, to + 1, COUNTRY);
  return country !== undefined && (r.at(to + 1)!.word.facts.pro & CONJUNCTION) === 0 ? country.to : to;
}

function named(r: MentionReader, i: number, sorts: number): { end: NameEntry; to: number; span: Span } | undefined {
  const match = r.longestName(i, sorts);
  return match === undefined ? undefined : { end: match.ends[0]!, to: match.to, span: [match.start, r.at(match.to - 1)!.end] };
}

/** A person's name; right after the verb of the line a single surname will do. */
function reporterAt(r: MentionReader, i: number, kit: Kit): { to: number; span: Span } | undefined {
  const token = r.at(i)!;
  if (token.kind === "latin") {
    let to = i + 1;
    while (r.at(to)?.kind === "latin") to++;
    return to > i + 1 ? { to, span: [token.start, r.at(to - 1)!.end] } : undefined;
  }
  if (token.kind !== "word" || isInList(token.word.key, "media-word", kit)) return undefined;
  const afterVerb = i > 0 && isInList(r.at(i - 1)!.word.key, "reported", kit);
  const shape = nameShape(r, i, false);
  if (shape !== undefined && shape.to > i + 1) return { to: shape.to, span: [r.startOf(i), r.at(shape.to - 1)!.end] };
  if (afterVerb && !token.word.facts.closed) return { to: i + 1, span: [token.start, token.end] };
  return undefined;
}
