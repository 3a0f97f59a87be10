import type { Kit } from "../kit.js";
import { newMention, type FoundMention } from "../mentions/found.js";
import { fold } from "../lang/ar/fold.js";
import { signOf, tailOf } from "../lang/ar/piece-table.js";
import { AL, IS_SPEECH, type Token } from "../tokens/token.js";

/** Countries in whose usage the family name comes first (شي جين بينغ is شي). */
const familyNameFirst = new Set(["CHN", "PRK", "KOR", "VNM", "TWN", "SGP", "KHM", "MMR"]);

/**
 * Finds persons that the article named in full and then calls by one word of the name: لافروف after سيرغي لافروف.
 * Gives the mentions together with those found before, in order.
 */
export function addShortNames(tokens: readonly Token[], found: readonly FoundMention[], kit: Kit): readonly FoundMention[] {
  const short = shortNames(found, kit);
  if (short.persons.size === 0) return found;
  const spoken = spokenNames(found, tokens);
  const tails = short.tails | spoken.tails;
  const clitics = cliticsOf(kit);
  // المعلم after وليد المعلم is the person and not a teacher
  const isCalledSo = (m: FoundMention): boolean => (short.persons.get(tokens[m.from]!.word.key)?.from ?? m.from) < m.from;
  const kept = found.filter(m => !(isBareWord(m) && isCalledSo(m)));
  const added: FoundMention[] = [];
  // the next of the mentions that were found before, and where the last one ended
  let next = 0;
  let ended = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i >= (kept[next]?.from ?? tokens.length)) { ended = kept[next]!.to; i = ended - 1; next++; continue; }
    const token = tokens[i]!;
    if (token.kind !== "word" || (tails & token.word.tail) === 0) continue;
    const hit = shortNameAt(token, short, clitics) ?? (followsSpeech(tokens, token.i) ? shortNameAt(token, spoken, clitics) : undefined);
    // before the full name a short one stands only in the headline or another paragraph
    if (hit === undefined || hit.person.from > token.i && tokens[hit.person.from]!.block === token.block) continue;
    const { person } = hit;
    const nameSpan = [token.start + hit.from, token.end] as const;
    const first = hit.from > 0 ? token.i : firstHonorific(tokens, i, ended);
    const span = [first === token.i ? nameSpan[0] : tokens[first]!.start, token.end] as const;
    const m = newMention(first, token.i + 1, span, "name", "person", hit.key, { rule: "ar/mention/short-name", spans: [span], because: [person.why] });
    m.nameSpan = nameSpan;
    m.entry = person.entry;
    m.country = person.country;
    added.push(m);
  }
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.from - b.from);
}

/** وقال الشيخ فلان: honorifics that stand right before the short name, the first of them; none before token `from`. */
function firstHonorific(tokens: readonly Token[], i: number, from: number): number {
  let first = i;
  while (first > from && tokens[first - 1]!.sentence === tokens[i]!.sentence && tokens[first - 1]!.word.facts.noun?.titles.some(t => t.honorific === true) === true && (tokens[first - 1]!.word.facts.pro & ~AL) === 0) first--;
  return first;
}

/** Words by which a person is called only where a verb of speech stands right before: the first name, and an unknown word with the article that stood after the name (سامح سيف اليزل … وقال اليزل). */
function spokenNames(found: readonly FoundMention[], tokens: readonly Token[]): ShortNames {
  const names: ShortNames = { persons: new Map(), signs: 0, tails: 0 };
  for (const m of found) {
    if (m.kind !== "person" || m.nameSpan === undefined) continue;
    const blank = m.key.indexOf(" ");
    if (blank >= 0) addOnce(names, m.key.slice(0, blank), m);
    const next = tokens[m.to];
    if (next?.kind === "word" && next.sentence === tokens[m.from]!.sentence && next.word.facts.unknown && next.word.facts.pro === AL) addOnce(names, next.word.key, m);
  }
  return names;
}

/** Does a verb of speech stand right before, with nothing but an opening quotation mark between? */
function followsSpeech(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.kind === "mark" ? i - 2 : i - 1;
  return before >= 0 && tokens[before]!.sentence === tokens[i]!.sentence && (tokens[before]!.may & IS_SPEECH) !== 0;
}

/** One word that is a title or names a crowd, and so may be a family name. */
function isBareWord(m: FoundMention): boolean {
  return m.to === m.from + 1 && m.nameSpan === undefined && (m.office !== undefined && m.office.country === undefined || m.generic && m.body === undefined);
}

/** Persons by a word that is a name of theirs, the first who bore it; and the bits of these words, for a word that has others is not looked up. */
interface ShortNames { readonly persons: Map<string, FoundMention>; signs: number; tails: number }

function addOnce(names: ShortNames, word: string, m: FoundMention): void {
  if (names.persons.has(word)) return;
  names.persons.set(word, m);
  names.signs |= signOf(word);
  names.tails |= tailOf(word);
}

function shortNames(found: readonly FoundMention[], kit: Kit): ShortNames {
  const short: ShortNames = { persons: new Map(), signs: 0, tails: 0 };
  for (const m of found) {
    if (m.kind !== "person" || m.nameSpan === undefined) continue;
    const last = m.key.slice(m.key.lastIndexOf(" ") + 1);
    if (short.persons.has(last)) { addFamilyName(short, m); continue; }
    const { closed, particles, isNoun, isAdjective, finite, otherFinite, noun } = kit.word(last).facts;
    // وقال كافاداركوف: who was called by one word is so again, unless the word is an everyday one
    if (last === m.key && (isNoun || isAdjective || noun !== undefined || finite.length + otherFinite.length > 0)) continue;
    if (last.length > 1 && !closed && !particles.includes("no-surname")) addOnce(short, last, m);
    addFamilyName(short, m);
  }
  return short;
}

/** Where the family name comes first, its bearer is called by the first word. */
function addFamilyName(short: ShortNames, m: FoundMention): void {
  if (m.country !== undefined && familyNameFirst.has(m.country)) addOnce(short, m.key.split(" ", 1)[0]!, m);
}

function shortNameAt(token: Token, short: ShortNames, clitics: Clitics): { person: FoundMention; from: number; key: string } | undefined {
  const { word } = token;
  const whole = (short.signs & word.sign) === 0 ? undefined : short.persons.get(word.key);
  if (whole !== undefined && !word.facts.closed) return { person: whole, from: 0, key: word.key };
  if (!areClitics(word.key, 1, clitics)) return undefined;
  // clitics come off only where what is left is a name that the article gave in full
  for (let cut = 1; cut <= 2 && cut < word.form.length - 1; cut++) {
    if (!areClitics(word.key, cut, clitics) || !short.persons.has(word.key.slice(cut))) continue;
    const key = fold(word.form.slice(cut));
    const person = short.persons.get(key);
    if (person === undefined || key.length < 2) continue;
    return { person, from: cut, key };
  }
  return undefined;
}

/** The units of the letters that are conjunctions and prepositions written onto a word. */
interface Clitics { readonly conjunctions: readonly number[]; readonly prepositions: readonly number[] }

function cliticsOf(kit: Kit): Clitics {
  const of = (ids: readonly string[]): number[] => kit.lexicon.asset.morphology.proclitics.filter(p => ids.includes(p.id)).map(p => p.form.charCodeAt(0));
  return { conjunctions: of(["wa", "fa"]), prepositions: of(["bi", "li", "ka"]) };
}

/** Are the first one or two letters of the word clitics? */
function areClitics(key: string, letters: number, { conjunctions, prepositions }: Clitics): boolean {
  const joins = conjunctions.includes(key.charCodeAt(0));
  return letters === 1 ? joins || prepositions.includes(key.charCodeAt(0)) : joins && prepositions.includes(key.charCodeAt(1));
}

