import { describe, expect, it } from "vitest";
import { bank, egypt, event, events, happening, happenings, minister, nasty, romania, textOf } from "./testing.js";

const linesOf = (text: string): string[][] => text.replace(/\n$/u, "").split("\n").map(line => line.split("\t"));
const named = ([header = [], ...rows]: string[][]): Record<string, string>[] => rows.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
const recordOf = async (...args: Parameters<typeof textOf>): Promise<Record<string, unknown>> => JSON.parse((await textOf(...args)).split("\n")[0]!) as Record<string, unknown>;

describe("what counts as an event in event data", () => {
  it("is what happened; claims, denials, conditions and other plans come only on request, marked", async () => {
    const rows = (["happened", "claimed", "denied", "conditional", "future"] as const).map(status => ({ ...event, type: "ASSAULT" as const, quad: 4 as const, status }));
    expect((await textOf("plover", events(...rows))).trimEnd().split("\n")).toHaveLength(1);
    const all = (await textOf("plover", events(...rows), { include: ["claimed", "denied"] })).trimEnd().split("\n").map(line => (JSON.parse(line) as { comment: string }).comment);
    expect(all).toHaveLength(3);
    expect(all[1]).toContain("status: claimed");
    expect(named(linesOf(await textOf("polecat", events(rows[1]!), { include: ["claimed"] })))[0]!["Contexts"]).toBe("diplomatic; economic; status:claimed");
    expect(linesOf(await textOf("gdelt", events(rows[1]!), { include: ["claimed"] }))[0]!.at(-1)).toMatch(/#isnad-status=claimed$/u);
    expect(named(linesOf(await textOf("icews", events(rows[1]!), { include: ["claimed"] })))[0]!["Event Text"]).toBe("Use conventional military force (claimed)");
  });

  it("is a promise where a meeting, support, cooperation or aid is planned, and a concession where a retreat is", async () => {
    for (const [type, folded, scale] of [["CONSULT", "AGREE", 2.5], ["AID", "AGREE", 2.5], ["COOPERATE", "AGREE", 2.5], ["SUPPORT", "AGREE", 2.5], ["RETREAT", "CONCEDE", 4.5]] as const) {
      const record = await recordOf("plover", events({ ...event, type, status: "future" }));
      expect([record["event"], record["event_scale"], record["quad_code"], record["mode"]]).toEqual([folded, scale, 1, undefined]);
      expect([record["date"], record["comment"]]).toEqual(["2024-05-17", expect.stringContaining(`planned ${type} for 2024-05-16`)]);
    }
    expect(linesOf(await textOf("gdelt", events({ ...event, status: "future" })))[0]![26]).toBe("036");
  });

  it("of a happening is one line, whatever the number of its articles", async () => {
    const rows = named(linesOf(await textOf("polecat", happenings(happening))));
    expect(rows.map(row => row["Event ID"])).toEqual(["happening.3"]);
  });

  it("of a happening whose events are not in the answer is written without words", async () => {
    const bare = { ...happening, events: [] };
    expect(await recordOf("plover", happenings(bare))).not.toHaveProperty("text");
    for (const [id, width] of [["polecat", 40], ["icews", 20], ["gdelt", 61]] as const) expect(linesOf(await textOf(id, happenings(bare))).at(-1)).toHaveLength(width);
    expect(await textOf("gdelt-mentions", happenings(bare))).toBe("");
  });
});

describe("PLOVER JSON", () => {
  it("has the required fields and no field that PLOVER does not name", async () => {
    const record = await recordOf("plover", events({ ...event, date: "2024-05-16/2024-05-18" }));
    const known = ["id", "has_event", "date", "time", "enddate", "endtime", "actor", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale", "mode", "context", "link", "text", "text_info", "cite_info", "coder", "coded_date", "coded_time", "comment"];
    expect(Object.keys(record).filter(key => !known.includes(key))).toEqual([]);
    expect(["id", "has_event", "date", "actor", "event"].filter(key => !(key in record))).toEqual([]);
    expect(record).toMatchObject({
      date: "2024-05-16", enddate: "2024-05-18", actor: [{ code: "ROU", sector: "GOV", entity_text: "Romania" }], recipient: [{ identifier_id: "Q79" }],
      event_loc: { extracted_place: "القاهرة", resolution: "place", country_code: "EGY" }, text_info: { start: 4, end: 60, sequence: 2 }, cite_info: { language: "ar", publication: "الضحى" }, coded_date: "2026-11-26", coded_time: "22:00:00",
    });
  });

  it("keeps any text as it is", async () => {
    const record = await recordOf("plover", events({ ...event, sentence: { start: 0, end: nasty.length, text: nasty } }));
    expect(record["text"]).toBe(nasty);
  });
});

const polecatHeader = "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version";

describe("POLECAT", () => {
  it("has its 40 columns in every line, whatever the texts hold", async () => {
    const lines = linesOf(await textOf("polecat", events(event, { ...event, doers: [{ ...minister, name: { ar: nasty } }], place: { name: nasty } })));
    expect(lines[0]!.join("|")).toBe(polecatHeader);
    expect(lines.map(line => line.length)).toEqual([40, 40, 40]);
    expect(lines[2]![7]).toBe("قال: 'نعم', ثم, <b>&amp,</b> \u202eabc\u202c 'لا' 🕊");
  });

  it("writes None for missing names, joins several values by a semicolon, and keeps lists in step", async () => {
    const [row] = named(linesOf(await textOf("polecat", events({ ...event, doers: [egypt, bank], recipients: [] }))));
    expect(row).toMatchObject({
      "Actor Name": "Egypt; Bank of the Nile, East", "Actor Country": "EGY; None", "Actor COW": "651; None", "Actor Sectors": "GOV; IGO", "Primary Actor Sector": "GOV", "Wikipedia Actor ID": "Q79; None",
      "Recipient Name": "None", "Recipient Name Raw": "None", "Recipient Country": "", "Quad Code": "VERBAL COOPERATION", Language: "Arabic", "Story Organizations": "Bank of the Nile, East",
    });
  });
});

describe("GDELT 2.0", () => {
  it("has 61 columns and no header, with the quirks of its codes and dates", async () => {
    const [line] = linesOf(await textOf("gdelt", events(event)));
    expect(line).toHaveLength(61);
    expect(line!.slice(1, 8)).toEqual(["20240516", "202405", "2024", "2024.3726", "ROMGOV", "ROMANIA", "ROM"]);
    expect(line![0]).toMatch(/^[1-9]\d+$/u);
    expect(line!.slice(25, 35)).toEqual(["1", "042", "042", "04", "1", "1.9", "1", "1", "1", ""]);
    expect(line!.slice(51, 61)).toEqual(["4", "القاهرة, Egypt", "EG", "EG", "", "30.04", "31.24", "", "20261126220000", "https://paper.example/1?a=1,2&b=<x>"]);
  });

  it("writes a line for each pair; of a meeting without a host, each with each", async () => {
    expect(linesOf(await textOf("gdelt", events({ ...event, doers: [romania, bank], recipients: [egypt, minister] })))).toHaveLength(4);
    const pairs = linesOf(await textOf("gdelt", events({ ...event, doers: [romania, bank, egypt], recipients: [] })));
    expect(pairs.map(line => [line[6], line[16]])).toEqual([["ROMANIA", "BANK OF THE NILE; EAST"], ["ROMANIA", "EGYPT"], ["BANK OF THE NILE; EAST", "EGYPT"]]);
    expect(new Set(pairs.map(line => line[0])).size).toBe(3);
  });

  it("counts a class by CAMEO's root: a concession is material there, though verbal for PLOVER", async () => {
    const [line] = linesOf(await textOf("gdelt", events({ ...event, type: "CONCEDE", mode: undefined, quad: 1 } as unknown as typeof event)));
    expect(line!.slice(26, 30)).toEqual(["080", "080", "08", "2"]);
  });

  it("joins Mentions of 16 columns to Events by number", async () => {
    const lines = linesOf(await textOf("gdelt-mentions", happenings(happening)));
    expect(lines.map(line => line.length)).toEqual([16, 16]);
    const [numbered] = linesOf(await textOf("gdelt", happenings(happening)));
    expect(new Set(lines.map(line => line[0]))).toEqual(new Set([numbered![0]]));
    expect(lines[0]!.slice(1, 12)).toEqual(["20240516000000", "20240517000000", "1", "الضحى", "https://paper.example/1?a=1,2&b=<x>", "2", "-1", "-1", "10", "1", ""]);
    expect(numbered!.slice(31, 34)).toEqual(["3", "2", "3"]);
  });
});

const icewsHeader = "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude";

describe("ICEWS", () => {
  it("has its 20 columns and codes that keep their zeros", async () => {
    const lines = linesOf(await textOf("icews", events(event, { ...event, date: nasty, place: { name: nasty, country: "EGY" } })));
    expect(lines[0]!.join("|")).toBe(icewsHeader);
    expect(lines.map(line => line.length)).toEqual([20, 20, 20]);
    expect(lines[1]!.slice(1)).toEqual(["2024-05-16", "Romania", "Government", "Romania", "Make a visit", "042", "1.9", "Egypt", "Government", "Egypt", "story.1", "2", "الضحى", "القاهرة", "", "", "Egypt", "30.04", "31.24"]);
  });
});
