import type { Draft } from "../actors/gathering.js";
import type { FoundMention } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import { CONJUNCTION } from "../tokens/token.js";
import type { Trigger } from "./triggers.js";

// Where the mentions of an act's parties are looked for: lists, bare nouns, prepositions, agents, pronouns.

/** Where arguments are looked for, in tokens. */
const reach = 30;

/** The mention with those joined to it: روسيا والصين وإيران. */
export function withJoined(scene: Scene, m: FoundMention): Draft[] {
  const drafts: Draft[] = [];
  let current: FoundMention | undefined = m;
  while (current !== undefined) {
    const draft = scene.actors.draftOf(current);
    const pair = scene.actors.pairOf(current);
    if (pair !== undefined) drafts.push(...pair);
    else if (draft !== undefined) drafts.push(draft);
    const sentence: number = scene.tokens[current.to - 1]!.sentence;
    let k: number = current.to;
    if (scene.mark(k, "،") || scene.mark(k, ",")) k++;
    const apart: number = afterLoneConjunction(scene, k);
    if (apart > k) k = apart;
    const next: FoundMention | undefined = scene.mentionFrom(k);
    const bare = (scene.tokens[k]?.word.facts.pro ?? 0) & ~CONJUNCTION;
    current = next !== undefined && scene.tokens[k]!.sentence === sentence && (k === apart || scene.hasConjunction(k) || k > current.to && next.kind === current.kind && listGoesOn(scene, next)) && (bare === 0 || next.kind !== "person") ? next : undefined;
    if (drafts.length > 12) break;
  }
  return drafts;
}

/** الولايات المتحدة و«آسيان»: the token after an و that stands alone before a quotation mark; -1 where none does. */
function afterLoneConjunction(scene: Scene, k: number): number {
  const closed = scene.quoteAt(k)?.close === k ? k + 1 : k;
  if (scene.word(closed) !== scene.kit.lexicon.asset.morphology.proclitics.find(p => p.id === "wa")!.form) return -1;
  return scene.quoteAt(closed + 1)?.open === closed + 1 ? closed + 2 : closed + 1;
}

/** After a comma a list goes on only if an و joins a later member. */
function listGoesOn(scene: Scene, m: FoundMention): boolean {
  const k = m.to;
  return scene.mentionFrom(k) !== undefined && scene.hasConjunction(k) || scene.mark(k, "،") && scene.mentionFrom(k + 1) !== undefined && scene.mentionFrom(k + 1)!.kind === m.kind;
}

export function clauseLimit(scene: Scene, at: number): number {
  const quote = scene.quoteAt(at);
  const end = scene.sentenceOf(at).to;
  return Math.min(quote === undefined ? end : Math.min(end, quote.close), at + reach);
}

/** Does a new clause begin at `j`? */
export function breaks(scene: Scene, j: number): boolean {
  if (scene.mark(j, ".") || scene.mark(j, ":") || scene.mark(j, "؛")) return true;
  if (scene.is(j, "an") || scene.is(j, "inna") || scene.is(j, "lakin") || scene.is(j, "fima") || scene.is(j, "when") || scene.is(j, "because")) return true;
  const { facts } = scene.tokens[j]!.word;
  return facts.finite.length > 0 && facts.noun === undefined && scene.mentionAt(j) === undefined && (scene.hasConjunction(j) || scene.isMark(j - 1) || scene.is(j - 1, "relative-strict") || facts.finite.some(v => v.lemma.reporting.length > 0));
}

/** The first mention after `from` that no preposition governs and that is not `not`. */
export function bareMention(scene: Scene, from: number, limit: number, not: ReadonlySet<Draft>): FoundMention | undefined {
  for (let j = from; j < limit; j++) {
    if (breaks(scene, j)) return undefined;
    const m = scene.mentionAt(j);
    if (m === undefined) continue;
    if (m.from === j && !scene.governed(j) && m.place === undefined) {
      const draft = scene.actors.draftOf(m);
      const genitiveOfNoun = isGenitive(scene, j);
      if (draft !== undefined && !not.has(draft) && !genitiveOfNoun) return m;
    }
    j = m.to - 1;
  }
  return undefined;
}

/** Is the mention at `j` the genitive of a noun before it (قرار الحكومة), so that it is no argument of the verb? */
function isGenitive(scene: Scene, j: number): boolean {
  const before = scene.tokens[j - 1];
  if (before === undefined || before.kind !== "word" || before.sentence !== scene.tokens[j]!.sentence || scene.hasConjunction(j)) return false;
  const { facts } = before.word;
  if (scene.is(j - 1, "some")) return false;
  if (scene.hasArticle(j - 1) || facts.closed || facts.finite.length > 0 || facts.enclitic !== "" || scene.inTime[j - 1] === 1 || scene.mentionAt(j - 1) !== undefined) return false;
  return facts.noun !== undefined || facts.nominal.length > 0 || facts.unknown && !scene.endsWith(j - 1, "alif");
}

/** Mentions after one of the prepositions, in the order of preference. */
export function afterPreposition(scene: Scene, trigger: Trigger, prepositions: readonly string[], limit: number): Draft[] {
  for (const preposition of prepositions) {
    const key = scene.kit.word(preposition).key;
    for (let j = trigger.at + 1; j < limit; j++) {
      if (breaks(scene, j)) break;
      if (isPrepositionWithPronoun(scene, j, key)) {
        const meant = pronoun(scene, j, new Set());
        if (meant.length > 0) return meant;
      }
      const m = mentionAfterPreposition(scene, j, key);
      if (m !== undefined && m.place === undefined) return withJoined(scene, m);
      const nation = m === undefined && standsAfter(scene, j, key) ? nationBeside(scene, key.length === 1 ? j : j + 1) : undefined;
      if (nation !== undefined) return [nation];
    }
  }
  return [];
}

/** عليهم, عنها, ضده: the preposition with a pronoun written onto it. */
function isPrepositionWithPronoun(scene: Scene, j: number, key: string): boolean {
  const { facts, readings } = scene.tokens[j]!.word;
  return key.length > 1 && facts.enclitic !== "" && facts.noun === undefined && facts.finite.length === 0 && readings[0]!.stem === key;
}

/** Does the preposition stand at `j`, as a word or written onto one? */
function standsAfter(scene: Scene, j: number, key: string): boolean {
  const { word } = scene.tokens[j]!;
  if (key.length > 1) return word.key === key;
  return scene.hasPreposition(j) && word.key.startsWith(key, scene.hasConjunction(j) ? 1 : 0);
}

/** بالهجوم الإسرائيلي: the country by the adjective that follows the noun at `j`. */
export function nationBeside(scene: Scene, j: number): Draft | undefined {
  for (let k = j + 1; k <= j + 2 && k < scene.tokens.length && scene.tokens[k]!.sentence === scene.tokens[j]!.sentence; k++) {
    const code = scene.tokens[k]!.word.facts.noun?.nationality[0];
    if (code !== undefined && scene.mentionAt(k) === undefined) return scene.hasArticle(k) === scene.hasArticle(j) ? scene.actors.countryOf(code, scene.span(k, k + 1)) : undefined;
    if (scene.mentionAt(k) !== undefined || !scene.hasArticle(k)) return undefined;
  }
  return undefined;
}

/**
 * قصفت مواقع لتنظيم, أدانت الهجوم الإسرائيلي, دمرت منازل فلسطينيين: the object is no party itself, but whose it is is said:
 * by a genitive, by ل, or by an adjective of nationality.
 */
export function ownerOfObject(scene: Scene, from: number, limit: number): Draft[] {
  for (let j = from; j < limit && j - from < 8; j++) {
    if (breaks(scene, j) || scene.isPrepositionWord(j)) return [];
    const token = scene.tokens[j]!;
    if (token.kind !== "word" || scene.inTime[j] === 1 || scene.mentionAt(j) !== undefined || token.word.facts.closed || scene.hasPreposition(j)) continue;
    const genitive = scene.mentionFrom(j + 1);
    if (genitive !== undefined && genitive.place === undefined && !scene.hasConjunction(j + 1)) {
      if (!scene.hasPreposition(j + 1) && !scene.hasArticle(j)) return withJoined(scene, genitive);
      if (scene.hasPreposition(j + 1) && scene.word(j + 1).startsWith(scene.kit.lexicon.asset.morphology.letters["lam"]!)) return withJoined(scene, genitive);
    }
    const nation = nationBeside(scene, j);
    if (nation !== undefined) return [nation];
  }
  return [];
}

function mentionAfterPreposition(scene: Scene, j: number, key: string): FoundMention | undefined {
  const token = scene.tokens[j]!;
  if (token.kind !== "word") return undefined;
  if (key.length === 1) {
    if (!scene.hasPreposition(j) && scene.mentionFrom(j) === undefined) return undefined;
    const start = scene.hasConjunction(j) ? 1 : 0;
    if (token.word.key[start] !== key) return undefined;
    const m = scene.mentionFrom(j);
    if (m !== undefined) return m.span[0] > token.start + start ? m : undefined;
    return nextGenitive(scene, j);
  }
  const bare = scene.hasConjunction(j) && token.word.key.length > key.length ? token.word.key.slice(1) : token.word.key;
  if (bare !== key) return undefined;
  const next = scene.quoteAt(j + 1)?.open === j + 1 ? j + 2 : j + 1;
  return scene.mentionFrom(next) ?? nextGenitive(scene, next);
}

/** على مواقع الجيش: the mention that owns what the preposition governs, if it follows at once. */
function nextGenitive(scene: Scene, j: number): FoundMention | undefined {
  const token = scene.tokens[j];
  if (token !== undefined && scene.is(j, "some")) return scene.mentionFrom(scene.is(j + 1, "min") ? j + 2 : j + 1);
  if (token === undefined || token.kind !== "word" || scene.hasArticle(j) || token.word.facts.closed) return undefined;
  const m = scene.mentionFrom(j + 1);
  return m !== undefined && !scene.hasPreposition(j + 1) && !scene.hasConjunction(j + 1) ? m : undefined;
}

/** من قبل, من جانب, على يد: the doer of a passive or of a masdar. */
export function agent(scene: Scene, at: number, limit: number): Draft[] {
  for (let j = at + 1; j < limit - 1; j++) {
    if (breaks(scene, j)) return [];
    const by = scene.is(j, "min") && scene.is(j + 1, "jiha") || scene.is(j, "ala") && scene.is(j + 1, "hand");
    if (!by) continue;
    const m = scene.mentionFrom(j + 2);
    if (m !== undefined) return withJoined(scene, m);
  }
  return [];
}

export function endOfList(scene: Scene, m: FoundMention): number {
  let end = m.to;
  for (let next = scene.mentionFrom(end); next !== undefined && scene.hasConjunction(end); next = scene.mentionFrom(end)) end = next.to;
  return end;
}


/**
 * An attached pronoun means whoever the text spoke of before and whom it may agree with: ه a man or a body, ها a country, a body or a woman, هم several.
 */
export function pronoun(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const sentence = scene.tokens[at]!.sentence;
  const plural = scene.tokens[at]!.word.facts.enclitic.length > 1 && !scene.endsWith(at, "alif");
  const feminine = scene.endsWith(at, "alif");
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    const agrees = plural ? m.plural || m.kind !== "person" : feminine ? m.kind !== "person" : m.kind !== "country" && !m.plural;
    if (draft !== undefined && !not.has(draft) && agrees) return [draft];
    j = m.from;
  }
  return [];
}

/**
 * The first party named in the clause after `from`, in whatever position, that is none of `not`: the last resort where no rule of grammar
 * says to whom (تعهد بعدم استخدام القوة ضد المدنيين). `places` lets a town stand for who was hit there; `throughClause` goes on into a clause with أن
 * (حذرت من أنه لن تكون هناك مساعدات لسوريا).
 */
export function anyParty(scene: Scene, from: number, limit: number, not: ReadonlySet<Draft>, places: boolean, throughClause = false): Draft[] {
  for (let j = from; j < limit; j++) {
    if (breaks(scene, j) && !(throughClause && (scene.is(j, "an") || scene.is(j, "inna")))) return [];
    const m = scene.mentionFrom(j);
    if (m !== undefined) {
      const drafts = m.place !== undefined && !places ? [] : withJoined(scene, m).filter(d => !not.has(d) && !sameCountry(d, not));
      if (drafts.length > 0) return drafts;
      j = m.to - 1;
      continue;
    }
    const nation = scene.tokens[j]!.word.facts.noun === undefined ? nationBeside(scene, j) : undefined;
    if (nation !== undefined && !not.has(nation) && !sameCountry(nation, not)) return [nation];
  }
  return [];
}

/** A country is no party against its own government. */
function sameCountry(draft: Draft, others: ReadonlySet<Draft>): boolean {
  return draft.kind === "country" && [...others].some(other => other.country === draft.country && other.country !== undefined);
}
