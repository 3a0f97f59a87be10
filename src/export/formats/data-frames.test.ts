import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { EventAnswer } from "../../library/answers.js";
import { bytesOf, event, events, happening, happenings, nasty, statement, statements, story, textOf } from "./testing.js";
import { eventColumns, happeningColumns, statementColumns } from "./columns.js";

const odd: EventAnswer = { ...event, id: "paper-3#1-2", intensity: -9.5, sentence: { start: 0, end: nasty.length, text: nasty } };
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe("CSV", () => {
  it("is read back as it was, with CRLF between the lines", async () => {
    const text = await textOf("csv", events(event, odd));
    expect(text.split("\r\n")[0]).toBe(eventColumns.map(column => column.name).join(","));
    const [first, second] = rowsOf(text);
    expect(first).toMatchObject({ id: event.id, doer_en: "Romania", trigger_start: "10", origin: "dispatch:Reuters:paper-1" });
    expect(second!["sentence"]).toBe(nasty);
  });

  it("begins with a mark of its encoding only on request", async () => {
    expect((await textOf("csv", events(event))).startsWith("id,")).toBe(true);
    expect([...(await bytesOf("csv", events(event), { bom: true })).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1"])("disarms the formula %j", async formula => {
    const [row] = rowsOf(await textOf("csv", events({ ...event, trigger: { start: 0, end: 1, text: formula } })));
    expect(row!["trigger"]).toBe(`'${formula}`);
  });

  it("leaves negative numbers numbers", async () => {
    expect(rowsOf(await textOf("csv", events(odd)))[0]!["intensity"]).toBe("-9.5");
  });

  it("has a table for statements and one for happenings, even for none", async () => {
    expect(rowsOf(await textOf("csv", statements(statement)))[0]).toMatchObject({ speaker_ar: "سالم الورّاق", content: "المحادثات مثمرة", about_ids: "country.ROU; met.7", content_end: "90" });
    expect(rowsOf(await textOf("csv", happenings(happening)))[0]).toMatchObject({ origins: "2", denied: "1", events: "paper-1#10-15; paper-2#3-6" });
    expect(await textOf("csv", happenings())).toBe(`${happeningColumns.map(column => column.name).join(",")}\r\n`);
  });
});

const parquetOf = async (...args: Parameters<typeof bytesOf>): Promise<ArrayBuffer> => {
  return Uint8Array.from(await bytesOf(...args)).buffer;
};

describe("Parquet", () => {
  it("is read back by another library with types, nulls and any text", async () => {
    const file = await parquetOf("parquet", events(event, odd));
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(2);
    expect(Object.keys(rows[0]!)).toEqual(eventColumns.map(column => column.name));
    expect(rows[0]).toMatchObject({ id: event.id, quad: 1, intensity: 4, trigger_start: 10, speaker_ids: null, place: "القاهرة" });
    expect(rows[1]).toMatchObject({ sentence: nasty, intensity: -9.5 });
  });

  it("says what its spans count", async () => {
    expect(parquetMetadata(await parquetOf("parquet", events(event))).key_value_metadata).toContainEqual({ key: "isnad.spans", value: "UTF-16 code units of the article's text, end exclusive" });
  });

  it("holds many row groups and none", async () => {
    const many = Array.from({ length: 12_001 }, (_, i) => ({ ...statement, id: `paper-${i}#70-90` }));
    const file = await parquetOf("parquet", statements(...many));
    expect(parquetMetadata(file).row_groups.map(group => Number(group.num_rows))).toEqual([5000, 5000, 2001]);
    expect((await parquetReadObjects({ file, columns: ["id"] })).at(-1)).toEqual({ id: "paper-12000#70-90" });
    const empty = await parquetOf("parquet", statements());
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
    expect(parquetMetadata(empty).schema).toHaveLength(statementColumns.length + 1);
  });
});

describe("JSON lines", () => {
  it("hold every kind unchanged", async () => {
    const lines = async (...args: Parameters<typeof textOf>): Promise<unknown[]> => (await textOf(...args)).trimEnd().split("\n").map(line => JSON.parse(line) as unknown);
    expect(await lines("jsonl", events(odd))).toEqual([odd]);
    expect(await lines("jsonl", statements(statement, statement))).toEqual([statement, statement]);
    expect(await lines("jsonl", happenings(happening))).toEqual([happening]);
    expect(await lines("jsonl", { kind: "story", story })).toEqual([story]);
  });
});
