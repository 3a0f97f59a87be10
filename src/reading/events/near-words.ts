import { emptySet, type FormSet, type Row, type Sense } from "../acts.js";
import type { FoundMention } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import { ENTRY_VERB } from "../tokens/grammar.js";
import { placeSign } from "./needs.js";

/** How far after a verb the word may stand that decides its sense (أعرب الوزير … عن قلقه), names and times not counted. */
const needReach = 12;
/** How far after a noun such a word may stand. */
const needReachBeside = 4;
/** How far before its head such a word may stand. */
const needReachBefore = 5;
/** Words after the head, names and times not counted, within which one of `unless` keeps the entry silent. */
const unlessReach = 4;

/** Bits of what is asked of every token near a head: a word that is no name and no time; a time, or a name that is no crowd; a full stop; a new verb after و. */
const SEEN = 1, COUNTED = 2, PASSED = 4, STOP = 8, NEW_VERB = 16;

/** Finds the words that entries need near their heads. Tokens lie near many heads, so what is asked of them is told once for each. */
export class NearWords {
  private readonly scene: Scene;
  private readonly kinds: Uint8Array;
  /** A bit for each set of forms that holds the token's word. */
  private readonly signs: Int32Array;
  /** What was told last of the words around a head. */
  private readonly around = { at: -1, signs: 0 };

  constructor(scene: Scene) {
    this.scene = scene;
    this.kinds = new Uint8Array(scene.tokens.length);
    this.signs = new Int32Array(scene.tokens.length);
  }

  /** The token that the sense needs near its head `i`; `beside`: of a noun, right before or after it. */
  needed(i: number, { any, words, before, phrases }: Sense, beside: boolean): number | undefined {
    const { scene } = this;
    const { from, to } = scene.sentenceOf(i);
    if (before !== emptySet) for (let j = i - 1; j >= Math.max(from, i - needReachBefore); j--) if (this.isForm(j, before)) return j;
    let left = beside ? needReachBeside : needReach;
    for (let j = beside ? Math.max(from, i - 1) : i + 1; j < to && left > 0; j++) {
      // بين صفقتها ورأيها: a preposition before the noun governs it
      if (j === i || j < i && scene.isPrepositionWord(j)) continue;
      const kind = this.kindOf(j);
      if ((kind & STOP) !== 0 || j > i + 2 && (kind & NEW_VERB) !== 0) return undefined;
      // nearly all words are told off by the first question
      if (this.isForm(j, any) || phrases.length > 0 && this.isForm(j + 1, any)) {
        if (this.isForm(j, words)) return j;
        for (const phrase of phrases) if (this.matchesPhrase(j, phrase, i)) return j;
      }
      if ((kind & COUNTED) !== 0) left--;
    }
    return undefined;
  }

  /** Signs of all words near the head `i` that any sense may need: where the sign of a need is not among them, it is not there. */
  signsAround(i: number): number {
    if (this.around.at === i) return this.around.signs;
    const { from, to } = this.scene.sentenceOf(i);
    let signs = 0;
    for (let j = Math.max(from, i - needReachBefore); j < i; j++) { this.kindOf(j); signs |= this.signs[j]!; }
    let left = needReach;
    for (let j = i + 1; j < to; j++) {
      const kind = this.kindOf(j);
      signs |= this.signs[j]!;
      if (left <= 0 || (kind & STOP) !== 0) break;
      if ((kind & COUNTED) !== 0) left--;
    }
    this.around.at = i;
    this.around.signs = signs;
    return signs;
  }

  /** Does a word follow that keeps the sense silent? */
  silenced(i: number, { unless }: Sense): boolean {
    if (unless === emptySet) return false;
    const { to } = this.scene.sentenceOf(i);
    let left = unlessReach;
    for (let j = i + 1; j < to && left > 0; j++) {
      // احتل الحزب الفلاني المرتبة: the subject comes between; قبلت الجامعة طلابا: a crowd is a word like any other
      const kind = this.kindOf(j);
      if ((kind & PASSED) !== 0) continue;
      if (this.isForm(j, unless)) return true;
      if ((kind & COUNTED) !== 0) left--;
    }
    return false;
  }

  private kindOf(j: number): number {
    if (this.kinds[j] === 0) this.look(j);
    return this.kinds[j]!;
  }

  private look(j: number): void {
    const { scene } = this;
    const { kind, word, grammar } = scene.tokens[j]!;
    const mention = scene.mentionAt(j);
    const timed = scene.inTime[j] === 1;
    if (kind === "word") this.signs[j] = scene.kit.needs.signOf(word) | (isPlace(mention) ? placeSign : 0);
    this.kinds[j] = SEEN | (mention === undefined && !timed ? COUNTED : 0) | (timed || mention !== undefined && !mention.generic ? PASSED : 0)
      | (kind === "mark" && scene.mark(j, ".") ? STOP : 0) | ((grammar & ENTRY_VERB) !== 0 && scene.hasConjunction(j) ? NEW_VERB : 0);
  }

  /** عن قلق, بهجوم, حق النقض: a preposition with its word, or several words in a row. */
  private matchesPhrase(j: number, phrase: Row, head: number): boolean {
    const { scene } = this;
    if (phrase.clitic !== "") return scene.hasPreposition(j) && scene.word(j).startsWith(phrase.clitic, scene.hasConjunction(j) ? 1 : 0) && phrase.words.length === 1 && this.isForm(j, phrase.words[0]!);
    if (phrase.preposition === "") return j > head && this.inRow(j, phrase);
    return this.isForm(j + 1, phrase.words[0]!) && (scene.word(j) === phrase.preposition || scene.hasConjunction(j) && scene.word(j).slice(1) === phrase.preposition) && this.inRow(j + 1, phrase);
  }

  private inRow(from: number, { words }: Row): boolean {
    for (let k = 0; k < words.length; k++) if (!this.isForm(from + k, words[k]!)) return false;
    return true;
  }

  /** Is the token one of the forms, whatever its clitics and endings? */
  private isForm(j: number, set: FormSet): boolean {
    if (j >= this.kinds.length) return false;
    if (this.kinds[j] === 0) this.look(j);
    return (this.signs[j]! & 1 << set) !== 0 && this.scene.kit.needs.setsOf(this.scene.tokens[j]!.word).includes(set);
  }
}

/** Does the mention name a town, a region or a country? */
export function isPlace(mention: FoundMention | undefined): boolean {
  return mention !== undefined && (mention.place !== undefined || mention.kind === "place" || mention.kind === "country");
}
