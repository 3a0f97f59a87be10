import type { Scene } from "../statements/scene.js";
import { MIN, SOME } from "../tokens/particles.js";
import { MAY_COUNT, type Sentence } from "../tokens/token.js";
import { afterBound, type Part } from "./parts.js";
import type { Clause, Element, Phrase } from "./tree.js";
import { cliticPreposition, hasArticle, hasConjunction, isAccusative, isAdjective, isMasdar, hasPronoun } from "./words.js";

/** Reads the noun phrases of one sentence. */
export class PhraseReader {
  private readonly scene: Scene;
  private readonly parts: readonly Part[];
  private readonly sentence: Sentence;
  /** What the phrase that is being read has so far; a list for all of them, for most hold one element or two. */
  private readonly elements: Element[] = [];

  constructor(scene: Scene, parts: readonly Part[], sentence: Sentence) {
    this.scene = scene;
    this.parts = parts;
    this.sentence = sentence;
  }

  /** The noun phrase that begins at token `i`, governed by the preposition at `preposition` (-1: none but its own clitic). */
  read(i: number, preposition: number, clause: Clause): Phrase | undefined {
    this.elements.length = 0;
    const noun = this.afterQuantity(i);
    const part = this.part(noun);
    if (part === "number" || part === "demonstrative") return this.phrase(i, noun + 1, preposition, clause);
    const to = this.readElements(noun);
    return this.elements.length === 0 ? undefined : this.phrase(i, to, preposition, clause);
  }

  /** هذا الهجوم, خمسة جنود: the noun after what points or counts before it. */
  private afterQuantity(i: number): number {
    const { scene } = this;
    let j = i;
    while (this.pointsOrCounts(j)) {
      const next = this.part(j + 1);
      if (next !== "noun" && next !== "name" && next !== "number" || !standsFree(scene, j + 1)) break;
      j++;
    }
    return j;
  }

  private pointsOrCounts(j: number): boolean {
    const part = this.part(j);
    return part === "demonstrative" || part === "number" || part === "noun" && isCount(this.scene, j);
  }

  /** Reads nouns, names and adjectives from token `j` on; gives the token after them. */
  private readElements(from: number): number {
    const { scene, elements, sentence } = this;
    let j = from;
    while (j < sentence.to) {
      const m = scene.mentionAt(j);
      const to = m === undefined ? j + 1 : m.to;
      // أكثر من 200 معلم: what says how exact the number is heads nothing
      const inexact = m === undefined && scene.has(j, SOME) ? this.afterNumber(j) : j;
      if (inexact > j) { j = inexact; continue; }
      const last: Element = { at: j, to, mention: m, adjective: elements.length > 0 && isAdjective(scene, j) && !this.takesGenitive(j) };
      elements.push(last);
      // عدد من الجنود, عشرة من القادة, كل من روسيا والصين
      if (m === undefined && (scene.has(j, SOME) || isCount(scene, j)) && scene.has(to, MIN) && this.isNominal(to + 1)) { j = to + 1; continue; }
      // مقتل 14 جنديا, مقتل أكثر من ثلاثين مدنيا: the number between a noun and what it is of
      const counted = m === undefined ? this.afterNumber(to) : to;
      if (counted > to && !isDefinite(scene, last)) { j = counted; continue; }
      const next = this.afterQuotationMark(to, last);
      if (!this.isNominal(next) || !standsFree(scene, next) || !goesOn(scene, last, elements, next)) return to;
      j = next;
    }
    return j;
  }

  /** «داعش»: a mark of quotation between a noun and its name. */
  private afterQuotationMark(i: number, last: Element): number {
    const { scene } = this;
    if (this.part(i) !== "mark" || scene.quoteAt(i)?.open !== i) return i;
    return scene.mentionFrom(i + 1) !== undefined || isDefinite(scene, last) && hasArticle(scene, i + 1) && isAdjective(scene, i + 1) ? i + 1 : i;
  }

  /** سبل محاربة الإرهاب: a masdar before a definite noun is no adjective, whatever else its spelling may be. */
  private takesGenitive(j: number): boolean {
    const { scene } = this;
    if (hasArticle(scene, j) || scene.mentionAt(j) !== undefined || !isMasdar(scene, j)) return false;
    return this.isNominal(j + 1) && standsFree(scene, j + 1) && (hasArticle(scene, j + 1) || scene.mentionAt(j + 1) !== undefined);
  }

  /** Where what a number counts begins, if a number, perhaps one that is not exact, stands at `i`; `i` where none does. */
  private afterNumber(i: number): number {
    const { scene } = this;
    let j = i;
    const bound = afterBound(scene, j);
    if (bound > j) j = bound;
    else if (scene.has(j, SOME) && scene.has(j + 1, MIN)) j += 2;
    else if (scene.is(j, "about-number")) j++;
    const first = j;
    for (let part = this.part(j); part === "number" || part === "noun" && isCount(scene, j); part = this.part(j)) j++;
    return j > first && !hasConjunction(scene, first) && this.isNominal(j) && standsFree(scene, j) ? j : i;
  }

  private isNominal(j: number): boolean {
    const part = this.part(j);
    return part === "noun" || part === "name";
  }

  private part(j: number): Part | undefined {
    return this.parts[j - this.sentence.from];
  }

  private phrase(from: number, to: number, preposition: number, clause: Clause): Phrase {
    const { scene } = this;
    const elements = this.elements.slice();
    const clitic = cliticPreposition(scene, from);
    const governor = clitic !== "" ? from : preposition;
    const head = elements[0];
    const accusative = head !== undefined && head.mention === undefined && isAccusative(scene, head.at);
    const prepositionKey = clitic !== "" ? clitic : governor < 0 ? "" : keyOfPreposition(scene, governor);
    return { from, to, elements, preposition: governor, prepositionKey, joinedTo: undefined, joined: none, accusative, clause };
  }
}

const none: readonly Phrase[] = [];

/** Neither و nor a preposition is written onto the word. */
function standsFree(scene: Scene, j: number): boolean {
  return !hasConjunction(scene, j) && cliticPreposition(scene, j) === "";
}

/** Folded spelling of a preposition without the و before it. */
function keyOfPreposition(scene: Scene, at: number): string {
  const { word } = scene.tokens[at]!;
  if (cliticPreposition(scene, at) !== "" && !scene.is(at, "prep")) return cliticPreposition(scene, at);
  return hasConjunction(scene, at) ? word.readings[0]!.stem : word.key;
}

function isCount(scene: Scene, j: number): boolean {
  const token = scene.tokens[j]!;
  return (token.may & MAY_COUNT) !== 0 && token.word.readings[0]!.info?.number !== undefined && scene.mentionAt(j) === undefined;
}

/** Does the word at `next` belong to the phrase whose last element is `last`: its genitive or its adjective? */
function goesOn(scene: Scene, last: Element, elements: readonly Element[], next: number): boolean {
  const mention = scene.mentionAt(next);
  const definite = hasArticle(scene, next) || mention !== undefined;
  if (isDefinite(scene, last)) {
    // العاصمة تونس
    if (mention !== undefined && (mention.place !== undefined || mention.kind === "country") && scene.is(last.at, "place-noun")) return true;
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
  return hasArticle(scene, element.at) || hasPronoun(scene, element.at);
}
