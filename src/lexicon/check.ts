import { createReader, ploverTypes, type Reader, type Report } from "../reading/index.js";
import { modesOf } from "../reading/events/scale.js";
import type { LexiconAsset } from "../reading/entries.js";
import { parseRole } from "../reading/actors/roles.js";
import { toAsset, type LexiconKind, type LexiconSource, type SourceEntry } from "./load.js";
import { checkFields } from "./schema.js";

/** What is wrong with an entry, and how to mend it, in one sentence. */
export interface Complaint { readonly file: string; readonly id: string; readonly says: string }

interface Example { readonly text: string; readonly find?: Readonly<Record<string, string>>; readonly because?: string }

/** Publication day of every example, so that relative dates mean the same each time. */
const writtenOn = "2015-08-10";

/** Checks the spelling and fields of all entries; the examples are run by `checkExamples`. */
export function checkEntries(source: LexiconSource): Complaint[] {
  const complaints: Complaint[] = [];
  const seen = new Map<string, string>();
  for (const [kind, entries] of Object.entries(source.kinds) as [LexiconKind, readonly SourceEntry[]][]) {
    for (const { file, entry } of entries) {
      const say = (says: string): void => { complaints.push({ file, id: String(entry?.id ?? "?"), says }); };
      const bad = checkFields(kind, entry);
      if (bad.length > 0) { for (const says of bad) say(says); continue; }
      if (kind !== "particles") {
        const before = seen.get(entry.id);
        if (before !== undefined) say(`this id stands in ${before} too; give the new entry an id of its own.`);
        seen.set(entry.id, file);
      }
      for (const says of [...spelling(entry), ...meaning(kind, entry)]) say(says);
    }
  }
  return complaints;
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const arabic = /[\u0620-\u064a]/u;

/** Invisible marks, tatweel, stray blanks and decomposed letters spoil a lookup without being seen. */
function spelling(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => spelling(v, `${path}[${i}]`));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([k, v]) => spelling(v, path === "" ? k : `${path}.${k}`));
  if (typeof value !== "string" || !arabic.test(value)) return [];
  if (invisible.test(value)) return [`${path} holds an invisible direction mark; type the word again.`];
  if (value.includes("\u0640")) return [`${path} holds a tatweel; leave it out.`];
  if (value !== value.normalize("NFC")) return [`${path} is not in normal form C; type the word again.`];
  if (value !== value.trim()) return [`${path} begins or ends with a blank; take it away.`];
  return [];
}

function meaning(kind: LexiconKind, entry: SourceEntry["entry"]): string[] {
  if (kind === "events") {
    const type = entry["type"] as (typeof ploverTypes)[number];
    const mode = entry["mode"] as string | undefined;
    if (mode !== undefined && !modesOf(type).includes(mode)) return [`mode "${mode}" is none of ${type}: ${modesOf(type).join(", ") || "it has no modes"}.`];
  }
  if (kind === "actors") return ((entry["roles"] as string[] | undefined) ?? []).filter(r => parseRole(r) === undefined).map(r => `role "${r}" is not of the form "president RUS 2012-05-07..".`);
  const verb = entry["verb"] as string | undefined;
  if (verb === undefined) return [];
  const [perfect = "", imperfect] = verb.split("/").map(v => v.trim());
  if (verb.includes(" ") && imperfect === undefined) return [`verb "${verb}" has two words; write one word and put the other under needs.`];
  if (imperfect === undefined && /^[\u0620-\u064a]{3}$/u.test(perfect)) return [`verb "${perfect}" has three letters and no shadda; if it is form I, add the imperfect after a slash.`];
  return [];
}

/** Reads every `hit` and `miss` with the lexicon and says which did not do as they should. */
export function checkExamples(source: LexiconSource, asset: LexiconAsset = toAsset(source)): Complaint[] {
  const reader = createReader(asset);
  const complaints: Complaint[] = [];
  for (const [kind, entries] of Object.entries(source.kinds) as [LexiconKind, readonly SourceEntry[]][]) {
    if (kind === "particles") continue;
    for (const { file, entry } of entries) {
      for (const hit of (entry["hit"] as Example[] | undefined) ?? []) for (const says of failedHit(reader, kind, entry, hit)) complaints.push({ file, id: entry.id, says });
      for (const miss of (entry["miss"] as Example[] | undefined) ?? []) {
        if (fires(reader.read(document(miss.text)), entry.id)) complaints.push({ file, id: entry.id, says: `fires in the miss "${miss.text}" (${miss.because ?? "it must stay silent"}).` });
      }
    }
  }
  return complaints;
}

const document = (text: string): { text: string; published: string } => ({ text, published: writtenOn });

function failedHit(reader: Reader, kind: LexiconKind, entry: SourceEntry["entry"], hit: Example): string[] {
  const report = reader.read(document(hit.text), { dropped: true });
  if (!fires(report, entry.id)) return [`does not fire in the hit "${hit.text}".`];
  if (kind === "events") return failedEvent(report, entry, hit);
  if (kind === "reporting") return failedStatement(report, entry, hit);
  return [];
}

/** Does any record of the report name the entry in its reasons? */
function fires(report: Report, id: string): boolean {
  const records = [...report.actors, ...report.statements, ...report.events, ...report.times, ...report.figures];
  const names = (why: Report["actors"][number]["why"]): boolean => why.entry === id || (why.because ?? []).some(names);
  return records.some(record => names(record.why));
}

function failedEvent(report: Report, entry: SourceEntry["entry"], hit: Example): string[] {
  const find = hit.find ?? {};
  const events = report.events.filter(e => e.why.entry === entry.id);
  const covers = (ids: readonly string[], piece: string): boolean => ids.some(id => report.actors.find(a => a.id === id)?.mentions.some(m => { const said = report.text.slice(...m.span); return said.includes(piece) || piece.includes(said); }) === true);
  const fits = events.find(e => (find["doer"] === undefined || covers(e.actors, find["doer"])) && (find["target"] === undefined || covers(e.recipients, find["target"])) && (find["status"] === undefined || e.status === find["status"]));
  if (fits !== undefined || events.length === 0) return [];
  const names = (ids: readonly string[]): string => ids.map(id => { const span = report.actors.find(a => a.id === id)?.mentions[0]?.span; return span === undefined ? id : report.text.slice(...span); }).join(" + ") || "nobody";
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${events.map(e => `${names(e.actors)} > ${names(e.recipients)} (${e.status})`).join("; ")}.`];
}

function failedStatement(report: Report, entry: SourceEntry["entry"], hit: Example): string[] {
  const find = hit.find ?? {};
  const statements = report.statements.filter(s => s.why.entry === entry.id);
  if (statements.length === 0) return [];
  const content = (s: Report["statements"][number]): string => s.content.map(c => report.text.slice(...c)).join(" ");
  const source = (s: Report["statements"][number]): string => (s.source === null ? "" : report.text.slice(...s.source));
  const fits = statements.some(s => (find["content"] === undefined || content(s).includes(find["content"]) || find["content"].includes(content(s))) && (find["speaker"] === undefined || source(s).includes(find["speaker"]) || find["speaker"].includes(source(s)) && source(s) !== ""));
  if (fits) return [];
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${statements.map(s => `${source(s) || "nobody"}: ${content(s)}`).join("; ")}.`];
}
