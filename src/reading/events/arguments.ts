import type { Draft } from "../actors/gathering.js";
import type { FoundMention } from "../mentions/found.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";
import { dropped, subjectAfter, subjectBefore, topicBefore, type Discourse } from "../statements/speaker.js";
import { CONJUNCTION } from "../tokens/token.js";
import { lightVerbOf, type Light } from "./light.js";
import type { Trigger } from "./triggers.js";

/** Who did it and to whom, and the mentions that say so. */
export interface Sides { readonly doers: readonly Draft[]; readonly targets: readonly Draft[]; readonly passive: boolean; readonly light: Light | undefined }

/** Where arguments are looked for, in tokens. */
const reach = 30;

export function sidesOf(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined, before: readonly { at: number; doers: readonly Draft[]; targets: readonly Draft[]; type: string }[]): Sides {
  const sides = trigger.sort === "verb" || trigger.sort === "participle" ? verbSides(scene, trigger, statement) : nounSides(scene, trigger, statement, before);
  const doers = unique(sides.doers);
  // nobody acts on himself
  return { ...sides, doers, targets: unique(sides.targets).filter(t => !doers.includes(t)) };
}

function unique(drafts: readonly Draft[]): Draft[] {
  return [...new Set(drafts)];
}

// ---- mentions and lists of them ---------------------------------------------------------------

/** The mention with those joined to it: روسيا والصين وإيران. */
export function withJoined(scene: Scene, m: FoundMention): Draft[] {
  const drafts: Draft[] = [];
  let current: FoundMention | undefined = m;
  while (current !== undefined) {
    const draft = scene.actors.draftOf(current);
    if (draft !== undefined) drafts.push(draft);
    const sentence: number = scene.tokens[current.to - 1]!.sentence;
    let k: number = current.to;
    if (scene.mark(k, "،") || scene.mark(k, ",")) k++;
    const next: FoundMention | undefined = scene.mentionFrom(k);
    const bare = (scene.tokens[k]?.word.facts.pro ?? 0) & ~CONJUNCTION;
    current = next !== undefined && scene.tokens[k]!.sentence === sentence && (scene.hasConjunction(k) || k > current.to && next.kind === current.kind && listGoesOn(scene, next)) && (bare === 0 || next.kind !== "person") ? next : undefined;
    if (drafts.length > 12) break;
  }
  return drafts;
}

/** After a comma a list goes on only if an و joins a later member. */
function listGoesOn(scene: Scene, m: FoundMention): boolean {
  const k = m.to;
  return scene.mentionFrom(k) !== undefined && scene.hasConjunction(k) || scene.mark(k, "،") && scene.mentionFrom(k + 1) !== undefined && scene.mentionFrom(k + 1)!.kind === m.kind;
}

function clauseLimit(scene: Scene, at: number): number {
  const quote = scene.quoteAt(at);
  const end = scene.sentenceOf(at).to;
  return Math.min(quote === undefined ? end : Math.min(end, quote.close), at + reach);
}

/** Does a new clause begin at `j`? */
function breaks(scene: Scene, j: number): boolean {
  if (scene.mark(j, ".") || scene.mark(j, ":") || scene.mark(j, "؛")) return true;
  if (scene.is(j, "an") || scene.is(j, "inna") || scene.is(j, "lakin") || scene.is(j, "fima") || scene.is(j, "when") || scene.is(j, "because")) return true;
  const { facts } = scene.tokens[j]!.word;
  return facts.finite.length > 0 && facts.noun === undefined && scene.mentionAt(j) === undefined && (scene.hasConjunction(j) || scene.isMark(j - 1) || scene.is(j - 1, "relative-strict") || facts.finite.some(v => v.lemma.reporting.length > 0));
}

/** The first mention after `from` that no preposition governs and that is not `not`. */
function bareMention(scene: Scene, from: number, limit: number, not: ReadonlySet<Draft>): FoundMention | undefined {
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
      const m = mentionAfterPreposition(scene, j, key);
      if (m !== undefined && m.place === undefined) return withJoined(scene, m);
    }
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
  const m = scene.mentionFrom(j + 1);
  return m ?? nextGenitive(scene, j + 1);
}

/** على مواقع الجيش: the mention that owns what the preposition governs, if it follows at once. */
function nextGenitive(scene: Scene, j: number): FoundMention | undefined {
  const token = scene.tokens[j];
  if (token === undefined || token.kind !== "word" || scene.hasArticle(j) || token.word.facts.closed) return undefined;
  const m = scene.mentionFrom(j + 1);
  return m !== undefined && !scene.hasPreposition(j + 1) && !scene.hasConjunction(j + 1) ? m : undefined;
}

/** من قبل, من جانب, على يد: the doer of a passive or of a masdar. */
function agent(scene: Scene, at: number, limit: number): Draft[] {
  for (let j = at + 1; j < limit - 1; j++) {
    if (breaks(scene, j)) return [];
    const by = scene.is(j, "min") && scene.is(j + 1, "jiha") || scene.is(j, "ala") && scene.is(j + 1, "hand");
    if (!by) continue;
    const m = scene.mentionFrom(j + 2);
    if (m !== undefined) return withJoined(scene, m);
  }
  return [];
}

// ---- verbs ------------------------------------------------------------------------------------

function verbSides(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined): Sides {
  const { at, entry, form } = trigger;
  const limit = clauseLimit(scene, at);
  const person = form?.person ?? "";
  const byAgent = agent(scene, at, limit);
  const subject = subjectOf(scene, trigger, limit, statement);
  const passive = form !== undefined && (form.voice === "passive" || byAgent.length > 0 || form.voice === "either" && looksPassive(scene, trigger, subject.mention, limit));
  if (passive && trigger.sort === "verb") return { doers: byAgent, targets: subject.drafts, passive: true, light: undefined };
  if (trigger.sort === "participle" && form?.tense === "passive-participle") {
    const m = scene.mentionAt(at - 1);
    return { doers: byAgent, targets: m === undefined ? [] : withJoined(scene, m), passive: true, light: undefined };
  }
  const wanted = entry.target ?? ["object"];
  const from = subject.mention !== undefined && subject.mention.from > at ? endOfList(scene, subject.mention) : at + 1;
  const not = new Set(subject.drafts);
  let object: Draft[] = [];
  const bare = bareMention(scene, from, limit, not);
  if (bare !== undefined) object = withJoined(scene, bare);
  else if (scene.tokens[at]!.word.facts.enclitic !== "") object = pronoun(scene, at, not);
  const places: Record<string, readonly Draft[]> = { object, subject: subject.drafts };
  const find = (where: readonly string[]): readonly Draft[] => {
    for (const place of where) {
      const drafts = places[place] ?? (place === "none" ? [] : afterPreposition(scene, trigger, [place], limit));
      if (drafts.length > 0) return drafts;
    }
    return [];
  };
  const targets = entry.passive === true ? subject.drafts : find(wanted);
  const doers = entry.passive === true ? (byAgent.length > 0 ? byAgent : []) : entry.doer === undefined || entry.doer === "subject" ? subject.drafts : find([entry.doer]);
  if (entry.reciprocal === true && targets.length === 0) {
    const others = afterPreposition(scene, trigger, [...withPrepositions(scene)], limit);
    return reciprocal(doers, others.length > 0 ? others : object, person);
  }
  return { doers, targets, passive: entry.passive === true, light: undefined };
}

function withPrepositions(scene: Scene): readonly string[] {
  return scene.kit.lexicon.asset.particles.filter(p => p.id === "maa" || p.id === "bayn").flatMap(p => p.forms);
}

/** روسيا والصين اتفقتا: the first is the doer, the others the recipients. */
function reciprocal(doers: readonly Draft[], others: readonly Draft[], _person: string): Sides {
  if (others.length > 0 || doers.length < 2) return { doers, targets: others, passive: false, light: undefined };
  return { doers: doers.slice(0, 1), targets: doers.slice(1), passive: false, light: undefined };
}

function endOfList(scene: Scene, m: FoundMention): number {
  let end = m.to;
  for (let next = scene.mentionFrom(end); next !== undefined && scene.hasConjunction(end); next = scene.mentionFrom(end)) end = next.to;
  return end;
}

interface Subject { readonly drafts: readonly Draft[]; readonly mention: FoundMention | undefined }

function subjectOf(scene: Scene, trigger: Trigger, limit: number, statement: FoundStatement | undefined): Subject {
  const { at, form } = trigger;
  const person = form?.person ?? "";
  if (person.startsWith("1")) {
    const speaker = statement?.source.draft;
    return { drafts: speaker === undefined ? [] : [speaker], mention: undefined };
  }
  const of = (m: FoundMention | undefined): Subject => ({ drafts: m === undefined ? [] : withJoined(scene, m), mention: m });
  if (trigger.sort === "participle") {
    const before = subjectBefore(scene, at)?.mention ?? topicBefore(scene, at)?.mention;
    return statement?.source.mention !== undefined && before === undefined ? of(statement.source.mention) : of(before);
  }
  // after qad, kana and in headlines the subject may stand before the verb
  const before = scene.hasConjunction(at) ? undefined : subjectBefore(scene, at)?.mention;
  if (before !== undefined) return of(before);
  const after = subjectAfter(scene, at + 1, limit);
  if (after?.mention !== undefined) return of(after.mention);
  if (after !== undefined && after.span !== null) return { drafts: [], mention: undefined };
  const discourse: Discourse = { last: undefined };
  return { drafts: draftsOf(dropped(scene, at, person, discourse).draft), mention: undefined };
}

function draftsOf(draft: Draft | undefined): Draft[] {
  return draft === undefined ? [] : [draft];
}

/** An attached object means whoever the sentence spoke of before, but not the subject. */
function pronoun(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const sentence = scene.tokens[at]!.sentence;
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    if (draft !== undefined && !not.has(draft)) return [draft];
    j = m.from;
  }
  return [];
}

/** قتل خمسة جنود, اعتقل ناشطون: spelled like an active, but its only noun suffers the act. */
function looksPassive(scene: Scene, trigger: Trigger, subject: FoundMention | undefined, limit: number): boolean {
  if (trigger.form?.tense !== "perfect" && trigger.form?.tense !== "imperfect") return false;
  if (!(trigger.entry.target ?? ["object"]).includes("object")) return false;
  const next = trigger.at + 1;
  const counted = scene.tokens[next]?.kind === "number" || scene.tokens[next]?.word.readings[0]?.info?.number !== undefined || scene.is(next, "some");
  if (scene.tokens[trigger.at]!.word.facts.enclitic !== "") return false;
  if (subject === undefined) return counted;
  if (subject.from < trigger.at) return false;
  if (!subject.generic && !counted) return false;
  const drafts = new Set(withJoined(scene, subject));
  const object = bareMention(scene, endOfList(scene, subject), limit, drafts);
  const objectNumber = scene.tokens[subject.to]?.kind === "number" || scene.tokens[subject.to]?.word.readings[0]?.info?.number !== undefined;
  return object === undefined && !objectNumber && (counted || !subject.definite);
}

// ---- nouns and masdars ------------------------------------------------------------------------

function nounSides(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined, before: readonly { at: number; doers: readonly Draft[]; targets: readonly Draft[]; type: string }[]): Sides {
  const { at, entry } = trigger;
  const limit = clauseLimit(scene, at);
  const light = lightVerbOf(scene, at);
  const defaults = trigger.sort === "noun" ? nounTargets(scene) : ["object"];
  const wanted = entry.target ?? defaults;
  const objective = entry.genitive === "target" || (entry.genitive === undefined && wanted[0] === "object");
  let doers: readonly Draft[] = agent(scene, at, limit);
  const prepositions = wanted.filter(w => w !== "object" && w !== "none" && w !== "subject");
  let targets: readonly Draft[] = afterPreposition(scene, trigger, [...prepositions, ...(objective ? lamOnly(scene) : [])], limit);
  const adjectives = nationalities(scene, at);
  const genitive = genitiveOf(scene, at);
  if (adjectives.length > 0 && doers.length === 0) doers = adjectives.slice(0, 1);
  if (adjectives.length > 1 && targets.length === 0) targets = adjectives.slice(1);
  if (genitive.length > 0) {
    if (objective && targets.length === 0) targets = genitive;
    else if (doers.length === 0) doers = genitive;
  }
  const between = afterPreposition(scene, trigger, scene.kit.lexicon.asset.particles.filter(p => p.id === "bayn").flatMap(p => p.forms), Math.min(limit, at + 8));
  if (between.length > 1) { doers = between.slice(0, 1); targets = between.slice(1); }
  if (light !== undefined && light.subject.length > 0) {
    if (light.voice === "passive") { if (targets.length === 0) targets = light.subject; }
    else if (doers.length === 0) doers = light.subject;
    if (light.voice === "reciprocal" && targets.length === 0 && doers.length > 1) { targets = doers.slice(1); doers = doers.slice(0, 1); }
    if (targets.length === 0 && light.voice !== "passive") targets = afterPreposition(scene, trigger, nounTargets(scene), limit);
  }
  if (scene.tokens[at]!.word.facts.enclitic !== "" && doers.length === 0 && targets.length === 0) {
    const owner = pronoun(scene, at, new Set());
    if (objective) targets = owner; else doers = owner;
  }
  if (doers.length === 0 && light === undefined && genitive.length === 0 && !scene.is(at - 1, "tamma")) doers = controller(scene, at, statement, before);
  if (entry.passive === true) return { doers: agent(scene, at, limit), targets: targets.length > 0 ? targets : doers, passive: true, light };
  return { doers, targets, passive: false, light };
}

/** غزو روسيا لأوكرانيا: with ل the genitive is the doer. */
function lamOnly(scene: Scene): string[] {
  return [scene.kit.lexicon.asset.morphology.letters["lam"]!];
}

function nounTargets(scene: Scene): readonly string[] {
  const ids = ["didd", "ala", "maa", "ila", "tijah"];
  return [...ids.flatMap(id => scene.kit.lexicon.asset.particles.find(p => p.id === id)?.forms ?? []), ...lamOnly(scene)];
}

/** الغزو الروسي, الحوار المصري الأميركي: countries by adjectives right after the noun. */
function nationalities(scene: Scene, at: number): Draft[] {
  const drafts: Draft[] = [];
  for (let j = at + 1; j < Math.min(at + 5, scene.tokens.length) && scene.tokens[j]!.sentence === scene.tokens[at]!.sentence; j++) {
    if (scene.mark(j, "-") || scene.mark(j, "–")) continue;
    const code = scene.tokens[j]!.word.facts.noun?.nationality[0];
    if (code === undefined) { if (j > at + 2 || scene.mentionAt(j) !== undefined) break; if (!scene.hasArticle(j)) break; continue; }
    const draft = scene.actors.countryOf(code, scene.span(j, j + 1));
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function genitiveOf(scene: Scene, at: number): Draft[] {
  if (scene.hasArticle(at) || scene.tokens[at]!.word.facts.enclitic !== "") return [];
  for (let j = at + 1; j < Math.min(at + 4, scene.tokens.length); j++) {
    const m = scene.mentionFrom(j);
    if (m !== undefined && !scene.hasPreposition(j) && !scene.hasConjunction(j)) return m.place === undefined ? withJoined(scene, m) : [];
    const token = scene.tokens[j]!;
    if (m !== undefined || token.kind !== "word" && token.kind !== "number" || token.word.facts.closed && !scene.is(j, "some") || scene.hasPreposition(j) || scene.hasArticle(j)) return [];
    if (token.kind === "number" || token.word.readings[0]!.info?.number !== undefined || scene.is(j, "some")) continue;
    if (j > at + 1) return [];
  }
  return [];
}

/** تعهد بالانسحاب, طالبها بوقف القصف: a masdar without a doer is done by whom the verb before speaks of. */
function controller(scene: Scene, at: number, statement: FoundStatement | undefined, before: readonly { at: number; doers: readonly Draft[]; targets: readonly Draft[]; type: string }[]): readonly Draft[] {
  const start = Math.max(scene.sentenceOf(at).from, at - 14);
  for (let k = before.length - 1; k >= 0; k--) {
    const event = before[k]!;
    if (event.at < start) break;
    if (event.type === "REQUEST") return event.targets;
    if (event.doers.length > 0 && at - event.at < 8) return event.doers;
  }
  if (statement !== undefined && statement.content.from >= at - 2 && statement.source.draft !== undefined && (statement.content.by === "noun")) return [statement.source.draft];
  for (let j = at - 1; j >= start; j--) {
    if (scene.isMark(j)) return [];
    if (scene.tokens[j]!.word.facts.finite.length > 0 && scene.mentionAt(j) === undefined) {
      const after = subjectAfter(scene, j + 1, at);
      if (after?.mention !== undefined) return withJoined(scene, after.mention);
      const sb = subjectBefore(scene, j);
      return sb?.mention === undefined ? [] : withJoined(scene, sb.mention);
    }
  }
  return [];
}
