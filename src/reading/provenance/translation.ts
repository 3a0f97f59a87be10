import type { Kit } from "../kit.js";
import type { Block, Provenance } from "../report.js";
import type { Span } from "../span.js";
import type { TokenLayer } from "../tokens/index.js";
import { CONJUNCTION, IS_FINITE, IS_PARTICLE } from "../tokens/token.js";

/** How far each sign raises the suspicion: the share of the remaining doubt that it takes away. Set by judgement, not by a corpus. */
const weights: Readonly<Record<string, number>> = {
  "calque": 0.12, "verb after its subject joined by and": 0.3, "headline begins with and": 0.25,
  "name left in Latin letters": 0.06, "byline in Latin letters": 0.3, "glued words": 0.08, "foreign insert": 0.3,
};

type Sign = { sign: string; span: Span };

/** Signs that the text was translated by machine, and how strongly they speak together (0 … 1). A suspicion with reasons, no verdict. */
export function findTranslationSigns(text: string, blocks: readonly Block[], layer: TokenLayer, kit: Kit): Provenance["translation"] {
  const signs: Sign[] = [];
  for (const block of blocks) {
    if (block.kind !== "byline" && block.kind !== "insert" || !/[A-Za-z]{2,}/u.test(text.slice(block.span[0], block.span[0] + 20))) continue;
    signs.push({ sign: block.kind === "byline" ? "byline in Latin letters" : "foreign insert", span: block.span });
  }
  for (const span of layer.glued) signs.push({ sign: "glued words", span });
  signs.push(...calques(blocks, layer, kit), ...wordOrder(blocks, layer), ...latinNames(blocks, layer));
  signs.sort((a, b) => a.span[0] - b.span[0] || a.sign.localeCompare(b.sign, "en"));
  const doubt = signs.reduce((rest, { sign }) => rest * (1 - (weights[sign] ?? 0)), 1);
  return { suspicion: Math.round((1 - doubt) * 100) / 100, signs };
}

/** Phrases of the list of calques, found word by word; a phrase may end in a preposition that is written onto the next word. */
function calques(blocks: readonly Block[], layer: TokenLayer, kit: Kit): Sign[] {
  const signs: Sign[] = [];
  const byFirst = phrasesOf(kit);
  const { tokens } = layer;
  for (const i of layer.calques) {
    const { word, block, start } = tokens[i]!;
    const found = byFirst.get(word.key);
    const phrases = found?.bySecond === undefined ? found?.all : found.bySecond.get(tokens[i + 1]?.word.key ?? "");
    if (phrases === undefined || blocks[block]!.kind !== "paragraph") continue;
    const phrase = phrases.find(words => standsAt(tokens, i, words));
    if (phrase !== undefined) signs.push({ sign: "calque", span: [start, tokens[i + phrase.length - 1]!.end] });
  }
  return signs;
}

/** Do the words follow one another from token `i`? Of a last word of one letter it is enough that the token begins with it. */
function standsAt(tokens: TokenLayer["tokens"], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) {
    const key = tokens[i + k]?.word.key;
    const word = words[k]!;
    if (key !== word && !(k === words.length - 1 && word.length === 1 && key?.startsWith(word) === true)) return false;
  }
  return true;
}

/** Phrases that begin with one word, by their second word; `undefined` where one has no whole second word. */
interface Phrases { readonly all: string[][]; bySecond: Map<string, string[][]> | undefined }

const indexed = new WeakMap<Kit["lexicon"], Map<string, Phrases>>();

function phrasesOf({ lexicon }: Kit): Map<string, Phrases> {
  let byFirst = indexed.get(lexicon);
  if (byFirst !== undefined) return byFirst;
  byFirst = new Map();
  for (const words of (lexicon.lists.get("calques") ?? []).map(phrase => phrase.split(" "))) {
    const [first = "", second = ""] = words;
    let phrases = byFirst.get(first);
    if (phrases === undefined) byFirst.set(first, phrases = { all: [], bySecond: new Map() });
    phrases.all.push(words);
    if (second.length < 2) phrases.bySecond = undefined;
    phrases.bySecond?.set(second, [...phrases.bySecond.get(second) ?? [], words]);
  }
  indexed.set(lexicon, byFirst);
  return byFirst;
}

/** «الرئيس الروسي فلاديمير بوتين واختتم»: a sentence begins with its subject and goes on with و and a verb; and a headline that begins with و and a verb. */
function wordOrder(blocks: readonly Block[], { tokens, sentences }: TokenLayer): Sign[] {
  const signs: Sign[] = [];
  for (const sentence of sentences) {
    const first = tokens[sentence.from]!;
    const kind = blocks[sentence.block]!.kind;
    if (kind === "headline" && (first.may & IS_FINITE) !== 0 && (first.word.facts.pro & CONJUNCTION) !== 0) signs.push({ sign: "headline begins with and", span: [first.start, first.end] });
    if (kind !== "paragraph" || (first.may & (IS_FINITE | IS_PARTICLE)) !== 0 || first.word.facts.nominal.length > 0) continue;
    const limit = Math.min(sentence.to, sentence.from + farthestVerb);
    for (let k = sentence.from + 1; k < limit; k++) {
      const { kind, may, word, start, end } = tokens[k]!;
      if (kind !== "word") break;
      if ((may & (IS_FINITE | IS_PARTICLE)) === 0) continue;
      const { facts } = word;
      if (facts.closed || (facts.pro & CONJUNCTION) === 0 && facts.finite.length > 0) break;
      if ((facts.pro & CONJUNCTION) !== 0 && facts.finite.length > 0 && facts.noun === undefined && !facts.nameWord) {
        signs.push({ sign: "verb after its subject joined by and", span: [start, end] });
        break;
      }
    }
  }
  return signs;
}

const farthestVerb = 8;

/** Names in Latin letters that count. */
const mostLatinNames = 10;

function latinNames(blocks: readonly Block[], { tokens, latin }: TokenLayer): Sign[] {
  const signs: Sign[] = [];
  for (const i of latin) {
    const { start, end, block } = tokens[i]!;
    if (end - start <= 3 || blocks[block]!.kind !== "paragraph") continue;
    signs.push({ sign: "name left in Latin letters", span: [start, end] });
    if (signs.length === mostLatinNames) break;
  }
  return signs;
}
