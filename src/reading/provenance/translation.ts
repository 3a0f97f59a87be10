import type { Kit } from "../kit.js";
import type { Block, Provenance } from "../report.js";
import type { Span } from "../span.js";
import type { TokenLayer } from "../tokens/index.js";
import { CONJUNCTION } from "../tokens/token.js";

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
  const byFirst = firstWords(kit);
  const { tokens } = layer;
  for (const i of layer.calques) {
    const token = tokens[i]!;
    if (blocks[token.block]!.kind !== "paragraph") continue;
    for (const words of byFirst.get(token.word.key) ?? []) {
      if (standsAt(tokens, i, words)) { signs.push({ sign: "calque", span: [token.start, tokens[i + words.length - 1]!.end] }); break; }
    }
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

const indexed = new WeakMap<Kit["lexicon"], Map<string, string[][]>>();

function firstWords(kit: Kit): Map<string, string[][]> {
  let byFirst = indexed.get(kit.lexicon);
  if (byFirst === undefined) {
    byFirst = new Map();
    for (const phrase of kit.lexicon.lists.get("calques") ?? []) {
      const words = phrase.split(" ");
      byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
    }
    indexed.set(kit.lexicon, byFirst);
  }
  return byFirst;
}

/** «الرئيس الروسي فلاديمير بوتين واختتم»: a sentence begins with its subject and goes on with و and a verb; and a headline that begins with و and a verb. */
function wordOrder(blocks: readonly Block[], { tokens, sentences }: TokenLayer): Sign[] {
  const signs: Sign[] = [];
  for (const sentence of sentences) {
    const first = tokens[sentence.from]!;
    const kind = blocks[sentence.block]!.kind;
    if (kind === "headline" && (first.word.facts.pro & CONJUNCTION) !== 0 && first.word.facts.finite.length > 0) signs.push({ sign: "headline begins with and", span: [first.start, first.end] });
    if (kind !== "paragraph" || first.word.facts.finite.length > 0 || first.word.facts.nominal.length > 0 || first.word.facts.closed || first.word.facts.particles.length > 0) continue;
    const limit = Math.min(sentence.to, sentence.from + farthestVerb);
    for (let k = sentence.from + 1; k < limit; k++) {
      const { facts } = tokens[k]!.word;
      if (tokens[k]!.kind !== "word" || facts.closed || (facts.pro & CONJUNCTION) === 0 && facts.finite.length > 0) break;
      if ((facts.pro & CONJUNCTION) !== 0 && facts.finite.length > 0 && facts.noun === undefined && !facts.nameWord) {
        signs.push({ sign: "verb after its subject joined by and", span: [tokens[k]!.start, tokens[k]!.end] });
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
