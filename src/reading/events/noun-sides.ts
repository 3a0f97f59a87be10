import type { Draft } from "../actors/gathering.js";
import type { FoundStatement } from "../statements/index.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import { clauseSubject, subjectAfter, subjectBefore } from "../statements/speaker.js";
import type { Before, Sides } from "./arguments.js";
import { afterPreposition, agent, anyParty, clauseLimit, pronoun, withJoined } from "./find-mentions.js";
import { lightVerbOf, type Light } from "./light.js";
import type { Trigger } from "./triggers.js";
import { material } from "./verb-sides.js";

/** Parties found so far, and whether the noun itself or its verb names any. */
interface Found { doers: readonly Draft[]; targets: readonly Draft[] }

/** The parties of a noun or masdar: genitive, prepositions, adjectives, the light verb, or whom the verb before speaks of. */
export function nounSides(scene: Scene, trigger: Trigger, statement: FoundStatement | undefined, told: Coverage, before: readonly Before[]): Sides {
  const { at, entry } = trigger;
  const limit = clauseLimit(scene, at);
  const light = lightVerbOf(scene, at, told);
  const wanted = entry.target ?? (trigger.sort === "noun" ? nounTargets(scene) : ["object"]);
  const objective = entry.genitive === "target" || (entry.genitive === undefined && wanted[0] === "object");
  const found = ownParties(scene, trigger, wanted, objective, limit);
  if (light !== undefined) takeFromLight(scene, trigger, light, found, limit);
  if (scene.tokens[at]!.word.facts.enclitic !== "") takeOwner(scene, trigger, found, objective);
  if (found.doers.length === 0 && light === undefined) found.doers = subjectOfUnlisted(scene, at);
  const named = found.doers.length > 0 || found.targets.length > 0;
  // the war, the talks: a noun with the article and nobody beside it points back to what was told before
  if (!named && scene.hasArticle(at)) return { doers: [], targets: [], passive: false, light };
  // أعلنت الحكومة إقالة الوزير: who announces what suffers the act does it
  const announced = statement?.attitude === "announce" && statement.content.by === "noun" && at - statement.content.from <= 1;
  if (found.doers.length === 0 && (trigger.sort === "masdar" || announced) && !scene.hasArticle(at) && !scene.is(at - 1, "tamma")) found.doers = controller(scene, at, statement, before);
  if (entry.passive === true) return { doers: agent(scene, at, limit), targets: found.targets.length > 0 ? found.targets : found.doers, passive: true, light };
  if (found.doers.length === 0 && named && !scene.is(at - 1, "tamma")) found.doers = contextDoer(scene, at, statement, found.targets);
  if (found.targets.length === 0 && found.doers.length > 0 && wanted[0] !== "none") found.targets = anyParty(scene, at + 1, Math.min(limit, at + near), new Set(found.doers), material.has(entry.type));
  return { ...found, passive: false, light };
}

/** Tokens after a noun within which a party that no rule of grammar ties to it may stand. */
const near = 10;

/** Tokens between the subject of a verb and its object. */
const objectReach = 3;

/** أنجزت إيران اتفاقا: a noun that nothing governs right after somebody whom an unlisted verb has for its subject is done by him. */
function subjectOfUnlisted(scene: Scene, at: number): readonly Draft[] {
  if (scene.governed(at) || scene.hasConjunction(at)) return [];
  for (let j = at - 1; j >= Math.max(scene.sentenceOf(at).from, at - objectReach); j--) {
    const m = scene.mentionAt(j);
    if (m === undefined) {
      if (scene.inTime[j] !== 1) return [];
      continue;
    }
    const verb = scene.tokens[m.from - 1];
    const opens = m.from - 1 === scene.sentenceOf(at).from || scene.hasConjunction(m.from - 1);
    const isVerb = verb !== undefined && verb.kind === "word" && verb.sentence === scene.tokens[at]!.sentence && (verb.word.facts.finite.length > 0 || scene.is(m.from - 1, "future-word") || scene.is(m.from - 1, "try") || opens && verb.word.facts.unknown && !scene.hasArticle(m.from - 1));
    return isVerb && !scene.governed(m.from) ? withJoined(scene, m) : [];
  }
  return [];
}

/** What stands right with the noun: agent, prepositions, adjectives of nationality, genitive, بين. */
function ownParties(scene: Scene, trigger: Trigger, wanted: readonly string[], objective: boolean, limit: number): Found {
  const { at } = trigger;
  const prepositions = wanted.filter(w => w !== "object" && w !== "none" && w !== "subject");
  let doers: readonly Draft[] = agent(scene, at, limit);
  let targets: readonly Draft[] = afterPreposition(scene, trigger, [...prepositions, ...(objective ? lamOnly(scene) : [])], limit);
  const adjectives = nationalities(scene, at);
  const genitive = genitiveOf(scene, at);
  if (adjectives.length > 0 && doers.length === 0) doers = adjectives.slice(0, 1);
  if (adjectives.length > 1 && targets.length === 0) targets = adjectives.slice(1);
  if (genitive.length > 0) {
    // دعم الحوثيين: without ل the genitive of help is whom it is for
    const helped = oneSided.has(trigger.entry.type) && targets.length === 0 && adjectives.length === 0;
    if ((objective || helped) && targets.length === 0) targets = genitive;
    else if (doers.length === 0) doers = genitive;
  }
  const between = afterPreposition(scene, trigger, scene.kit.lexicon.asset.particles.filter(p => p.id === "bayn").flatMap(p => p.forms), Math.min(limit, at + 8));
  if (between.length > 1) return { doers: between.slice(0, 1), targets: between.slice(1) };
  return { doers: doers.length === 0 ? between : doers, targets };
}

/** Types whose noun takes the one it is for either with ل or as a genitive. */
const oneSided: ReadonlySet<string> = new Set(["AID", "SUPPORT"]);

function takeFromLight(scene: Scene, trigger: Trigger, light: Light, found: Found, limit: number): void {
  if (light.subject.length === 0) return;
  if (light.voice === "passive") { if (found.targets.length === 0) found.targets = light.subject; }
  else if (found.doers.length === 0) found.doers = light.subject;
  if (light.voice === "reciprocal" && found.targets.length === 0 && found.doers.length > 1) { found.targets = found.doers.slice(1); found.doers = found.doers.slice(0, 1); }
  if (found.targets.length === 0 && light.voice !== "passive") found.targets = afterPreposition(scene, trigger, nounTargets(scene), limit);
}

/** رفضه للاتفاق, دعمها للصين: the pronoun is the doer; of a bodily act with nothing after it (مقتله) it is who suffers. */
function takeOwner(scene: Scene, trigger: Trigger, found: Found, objective: boolean): void {
  const owner = pronoun(scene, trigger.at, new Set());
  const suffers = objective && found.targets.length === 0 && (material.has(trigger.entry.type) || trigger.entry.type === "RETREAT");
  if (suffers) found.targets = owner;
  else if (found.doers.length === 0) found.doers = owner.filter(d => !found.targets.includes(d));
}

/** Who is spoken of in the clause; inside reported words whoever reports them is left out (but قال الوزير بعد لقاء مع نظيره tells what he did). */
function contextDoer(scene: Scene, at: number, statement: FoundStatement | undefined, targets: readonly Draft[]): readonly Draft[] {
  const subject = clauseSubject(scene, at);
  // عبر عن مخاوف في لقاء مع نظيره: where and when something is said belongs to who says it
  const aside = scene.is(at - 1, "fi") || scene.is(at - 1, "happened-prep");
  if (subject === undefined || statement !== undefined && !aside && subject.from < statement.content.from) return [];
  return withJoined(scene, subject).filter(d => !targets.includes(d));
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
    // لتركيا is the country, not somebody Turkish
    if (scene.mentionAt(j) !== undefined || scene.hasPreposition(j)) break;
    const code = scene.tokens[j]!.word.facts.noun?.nationality[0];
    if (code === undefined) { if (j > at + 2 || !scene.hasArticle(j)) break; continue; }
    const draft = scene.actors.countryOf(code, scene.span(j, j + 1));
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function genitiveOf(scene: Scene, at: number): Draft[] {
  if (scene.hasArticle(at) || scene.tokens[at]!.word.facts.enclitic !== "") return [];
  for (let j = at + 1; j < Math.min(at + 4, scene.tokens.length); j++) {
    const m = scene.mentionFrom(j);
    // زيارة العديد من المسؤولين
    const among = scene.is(j, "some") && scene.is(j + 1, "min") ? scene.mentionFrom(j + 2) : undefined;
    if (among !== undefined) return withJoined(scene, among);
    if (m !== undefined && !scene.hasPreposition(j) && !scene.hasConjunction(j)) return m.place === undefined ? withJoined(scene, m) : [];
    const token = scene.tokens[j]!;
    if (m !== undefined || token.kind !== "word" && token.kind !== "number" || token.word.facts.closed && !scene.is(j, "some") || scene.hasPreposition(j) || scene.hasArticle(j)) return [];
    if (token.kind === "number" || token.word.readings[0]!.info?.number !== undefined || scene.is(j, "some")) continue;
    if (j > at + 1) return [];
  }
  return [];
}

/** تعهد بالانسحاب, طالبها بوقف القصف: a masdar without a doer is done by whom the verb before speaks of. */
function controller(scene: Scene, at: number, statement: FoundStatement | undefined, before: readonly Before[]): readonly Draft[] {
  const start = Math.max(scene.sentenceOf(at).from, at - 14);
  for (let k = before.length - 1; k >= 0; k--) {
    const event = before[k]!;
    if (event.at < start) break;
    if (event.type === "REQUEST") return event.targets;
    if (event.doers.length > 0 && at - event.at < 8) return event.doers;
  }
  if (statement !== undefined && statement.content.from >= at - 2 && statement.source.draft !== undefined && (statement.content.by === "noun")) return [statement.source.draft];
  for (let j = at - 1; j >= start; j--) {
    // whoever only reports the act does not do it
    if (scene.isMark(j) || statement !== undefined && j < statement.content.from) return [];
    if (scene.tokens[j]!.word.facts.finite.length > 0 && scene.mentionAt(j) === undefined) {
      const after = subjectAfter(scene, j + 1, at);
      if (after?.mention !== undefined) return withJoined(scene, after.mention);
      const sb = subjectBefore(scene, j);
      return sb?.mention === undefined ? [] : withJoined(scene, sb.mention);
    }
  }
  return [];
}
