import { NO_PERSON, OTHER_ACTOR, PLACE, UNION } from "../name-sorts.js";
import { MIN } from "../tokens/particles.js";
import { BI } from "../tokens/token.js";
import { findBody } from "./bodies.js";
import type { MentionReader } from "./reader.js";

/** A body to which somebody belongs: its key as `Office.body`, its country, and where its name ends. */
export interface Workplace { readonly body: string; readonly country: string | undefined; readonly to: number }

/** Words before which في and ب may stand in front of the place's name itself: في مدينة حلب. */
function placeNameAt(r: MentionReader, k: number): number {
  return r.isParticle(k, "place-noun") && r.follows(k) ? k + 1 : k;
}

const situates = PLACE | NO_PERSON;

/** الأحزاب في جنوب أفريقيا, لجنة المجلس بالكونغرس: the country where the phrase that ends before `k` puts its body. */
export function countryAfter(r: MentionReader, k: number): string | undefined {
  if (!r.follows(k - 1)) return undefined;
  const { facts } = r.at(k)!.word;
  const first = r.isParticle(k, "fi") && facts.enclitic === "" && r.follows(k) ? k + 1 : k;
  const name = r.longestName(first, situates) ?? r.longestName(placeNameAt(r, first), situates);
  if (name === undefined || first === k && (name.from === k ? name.pro & BI : facts.pro & BI) === 0 || first > k && name.pro !== 0) return undefined;
  const end = name.ends[0];
  const country = end?.layer === "place" || end?.layer === "actor" ? end.entry.country : undefined;
  return country === "IGO" ? undefined : country;
}

/** من معهد كارنيغي, في جامعة القاهرة, بوزارة الدفاع: the body that a preposition names at `k`. */
export function workplaceAt(r: MentionReader, k: number): Workplace | undefined {
  if (!r.follows(k - 1)) return undefined;
  const { facts } = r.at(k)!.word;
  const joined = (facts.pro & BI) !== 0;
  if (!joined && (!r.follows(k) || !(r.has(k, MIN) || r.isParticle(k, "fi")) || facts.enclitic !== "")) return undefined;
  const first = joined ? k : k + 1;
  const name = r.longestName(first, UNION | OTHER_ACTOR);
  const end = name?.ends[0];
  if (name !== undefined && end?.layer === "actor" && name.pro === (joined ? BI : 0)) return { body: end.entry.id, country: end.entry.country, to: name.to };
  const body = findBody(r, first);
  return body === undefined ? undefined : { body: body.key, country: body.country, to: body.to };
}
