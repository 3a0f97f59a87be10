import type { Draft } from "../actors/gathering.js";
import type { Statement } from "../report.js";
import { overlaps, type Span } from "../span.js";
import type { RuleId, Why } from "../why.js";
import { IS_FINITE } from "../tokens/token.js";
import { AN, INNA, POSSIBLE, PREP, RELATIVE } from "../tokens/particles.js";
import { besidePhrase, quoteBefore } from "./around.js";
import { contentAfter, fromQuote, type Content } from "./content.js";
import { findCues, type Cue } from "./cues.js";
import { headlineStatement } from "./headline.js";
import type { Coverage } from "./coverage.js";
import type { Scene } from "./scene.js";
import { dropped, isFeminineBody, mainSubject, sourceOf, speakerOfVerb, speaks, byShortName, subjectBefore, topicBefore, type Discourse, type Source } from "./speaker.js";

/** A statement with the tokens and the actor behind it, before ids are given. */
export interface FoundStatement {
  readonly source: Source;
  readonly cue: Span | null;
  readonly cueAt: number;
  readonly content: Content;
  readonly attitude: string;
  readonly why: Why;
}

/** Everything that the article attributes to a source, in the order of the text; `reporting` are the tokens that may report. */
export function findStatements(scene: Scene, reporting: readonly number[]): FoundStatement[] {
  const reported = new Uint8Array(scene.tokens.length);
  const discourse: Discourse = { surnames: undefined, last: undefined, reported, ends: new Int32Array(scene.tokens.length) };
  const found: FoundStatement[] = [];
  const taken = new Set<number>();
  const add = (s: FoundStatement): void => {
    found.push(s);
    markQuotes(scene, s.content, taken);
    // who is quoted inside another's words does not go on speaking after them
    const nested = reported[s.cueAt] === 1;
    reported.fill(1, s.content.from, s.content.to);
    discourse.ends.fill(s.content.to, s.content.from, s.content.to);
    // رفض دفع الإدارة بأن: whose words are only named is not the one who speaks
    if (s.cueAt >= 0 && !nested && s.why.rule !== "ar/statement/noun-genitive") discourse.last = { source: s.source, at: s.cueAt };
  };
  const cues = findCues(scene, reporting);
  let c = 0;
  for (const sentence of scene.sentences) {
    if (!isArticleText(scene, sentence.block)) { while (c < cues.length && cues[c]!.from < sentence.to) c++; continue; }
    const headline = headlineStatement(scene, sentence);
    if (headline !== undefined) add(headline);
    while (c < cues.length && cues[c]!.from < sentence.to) {
      const statement = fromCue(scene, cues[c]!, discourse, taken);
      if (statement !== undefined && !isRelayed(scene, statement, found)) add(statement);
      c++;
    }
    for (const statement of bareQuotes(scene, sentence.from, sentence.to, discourse, taken)) add(statement);
  }
  return withoutDoubles(scene, found).sort((a, b) => a.content.spans[0]![0] - b.content.spans[0]![0]);
}

function isArticleText(scene: Scene, block: number): boolean {
  const kind = scene.blocks[block]!.kind;
  return kind === "headline" || kind === "paragraph" || kind === "caption";
}

/** قال الوزير في مقابلة نشرت اليوم إن …: a verb between a cue and its words that nobody is named for only tells how they came. */
function isRelayed(scene: Scene, { source, cueAt, content, why }: FoundStatement, found: readonly FoundStatement[]): boolean {
  const before = found[found.length - 1];
  return before !== undefined && source.draft === undefined && source.by !== "through" && why.rule.startsWith("ar/statement/verb") && before.why.rule.startsWith("ar/statement/verb")
    && before.source.draft !== undefined && before.cueAt < cueAt && scene.tokens[before.cueAt]!.sentence === scene.tokens[cueAt]!.sentence && cueAt < before.content.from && before.content.from === content.from;
}

/** The first meaning of the cue that finds content. */
function fromCue(scene: Scene, cue: Cue, discourse: Discourse, taken: ReadonlySet<number>): FoundStatement | undefined {
  const first = discourse.reported[cue.from] === 1 ? { ...cue, within: discourse.ends[cue.from] } : cue;
  let found = fromEntry(scene, first, discourse, taken);
  for (let k = 0; found === undefined && k < cue.others.length; k++) found = fromEntry(scene, { ...first, entry: cue.others[k]! }, discourse, taken);
  return found;
}

function fromEntry(scene: Scene, cue: Cue, discourse: Discourse, taken: ReadonlySet<number>): FoundStatement | undefined {
  if (cue.sort === "phrase") return besidePhrase(scene, cue, discourse);
  if (cue.sort === "noun") return fromNoun(scene, cue, discourse);
  if (cue.sort === "participle") {
    const content = contentAfter(scene, cue);
    return content === undefined ? undefined : statement(scene, cue, content, mainSpeaker(scene, cue, discourse), "ar/statement/participle");
  }
  const content = contentAfter(scene, cue) ?? quoteBefore(scene, cue, taken);
  if (content === undefined) return undefined;
  const source = byShortName(scene, speakerOfVerb(scene, cue, content, discourse), cue.to, discourse);
  // اللوحات التي توضح المواعيد: a thing shows another, nobody says anything
  if (source.by === "unknown-subject" && content.by === "noun" && scene.has(cue.from - 1, RELATIVE)) return undefined;
  // جاء ذلك نتيجة: without its document the verb reports nothing
  if (cue.entry.speaker !== undefined && source.by !== "through") return undefined;
  // وتسمى دور الرعاية: a verb that seldom reports, with a noun, and nobody named
  if (cue.entry.weak && source.by === "dropped" && cue.form?.tense === "imperfect" && (content.by === "noun" || content.by === "description")) return undefined;
  // تبين أن السائق هرب: of the same spelling as another verb, and nobody there who says it
  if (source.by === "dropped" && cue.form?.person === "3fs" && cue.form.tense === "imperfect" && scene.tokens[cue.from]!.word.facts.otherFinite.some(f => f.tense === "perfect")) return undefined;
  // يذكر أن, يشار إلى أن: the outlet's own way to add something
  if (source.by === "passive" && cue.form?.tense === "imperfect" && cue.form.person === "3ms" && !cue.entry.hearsay && outletsOwn.has(cue.entry.attitude)) return undefined;
  // وتابع after the words of somebody unnamed goes on with him
  const goesOn = discourse.last !== undefined && (content.by === "clause" || content.by === "quote");
  if (cue.entry.weak && source.draft === undefined && source.span === null && source.by !== "passive" && !goesOn) return undefined;
  return statement(scene, cue, content, source, `ar/statement/verb-${content.by}`);
}

/** Attitudes in which an impersonal verb (يذكر أن) reports nobody; يعتقد أن and يخشى أن still tell what people think. */
const outletsOwn: ReadonlySet<string> = new Set(["assert", "report", "add", "show", "explain"]);

export function statement(scene: Scene, cue: Cue, content: Content, source: Source, rule: RuleId): FoundStatement {
  const span = scene.span(cue.from, cue.to);
  const spans = source.span === null ? [span] : [span, source.span];
  return { source, cue: span, cueAt: cue.from, content, attitude: cue.entry.attitude, why: { rule, entry: cue.entry.id, spans } };
}

/** قوله إن, تأكيده أن: a noun of speech with a clause, said by its pronoun or genitive. */
function fromNoun(scene: Scene, cue: Cue, discourse: Discourse): FoundStatement | undefined {
  const { facts } = scene.tokens[cue.from]!.word;
  // إبلاغهم بأن, يمكن القول إن: the pronoun is of whom is told; what may be said nobody says
  if (facts.enclitic !== "" && cue.entry.tellsObject || scene.has(cue.from - 1, POSSIBLE)) return undefined;
  const near = Math.min(scene.sentenceOf(cue.from).to, cue.to + 10);
  let marker = -1;
  for (let j = cue.to; j < near; j++) {
    const token = scene.tokens[j]!;
    if ((token.may & (AN | INNA)) !== 0) { if (j === cue.to || !scene.has(j - 1, PREP) || cue.entry.after.length > 0 || scene.hasPreposition(j)) { marker = j; break; } }
    if ((token.may & IS_FINITE) !== 0) break;
    if (token.kind !== "mark") continue;
    const quote = scene.quoteAt(j);
    if (scene.mark(j, ":") || quote !== undefined && quote.open === j && facts.enclitic !== "" && j === cue.to) { marker = j; break; }
    if (quote === undefined) break;
  }
  if (marker < 0) return undefined;
  const content = contentAfter(scene, { ...cue, entry: { ...cue.entry, clause: true, weak: facts.enclitic === "" || !scene.mark(cue.to, ":") } });
  if (content === undefined) return undefined;
  const genitive = scene.mentionFrom(cue.to);
  if (facts.enclitic === "" && genitive !== undefined && speaks(genitive)) return statement(scene, cue, content, sourceOf(scene, genitive, "phrase"), "ar/statement/noun-genitive");
  if (facts.enclitic === "" && genitive === undefined && (cue.to !== marker || !scene.hasArticle(cue.from))) return undefined;
  return statement(scene, cue, content, mainSpeaker(scene, cue, discourse), "ar/statement/noun-pronoun");
}

/** A participle or noun of speech belongs to who speaks or acts in its sentence. */
function mainSpeaker(scene: Scene, cue: Cue, discourse: Discourse): Source {
  const { last } = discourse;
  const sentence = scene.tokens[cue.from]!.sentence;
  // انتقد الوزير القرار مشيرا إلى أن: who acts nearest before the participle
  const own = cue.sort === "participle" ? mainSubject(scene, cue.from, discourse.reported) : undefined;
  if (own !== undefined && own.from > (last?.at ?? -1) && speaks(own) && !(isFeminineBody(scene, own) && !scene.endsWith(cue.from, "ta-marbuta"))) return sourceOf(scene, own, "subject-before");
  if (last !== undefined && scene.tokens[last.at]!.sentence === sentence) return { ...last.source, by: "dropped", span: last.source.span };
  if (last !== undefined && cue.sort === "participle" && scene.tokens[last.at]!.block === scene.tokens[cue.from]!.block && subjectBefore(scene, cue.from) === undefined) return { ...last.source, by: "dropped", span: null };
  if (cue.sort === "noun") {
    // أثار الصندوق الشكوك بتأكيده: who acts, unless words are taken from somebody (نقلت الوكالة عن الوزير قوله)
    const beside = scene.mentionAt(cue.from - 1);
    const taken = beside !== undefined && scene.is(beside.from - 1, "an-prep");
    const actor = taken ? undefined : mainSubject(scene, cue.from, discourse.reported);
    if (actor !== undefined && speaks(actor)) return sourceOf(scene, actor, "subject-before");
    for (let j = cue.from - 1; j >= scene.sentences[sentence]!.from; j--) {
      const m = scene.mentionAt(j);
      if (m !== undefined && speaks(m)) return sourceOf(scene, m, "phrase");
    }
  }
  const before = subjectBefore(scene, cue.from);
  if (before !== undefined) return before;
  const topic = topicBefore(scene, cue.from);
  if (topic?.mention !== undefined && scene.tokens[topic.mention.from]!.sentence === sentence) return { ...topic, span: topic.mention.span };
  return dropped(scene, cue.from, "", discourse);
}

/** A quotation of a sentence's length without any cue goes on with the last speaker. */
function bareQuotes(scene: Scene, from: number, to: number, discourse: Discourse, taken: Set<number>): FoundStatement[] {
  const found: FoundStatement[] = [];
  if (discourse.last === undefined || scene.quotes.length === 0) return found;
  for (const quote of scene.quotesIn(from, to)) {
    if (taken.has(quote.open)) continue;
    const opensSentence = quote.open === from || scene.mark(quote.open - 1, ".") || scene.mark(quote.open - 1, "»") || scene.mark(quote.open - 1, "”") || scene.mark(quote.open - 1, "\"");
    if (!opensSentence || quote.close - quote.open < 6 || scene.tokens[discourse.last.at]!.block < scene.tokens[quote.open]!.block - 3) continue;
    const content = fromQuote(scene, quote, quote.open, quote.close + 1);
    const source: Source = { ...discourse.last.source, span: null, by: "dropped" };
    taken.add(quote.open);
    found.push({ source, cue: null, cueAt: -1, content: { ...content, kind: "direct" }, attitude: "assert", why: { rule: "ar/statement/quotation-goes-on", spans: content.spans } });
  }
  return found;
}

function markQuotes(scene: Scene, content: Content, taken: Set<number>): void {
  for (const quote of scene.quotesIn(content.from - 1, content.to)) taken.add(quote.open);
}

/** Two cues for the same words (قال إنه, بحسب قوله) make one statement: the one whose source is named. */
function withoutDoubles(scene: Scene, found: readonly FoundStatement[]): FoundStatement[] {
  const kept: FoundStatement[] = [];
  // which kept statements begin in a block: contents of different paragraphs are not the same words
  const byBlock = new Map<number, number[]>();
  for (const s of found) {
    const { block } = scene.tokens[s.content.from]!;
    const near = byBlock.get(block);
    const twin = near === undefined ? -1 : twinOf(s, kept, near);
    if (twin >= 0) { if (kept[twin]!.source.span === null && s.source.span !== null) kept[twin] = s; continue; }
    if (near === undefined) byBlock.set(block, [kept.length]); else near.push(kept.length);
    kept.push(s);
  }
  return kept;
}

/** Which of the kept statements at the end of `near` reports the same words of the same source; -1 where none does. */
function twinOf(s: FoundStatement, kept: readonly FoundStatement[], near: readonly number[]): number {
  const { draft } = s.source;
  const { spans } = s.content;
  const mayHold = s.why.rule.startsWith("ar/statement/phrase");
  for (let n = Math.max(0, near.length - mostCues); n < near.length; n++) {
    const { source, content } = kept[near[n]!]!;
    if (source.draft === draft && (same(content.spans, spans) || mayHold && covers(content.spans, spans))) return near[n]!;
  }
  return -1;
}

/** Cues back to which the same words may have been reported already. */
const mostCues = 24;

/** Does `a` hold most of `b`? */
function covers(a: readonly Span[], b: readonly Span[]): boolean {
  return shared(a, b) > 0.5 * Math.min(size(a), size(b));
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return shared(a, b) > 0.8 * Math.max(size(a), size(b));
}

function size(spans: readonly Span[]): number {
  return spans.reduce((n, s) => n + s[1] - s[0], 0);
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let units = 0;
  for (const x of a) for (const y of b) if (overlaps(x, y)) units += Math.min(x[1], y[1]) - Math.max(x[0], y[0]);
  return units;
}

/** Gives ids and says which statements stand inside others. */
export function reportStatements(found: readonly FoundStatement[], told: Coverage, idOf: (draft: Draft) => string): Statement[] {
  const numbers = new Map(found.map((s, i) => [s, i + 1]));
  return found.map((s, i) => {
    const outer = told.at(s.cueAt);
    const within = outer === undefined || outer === s || outer.content.to < s.content.to ? undefined : numbers.get(outer);
    const speaker = s.source.draft === undefined ? null : idOf(s.source.draft);
    const { kind, spans } = s.content;
    const { cue, attitude, why, source: { span: source } } = s;
    return within === undefined ? { id: `s${i + 1}`, speaker, source, cue, content: spans, kind, attitude, why } : { id: `s${i + 1}`, speaker, source, cue, content: spans, kind, attitude, within: `s${within}`, why };
  });
}
