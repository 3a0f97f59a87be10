import type { ActorEntry } from "./entries.js";
import type { NameEntry } from "./lexicon.js";

/*
 * What ends at the last word of a name, as bits: a rule asks for several sorts at once, and words whose names lead to none of them are passed by
 * without a look at the names. Actors have four bits for each way in which a name means them.
 */

/** Actors by their own names; shifted, by their capital and by metonyms. */
export const AS_NAME = 0b1111, AS_CAPITAL = AS_NAME << 4;
const metonym = 8;
/** Actors by what they are, however they are named. */
export const PERSON = 0x111, COUNTRY = 0x222, UNION = 0x444, OTHER_ACTOR = 0x888;
export const ACTOR = PERSON | COUNTRY | UNION | OTHER_ACTOR;
/** All actors that are no persons. */
export const NO_PERSON = COUNTRY | UNION | OTHER_ACTOR;
export const PLACE = 1 << 12;
/** News agencies, other media, and names that stand for a medium in credit lines alone. */
export const NEWS_AGENCY = 1 << 13, OUTLET = 1 << 14, CREDIT_ONLY = 1 << 15;
export const MEDIUM = NEWS_AGENCY | OUTLET | CREDIT_ONLY;
export const TITLE = 1 << 16, DEPARTMENT = 1 << 17, BODY = 1 << 18, CUE = 1 << 19;
export const ANY_NAME = (1 << 20) - 1;
/** Sorts of single nouns beside the names: `Word.names` tells them with TITLE and BODY. */
export const CROWD = 1 << 20, NATION = 1 << 21, NATION_PAIR = 1 << 25;
/** A word of personal names in its best reading, whole in any reading, and one that is common as a name. */
export const NAME_WORD = 1 << 22, WHOLE_NAME = 1 << 23, COMMON_NAME = 1 << 24;
/** Who holds the same office elsewhere (نظيره). */
export const PEER = 1 << 26;

/** Sorts that a mention may begin with. */
export const MENTIONED = ACTOR | PLACE | NEWS_AGENCY | OUTLET | TITLE | BODY | CROWD | NATION | NAME_WORD | PEER;

/** The bit of what ends here. */
export function sortOf(end: NameEntry): number {
  switch (end.layer) {
    case "actor": return actorSort(end.entry) << (end.as === "name" ? 0 : end.as === "capital" ? 4 : metonym);
    case "place": return PLACE;
    case "agency": return end.entry["credit-only"] === true ? CREDIT_ONLY : end.entry.kind === "agency" ? NEWS_AGENCY : OUTLET;
    case "title": return TITLE;
    case "department": return DEPARTMENT;
    case "body": return BODY;
    case "cue": return CUE;
  }
}

function actorSort({ kind, country }: ActorEntry): number {
  const sort = kind === "person" ? PERSON : kind === "country" ? COUNTRY : kind === "organization" && country === "IGO" ? UNION : OTHER_ACTOR;
  return sort & AS_NAME;
}
