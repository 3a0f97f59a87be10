import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { joinActors, reportActors } from "./actors/index.js";
import { RoleBook, rolesIn, type DatedRole } from "./actors/roles.js";
import { findBlocks } from "./blocks/index.js";
import type { Document } from "./document.js";
import { createEnglishReader, type EnglishReader } from "./en/reader.js";
import type { LexiconAsset } from "./entries.js";
import { findEvents } from "./events/index.js";
import { reportEvents } from "./events/report.js";
import { NeedsBook } from "./events/needs.js";
import { findFigures } from "./figures/index.js";
import type { Kit } from "./kit.js";
import { formsOf } from "./lang/ar/forms-of.js";
import { indexLexicon } from "./lang/ar/index-lexicon.js";
import type { Cuts } from "./lang/ar/tokenize.js";
import { Ungluer } from "./lang/ar/unglue.js";
import { WordSplitter } from "./lang/ar/split-word.js";
import { findMentions } from "./mentions/index.js";
import { findProvenance } from "./provenance/index.js";
import { prepare, type Prepared } from "./prepare.js";
import type { Notice, Report } from "./report.js";
import { reportedDocument } from "./reported-document.js";
import { remember } from "./remember.js";
import { findQuotes } from "./statements/quotes.js";
import { Coverage } from "./statements/coverage.js";
import { findStatements, reportStatements } from "./statements/index.js";
import { Scene } from "./statements/scene.js";
import { termsOfKit, type Term, type Terms } from "./terms.js";
import { findTimes } from "./times/index.js";
import { findTokens } from "./tokens/index.js";
import type { Token, Word } from "./tokens/token.js";
import type { Dropped } from "./why.js";

export interface ReadOptions {
  /** Keep what was struck out, as `Report.dropped`. */
  readonly dropped?: boolean;
}

/** Reads articles with one lexicon. What it remembers (split words) changes its speed, never its answers. */
export interface Reader {
  read(document: Document, options?: ReadOptions): Report;
  /** The same Report, and with it what a search finds the text by, for little more than the reading alone. */
  readWithTerms(document: Document, options?: ReadOptions): { readonly report: Report; readonly terms: readonly Term[] };
  /** The words of any text as a search finds them. */
  readonly termsOf: Terms["termsOf"];
  readonly holdsAny: Terms["holdsAny"];
  /** The dated roles of an actor that the lexicon knows, in the order of time. */
  rolesOf(actor: string): readonly DatedRole[];
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export type TextHash = (text: string) => string;

const portableHash: TextHash = text => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Compiles the lexicon's tables once; the reader may then read any number of articles. `hash` may be given where the platform has a faster
 * SHA-256 than one in plain JavaScript.
 */
export function createReader(asset: LexiconAsset, hash: TextHash = portableHash): Reader {
  const kitFor = createKits(asset);
  // the needs of the acts are compiled with the rest, so that no article pays for them
  const { termsOf, holdsAny, termsOfTokens } = termsOfKit(kitFor({}));
  const { closed } = asset.english.grammar;
  const commonWords = new Set([...closed["DT"] ?? [], ...closed["IN"] ?? [], ...closed["CC"] ?? [], ...closed["PRP"] ?? [], ...closed["PRP$"] ?? [], ...closed["TO"] ?? [], ...closed["WH"] ?? [], ...asset.english.grammar.lists["be"] ?? []]);
  // compiled with the first English article
  let english: EnglishReader | undefined;
  const read = (given: Document, options: ReadOptions, seen: (tokens: readonly Token[]) => void): Report => {
    const { document, language, notices } = prepare(given, commonWords);
    if (language === "en") return (english ??= createEnglishReader(asset))(document, notices, hash(document.text), options.dropped === true);
    return readText(document, notices, kitFor(document), hash, options, seen);
  };
  return {
    read: (given, options = {}) => read(given, options, () => undefined),
    readWithTerms: (given, options = {}) => {
      let terms: readonly Term[] = [];
      const report = read(given, options, tokens => { terms = termsOfTokens(tokens); });
      return { report, terms: report.document.language === "en" ? termsOf(report.text, "en") : terms };
    },
    termsOf,
    holdsAny,
    rolesOf: actor => rolesIn(kitFor({}).lexicon, actor),
  };
}

/** The analysis of a search, for whoever reads no articles; a reader has its own. Compiles the lexicon. */
export function createTerms(asset: LexiconAsset): Terms {
  return termsOfKit(createKits(asset)({}));
}

/** Compiles the lexicon; gives the kit for each document that is read with it. */
export function createKits(asset: LexiconAsset): (document: Pick<Document, "published" | "outlet">) => Kit {
  const lexicon = indexLexicon(asset);
  const splitter = new WordSplitter(lexicon);
  let needs: NeedsBook | undefined;
  let ungluer: Ungluer | undefined;
  const shared = {
    lexicon, roles: new RoleBook(lexicon),
    word: (form: string) => splitter.word(form),
    wordAt: (text: string, start: number, end: number) => splitter.wordAt(text, start, end),
    wordsOf: (text: string, cuts: Cuts) => splitter.wordsOf(text, cuts),
    spellings: remember(memoryLimit, (id: string) => (asset.particles.find(p => p.id === id)?.forms ?? []).map(form => splitter.word(form).key)),
    shortestForms: remember(memoryLimit, id => shortest(lexicon.asset.particles.find(p => p.id === id)?.forms.map(form => splitter.word(form).key) ?? [])),
    keysOf: keysOfLists(word => splitter.word(word).key),
    gluePoints: (word: Word) => word.glue ??= (ungluer ??= new Ungluer(lexicon, form => splitter.word(form))).pointsOf(word),
  };
  // compiled with the first article, for whoever only asks for words
  const needsBook = (): NeedsBook => needs ??= new NeedsBook(asset.events, word => splitter.word(word).key, remember(memoryLimit, word => formsOf(word, asset.morphology)));
  return document => ({ ...shared, needs: needsBook(), published: document.published?.slice(0, 10), outlet: document.outlet });
}

function shortest(forms: readonly string[]): readonly string[] {
  return forms.filter(form => !forms.some(other => other !== form && form.includes(other)));
}

/** Folds the words of a list; remembered by the list itself, of which the lexicon has so many and no more. */
function keysOfLists(keyOf: (word: string) => string): Kit["keysOf"] {
  const known = new Map<readonly string[], readonly string[]>();
  return words => {
    let keys = known.get(words);
    if (keys === undefined) known.set(words, keys = words.map(keyOf));
    return keys;
  };
}

/** Words of which a reader remembers a derived fact; above the unknown words of a day's papers. */
const memoryLimit = 100_000;

/** The stages in their order: the table of contents of the reading. */
function readText(document: Prepared["document"], notices: readonly Notice[], kit: Kit, hash: TextHash, options: ReadOptions, seen: (tokens: readonly Token[]) => void): Report {
  const { text } = document;
  const dropped: Dropped[] = [];
  const drop = (d: Dropped): void => { if (options.dropped === true) dropped.push(d); };
  const blocks = findBlocks(text, kit, document.title);
  const words = findTokens(text, blocks, kit);
  const { tokens, sentences } = words;
  seen(tokens);
  const times = findTimes(text, words, kit);
  const figures = findFigures(text, words, times, kit);
  const actors = joinActors(tokens, blocks, findMentions(text, tokens, blocks, kit), kit);
  const scene = new Scene({ text, tokens, sentences, blocks, actors, quotes: findQuotes(text, tokens), times: times.map(t => t.span) }, kit);
  const foundStatements = findStatements(scene, words.reporting);
  const told = new Coverage(foundStatements, tokens.length);
  const foundEvents = findEvents(scene, words.acting, told, times, drop);
  const used = new Set<string>();
  const idOf = (draft: { readonly id: string }): string => { used.add(draft.id); return draft.id; };
  const statements = reportStatements(foundStatements, told, idOf);
  const events = reportEvents(scene, foundEvents, foundStatements, idOf);
  const provenance = findProvenance(text, blocks, words, kit);
  return {
    isnad: "1",
    document: reportedDocument(document, "ar", hash(text)),
    text, blocks, provenance, actors: reportActors(text, actors, used, kit), times, figures, statements, events, notices,
    ...(options.dropped === true ? { dropped } : {}),
  };
}
