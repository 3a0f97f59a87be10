import type { AgencyEntry, LexiconAsset } from "../entries.js";
import type { Span } from "../span.js";

/** One thing that a credit line or dateline names; `filler` names nothing. */
export interface CreditPart {
  readonly kind: "agency" | "outlet" | "unnamed" | "place" | "person" | "filler";
  readonly span: Span;
  /** Short name of the agency, else the words as written. */
  readonly name: string;
  readonly country?: string;
}

/** Names and words by which credits and furniture are told. */
export class CreditNames {
  private readonly agencies = new Map<string, AgencyEntry>();
  private readonly places = new Map<string, string | undefined>();
  private readonly countries = new Set<string>();
  private readonly lists: ReadonlyMap<string, readonly string[]>;
  private readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly dates: ReadonlySet<string>;
  /** Marks and words between the parts of a credit. */
  private readonly between: RegExp;

  constructor({ agencies, places, actors, english }: Pick<LexiconAsset, "agencies" | "places" | "actors" | "english">) {
    for (const agency of agencies) if (agency["credit-only"] !== true) for (const en of typeof agency.en === "string" ? [agency.en] : agency.en ?? []) this.agencies.set(en.toLowerCase(), agency);
    for (const { en, country } of places) this.places.set(en.toLowerCase(), country);
    for (const actor of actors) {
      if (actor.kind !== "country") continue;
      for (const name of [actor.en, ...actor["en-also"] ?? []]) { this.places.set(name.toLowerCase(), actor.country); this.countries.add(name.toLowerCase()); }
      if (actor["capital-en"] !== undefined) this.places.set(actor["capital-en"].toLowerCase(), actor.country);
    }
    const lists = Object.entries(english.furniture);
    this.lists = new Map(lists);
    this.sets = new Map(lists.map(([list, words]) => [list, new Set(words)]));
    this.dates = new Set([...english.times.months, ...english.times.weekdays].flatMap(({ forms }) => forms));
    this.between = new RegExp(`\\s*(?:--+|[,/()|;:–—•[\\]]|(?<=\\s)-(?=\\s|$)|(?<=\\s)(?:${this.list("and").join("|")})(?=\\s))\\s*`, "gu");
  }

  list(list: string): readonly string[] { return this.lists.get(list) ?? []; }
  is(list: string, word: string): boolean { return this.sets.get(list)?.has(word) ?? false; }
  agency(name: string): AgencyEntry | undefined { return this.agencies.get(name.toLowerCase()); }
  /** The country of a town or country, if the lexicon has it. */
  place(name: string): { country: string | undefined } | undefined {
    const key = name.toLowerCase();
    return this.places.has(key) ? { country: this.places.get(key) } : undefined;
  }

  isCountry(name: string): boolean { return this.countries.has(name.toLowerCase()) && name !== name.toUpperCase(); }

  /** How many characters the longest phrase of a list takes at the beginning of a line in small letters; 0 where none stands there. */
  phraseAtStart(line: string, list: string): number {
    let longest = 0;
    for (const phrase of this.list(list)) if (phrase.length > longest && line.startsWith(phrase) && (!/[\p{L}\p{N}]$/u.test(phrase) || !/^[\p{L}\p{N}]/u.test(line.slice(phrase.length)))) longest = phrase.length;
    return longest;
  }

  /** The pieces of a credit with their places in the text. */
  pieces(text: string, [from, to]: Span): Span[] {
    const said = text.slice(from, to);
    const spans: Span[] = [];
    let at = 0;
    for (const match of said.matchAll(this.between)) { spans.push([from + at, from + match.index]); at = match.index + match[0].length; }
    spans.push([from + at, to]);
    return spans.map(([start, end]) => trimmed(text, start, end)).filter(([start, end]) => end > start);
  }

  /** Two to four words with capitals, and small words that belong to names among them. */
  isPerson(name: string): boolean {
    const words = name.split(/\s+/u);
    const capitals = words.filter(word => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)).length;
    return capitals >= 2 && capitals <= 4 && /^\p{Lu}/u.test(name) && words.every(word => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || this.is("name-particles", word) || /^\p{Ll}+-\p{Lu}[\p{L}'’-]*$/u.test(word));
  }

  isDate(piece: string): boolean {
    return piece.toLowerCase().split(/\s+/u).every(word => /^\d{1,4}(?:st|nd|rd|th)?\.?$/u.test(word) || /^\d{1,2}:\d\d$/u.test(word) || this.dates.has(word));
  }
}

/**
 * Reads a span as a credit line or dateline: towns, agencies and reporters, parted by marks. `undefined` where a piece fits none of these.
 * `lenient` lets any short name stand for a reporter, as long as an agency is named too.
 */
export function readCredit(text: string, span: Span, names: CreditNames, lenient: boolean): CreditPart[] | undefined {
  const parts: CreditPart[] = [];
  for (const piece of names.pieces(text, span)) {
    const part = partAt(text, piece, names, false) ?? regionAt(text, piece, parts.at(-1)) ?? (lenient ? partAt(text, piece, names, true) : undefined);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.some(p => p.kind === "agency" || p.kind === "outlet" || p.kind === "unnamed" || p.kind === "place") ? parts : undefined;
}

/** GAZA CITY, Gaza Strip: the region behind a town in capitals. */
function regionAt(text: string, span: Span, before: CreditPart | undefined): CreditPart | undefined {
  const name = text.slice(...span);
  return before?.kind === "place" && before.name === before.name.toUpperCase() && /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}$/u.test(name) ? { kind: "filler", span, name } : undefined;
}

function partAt(text: string, span: Span, names: CreditNames, lenient: boolean): CreditPart | undefined {
  const name = text.slice(...span);
  const lower = name.toLowerCase();
  const house = names.agency(name);
  if (house !== undefined) return { kind: house.kind === "agency" ? "agency" : "outlet", span, name: house.kind === "agency" ? house.agency : name };
  if (names.is("agencies", lower)) return { kind: "unnamed", span, name: "agencies" };
  if (names.is("filler", lower) || names.is("regions", lower) || names.isDate(name)) return { kind: "filler", span, name };
  const place = names.place(name.replace(/\.$/u, ""));
  if (place !== undefined) return { kind: "place", span, name, ...(place.country === undefined ? {} : { country: place.country }) };
  const by = names.phraseAtStart(lower, "byline-alone");
  if (by > 0) { const rest = trimmed(text, span[0] + by, span[1]); return names.isPerson(text.slice(...rest)) ? { kind: "person", span: rest, name: text.slice(...rest) } : undefined; }
  // GAZA CITY: towns stand in capitals before the text
  if (/^\p{Lu}[\p{Lu}'’.-]{2,}(?:\s[\p{Lu}'’.-]{2,}){0,2}$/u.test(name)) return { kind: "place", span, name };
  return lenient && names.isPerson(name) ? { kind: "person", span, name } : undefined;
}

export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return [start, end];
}
