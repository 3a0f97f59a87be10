import { AN, AS, DOCUMENT, INNA, MA_REL, RELATIVE, SOME } from "../tokens/particles.js";
import { clauseEnd, contentAfter, fromClause, type Content } from "./content.js";
import { bringsReport, cueAt, type Cue } from "./cues.js";
import { statement, type FoundStatement } from "./index.js";
import { nationOf } from "../syntax/roles.js";
import type { Scene } from "./scene.js";
import { sourceOf, speaks, subjectAfter, type Discourse, type Source } from "./speaker.js";

/** «…»، قال فلان: the quotation, or the clause after a comma, that stands before its cue. */
export function quoteBefore(scene: Scene, cue: Cue, taken: ReadonlySet<number>): Content | undefined {
  let j = cue.from - 1;
  const start = scene.sentenceOf(cue.from).from;
  while (j >= 0 && scene.tokens[j]!.block === scene.tokens[cue.from]!.block && scene.isMark(j) && scene.quoteAt(j) === undefined && !scene.mark(j, ".")) j--;
  const quote = j >= 0 ? scene.quoteAt(j) : undefined;
  if (quote !== undefined && quote.close === j && !taken.has(quote.open) && quote.close - quote.open > 3) {
    return { from: quote.open + 1, to: quote.close, spans: [scene.span(quote.open + 1, quote.close)], kind: "direct", by: "before", marker: cue.to };
  }
  // كما قال, حسب ما أعلن: the clause before the comma
  return scene.has(cue.from - 1, AS) && bringsReport(scene, cue.from) ? clauseBefore(scene, cue.from - 1, start) : undefined;
}

/** The clause that ends right before token `to`, from the last cue, full stop or start of the sentence. */
function clauseBefore(scene: Scene, to: number, start: number): Content | undefined {
  let end = to;
  while (end > start && scene.isMark(end - 1) && !scene.mark(end - 1, ")") && scene.quoteAt(end - 1) === undefined) end--;
  if (end - start < 2) return undefined;
  const quote = scene.quoteAt(end - 1);
  if (quote !== undefined && quote.close === end - 1 && quote.open >= start) {
    const whole = quote.open === start;
    const long = quote.close - quote.open > 8;
    if (whole || long) return { from: quote.open + 1, to: quote.close, spans: [scene.span(quote.open + 1, quote.close)], kind: "direct", by: "before", marker: to };
  }
  let from = start;
  while (from < end && (scene.isMark(from) && scene.quoteAt(from) === undefined)) from++;
  let quoted = false;
  for (let k = from; k < end; k++) if (scene.quoteAt(k) !== undefined) quoted = true;
  return { from, to: end, spans: [scene.span(from, end)], kind: quoted ? "mixed" : "indirect", by: "before", marker: to };
}

/** وفقا للوزارة, بحسب رويترز: a phrase that names the source of what stands before or after it. */
export function besidePhrase(scene: Scene, cue: Cue, discourse: Discourse): FoundStatement | undefined {
  const sentence = scene.sentenceOf(cue.from);
  const source = phraseSource(scene, cue, sentence.to, discourse);
  if (source === undefined) return undefined;
  const opens = cue.from - sentence.from <= 1;
  const content = opens ? clauseAfterPhrase(scene, cue, source, sentence.to) : beforePhrase(scene, cue, sentence.from, sentence.to);
  return content === undefined ? undefined : statement(scene, cue, content, source, opens ? "ar/statement/phrase-before" : "ar/statement/phrase-after");
}

/** Tokens before أن within which the word stands that reports it. */
const near = 8;

/** Does أن at `an` belong to a word that reports, not to one like كاد? */
function reportsBefore(scene: Scene, an: number, start: number): boolean {
  for (let j = an - 1; j >= Math.max(start, an - near); j--) {
    const { facts } = scene.tokens[j]!.word;
    if (facts.finite.some(v => v.lemma.reporting.length > 0) || facts.nominal.some(v => v.lemma.reporting.length > 0) || (facts.noun?.reporting.length ?? 0) > 0) return true;
  }
  return false;
}

function beforePhrase(scene: Scene, cue: Cue, start: number, limit: number): Content | undefined {
  // وأشار إلى ارتفاع الإنتاج، بحسب الإدارة: the source is that of what was said
  const opening = cueAt(scene, start);
  const saidThere = opening?.sort === "verb" && !opening.entry.weak && scene.hasConjunction(start) ? contentAfter(scene, opening) : undefined;
  if (saidThere !== undefined && saidThere.to <= cue.from && scene.tokens[saidThere.to]?.kind === "mark" && saidThere.to + 1 >= cue.from) return { ...saidThere, by: "before" };
  // نقلا عن فلان قوله إن: the clause follows after all
  for (let j = cue.to; j < Math.min(limit, cue.to + 16); j++) if (scene.has(j, INNA | AN)) { const after = fromClause(scene, j, limit); if (after !== undefined) return after; break; }
  let from = start;
  for (let k = cue.from - 1; k > start; k--) {
    if (scene.quoteAt(k) !== undefined) { const open = scene.quoteAt(k)!.open; if (open > start) k = open; continue; }
    if (scene.has(k, INNA) || scene.has(k, AN) && reportsBefore(scene, k, start)) { from = scene.tokens[k]!.word.facts.enclitic === "" ? k + 1 : k; break; }
  }
  return clauseBefore(scene, cue.from, from);
}

/** Tokens of a quotation that may be the name of a source, its marks included. */
const shortName = 5;

function phraseSource(scene: Scene, cue: Cue, limit: number, discourse: Discourse): Source | undefined {
  if (cue.entry.thenClause) return subjectAfter(scene, cue.to + 1, limit);
  const next = scene.tokens[cue.to]?.word.facts;
  if (scene.has(cue.to, MA_REL)) return undefined;
  // بحسب قوله repeats a source that was named; وفقا لذلك names none
  if (next?.particles.includes("demonstrative") === true || next?.enclitic !== "" && next?.nominal.some(v => v.lemma.reporting.length > 0) === true) return undefined;
  const last = scene.tokens[cue.to - 1]!.word.facts;
  for (let j = cue.to - 1; j < Math.min(limit, cue.to + 6); j++) {
    // وفق الضوابط وتقوم الوزارة: past a verb or و nobody is named any more
    if (j > cue.to && (scene.hasConjunction(j) || scene.syntax.partAt(j) === "verb")) break;
    // حسب الأولوية في مخططات الملك: only behind what can tell something is its source looked for
    if (j > cue.to + 1 && !mayTell(scene, cue.to)) break;
    const m = scene.mentionAt(j);
    if (m !== undefined && m.to > cue.from + 1 && (m.from >= cue.to - 1)) return speaks(m) ? sourceOf(scene, m, "phrase") : undefined;
    if (scene.isMark(j) && scene.quoteAt(j) === undefined) break;
  }
  if (last.enclitic !== "" && discourse.last !== undefined) return { ...discourse.last.source, span: null, by: "phrase" };
  // بحسب «الفرنسية»
  const named = scene.quoteAt(cue.to);
  if (named?.open === cue.to && named.closed && named.close - named.open <= shortName) return { draft: undefined, span: scene.span(named.open + 1, named.close), mention: undefined, by: "phrase" };
  if (scene.tokens[cue.to]?.kind !== "word" || cue.to >= limit || !mayTell(scene, cue.to)) return undefined;
  return { draft: undefined, span: scene.span(cue.to, cue.to + 1), mention: undefined, by: "phrase" };
}

/** بحسب شهود, وفق تقديرات, حسب أحد العمال; what is done حسب النظام is no report. */
function mayTell(scene: Scene, j: number): boolean {
  const { facts, bare } = scene.tokens[j]!.word;
  const plurals = scene.kit.lexicon.asset.morphology.noun["sound-plural"];
  // بحسب الخارجية الأميركية
  if (j + 1 < scene.tokens.length && scene.hasArticle(j) && scene.hasArticle(j + 1) && nationOf(scene, j + 1) !== undefined) return true;
  return scene.has(j, DOCUMENT | SOME) || facts.nameWord || (facts.noun?.titles.length ?? 0) > 0 || (facts.noun?.reporting.length ?? 0) > 0 || (facts.noun?.crowds.length ?? 0) > 0 || (facts.noun?.departments.length ?? 0) > 0 || plurals.some(p => bare.endsWith(p) && bare.length > p.length + 2);
}

/** بحسب مسؤول طلب عدم كشف هويته، فإن: a clause about the source stands before the comma with فإن. */
function behindClause(scene: Scene, from: number, limit: number): number {
  const { fa } = scene.kit.lexicon.asset.morphology.letters;
  for (let k = from + 1; k < Math.min(limit, from + longestClause); k++) if (scene.has(k, INNA) && scene.mark(k - 1, "،") && scene.word(k).startsWith(fa!)) return k;
  return from;
}

/** Tokens of a clause that says who a source is. */
const longestClause = 14;

function clauseAfterPhrase(scene: Scene, cue: Cue, source: Source, limit: number): Content | undefined {
  let from = source.mention?.to ?? (scene.quoteAt(cue.to)?.close ?? cue.to) + 1;
  while (from < limit && !scene.isMark(from) && !scene.has(from, INNA) && (scene.tokens[from]!.word.facts.finite.length === 0 || scene.has(from - 1, RELATIVE)) && from - cue.to < 14) from++;
  from = behindClause(scene, from, limit);
  while (from < limit && scene.isMark(from) && scene.quoteAt(from) === undefined) from++;
  if (scene.has(from, INNA | AN)) from++;
  if (from >= limit) return undefined;
  // في تصريح للوكالة قال الوزير: a verb of speech has a speaker of its own
  const verb = cueAt(scene, from);
  if (verb?.sort === "verb" && !verb.entry.weak && verb.form?.tense === "perfect") return undefined;
  const to = clauseEnd(scene, from, limit);
  if (to - from < 2) return undefined;
  let quoted = false;
  for (let k = from; k < to; k++) if (scene.quoteAt(k) !== undefined) quoted = true;
  return { from, to, spans: [scene.span(from, to)], kind: quoted ? "mixed" : "indirect", by: "before", marker: from };
}
