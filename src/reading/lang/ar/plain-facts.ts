import type { Facts } from "../../tokens/token.js";

/**
 * The facts of words that no entry makes a verb, a noun or a particle, and of which no verb of the vocabulary is a reading. They differ in little
 * but clitics, so equal ones are one object: it takes no room of its own, and stays near at hand while a text is read.
 */
export class PlainFacts {
  /** By the pronoun that the vocabulary splits off, then by what else they may differ in. */
  private readonly known = new Map<string, Map<number, Facts>>();

  /** The facts, or an object equal to them that was given before. */
  oneOf(facts: Facts): Facts {
    if (!isPlain(facts)) return facts;
    let alike = this.known.get(facts.otherEnclitic);
    if (alike === undefined) this.known.set(facts.otherEnclitic, alike = new Map());
    const key = keyOf(facts);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, facts);
    return same ?? facts;
  }
}

function isPlain({ finite, nominal, noun, homographs, particles, otherFinite, rareFinite, enclitic, nameWord, closed }: Facts): boolean {
  return noun === undefined && finite.length + nominal.length + homographs.length + particles.length + otherFinite.length + rareFinite.length === 0 && enclitic === "" && !nameWord && !closed;
}

function keyOf({ pro, otherPro, unknown, timely, countable, isNoun, isMasdar, isAdjective, isAdverb }: Facts): number {
  const sorts = (isNoun ? 1 : 0) | (isMasdar ? 2 : 0) | (isAdjective ? 4 : 0) | (isAdverb ? 8 : 0) | (unknown ? 16 : 0) | (timely ? 32 : 0) | (countable ? 64 : 0);
  return pro | otherPro << 8 | sorts << 16;
}
