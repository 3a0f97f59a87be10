import type { ActorEntry, AgencyEntry, PlaceEntry } from "../../entries.js";
import type { EnglishBody, EnglishCrowd, EnglishTitle } from "../entries.js";
import type { Gazetteer, Named } from "../names/gazetteer.js";
import type { Token } from "../tokens/token.js";
import { NNP } from "../words/tags.js";
import { GIVEN } from "../words/word.js";

/** A piece of a noun phrase of which the lexicon knows something, or a run of words that only look like a name. */
export type Part = { readonly from: number; readonly to: number } & (
  | { readonly as: "actor"; readonly entry: ActorEntry; readonly short: boolean }
  | { readonly as: "nationality"; readonly entry: ActorEntry; readonly people: boolean }
  | { readonly as: "capital"; readonly entry: ActorEntry }
  | { readonly as: "place"; readonly entry: PlaceEntry }
  | { readonly as: "agency"; readonly entry: AgencyEntry }
  | { readonly as: "title"; readonly entry: EnglishTitle; readonly plural: boolean }
  | { readonly as: "body"; readonly entry: EnglishBody; readonly plural: boolean }
  | { readonly as: "crowd"; readonly entry: EnglishCrowd | ActorEntry; readonly plural: boolean }
  | { readonly as: "department"; readonly role: string | undefined; readonly sector: string | undefined }
  | { readonly as: "origin" }
  | { readonly as: "name" });

/** Cuts tokens `from` to `to` into parts, from left to right, the longest first. */
export function partsOf(tokens: readonly Token[], from: number, to: number, gazetteer: Gazetteer): readonly Part[] {
  let parts = none;
  for (let i = from; i < to;) {
    const name = tokens[i]!.word.nameLike ? gazetteer.nameAt(tokens, i, to) : undefined;
    const noun = gazetteer.nounAt(tokens, i, to);
    if (noun !== undefined && (name === undefined || noun.to > name.to)) { parts = withPart(parts, toPart(noun.from, noun.to, noun.means[0]!)); i = noun.to; continue; }
    if (name !== undefined) {
      if (i > from && gazetteer.byBirth.has(tokens[i - 1]!.word.lower)) { parts = withPart(parts, { as: "origin", from: name.from, to: name.to }); i = name.to; continue; }
      const meant = choose(name.means, tokens, name, to);
      // Rice of Condoleezza Rice inside a longer unknown name is no short form
      if (meant !== undefined) { parts = withPart(parts, toPart(name.from, name.to, meant)); i = name.to; continue; }
    }
    if ((tokens[i]!.tag & NNP) !== 0) {
      let end = i + 1;
      while (end < to && (tokens[end]!.tag & NNP) !== 0 && gazetteer.nameAt(tokens, end, to) === undefined && !isTitle(gazetteer, tokens, end, to)) end++;
      // the rest of a name that begins unknown and ends with a word that some list has
      while (end < to && (tokens[end]!.tag & NNP) !== 0 && belongs(gazetteer, tokens, end, to)) end++;
      parts = withPart(parts, { as: "name", from: i, to: end });
      i = end;
      continue;
    }
    i++;
  }
  return parts;
}

const none: readonly Part[] = [];

/** Most phrases have no part or one: lists made of those alone are small. */
function withPart(parts: readonly Part[], part: Part): readonly Part[] { return parts.length === 0 ? [part] : [...parts, part]; }

function isTitle(gazetteer: Gazetteer, tokens: readonly Token[], i: number, to: number): boolean {
  return gazetteer.nounAt(tokens, i, to)?.means[0]?.as === "title";
}

/** A surname that is also a town or a famous man's: part of the name that stands before it. */
function belongs(gazetteer: Gazetteer, tokens: readonly Token[], i: number, to: number): boolean {
  const found = gazetteer.nameAt(tokens, i, to);
  return found === undefined ? !isTitle(gazetteer, tokens, i, to) : found.to === i + 1 && found.means.every(m => m.as === "actor" && m.short || m.as === "place" || m.as === "agency");
}

function rank(m: Named): number {
  switch (m.as) {
    case "actor": return m.short ? 3 : m.entry.ambiguous === true ? 4 : 0;
    case "nationality": return 1;
    case "capital": return 2;
    case "place": return 3.5;
    case "agency": return 3.6;
    default: return 9;
  }
}

function choose(means: readonly Named[], tokens: readonly Token[], { from, to }: { from: number; to: number }, end: number): Named | undefined {
  let best = means[0]!;
  for (const m of means) if (rank(m) < rank(best)) best = m;
  if (rank(best) >= 9) return undefined;
  // a first name goes before a surname that others bear too; another name after it makes it a longer one
  if (best.as === "actor" && best.short && (from > 0 && tokens[from - 1]!.tag === NNP && (tokens[from - 1]!.word.sorts & GIVEN) !== 0 || to < end && tokens[to]!.tag === NNP)) return undefined;
  // The Guardian of The Guardian Council
  if (best.as === "agency" && to < end && (tokens[to]!.tag & NNP) !== 0) return undefined;
  if (best.as === "place" && to < end && tokens[to]!.tag === NNP && tokens[to]!.word.unknown) return undefined;
  return best;
}

function toPart(from: number, to: number, named: Named): Part {
  switch (named.as) {
    case "actor": return { as: "actor", from, to, entry: named.entry, short: named.short };
    case "nationality": return { as: "nationality", from, to, entry: named.entry, people: named.people };
    case "capital": return { as: "capital", from, to, entry: named.entry };
    case "place": return { as: "place", from, to, entry: named.entry };
    case "title": return { as: "title", from, to, entry: named.entry, plural: named.plural };
    case "body": return { as: "body", from, to, entry: named.entry, plural: named.plural };
    case "crowd": return { as: "crowd", from, to, entry: named.entry, plural: named.plural };
    case "department": return { as: "department", from, to, role: named.entry.role, sector: named.entry.sector };
    case "agency": return { as: "agency", from, to, entry: named.entry };
  }
}
