import type { PloverType, Status } from "../../reading/report.js";
import type { WordKeys } from "../word-key.js";
import { matchSides, partyKey, type Match, type Party } from "./party.js";
import { daysOfEvent, dayName, isLong, timesAgree, type Days } from "./when.js";

/** An event of an article, as it is joined with those of others. */
export interface JoinableEvent {
  /** Permanent, of the whole library. */
  readonly id: string;
  readonly story: string;
  readonly type: PloverType;
  readonly mode?: string;
  readonly status: Status;
  readonly doers: readonly Party[];
  readonly recipients: readonly Party[];
  readonly place?: string;
  /** What the place is called in Arabic, where it is told in another language. */
  readonly placeInArabic?: string;
  /** EDTF */
  readonly date?: string;
  /** EDTF day on which the article came out. */
  readonly published?: string;
}

/** One act in the world, as far as it is needed to join further events. JSON as it is, bounded in size. */
export interface Happening {
  /** `happening.<id of its first event>`. */
  readonly id: string;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly stories: readonly string[];
  /** As they were told first; those of all events are in the events. */
  readonly doers: readonly Party[];
  readonly recipients: readonly Party[];
  readonly place?: string;
  readonly placeInArabic?: string;
  /** When it may have been, in days since 1970: narrowed by each event that has a date. */
  readonly days?: Days;
  readonly dated: boolean;
}

/** Sides are exchanged freely where both do the same. */
const mutual: ReadonlySet<PloverType> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
const mostParties = 12;
const mostStories = 8;

/**
 * Joins events to happenings, one by one: `joined` has the happening of each event (none for what is only hypothetical or asked for),
 * `changed` the happenings that are new or know more than before.
 *
 * @param known happenings that share a key (`keysOf`) with one of the events, in the order in which they came to be
 * @param words by which names of places are the same
 */
export function joinEvents(events: readonly JoinableEvent[], known: readonly Happening[], words: WordKeys): { joined: Map<string, string>; changed: Happening[] } {
  const all = new Map(known.map(h => [h.id, h]));
  const byKey = new Map<string, Set<string>>();
  // of two that agree equally the earlier one is taken
  const places = new Map<string, number>();
  const enter = (happening: Happening): void => {
    if (!places.has(happening.id)) places.set(happening.id, places.size);
    // found by what it is now alone, so that it makes no difference what was known at once
    for (const key of keysOfHappening(all.get(happening.id) ?? happening)) byKey.get(key)?.delete(happening.id);
    all.set(happening.id, happening);
    for (const key of keysOfHappening(happening)) byKey.set(key, (byKey.get(key) ?? new Set()).add(happening.id));
  };
  for (const happening of known) enter(happening);
  const joined = new Map<string, string>();
  const changed = new Map<string, Happening>();
  for (const event of events) {
    if (event.status === "conditional") continue;
    const candidates = [...new Set(keysOf(event).flatMap(key => [...byKey.get(key) ?? []]))].sort((a, b) => places.get(a)! - places.get(b)!).map(id => all.get(id)!);
    const happening = withEvent(event, bestOf(event, candidates, words));
    enter(happening);
    changed.set(happening.id, happening);
    joined.set(event.id, happening.id);
  }
  return { joined, changed: [...changed.values()] };
}

/** Keys of which an event shares one with every happening that it may be told of: in its story, or by who did it when. */
export function keysOf(event: JoinableEvent): string[] {
  return keysWithin(newHappening(event), 1);
}

/** Keys under which a happening is to be found; see `keysOf`. */
export function keysOfHappening(happening: Happening): string[] {
  return keysWithin(happening, 0);
}

/** Days may be off by `margin`; it is enough that one of both that are compared allows for it. */
function keysWithin({ type, stories, doers, recipients, days }: Happening, margin: number): string[] {
  const keys = stories.map(story => `${type} ${story}`);
  const [left, right] = [doers.flatMap(statesOf), recipients.flatMap(statesOf)];
  // other stories come into question only where both sides are named, and not by states alone
  if (days === undefined || left.length === 0 || right.length === 0 || [...doers, ...recipients].every(party => party.kind === "country" || party.kind === "group")) return keys;
  const times = isLong(days) ? [`${dayName(days[0])}/${dayName(days[1])}`] : Array.from({ length: days[1] - days[0] + 1 + 2 * margin }, (_, i) => dayName(days[0] - margin + i));
  const parties = new Set(mutual.has(type) ? [...left, ...right] : left);
  return [...keys, ...[...parties].flatMap(party => times.map(time => `${type} ${party} ${time}`))];
}

/** The happening after one of its stories was merged into another, so that events of the other find it. */
export function inMergedStory(happening: Happening, from: string, into: string): Happening {
  return { ...happening, stories: [...new Set(happening.stories.map(story => (story === from ? into : story)))] };
}

/** What acts for a state is also found as the state. */
function statesOf(party: Party): string[] {
  const key = partyKey(party);
  if (key === undefined) return [];
  return party.country !== undefined && (party.sector === "GOV" || party.sector === "MIL") ? [...new Set([key, `state ${party.country}`])] : [key];
}

function bestOf(event: JoinableEvent, candidates: readonly Happening[], words: WordKeys): Happening | undefined {
  let best: Happening | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const score = agreement(event, candidate, words);
    // of equals the one whose id comes first, whatever order they were given in
    if (score > most || best !== undefined && score === most && candidate.id < best.id) [best, most] = [candidate, score];
  }
  return best;
}

/** How well an event agrees with a happening; 0 where it may not be told of it. */
function agreement(event: JoinableEvent, happening: Happening, words: WordKeys): number {
  if (event.type !== happening.type) return 0;
  const when = daysOfEvent(event.date, event.published, event.status === "future");
  if (when !== undefined && happening.days !== undefined && !timesAgree(when.days, happening.days)) return 0;
  const sides = mutual.has(event.type) ? [straight(event, happening), crossed(event, happening)].sort((a, b) => points(b) - points(a))[0]! : straight(event, happening);
  if (sides.includes("other")) return 0;
  const sameStory = happening.stories.includes(event.story);
  const bothNamed = sides.every(s => s === "named" || s === "state");
  const samePlace = event.place !== undefined && happening.place !== undefined && placeKey(event, words) === placeKey(happening, words);
  const placesDiffer = event.place !== undefined && happening.place !== undefined && !samePlace;
  // without two named sides only the story tells that it is the same act; and states do many things to each other in a day
  if (!sameStory && (!bothNamed || !sides.includes("named") || when === undefined || happening.days === undefined)) return 0;
  if (placesDiffer && !(sameStory && bothNamed)) return 0;
  // acts of nobody upon nobody are told apart by their place
  if (sides.every(s => s === "untold") && !samePlace) return 0;
  const sameMode = event.mode !== undefined && happening.modes.includes(event.mode);
  return points(sides) + (sameStory ? 2 : 0) + (samePlace ? 2 : 0) + (sameMode ? 1 : 0) + (when?.dated === true && happening.dated ? 1 : 0);
}

function placeKey({ place, placeInArabic }: Pick<Happening, "place" | "placeInArabic">, words: WordKeys): string { return words.keyOf(placeInArabic ?? place ?? ""); }

function straight(a: JoinableEvent, b: Happening): [Match, Match] {
  return [matchSides(a.doers, b.doers), matchSides(a.recipients, b.recipients)];
}
function crossed(a: JoinableEvent, b: Happening): [Match, Match] {
  return [matchSides(a.doers, b.recipients), matchSides(a.recipients, b.doers)];
}
function points(sides: readonly Match[]): number {
  const worth = { named: 3, state: 3, crowd: 2, untold: 1, other: -9 };
  return sides.reduce((sum, side) => sum + worth[side], 0);
}

function newHappening(event: JoinableEvent): Happening {
  const when = daysOfEvent(event.date, event.published, event.status === "future");
  return {
    id: `happening.${event.id}`, type: event.type, modes: event.mode === undefined ? [] : [event.mode], stories: [event.story],
    doers: event.doers.slice(0, mostParties), recipients: event.recipients.slice(0, mostParties),
    ...placeOf(event), ...(when === undefined ? {} : { days: when.days }), dated: when?.dated ?? false,
  };
}

function placeOf({ place, placeInArabic }: Pick<Happening, "place" | "placeInArabic">): Pick<Happening, "place" | "placeInArabic"> {
  return { ...(place === undefined ? {} : { place }), ...(placeInArabic === undefined ? {} : { placeInArabic }) };
}

/** The happening with what the event adds to it; a new one where there is none. */
function withEvent(event: JoinableEvent, happening: Happening | undefined): Happening {
  const alone = newHappening(event);
  if (happening === undefined) return alone;
  const [doers, recipients] = mutual.has(event.type) && points(crossed(event, happening)) > points(straight(event, happening)) ? [alone.recipients, alone.doers] : [alone.doers, alone.recipients];
  const days = narrower(happening, alone);
  return {
    id: happening.id, type: happening.type, modes: [...new Set([...happening.modes, ...alone.modes])], stories: [...new Set([...happening.stories, event.story])].slice(0, mostStories),
    doers: together(happening.doers, doers), recipients: together(happening.recipients, recipients),
    ...placeOf(happening.place === undefined ? event : happening), ...(days === undefined ? {} : { days }), dated: happening.dated || alone.dated,
  };
}

/** A date outranks what is only expected; of two expectations what both allow remains. */
function narrower(a: Happening, b: Happening): Days | undefined {
  if (a.days === undefined || b.days === undefined) return a.days ?? b.days;
  if (a.dated !== b.dated) return a.dated ? a.days : b.days;
  if (a.dated) return a.days[1] - a.days[0] <= b.days[1] - b.days[0] ? a.days : b.days;
  const both: Days = [Math.max(a.days[0], b.days[0]), Math.min(a.days[1], b.days[1])];
  return both[0] <= both[1] ? both : a.days;
}

/** A side that was told stays as it was told first, so that no row of reports leads from one doer to another; only who acts for the same state is added. */
function together(told: readonly Party[], more: readonly Party[]): readonly Party[] {
  if (told.length === 0) return more;
  const own = new Set(told.map(party => party.id));
  return [...told, ...more.filter(party => !own.has(party.id) && matchSides([party], told) === "state")].slice(0, mostParties);
}
