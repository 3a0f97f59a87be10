import type { Kit } from "../kit.js";
import { ACTOR, BODY, COUNTRY, CROWD, MENTIONED, NAME_WORD, NATION, NEWS_AGENCY, OUTLET, PEER, PLACE, TITLE, WHOLE_NAME } from "../name-sorts.js";
import type { Block } from "../report.js";
import { AN, INNA, PRONOUN, SOME } from "../tokens/particles.js";
import { AL, BI, IS_PARTICLE, IS_SPEECH, MAY_NAME, type Token } from "../tokens/token.js";
import { affiliationAfter } from "./affiliation.js";
import { findBody } from "./bodies.js";
import { crowd, describes, isCounted, isOneOfThem, isVerbHere } from "./crowds.js";
import { newMention, whyFound, type FoundMention } from "./found.js";
import { isPrintedName, isWholeName, knownPerson, nameShape, type PersonName } from "./persons.js";
import { nameWithOffice } from "./name-with-office.js";
import { isPluralRather } from "./pairs.js";
import { bestEnd, blocked, isNamedInFull, vouched } from "./bearers.js";
import { MentionReader, type NameMatch } from "./reader.js";
import { isHonourLetter, readTitle, titleMention, type TitlePhrase } from "./titles.js";

/** Finds who and what is named, from left to right; at each word the first rule that fits wins, and the longest name within it. */
export function findMentions(text: string, tokens: readonly Token[], blocks: readonly Block[], kit: Kit): FoundMention[] {
  const r = new MentionReader(tokens, text, kit);
  const found: FoundMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    const spoken = mayFollowSpeech(tokens, token);
    if ((token.may & MAY_NAME) === 0 && !spoken) { i++; continue; }
    const sorts = r.sortsAt(token);
    if ((sorts & MENTIONED) === 0 && !spoken || skipped.has(blocks[token.block]!.kind)) { i++; continue; }
    const before = found[found.length - 1];
    const mention = mentionAt(r, i, sorts, before);
    if (mention === undefined) { i++; continue; }
    if (before !== undefined && describes(r, before, mention)) found[found.length - 1] = { ...before, to: mention.to, span: [before.span[0], mention.span[1]], key: `${before.key} ${mention.key}` };
    else found.push(mention);
    i = mention.to;
  }
  return found;
}

/** قال كافاداركوف: any word may name who speaks. */
function mayFollowSpeech(tokens: readonly Token[], { i, kind }: Token): boolean {
  return kind === "word" && i > 0 && (tokens[i - 1]!.may & IS_SPEECH) !== 0;
}

/** Furniture names nobody who takes part. */
const skipped = new Set(["credit", "insert", "separator", "promo", "bio", "byline", "contributors"]);

/** `names` are the sorts of what may begin at `i`. */
function mentionAt(r: MentionReader, i: number, names: number, before: FoundMention | undefined): FoundMention | undefined {
  const doctor = byHonourLetter(r, i);
  if (doctor !== undefined) return doctor;
  const known = (names & knownSorts) === 0 ? undefined : knownName(r, i);
  const peer = (names & PEER) !== 0;
  const act = (peer || (names & (TITLE | CROWD)) !== 0) && (isActRather(r, i) || before?.to !== i && isAdjective(r, i));
  // مئتا معلم: who is counted is one of a crowd, and no office
  const counted = (names & CROWD) !== 0 && isCounted(r, i);
  if (!act && !counted && (peer || (names & TITLE) !== 0)) {
    const title = peer ? counterpart(r, i) : readTitle(r, i);
    if (title !== undefined && (known === undefined || title.to > known.to)) {
      const mention = titled(r, title);
      if (mention !== undefined) return mention;
    }
  }
  if ((names & BODY) !== 0) {
    const body = officeOfHolder(r, i) ?? findBody(r, i);
    // the closing mark of تنظيم «داعش» makes the body no longer than the name
    if (body !== undefined && (known === undefined || body.to > known.to + (r.at(known.to)?.kind === "mark" ? 1 : 0))) return body;
  }
  if (known !== undefined) return known;
  if (!act && (names & CROWD) !== 0 && !isVerbHere(r, i) && (r.at(i)!.word.facts.noun!.several || isOneOfThem(r, i, before?.to === i))) return crowd(r, i);
  if ((names & NATION) !== 0 && r.nationalityAt(i) !== undefined) return secondOfficial(r, i) ?? nation(r, i, before);
  return unknownPerson(r, i, (names & NAME_WORD) !== 0);
}

/** Names that are mentions without more. */
const knownSorts = ACTOR | PLACE | NEWS_AGENCY | OUTLET;

/** A title with the name after it, or the title alone. */
function titled(r: MentionReader, title: TitlePhrase): FoundMention | undefined {
  const after = r.follows(title.to - 1) ? title.to : afterBrackets(r, title.to);
  const apposed = after < 0 ? apposition(r, title) : undefined;
  if (apposed !== undefined) return apposed;
  const quoted = after < 0 || title.plural ? undefined : holderOf(r, after, title) ?? nameShape(r, after, title.definite || title.honorific || title.office.titles.length > 1) ?? (title.definite && title.office.country === undefined ? surname(r, after) : undefined);
  if (quoted !== undefined && (isWholeName(r, after) || !r.hasPreposition(after) && !r.hasConjunction(after))) return person(r, title.from, quoted, title);
  const joined = joinedTitles(r, title);
  if (joined !== undefined) return joined;
  if (title.honorific && title.office.country === undefined) return undefined;
  return titleMention(r, title);
}

/** قال د. سامي الحداد, وأكد م. الراشد: a letter of honour with its full stop after a verb of speech, and the name behind it. */
function byHonourLetter(r: MentionReader, i: number): FoundMention | undefined {
  if (!isHonourLetter(r, i)) return undefined;
  const at = i + 2;
  const name = knownPerson(r, at) ?? nameShape(r, at, true) ?? (r.hasArticle(at) ? { from: at, to: at + 1, start: r.at(at)!.start } : undefined);
  return name === undefined ? undefined : person(r, i, name, undefined);
}

/** The known person named after a title; the head of another state is somebody else of that name, where more words of it follow. */
function holderOf(r: MentionReader, i: number, title: TitlePhrase): PersonName | undefined {
  const known = knownPerson(r, i);
  const { country, role } = title.office;
  if (known?.entry?.country === undefined || country === undefined || country === "IGO" || known.entry.country === country || role === undefined) return known;
  const shape = nameShape(r, i, true);
  return shape !== undefined && shape.to > known.to ? shape : known;
}

/** أمين عام المنظمة (أوبك) فلان: where the words after a short pair of brackets begin; -1 where none stand there. */
function afterBrackets(r: MentionReader, i: number): number {
  const open = r.at(i);
  if (open?.kind !== "mark" || r.text[open.start] !== "(") return -1;
  for (let j = i + 1; j <= i + longestAside; j++) {
    const token = r.at(j);
    if (token === undefined || token.block !== open.block) return -1;
    if (token.kind === "mark") return r.text[token.start] === ")" && r.at(j + 1)?.kind === "word" && r.at(j + 1)!.block === open.block ? j + 1 : -1;
  }
  return -1;
}

/** Words in brackets between an office and its holder's name. */
const longestAside = 4;

/** وزير خارجية اليمن، الدكتور رياض ياسين: the name that a comma sets beside an office, with a title that adorns it or known to the lexicon for that country. */
function apposition(r: MentionReader, title: TitlePhrase): FoundMention | undefined {
  const comma = r.at(title.to);
  if (comma?.kind !== "mark" || r.text[comma.start] !== "،" || title.plural || title.office.role === undefined || r.at(title.to + 1)?.block !== comma.block) return undefined;
  const adorned = readTitle(r, title.to + 1);
  const from = adorned?.honorific === true ? adorned.to : title.to + 1;
  if (r.hasConjunction(title.to + 1) || r.hasPreposition(title.to + 1)) return undefined;
  const known = knownPerson(r, from);
  const name = known !== undefined && known.entry?.country === title.office.country ? known : adorned?.honorific === true ? nameShape(r, from, true) : undefined;
  return name === undefined ? undefined : person(r, title.from, name, title);
}

/** رئيس الوزراء زئيف أن: one unknown word between a title and what begins something new. */
function surname(r: MentionReader, i: number): PersonName | undefined {
  const { facts, starts } = r.at(i)!.word;
  if (!facts.unknown || facts.pro !== 0 || starts.length > 0 || r.at(i)!.end - r.at(i)!.start < 3) return undefined;
  const next = r.at(i + 1)?.word.facts;
  return next?.particles.includes("an") === true || next?.particles.includes("inna") === true ? { from: i, to: i + 1, start: r.at(i)!.start } : undefined;
}

/** الخبير العسكري ومدير المركز اللواء فلان: several titles joined by و before one name. */
function joinedTitles(r: MentionReader, first: TitlePhrase): FoundMention | undefined {
  let to = first.to;
  for (let n = 0; n < 3 && r.follows(to - 1) && r.hasConjunction(to); n++) {
    const next = readTitle(r, to);
    if (next === undefined || next.plural !== first.plural) return undefined;
    to = next.to;
    const name = r.follows(to - 1) && !r.hasPreposition(to) && !r.hasConjunction(to) ? knownPerson(r, to) ?? nameShape(r, to, true) : undefined;
    if (name !== undefined) return person(r, first.from, name, { ...first, to, office: first.office.country === undefined && first.office.body === undefined ? { ...first.office, country: next.office.country, body: next.office.body } : first.office });
  }
  return undefined;
}

/** نظيره الصيني وانغ يي: the office is that of the person before. */
function counterpart(r: MentionReader, i: number): TitlePhrase | undefined {
  let to = i + 1;
  let country: string | undefined;
  while (r.follows(to - 1)) {
    const nationality = r.nationalityAt(to);
    if (nationality !== undefined && r.hasArticle(to)) { country ??= nationality.code; to = nationality.to; continue; }
    break;
  }
  const inner = r.follows(to - 1) ? readTitle(r, to) : undefined;
  if (inner !== undefined && !r.hasPreposition(to) && !r.hasConjunction(to)) { country ??= inner.office.country; to = inner.to; }
  return {
    from: i, to, definite: true, plural: false, unnamed: false, sector: "GOV", honorific: false, own: false, pair: false,
    office: { titles: inner?.office.titles ?? [], role: inner?.office.role, department: inner?.office.department, country, body: undefined, counterpart: true },
  };
}

function person(r: MentionReader, from: number, name: PersonName, title: TitlePhrase | undefined): FoundMention {
  let to = name.to;
  let office = title?.office;
  let sector = title?.sector;
  // لافروف، وزير الخارجية، … and الاسم مدير المركز: a title after the name
  const comma = r.at(to)?.kind === "mark" && r.text[r.at(to)!.start] === "،" ? 1 : 0;
  const follows = comma === 1 ? r.at(to + 1)?.block === r.at(to)!.block : r.follows(to - 1);
  const one = r.has(to + comma, SOME) ? 1 : 0;
  // فلان، وهو باحث في المعهد
  const he = comma === 1 && r.has(to + 1, PRONOUN) && r.hasConjunction(to + 1) && r.follows(to + 1) ? 1 : 0;
  if (one === 1 && follows) {
    // فلان أحد المتحدثين باسم الوزارة
    const among = readTitle(r, to + comma + 1);
    if (among !== undefined && among.plural) { office = among.office; sector = among.sector; if (comma === 0) to = among.to; }
  }
  const adorned = office !== undefined && comma === 0 && title?.honorific === true;
  if (follows && (office === undefined || adorned) && r.at(to + comma)?.kind === "word" && !r.hasConjunction(to + comma + he) && !r.hasPreposition(to + comma)) {
    const after = readTitle(r, to + comma + he);
    if (after !== undefined && !after.unnamed && (comma === 0 || closes(r, after.to)) && nameAfter(r, after) === undefined) {
      office = after.office;
      sector = after.sector;
      if (comma === 0) to = after.to;
    }
  }
  const start = title === undefined ? name.start : r.startOf(from);
  const member = name.entry === undefined && office?.country === undefined ? affiliationAfter(r, to) : undefined;
  const country = name.entry?.country ?? office?.country ?? member?.country;
  const span = [start, r.at(to - 1)!.end] as const;
  const m = newMention(from, to, span, "name", "person", r.wholeKey(name.start, name.from, name.to), whyFound(title === undefined ? "ar/mention/person-name" : "ar/mention/titled-person", name.entry?.id, span));
  m.nameSpan = [name.start, r.at(name.to - 1)!.end];
  m.titleKey = from < name.from ? r.keyOf(from, name.from) : undefined;
  m.entry = name.entry;
  m.office = office;
  m.member = member !== undefined;
  m.country = country;
  m.sector = sector ?? name.entry?.sector;
  return m;
}

function nameAfter(r: MentionReader, title: TitlePhrase): PersonName | undefined {
  return r.follows(title.to - 1) ? knownPerson(r, title.to) ?? nameShape(r, title.to, title.definite) : undefined;
}

function closes(r: MentionReader, at: number): boolean {
  const token = r.at(at);
  return token === undefined || token.kind === "mark" || r.at(at - 1)!.block !== token.block || token.word.facts.closed || token.word.facts.finite.length > 0;
}

/** A name of the lexicon: the longest; persons before countries before places. */
function knownName(r: MentionReader, i: number): FoundMention | undefined {
  const match = r.longestName(i, knownSorts);
  if (match === undefined || blocked(r, i, match)) return undefined;
  const end = bestEnd(r, match);
  if (end.layer === "actor" && end.entry.kind === "organization" && isOfOther(r, match.to, end.entry.country)) return undefined;
  const { to } = match;
  const span = [match.start, r.at(to - 1)!.end] as const;
  if (end.layer === "actor") {
    const { entry } = end;
    if (entry.ambiguous === true && !match.ends.some(e => e.layer === "actor" && e.entry === entry && e.vouched === true) && !vouched(r, i, entry.needs ?? []) && !isNamedInFull(r, entry)) return undefined;
    if ((entry.kind ?? "person") === "person") return person(r, i, { from: i, to: match.to, start: match.start, entry }, undefined);
    const m = newMention(i, to, span, entry.generic === true ? "description" : "name", entry.kind ?? "person", r.wholeKey(match.start, i, to), whyFound(end.as === "name" ? "ar/mention/known-name" : end.as === "capital" ? "ar/mention/capital" : "ar/mention/metonym", entry.id, span));
    m.entry = entry;
    m.inPlace = end.as === "capital" && isInPlace(r, i, match);
    m.generic = m.plural = entry.generic === true;
    m.pair = entry.pair === true && !isPluralRather(r, match);
    m.country = entry.country;
    m.sector = entry.sector;
    return m;
  }
  if (end.layer === "place") {
    if (to === i + 1 && r.isParticle(i, "town-or-word") && !isPlaced(r, i, match)) return undefined;
    // one key for all that the town is called: للأحساء is الأحساء
    const m = newMention(i, to, span, "name", "place", end.entry.id, whyFound("ar/mention/place", end.entry.id, span));
    m.place = end.entry;
    m.country = end.entry.country;
    return m;
  }
  if (end.layer === "agency") {
    const m = newMention(i, to, span, "name", "organization", r.wholeKey(match.start, i, to), whyFound("ar/mention/media", end.entry.id, span));
    m.sector = "JRN";
    m.country = end.entry.country;
    return m;
  }
  return undefined;
}

/** «قوات الاحتلال» الفرنسية: the nationality after the name is another than that of the body so called. */
function isOfOther(r: MentionReader, to: number, country: string | undefined): boolean {
  const k = r.at(to)?.kind === "mark" && closing.has(r.text[r.at(to)!.start]!) ? to + 1 : to;
  if (country === undefined || country === "IGO" || r.at(k)?.sentence !== r.at(to - 1)!.sentence || !r.hasArticle(k) || r.hasConjunction(k) || r.hasPreposition(k)) return false;
  const code = r.nationalityAt(k)?.code;
  // استهدف الحوثيون السعودية: what names a country is no adjective
  return code !== undefined && code !== country && r.hasArticle(to - 1) && r.longestName(k, COUNTRY) === undefined;
}

const closing = new Set(["»", "\"", "”", "'"]);

/** مدينة قم, في صور, بيروت وصور: what stands before says that it is a place. */
function isPlaced(r: MentionReader, i: number, match: NameMatch): boolean {
  return isInPlace(r, i, match) || r.isParticle(i - 1, "ila") || r.isParticle(i - 1, "place-noun") || r.hasConjunction(i) && i > 0 && (r.at(i - 1)!.word.names & (PLACE | COUNTRY)) !== 0;
}

/** في فيينا, بجنيف: where something takes place. */
function isInPlace(r: MentionReader, i: number, match: NameMatch): boolean {
  return r.isParticle(i - 1, "fi") || (match.pro & BI) !== 0;
}

/** عملية عسكرية, مؤتمر صحفي: a relational adjective after a noun that it agrees with names no soldier and no journalist. */
function isAdjective(r: MentionReader, i: number): boolean {
  const before = r.at(i - 1);
  if (i === 0 || before!.kind !== "word" || !r.follows(i - 1) || r.hasConjunction(i) || r.hasPreposition(i) || r.hasArticle(i) !== r.hasArticle(i - 1)) return false;
  const { facts, form } = before!.word;
  if (facts.closed || facts.finite.length > 0 || facts.enclitic !== "" || facts.noun?.titles.length || facts.noun?.bodies.length || facts.noun?.crowds.length || before!.word.readings[0]!.info?.number !== undefined) return false;
  const { letters } = r;
  const bare = r.at(i)!.word.bare;
  const ya = letters["ya"]!;
  // محادثات ولي العهد: no relational adjective is so short
  return form.length > 2 && bare.length > shortestRelational && (bare.endsWith(ya) || bare.endsWith(ya + letters["ta-marbuta"]!) || bare.endsWith(ya + letters["alif"]!));
}

const shortestRelational = 3;

/** المفاوضات are talks, not women who negotiate: a plural in ات that names an act. */
function isActRather(r: MentionReader, i: number): boolean {
  const { facts, form } = r.at(i)!.word;
  const plural = r.kit.lexicon.asset.morphology.noun["sound-plural"][4]!;
  return form.endsWith(plural) && (facts.noun?.events.length ?? 0) > 0;
}

/** مكتب رئيس الوزراء, إدارة الرئيس فلان: a body named by whom it serves. */
function officeOfHolder(r: MentionReader, i: number): FoundMention | undefined {
  const body = r.at(i)!.word.facts.noun?.bodies[0];
  if (body === undefined || r.hasArticle(i) || !r.follows(i) || r.hasPreposition(i + 1) || r.hasConjunction(i + 1)) return undefined;
  const title = readTitle(r, i + 1);
  if (title === undefined || title.honorific || title.plural || title.office.role === undefined) return undefined;
  const name = r.follows(title.to - 1) ? knownPerson(r, title.to) ?? nameShape(r, title.to, title.definite) : undefined;
  const to = name !== undefined && !r.hasPreposition(title.to) && !r.hasConjunction(title.to) ? name.to : title.to;
  const span = r.spanOf(i, to);
  const country = title.office.country ?? name?.entry?.country;
  const m = newMention(i, to, span, "name", "organization", r.keyOf(i, to), whyFound("ar/mention/office-of", body.id, span));
  m.body = body;
  m.sector = body.sector ?? title.sector ?? "GOV";
  m.country = country;
  return m;
}

/** نظيريه الروسي فلان والسعودي فلان: the office of the one before, of another country, with its holder's name. */
function secondOfficial(r: MentionReader, i: number): FoundMention | undefined {
  const { facts } = r.at(i)!.word;
  if (!r.hasArticle(i) || !r.hasConjunction(i) || !r.follows(i)) return undefined;
  const name = knownPerson(r, i + 1) ?? nameShape(r, i + 1, true);
  if (name === undefined || r.hasPreposition(i + 1) || r.hasConjunction(i + 1)) return undefined;
  return { ...person(r, i, name, undefined), from: i, span: r.spanOf(i, name.to), country: name.entry?.country ?? facts.noun!.nationality[0]! };
}

/** الروس, الأميركيون: a nation by its people; an adjective after a noun is no mention of its own. */
function nation(r: MentionReader, i: number, before: FoundMention | undefined): FoundMention | undefined {
  const { facts } = r.at(i)!.word;
  if ((facts.pro & AL) === 0 || before?.to === i) return undefined;
  const { letters } = r;
  const form = r.at(i)!.word.form;
  const feminine = form.endsWith(letters["ta-marbuta"]!);
  const previous = r.at(i - 1);
  const adjective = previous?.kind === "word" && previous.sentence === r.at(i)!.sentence && r.isSpelledDefinite(i - 1) && !r.hasConjunction(i) && !r.hasPreposition(i);
  if (feminine || adjective) return undefined;
  const plural = r.kit.lexicon.asset.morphology.noun["sound-plural"].slice(0, 2).some(ending => form.endsWith(ending)) || !form.endsWith(letters["ya"]!);
  if (!plural) return undefined;
  const span = r.spanOf(i, i + 1);
  const m = newMention(i, i + 1, span, "nationality", "group", r.keyOf(i, i + 1), whyFound("ar/mention/nation", undefined, span));
  m.country = facts.noun!.nationality[0]!;
  m.sector = "CVL";
  m.plural = m.generic = true;
  return m;
}

/** A name that no title announces: right after a verb of speech, or two or more words that serve as names and for nothing else. */
function unknownPerson(r: MentionReader, i: number, nameWord: boolean): FoundMention | undefined {
  const spoken = i > 0 && (r.at(i - 1)!.may & IS_SPEECH) !== 0 && r.at(i - 1)!.sentence === r.at(i)!.sentence;
  if (!nameWord && !spoken) return undefined;
  if (spoken && isPrintedName(r, i)) nameWord = true;
  // a name has a second word
  if (!spoken && !mayGoOn(r, i)) return undefined;
  const { facts } = r.at(i)!.word;
  // هو may be a name where a name goes on after it: وقال هو جين تاو
  const pronoun = spoken && r.has(i, PRONOUN) && r.follows(i) && r.at(i + 1)!.word.facts.unknown;
  if (!nameWord && !facts.unknown && !pronoun) return undefined;
  // قال كافاداركوف إن: one unknown word between a verb of speech and what was said
  if (spoken && facts.unknown && !facts.isAdverb && facts.pro === 0 && r.at(i)!.end - r.at(i)!.start >= shortestName && saysNext(r, i + 1)) return person(r, i, { from: i, to: i + 1, start: r.at(i)!.start }, undefined);
  const rest = pronoun ? nameShape(r, i + 1, true) : undefined;
  const name = pronoun ? rest && { ...rest, from: i, start: r.startOf(i) } : nameShape(r, i, spoken) ?? nameWithOffice(r, i);
  if (name === undefined) return undefined;
  return person(r, i, name, undefined);
}

/** Does a word follow that may be part of a name? */
function mayGoOn(r: MentionReader, i: number): boolean {
  if (!r.follows(i)) return false;
  const { names, facts } = r.at(i + 1)!.word;
  return (names & WHOLE_NAME) !== 0 || facts.unknown || facts.pro === AL || r.has(i, IS_PARTICLE) || r.isParticle(i + 1, "son") || r.isParticle(i + 2, "bin");
}

/** Letters of an unknown word that may be a name. */
const shortestName = 4;

/** Does the content of speech begin at `i`: إن, أن, a colon or a quotation mark? */
function saysNext(r: MentionReader, i: number): boolean {
  const token = r.at(i);
  if (token === undefined || token.sentence !== r.at(i - 1)!.sentence) return false;
  return r.has(i, AN | INNA) || token.kind === "mark" && saysMarks.has(r.text[token.start]!);
}

const saysMarks = new Set([":", "«", "\"", "“"]);
