import type { ActorEntry } from "../entries.js";
import { AS_NAME, COMMON_NAME, COUNTRY, PERSON, TITLE, WHOLE_NAME } from "../name-sorts.js";
import { AL, CONJUNCTION, type Facts } from "../tokens/token.js";
import type { MentionReader } from "./reader.js";

/** A person's name in the text: token range, and the actor where the lexicon knows it. */
export interface PersonName { readonly from: number; readonly to: number; readonly start: number; readonly entry?: ActorEntry }

/** Most words of a name: عبد العزيز بن عبد الله بن محمد آل الشيخ. */
const longestName = 9;

/** A known person's name at `i`. */
export function knownPerson(r: MentionReader, i: number): PersonName | undefined {
  const match = r.longestName(i, PERSON);
  const end = match?.ends[0];
  if (match === undefined || end?.layer !== "actor") return undefined;
  return { from: i, to: match.to, start: match.start, entry: end.entry };
}

/**
 * The shape of a person's name: words that serve as names, joined by بن, أبو, آل …, up to the first word of another sort.
 * `sure` says that a title or a verb of speech makes a name likely here, so that one unknown word is enough.
 */
export function nameShape(r: MentionReader, i: number, sure: boolean): PersonName | undefined {
  // زار الرئيس الصيني موسكو: a country or capital right after a title is no name
  if (isNamed(r, i, COUNTRY) && !(r.follows(i) && r.at(i + 1)!.word.facts.nameWord)) return undefined;
  // رحمه الله is a prayer, رحمة الله a name
  if (r.isParticle(i + 1, "no-surname") && r.follows(i) && r.at(i)!.word.form.endsWith(r.letters["ha"]!)) return undefined;
  let k = i;
  let nameWords = 0;
  let common = 0;
  let unknown = 0;
  while (k - i < longestName) {
    const token = r.at(k);
    if (token === undefined || token.kind !== "word" || (k > i && !r.follows(k - 1))) break;
    const joins = r.isParticle(k, "son") && (token.word.facts.pro & ~AL) === 0;
    if (joins) { k++; continue; }
    const part = isBesideSon(r, k, k > i, sure) ? "name" : namePart(r, k, k > i, sure);
    if (part === undefined || part === "unknown" && (k - i >= mostUnknown || r.hasArticle(k - 1) && k > i)) break;
    if (part === "name") nameWords++; else unknown++;
    if (part === "name" && isCommon(r, k)) common++;
    k++;
  }
  while (k > i && r.isParticle(k - 1, "son") && (r.isParticle(k - 1, "bin") || !r.at(k - 1)!.word.facts.nameWord)) k--;
  if (k === i || nameWords + unknown === 0) return undefined;
  const enough = sure ? nameWords > 0 || unknown >= 2 : common > 0 && nameWords >= 2 && unknown <= 1 && k - i >= 2;
  return enough ? { from: i, to: k, start: r.at(i)!.start } : undefined;
}

/** Foreign names have two or three words; further unknown words are something else. */
const mostUnknown = 3;

function isCommon(r: MentionReader, k: number): boolean {
  return (r.at(k)!.word.names & COMMON_NAME) !== 0;
}

/** A country or town that begins at the word ends the name before it (استنكر فلان إيران). */
function isCountry(r: MentionReader, k: number): boolean {
  return isNamed(r, k, COUNTRY & AS_NAME);
}

/** Is the whole word, with nothing before it, a name of one of the sorts? */
function isNamed(r: MentionReader, k: number, sorts: number): boolean {
  const { names, starts } = r.at(k)!.word;
  return (names & sorts) !== 0 && starts.some(s => s.pro === 0 && (s.node.sorts & sorts) !== 0);
}

/** Is the word at `k` part of a name: a word of the list of names, or one that is known for nothing else? */
function namePart(r: MentionReader, k: number, inside: boolean, sure: boolean): "name" | "unknown" | undefined {
  const token = r.at(k)!;
  const facts = token.word.facts;
  // الرابع عشر, كانون الثاني, الخميس: words of dates are no names; رمضان and جمعة may be second names
  if (facts.timely && ((facts.pro & AL) !== 0 || !facts.nameWord || !inside && !isCommon(r, k))) return undefined;
  if (isPrintedName(r, k) && (inside ? r.at(k - 1)!.word.facts.nameWord : sure)) return "name";
  if (facts.closed || !inside && facts.isAdverb && facts.pro === 0 || r.isParticle(k, "name-stop") || !sure && r.isParticle(k, "everyday") || token.end - token.start < 2) return undefined;
  if (isLastBeforeClause(r, k, inside, sure)) return "name";
  const isName = (token.word.names & WHOLE_NAME) !== 0;
  const { noun } = facts;
  const used = noun !== undefined && (noun.titles.length > 0 || noun.bodies.length > 0 || noun.crowds.length > 0 || noun.nationality.length > 0 && !r.isParticle(k + 1, "bin"));
  // محمد بن سلمان ولي العهد: a title of several words ends the name
  if (!inside && r.isSpelledDefinite(k) || inside && (isCountry(r, k) || (r.longestName(k, TITLE)?.to ?? 0) > k + 1)) return undefined;
  if (isName && !used) {
    if (facts.finite.length > 0 && facts.finite.some(v => v.lemma.reporting.length > 0)) return undefined;
    if (!inside && !sure && (facts.finite.length > 0 || facts.nominal.length > 0 || facts.noun !== undefined) && !isBeforeFamilyName(r, k)) return undefined;
    // أشعة, كرة: a rare name that is an everyday word
    if (!sure && isOrdinary(facts) && !isCommon(r, k)) return undefined;
    return "name";
  }
  // الأنبا بيشوي: right after a title a word counts as ordinary only whole, not by what its clitics leave
  if (facts.unknown && (inside || sure) && !(isOrdinary(facts) && (inside || !sure || facts.otherPro === 0))) {
    if ((facts.pro & ~AL) !== 0 || inside && token.word.key.startsWith(conjunction(r)) && token.word.key.length > 3) return undefined;
    // الفيصل after a name is a surname; الجديدة after a title is none
    if ((facts.pro & AL) !== 0) return inside && !r.isParticle(k, "title-adjective") && (token.word.form.endsWith(r.letters["ya"]!) || isFamilyName(r, k, sure)) ? "unknown" : undefined;
    return "unknown";
  }
  // محسن الفضلي: after one first name a word that ends in ي is its family name, though it may be an adjective too
  if (inside && !used && isBeforeFamilyName(r, k - 1)) return "name";
  if (inside && (facts.pro & AL) !== 0 && facts.pro === AL && token.word.readings[0]!.info?.nameWord !== undefined && !used) return "name";
  return undefined;
}

/** الأمير مشاري بن سعود بن عبدالعزيز: what stands before بن after a title, and after بن anywhere, is a name, whatever else it may be. */
function isBesideSon(r: MentionReader, k: number, inside: boolean, sure: boolean): boolean {
  const { facts } = r.at(k)!.word;
  if (facts.closed || (facts.pro & ~AL) !== 0 && !isWholeName(r, k)) return false;
  if (inside && r.isParticle(k - 1, "bin")) return true;
  return sure && (facts.pro === 0 || isWholeName(r, k)) && r.follows(k) && r.isParticle(k + 1, "bin") && r.at(k + 1)!.word.facts.pro === 0;
}

/** قال خالد الزعاق: after a usual first name, where a name is likely, a word that is known for nothing else; one in ة may describe something. */
function isFamilyName(r: MentionReader, k: number, sure: boolean): boolean {
  return sure && isCommon(r, k - 1) && r.at(k - 1)!.word.facts.pro === 0 && !r.at(k)!.word.form.endsWith(r.letters["ta-marbuta"]!);
}

/** فيصل, وليد: is the word a usual name as it stands, whatever clitics and verb it may be otherwise? */
export function isWholeName(r: MentionReader, k: number): boolean {
  return (r.at(k)!.word.names & (WHOLE_NAME | COMMON_NAME)) === (WHOLE_NAME | COMMON_NAME);
}

/**
 * قال علي عبدالله: is the word, which but for its last letter is spelled as a preposition is, a name as it is printed? The rest of a name follows;
 * papers that print the preposition with the same letter have none after it.
 */
export function isPrintedName(r: MentionReader, k: number): boolean {
  if (!r.isParticle(k, "printed-name") || !r.at(k)!.word.form.endsWith(r.letters["ya"]!) || (r.at(k)!.word.facts.pro & ~CONJUNCTION) !== 0 || !r.follows(k)) return false;
  const { facts, form, key, names } = r.at(k + 1)!.word;
  if (facts.closed || facts.timely || r.isParticle(k + 1, "title-adjective")) return false;
  // a name, one of those that are written in one with their first part, or a word that has the ending of family names
  return r.isParticle(k + 1, "bin") || (names & WHOLE_NAME) !== 0 || facts.unknown && r.kit.spellings("servant-of").some(first => key.startsWith(first)) || facts.pro === AL && facts.noun === undefined && form.endsWith(r.letters["ya"]!);
}

/** محسن الفضلي: is the word a first name with a family name in ي right after it? No adjective with the article follows a noun without. */
function isBeforeFamilyName(r: MentionReader, k: number): boolean {
  if (!isCommon(r, k) || r.at(k)!.word.facts.pro !== 0 || !r.follows(k)) return false;
  const { facts, form } = r.at(k + 1)!.word;
  return facts.pro === AL && !facts.timely && !facts.closed && facts.noun === undefined && facts.finite.length === 0 && facts.nominal.length === 0 && form.endsWith(r.letters["ya"]!) && !r.isParticle(k + 1, "title-adjective");
}

/** قال الوزير فضل الراعي إن: between a first name and what was said a word with the article is the family name, though it may be an office or a trade. */
function isLastBeforeClause(r: MentionReader, k: number, inside: boolean, sure: boolean): boolean {
  if (!sure || !inside || r.at(k)!.word.facts.pro !== AL || !r.at(k - 1)!.word.facts.nameWord) return false;
  return r.isParticle(k + 1, "an") || r.isParticle(k + 1, "inna");
}

/** A word of the general vocabulary. */
function isOrdinary(facts: Facts): boolean {
  return facts.isNoun || facts.isAdjective || facts.isAdverb || facts.otherFinite.length > 0;
}

function conjunction(r: MentionReader): string {
  return r.kit.lexicon.asset.morphology.proclitics.find(p => p.id === "wa")!.form;
}
