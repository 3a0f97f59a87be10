import { ACTOR } from "../name-sorts.js";
import { PREP, SOME } from "../tokens/particles.js";
import type { MentionReader, NameMatch } from "./reader.js";

/** حكومتا البلدين, رئيسا البلدين: where the words for both sides end that stand as a genitive at `k`. */
export function pairAt(r: MentionReader, k: number): number | undefined {
  const name = r.longestName(k, ACTOR);
  const end = name?.ends[0];
  return name?.pro === 0 && end?.layer === "actor" && end.entry.pair === true ? name.to : undefined;
}

/** من البلدان, بعض البلدان, البلدان النامية: where a dual or its adjective would end otherwise, the word is a plural. */
export function isPluralRather(r: MentionReader, { from, to }: NameMatch): boolean {
  if (!r.at(to - 1)!.word.form.endsWith(r.letters["alif"]! + r.letters["nun"]!)) return false;
  if (r.hasPreposition(from) || r.has(from - 1, PREP | SOME)) return true;
  return r.follows(to - 1) && r.hasArticle(to) && !r.hasConjunction(to) && !r.hasPreposition(to) && r.at(to)!.word.form.endsWith(r.letters["ta-marbuta"]!);
}
