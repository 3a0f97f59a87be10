import type { Draft } from "../actors/gathering.js";
import type { PloverType } from "../report.js";
import type { Coverage } from "../statements/coverage.js";
import type { Scene } from "../statements/scene.js";
import type { Clause, Phrase, Syntax } from "../syntax/index.js";
import { partiesOf } from "../syntax/roles.js";
import { upToOtherAct } from "./complements.js";
import { pronounAt } from "./pronouns.js";
import { ofTowns } from "./verb-parties.js";

/** Types that are done by words, whose clause with أن tells what is asked, promised, refused or threatened. */
export const spoken: ReadonlySet<PloverType> = new Set<PloverType>(["REQUEST", "THREATEN", "AGREE", "ACCUSE", "REJECT", "SUPPORT", "CONCEDE"]);

/** Phrases after the word within which a party that no rule of grammar ties to it may stand. */
const farthest = 6;

/**
 * The last resort for whom an act concerns, where neither object nor preposition names anybody (تعهد بعدم استخدام القوة ضد المدنيين):
 * the first party named after it in its clause, and for acts of speech in the clauses that belong to it.
 */
export function reachTargets(syntax: Syntax, type: PloverType, from: number, clause: Clause, not: readonly Draft[], told: Coverage): readonly Draft[] {
  const { scene } = syntax;
  const own = first(scene, upToOtherAct(scene, clause.phrases.filter(p => p.from >= from).slice(0, farthest)), type, not, told);
  if (own.length > 0 || !spoken.has(type)) return own;
  for (const inner of syntax.parse(from - 1).clauses) {
    if (inner.from < from || !isWithin(inner, clause)) continue;
    const found = first(scene, inner.phrases.slice(0, farthest), type, not, told);
    if (found.length > 0) return found;
  }
  return [];
}

/** Does the clause stand inside the other, at any depth? */
function isWithin(clause: Clause, outer: Clause): boolean {
  for (let c = clause.parent; c !== undefined; c = c.parent) if (c === outer) return true;
  return false;
}

function first(scene: Scene, phrases: readonly Phrase[], type: PloverType, not: readonly Draft[], told: Coverage): readonly Draft[] {
  // a town stands for those who suffer there only where nobody is named
  for (const places of ofTowns.has(type) ? [false, true] : [false]) {
    for (const phrase of phrases) {
      const named = partiesOf(scene, phrase, places);
      const parties = (named.length > 0 ? named : byPronoun(scene, phrase, told)).filter(d => !not.includes(d) && !ownCountry(d, not));
      if (parties.length > 0) return parties;
    }
  }
  return [];
}

/** متعهدا بدعمها: whom the pronoun on the phrase's head means. */
function byPronoun(scene: Scene, phrase: Phrase, told: Coverage): readonly Draft[] {
  const head = phrase.elements[0];
  if (head === undefined || head.mention !== undefined || scene.tokens[head.at]!.word.facts.enclitic === "" || !scene.tokens[head.at]!.word.facts.nominal.some(v => v.tense === "masdar")) return [];
  return pronounAt(scene, head.at, new Set(), told);
}

/** A country is no party against its own government. */
function ownCountry(draft: Draft, others: readonly Draft[]): boolean {
  return draft.kind === "country" && others.some(other => other.country !== undefined && other.country === draft.country);
}
