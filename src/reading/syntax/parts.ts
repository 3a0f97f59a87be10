import type { VerbForm } from "../lexicon.js";
import type { Scene } from "../statements/scene.js";
import { ADVERB, MAY_BE_VERB } from "../tokens/grammar.js";
import { MA_REL } from "../tokens/particles.js";
import { IS_PARTICLE, MAY_COUNT, type Sentence } from "../tokens/token.js";
import { cliticPreposition, hasArticle, hasConjunction, hasPronoun, isAccusative, isMasdar, verbForms } from "./words.js";

/** What a token is in its clause. */
export type Part = "mark" | "preposition" | "verb" | "noun" | "name" | "relative" | "clause-word" | "auxiliary" | "demonstrative" | "number" | "time" | "or" | "pronoun" | "other";

/** Says of the tokens of a sentence what they are there: in their order, as far as it was asked for. */
export class Parts {
  readonly sentence: Sentence;
  private readonly scene: Scene;
  /** Indexed from the first token of the sentence. */
  private readonly parts: Part[] = [];
  private readonly state: State = { verb: false, bare: false };

  constructor(scene: Scene, sentence: Sentence) {
    this.scene = scene;
    this.sentence = sentence;
  }

  /** The part of token `i` of the sentence. */
  at(i: number): Part {
    const { scene, sentence, parts, state } = this;
    for (let k = sentence.from + parts.length; k <= i; k++) {
      const part = partAt(scene, k, sentence, parts, state);
      parts.push(part);
      remember(scene, k, part, state);
    }
    return parts[i - sentence.from]!;
  }

  /** The parts of the whole sentence. */
  all(): readonly Part[] {
    this.at(this.sentence.to - 1);
    return this.parts;
  }
}

/** What the clause has had so far: a verb; a noun that nothing governs. */
interface State { verb: boolean; bare: boolean }

function remember(scene: Scene, i: number, part: Part, state: State): void {
  if (part === "verb") { state.verb = true; state.bare = false; return; }
  if (part === "clause-word" || part === "relative" || part === "mark" && scene.quoteAt(i) === undefined && !scene.mark(i, "(") && !scene.mark(i, ")")) { state.verb = false; state.bare = false; return; }
  if (!state.bare && (part === "noun" || part === "name") && !scene.governed(i)) state.bare = true;
}

function partAt(scene: Scene, i: number, sentence: Sentence, before: readonly Part[], state: State): Part {
  const token = scene.tokens[i]!;
  if (token.kind === "mark") return "mark";
  if (scene.inTime[i] === 1) return "time";
  if (scene.mentionAt(i) !== undefined) return "name";
  if (token.kind === "number") return "number";
  if (token.kind === "latin") return "noun";
  const particle = (token.may & IS_PARTICLE) !== 0;
  // نحو 30 شخصا: what says that a number is not exact
  if (particle && scene.is(i, "about-number") && isNumber(scene, i + 1)) return "other";
  // ما لا يقل عن 30, ما بين يوليو وأغسطس: no clause begins here
  if (particle && (isInBound(scene, i) || scene.is(i, "ma-rel") && scene.is(i + 1, "bayn"))) return "other";
  if ((token.grammar & ADVERB) !== 0) return "other";
  const closed = particle ? closedPart(scene, i, before[i - sentence.from - 1]) : undefined;
  if (closed !== undefined) return closed;
  return (token.grammar & MAY_BE_VERB) !== 0 && isVerb(scene, i, sentence, before, state) ? "verb" : "noun";
}

/** Words of the longest bound before a number: ما لا يقل عن. */
const longestBound = 4;

/** ما لا يقل عن 30, ما يقارب 30: does the token stand in a clause that only says how exact the number after it is? */
function isInBound(scene: Scene, i: number): boolean {
  for (let j = i; j > i - longestBound; j--) if (scene.has(j, MA_REL)) return afterBound(scene, j) > i;
  return false;
}

/** Where the number begins to which such a clause at `i` leads; `i` where none stands there. */
export function afterBound(scene: Scene, i: number): number {
  if (!scene.has(i, MA_REL)) return i;
  let j = i + 1;
  if (scene.is(j, "neg-la")) j++;
  if (!scene.is(j, "number-bound")) return i;
  j++;
  if (scene.isPrepositionWord(j)) j++;
  return isNumber(scene, j) ? j : i;
}

function isNumber(scene: Scene, i: number): boolean {
  const token = scene.tokens[i];
  return token !== undefined && (token.may & MAY_COUNT) !== 0 && (token.kind === "number" || token.word.readings[0]!.info?.number !== undefined);
}

function closedPart(scene: Scene, i: number, previous: Part | undefined): Part | undefined {
  const { facts } = scene.tokens[i]!.word;
  // وعبّر كيري: spelled like a preposition, but it opens the clause and somebody who speaks or acts follows
  if (facts.homographs.length > 0 && (previous === undefined || previous === "mark" || hasConjunction(scene, i)) && scene.mentionFrom(i + 1)?.place === undefined && (scene.mentionFrom(i + 1) !== undefined || scene.isPrepositionWord(i + 1))) return "verb";
  const closed = firstClosed(facts.particles);
  if (closed !== undefined) return closed;
  if (scene.isPrepositionWord(i) && (facts.noun === undefined || facts.closed)) return "preposition";
  // عليها, منه: the preposition has its own pronoun
  if (scene.is(i, "prep") && (facts.closed || facts.enclitic !== "") || scene.is(i, "prep-pronoun")) return "other";
  return facts.closed ? "other" : undefined;
}

/** ليقتل, ليزور: ل before an imperfect is no preposition of a noun. */
function isSubjunctive(scene: Scene, i: number): boolean {
  return verbForms(scene, i).some(form => form.tense === "imperfect");
}

/** Ids of particles by what they are; the first that fits counts. */
const closedParts: readonly (readonly [string, Part])[] = [
  ["relative-strict", "relative"], ["an", "clause-word"], ["inna", "clause-word"], ["lakin", "clause-word"], ["because", "clause-word"], ["when", "clause-word"], ["if-strict", "clause-word"],
  ["fima", "clause-word"], ["where", "clause-word"], ["as", "clause-word"], ["ma-rel", "relative"], ["kay", "clause-word"],
  ["qad", "auxiliary"], ["sawfa", "auxiliary"], ["neg-past", "auxiliary"], ["neg-future", "auxiliary"], ["neg-la", "auxiliary"], ["kana", "auxiliary"], ["laysa", "auxiliary"],
  ["demonstrative", "demonstrative"], ["pronoun", "pronoun"], ["or", "or"],
];

const ranks = new Map(closedParts.map(([id, part], rank) => [id, { part, rank }]));

/** Of several particles that a word is, the one that stands first in the list decides. */
function firstClosed(particles: readonly string[]): Part | undefined {
  let best: { part: Part; rank: number } | undefined;
  for (const id of particles) {
    const found = ranks.get(id);
    if (found !== undefined && (best === undefined || found.rank < best.rank)) best = found;
  }
  return best?.part;
}

/** Is the word, which may be one, a finite verb where it stands? Many spellings are a verb or a noun (قتل, دعم, تدخل); their place tells. */
function isVerb(scene: Scene, i: number, sentence: Sentence, before: readonly Part[], state: State): boolean {
  const { facts } = scene.tokens[i]!.word;
  if (cliticPreposition(scene, i) !== "" && !isSubjunctive(scene, i)) return false;
  const forms = verbForms(scene, i);
  const previous = before[i - sentence.from - 1];
  if (previous === "preposition") return false;
  // an unknown word that looks like one
  if (forms.length === 0) return true;
  if (previous === "auxiliary" || previous === "relative") return true;
  // بلدة تدمر: what follows the word for a place is its name
  if (previous === "noun" && scene.is(i - 1, "place-noun") && !hasArticle(scene, i - 1) && scene.tokens[i]!.word.starts.length > 0) return false;
  // هذا ساعد: what points to a noun has the article after it
  if (previous === "demonstrative") return true;
  // لقاءً ثلاثيا جمعه مع نظيره, إن مهاجما فجر الحافلة: the accusative of an indefinite noun bears no genitive
  if (previous === "noun" && isAccusative(scene, i - 1) && !isAccusative(scene, i) && (hasPronoun(scene, i) || !state.verb && forms.some(f => f.tense === "perfect"))) return true;
  // هجوم شنه المسلحون: the verb that lends itself to the act before it
  if (previous === "noun" && facts.enclitic !== "" && !hasArticle(scene, i - 1) && actNoun(scene, i - 1) && facts.finite.some(f => f.lemma.light.length > 0)) return true;
  // كتب is books far more often than he wrote
  if (facts.finite.length === 0 && facts.otherFinite.length === 0 && !(previous === undefined && scene.mentionFrom(i + 1) !== undefined)) return false;
  if (!mayBeNoun(scene, i, forms)) return true;
  if (previous === undefined || previous === "mark" && !closesQuote(scene, i - 1)) return true;
  if (previous === "clause-word") return opensClause(scene, i, forms);
  if (hasConjunction(scene, i)) return !joinsNouns(scene, i, before, sentence);
  // خلال القمة رد أوباما: nothing so far may be what the clause is about, and somebody follows
  if (!state.verb && !state.bare && (previous === "noun" && hasArticle(scene, i - 1) || previous === "time") && scene.mentionFrom(i + 1)?.place === undefined && scene.mentionFrom(i + 1) !== undefined && forms.some(f => f.tense === "perfect")) return true;
  // الجيش قتل: the first verb after its subject
  if (previous === "name" || previous === "noun" && hasArticle(scene, i - 1)) return !state.verb && state.bare && !scene.governed(i - 1);
  return previous === "time" && !state.verb;
}

function actNoun(scene: Scene, i: number): boolean {
  const { facts } = scene.tokens[i]!.word;
  return facts.noun !== undefined && facts.noun.events.length > 0 || facts.nominal.some(v => v.tense === "masdar" && v.lemma.events.length > 0);
}

/** أن يدعم and بعد أن قتل have a verb, إن دعم الحوثيين a noun; after other words that open a clause stands a verb in the perfect. */
function opensClause(scene: Scene, i: number, forms: readonly VerbForm[]): boolean {
  // أنه عقد: the pronoun is the subject
  if (scene.tokens[i - 1]!.word.facts.enclitic !== "") return forms.some(f => f.tense === "perfect" || f.tense === "imperfect");
  if (scene.is(i - 1, "inna")) return false;
  if (!scene.is(i - 1, "an")) return forms.some(f => f.tense === "perfect");
  return forms.some(f => f.tense === "imperfect") || scene.isPrepositionWord(i - 2);
}

/** May the spelling be a noun as well: a masdar, a participle, a noun of the lexicon? Imperfects with ي hardly ever are. */
function mayBeNoun(scene: Scene, i: number, forms: readonly VerbForm[]): boolean {
  const { facts } = scene.tokens[i]!.word;
  if (facts.noun === undefined && !facts.isNoun && !facts.isAdjective && !facts.nominal.some(v => v.tense !== "participle")) return false;
  return !forms.some(f => f.tense === "imperfect" && f.person === "3ms");
}

function closesQuote(scene: Scene, i: number): boolean {
  const quote = scene.quoteAt(i);
  return quote !== undefined && quote.close === i || scene.mark(i, ")");
}

/** بقتل طفلين وتعذيبهما: و joins the word to a masdar before it, not to a clause. */
function joinsNouns(scene: Scene, i: number, before: readonly Part[], sentence: Sentence): boolean {
  if (isNumber(scene, i + 1)) return false;
  for (let j = i - 1; j >= sentence.from && i - j <= joinedReach; j--) {
    const part = before[j - sentence.from];
    if (part === "verb" || part === "mark" || part === "clause-word" || part === "relative") return false;
    if (part === "noun" && isMasdar(scene, j)) return true;
  }
  return false;
}

/** How far before the word the masdar may stand that و joins it to. */
const joinedReach = 6;
