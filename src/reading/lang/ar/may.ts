import { IS_PARTICLE, IS_SPEECH, MAY_ACT, MAY_COUNT, MAY_GLUE, MAY_NAME, MAY_REPORT, MAY_TIME, type Facts, type NameStart } from "../../tokens/token.js";

/** Which questions a word may answer, by its grammar and by the names that may begin in it. */
export function mayOf(facts: Facts, starts: readonly NameStart[]): number {
  const { particles } = facts;
  return (facts.timely ? MAY_TIME : 0) | (facts.countable ? MAY_COUNT : 0) | (facts.mayAct ? MAY_ACT : 0)
    | (facts.mayReport || starts.length > 0 ? MAY_REPORT : 0)
    | (starts.length > 0 || facts.noun !== undefined || facts.nameWord || particles.some(id => opensMention.has(id)) ? MAY_NAME : 0)
    | (facts.unknown && starts.length === 0 ? MAY_GLUE : 0)
    | (particles.length > 0 ? IS_PARTICLE : 0)
    | (facts.finite.some(v => v.lemma.reporting.length > 0) ? IS_SPEECH : 0);
}

/** Particles at which a mention may begin: نظيره, and هو as a name. */
const opensMention = new Set(["nazir", "pronoun"]);
