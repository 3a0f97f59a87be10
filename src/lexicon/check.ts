import { ploverTypes } from "../reading/index.js";
import { modesOf } from "../reading/events/scale.js";
import { parseRole } from "../reading/actors/roles.js";
import { englishTables, type EnglishKind, type EnglishTable } from "./load-english.js";
import { type LexiconKind, type LexiconSource, type SourceEntry } from "./load.js";
import { checkFields } from "./schema.js";

/** What is wrong with an entry, and how to mend it, in one sentence. */
export interface Complaint { readonly file: string; readonly id: string; readonly says: string }

/** Checks the spelling and fields of all entries. */
export function checkEntries(source: LexiconSource): Complaint[] {
  const complaints: Complaint[] = [];
  const seen = new Map<string, string>();
  for (const [kind, entries] of Object.entries({ ...source.kinds, ...source.englishKinds }) as [LexiconKind | EnglishKind, readonly SourceEntry[]][]) {
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
  return [...complaints, ...checkTables(source)];
}

/** Checks the fields of the English tables. */
function checkTables({ english }: LexiconSource): Complaint[] {
  const tables: Readonly<Record<EnglishTable, unknown>> = { "en-grammar": english.grammar, "en-status": english.status, "en-times": english.times, "en-figures": english.figures, "en-furniture": english.furniture };
  return (Object.entries(tables) as [EnglishTable, unknown][]).flatMap(([kind, table]) => checkFields(kind, table).map(says => ({ file: `en/${englishTables[kind]}`, id: kind, says })));
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const arabic = /[\u0620-\u064a]/u;

/** Invisible marks, tatweel, stray blanks and decomposed letters spoil a lookup without being seen. */
export function spelling(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => spelling(v, `${path}[${i}]`));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([k, v]) => spelling(v, path === "" ? k : `${path}.${k}`));
  if (typeof value !== "string" || !arabic.test(value)) return [];
  if (invisible.test(value)) return [`${path} holds an invisible direction mark; type the word again.`];
  if (/\u0640(?!\d)/u.test(value)) return [`${path} holds a tatweel; leave it out.`];
  if (value !== value.normalize("NFC")) return [`${path} is not in normal form C; type the word again.`];
  if (value !== value.trim()) return [`${path} begins or ends with a blank; take it away.`];
  return [];
}

function meaning(kind: LexiconKind | EnglishKind, entry: SourceEntry["entry"]): string[] {
  if (kind === "events" || kind === "en-events") {
    const type = entry["type"] as (typeof ploverTypes)[number];
    const mode = entry["mode"] as string | undefined;
    if (mode !== undefined && !modesOf(type).includes(mode)) return [`mode "${mode}" is none of ${type}: ${modesOf(type).join(", ") || "it has no modes"}.`];
  }
  if (kind === "actors") return ((entry["roles"] as string[] | undefined) ?? []).filter(r => parseRole(r) === undefined).map(r => `role "${r}" is not of the form "president RUS 2012-05-07..".`);
  const verb = entry["verb"] as string | undefined;
  if (verb === undefined || !arabic.test(verb)) return [];
  const [perfect = "", imperfect] = verb.split("/").map(v => v.trim());
  if (verb.includes(" ") && imperfect === undefined) return [`verb "${verb}" has two words; write one word and put the other under needs.`];
  if (imperfect === undefined && /^[\u0623-\u064a]{3}$/u.test(perfect)) return [`verb "${perfect}" has three letters and no shadda; if it is form I, add the imperfect after a slash.`];
  return [];
}
