import type { NounInfo, VerbForm } from "../../lexicon.js";
import { AL, PREPOSITION, type Facts, type Reading } from "../../tokens/token.js";

const none: readonly never[] = [];
/** Particles beside which no other reading of the same spelling counts (من is never a verb, قبل hardly ever). */
const closedClasses = new Set(["prep", "an", "inna", "relative-strict", "neg-verb", "qad", "sawfa", "demonstrative", "pronoun", "lakin", "or", "when", "if-strict", "because", "as", "laysa", "kana"]);

/** What the best reading of a word says of its grammar; readings of equal stem are taken together. */
export function factsOf(readings: readonly Reading[]): Facts {
  const best = readings[0]!;
  const particles = particlesOf(readings);
  const closed = particles.some(id => closedClasses.has(id)) && best.enclitic === "";
  const info = best.info;
  if (info === undefined) return { pro: best.pro, finite: none, nominal: none, noun: undefined, particles, nameWord: false, closed, unknown: !closed, enclitic: best.enclitic };
  const finite: VerbForm[] = [];
  const nominal: VerbForm[] = [];
  const finiteAllowed = !closed && (best.pro & AL) === 0;
  for (const verb of info.verbs) {
    if (verb.tense === "imperfect" ? finiteAllowed : verb.tense === "perfect" && finiteAllowed && (best.pro & PREPOSITION) === 0) finite.push(verb);
    else if (verb.tense !== "perfect" && verb.tense !== "imperfect" && !closed) nominal.push(verb);
  }
  const noun: NounInfo | undefined = closed ? undefined : info.noun;
  const nameWord = info.nameWord !== undefined && !closed;
  return { pro: best.pro, finite, nominal, noun, particles, nameWord, closed, unknown: false, enclitic: best.enclitic };
}

/** Particle ids of the best reading; those of a fuller split count too where the best one is none (فقد is ف + قد). */
function particlesOf(readings: readonly Reading[]): readonly string[] {
  for (const reading of readings) if ((reading.info?.particles.length ?? 0) > 0) return reading.info!.particles;
  return none;
}
