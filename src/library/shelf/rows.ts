import type { Columns } from "../insert-rows.js";

/** Rows of the tables that hold one reading, without the article's number, which the library gives. Spans are start and end, in UTF-16 code units. */
export interface ActorRow {
  id: string; kind: string; ar: string | null; en: string | null; country: string | null; sector: string | null; known: boolean; wikidata: string | null; name_key: string;
  /** `ar:` or `en:`, the script in which the person was met, and the key of the name's sound; null of whom the other script does not find. */
  sound: string | null;
}
export interface MentionRow { local: string; joined: string; actor: string; forms: readonly string[]; spans: readonly number[] }
export interface StatementRow {
  id: string; speaker: string | null; addressee: string | null; kind: string; attitude: string | null; within: string | null;
  source: readonly number[] | null; cue: readonly number[] | null; content: readonly number[]; words: string; date: string | null; day: string | null;
}
export interface EventRow {
  id: string; type: string; mode: string | null; contexts: readonly string[]; trigger_span: readonly number[]; sentence: readonly number[]; status: string;
  statement: string | null; speaker: string | null; place: string | null; place_country: string | null; date: string | null; day: string | null; intensity: number; quad: number;
  doers: readonly string[]; recipients: readonly string[]; doer_countries: readonly string[]; recipient_countries: readonly string[];
}
export interface FigureRow { span: readonly number[]; value: number; high: number | null; low: number | null; approx: boolean; unit: string; counted: string | null }
export interface TimeRow { span: readonly number[]; value: string }
export interface WhyRow { rule: string; entry: string | null; records: readonly string[] }

export const actorColumns: Columns<ActorRow> = { id: "text", kind: "text", ar: "text", en: "text", country: "text", sector: "text", known: "boolean", wikidata: "text", name_key: "text", sound: "text" };

/** Columns of the tables whose rows belong to one article. */
export const recordColumns = {
  mentions: { local: "text", joined: "text", actor: "text", forms: "text[]", spans: "integer[]" } satisfies Columns<MentionRow>,
  statements: {
    id: "text", speaker: "text", addressee: "text", kind: "text", attitude: "text", within: "text", source: "integer[]", cue: "integer[]",
    content: "integer[]", words: "text", date: "text", day: "date",
  } satisfies Columns<StatementRow>,
  events: {
    id: "text", type: "text", mode: "text", contexts: "text[]", trigger_span: "integer[]", sentence: "integer[]", status: "text", statement: "text", speaker: "text",
    place: "text", place_country: "text", date: "text", day: "date", intensity: "real", quad: "smallint",
    doers: "text[]", recipients: "text[]", doer_countries: "text[]", recipient_countries: "text[]",
  } satisfies Columns<EventRow>,
  figures: { span: "integer[]", value: "double precision", high: "double precision", low: "double precision", approx: "boolean", unit: "text", counted: "text" } satisfies Columns<FigureRow>,
  times: { span: "integer[]", value: "text" } satisfies Columns<TimeRow>,
  whys: { rule: "text", entry: "text", records: "text[]" } satisfies Columns<WhyRow>,
};
export type RecordTable = keyof typeof recordColumns;

/** All rows of one reading. */
export interface RecordRows {
  mentions: readonly MentionRow[]; statements: readonly StatementRow[]; events: readonly EventRow[];
  figures: readonly FigureRow[]; times: readonly TimeRow[]; whys: readonly WhyRow[];
}
