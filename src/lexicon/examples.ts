import { createReader, type Reader, type Report } from "../reading/index.js";
import { findBlocks } from "../reading/blocks/index.js";
import type { LexiconAsset } from "../reading/entries.js";
import type { Kit } from "../reading/kit.js";
import { findMentions } from "../reading/mentions/index.js";
import { createKits } from "../reading/reader.js";
import type { NameNode } from "../reading/lexicon.js";
import { findTokens } from "../reading/tokens/index.js";
import type { Token } from "../reading/tokens/token.js";
import { checkCarriers } from "./carriers.js";
import { checkLetters } from "./check-letters.js";
import type { Complaint } from "./check.js";
import { failedEvent, failedStatement, isReason, sistersOf, writtenOn, type Example } from "./compare.js";
import { checkEnglishExamples } from "./examples-english.js";
import { toAsset, type LexiconKind, type LexiconSource, type SourceEntry } from "./load.js";

/** Reads every `hit` and `miss` with the lexicon, and every name in carrier sentences, and says which did not do as they should. */
export function checkExamples(source: LexiconSource, asset: LexiconAsset = toAsset(source)): Complaint[] {
  const reader = createReader(asset);
  const kit = createKits(asset)({ published: writtenOn });
  const complaints: Complaint[] = [];
  for (const [kind, entries] of Object.entries(source.kinds) as [LexiconKind, readonly SourceEntry[]][]) {
    if (kind === "particles" || kind === "letters") continue;
    const fires = kind === "events" || kind === "reporting" || kind === "lightVerbs"
      ? (text: string, id: string): boolean => isReason(readExample(reader, text), new Set([id]))
      : (text: string, id: string): boolean => isNamed(text, id, kit);
    for (const { file, entry } of entries) {
      const say = (says: string): void => { complaints.push({ file, id: entry.id, says }); };
      for (const hit of (entry["hit"] as Example[] | undefined) ?? []) {
        const fired = fires(hit.text, entry.id);
        const ids = kind === "events" && !fired ? sistersOf(entry, entries, wordOf) : new Set([entry.id]);
        if (!fired && !(kind === "events" && isReason(readExample(reader, hit.text), ids))) say(`does not fire in the hit "${hit.text}".`);
        else if (kind === "events") failedEvent(readExample(reader, hit.text), ids, hit).forEach(say);
        else if (kind === "reporting") failedStatement(readExample(reader, hit.text), entry.id, hit).forEach(say);
      }
      for (const miss of (entry["miss"] as Example[] | undefined) ?? []) {
        if (fires(miss.text, entry.id)) say(`fires in the miss "${miss.text}" (${miss.because ?? "it must stay silent"}).`);
      }
    }
  }
  return [...complaints, ...checkCarriers(source, kit), ...checkLetters(source), ...checkEnglishExamples(source.englishKinds, asset, reader)];
}

/** The head word of an event. */
function wordOf(entry: SourceEntry["entry"]): unknown[] { return [entry["verb"] ?? entry["noun"]]; }

function readExample(reader: Reader, text: string): Report {
  return reader.read({ text, published: writtenOn }, { dropped: true });
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
