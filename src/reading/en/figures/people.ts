import type { LexiconAsset } from "../../entries.js";
import { pluralOf } from "../words/inflect.js";

/** Plural names of people that other lists of the lexicon hold: Syrians, ministers, protesters. */
export function peopleNames({ actors, english }: Pick<LexiconAsset, "actors" | "english">): Set<string> {
  const people = new Set<string>();
  for (const { noun, also, plural } of [...english.titles, ...english.crowds]) {
    if (plural !== undefined) people.add(plural);
    for (const one of [noun, ...also ?? []]) if (!one.includes(" ")) people.add(pluralOf(one.toLowerCase()));
  }
  for (const actor of actors) {
    if (actor.generic === true) for (const en of [actor.en, ...actor["en-also"] ?? []]) people.add(en.toLowerCase());
    for (const nation of actor["nationality-en"] ?? []) if (!/(?:ese|ish|ch|ss)$/u.test(nation)) people.add(pluralOf(nation.split(" ").at(-1)!));
  }
  return people;
}
