import type { ActorRef, ArticleRef, EventAnswer, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import type { CopyAnswer } from "../../library/index.js";
import type { AnswerStream, ExportOptions } from "./format.js";
import { writeExport } from "./formats.js";
import type { StoryAnswer } from "./story-answer.js";
import { loadExportTables } from "./tables.js";

/** Text that breaks careless writers: tab, line ends, quotes, commas, markup, direction controls, a NUL, Arabic, an emoji. */
export const nasty = "قال:\t\"نعم\",\r\nثم; <b>&amp;</b> \u202eabc\u202c 'لا'\u0000 🕊";

export const options: ExportOptions = { now: "2026-11-26T22:00:00Z", tables: loadExportTables(), version: "0.1.0" };

export const egypt: ActorRef = { id: "country.EGY", kind: "country", name: { ar: "مصر", en: "Egypt" }, country: "EGY", sector: "GOV", wikidata: "Q79" };
export const romania: ActorRef = { id: "country.ROU", kind: "country", name: { ar: "رومانيا", en: "Romania" }, country: "ROU", sector: "GOV" };
export const bank: ActorRef = { id: "igo.bank", kind: "organization", name: { en: "Bank of the Nile; East" }, country: "IGO", sector: "IGO" };
export const minister: ActorRef = { id: "met.7", kind: "person", name: { ar: "سالم الورّاق" } };

export const article: ArticleRef = { id: "paper-1", outlet: "الضحى", url: "https://paper.example/1?a=1,2&b=<x>", title: "زيارة إلى القاهرة", language: "ar", published: "2024-05-17", origin: "dispatch:Reuters:paper-1", agencies: ["Reuters"], length: 900 };

export const event: EventAnswer = {
  id: "paper-1#10-15", article, type: "CONSULT", mode: "visit", contexts: ["diplomatic", "economic"], status: "happened", doers: [romania], recipients: [egypt],
  trigger: { start: 10, end: 15, text: "زار" }, sentence: { start: 4, end: 60, text: "زار الوفد الروماني القاهرة." }, sentenceNumber: 2, place: { name: "القاهرة", country: "EGY" },
  date: "2024-05-16", intensity: 4, quad: 1, happening: "happening.3", story: "story.1",
};

export const statement: StatementAnswer = {
  id: "paper-1#70-90", article, speaker: minister, source: { start: 62, end: 68, text: "الوزير" }, cue: { start: 58, end: 61, text: "قال" },
  content: [{ start: 70, end: 90, text: "المحادثات مثمرة" }], kind: "indirect", attitude: "say", addressee: egypt, about: [romania, minister], date: "2024-05-16",
};

export const happening: HappeningAnswer = {
  id: "happening.3", type: "CONSULT", modes: ["visit"], doers: [romania], recipients: [egypt], place: { name: "القاهرة", country: "EGY" }, date: "2024-05-16/2024-05-18", intensity: 4, quad: 1,
  articles: 3, origins: 2, asserted: 2, claimed: 0, denied: 1, future: 1, events: [event, { ...event, id: "paper-2#3-6", article: { ...article, id: "paper-2", outlet: "الأفق", origin: "paper-2", agencies: [] } }],
};

export const copy: CopyAnswer = { article: "paper-2", of: "paper-1", origin: "dispatch:Reuters:paper-1", relation: "partial", direction: "a-from-b", agency: "Reuters", overlap: 0.5 };

export const story: StoryAnswer = {
  id: "story.1", title: "زيارة إلى القاهرة", from: "2024-05-16", to: "2024-05-17", articles: [article], copies: [{ agency: "Reuters", copies: [{ article, relation: "copy", copies: [] }] }],
  statements: [statement], happenings: [happening],
  disagreements: [{ kind: "figure", about: "عدد الاتفاقات", sides: [{ says: "12", origins: 1, articles: 5, who: ["الضحى"] }, { says: "20", origins: 2, articles: 2, who: ["الأفق"] }] }],
};

/** Rows as a stream. */
export async function* stream<R>(...rows: readonly R[]): AsyncGenerator<R> {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
}

export const events = (...rows: readonly EventAnswer[]): AnswerStream => ({ kind: "events", rows: stream(...rows) });
export const statements = (...rows: readonly StatementAnswer[]): AnswerStream => ({ kind: "statements", rows: stream(...rows) });
export const happenings = (...rows: readonly HappeningAnswer[]): AnswerStream => ({ kind: "happenings", rows: stream(...rows) });
export const copies = (...rows: readonly CopyAnswer[]): AnswerStream => ({ kind: "copies", rows: stream(...rows) });

/** The whole file as bytes. */
export async function bytesOf(id: string, answers: AnswerStream, more: Partial<ExportOptions> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(id, answers, { ...options, ...more })) pieces.push(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
  return Buffer.concat(pieces);
}

/** The whole file as text; its mark of byte order is kept. */
export async function textOf(id: string, answers: AnswerStream, more: Partial<ExportOptions> = {}): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(id, answers, more));
}
