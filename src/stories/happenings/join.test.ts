import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { shippedWordKeys } from "../../library/word-keys.js";
import { inMergedStory, joinEvents, keysOf, keysOfHappening, type Happening, type JoinableEvent } from "./join.js";
import type { Party } from "./party.js";

const join = (events: readonly JoinableEvent[], known: readonly Happening[]): ReturnType<typeof joinEvents> => joinEvents(events, known, shippedWordKeys());

const egypt: Party = { id: "country.EGY", kind: "country", country: "EGY", sector: "GOV" };
const army: Party = { id: "org.egyptian-army", kind: "organization", country: "EGY", sector: "MIL" };
const club: Party = { id: "org.egyptian-club", kind: "organization", country: "EGY", sector: "CVL" };
const group: Party = { id: "org.group", kind: "organization", sector: "REB" };
const france: Party = { id: "country.FRA", kind: "country", country: "FRA", sector: "GOV" };
const crowd: Party = { id: "met.soldiers", kind: "group", country: "EGY" };

let made = 0;
const event = (more: Partial<JoinableEvent>): JoinableEvent => ({ id: `e${++made}`, story: "s1", type: "ASSAULT", status: "happened", doers: [group], recipients: [army], published: "2024-05-17", ...more });
/** Are all of them told of one happening? */
const areOne = (...events: JoinableEvent[]): boolean => {
  const { joined } = join(events, []);
  return new Set(events.map(e => joined.get(e.id))).size === 1;
};

describe("happenings", () => {
  it("joins what agrees in type, sides and time, in other stories too", () => {
    expect(areOne(event({}), event({ story: "s2", published: "2024-05-18" }))).toBe(true);
  });

  it("names a happening by its first event", () => {
    const first = event({});
    expect(join([first, event({})], []).joined.get(first.id)).toBe(`happening.${first.id}`);
  });

  it("takes a country and its government or army for one, and no club of it", () => {
    expect(areOne(event({ recipients: [army] }), event({ recipients: [egypt] }))).toBe(true);
    expect(areOne(event({ recipients: [club] }), event({ recipients: [egypt] }))).toBe(false);
  });

  it("joins what states do to each other within a story only", () => {
    expect(areOne(event({ doers: [france], recipients: [egypt] }), event({ doers: [france], recipients: [egypt] }))).toBe(true);
    expect(areOne(event({ doers: [france], recipients: [egypt] }), event({ doers: [france], recipients: [egypt], story: "s2" }))).toBe(false);
  });

  it("does not go from one doer to another by way of reports that name both", () => {
    const [first, both, last] = [event({ doers: [group] }), event({ doers: [group, club] }), event({ doers: [club] })];
    const { joined } = join([first, both, last], []);
    expect(joined.get(both.id)).toBe(joined.get(first.id));
    expect(joined.get(last.id)).not.toBe(joined.get(first.id));
  });

  it("allows a day more or less between dates and no more", () => {
    expect(areOne(event({ date: "2024-05-15" }), event({ date: "2024-05-16" }))).toBe(true);
    expect(areOne(event({ date: "2024-05-12" }), event({ date: "2024-05-16" }))).toBe(false);
  });

  it("does not take a whole year for one of its days", () => {
    expect(areOne(event({ date: "2024" }), event({ date: "2024-05-16" }))).toBe(false);
  });

  it("lets a side be untold within a story only", () => {
    expect(areOne(event({}), event({ doers: [] }))).toBe(true);
    expect(areOne(event({}), event({ doers: [], story: "s2" }))).toBe(false);
  });

  it("joins crowds within a story only", () => {
    expect(areOne(event({ recipients: [crowd] }), event({ recipients: [crowd] }))).toBe(true);
    expect(areOne(event({ recipients: [crowd] }), event({ recipients: [crowd], story: "s2" }))).toBe(false);
  });

  it("keeps acts apart whose doers, types or places differ", () => {
    expect(areOne(event({}), event({ doers: [france] }))).toBe(false);
    expect(areOne(event({}), event({ type: "COERCE" }))).toBe(false);
    expect(areOne(event({ place: "أسوان" }), event({ place: "دمياط", story: "s2" }))).toBe(false);
    expect(areOne(event({ place: "أسوان" }), event({ place: "اسوان", story: "s2" }))).toBe(true);
  });

  it("joins acts of nobody named by story and place", () => {
    expect(areOne(event({ doers: [], recipients: [], place: "أسوان" }), event({ doers: [], recipients: [], place: "أسوان" }))).toBe(true);
    expect(areOne(event({ doers: [], recipients: [] }), event({ doers: [], recipients: [] }))).toBe(false);
  });

  it("lets the sides of a meeting change places", () => {
    expect(areOne(event({ type: "CONSULT", doers: [france], recipients: [egypt] }), event({ type: "CONSULT", doers: [egypt], recipients: [france] }))).toBe(true);
    expect(areOne(event({ doers: [france], recipients: [egypt] }), event({ doers: [egypt], recipients: [france] }))).toBe(false);
  });

  it("joins denials and announcements with the act that they are about", () => {
    expect(areOne(event({ status: "future", date: "2024-05-20" }), event({ date: "2024-05-20", published: "2024-05-21" }), event({ status: "denied", date: "2024-05-20" }))).toBe(true);
  });

  it("leaves out what is only hypothetical or asked for", () => {
    const wish = event({ status: "conditional" });
    expect(join([wish], [])).toEqual({ joined: new Map(), changed: [] });
  });

  it("goes on from known happenings, which share a key with the event", () => {
    const first = event({ date: "2024-05-16" });
    const { changed } = join([first], []);
    const later = event({ story: "s2", recipients: [egypt], published: "2024-05-17" });
    expect(keysOf(later).some(key => keysOfHappening(changed[0]!).includes(key))).toBe(true);
    const again = join([later], JSON.parse(JSON.stringify(changed)) as typeof changed);
    expect(again.joined.get(later.id)).toBe(`happening.${first.id}`);
    expect(again.changed[0]).toMatchObject({ stories: ["s1", "s2"], dated: true });
  });

  it("is found by events of the story that its own was merged into", () => {
    const first = event({});
    const [happening] = join([first], []).changed;
    const later = event({ story: "s9", doers: [] });
    expect(join([later], [happening!]).joined.get(later.id)).not.toBe(happening!.id);
    expect(join([later], [inMergedStory(happening!, "s1", "s9")]).joined.get(later.id)).toBe(happening!.id);
  });

  it("makes no difference of how many events are joined at once", () => {
    const parties = fc.subarray([egypt, army, club, group, france, crowd], { maxLength: 2 });
    const day = fc.integer({ min: 10, max: 20 }).map(n => `2024-05-${n}`);
    const some = fc.record({ story: fc.constantFrom("s1", "s2"), type: fc.constantFrom("ASSAULT" as const, "CONSULT" as const), doers: parties, recipients: parties, date: fc.option(day, { nil: undefined }), published: day, place: fc.constantFrom(undefined, "أسوان", "دمياط") });
    fc.assert(fc.property(fc.array(some, { maxLength: 25 }), fc.integer({ min: 1, max: 6 }), (drafts, size) => {
      const events = drafts.map(({ date, place, ...rest }, n): JoinableEvent => ({ ...rest, id: `f${n}`, status: "happened", ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) }));
      const kept = new Map<string, Happening>();
      const joined = new Map<string, string>();
      for (let from = 0; from < events.length; from += size) {
        const batch = events.slice(from, from + size);
        const keys = new Set(batch.flatMap(keysOf));
        const result = join(batch, [...kept.values()].reverse().filter(h => keysOfHappening(h).some(key => keys.has(key))));
        for (const happening of result.changed) kept.set(happening.id, happening);
        for (const [id, happening] of result.joined) joined.set(id, happening);
      }
      expect(joined).toEqual(join(events, []).joined);
    }), { numRuns: 150, seed: 7 });
  });
});
