import { articleBlocks } from "./article-blocks.js";
import type { Document } from "../document.js";
import type { LexiconAsset } from "../entries.js";
import type { Block, Time } from "../report.js";
import { findBlocks } from "./blocks.js";
import type { CreditNames } from "./credit.js";
import { Numbers } from "./figures/number.js";
import { findMentions, type Mentions } from "./mentions/index.js";
import { Gazetteer } from "./names/gazetteer.js";
import { parse } from "./syntax/parse.js";
import type { Parse } from "./syntax/tree.js";
import { findTimes } from "./times/index.js";
import { TimeWords } from "./times/words.js";
import { namesByUse, Tagger } from "./tokens/tagger.js";
import type { Sentence, Token } from "./tokens/token.js";
import { findTokens, type Cutting } from "./tokens/tokenize.js";
import { Vocabulary } from "./words/vocabulary.js";

/** An article cut into words, parsed, and with those whom it names. */
export interface Layers {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly times: readonly Time[];
  /** 1 for a token that stands in a time. */
  readonly inTime: Uint8Array;
  readonly parses: readonly Parse[];
  readonly mentions: Mentions;
}

/** What the layers of any article are made with. */
export interface LayerMaker { readonly vocabulary: Vocabulary; readonly gazetteer: Gazetteer; readonly numbers: Numbers; layersOf(document: Pick<Document, "title" | "published"> & { readonly text: string }): Layers }

/** Compiles the lexicon for the layers up to the mentions. */
export function createLayers(asset: LexiconAsset, creditNames: CreditNames): LayerMaker {
  const { english } = asset;
  const vocabulary = new Vocabulary(english);
  const tagger = new Tagger(english, vocabulary);
  const cutting: Cutting = { abbreviations: new Set(english.grammar.abbreviations), contractions: english.grammar.contractions };
  const cut = (name: string): string[] => findTokens(name, [{ span: [0, name.length], kind: "paragraph" }], vocabulary, cutting).tokens.map(t => t.word.form);
  const gazetteer = new Gazetteer(asset, english, vocabulary, cut);
  const numbers = new Numbers(english.figures, vocabulary);
  const timeWords = new TimeWords(english.times, vocabulary, word => numbers.begins(word));
  const layersOf: LayerMaker["layersOf"] = ({ text, title, published }) => {
    vocabulary.rest();
    const blocks = findBlocks(text, creditNames, title);
    const { tokens, sentences } = findTokens(text, blocks, vocabulary, cutting);
    const inTime = new Uint8Array(tokens.length);
    const times = findTimes(tokens, sentences, published?.slice(0, 10), timeWords, numbers).flatMap(({ time, from, to }) => { inTime.fill(1, from, to); return time ?? []; });
    const row = { tokens, inTime, glued: new Uint8Array(tokens.length) };
    const names = namesByUse(tokens, sentences, vocabulary);
    const parses = sentences.map(sentence => {
      gazetteer.glue(tokens, sentence.from, sentence.to, row.glued);
      tagger.tag(tokens, sentence, names);
      return parse(row, sentence);
    });
    return { blocks, tokens, sentences, times, inTime, parses, mentions: findMentions(text, tokens, parses.filter((_, s) => articleBlocks.has(blocks[sentences[s]!.block]!.kind)), gazetteer) };
  };
  return { vocabulary, gazetteer, numbers, layersOf };
}
