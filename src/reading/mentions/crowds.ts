import { COUNTRY, UNION } from "../name-sorts.js";
import { PREP, SOME } from "../tokens/particles.js";
import { AL } from "../tokens/token.js";
import { newMention, whyFound, type FoundMention } from "./found.js";
import type { MentionReader } from "./reader.js";
import { countryAfter } from "./whose.js";

/** طالب, دعا, قتلى: a word that is a verb too is read as the verb, unless a verb, a number or a preposition stands before it. */
export function isVerbHere(r: MentionReader, i: number): boolean {
  const { facts } = r.at(i)!.word;
  if (facts.finite.length === 0 || r.hasArticle(i) || r.hasPreposition(i)) return false;
  const before = r.at(i - 1);
  if (before === undefined || before.sentence !== r.at(i)!.sentence || r.hasConjunction(i)) return true;
  return !(before.kind === "number" || before.word.facts.finite.length > 0 || before.word.facts.nominal.length > 0 || r.has(i - 1, PREP) || before.word.readings[0]!.info?.number !== undefined);
}

/** Does a number stand right before the word? */
export function isCounted(r: MentionReader, i: number): boolean {
  const before = r.at(i - 1);
  return before !== undefined && before.sentence === r.at(i)!.sentence && (before.kind === "number" || before.word.readings[0]!.info?.number !== undefined);
}

/** قتل جندي, 88 عنصرا: one of a crowd counts after a number, an act or a preposition; elsewhere the form is an adjective or a participle (متهمة, داعيا). */
export function isOneOfThem(r: MentionReader, i: number, afterMention: boolean): boolean {
  const { facts } = r.at(i)!.word;
  const before = r.at(i - 1);
  if (before === undefined || before.sentence !== r.at(i)!.sentence || before.kind === "mark") return false;
  if (isCounted(r, i) || r.has(i - 1, SOME)) return true;
  const adverbial = facts.nominal.some(v => v.lemma.events.length > 0 || v.lemma.reporting.length > 0);
  if (adverbial || r.hasConjunction(i) || r.at(i)!.word.form.endsWith(r.letters["ta-marbuta"]!)) return false;
  // صفع شرطي متظاهرا: the object right after a subject
  if (afterMention && r.at(i)!.word.form.endsWith(r.letters["alif"]!)) return true;
  const act = before.word.facts.finite.some(v => v.lemma.events.length > 0) || before.word.facts.nominal.some(v => v.lemma.events.length > 0) || (before.word.facts.noun?.events.length ?? 0) > 0;
  return act || r.has(i - 1, PREP) || r.hasPreposition(i);
}

/** متظاهرون, سكان القرية: people named by what they are or do. */
export function crowd(r: MentionReader, i: number): FoundMention | undefined {
  const { facts } = r.at(i)!.word;
  const entry = facts.noun!.crowds[0]!;
  let to = i + 1;
  let country: string | undefined;
  while (r.follows(to - 1) && to - i < 4) {
    const next = r.at(to)!.word.facts;
    const nationality = r.nationalityAt(to);
    if (nationality !== undefined && (next.pro & ~AL) === 0) { country ??= nationality.code; to = nationality.to; continue; }
    const name = r.longestName(to, COUNTRY);
    if (name !== undefined && name.pro === 0 && to === i + 1) { country ??= name.ends[0]?.layer === "actor" ? name.ends[0].entry.country : undefined; to = name.to; continue; }
    // مفتشو الأمم المتحدة: people of an organisation of states; those of others (مقاتلو الحركة) are named by it
    const served = to === i + 1 && !r.hasArticle(i) ? r.longestName(to, UNION) : undefined;
    if (served !== undefined && served.pro === 0) { country ??= "IGO"; to = served.to; continue; }
    break;
  }
  country ??= entry.sector === "MIL" ? undefined : countryAfter(r, afterGenitive(r, to));
  const span = r.spanOf(i, to);
  const m = newMention(i, to, span, "description", "group", r.keyOf(i, to), whyFound("ar/mention/crowd", entry.id, span));
  m.entry = entry;
  m.plural = true;
  m.definite = r.hasArticle(i);
  m.generic = true;
  m.country = country;
  m.sector = entry.sector;
  return m;
}

/** أهل السنة والجماعة في طهران: where the words with the article that complete a crowd end. */
function afterGenitive(r: MentionReader, k: number): number {
  let to = k;
  while (to < k + 2 && r.follows(to - 1) && r.hasArticle(to) && !r.hasPreposition(to)) to++;
  return to;
}

/** بعض النواب المحافظين: a plural that does not show its case, with the article, where no verb stands before it that could have the next word for its object. */
function isBrokenPlural(r: MentionReader, { from, to, plural }: FoundMention, form: string): boolean {
  const before = r.at(from - 1);
  const mayHaveObject = before !== undefined && before.sentence === r.at(from)!.sentence && !before.word.facts.closed && before.word.facts.finite.length + before.word.facts.otherFinite.length > 0;
  return plural && to === from + 1 && r.hasArticle(from) && !mayHaveObject && !r.kit.lexicon.asset.morphology.noun["sound-plural"].some(ending => form.endsWith(ending));
}

/** المسؤولين العسكريين, عنصرا إرهابيا: of two common nouns for people side by side, alike in article and ending, the second describes the first. */
export function describes(r: MentionReader, first: FoundMention, second: FoundMention): boolean {
  if (first.to !== second.from || !(second.generic || second.form === "title" && second.plural) || second.kind !== "group" || first.kind === "organization" || second.to > second.from + 1 || first.nameSpan !== undefined || !(first.generic || first.plural) || first.kind === "country" || !r.follows(first.to - 1)) return false;
  if (r.hasConjunction(second.from) || r.hasPreposition(second.from) || r.hasArticle(first.to - 1) !== r.hasArticle(second.from)) return false;
  const [a, b] = [r.at(first.to - 1)!.word.form, r.at(second.from)!.word.form];
  if (isBrokenPlural(r, first, a) && b.endsWith(r.kit.lexicon.asset.morphology.noun["sound-plural"][1]!)) return true;
  return a.slice(-2) === b.slice(-2) || a.slice(-1) === b.slice(-1) && b.endsWith(r.letters["alif"]!);
}
