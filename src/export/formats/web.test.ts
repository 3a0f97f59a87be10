import ical from "node-ical";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { article, egypt, event, events, happening, happenings, nasty, statement, statements, textOf } from "./testing.js";

const jsonOf = async (...args: Parameters<typeof textOf>): Promise<Record<string, unknown>> => JSON.parse(await textOf(...args)) as Record<string, unknown>;

describe("GeoJSON", () => {
  it("puts longitude first and says how exact a point is", async () => {
    const file = await jsonOf("geojson", events(event, { ...event, place: { name: "قرية بعيدة", country: "EGY" } }, { ...event, place: { name: "قرية بعيدة", country: "EGY", lat: 30.79, lon: 31 } }, { ...event, place: { name: "حَلَب" } }, { ...event, place: { name: "سورية" } }, { ...event, place: { name: "قرية بعيدة" } }));
    expect(file["type"]).toBe("FeatureCollection");
    expect((file["features"] as { geometry: object; properties: { resolution: string } }[]).map(f => [f.geometry, f.properties.resolution])).toEqual([
      [{ type: "Point", coordinates: [31.24, 30.04] }, "place"], [{ type: "Point", coordinates: [31.24, 30.04] }, "country"], [{ type: "Point", coordinates: [31, 30.79] }, "place"], [{ type: "Point", coordinates: [37.16, 36.2] }, "place"], [{ type: "Point", coordinates: [36.28, 33.51] }, "country"], [null, null],
    ]);
  });

  it("keeps what has no place, with a null geometry, and is whole even when empty", async () => {
    const { place: _place, ...nowhere } = happening;
    expect((await jsonOf("geojson", happenings(nowhere)))["features"]).toMatchObject([{ type: "Feature", id: "happening.3", geometry: null, properties: { origins: 2, resolution: null } }]);
    expect(await jsonOf("geojson", events())).toEqual({ type: "FeatureCollection", features: [] });
  });
});

describe("JSON-LD", () => {
  const nodes = async (...args: Parameters<typeof textOf>): Promise<Record<string, unknown>[]> => (await jsonOf(...args))["@graph"] as Record<string, unknown>[];

  it("gives a statement as a quotation with its chain: article, agency's dispatch, speaker", async () => {
    const [quotation] = await nodes("jsonld", statements(statement));
    expect(quotation).toMatchObject({
      "@type": ["Quotation", "prov:Entity"], text: "المحادثات مثمرة", "prov:wasQuotedFrom": "urn:isnad:article:paper-1",
      "prov:hadPrimarySource": { "@id": "urn:isnad:utterance:paper-1%2370-90", "prov:wasAttributedTo": "urn:isnad:actor:met.7" },
      isPartOf: {
        "@type": ["NewsArticle", "prov:Entity"], "@id": "urn:isnad:article:paper-1", publisher: { name: "الضحى" },
        "prov:wasDerivedFrom": "urn:isnad:article:dispatch%3AReuters%3Apaper-1",
        "prov:hadPrimarySource": { "@id": "urn:isnad:article:dispatch%3AReuters%3Apaper-1", "prov:wasAttributedTo": [{ "@id": "urn:isnad:agency:Reuters", name: "Reuters" }] },
      },
    });
  });

  it("tells a copied article from the dispatch that it credits", async () => {
    const [quotation] = await nodes("jsonld", statements({ ...statement, article: { ...article, origin: "paper-0" } }));
    expect(quotation!["isPartOf"]).toMatchObject({ "prov:wasDerivedFrom": "urn:isnad:article:paper-0", "prov:hadPrimarySource": { "@id": "urn:isnad:dispatch:paper-1" } });
    const [own] = await nodes("jsonld", statements({ ...statement, article: { ...article, origin: "paper-1", agencies: [] } }));
    expect(Object.keys(own!["isPartOf"] as object).filter(key => key.startsWith("prov:"))).toEqual([]);
  });

  it("gives events and happenings as claims, with their status", async () => {
    expect((await nodes("jsonld", events({ ...event, status: "claimed", speaker: egypt })))[0]).toMatchObject({ "@type": ["Claim", "prov:Entity"], "isnad:status": "claimed", author: { "@type": ["Country", "prov:Agent"] }, appearance: { headline: "زيارة إلى القاهرة" } });
    expect((await nodes("jsonld", happenings(happening)))[0]).toMatchObject({ "isnad:status": "happened", "isnad:origins": 2, "prov:wasDerivedFrom": ["urn:isnad:event:paper-1%2310-15", "urn:isnad:event:paper-2%233-6"] });
  });

  it("names every word of its own and of PROV in the context, and links only to the web", async () => {
    const file = await jsonOf("jsonld", statements({ ...statement, article: { ...article, url: "javascript:alert(1)" } }));
    expect(Object.keys(file["@context"] as object)).toEqual(expect.arrayContaining(["@vocab", "prov", "isnad", "prov:wasQuotedFrom", "prov:hadPrimarySource", "prov:wasDerivedFrom"]));
    expect(JSON.stringify(file)).not.toContain("javascript:");
  });
});

describe("iCalendar", () => {
  const entries = async (...args: Parameters<typeof textOf>): Promise<ical.VEvent[]> => Object.values(ical.sync.parseICS(await textOf(...args))).filter(entry => entry.type === "VEVENT");

  it("holds what is announced on its days, and nothing else", async () => {
    const [entry, ...others] = await entries("ics", events({ ...event, status: "future", date: "2024-05-16/2024-05-18" }, event, { ...event, status: "future", date: "soon" }, { ...event, status: "future", date: "2024" }));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ uid: "paper-1#10-15@isnad", summary: "Consultation: Romania – Egypt", location: "القاهرة", datetype: "date" });
    const text = await textOf("ics", events({ ...event, status: "future", date: "2024-05-16/2024-05-18" }));
    expect(text).toContain("DTSTART;VALUE=DATE:20240516\r\nDTEND;VALUE=DATE:20240519\r\n");
    expect(text).toContain("DTSTAMP:20261126T220000Z");
  });

  it("covers the whole of a month that is announced", async () => {
    expect(await textOf("ics", happenings({ ...happening, date: "2024-02" }))).toContain("DTSTART;VALUE=DATE:20240201\r\nDTEND;VALUE=DATE:20240301\r\n");
  });

  it("is one calendar with short lines, even when empty, and any text stays inside its field", async () => {
    const text = await textOf("ics", events(...[1, 2].map(i => ({ ...event, id: `paper-${i}#1-2`, status: "future" as const, sentence: { start: 0, end: 1, text: `${nasty}\nEND:VEVENT\nBEGIN:VALARM` } }))), { title: "x\r\nMETHOD:CANCEL" });
    expect(text.split("\r\n").filter(line => /^(?:BEGIN|END|METHOD):/u.test(line))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR"]);
    expect(text.split("\r\n").filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.split("\r\n").join("")).not.toMatch(/[\r\n]/u);
    const [entry] = Object.values(ical.sync.parseICS(text)).filter(e => e.type === "VEVENT");
    expect(entry!.description).toContain("\"نعم\",\nثم; <b>&amp;</b> \u202eabc\u202c 'لا'");
    expect(await textOf("ics", events())).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]+\r\nEND:VCALENDAR\r\n$/u);
  });

  it("speaks Arabic on request", async () => {
    expect((await entries("ics", events({ ...event, status: "future" }), { language: "ar" }))[0]!.summary).toBe("تشاور: رومانيا – مصر");
  });
});

describe("Atom", () => {
  const feedOf = async (...args: Parameters<typeof textOf>): Promise<Record<string, never>> => {
    const text = await textOf(...args);
    expect(XMLValidator.validate(text)).toBe(true);
    return (new XMLParser({ ignoreAttributes: false, isArray: name => name === "entry", htmlEntities: true }).parse(text) as Record<string, Record<string, never>>)["feed"]!;
  };

  it("has what RFC 4287 asks of a feed and of an entry", async () => {
    const feed = await feedOf("atom", statements(statement), { title: "أقوال", address: "https://isnad.example/api/x?a=1&b=2" });
    expect(feed).toMatchObject({ id: "https://isnad.example/api/x?a=1&b=2", title: "أقوال", updated: "2026-11-26T22:00:00Z", author: { name: "Isnad" } });
    expect(feed["entry"]![0]).toMatchObject({ id: "urn:isnad:statements:paper-1%2370-90", title: "سالم الورّاق: المحادثات مثمرة", updated: "2024-05-17T00:00:00Z", author: { name: "سالم الورّاق" }, content: { "#text": "المحادثات مثمرة" } });
  });

  it("is well-formed with any text, and links only to the web", async () => {
    const text = await textOf("atom", events({ ...event, article: { ...article, url: "javascript:alert(1)", language: "ar" }, sentence: { start: 0, end: 1, text: nasty } }, event), { title: nasty });
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toContain("javascript:");
    expect(text).toContain("&lt;b&gt;&amp;amp;&lt;/b&gt;");
    expect((await feedOf("atom", happenings(happening, happening)))["entry"]).toHaveLength(2);
  });
});
