import { createReader, type Reader, type Report } from "../reading/index.js";
import { findBlocks } from "../reading/blocks/index.js";
import type { LexiconAsset } from "../reading/entries.js";
import type { Kit } from "../reading/kit.js";
import { findMentions } from "../reading/mentions/index.js";
import { createKits } from "../reading/reader.js";
import type { NameNode } from "../reading/lexicon.js";
import { findTokens } from "../reading/tokens/index.js";
import type { Token } from "../reading/tokens/token.js";
import type { Why } from "../reading/why.js";
import { checkCarriers } from "./carriers.js";
import type { Complaint } from "./check.js";
import { toAsset, type LexiconKind, type LexiconSource, type SourceEntry } from "./load.js";

interface Example { readonly text: string; readonly find?: Readonly<Record<string, string>>; readonly because?: string }

/** Publication day of every example, so that relative dates mean the same each time. */
const writtenOn = "2015-08-10";

/** Reads every `hit` and `miss` with the lexicon, and every name in carrier sentences, and says which did not do as they should. */
export function checkExamples(source: LexiconSource, asset: LexiconAsset = toAsset(source)): Complaint[] {
  const reader = createReader(asset);
  const kit = createKits(asset)({ published: writtenOn });
  const complaints: Complaint[] = [];
  for (const [kind, entries] of Object.entries(source.kinds) as [LexiconKind, readonly SourceEntry[]][]) {
    if (kind === "particles") continue;
    const fires = kind === "events" || kind === "reporting" || kind === "lightVerbs"
      ? (text: string, id: string): boolean => isReason(readExample(reader, text), id)
      : (text: string, id: string): boolean => isNamed(text, id, kit);
    for (const { file, entry } of entries) {
      const say = (says: string): void => { complaints.push({ file, id: entry.id, says }); };
      for (const hit of (entry["hit"] as Example[] | undefined) ?? []) {
        if (!fires(hit.text, entry.id) && !(kind === "events" && sisterFires(readExample(reader, hit.text), entry, entries))) say(`does not fire in the hit "${hit.text}".`);
        else if (kind === "events") failedEvent(readExample(reader, hit.text), entry, hit).forEach(say);
        else if (kind === "reporting") failedStatement(readExample(reader, hit.text), entry, hit).forEach(say);
      }
      for (const miss of (entry["miss"] as Example[] | undefined) ?? []) {
        if (fires(miss.text, entry.id)) say(`fires in the miss "${miss.text}" (${miss.because ?? "it must stay silent"}).`);
      }
    }
  }
  return [...complaints, ...checkCarriers(source, kit)];
}

function readExample(reader: Reader, text: string): Report {
  return reader.read({ text, published: writtenOn }, { dropped: true });
}

/** Of several entries for one word and type (with different needs) any may tell the act. */
function sisterFires(report: Report, entry: SourceEntry["entry"], entries: readonly SourceEntry[]): boolean {
  const sisters = entries.filter(({ entry: e }) => e["type"] === entry["type"] && (e["verb"] ?? e["noun"]) === (entry["verb"] ?? entry["noun"]));
  return report.events.some(e => sisters.some(s => names(e.why, s.entry.id)));
}

/** Does any record of the report name the entry in its reasons? */
function isReason(report: Report, id: string): boolean {
  const records = [...report.actors, ...report.statements, ...report.events, ...report.times, ...report.figures];
  return records.some(record => names(record.why, id));
}

/** Does the reason, or a reason within it, name the entry? */
function names(why: Why, id: string): boolean {
  return why.entry === id || (why.because ?? []).some(inner => names(inner, id));
}

/** Is a mention of the text made with the entry: a title, department, body, crowd, actor or agency? */
function isNamed(text: string, id: string, kit: Kit): boolean {
  const blocks = findBlocks(text, kit);
  const { tokens } = findTokens(text, blocks, kit);
  const inMention = findMentions(text, tokens, blocks, kit).some(m => m.entry?.id === id || tokens.slice(m.from, m.to).some(t => isPart(t, id)));
  return inMention || tokens.some(t => t.word.starts.some(s => endsIn(s.node, id, "agency")));
}

/** Does the word take part in the mention by this entry: a title, department, body or crowd, alone or as the first of a phrase? */
function isPart({ word }: Token, id: string): boolean {
  const { noun } = word.facts;
  if (noun !== undefined && [noun.titles, noun.departments, noun.bodies, noun.crowds].some(list => list.some(e => e.id === id))) return true;
  return word.starts.some(s => endsIn(s.node, id));
}

/** Is the entry among the names that begin with the words of a node? */
function endsIn(node: NameNode, id: string, layer?: string): boolean {
  return node.ends.some(end => end.entry.id === id && (layer === undefined || end.layer === layer)) || [...node.next.values()].some(next => endsIn(next, id, layer));
}

function failedEvent(report: Report, entry: SourceEntry["entry"], hit: Example): string[] {
  const find = hit.find ?? {};
  const events = report.events.filter(e => names(e.why, entry.id));
  const covers = (ids: readonly string[], whom: string, piece = withoutAlif(whom)): boolean => ids.some(id => report.actors.find(a => a.id === id)?.mentions.some(m => { const said = report.text.slice(...m.span); return said.includes(piece) || piece.includes(said); }) === true);
  const fits = events.find(e => (find["doer"] === undefined || covers(e.actors, find["doer"])) && (find["target"] === undefined || covers(e.recipients, find["target"])) && (find["status"] === undefined || e.status === find["status"]));
  if (fits !== undefined || events.length === 0) return [];
  const named = (ids: readonly string[]): string => ids.map(id => { const span = report.actors.find(a => a.id === id)?.mentions[0]?.span; return span === undefined ? id : report.text.slice(...span); }).join(" + ") || "nobody";
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${events.map(e => `${named(e.actors)} > ${named(e.recipients)} (${e.status})`).join("; ")}.`];
}

function failedStatement(report: Report, entry: SourceEntry["entry"], hit: Example): string[] {
  const find = hit.find ?? {};
  const statements = report.statements.filter(s => s.why.entry === entry.id);
  if (statements.length === 0) return [];
  const content = (s: Report["statements"][number]): string => s.content.map(c => report.text.slice(...c)).join(" ");
  const source = (s: Report["statements"][number]): string => (s.source === null ? "" : report.text.slice(...s.source));
  const overlap = (a: string, b: string): boolean => a !== "" && (a.includes(b) || b.includes(a));
  const fits = statements.some(s => (find["content"] === undefined || overlap(content(s), find["content"])) && (find["speaker"] === undefined || overlap(source(s), find["speaker"])));
  if (fits) return [];
  return [`in "${hit.text}" wanted ${JSON.stringify(find)}, found ${statements.map(s => `${source(s) || "nobody"}: ${content(s)}`).join("; ")}.`];
}

/** After ل the article is written without its alif (للحكومة), so that it is left out of what an example names. */
function withoutAlif(named: string): string {
  return named.replace(/^\u0627(?=\u0644)/u, "");
}
