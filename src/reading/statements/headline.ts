import type { FoundMention } from "../mentions/found.js";
import type { Sentence } from "../tokens/token.js";
import { clauseEnd } from "./content.js";
import type { FoundStatement } from "./index.js";
import type { Scene } from "./scene.js";
import { sourceOf, speaks } from "./speaker.js";

/** «Name: words» in a headline: the words are those of the one named. */
export function headlineStatement(scene: Scene, sentence: Sentence): FoundStatement | undefined {
  if (scene.blocks[sentence.block]!.kind !== "headline" || scene.blocks[sentence.block]!.span[0] < sentence.span[0] - 2 && sentence.from > 0 && scene.tokens[sentence.from - 1]!.block === sentence.block) return undefined;
  let colon = -1;
  for (let j = sentence.from; j < sentence.to && j - sentence.from < 14; j++) if (scene.mark(j, ":")) { colon = j; break; }
  if (colon < 1 || colon + 2 >= sentence.to) return undefined;
  for (let j = sentence.from; j < colon; j++) if (scene.tokens[j]!.word.facts.finite.some(v => v.lemma.reporting.length > 0) && scene.mentionAt(j) === undefined) return undefined;
  const named = scene.mentionFrom(sentence.from);
  const m = named ?? personOfWord(scene, sentence.from, colon);
  if (m === undefined || !speaks(m) || named !== undefined && colon - named.to > 4) return undefined;
  // سورية: 12 قتيلا names where, not who says so
  if (scene.tokens[colon + 1]!.kind === "number") return undefined;
  const span = named?.span ?? scene.span(sentence.from, colon);
  const quote = scene.quoteAt(colon + 1);
  const to = clauseEnd(scene, colon + 1, sentence.to);
  const whole = quote !== undefined && quote.open === colon + 1 && quote.close === to - 1;
  const [from, end] = whole ? [colon + 2, to - 1] : [colon + 1, to];
  return {
    source: { ...sourceOf(scene, m, "subject-before"), span }, cue: null, cueAt: -1, attitude: "assert",
    content: { from, to: end, spans: [scene.span(from, end)], kind: whole ? "direct" : "indirect", by: "colon", marker: colon },
    why: { rule: "ar/statement/headline-name", spans: [span] },
  };
}

/** Words of a name that stands alone before the colon. */
const longestAlone = 2;

/** المخلافي: …: the person whom the article names more fully further on. */
function personOfWord(scene: Scene, from: number, colon: number): FoundMention | undefined {
  if (colon - from > longestAlone) return undefined;
  for (let j = from; j < colon; j++) if (scene.tokens[j]!.kind !== "word" || scene.tokens[j]!.word.facts.closed) return undefined;
  const { key } = scene.tokens[colon - 1]!.word;
  return scene.actors.mentions.find(m => m.from > colon && m.kind === "person" && m.nameSpan !== undefined && scene.tokens[m.to - 1]!.word.key === key || m.from > colon && m.kind === "person" && m.nameSpan !== undefined && colon - from === 1 && nameBegins(scene, m, key));
}

/** نواف for الأمير نواف بن فيصل. */
function nameBegins(scene: Scene, m: FoundMention, key: string): boolean {
  for (let j = m.from; j < m.to; j++) if (scene.tokens[j]!.start === m.nameSpan![0]) return scene.tokens[j]!.word.key === key;
  return false;
}
