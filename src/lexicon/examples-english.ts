import { CreditNames } from "../reading/en/credit.js";
import { createLayers } from "../reading/en/layers.js";
import { partsOf } from "../reading/en/mentions/parts.js";
import type { LexiconAsset } from "../reading/entries.js";
import type { Reader, Report } from "../reading/index.js";
import type { Complaint } from "./check.js";
import { failedEvent, failedStatement, isReason, sistersOf, writtenOn, type Example } from "./compare.js";
import type { EnglishKind, EnglishKinds } from "./load-english.js";
import type { SourceEntry } from "./load.js";

type Entry = SourceEntry["entry"];

/** Reads every `hit` and `miss` of the English entries, and says which did not do as they should. */
export function checkEnglishExamples(kinds: EnglishKinds, asset: LexiconAsset, reader: Reader): Complaint[] {
  const read = (text: string): Report => reader.read({ text, published: writtenOn, language: "en" });
  const named = nounFinder(asset);
  const complaints: Complaint[] = [];
  for (const [kind, entries] of Object.entries(kinds) as [EnglishKind, readonly SourceEntry[]][]) {
    const told = kind === "en-events" || kind === "en-reporting" || kind === "en-light-verbs";
    for (const { file, entry } of entries) {
      const own: ReadonlySet<string> = new Set([entry.id]);
      const fires = (text: string, ids = own): boolean => (told ? isReason(read(text), ids) : named(text).has(entry.id));
      const failed = (hit: Example): string[] => {
        const ids = kind === "en-events" && !fires(hit.text) ? sistersOf(entry, entries, wordsOf) : own;
        if (!fires(hit.text, ids)) return [`does not fire in the hit "${hit.text}".`];
        if (kind === "en-events") return failedEvent(read(hit.text), ids, hit);
        return kind === "en-reporting" ? failedStatement(read(hit.text), entry.id, hit) : [];
      };
      for (const hit of (entry["hit"] as Example[] | undefined) ?? []) for (const says of failed(hit)) complaints.push({ file, id: entry.id, says });
      for (const { text, because } of (entry["miss"] as Example[] | undefined) ?? []) {
        if (fires(text)) complaints.push({ file, id: entry.id, says: `fires in the miss "${text}" (${because ?? "it must stay silent"}).` });
      }
    }
  }
  return complaints;
}

function wordsOf(entry: Entry): unknown[] {
  return [entry["verb"], entry["noun"], ...(entry["also"] as string[] | undefined) ?? []].filter(word => word !== undefined);
}

/** Finds the ids of the titles, bodies, crowds and departments by which somebody is named in a text. */
function nounFinder(asset: LexiconAsset): (text: string) => ReadonlySet<string> {
  const { gazetteer, layersOf } = createLayers(asset, new CreditNames(asset));
  return text => {
    const { tokens, parses, mentions } = layersOf({ text, published: writtenOn });
    const ids = new Set<string>();
    for (const { phrases } of parses) for (const phrase of phrases) {
      for (const { from, to } of partsOf(tokens, phrase.from, phrase.to, gazetteer)) {
        if (mentions.all.some(m => m.from <= from && to <= m.to)) for (const { entry } of gazetteer.nounAt(tokens, from, to)?.means ?? []) ids.add(entry.id);
      }
      // a department takes part in a longer title too (minister of finance), and in a phrase of its own (the ministry of health)
      const whole = mentions.of(phrase) ?? (phrase.after === undefined ? undefined : mentions.of(phrase.after));
      if (whole !== undefined) for (let i = phrase.from; i < phrase.to; i++) for (const { as, entry } of gazetteer.nounAt(tokens, i, phrase.to)?.means ?? []) if (as === "department") ids.add(entry.id);
    }
    return ids;
  };
}
