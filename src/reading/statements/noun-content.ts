import { FUTURE, KANA, MA_REL, MIN, MUST, NEG_NOUN, POSSIBLE, PREP, RELATIVE, TRY } from "../tokens/particles.js";
import { PREPOSITION } from "../tokens/token.js";
import { clauseEnd, contentOf, isOtherVerb, isOwnMasdar, startsOtherStatement, type Content } from "./content.js";
import type { Cue } from "./cues.js";
import type { Scene } from "./scene.js";

/** Content that is a noun phrase: أكد أهمية التعاون, دعا إلى وقف القتال, أفاد بمقتل جنديين. */
export function nounContent(scene: Scene, cue: Cue, limit: number): Content | undefined {
  const { entry } = cue;
  const calls = entry.content === "calls";
  const prepositions = entry.after;
  if (entry.noun === false || entry.noun !== true && prepositions.length === 0) return undefined;
  // الهدنة التي أعلنتها القيادة: the pronoun is what was announced
  if (!calls && !ofActs.has(entry.attitude) && scene.has(cue.from - 1, RELATIVE) && scene.tokens[cue.from]!.word.facts.enclitic !== "") return undefined;
  const end = Math.min(limit, cue.to + (calls ? 30 : 22));
  for (let j = cue.to; j < end; j++) {
    if (scene.mark(j, ".") || (scene.isMark(j) && !scene.mark(j, "،") && scene.quoteAt(j) === undefined)) return undefined;
    if (j > cue.to && startsOtherStatement(scene, j)) return undefined;
    // أعلن عنها: what is announced is a pronoun
    if (isOwnWithPronoun(scene, j, prepositions)) return undefined;
    // أكد الجانبان أهمية: the first word may be the subject
    if (j === cue.to && scene.mentionAt(j) === undefined && scene.hasArticle(j) && !scene.hasPreposition(j) && startsNoun(scene, j + 1, prepositions)) continue;
    // أكد فينجر عدم مشاركته: a name of which nothing is known
    if (j === cue.to && isStranger(scene, j) && isProposition(scene, j + 1, false)) continue;
    const head = contentHead(scene, j, prepositions);
    // اعترف رسميا بفشل: how it was said
    if (head === undefined || head === j && scene.mentionAt(j) === undefined && isHow(scene, j)) continue;
    // after its own preposition any noun is what is called for or spoken of; bare, only where the verb takes a noun
    const introduced = head > j || scene.hasPreposition(j) || isUnsplit(scene, j, prepositions);
    if (!isProposition(scene, head, !entry.weak && (introduced || entry.noun === true && !calls))) {
      if (head > j || scene.mentionAt(j) === undefined && !calls) { if (!calls && head === j && scene.mentionAt(j) === undefined && !scene.inTime[j]) return undefined; }
      continue;
    }
    if (!introduced && entry.noun !== true) continue;
    // أشار إلى المباحثات names a thing, هدد بالانسحاب an act
    if (scene.hasArticle(head) && !calls && !ofActs.has(entry.attitude)) return undefined;
    // a verb that seldom reports does so with a masdar after its own preposition (أفاد بمقتل)
    if (entry.weak && entry.noun !== true && !isOwnMasdar(scene, j, entry)) return undefined;
    const to = nounPhraseEnd(scene, head, clauseEnd(scene, head, limit));
    return to <= head ? undefined : contentOf(scene, head, to, calls ? "call" : "noun", j);
  }
  return undefined;
}

/** عنها, إليه: one of the prepositions with a pronoun, which may change its last letter. */
function isOwnWithPronoun(scene: Scene, j: number, prepositions: readonly string[]): boolean {
  const { facts, key } = scene.tokens[j]!.word;
  return facts.enclitic !== "" && scene.has(j, PREP) && prepositions.some(p => p.length > 1 && key.startsWith(p.slice(0, 2)));
}

function isStranger(scene: Scene, j: number): boolean {
  const { facts } = scene.tokens[j]!.word;
  return scene.mentionAt(j) === undefined && (facts.nameWord || facts.unknown) && !facts.isMasdar && !scene.hasArticle(j) && !scene.hasPreposition(j);
}

/** رسميا, صراحة: an indefinite accusative that is no deed. */
function isHow(scene: Scene, j: number): boolean {
  const { facts } = scene.tokens[j]!.word;
  return scene.endsWith(j, "alif") && facts.enclitic === "" && !scene.hasArticle(j) && !scene.hasPreposition(j) && !isProposition(scene, j, false);
}

/** Attitudes whose object, definite or not, is an act that somebody shall do or has done. */
const ofActs: ReadonlySet<string> = new Set(["threaten", "promise", "accuse", "deny", "call"]);

/** Content that is a noun phrase ends at a comma where no list goes on, and before و with a finite verb. */
export function nounPhraseEnd(scene: Scene, from: number, limit: number): number {
  for (let k = from + 1; k < limit; k++) {
    const quote = scene.quoteAt(k);
    if (quote !== undefined && quote.open >= from) { k = quote.close; continue; }
    const verb = scene.hasConjunction(k) && (isOtherVerb(scene, k) || scene.has(k, KANA));
    if (verb) return k;
    if ((scene.mark(k, "،") || scene.mark(k, ",")) && (!scene.hasConjunction(k + 1) || isOtherVerb(scene, k + 1) || opensJudgement(scene, k + 1))) return k;
  }
  return limit;
}

/** ومن غير المرجح, ومن الممكن: a sentence of its own. */
function opensJudgement(scene: Scene, k: number): boolean {
  if (!scene.has(k, MIN)) return false;
  const next = scene.has(k + 1, NEG_NOUN) ? k + 2 : k + 1;
  return scene.has(next, POSSIBLE | MUST | FUTURE);
}

/** Is the next word a noun without the article, or one of the cue's prepositions? */
function startsNoun(scene: Scene, j: number, prepositions: readonly string[]): boolean {
  const token = scene.tokens[j];
  if (token === undefined || token.kind !== "word") return false;
  return prepositions.includes(token.word.key) || scene.hasPreposition(j) || !scene.hasArticle(j) && !token.word.facts.closed;
}

/** Token of the noun that heads content at `j`: after one of the prepositions (a word or a clitic), or a bare noun. */
function contentHead(scene: Scene, j: number, prepositions: readonly string[]): number | undefined {
  const token = scene.tokens[j]!;
  if (token.kind !== "word") return undefined;
  if (prepositions.includes(token.word.key)) return j + 1;
  // أشار إليه, أكد فيها: a preposition with its pronoun
  if (scene.has(j, PREP) && token.word.facts.enclitic !== "") return undefined;
  if (isUnsplit(scene, j, prepositions)) return j;
  if (scene.hasPreposition(j)) return prepositions.some(p => p.length === 1 && startsWithClitic(scene, j, p)) ? j : undefined;
  return scene.isPrepositionWord(j) || scene.governed(j) ? undefined : j;
}

/** A masdar or another noun that stands for a clause. */
export function isProposition(scene: Scene, j: number, anyNoun: boolean): boolean {
  const token = scene.tokens[j];
  if (token === undefined || token.kind !== "word" || scene.inTime[j] === 1) return false;
  const { facts } = token.word;
  if (scene.has(j, MUST | MA_REL | NEG_NOUN | POSSIBLE | FUTURE | TRY)) return true;
  if (scene.mentionAt(j) !== undefined || facts.closed) return false;
  // أقر بفشل, not اعترف بالاستقلال: with the article a masdar of the general vocabulary is a thing
  if (facts.isMasdar && !scene.hasArticle(j) || facts.nominal.some(v => v.tense === "masdar")) return true;
  if (facts.noun !== undefined && facts.noun.events.length > 0) return true;
  return anyNoun && (facts.unknown || facts.nameWord);
}

/** Letters that an unknown word needs beside the preposition written onto it. */
const shortestUnsplit = 5;

/** An unknown word that begins with one of the prepositions (باستقالة), which could not be split off for want of an entry. */
function isUnsplit(scene: Scene, j: number, prepositions: readonly string[]): boolean {
  const { facts, key } = scene.tokens[j]!.word;
  if (!facts.unknown || (facts.pro & PREPOSITION) !== 0) return false;
  const split = facts.isNoun ? (facts.otherPro & PREPOSITION) !== 0 : key.length >= shortestUnsplit;
  return split && prepositions.some(p => p.length === 1 && startsWithClitic(scene, j, p));
}

/** Is the preposition written onto the word at `j` the one that is spelled `preposition`? */
export function startsWithClitic(scene: Scene, j: number, preposition: string): boolean {
  const key = scene.word(j);
  return key.startsWith(preposition, scene.hasConjunction(j) ? 1 : 0);
}
