import { ANY_NAME, BODY, COMMON_NAME, CROWD, CUE, MENTIONED, NAME_WORD, NATION, NATION_PAIR, PEER, TITLE, WHOLE_NAME } from "../../name-sorts.js";
import { beginsWith } from "../../times/words.js";
import { particleBits } from "../../tokens/particles.js";
import { IS_FINITE, IS_PARTICLE, IS_SPEECH, MAY_ACT, MAY_CALQUE, MAY_COUNT, MAY_GLUE, MAY_NAME, MAY_REPORT, MAY_TIME, type Facts, type NameStart, type Reading } from "../../tokens/token.js";

/** Which questions a word may answer, by its readings and grammar, by the names that may begin in it, and by whether a phrase that looks translated does. */
export function mayOf(readings: readonly Reading[], facts: Facts, names: number, time: Reading | undefined, calque: boolean): number {
  const { particles } = facts;
  const number = facts.countable && readings.some(r => r.info?.number !== undefined);
  return (number || time !== undefined && beginsWith(time) !== 0 ? MAY_TIME : 0) | (number || facts.countable && isDual(readings[0]!) ? MAY_COUNT : 0)
    | (facts.mayAct ? MAY_ACT : 0)
    | (facts.mayReport || (names & CUE) !== 0 ? MAY_REPORT : 0)
    | ((names & MENTIONED) !== 0 ? MAY_NAME : 0)
    | (facts.unknown && (names & ANY_NAME) === 0 ? MAY_GLUE : 0)
    | (particles.length > 0 ? IS_PARTICLE | particleBits(particles) : 0) | (facts.finite.length > 0 ? IS_FINITE : 0) | (calque ? MAY_CALQUE : 0)
    | (facts.finite.some(v => v.lemma.reporting.length > 0) ? IS_SPEECH : 0);
}

/** A dual counts two by itself. */
function isDual({ info }: Reading): boolean {
  const number = info?.counted?.alone?.number;
  return number === "dual" || number === "construct";
}

/** Sorts of the names that may begin in a word, and what it is by itself. */
export function namesOf(facts: Facts, readings: readonly Reading[], starts: readonly NameStart[]): number {
  return starts.reduce((sorts, { node }) => sorts | node.reach, nounSorts(facts, readings));
}

/** Sorts of the noun that a word is, and what word of a name it is. */
export function nounSorts({ noun, nameWord, particles, closed }: Facts, readings: readonly Reading[]): number {
  let names = (nameWord ? NAME_WORD : 0) | (!closed && particles.includes("nazir") ? PEER : 0);
  let whole: Reading | undefined;
  for (const reading of readings) {
    if (reading.info?.nameWord?.common === true) names |= COMMON_NAME;
    if (whole === undefined && reading.pro === 0 && reading.enclitic === "") whole = reading;
  }
  if (whole?.info?.nameWord !== undefined) names |= WHOLE_NAME;
  if (noun === undefined) return names;
  return names | (noun.titles.length > 0 ? TITLE : 0) | (noun.bodies.length > 0 ? BODY : 0) | (noun.crowds.length > 0 ? CROWD : 0) | (noun.nationality.length > 0 ? NATION : 0) | (noun.nationalityPairs.size > 0 ? NATION_PAIR : 0);
}
