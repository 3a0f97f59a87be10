import type { Actor, Report } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";
import type { Why } from "../../reading/why.js";
import { firstDay } from "./day.js";
import { identityOf, nameKey, soundKey } from "./identity.js";
import { quadOf } from "./quad.js";
import type { ActorRow, EventRow, MentionRow, RecordRows, StatementRow, WhyRow } from "./rows.js";
import { sentenceAround } from "./sentence.js";

/** Country of a named place; `undefined` where the lexicon does not know it. */
export type PlaceCountry = (name: string) => string | undefined;

/** A Report as rows of the library's tables, and the actors that they name. */
export function toRows(report: Report, countryOf: PlaceCountry): { readonly actors: readonly ActorRow[]; readonly records: RecordRows } {
  const joined = new Map(report.actors.map(actor => [actor.id, identityOf(actor, report.document.id)]));
  const countries = new Map(report.actors.map(actor => [actor.id, actor.country]));
  const nameOf = (id: string | null | undefined): string | null => (id === null || id === undefined ? null : joined.get(id) ?? null);
  const published = firstDay(report.document.published);
  const statements = report.statements.map((s): StatementRow => ({
    id: s.id, speaker: nameOf(s.speaker), addressee: nameOf(s.addressee), kind: s.kind, attitude: s.attitude ?? null, within: s.within ?? null,
    source: s.source, cue: s.cue, content: s.content.flat(), words: s.content.map(span => report.text.slice(...span)).join(" … "),
    date: s.date ?? null, day: firstDay(s.date) ?? published,
  }));
  const speakers = new Map(statements.map(s => [s.id, s.speaker]));
  const sides = (ids: readonly string[]): string[] => unique(ids.map(id => nameOf(id)));
  const sideCountries = (ids: readonly string[]): string[] => unique(ids.map(id => countries.get(id)));
  const events = report.events.map((e): EventRow => ({
    id: e.id, type: e.type, mode: e.mode ?? null, contexts: e.contexts, trigger_span: e.trigger, sentence: sentenceAround(report.text, report.blocks, e.trigger),
    status: e.status, statement: e.statement ?? null, speaker: e.statement === undefined ? null : speakers.get(e.statement) ?? null,
    place: e.place ?? null, place_country: (e.place === undefined ? undefined : countryOf(e.place)) ?? null,
    date: e.date ?? null, day: firstDay(e.date) ?? published, intensity: e.intensity, quad: quadOf(e.type),
    doers: sides(e.actors), recipients: sides(e.recipients), doer_countries: sideCountries(e.actors), recipient_countries: sideCountries(e.recipients),
  }));
  return {
    actors: report.actors.map(actor => actorRow(actor, joined.get(actor.id)!)),
    records: {
      mentions: report.actors.map(actor => mentionRow(actor, joined.get(actor.id)!)), statements, events,
      figures: report.figures.map(f => ({ span: f.span, value: f.value, high: f.high ?? null, low: f.low ?? null, approx: f.approx, unit: f.unit, counted: f.of ?? null })),
      times: report.times.map(t => ({ span: t.span, value: t.value })),
      whys: whyRows(report),
    },
  };
}

function actorRow(actor: Actor, id: string): ActorRow {
  return {
    id, kind: actor.kind, ar: actor.name.ar ?? null, en: actor.name.en ?? null, country: actor.country ?? null, sector: actor.sector ?? null,
    known: actor.known, wikidata: actor.wikidata ?? null, name_key: nameKey(actor), sound: soundKey(actor) ?? null,
  };
}

function mentionRow(actor: Actor, joined: string): MentionRow {
  return { local: actor.id, joined, actor: joined, forms: actor.mentions.map(m => m.form), spans: actor.mentions.flatMap(m => m.span) };
}

/** Rules and entries with the records that rest on them, those beneath a reason included. */
function whyRows(report: Report): WhyRow[] {
  const rows = new Map<string, WhyRow & { records: string[] }>();
  const add = (why: Why, record: string): void => {
    const key = `${why.rule}\n${why.entry ?? ""}`;
    const row = rows.get(key) ?? { rule: why.rule, entry: why.entry ?? null, records: [] };
    rows.set(key, row);
    if (row.records.at(-1) !== record) row.records.push(record);
    for (const reason of why.because ?? []) add(reason, record);
  };
  for (const actor of report.actors) add(actor.why, actor.id);
  for (const statement of report.statements) add(statement.why, statement.id);
  for (const event of report.events) add(event.why, event.id);
  const at = (span: Span): string => span.join("-");
  for (const time of report.times) add(time.why, `t${at(time.span)}`);
  for (const figure of report.figures) add(figure.why, `f${at(figure.span)}`);
  return [...rows.values()];
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== null && value !== undefined))];
}
