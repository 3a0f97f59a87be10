import type { Scene } from "../statements/scene.js";
import { MAY_COUNT, type Sentence } from "../tokens/token.js";
import type { Part } from "./parts.js";
import type { Clause, Element, Phrase } from "./tree.js";
import { cliticPreposition, hasArticle, hasConjunction, isAccusative, isAdjective, isMasdar, pronounOf } from "./words.js";

/** The noun phrase that begins at token `i`, governed by the preposition at `preposition` (-1: none but its own clitic). */
export function readPhrase(scene: Scene, parts: readonly Part[], sentence: Sentence, i: number, preposition: number, clause: Clause): Phrase | undefined {
  const part = (j: number): Part | undefined => parts[j - sentence.from];
  const elements: Element[] = [];
  let j = i;
  // هذا الهجوم, خمسة جنود: what points or counts before the noun
  while (j < sentence.to && (part(j) === "demonstrative" || part(j) === "number" || isCount(scene, j) && part(j) === "noun") && part(j + 1) !== undefined && continues(part(j + 1)!) && !hasConjunction(scene, j + 1) && cliticPreposition(scene, j + 1) === "") {
    if (scene.is(j, "some") && part(j + 1) === "preposition") break;
    j++;
  }
  if (part(j) === "number" || part(j) === "demonstrative") return phraseOf(scene, i, j + 1, elements, preposition, clause);
  for (; j < sentence.to;) {
    const m = scene.mentionAt(j);
    const to = m === undefined ? j + 1 : m.to;
    elements.push({ at: j, to, mention: m, adjective: elements.length > 0 && isAdjective(scene, j) && !takesGenitive(scene, part, j) });
    // عدد من الجنود, عشرة من القادة, كل من روسيا والصين
    if (m === undefined && (scene.is(j, "some") || isCount(scene, j)) && scene.is(to, "min") && (part(to + 1) === "noun" || part(to + 1) === "name")) { j = to + 1; continue; }
    // مقتل 14 جنديا, مقتل أكثر من ثلاثين مدنيا: the number between a noun and what it is of
    const counted = afterNumber(scene, part, to);
    if (counted > to && m === undefined && !isDefinite(scene, elements[elements.length - 1]!)) { j = counted; continue; }
    // «داعش»: a mark of quotation between a noun and its name
    let next = to;
    if (next < sentence.to && part(next) === "mark" && scene.quoteAt(next)?.open === next && (scene.mentionFrom(next + 1) !== undefined || isDefinite(scene, elements[elements.length - 1]!) && hasArticle(scene, next + 1) && isAdjective(scene, next + 1))) next++;
    const p = part(next);
    if (p === undefined || p !== "noun" && p !== "name" || hasConjunction(scene, next) || cliticPreposition(scene, next) !== "") { j = to; break; }
    if (!goesOn(scene, elements[elements.length - 1]!, elements, next)) { j = to; break; }
    j = next;
  }
  return elements.length === 0 ? undefined : phraseOf(scene, i, j, elements, preposition, clause);
}

/** سبل محاربة الإرهاب: a masdar before a definite noun is no adjective, whatever else its spelling may be. */
function takesGenitive(scene: Scene, part: (j: number) => Part | undefined, j: number): boolean {
  if (hasArticle(scene, j) || scene.mentionAt(j) !== undefined || !isMasdar(scene, j)) return false;
  const next = part(j + 1);
  return (next === "noun" || next === "name") && !hasConjunction(scene, j + 1) && cliticPreposition(scene, j + 1) === "" && (hasArticle(scene, j + 1) || scene.mentionAt(j + 1) !== undefined);
}

function phraseOf(scene: Scene, from: number, to: number, elements: Element[], preposition: number, clause: Clause): Phrase {
  const clitic = cliticPreposition(scene, from);
  const governor = clitic !== "" ? from : preposition;
  const head = elements[0];
  const accusative = head !== undefined && head.mention === undefined && isAccusative(scene, head.at);
  const prepositionKey = clitic !== "" ? clitic : governor < 0 ? "" : keyOfPreposition(scene, governor);
  return { from, to, elements, preposition: governor, prepositionKey, joinedTo: undefined, joined: [], accusative, clause };
}

/** Folded spelling of a preposition without the و before it. */
function keyOfPreposition(scene: Scene, at: number): string {
  const { word } = scene.tokens[at]!;
  if (cliticPreposition(scene, at) !== "" && !scene.is(at, "prep")) return cliticPreposition(scene, at);
  return hasConjunction(scene, at) ? word.readings[0]!.stem : word.key;
}

function continues(part: Part): boolean {
  return part === "noun" || part === "name" || part === "number";
}

function isCount(scene: Scene, j: number): boolean {
  const token = scene.tokens[j]!;
  return (token.may & MAY_COUNT) !== 0 && token.word.readings[0]!.info?.number !== undefined && scene.mentionAt(j) === undefined;
}

/** Where what a number counts begins, if a number, perhaps one that is not exact, stands at `i`; `i` where none does. */
function afterNumber(scene: Scene, part: (j: number) => Part | undefined, i: number): number {
  let j = i;
  if (scene.is(j, "some") && scene.is(j + 1, "min")) j += 2;
  else if (scene.is(j, "about-number")) j++;
  const first = j;
  while (part(j) === "number" || part(j) === "noun" && isCount(scene, j)) j++;
  return j > first && !hasConjunction(scene, first) && (part(j) === "noun" || part(j) === "name") && !hasConjunction(scene, j) && cliticPreposition(scene, j) === "" ? j : i;
}

/** Does the word at `next` belong to the phrase whose last element is `last`: its genitive or its adjective? */
function goesOn(scene: Scene, last: Element, elements: readonly Element[], next: number): boolean {
  const mention = scene.mentionAt(next);
  const definite = hasArticle(scene, next) || mention !== undefined;
  if (isDefinite(scene, last)) {
    // after a definite word an adjective goes on, a noun without article begins something new
    return mention === undefined && hasArticle(scene, next) && isAdjective(scene, next);
  }
  const at = last.to - 1;
  // طائرات إسرائيلية الأجواء: an adjective takes no genitive
  if (last.adjective && (definite || !isAdjective(scene, next))) return false;
  // a mention has its complements already
  // 88 عنصرا إرهابيا: of two common nouns alike the second describes the first
  if (last.mention?.generic === true && mention?.generic === true && mention.to === next + 1 && isAccusative(scene, next) && isAccusative(scene, at)) return true;
  // أفراد الطاقم, جنود الاحتلال: several people and whose they are
  if (last.mention?.generic === true && !last.mention.definite && last.to === last.at + 1 && mention === undefined && hasArticle(scene, next) && scene.tokens[last.at]!.word.facts.noun?.several === true && !endsWithNun(scene, last.at)) return true;
  if (last.mention !== undefined) return mention === undefined && !hasArticle(scene, next) && isAdjective(scene, next, false) && endsAlike(scene, at, next);
  const accusative = isAccusative(scene, at);
  const nextAccusative = !(mention?.definite ?? definite) && isAccusative(scene, next);
  if (accusative) return (nextAccusative || scene.endsWith(next, "ta-marbuta")) && isAdjective(scene, next);
  if (nextAccusative) return scene.endsWith(at, "ta-marbuta") && isAdjective(scene, next) || elements.length === 1 && isCount(scene, at);
  // مسلحون, جنديان: an ending with ن bears no genitive
  return !(definite && endsWithNun(scene, at));
}

/** محتجون مصريون, جنودا أميركيين: an adjective agrees with the sound plural or the accusative before it. */
function endsAlike(scene: Scene, at: number, next: number): boolean {
  const plural = scene.kit.lexicon.asset.morphology.noun["sound-plural"].slice(0, 2).find(ending => scene.tokens[at]!.word.form.endsWith(ending));
  if (plural !== undefined) return scene.tokens[next]!.word.form.endsWith(plural);
  return scene.endsWith(at, "alif") === scene.endsWith(next, "alif");
}

function endsWithNun(scene: Scene, at: number): boolean {
  const { form } = scene.tokens[at]!.word;
  return scene.kit.lexicon.asset.morphology.noun["sound-plural"].slice(0, 2).some(ending => form.endsWith(ending)) && scene.tokens[at]!.word.facts.noun?.several !== false;
}

/** Is what the phrase ends with definite, so that no clause without الذي can describe it? */
export function isDefinitePhrase(scene: Scene, phrase: Phrase): boolean {
  const last = phrase.elements.findLast(e => !e.adjective);
  return last !== undefined && isDefinite(scene, last);
}

function isDefinite(scene: Scene, element: Element): boolean {
  if (element.mention !== undefined) return element.mention.definite || element.mention.nameSpan !== undefined || element.mention.entry !== undefined && element.mention.generic !== true || hasArticle(scene, element.to - 1);
  return hasArticle(scene, element.at) || pronounOf(scene, element.at) !== "";
}
