import type { VerbForm } from "../lexicon.js";
import { CUE } from "../name-sorts.js";
import type { Speech } from "../speech.js";
import { AN, INNA, KANA, MA_REL, NEG_NOUN, PREP } from "../tokens/particles.js";
import { AL, BI, LI, IS_FINITE, MAY_REPORT, type Token, type Word } from "../tokens/token.js";
import { reportsOf, verbReport } from "./reports.js";
import type { Scene } from "./scene.js";

/** A word or phrase that may report: where it stands and what the lexicon says of it. */
export interface Cue {
  readonly sort: "verb" | "participle" | "noun" | "phrase";
  readonly from: number;
  readonly to: number;
  readonly entry: Speech;
  /** What the same spelling may mean besides (ذكر and ذكّر), in order. */
  readonly others: readonly Speech[];
  readonly form: VerbForm | undefined;
  /** Spelled so that only a passive is possible (يقال). */
  readonly passive: boolean;
  /** Token at which the words of somebody else end inside which the cue stands. */
  readonly within: number | undefined;
}

const none: readonly never[] = [];

function cueOf(sort: Cue["sort"], from: number, to: number, entry: Speech, form?: VerbForm): Cue {
  return { sort, from, to, entry, others: none, form, passive: false, within: undefined };
}

/** All cues of the article in order, among the tokens `reporting`; negated ones are left out, for what nobody said is no statement. */
export function findCues(scene: Scene, reporting: readonly number[]): Cue[] {
  const cues: Cue[] = [];
  // the first token that no cue before has taken
  let free = 0;
  for (const i of reporting) {
    const cue = i < free ? undefined : cueAt(scene, i);
    if (cue === undefined) continue;
    if (!negated(scene, cue) && !isScripture(scene, cue)) cues.push(cue);
    free = cue.to;
  }
  return cues;
}

/** The cue that begins at `i`; asked again and again where contents end, so it is kept. */
export function cueAt(scene: Scene, i: number): Cue | undefined {
  const token = scene.tokens[i];
  if (token === undefined || (token.may & MAY_REPORT) === 0) return undefined;
  const known = scene.cues[i];
  if (known !== undefined) return known === null ? undefined : known;
  const cue = readCue(scene, token);
  scene.cues[i] = cue ?? null;
  return cue;
}

function readCue(scene: Scene, { i, word }: Token): Cue | undefined {
  const { facts } = word;
  if (inName(scene, i)) return undefined;
  // 120 طالبا: what is counted
  if (scene.tokens[i - 1]?.kind === "number" && facts.noun !== undefined) return undefined;
  const phrase = mayBeginPhrase(scene, i, word) ? phraseAt(scene, i) : undefined;
  if (phrase !== undefined) return phrase;
  if (!facts.mayReport || scene.is(i - 1, "worth")) return undefined;
  const { verb, nominal, noun } = reportsOf(facts);
  const said = facts.homographs.length > 0 && isVerbAfterAll(scene, i) ? verbReport(facts, facts.homographs) : verb;
  if (said !== undefined && !(facts.isNoun && scene.syntax.partAt(i) === "noun" && !hasPronounBeside(scene, i)) && !(facts.noun !== undefined && facts.noun.reporting.length > 0 && isObject(scene, i))) {
    return { sort: "verb", from: i, to: i + 1, entry: said.entry, others: said.others, form: said.form, passive: said.passive, within: undefined };
  }
  // أمرا is the noun as well
  if (nominal !== undefined && nominal.tense === "participle" && !facts.isMasdar && isAdverbial(scene, i)) return cueOf("participle", i, i + 1, nominal.lemma.reporting[0]!, nominal);
  return noun === undefined ? undefined : cueOf("noun", i, i + 1, noun);
}

/** تقريرا توقع فيه أن: what stands before a preposition with its pronoun is the verb. */
function hasPronounBeside(scene: Scene, i: number): boolean {
  return scene.has(i + 1, PREP) && scene.tokens[i + 1]!.word.facts.enclitic !== "";
}

/** أثار زعم الوزير: right after another verb it is the noun. */
function isObject(scene: Scene, i: number): boolean {
  const before = scene.tokens[i - 1];
  return before !== undefined && before.sentence === scene.tokens[i]!.sentence && !scene.hasConjunction(i) && before.word.facts.finite.length > 0 && before.word.facts.noun === undefined && scene.mentionAt(i - 1) === undefined && !scene.has(i - 1, KANA);
}

/** Words after the subject within which the clause must follow for بين or عبر to be a verb. */
const soon = 8;

/** بيّن, عبّر: usually prepositions, but verbs at the head of a sentence where a subject and then a clause or the verb's own preposition follow, or where the shadda is written. */
function isVerbAfterAll(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!;
  if (token.word.form.includes(scene.kit.lexicon.asset.morphology.letters["shadda"]!)) return true;
  // من جهته عبّر, من جانبها، بيّنت: after a turn of the text a clause begins
  const turned = scene.is(i - 1, "turn") || scene.isMark(i - 1) && scene.is(i - 2, "turn");
  const opens = token.i === scene.sentenceOf(i).from || scene.hasConjunction(i) || turned;
  if (!opens) return false;
  if (scene.has(i + 1, AN)) return true;
  const subject = scene.mentionFrom(i + 1);
  if (subject === undefined || scene.governed(i + 1) && !scene.isPrepositionWord(i)) return false;
  for (let j = subject.to; j < Math.min(subject.to + soon, scene.sentenceOf(i).to); j++) if (scene.has(j, AN) || scene.is(j, "an-prep")) return true;
  return false;
}

/** A word inside the name of somebody is no cue, unless it is the first word that a title and a verb share. */
function inName(scene: Scene, i: number): boolean {
  const mention = scene.mentionAt(i);
  return mention !== undefined && !(mention.from === i && mention.to === i + 1 && mention.generic);
}

/** Does a fixed phrase begin in the word that is whole with it, or goes on with the next, or with a preposition written onto the next? */
function mayBeginPhrase(scene: Scene, i: number, { names, alone, following }: Word): boolean {
  if ((names & CUE) === 0) return false;
  if ((alone & CUE) !== 0) return true;
  const next = scene.tokens[i + 1];
  return next !== undefined && ((following & next.word.sign) !== 0 || scene.hasPreposition(i + 1));
}

/** The longest fixed phrase at `i`: وفقا ل, نقلا عن, بحسب; its last word may be a preposition written onto the next word. */
function phraseAt(scene: Scene, i: number): Cue | undefined {
  const token = scene.tokens[i]!;
  let best: Speech | undefined;
  let to = i;
  for (const start of token.word.starts) {
    let node = start.node;
    if ((node.reach & CUE) === 0) continue;
    let k = i;
    for (;;) {
      const end = (node.sorts & CUE) === 0 ? undefined : node.ends.find(e => e.layer === "cue" && (!e.entry.thenClause || i > scene.sentenceOf(i).from && bringsReport(scene, k + 1)));
      if (end?.layer === "cue" && k + 1 > to) { best = end.entry; to = k + 1; }
      const next = scene.tokens[k + 1];
      if (next === undefined || next.kind !== "word" || next.sentence !== token.sentence) break;
      const clitic = (next.word.facts.pro & (LI | BI)) === 0 ? undefined : node.next.get(next.word.key[0]!);
      const attached = clitic?.ends.find(e => e.layer === "cue");
      if (attached?.layer === "cue") return cueOf("phrase", i, k + 1, attached.entry);
      const deeper = (node.following & next.word.sign) === 0 ? undefined : node.next.get(next.word.key);
      if (deeper === undefined) break;
      node = deeper;
      k++;
    }
  }
  return best === undefined ? undefined : cueOf("phrase", i, to, best);
}

/** Tokens up to which a quotation is a name (قال للصحيفة «صوت المدينة»). */
const longName = 5;

/** كما قال الوزير names a source; كما يسمح الاتفاق and كما أكد أن do not. */
export function bringsReport(scene: Scene, verb: number): boolean {
  const token = scene.tokens[verb];
  if (token === undefined) return false;
  // كما توجد, كما يسجل: verbs that seldom report tell here what is there besides
  const reports = (v: VerbForm): boolean => v.lemma.reporting.some(entry => !entry.weak || v.tense === "perfect" || entry.attitude === "believe" && v.voice !== "passive");
  if ((token.may & IS_FINITE) === 0 || !token.word.facts.finite.some(reports)) return false;
  const end = Math.min(scene.sentenceOf(verb).to, verb + 12);
  for (let j = verb + 1; j < end; j++) {
    if (scene.has(j, AN | INNA) || scene.mark(j, ":")) return false;
    const quote = scene.quoteAt(j);
    if (quote?.open === j && quote.close - j > longName) return false;
    if (scene.isMark(j)) break;
    // كما شهد المهرجان إقامة سباقات: what there was besides
    if (j > verb + 1 && scene.tokens[j]!.word.facts.isMasdar && !scene.hasArticle(j) && !scene.governed(j) && scene.mentionAt(j) === undefined) return false;
  }
  return true;
}

/** مضيفا, مؤكدة, مشيرين: the participle as an adverb, indefinite and accusative; مقترحات at the head of a list are things. */
function isAdverbial(scene: Scene, i: number): boolean {
  const { facts } = scene.tokens[i]!.word;
  if ((facts.pro & (AL | BI | LI)) !== 0 || facts.enclitic !== "") return false;
  // رفض مجددا بحجة أن: once more; but مجددا التأكيد
  if (scene.isPrepositionWord(i - 1) || scene.is(i, "said-that-way") && ((scene.tokens[i + 1]?.word.facts.otherPro ?? 0) & (BI | LI)) !== 0) return false;
  const plurals = scene.kit.lexicon.asset.morphology.noun["sound-plural"];
  const form = scene.tokens[i]!.word.bare;
  const feminine = scene.endsWith(i, "ta-marbuta") && !scene.has(i - 1, NEG_NOUN) && (scene.isMark(i - 1) || scene.has(i + 1, AN | INNA) || scene.quoteAt(i + 1)?.open === i + 1);
  return scene.endsWith(i, "alif") || feminine || form.endsWith(plurals[1]!) || scene.tokens[i]!.sentence !== scene.tokens[i - 1]?.sentence && !form.endsWith(plurals.at(-1)!);
}

/** قال تعالى, قوله سبحانه, قال رسول الله: scripture is quoted, nobody speaks in the news. */
function isScripture(scene: Scene, cue: Cue): boolean {
  return scene.is(cue.to, "holy") || scene.is(cue.to, "holy-first") && scene.is(cue.to + 1, "holy-second")
    || blesses(scene, cue)
    || scene.is(cue.from - 1, "holy-first") && scene.is(cue.from - 2, "holy");
}

/** قال نبينا محمد صلى الله عليه وسلم: soon after the name of the prophet stands his blessing. */
function blesses(scene: Scene, cue: Cue): boolean {
  for (let j = cue.to; j < cue.to + 5; j++) if (scene.is(j, "holy") && scene.is(j + 1, "holy") && scene.is(j + 2, "holy-first")) return true;
  return false;
}

/** لم يقل, لن يعلن, دون أن يذكر: nothing was said. أعتقد inside a quotation is part of what its speaker says. */
function negated(scene: Scene, cue: Cue): boolean {
  if (cue.sort !== "verb") return false;
  if (cue.form?.person.startsWith("1") === true || scene.is(cue.from, "except")) return true;
  // لتبلغ, ليرى: what for, where the verb seldom reports
  if (cue.entry.weak && scene.hasPreposition(cue.from)) return true;
  const before = cue.from - 1;
  if (before < 0 || scene.tokens[before]!.sentence !== scene.tokens[cue.from]!.sentence) return false;
  if (scene.is(before, "neg-verb") && !scene.has(before, MA_REL)) return true;
  // يجب أن يعلم الجميع أن, من أجل أن يدرك: what shall be or may be said
  return scene.has(before, AN) && (scene.has(before - 1, NEG_NOUN) || cue.form?.tense === "imperfect");
}
