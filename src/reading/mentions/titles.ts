import type { DepartmentEntry, TitleEntry } from "../entries.js";
import { fold } from "../lang/ar/fold.js";
import { ACTOR, COUNTRY, DEPARTMENT, NO_PERSON, PLACE, TITLE } from "../name-sorts.js";
import { AL, BI, LI } from "../tokens/token.js";
import { adjectival, findBody } from "./bodies.js";
import { pairAt } from "./pairs.js";
import { knownPerson, nameShape } from "./persons.js";
import { newMention, whyFound, type FoundMention, type Office } from "./found.js";
import type { MentionReader } from "./reader.js";
import { workplaceAt } from "./whose.js";

/** A title with its complements, before it is known whether a name follows. */
export interface TitlePhrase {
  readonly from: number;
  readonly to: number;
  readonly office: Office;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly unnamed: boolean;
  readonly sector: string | undefined;
  /** Only words that adorn a name (السيد, الشيخ): nobody is named without one. */
  readonly honorific: boolean;
  /** وزير خارجية بلاده: of the country of whoever was named before. */
  readonly own: boolean;
  /** رئيسا البلدين: of both sides that the article speaks of. */
  readonly pair: boolean;
}

/** Most words that a pile of titles may have: نائب رئيس مجلس الوزراء وزير الخارجية والمغتربين. */
const longestPile = 18;

/** Reads the title at `i` with department, country, body and further titles. */
export function readTitle(r: MentionReader, i: number): TitlePhrase | undefined {
  const first = titleAt(r, i);
  if (first === undefined) return undefined;
  const titles: TitleEntry[] = [first.entry];
  const state: State = { r, from: i, to: first.to, department: undefined, country: undefined, body: undefined, linked: first.to > i + 1 && r.isParticle(first.to - 1, "title-link"), headDefinite: r.hasArticle(i), own: false, pair: false };
  const firstDefinite = r.hasArticle(i);
  while (state.to - i < longestPile && r.follows(state.to - 1)) {
    if (complement(state, titles[titles.length - 1]!)) continue;
    const next = r.hasConjunction(state.to) ? undefined : titleAt(r, state.to);
    if (next === undefined || r.hasPreposition(state.to) || next.entry.unnamed === true || !piles(r, state, next)) break;
    titles.push(next.entry);
    state.headDefinite = r.hasArticle(state.to);
    state.to = next.to;
  }
  const counterpart = r.isParticle(i, "nazir");
  const plural = isPlural(r, i, first.entry);
  if (first.entry.unnamed === true && plural || !plural && isEmployed(state, titles)) affiliation(state, plural);
  return {
    from: i, to: state.to, plural, own: state.own, pair: state.pair, honorific: titles.every(t => t.honorific === true),
    office: { titles, role: roleOf(titles, state.department), department: state.department, country: state.country, body: state.body, counterpart },
    definite: firstDefinite || state.own || state.pair || state.country !== undefined || state.department !== undefined || state.body !== undefined || r.at(i)!.word.facts.enclitic !== "",
    unnamed: first.entry.unnamed === true, sector: state.department?.sector ?? titles.find(t => t.sector !== undefined)?.sector,
  };
}

/** أقال الرئيس الوزير are two people: after a definite title another with the article joins it only where it adorns, or where a name follows. */
function piles(r: MentionReader, state: State, next: { entry: TitleEntry; to: number }): boolean {
  if (next.entry.honorific === true || !state.headDefinite && !(r.hasArticle(state.to) && state.country !== undefined)) return true;
  const end = readTitle(r, state.to)?.to ?? next.to;
  return r.follows(end - 1) && (knownPerson(r, end) !== undefined || nameShape(r, end, state.linked) !== undefined);
}

function titleAt(r: MentionReader, i: number): { entry: TitleEntry; to: number } | undefined {
  const { names, facts: { noun, closed } } = r.at(i)!.word;
  if ((names & TITLE) === 0) return undefined;
  const phrase = r.longestName(i, TITLE);
  const end = phrase?.ends[0];
  if (phrase !== undefined && end?.layer === "title" && phrase.to > i + 1) return { entry: end.entry, to: phrase.to };
  const entry = noun?.titles[0];
  if (entry === undefined || closed) return undefined;
  return { entry, to: i + 1 };
}

/** دبلوماسيون من الأمم المتحدة, الباحثة في معهد كارنيغي: whose they are. Of one without a name the body is a mention of its own. */
function affiliation(state: State, many: boolean): void {
  const { r } = state;
  const work = workplaceAt(r, state.to);
  if (work === undefined) return;
  const named = r.follows(work.to - 1) && (knownPerson(r, work.to) ?? nameShape(r, work.to, true)) !== undefined;
  take(state, work.body, work.country, many || named ? work.to : state.to);
}

/** Does the office lie in a body that is named by في or من (باحث, مدير), not in a state? */
function isEmployed(state: State, titles: readonly TitleEntry[]): boolean {
  return state.country === undefined && state.body === undefined && titles.some(t => t.takes?.includes("text")) && titles.every(t => t.role === undefined || t.role === "director");
}

interface State { readonly r: MentionReader; readonly from: number; headDefinite: boolean; to: number; department: DepartmentEntry | undefined; country: string | undefined; body: string | undefined; linked: boolean; own: boolean; pair: boolean }

/** د. before a word of the same sentence. */
export function isHonourLetter(r: MentionReader, k: number): boolean {
  return r.isParticle(k, "honour-letter") && r.at(k + 1)?.kind === "mark" && r.at(k + 2)?.sentence === r.at(k)!.sentence;
}

/** Takes one complement of the title into `state`; false where none stands there. */
function complement(state: State, title: TitleEntry): boolean {
  const { r, headDefinite } = state;
  const k = state.to;
  const facts = r.at(k)!.word.facts;
  const nationality = r.nationalityAt(k);
  // الرئيس جورجي إيفانوف: after a title with the article an adjective has it too
  if (nationality !== undefined && (facts.pro & ~AL) === 0 && (r.hasArticle(k) || !headDefinite) && isAdjectiveRather(r, k)) {
    state.country ??= nationality.code;
    state.to = nationality.to;
    return true;
  }
  if (r.isParticle(k, "own-country") && facts.pro === 0 && !headDefinite && state.country === undefined && !state.own) { state.own = true; state.to = k + 1; return true; }
  const both = headDefinite || state.country !== undefined || state.body !== undefined ? undefined : pairAt(r, k);
  if (both !== undefined) { state.pair = true; state.to = both; return true; }
  const department = departmentAt(r, k);
  if (department !== undefined && state.country === undefined && (facts.pro & ~AL) === 0 && (title.takes?.includes("department") ?? false) || department !== undefined && state.department !== undefined && r.hasConjunction(k)) {
    state.department ??= department!.entry;
    state.to = department!.to;
    return true;
  }
  // الخبير الاستراتيجي: a relational adjective of the office; after الشيخ it would be a family name
  if (title.honorific !== true && headDefinite && state.to === state.from + 1 && r.hasArticle(k) && facts.pro === AL && adjectival(r, k)) { state.to = k + 1; return true; }
  if (r.isParticle(k, "title-adjective") && (r.hasArticle(k) || !headDefinite)) { state.to = k + 1; return true; }
  // وزير الخارجية د. سامي: a letter with a full stop adorns the name
  if (isHonourLetter(r, k)) { state.to = k + 2; return true; }
  if (belongsTo(state, title)) return true;
  if (r.isParticle(k, "title-link")) {
    const next = r.follows(k) ? findBody(r, k + 1) : undefined;
    if (next !== undefined) { state.body = next.key; state.country ??= next.country; state.to = next.to; return true; }
    const name = r.follows(k) ? r.longestName(k + 1, ACTOR) : undefined;
    if (name !== undefined && name.ends[0]?.layer === "actor") { take(state, name.ends[0].entry.id, name.ends[0].entry.country, name.to); return true; }
    if (r.follows(k) && r.hasArticle(k + 1)) { state.to = k + 2; state.linked = true; return true; }
    return false;
  }
  return false;
}

/** الأردني, and no country of that name without the article. */
function isAdjectiveRather(r: MentionReader, k: number): boolean {
  const country = r.longestName(k, COUNTRY);
  return country === undefined || country.to === k + 1 && r.hasArticle(k);
}

function take(state: State, body: string, country: string | undefined, to: number): void {
  state.body ??= body;
  state.country ??= country;
  state.to = to;
}

/** Roles of those who govern the state that they belong to. */
const atHome: ReadonlySet<string> = new Set(["president", "vice-president", "prime-minister", "deputy-prime-minister", "minister", "king", "crown-prince", "deputy-crown-prince", "emir", "sultan", "chancellor", "supreme-leader", "leader", "pope"]);

/** رئيس مجلس النواب, أمين عام الأمم المتحدة, الممثل الخاص للأمم المتحدة, وزير خارجية تايوان. */
function belongsTo(state: State, title: TitleEntry): boolean {
  const { r, headDefinite } = state;
  const k = state.to;
  const facts = r.at(k)!.word.facts;
  const takes = title.takes ?? [];
  const clitic = facts.pro & (LI | BI);
  // متحدث أميركي التعليق, قالت المصادر للوكالة: after an indefinite adjective no genitive follows, and ل tells whom a source spoke to
  if (clitic === LI ? title.unnamed === true : state.country !== undefined && k > state.from + 1 && !r.hasArticle(k - 1) && r.nationalityAt(k - 1) !== undefined) return false;
  const name = state.body === undefined || clitic === LI ? r.longestName(k, NO_PERSON) : undefined;
  const end = name?.ends[0];
  // الرئيس الروسي واشنطن: whose office it is was said already
  const ofState = end?.layer === "actor" && end.entry.kind === "country";
  if (state.country !== undefined && ofState && clitic !== LI) return false;
  // زيارة الرئيس الفرنسي لمصر, زيارة الوزير لإيران: who governs a state does so at home; السفير الأمريكي لليمن serves there
  if (ofState && clitic === LI && atHome.has(title.role ?? "") && (state.country !== undefined || headDefinite && k === state.from + 1)) return false;
  // وزير الخارجية بدولة قطر
  const inState = name?.pro === BI && end?.layer === "actor" && end.entry.kind === "country" && end.as === "name" && name.to > k + 1;
  // اتهم الوزير إيران: a title with the article has no genitive, unless a department came between
  if (headDefinite && state.department === undefined && name?.pro === 0 && !state.linked) return false;
  // محافظ نينوى, رئيس بلدية جنوب جدة
  const place = name === undefined && !headDefinite && state.body === undefined && takes.length > 0 ? r.longestName(r.isParticle(k, "direction") && r.follows(k) ? k + 1 : k, PLACE) : undefined;
  if (place?.pro === 0 && place.ends[0]?.layer === "place") {
    state.country ??= place.ends[0].entry.country;
    state.to = place.to;
    return true;
  }
  if (name !== undefined && end?.layer === "actor" && (name.pro === 0 || name.pro === LI || inState) && (takes.length > 0 || state.department !== undefined)) {
    take(state, end.entry.id, end.entry.country, name.to);
    return true;
  }
  // a noun with the article has no genitive: الرئيس التأكيد are two words
  if (state.headDefinite && clitic !== LI && !state.linked) return false;
  if (r.hasConjunction(k) || !(takes.includes("body") || takes.includes("text")) || state.body !== undefined) return false;
  if (clitic !== 0 && clitic !== LI) return false;
  const body = findBody(r, k);
  if (body !== undefined) { take(state, body.key, body.country, body.to); state.own ||= body.own; return true; }
  // مدير عمليات, رئيس تحرير الصحيفة: the field of the office, as long as it is a common noun
  // مدير البنك, المدير العام للبنك; but نحو ألفي أستاذ للمطالبة بالحقوق
  if (takes.includes("text") && (clitic !== LI || headDefinite || k > state.from + 1) && !facts.closed && !r.isParticle(k, "name-stop") && facts.finite.length === 0 && (r.hasArticle(k) || (!facts.nameWord && !facts.unknown))) { state.to = k + 1; return true; }
  return false;
}

function departmentAt(r: MentionReader, k: number): { entry: DepartmentEntry; to: number } | undefined {
  const phrase = r.longestName(k, DEPARTMENT);
  const end = phrase?.ends[0];
  if (phrase !== undefined && end?.layer === "department") return { entry: end.entry, to: phrase.to };
  const entry = r.at(k)!.word.facts.noun?.departments[0];
  return entry === undefined ? undefined : { entry, to: k + 1 };
}

/** The role key: of the title itself, or of minister + department. */
function roleOf(titles: readonly TitleEntry[], department: DepartmentEntry | undefined): string | undefined {
  if (department?.role !== undefined && titles.some(t => t.role === "minister" || t.takes?.includes("department") === true)) return department.role;
  return titles.find(t => t.role !== undefined)?.role;
}

function isPlural(r: MentionReader, i: number, title: TitleEntry): boolean {
  const stem = r.at(i)!.word.readings[0]!.stem;
  if (title.plural !== undefined && r.kit.keysOf(title.plural).includes(stem)) return true;
  if (title.noun === undefined) return false;
  const sound = r.kit.lexicon.asset.morphology.noun["sound-plural"];
  return stem.endsWith(sound[0]!) || stem.endsWith(sound[1]!) && stem === fold(title.noun) + sound[1]!;
}

/** A title without a name: الرئيس الروسي, مسؤول أميركي, وزراء خارجية الخليج. */
export function titleMention(r: MentionReader, t: TitlePhrase): FoundMention {
  const { office } = t;
  const span = r.spanOf(t.from, t.to);
  const m = newMention(t.from, t.to, span, "title", t.plural ? "group" : "person", r.keyOf(t.from, t.to), whyFound(office.counterpart ? "ar/mention/counterpart" : "ar/mention/title", office.titles[0]?.id, span));
  m.office = office;
  m.plural = t.plural;
  m.definite = t.definite;
  m.unnamed = t.unnamed && !(t.plural && (office.country !== undefined || office.body !== undefined));
  m.generic = t.unnamed || !t.definite;
  m.country = office.country;
  m.sector = t.sector;
  m.own = t.own;
  m.pair = t.pair;
  return m;
}
