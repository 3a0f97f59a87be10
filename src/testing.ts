import { fileURLToPath } from "node:url";
import { toAsset, loadLexicon } from "./lexicon/load.js";
import { joinActors } from "./reading/actors/index.js";
import { findBlocks } from "./reading/blocks/index.js";
import { createReader, type Document, type ReadOptions, type Report, type Terms } from "./reading/index.js";
import { findMentions } from "./reading/mentions/index.js";
import { createKits } from "./reading/reader.js";
import { findQuotes } from "./reading/statements/quotes.js";
import { Scene } from "./reading/statements/scene.js";
import { termsOfKit } from "./reading/terms.js";
import { findTimes } from "./reading/times/index.js";
import { findTokens } from "./reading/tokens/index.js";

export { Fault } from "./reading/fault.js";
export type { Report } from "./reading/index.js";

const asset = toAsset(loadLexicon(fileURLToPath(new URL("../lexicon", import.meta.url))));
const reader = createReader(asset);
const kits = createKits(asset);

/** Reads with the lexicon as it stands in the folder, so that a test sees an entry without a build. */
export function read(document: Document, options?: ReadOptions): Report {
  return reader.read(document, options);
}

/** The analysis of a search, with the lexicon as it stands in the folder. */
export const terms: Terms = termsOfKit(kits({}));

/** The actors' names of ids, for sentences in tests: the words of their first mention. */
export function names(report: Report, ids: readonly string[]): string[] {
  return ids.map(id => { const span = report.actors.find(a => a.id === id)?.mentions[0]?.span; return span === undefined ? id : report.text.slice(...span); });
}

/** Speaker's words and content of every statement. */
export function said(report: Report): { source: string | null; content: string; kind: string }[] {
  return report.statements.map(s => ({ source: s.source === null ? null : report.text.slice(...s.source), content: s.content.map(c => report.text.slice(...c)).join(" … "), kind: s.kind }));
}

/** Type, parties and status of every event. */
export function acts(report: Report): string[] {
  return report.events.map(e => `${e.type} ${names(report, e.actors).join("+") || "?"} > ${names(report, e.recipients).join("+") || "?"} ${e.status}`);
}

/** The layers of a text up to its actors, for tests of what stands on them. */
export function sceneOf(text: string): Scene {
  const kit = kits({ published: "2015-08-10" });
  const blocks = findBlocks(text, kit);
  const words = findTokens(text, blocks, kit);
  const { tokens, sentences } = words;
  const times = findTimes(text, words, kit).map(t => t.span);
  return new Scene({ text, tokens, sentences, blocks, actors: joinActors(tokens, blocks, findMentions(text, tokens, blocks, kit), kit), quotes: findQuotes(text, tokens), times }, kit);
}
