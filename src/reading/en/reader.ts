import { RoleBook } from "../actors/roles.js";
import type { Document } from "../document.js";
import type { LexiconAsset } from "../entries.js";
import type { Notice, Report } from "../report.js";
import { reportedDocument } from "../reported-document.js";
import type { Dropped } from "../why.js";
import { joinActors, reportActors } from "./actors/index.js";
import { CreditNames } from "./credit.js";
import { peopleNames } from "./figures/people.js";
import { findFigures } from "./figures/index.js";
import { FigureWords } from "./figures/words.js";
import { findEvents, reportEvents } from "./events/index.js";
import { createLayers } from "./layers.js";
import { findProvenance } from "./provenance.js";
import { Scene } from "./scene.js";
import { findStatements, reportStatements } from "./statements/index.js";
import { PhraseBook } from "./statements/phrases.js";

/** Reads a prepared English document. */
export type EnglishReader = (document: Document & { readonly text: string }, notices: readonly Notice[], sha256: string, keepDropped: boolean) => Report;

/** Compiles the English lexicon once; the reader may then read any number of articles. */
export function createEnglishReader(asset: LexiconAsset): EnglishReader {
  const { english } = asset;
  const creditNames = new CreditNames(asset);
  const { vocabulary, gazetteer, numbers, layersOf } = createLayers(asset, creditNames);
  const roles = new RoleBook({ asset });
  const actors = new Map(asset.actors.map(a => [a.id, a]));
  const phrases = new PhraseBook(english, vocabulary);
  const figureWords = new FigureWords(english.figures, peopleNames(asset), vocabulary, numbers);
  const pairOf = (first: string, second: string) => vocabulary.pair(first, second);
  return (document, notices, sha256, keepDropped) => {
    const { text } = document;
    const dropped: Dropped[] = [];
    const { blocks, tokens, sentences, times, inTime, parses, mentions } = layersOf(document);
    const layer = joinActors(parses, mentions, { gazetteer, roles, published: document.published?.slice(0, 10), actors });
    const scene = new Scene({ text, tokens, sentences, parses, blocks, mentions, actors: layer, nounTargets: english.grammar["noun-targets"] });
    const foundStatements = findStatements(scene, phrases);
    const foundEvents = findEvents(scene, foundStatements, times, { pairOf, status: english.status }, d => { if (keepDropped) dropped.push(d); });
    const used = new Set<string>();
    const idOf = (draft: { readonly id: string }): string => { used.add(draft.id); return draft.id; };
    const statements = reportStatements(scene, foundStatements, idOf);
    const events = reportEvents(scene, foundEvents, foundStatements, idOf);
    return {
      isnad: "1",
      document: reportedDocument(document, "en", sha256),
      text, blocks, provenance: findProvenance(text, blocks, creditNames),
      actors: reportActors(text, layer, used), times, figures: findFigures(tokens, inTime, figureWords, numbers), statements, events, notices, ...(keepDropped ? { dropped } : {}),
    };
  };
}
