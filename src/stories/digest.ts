import type { Actor, Event, Figure, Report } from "../reading/report.js";
import type { Letters } from "../reading/names/index.js";
import { profileOf, type Profile } from "./languages/profile.js";
import type { WordKeys } from "./word-key.js";

/** What remains of an article for telling which story it belongs to. JSON as it is; a few hundred bytes. */
export interface StoryDigest {
  readonly article: string;
  readonly outlet?: string;
  /** First day of the publication, `YYYY-MM-DD`. */
  readonly day?: string;
  readonly language: "ar" | "en";
  /** Ids in the library of those who act, speak or stand in the headline, with their weight. */
  readonly actors: readonly Weighted[];
  /** Folded names. */
  readonly places: readonly string[];
  /** ISO 3166 alpha-3. */
  readonly countries: readonly string[];
  /** `TYPE doers > recipients` with ids in the library. */
  readonly events: readonly string[];
  /** `value unit counted`. */
  readonly figures: readonly string[];
  /** Keys of the words of headline and first paragraphs, with their weight. */
  readonly words: readonly Weighted[];
  /** By what it is found from articles of another language. */
  readonly profile?: Profile;
}
export type Weighted = readonly [key: string, weight: number];

const mostWords = 32;
const mostActors = 16;
const mostOthers = 8;
/** How much of the text after the headline counts as its beginning, in UTF-16 code units. */
const leadLength = 500;

/**
 * The digest of a report.
 *
 * @param joinedActor the id in the library of an actor of the report
 * @param words by which words are the same
 * @param letters by which names are found in the other script; without them no other language finds the article
 */
export function digestOf(report: Report, joinedActor: (localId: string) => string, words: WordKeys, letters?: Letters): StoryDigest {
  const { id, outlet, published, language } = report.document;
  const day = dayOf(published);
  const [headlineEnd, leadEnd] = beginningOf(report);
  const parts = partsOf(report, headlineEnd);
  return {
    article: id, ...(outlet === undefined ? {} : { outlet }), ...(day === undefined ? {} : { day }), language,
    actors: heaviest([...parts].map(([actor, weight]) => [joinedActor(actor.id), weight]), mostActors),
    places: placesOf(report, leadEnd, words),
    countries: countriesOf(report, parts),
    events: unique(report.events.filter(e => e.status !== "conditional").flatMap(e => eventKey(e, joinedActor))),
    figures: unique(report.figures.filter(tells).map(f => `${f.value} ${f.unit} ${f.of === undefined ? "" : words.keyOf(f.of)}`.trim())),
    words: beginningWords(withoutNames(report.text, parts.keys()), headlineEnd, leadEnd, words),
    ...(letters === undefined ? {} : { profile: profileOf(report, letters) }),
  };
}

/** The first day of a date in EDTF, where it tells one. */
export function dayOf(edtf: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/u.exec(edtf ?? "")?.[0];
}

/** Where the headline ends, and where the beginning of the text ends (at the end of a block that passes the length). */
function beginningOf({ blocks, text }: Report): [number, number] {
  const headline = blocks.find(b => b.kind === "headline");
  const headlineEnd = headline === undefined ? 0 : headline.span[1];
  let end = headlineEnd;
  for (const { kind, span } of blocks) {
    if (kind !== "paragraph" || span[0] < headlineEnd) continue;
    if (end > headlineEnd && span[1] > headlineEnd + leadLength) break;
    end = span[1];
  }
  return [headlineEnd, Math.min(end, headlineEnd + 2 * leadLength, text.length)];
}

/** Actors with a part in the article: in the headline, as speakers, as doers or recipients, each of which adds to the weight. */
function partsOf(report: Report, headlineEnd: number): Map<Actor, number> {
  const speaks = new Set(report.statements.map(s => s.speaker));
  const acts = new Set(report.events.flatMap(e => [...e.actors, ...e.recipients]));
  const parts = new Map<Actor, number>();
  for (const actor of report.actors) {
    if (actor.kind === "place") continue;
    const weight = (actor.mentions.some(m => m.span[1] <= headlineEnd) ? 1 : 0) + (speaks.has(actor.id) ? 0.5 : 0) + (acts.has(actor.id) ? 1 : 0);
    if (weight > 0) parts.set(actor, weight);
  }
  return parts;
}

function placesOf(report: Report, leadEnd: number, words: WordKeys): string[] {
  const named = report.actors.filter(a => a.kind === "place" && (a.mentions.length > 1 || a.mentions.some(m => m.span[0] < leadEnd))).map(a => a.name.ar ?? a.name.en ?? "");
  return unique([...report.events.flatMap(e => e.place ?? []), ...named].map(name => words.keyOf(name)).filter(key => key !== ""));
}

function countriesOf(report: Report, parts: ReadonlyMap<Actor, number>): string[] {
  const weights = new Map<string, number>();
  for (const actor of report.actors) {
    if (actor.country !== undefined) weights.set(actor.country, (weights.get(actor.country) ?? 0) + (parts.get(actor) ?? 0) + actor.mentions.length / 4);
  }
  return heaviest([...weights], mostOthers).map(([country]) => country);
}

/** An event that names nobody tells no more than its words do. */
function eventKey(event: Event, joinedActor: (localId: string) => string): string[] {
  if (event.actors.length + event.recipients.length === 0) return [];
  const side = (ids: readonly string[]): string => ids.map(joinedActor).sort().join("+");
  return [`${event.type} ${side(event.actors)} > ${side(event.recipients)}`];
}

/** Two or three of something are everywhere. */
function tells({ value, unit, of }: Figure): boolean {
  return value > 3 && (unit !== "unit" || of !== undefined);
}

/** The text with spaces for the names and titles of known persons: who they are is told by the actor, and the words of a long title make all that somebody does one. */
function withoutNames(text: string, actors: Iterable<Actor>): string {
  const units = text.split("");
  for (const { kind, known, mentions } of actors) {
    if (!known || kind !== "person") continue;
    for (const { span: [from, to], form } of mentions) if (form !== "description") units.fill(" ", from, to);
  }
  return units.join("");
}

function beginningWords(text: string, headlineEnd: number, leadEnd: number, words: WordKeys): Weighted[] {
  const weights = new Map<string, number>();
  for (const key of words.keysOf(text.slice(0, headlineEnd))) weights.set(key, 2);
  const lead = words.keysOf(text.slice(headlineEnd, leadEnd));
  for (const key of lead) {
    const weight = weights.get(key);
    if (weight !== undefined) weights.set(key, Math.min(3, weight + 0.5));
    else if (weights.size < mostWords) weights.set(key, 1);
  }
  return [...weights].slice(0, mostWords);
}

function heaviest(all: readonly Weighted[], most: number): Weighted[] {
  return [...all].sort((a, b) => b[1] - a[1]).slice(0, most);
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)].slice(0, mostOthers);
}
