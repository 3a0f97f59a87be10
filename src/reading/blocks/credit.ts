import type { Kit } from "../kit.js";
import type { NameEntry, NameNode } from "../lexicon.js";
import { tokenize, type RawToken } from "../lang/ar/tokenize.js";
import type { Span } from "../span.js";
import { AL, CONJUNCTION, LI, BI, KA } from "../tokens/token.js";
import { isInList } from "./phrases.js";

/** One thing that a credit line or dateline names. `unnamed` stands for words like وكالات, `filler` for words that name nothing. */
export interface CreditPart {
  readonly kind: "agency" | "outlet" | "unnamed" | "place" | "person" | "filler";
  readonly span: Span;
  /** Short name of the agency, else the words as written. */
  readonly name: string;
  readonly country?: string;
}

/** Most words that a credit line has: two towns, two reporters, an agency and an outlet. */
const longestCredit = 16;

/**
 * Reads `text[from, to)` as a credit line or dateline: towns, agencies, outlets and reporters, parted by marks.
 * `undefined` where a word fits none of these. `lenient` lets an unknown name stand for a reporter or outlet, as long as the line also names a town or an agency.
 */
export function readCredit(text: string, from: number, to: number, kit: Kit, lenient: boolean): CreditPart[] | undefined {
  const tokens = tokenize(text, from, to);
  if (countWords(tokens) > longestCredit) return undefined;
  const parts: CreditPart[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (token.kind === "mark") { i++; continue; }
    const found = partAt(text, tokens, i, kit, lenient);
    if (found === undefined) return undefined;
    parts.push(found.part);
    i = found.to;
  }
  const telling = parts.filter(p => p.kind === "agency" || p.kind === "unnamed" || p.kind === "outlet").length;
  const places = parts.filter(p => p.kind === "place").length;
  const persons = parts.filter(p => p.kind === "person").length;
  return telling > 0 || (places > 0 && persons > 0) ? parts : undefined;
}

function countWords(tokens: readonly RawToken[]): number {
  let words = 0;
  for (const { kind } of tokens) if (kind !== "mark") words++;
  return words;
}

interface FoundPart { readonly part: CreditPart; readonly to: number }

function partAt(text: string, tokens: readonly RawToken[], i: number, kit: Kit, lenient: boolean): FoundPart | undefined {
  const { start, end, kind } = tokens[i]!;
  const { key } = kit.wordAt(text, start, end);
  const said = kind === "word" ? key : key.toLowerCase();
  if (isInList(said, "agencies", kit)) return { part: { kind: "unnamed", span: [start, end], name: "agencies" }, to: i + 1 };
  if (isInList(said, "unplaced", kit) || isInList(said, "media-word", kit)) return { part: { kind: "filler", span: [start, end], name: text.slice(start, end) }, to: i + 1 };
  const named = nameAt(text, tokens, i, kit);
  if (named !== undefined) {
    const { end, to, start } = named;
    const at: Span = [start, tokens[to - 1]!.end];
    if (end.layer === "agency" && end.entry["credit-only"] === true && isFirstName(tokens, i, to, text, kit)) return personAt(text, tokens, i, kit, lenient);
    if (end.layer === "agency") return { part: { kind: end.entry.kind === "agency" ? "agency" : "outlet", span: at, name: end.entry.kind === "agency" ? end.entry.agency : text.slice(...at) }, to };
    const country = end.layer === "place" || end.layer === "actor" ? end.entry.country : undefined;
    if (!isPersonName(tokens, i, to, text, kit)) return { part: { kind: "place", span: at, name: text.slice(...at), ...(country === undefined ? {} : { country }) }, to };
  }
  return personAt(text, tokens, i, kit, lenient);
}

/** The longest agency, outlet, town or country that begins at token `i`. */
function nameAt(text: string, tokens: readonly RawToken[], i: number, kit: Kit): { end: NameEntry; to: number; start: number } | undefined {
  const first = kit.wordAt(text, tokens[i]!.start, tokens[i]!.end);
  let best: { end: NameEntry; to: number; start: number } | undefined;
  for (const start of first.starts) {
    if ((start.pro & (LI | BI | KA)) !== 0) continue;
    let node: NameNode = start.node;
    let k = i;
    for (;;) {
      const house = node.ends.find(e => e.layer === "agency");
      const place = node.ends.find(e => e.layer === "place" || e.layer === "actor" && e.entry.kind === "country");
      // a paper that has the name of its town: a credit names the town, unless the house is an agency
      const end = house?.entry.kind === "agency" ? house : place ?? house;
      if (end !== undefined && (best === undefined || k + 1 > best.to)) best = { end, to: k + 1, start: tokens[i]!.start + start.from };
      let n = k + 1;
      while (tokens[n]?.kind === "mark" && text[tokens[n]!.start] === ".") n++;
      if (n >= tokens.length) break;
      const deeper = node.next.get(kit.wordAt(text, tokens[n]!.start, tokens[n]!.end).key);
      if (deeper === undefined) break;
      node = deeper;
      k = n;
    }
  }
  return best;
}

/** A town's name that is the first of a person's (فارس الرياض): another name word follows closely. */
function isPersonName(tokens: readonly RawToken[], from: number, to: number, text: string, kit: Kit): boolean {
  const next = tokens[to];
  if (to - from > 1 || next === undefined || next.kind !== "word") return false;
  const first = kit.wordAt(text, tokens[from]!.start, tokens[from]!.end).facts;
  const after = kit.wordAt(text, next.start, next.end);
  return first.nameWord && after.facts.nameWord && after.starts.length === 0 && (after.facts.pro & CONJUNCTION) === 0;
}

/** An agency's word that is a person's first name (فارس السبيعي): another word follows closely, which is no particle and no name of a house or town. */
function isFirstName(tokens: readonly RawToken[], from: number, to: number, text: string, kit: Kit): boolean {
  const next = tokens[to];
  if (to - from > 1 || next === undefined || next.kind !== "word") return false;
  const after = kit.wordAt(text, next.start, next.end);
  return kit.wordAt(text, tokens[from]!.start, tokens[from]!.end).facts.nameWord && !after.facts.closed && after.starts.length === 0 && (after.facts.pro & CONJUNCTION) === 0;
}

/** Two to five words that may be a person's name; with `lenient` also any short name. */
function personAt(text: string, tokens: readonly RawToken[], i: number, kit: Kit, lenient: boolean): FoundPart | undefined {
  let k = i;
  let names = 0;
  while (k < tokens.length && k - i < longestName && (tokens[k]!.kind === "word" || tokens[k]!.kind === "latin")) {
    const { facts, starts } = kit.wordAt(text, tokens[k]!.start, tokens[k]!.end);
    if (k > i && ((facts.pro & CONJUNCTION) !== 0 && facts.pro !== CONJUNCTION && !startsWhole(starts) || isStop(text, tokens[k]!, kit))) break;
    if (facts.closed && k === i) return undefined;
    if (facts.nameWord || tokens[k]!.kind === "latin" || (facts.unknown && (facts.pro & ~AL) === 0)) names++;
    else if (!lenient && (facts.finite.length > 0 || facts.closed)) return undefined;
    k++;
  }
  // a number after a name is part of a reporter's handle or of nothing
  if (k === i) return tokens[i]!.kind === "number" && lenient ? { part: { kind: "filler", span: [tokens[i]!.start, tokens[i]!.end], name: "" }, to: i + 1 } : undefined;
  const enough = lenient ? true : names >= 2 && names >= (k - i) - 1;
  if (!enough) return undefined;
  const span: Span = [tokens[i]!.start, tokens[k - 1]!.end];
  return { part: { kind: "person", span, name: text.slice(...span) }, to: k };
}

const longestName = 5;
const startsWhole = (starts: readonly { readonly pro: number }[]): boolean => starts.some(s => s.pro === 0);

function isStop(text: string, token: RawToken, kit: Kit): boolean {
  const key = kit.wordAt(text, token.start, token.end).key;
  return isInList(key, "media-word", kit) || isInList(key, "agencies", kit);
}
