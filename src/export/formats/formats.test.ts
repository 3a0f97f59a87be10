import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EventAnswer, StatementAnswer } from "../../library/answers.js";
import { Fault } from "../../reading/index.js";
import { copyColumns, eventColumns, happeningColumns, statementColumns } from "./columns.js";
import { formats, writeExport } from "./formats.js";
import { gdeltColumns } from "./gdelt.js";
import { gdeltMentionColumns } from "./gdelt-mentions.js";
import { copies, copy, event, events, happening, happenings, options, statement, statements, story } from "./testing.js";

const faultOf = (call: () => unknown): string | undefined => {
  try { call(); } catch (error) { return error instanceof Fault ? error.code : String(error); }
  return undefined;
};

describe("the formats", () => {
  it("have an id and an ending of their own, a media type and a sentence", () => {
    expect(new Set(formats.map(format => format.id)).size).toBe(formats.length);
    expect(new Set(formats.map(format => format.ending)).size).toBe(formats.length);
    expect(formats.filter(({ mediaType, ending, about, kinds }) => !/^[a-z]+\/[a-z0-9.+-]+$/u.test(mediaType) || !ending.startsWith(".") || !about.endsWith(".") || kinds.length === 0)).toEqual([]);
  });

  it("write every kind that they say they hold", async () => {
    const answers = { events: () => events(event), statements: () => statements(statement), happenings: () => happenings(happening), copies: () => copies(copy), story: () => ({ kind: "story", story }) as const };
    for (const format of formats) {
      for (const kind of format.kinds) {
        let length = 0;
        for await (const piece of writeExport(format.id, answers[kind](), options)) length += piece.length;
        expect([format.id, kind, length > 20]).toEqual([format.id, kind, true]);
      }
    }
  });

  it("refuse what they do not hold, before anything is written", () => {
    expect(faultOf(() => writeExport("polecat", statements(statement), options))).toBe("wrong-kind");
    expect(faultOf(() => writeExport("csv", { kind: "story", story }, options))).toBe("wrong-kind");
    expect(faultOf(() => writeExport("xlsx", events(event), options))).toBe("no-such-format");
  });

  it("are described with all their columns", () => {
    const page = readFileSync(new URL("../../../docs/exports.md", import.meta.url), "utf8");
    const names = [...formats.map(format => format.id), ...[...eventColumns, ...statementColumns, ...happeningColumns, ...copyColumns].map(column => column.name)];
    expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it("of GDELT have as many columns as GDELT defines", () => {
    expect([gdeltColumns.length, gdeltMentionColumns.length]).toEqual([61, 16]);
  });

  it("take rows one after the other, never ahead of what is written, save those that need the whole", async () => {
    const rowByRow = formats.filter(format => !["gexf", "graphml", "parquet", "story-html"].includes(format.id));
    for (const format of rowByRow) {
      let asked = 0;
      async function* endless<R>(row: R): AsyncGenerator<R> { for (;;) { asked += 1; yield row; } }
      const answers = format.kinds.includes("events") ? { kind: "events", rows: endless<EventAnswer>({ ...event, status: format.id === "ics" ? "future" : "happened" }) } as const : { kind: "statements", rows: endless<StatementAnswer>(statement) } as const;
      let pieces = 0;
      for await (const _piece of writeExport(format.id, answers, options)) if ((pieces += 1) === 10) break;
      expect([format.id, asked <= 10]).toEqual([format.id, true]);
    }
  });
});
