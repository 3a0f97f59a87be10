import { ACTOR, BODY, CROWD, CUE, NATION, NEWS_AGENCY, OUTLET, PLACE, TITLE } from "../../name-sorts.js";
import { beginsWith, timeReading } from "../../times/words.js";
import { particleBits } from "../../tokens/particles.js";
import { IS_FINITE, IS_PARTICLE, IS_SPEECH, MAY_ACT, MAY_CALQUE, MAY_COUNT, MAY_GLUE, MAY_NAME, MAY_REPORT, MAY_TIME, type Facts, type NameStart, type Reading } from "../../tokens/token.js";

/** Which questions a word may answer, by its readings and grammar, by the names that may begin in it, and by whether a phrase that looks translated does. */
export function mayOf(readings: readonly Reading[], facts: Facts, names: number, calque: boolean): number {
  const { particles } = facts;
  const number = facts.countable && readings.some(r => r.info?.number !== undefined);
  return (number || facts.timely && beginsTime(readings) ? MAY_TIME : 0) | (number || facts.countable && isDual(readings[0]!) ? MAY_COUNT : 0)
    | (facts.mayAct ? MAY_ACT : 0)
    | (facts.mayReport || (names & CUE) !== 0 ? MAY_REPORT : 0)
    | ((names & mentioned) !== 0 || facts.nameWord || particles.some(id => opensMention.has(id)) ? MAY_NAME : 0)
    | (facts.unknown && names === 0 ? MAY_GLUE : 0)
    | (particles.length > 0 ? IS_PARTICLE | particleBits(particles) : 0) | (facts.finite.length > 0 ? IS_FINITE : 0) | (calque ? MAY_CALQUE : 0)
    | (facts.finite.some(v => v.lemma.reporting.length > 0) ? IS_SPEECH : 0);
}

function beginsTime(readings: readonly Reading[]): boolean {
  const reading = timeReading(readings);
  return reading !== undefined && beginsWith(reading) !== 0;
}

/** A dual counts two by itself. */
function isDual({ info }: Reading): boolean {
  const number = info?.counted?.alone?.number;
  return number === "dual" || number === "construct";
}

/** Sorts of names and nouns that a mention may begin with. */
const mentioned = ACTOR | PLACE | NEWS_AGENCY | OUTLET | TITLE | BODY | CROWD | NATION;

/** Sorts of the names that may begin in a word, and of the noun that it is. */
export function namesOf({ noun }: Facts, starts: readonly NameStart[]): number {
  let names = 0;
  for (const { node } of starts) names |= node.reach;
  if (noun === undefined) return names;
  return names | (noun.titles.length > 0 ? TITLE : 0) | (noun.bodies.length > 0 ? BODY : 0) | (noun.crowds.length > 0 ? CROWD : 0) | (noun.nationality.length > 0 ? NATION : 0);
}

/** Particles at which a mention may begin: نظيره, and هو as a name. */
const opensMention = new Set(["nazir", "pronoun"]);
