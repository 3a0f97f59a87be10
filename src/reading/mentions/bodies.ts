import type { BodyEntry, DepartmentEntry } from "../entries.js";
import { ACTOR, ANY_NAME, AS_CAPITAL, AS_NAME, BODY, COUNTRY, CROWD, DEPARTMENT, NO_PERSON, PLACE, TITLE } from "../name-sorts.js";
import { AL, LI, WA, type Facts } from "../tokens/token.js";
import { newMention, whyFound, type FoundMention } from "./found.js";
import type { MentionReader } from "./reader.js";
import { pairAt } from "./pairs.js";
import { countryAfter } from "./whose.js";

/** Longest complement of a body's head noun, in words: اللجنة العليا للانتخابات الرئاسية والتشريعية. */
const longestComplement = 7;

/**
 * A body named by a common noun with what completes it: الحكومة السورية, وزارة الخارجية الإيطالية, خارجية تايوان,
 * منظمة حماية الصحفيين, or alone where that is enough (الشرطة).
 */
export function findBody(r: MentionReader, i: number): FoundMention | undefined {
  const { names, facts } = r.at(i)!.word;
  if ((names & BODY) === 0) return undefined;
  const phrase = r.longestName(i, BODY);
  const phraseEnd = phrase?.ends[0];
  const body: BodyEntry | undefined = phraseEnd?.layer === "body" ? phraseEnd.entry : facts.noun?.bodies[0];
  // الدعم الدولي للأردن: no form of دول
  if (body === undefined || phrase === undefined && r.isParticle(i, "international") || facts.enclitic !== "" || body.definite === true && !r.hasArticle(i)) return undefined;
  const head = phrase?.to ?? i + 1;
  const done = complete(r, i, head, body);
  const article = headHasArticle(r, i, head);
  const definite = article || done.to > head;
  if (done.to === head && !article) return undefined;
  const sector = done.department?.sector ?? body.sector;
  const several = isSeveral(r, i, body);
  const country = done.country ?? (body.abroad === true && done.department === undefined ? undefined : countryAfter(r, done.to));
  const span = r.spanOf(i, done.to);
  const m = newMention(i, done.to, span, done.named && done.to > head && !several ? "name" : "description", body.kind ?? "organization", r.keyOf(i, done.to), whyFound("ar/mention/body", body.id, span));
  m.body = body;
  m.definite = definite;
  m.generic = done.to === head;
  m.country = country;
  m.several = several;
  m.sector = sector;
  m.own = done.own;
  m.pair = done.pair;
  return m;
}

/** المنظمات, شركات الطيران, دول: bodies of a kind, of which none is named. */
function isSeveral(r: MentionReader, i: number, body: BodyEntry): boolean {
  const { form, readings } = r.at(i)!.word;
  const many = r.kit.lexicon.asset.morphology.noun["sound-plural"][4]!;
  return form.endsWith(many) && !body.noun.endsWith(many) || body.plural !== undefined && r.kit.keysOf(body.plural).includes(readings[0]!.stem);
}

/** Is the head definite by its own article, or by that of its genitive (أجهزة الأمن)? */
function headHasArticle(r: MentionReader, i: number, head: number): boolean {
  return r.hasArticle(i) || head > i + 1 && r.isSpelledDefinite(head - 1);
}

interface Completion { to: number; country: string | undefined; department: DepartmentEntry | undefined; named: boolean; own: boolean; pair: boolean }

/** Takes in departments, nationality, the country or body it belongs to, and adjectives. */
function complete(r: MentionReader, i: number, head: number, body: BodyEntry): Completion {
  const done: Completion = { to: head, country: undefined, department: undefined, named: false, own: false, pair: false };
  const article = headHasArticle(r, i, head);
  const open = !article;
  let genitives = 0;
  let foreign = 0;
  const quoted = open ? quotedName(r, head) : undefined;
  if (quoted !== undefined) { done.to = quoted; done.named = true; genitives = 2; }
  while (done.to - head < longestComplement && r.follows(done.to - 1)) {
    const k = done.to;
    const facts = r.at(k)!.word.facts;
    const nationality = r.nationalityAt(k);
    if (nationality !== undefined && (r.hasArticle(k) || r.longestName(k, COUNTRY & AS_NAME) === undefined) && (facts.pro & ~AL) === 0 && (r.hasArticle(k) || (open && genitives === 0))) {
      if ((r.hasArticle(k) === article || genitives > 0) && agrees(r, i, k)) { done.country ??= nationality.code; done.to = nationality.to; done.named = true; genitives++; continue; }
    }
    if (open && r.isParticle(k, "own-country") && facts.pro === 0) { done.own = true; done.to = k + 1; break; }
    const both = open && genitives === 0 ? pairAt(r, k) : undefined;
    if (both !== undefined) { done.pair = true; done.to = both; break; }
    const department = facts.noun?.departments[0];
    if (department !== undefined && genitives === 0 && open && (facts.pro & ~AL) === 0) {
      done.department = department; done.to = k + 1; done.named = true; genitives++;
      continue;
    }
    const name = r.longestName(k, PLACE | AS_NAME | AS_CAPITAL);
    const end = name?.ends[0];
    if (name !== undefined && (end?.layer === "actor" || end?.layer === "place") && (name.pro === 0 ? open && genitives <= 1 : name.pro === LI && genitives > 0)) {
      if (end.layer === "place" || end.entry.kind !== "person" || body.sector === "GOV") {
        if (end.entry.country !== undefined) done.country ??= end.entry.country;
        done.to = name.to; done.named = true; genitives++;
        continue;
      }
    }
    if (facts.closed || facts.finite.length > 0 && !r.hasArticle(k)) break;
    if (r.isParticle(k, "affiliated") && r.follows(k)) {
      const whole = r.longestName(k + 1, ACTOR);
      if (whole !== undefined && whole.ends[0]?.layer === "actor") { done.country ??= whole.ends[0].entry.country; done.to = whole.to; continue; }
      const governing = findBody(r, k + 1);
      if (governing !== undefined) { done.country ??= governing.country; done.to = governing.to; continue; }
    }
    if (r.hasArticle(k) && adjectival(r, k) && (facts.pro & ~AL) === 0 && agrees(r, i, k)) { done.to = k + 1; continue; }
    // السياسية والاستراتيجية, التجارة والصناعة الألمانية: a second adjective, or a second genitive before an adjective of nationality
    if (genitives > 0 && facts.pro === (WA | AL) && (adjectival(r, k) && adjectival(r, k - 1) || facts.unknown && r.follows(k) && r.nationalityAt(k + 1) !== undefined && r.hasArticle(k + 1))) { done.to = k + 1; continue; }
    // رابطة طاقة الرياح: a field that has a genitive of its own
    if (done.department !== undefined && genitives === 1 && k === head + 1 && !r.hasArticle(head) && r.hasArticle(k) && (facts.pro & ~AL) === 0 && (facts.isNoun || facts.nominal.length > 0)) { done.to = k + 1; genitives++; continue; }
    // مركز دراسات الخليج: a chain of genitives
    const last = open && genitives === 0 ? chainOwner(r, k) : -1;
    if (last > k) {
      // مكتب إحصاءات الاتحاد الأوروبي: whose chain it is
      const owner = r.longestName(last, CHAIN_OWNER);
      const of = owner?.pro === 0 ? owner.ends[0] : undefined;
      if (of?.layer === "actor" || of?.layer === "place") done.country ??= of.entry.country;
      done.to = of === undefined ? last + 1 : owner!.to; done.named = true; genitives++;
      continue;
    }
    // منظمة العفو, لجنة الشؤون: an open head must have its genitive
    if (open && genitives === 0 && r.hasArticle(k) && (facts.pro & ~AL) === 0) { done.to = k + 1; done.named = true; genitives++; continue; }
    // شركة كوين ايمانويل: a foreign name of several words
    if (open && foreign > 0 && foreign < longestForeign && isForeign(facts)) { done.to = k + 1; foreign++; continue; }
    // مستشفى ناصر, مجموعة مسلحة: a bare name, or an adjective without the article
    if (open && genitives === 0 && facts.pro === 0 && facts.finite.length === 0 && !r.isParticle(k, "name-stop") && (facts.nameWord || facts.unknown || describes(r, i, k))) { done.to = k + 1; done.named = facts.nameWord; genitives++; foreign = Number(isForeign(facts)); continue; }
    if (facts.pro === (LI | AL) && genitives + Number(!open) > 0 && body.alone !== true) { done.to = k + 1; done.named = true; genitives++; continue; }
    break;
  }
  return done;
}

/** Words of a foreign name in a body. */
const longestForeign = 6;

/** A bare word that means nothing in Arabic, as those of foreign names do. */
function isForeign(facts: Facts): boolean {
  return facts.pro === 0 && facts.enclitic === "" && (facts.unknown || facts.nameWord) && !facts.closed && !facts.isNoun && !facts.isAdjective && facts.noun === undefined;
}

/** Marks that hold a name: صحيفة «الحياة». */
const openers = new Set(["«", "\"", "“", "(", "'"]);
const closers = new Set(["»", "\"", "”", ")", "'"]);
/** Words in quotation marks after a body's head that are its name. */
const longestQuoted = 4;

/** Where a name in quotation marks at `k` ends. */
function quotedName(r: MentionReader, k: number): number | undefined {
  const open = r.at(k);
  if (open?.kind !== "mark" || !openers.has(r.text[open.start]!) || r.text[open.start] === "(") return undefined;
  for (let j = k + 1; j <= k + 1 + longestQuoted; j++) {
    const token = r.at(j);
    if (token === undefined || token.block !== open.block) return undefined;
    if (token.kind === "mark") return closers.has(r.text[token.start]!) && j > k + 1 ? j + 1 : undefined;
  }
  return undefined;
}

/** Names that may own such a chain: bodies, countries, places and departments. */
const CHAIN_OWNER = NO_PERSON & AS_NAME | PLACE | DEPARTMENT;
/** Bare nouns that a chain of genitives in a body may have: قوات قطاع تأمين شمال سيناء. */
const longestChain = 2;

/** Where the word with the article, or the name, stands that ends the chain of bare nouns from `k` on; -1 where there is no chain. */
function chainOwner(r: MentionReader, k: number): number {
  for (let last = k + 1; last <= k + longestChain && r.follows(last - 1) && isBareNoun(r, last - 1); last++) {
    const { pro } = r.at(last)!.word.facts;
    // جماعة مسلحة | وزير الدفاع: people among several nouns are no part of a name
    if (last > k + 1 && ((r.at(k)!.word.names | r.at(last - 1)!.word.names) & (TITLE | CROWD)) !== 0) return -1;
    if (r.isSpelledDefinite(last) && (pro & ~AL) === 0 || r.longestName(last, last > k + 1 ? CHAIN_OWNER : DEPARTMENT)?.pro === 0) return last;
  }
  return -1;
}

function isBareNoun(r: MentionReader, k: number): boolean {
  const { facts } = r.at(k)!.word;
  return facts.pro === 0 && !facts.closed && facts.finite.length === 0 && !facts.nameWord && (facts.unknown || facts.isNoun || facts.nominal.length > 0 || facts.noun !== undefined) && r.longestName(k, ANY_NAME) === undefined;
}

/** مسلحة after مجموعة: an adjective that agrees with its head. */
function describes(r: MentionReader, head: number, k: number): boolean {
  const { noun, nominal } = r.at(k)!.word.facts;
  const adjective = r.isParticle(k, "title-adjective") || nominal.some(v => v.tense === "passive-participle") || (noun?.crowds.length ?? 0) > 0;
  const feminine = r.letters["ta-marbuta"]!;
  return adjective && r.at(head)!.word.form.endsWith(feminine) === r.at(k)!.word.form.endsWith(feminine);
}

/** الشرطة المعارض: an adjective without ة does not describe a feminine head; it may describe a genitive between. */
function agrees(r: MentionReader, head: number, k: number): boolean {
  const feminine = r.letters["ta-marbuta"]!;
  const ends = (i: number): boolean => r.at(i)!.word.form.endsWith(feminine);
  if (ends(k)) return true;
  for (let i = head; i < k; i++) if (!ends(i)) return true;
  return false;
}

/** Relational adjectives (in ي, ية) and those that stand inside titles. */
export function adjectival(r: MentionReader, k: number): boolean {
  if (r.isParticle(k, "title-adjective")) return true;
  const { noun, unknown } = r.at(k)!.word.facts;
  if (noun !== undefined && (noun.titles.length > 0 || noun.crowds.length > 0)) return false;
  const ends = r.letters;
  const form = r.at(k)!.word.form;
  return (unknown || noun === undefined || noun.departments.length > 0) && (form.endsWith(ends["ya"]!) || form.endsWith(ends["ya"]! + ends["ta-marbuta"]!)) && form.length > 5;
}
