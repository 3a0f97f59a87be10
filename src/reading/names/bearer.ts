import { nameLikeness, sameName } from "./likeness.js";
import type { Letters } from "./letters.js";

/** A person as an article names it, who is not in the lexicon. */
export interface Bearer {
  readonly id: string;
  readonly script: "ar" | "en";
  readonly name: string;
  readonly country?: string;
  readonly sector?: string;
}

/** Another name as near as this to the best one leaves it open which of them is meant. */
const margin = 0.04;

/**
 * Which of the bearers in the other script a person is: the one whose name is most likely the same, whose country and sector do not differ. Nobody where
 * two come into question: of two bearers of one name that one whose country and sector are the same, so that two people of one name stay two.
 */
export function bearerOf(person: Bearer, others: readonly Bearer[], letters: Letters): { readonly bearer: Bearer; readonly score: number } | undefined {
  const scored = others.filter(other => other.script !== person.script)
    .map(bearer => ({ bearer, score: likeness(person, bearer, letters) })).filter(({ score }) => score >= sameName).sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return undefined;
  const near = scored.filter(({ score }) => score > best.score - margin);
  const fitting = near.filter(({ bearer }) => agree(person, bearer));
  const same = fitting.filter(({ bearer }) => bearer.country === person.country && bearer.sector === person.sector);
  const [found, another] = same.length > 0 ? same : fitting;
  return another === undefined ? found : undefined;
}

/** May both be one, by country and sector? What is not told contradicts nothing. */
export function agree(a: Pick<Bearer, "country" | "sector">, b: Pick<Bearer, "country" | "sector">): boolean {
  const fits = (x: string | undefined, y: string | undefined): boolean => x === undefined || y === undefined || x === y;
  return fits(a.country, b.country) && fits(a.sector, b.sector);
}

function likeness(a: Bearer, b: Bearer, letters: Letters): number {
  return a.script === "ar" ? nameLikeness(a.name, b.name, letters) : nameLikeness(b.name, a.name, letters);
}
