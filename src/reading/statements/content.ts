import type { StatementKind } from "../report.js";
import type { Span } from "../span.js";
import type { Speech } from "../speech.js";
import { AN, AS, FIMA, FUTURE, INNA, LAKIN, MA_REL, MIN, MUST, POSSIBLE, PREP, RELATIVE } from "../tokens/particles.js";
import { CONJUNCTION, IS_FINITE, IS_SPEECH, MAY_REPORT, type Token } from "../tokens/token.js";
import { verbForms } from "../syntax/words.js";
import { cueAt, type Cue } from "./cues.js";
import type { Quote } from "./quotes.js";
import { isProposition, nounContent, nounPhraseEnd, startsWithClitic } from "./noun-content.js";
import type { Scene } from "./scene.js";

/** What a cue reports: token range, spans in the text, how it was found. */
export interface Content {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  readonly kind: StatementKind;
  readonly by: "clause" | "quote" | "colon" | "noun" | "call" | "description" | "before";
  /** Token at which what stands between cue and content ends. */
  readonly marker: number;
}

/** How far a cue may stand from its content, in tokens: long subjects and settings come between. */
const reach = 70;
/** A verb that seldom reports has its clause near. */
const weakReach = 25;
/** A quotation of so few words before the clause is a name (تنظيم «الدولة»). */
const quotedName = 4;

/** Content that follows a verb or participle cue. */
export function contentAfter(scene: Scene, cue: Cue): Content | undefined {
  const { entry } = cue;
  const limit = limitOf(scene, cue);
  if (entry.content === "as" && scene.has(cue.from - 1, MA_REL)) return description(scene, cue, limit);
  const called = entry.content === "as" ? calledSo(scene, cue, limit) : undefined;
  if (called !== undefined) return called;
  const inside = scene.quoteAt(cue.from);
  let crossed = false;
  const far = entry.weak ? weakReach : reach;
  for (let j = cue.to; j < limit && j - cue.to < far; j++) {
    const quote = scene.quoteAt(j);
    if (quote !== undefined && quote !== inside && quote.open === j) {
      if (isQuotedName(scene, quote, limit, entry.after.length > 0) || isShortName(scene, quote, cue)) { j = quote.close; continue; }
      if (!entry.quote || crossed || entry.weak && !directly(scene, cue, j)) break;
      return fromQuote(scene, quote, j, limit);
    }
    const token = scene.tokens[j]!;
    if (token.kind === "mark") {
      if (!scene.mark(j, ":") && !isDashAfter(scene, cue, j)) continue;
      return entry.weak && !opensQuote(scene, j + 1) && entry.clause && !(cue.form?.tense === "perfect" && directly(scene, cue, j)) ? undefined : afterColon(scene, j, limit);
    }
    // تعهد الرئيس بعدم استخدام القوة … أن: a masdar after the cue's own preposition is the content, before any clause further on
    if (j > cue.to && !crossed && entry.after.length > 0 && entry.noun !== false && isOwnMasdar(scene, j, entry)) return nounContent(scene, cue, limit);
    // past another verb only إن still belongs to the cue (قال مصدر طلب عدم كشف هويته إن)
    // nor does a name's own syllable begin a clause (بان كي مون)
    if ((token.may & (AN | INNA)) !== 0 && scene.mentionAt(j) === undefined && isClauseMarker(scene, j, cue) && !(j > cue.to && scene.hasConjunction(j)) && (!crossed || scene.has(j, INNA) && !entry.weak)) return fromClause(scene, j, limit);
    if (j > cue.to && startsOtherStatement(scene, j)) break;
    // ومؤكدا على الأهمية، قال إن: the clause is that of the verb
    if ((token.may & IS_FINITE) === 0 || !isOtherVerb(scene, j)) continue;
    if (cue.sort === "participle" && (token.may & IS_SPEECH) !== 0) return undefined;
    crossed = true;
  }
  return nounContent(scene, cue, limit) ?? ownWords(scene, cue, limit);
}

/** قال الوزير نحن مطالبون: words in the first person right after the speaker, though no mark and no conjunction brings them. */
function ownWords(scene: Scene, cue: Cue, limit: number): Content | undefined {
  const subject = scene.mentionFrom(cue.to);
  const from = subject?.to ?? cue.to;
  if (cue.sort !== "verb" || cue.entry.weak || from >= limit || !scene.is(from, "first-person") && !isOwnVerb(scene, from)) return undefined;
  const to = clauseEnd(scene, from, limit);
  return to - from < 2 ? undefined : { ...contentOf(scene, from, to, "clause", from), kind: "direct" };
}

/** نثمن, نسعى: a verb in the present that can only be the first person's. */
function isOwnVerb(scene: Scene, j: number): boolean {
  const { facts } = scene.tokens[j]!.word;
  const forms = verbForms(scene, j);
  return forms.length > 0 && !facts.isNoun && facts.noun === undefined && !facts.nameWord && forms.every(f => f.tense === "imperfect" && f.person === "1p");
}

/** بمقتل, إلى وقف, عن قلقه: a masdar right after one of the prepositions. */
export function isOwnMasdar(scene: Scene, j: number, { after, afterSigns }: Speech): boolean {
  const { kind, word } = scene.tokens[j]!;
  if (kind !== "word") return false;
  if ((afterSigns & word.sign) !== 0 && after.includes(word.key)) return isProposition(scene, j + 1, false);
  // أشار إليه, أكد فيها: a preposition with its pronoun
  if (!scene.hasPreposition(j) || scene.has(j, PREP) && word.facts.enclitic !== "") return false;
  return after.some(p => p.length === 1 && startsWithClitic(scene, j, p)) && isProposition(scene, j, false);
}

/** A finite verb that is no part of a name and of no relative clause of the subject. */
export function isOtherVerb(scene: Scene, j: number): boolean {
  const { facts } = scene.tokens[j]!.word;
  if (!scene.has(j, IS_FINITE) || facts.noun !== undefined || facts.nameWord || scene.mentionAt(j) !== undefined || scene.has(j - 1, RELATIVE)) return false;
  return !describes(scene, j);
}

/** تقرير نشرته الصحيفة, مؤتمر بثه التلفزيون: right after an indefinite noun a verb with its pronoun tells which one is meant. */
function describes(scene: Scene, verb: number): boolean {
  const noun = scene.tokens[verb - 1];
  return noun !== undefined && scene.tokens[verb]!.word.facts.enclitic !== "" && !scene.hasConjunction(verb) && noun.word.facts.isNoun && !scene.hasArticle(verb - 1);
}

/** Tokens of a quotation that can only be somebody's words. */
const sentenceLong = 10;

/** Between a verb that seldom reports and its quotation stand only the subject and a time, unless the quotation is as long as a sentence. */
function directly(scene: Scene, cue: Cue, quote: number): boolean {
  const found = scene.quoteAt(quote);
  if (found !== undefined && found.close - found.open > sentenceLong && cue.form?.tense === "perfect") return true;
  for (let j = cue.to; j < quote; j++) if (scene.mentionAt(j) === undefined && scene.inTime[j] !== 1 && !scene.isMark(j)) return false;
  return true;
}

/** Words of a quotation that is a name or a single expression, unless it follows the cue at once or after a colon. */
const shortQuote = 3;

/** A quotation of a word or two inside the sentence (رابطة «آسيان») is not what the cue reports. */
function isShortName(scene: Scene, quote: Quote, cue: Cue): boolean {
  if (!quote.closed || quote.close - quote.open - 1 >= shortQuote) return false;
  for (let k = quote.open + 1; k < quote.close; k++) if (scene.tokens[k]!.word.facts.finite.length > 0) return false;
  if (quote.open === cue.to || scene.mark(quote.open - 1, ":")) return false;
  // كشف عن «خطة» is what the cue reports, مناصب في «النادي» is not
  const { key } = scene.tokens[quote.open - 1]!.word;
  return !cue.entry.after.includes(key);
}

function opensQuote(scene: Scene, j: number): boolean {
  const quote = scene.quoteAt(j);
  return quote !== undefined && quote.open === j;
}

/** ما وصفه الوزير بالخطوة الأولى, ما اعتبرته «موجة إعدامات»: the words for it follow the verb and its subject. */
function description(scene: Scene, cue: Cue, limit: number): Content | undefined {
  let from = scene.mentionFrom(cue.to)?.to ?? cue.to;
  if (scene.has(from, AN)) from++;
  const quote = scene.quoteAt(from);
  if (quote !== undefined && quote.open === from) return fromQuote(scene, quote, from, limit);
  const to = nounPhraseEnd(scene, from, Math.min(clauseEnd(scene, from, limit), from + longestDescription));
  return to <= from ? undefined : contentOf(scene, from, to, "description", from);
}

/** وصف الوزير الهجوم بالجبان: whom or what the verb speaks of, with the words for it after ب. */
function calledSo(scene: Scene, cue: Cue, limit: number): Content | undefined {
  const own = cue.entry.after.filter(p => p.length === 1);
  const subject = scene.mentionFrom(cue.to);
  const from = subject?.to ?? cue.to;
  if (own.length === 0 || from >= limit || scene.hasPreposition(from) || scene.isPrepositionWord(from) || scene.isMark(from)) return undefined;
  for (let j = from + 1; j < Math.min(limit, from + longestDescription); j++) {
    // وصف العلاقة بأنها قديمة
    if (scene.has(j, AN | INNA) && scene.hasPreposition(j) && scene.tokens[j]!.word.facts.enclitic !== "") return contentOf(scene, from, clauseEnd(scene, j, limit), "description", from);
    if (scene.has(j, AN | INNA) || scene.isMark(j) && scene.quoteAt(j) === undefined || scene.tokens[j]!.word.facts.finite.length > 0 && !scene.has(j - 1, RELATIVE)) return undefined;
    if (!scene.hasPreposition(j) || !own.some(p => startsWithClitic(scene, j, p))) continue;
    const to = nounPhraseEnd(scene, j, clauseEnd(scene, j, limit));
    return contentOf(scene, from, to, "description", from);
  }
  return undefined;
}

const longestDescription = 14;

/** The end of the sentence, or of the quotation or brackets inside which the cue stands. */
function limitOf(scene: Scene, cue: Cue): number {
  const quote = scene.quoteAt(cue.from);
  const sentence = scene.sentenceOf(cue.from);
  return Math.min(sentence.to, quote?.close ?? sentence.to, cue.within ?? sentence.to);
}

function isQuotedName(scene: Scene, quote: Quote, limit: number, introduced: boolean): boolean {
  if (!quote.closed || quote.close - quote.open - 1 > quotedName) return false;
  for (let k = quote.close + 1; k < limit && k - quote.close < 25; k++) {
    if (scene.has(k, AN | INNA)) return !scene.has(k - 1, PREP) || introduced;
    if (scene.mark(k, ":") ) return true;
    const next = scene.quoteAt(k);
    if (next !== undefined && next.open === k && next.close - next.open > quotedName + 1) return true;
    if (startsOtherStatement(scene, k)) return false;
  }
  return false;
}

/** أن or إن that opens the content, not one that another word governs (بعد أن, يريد أن). */
function isClauseMarker(scene: Scene, j: number, cue: Cue): boolean {
  if (!cue.entry.clause || !scene.has(j, AN | INNA)) return false;
  if (j === cue.to) return true;
  // حيث أن, بسبب أن: the clause gives a reason
  if (scene.is(j - 1, "because") || scene.is(j - 1, "where")) return false;
  const before = j - 1;
  // ومن الممكن أن, المقرر أن: the clause is theirs
  if (scene.has(before, POSSIBLE | MUST | FUTURE)) return false;
  const governor = scene.tokens[before]!.word;
  if (scene.isPrepositionWord(before)) {
    const own = cue.entry.after;
    // أعرب عن أمله في أن: the noun after the cue's own preposition brings another one
    return own.includes(governor.key) || scene.tokens[before - 1]!.kind === "word" && before - 2 >= cue.to && own.includes(scene.tokens[before - 2]!.word.key);
  }
  if (scene.mentionAt(before) !== undefined) return true;
  // الذي اتضح بأنه: the clause is that of the verb right before it
  if (scene.hasPreposition(j) && scene.has(before - 1, RELATIVE)) return false;
  if (scene.has(j, INNA)) return true;
  return governor.facts.finite.length === 0 || governor.facts.noun !== undefined;
}

export function fromClause(scene: Scene, marker: number, limit: number): Content | undefined {
  const attached = scene.tokens[marker]!.word.facts.enclitic !== "";
  let from = attached ? marker : marker + 1;
  if (scene.mark(from, ":") || scene.mark(from, "،")) from++;
  if (from >= limit) return undefined;
  const quote = scene.quoteAt(from);
  const inside = scene.quoteAt(marker);
  if (quote !== undefined && quote !== inside && quote.open === from) return fromQuote(scene, quote, marker, limit);
  const to = clauseEnd(scene, from, limit);
  return to <= from ? undefined : contentOf(scene, from, to, "clause", marker);
}

/** وأضاف – نشكر: a dash right after the verb or its subject stands for a colon. */
function isDashAfter(scene: Scene, cue: Cue, j: number): boolean {
  return (scene.mark(j, "–") || scene.mark(j, "-")) && (j === cue.to || scene.mentionFrom(cue.to)?.to === j);
}

function afterColon(scene: Scene, colon: number, limit: number): Content | undefined {
  // ثلاثة منشدين، وهم: a list of those who were counted, and nobody's words
  if (scene.is(colon - 1, "pronoun")) return undefined;
  let from = colon + 1;
  if (from >= scene.tokens.length || scene.tokens[from]!.block !== scene.tokens[colon]!.block) return undefined;
  if (scene.has(from, AN | INNA) && from < limit) return fromClause(scene, from, limit);
  const quote = scene.quoteAt(from);
  if (quote !== undefined && quote.open === from) return { ...fromQuote(scene, quote, colon, Math.max(limit, quote.close)), by: "quote" };
  if (scene.isMark(from)) from++;
  const end = scene.sentences[scene.tokens[colon]!.sentence + 1];
  const to = clauseEnd(scene, from, from >= limit && end !== undefined && end.block === scene.tokens[colon]!.block ? end.to : limit);
  return to <= from ? undefined : contentOf(scene, from, to, "colon", colon);
}

/** A quotation, and what belongs to it after its end (أضافت «…» للعام 2014 بكامله). */
export function fromQuote(scene: Scene, quote: Quote, marker: number, limit: number): Content {
  const inner: Span = [scene.tokens[quote.open + 1]!.start, scene.tokens[Math.max(quote.open + 1, quote.close - 1)]!.end];
  const direct: Content = { from: quote.open + 1, to: quote.close, spans: [inner], kind: "direct", by: "quote", marker };
  const next = quote.close + 1;
  const sentenceEnd = quote.closed && next < scene.tokens.length ? scene.sentenceOf(quote.close).to : quote.close;
  const end = Math.max(limit, sentenceEnd);
  if (!quote.closed || next >= end || scene.isMark(next) || cueAt(scene, next) !== undefined || scene.hasConjunction(next) || scene.tokens[next]!.sentence !== scene.tokens[quote.close]!.sentence) return direct;
  let to = clauseEnd(scene, next, end);
  for (let k = next; k < to; k++) if (scene.mark(k, "،") && scene.quoteAt(k) === undefined) to = k;
  return { from: quote.open, to, spans: [[scene.tokens[quote.open]!.start, scene.tokens[to - 1]!.end]], kind: "mixed", by: "quote", marker };
}

/** Where a clause of reported words that begins at `from` ends. */
export function clauseEnd(scene: Scene, from: number, limit: number): number {
  const inside = scene.quoteAt(from);
  let k = from;
  for (; k < limit; k++) {
    const quote = scene.quoteAt(k);
    if (quote !== undefined && quote.open === k && quote !== inside && k > from) { k = quote.close; continue; }
    if (k === from) continue;
    const token = scene.tokens[k]!;
    if (token.kind === "mark") {
      if (commas.has(scene.text[token.start]!) && (endsAtComma(scene, k + 1, limit) || inside === undefined && k - from > 3 && outletGoesOn(scene, k))) break;
      continue;
    }
    // بينما, فيما: the outlet sets something beside what was said
    if (inside === undefined && (token.may & FIMA) !== 0 && k > from + 2 && !scene.hasConjunction(k)) break;
    if (beginsOther(scene, token) || (token.may & LAKIN) !== 0 && otherSpeaks(scene, k)) break;
  }
  let to = Math.min(k, limit);
  while (to > from && scene.isMark(to - 1) && !closesQuote(scene, to - 1)) to--;
  return to;
}

/** Marks at which a clause may end. */
const commas: ReadonlySet<string> = new Set(["،", ",", "؛", ";", "-", "–"]);

/** «، وألقى اللوم»: after the comma و and a verb in the perfect tell what was done next; a comma that stands apart like a full stop ends too. */
function outletGoesOn(scene: Scene, comma: number): boolean {
  const next = scene.tokens[comma + 1];
  if (next === undefined) return false;
  const { facts } = next.word;
  if (((facts.pro | facts.otherPro) & CONJUNCTION) === 0) return false;
  if (scene.tokens[comma]!.spaced && !scene.mark(comma, "-") && !scene.mark(comma, "–")) return true;
  return [...facts.finite, ...facts.otherFinite].some(v => v.tense === "perfect" && v.person.startsWith("3") && v.voice !== "passive") && facts.noun === undefined && !facts.nameWord && scene.mentionAt(comma + 1) === undefined;
}

function closesQuote(scene: Scene, i: number): boolean {
  const quote = scene.quoteAt(i);
  return quote !== undefined && quote.close === i || scene.mark(i, ")") || scene.mark(i, "%");
}

/** After a comma the outlet speaks again: a new cue, من جهته, في إشارة إلى, فيما. */
function endsAtComma(scene: Scene, k: number, limit: number): boolean {
  if (k >= limit) return true;
  if (startsOtherStatement(scene, k)) return true;
  const cue = cueAt(scene, k);
  if (cue !== undefined && (cue.sort === "phrase" || cue.sort === "participle" || cue.sort === "verb" && cue.form?.tense === "perfect" && (!cue.entry.weak || scene.hasConjunction(k) && announces(scene, cue)))) return true;
  if (scene.has(k, MIN) && scene.is(k + 1, "turn")) return true;
  if (scene.is(k, "turn") && scene.tokens[k]!.word.facts.enclitic !== "") return true;
  if (scene.is(k + 1, "indication") || scene.has(k, FIMA)) return true;
  if (otherSpeaks(scene, k)) return true;
  // ، كما أكد: the outlet adds what else was said
  if (scene.has(k, AS) && cueAt(scene, k + 1)?.sort === "verb") return true;
  return false;
}

/** لكن أنقرة تقول إن, والجيش يؤكد أن: somebody else is quoted next. */
function otherSpeaks(scene: Scene, k: number): boolean {
  const from = scene.has(k, LAKIN) && scene.tokens[k]!.word.facts.enclitic === "" ? k + 1 : k;
  const who = from > k || scene.hasConjunction(k) ? scene.mentionFrom(from) : undefined;
  const cue = who === undefined ? undefined : cueAt(scene, who.to);
  return cue !== undefined && cue.sort === "verb" && !cue.entry.weak && announces(scene, cue);
}

/** وأضاف, مؤكدا أن: a cue that begins a statement of its own even without a comma before it. */
export function startsOtherStatement(scene: Scene, k: number): boolean {
  const token = scene.tokens[k];
  return token !== undefined && beginsOther(scene, token);
}

function beginsOther(scene: Scene, token: Token): boolean {
  if ((token.may & MAY_REPORT) === 0 || token.kind !== "word") return false;
  const k = token.i;
  const cue = cueAt(scene, k);
  if (cue === undefined || cue.entry.weak && (!opensClause(scene, cue) || cue.sort === "participle" && scene.endsWith(k, "ta-marbuta"))) return false;
  if (cue.sort === "participle") return announces(scene, cue);
  if (cue.sort !== "verb" || (token.word.facts.pro & CONJUNCTION) === 0) return false;
  return cue.form?.tense === "perfect" && announces(scene, cue);
}

/** Tokens within which the clause of a verb that seldom reports must follow (وأضاف الوزير أن, لافتا إلى أن). */
const soon = 6;

function opensClause(scene: Scene, cue: Cue): boolean {
  for (let j = cue.to; j < Math.min(scene.sentenceOf(cue.from).to, cue.to + soon); j++) if (isClauseMarker(scene, j, cue)) return true;
  return false;
}

/** Does a clause or a quotation follow soon? */
function announces(scene: Scene, cue: Cue): boolean {
  const limit = Math.min(scene.sentenceOf(cue.from).to, cue.to + 14);
  for (let j = cue.to; j < limit; j++) {
    if (scene.has(j, AN | INNA) || scene.mark(j, ":")) return true;
    const quote = scene.quoteAt(j);
    if (quote !== undefined && quote.open === j) return true;
  }
  return cue.entry.noun === true || cue.entry.content === "calls" || !cue.entry.weak && cue.entry.after.length > 0 && cue.entry.noun !== false;
}

/** The words of a token range as content; of a quotation what stands inside it. */
export function contentOf(scene: Scene, from: number, to: number, by: Content["by"], marker: number): Content {
  const quoted = countQuoted(scene, from, to);
  if (quoted === "all") return { from: from + 1, to: to - 1, spans: [scene.span(from + 1, Math.max(from + 2, to - 1))], kind: "direct", by, marker };
  return { from, to, spans: [scene.span(from, to)], kind: quoted === "none" ? "indirect" : quoted === "inside" ? "direct" : "mixed", by, marker };
}

function countQuoted(scene: Scene, from: number, to: number): "none" | "some" | "all" | "inside" {
  const first = scene.quoteAt(from);
  if (first !== undefined && first.open === from && first.close === to - 1) return "all";
  if (first !== undefined && first.open < from) return "inside";
  for (let k = from; k < to; k++) if (scene.quoteAt(k) !== undefined) return "some";
  return "none";
}
