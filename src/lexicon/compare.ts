import type { Report } from "../reading/index.js";
import type { Why } from "../reading/why.js";
import type { SourceEntry } from "./load.js";

/** A sentence in which an entry must fire, with pieces of it that must be found, or (with `because`) must stay silent. */
export interface Example { readonly text: string; readonly find?: Readonly<Record<string, string>>; readonly because?: string }

/** Publication day of every example, so that relative dates mean the same each time. */
export const writtenOn = "2015-08-10";

/** Does any record of the report name one of the entries in its reasons? */
export function isReason(report: Report, ids: ReadonlySet<string>): boolean {
  const records = [...report.actors, ...report.statements, ...report.events, ...report.times, ...report.figures];
  return records.some(record => names(record.why, ids));
}

/** Does the reason, or a reason within it, name one of the entries? */
function names(why: Why, ids: ReadonlySet<string>): boolean {
  return why.entry !== undefined && ids.has(why.entry) || (why.because ?? []).some(inner => names(inner, ids));
}

/** The entries for one word and type (with different needs), of which any may tell the act, `entry` among them. */
export function sistersOf(entry: SourceEntry["entry"], entries: readonly SourceEntry[], wordsOf: (entry: SourceEntry["entry"]) => readonly unknown[]): ReadonlySet<string> {
  const words = wordsOf(entry);
  return new Set(entries.filter(({ entry: e }) => e["type"] === entry["type"] && wordsOf(e).some(w => words.includes(w))).map(({ entry: e }) => e.id));
}

/** What an event of the entries lacks of what the example says; empty where one has all of it. */
export function failedEvent(report: Report, ids: ReadonlySet<string>, hit: Example): string[] {
  const find = hit.find ?? {};
  const events = report.events.filter(e => names(e.why, ids));
  const covers = (actors: readonly string[], whom: string, piece = withoutAlif(whom)): boolean => actors.some(id => report.actors.find(a => a.id === id)?.mentions.some(m => overlap(report.text.slice(...m.span), piece)) === true);
  const fits = events.some(e => (find["doer"] === undefined || covers(e.actors, find["doer"])) && (find["target"] === undefined || covers(e.recipients, find["target"]))
    && (find["trigger"] === undefined || overlap(report.text.slice(...e.trigger), find["trigger"])) && (find["status"] === undefined || e.status === find["status"]));
  if (fits || events.length === 0) return [];
  const named = (actors: readonly string[]): string => actors.map(id => { const span = report.actors.find(a => a.id === id)?.mentions[0]?.span; return span === undefined ? id : report.text.slice(...span); }).join(" + ") || "nobody";
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${events.map(e => `${named(e.actors)} > ${named(e.recipients)} (${report.text.slice(...e.trigger)}, ${e.status})`).join("; ")}.`];
}

/** What a statement of the entry lacks of what the example says; empty where one has all of it. */
export function failedStatement(report: Report, id: string, hit: Example): string[] {
  const find = hit.find ?? {};
  const statements = report.statements.filter(s => s.why.entry === id);
  if (statements.length === 0) return [];
  const content = (s: Report["statements"][number]): string => s.content.map(c => report.text.slice(...c)).join(" ");
  const words = (span: Report["statements"][number]["source"]): string => (span === null ? "" : report.text.slice(...span));
  const fits = statements.some(s => (find["content"] === undefined || overlap(content(s), find["content"])) && (find["speaker"] === undefined || overlap(words(s.source), find["speaker"])) && (find["cue"] === undefined || overlap(words(s.cue), find["cue"])));
  if (fits) return [];
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${statements.map(s => `${words(s.source) || "nobody"} (${words(s.cue)}): ${content(s)}`).join("; ")}.`];
}

function overlap(a: string, b: string): boolean { return a !== "" && (a.includes(b) || b.includes(a)); }

/** After ل the article is written without its alif (للحكومة), so that it is left out of what an example names. */
function withoutAlif(named: string): string {
  return named.replace(/^\u0627(?=\u0644)/u, "");
}
