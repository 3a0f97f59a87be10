import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { egypt, event, events, happening, happenings, minister, nasty, romania, statement, statements, textOf } from "./testing.js";

const parsers = { gexf: parseGexf, graphml: parseGraphml };
type Parsed = ReturnType<typeof parseGexf>;

describe.each(["gexf", "graphml"] as const)("the graph as %s", id => {
  const read = async (...args: Parameters<typeof textOf> extends [string, ...infer Rest] ? Rest : never): Promise<Parsed> => parsers[id](MultiGraph, await textOf(id, ...args));

  it("has actors as nodes and what they did as edges, counted by happenings", async () => {
    const graph = await read(events(event, { ...event, id: "paper-2#3-6" }, { ...event, id: "paper-9#3-6", happening: "happening.8" }));
    expect(graph.nodes()).toEqual(["country.ROU", "country.EGY"]);
    expect(graph.getNodeAttributes("country.EGY")).toMatchObject({ label: "Egypt", ar: "مصر", kind: "country", country: "EGY", sector: "GOV", wikidata: "Q79" });
    const [edge] = graph.edges("country.ROU", "country.EGY");
    expect(graph.getEdgeAttributes(edge!)).toMatchObject({ relation: "acts", quad: 1, status: "happened", weight: 2, reports: 3 });
  });

  it("keeps cooperation and conflict of one pair apart", async () => {
    const graph = await read(happenings(happening, { ...happening, id: "happening.4", type: "ACCUSE", quad: 3 }));
    expect(graph.mapEdges((_edge, attributes) => [attributes["quad"], attributes["weight"], attributes["reports"]])).toEqual([[1, 1, 3], [3, 1, 3]]);
  });

  it("keeps what happened apart from what is only said or denied", async () => {
    const graph = await read(events(event, { ...event, status: "denied" }, { ...event, status: "claimed" }));
    expect(graph.mapEdges((_edge, a) => [a["status"], a["weight"]])).toEqual([["happened", 1], ["denied", 1], ["claimed", 1]]);
  });

  it("has who speaks to whom and about whom, copies counted once", async () => {
    const graph = await read(statements(statement, { ...statement, id: "paper-2#70-90", article: { ...statement.article, id: "paper-2" } }));
    expect(graph.mapEdges((_edge, a, from, to) => [from, a["relation"], to, a["weight"], a["reports"]])).toEqual([["met.7", "speaks-to", "country.EGY", 1, 2], ["met.7", "speaks-about", "country.ROU", 1, 2]]);
  });

  it("survives any name and an actor alone", async () => {
    const graph = await read(events({ ...event, doers: [{ ...minister, name: { ar: nasty, en: "]]>&<a b=\"'\">" } }], recipients: [] }));
    expect(graph.getNodeAttribute("met.7", "ar")).toBe(nasty.replace("\u0000", ""));
    expect(graph.getNodeAttribute("met.7", "label")).toBe("]]>&<a b=\"'\">");
    expect(graph.size).toBe(0);
  });

  it("is a graph even when nothing is in it", async () => {
    expect((await read(events())).order).toBe(0);
  });

  it("joins those who met, each with each", async () => {
    expect((await read(events({ ...event, doers: [romania, egypt, minister], recipients: [] }))).size).toBe(3);
  });
});
