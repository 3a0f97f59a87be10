import { articleBlocks } from "../article-blocks.js";
import type { Statement } from "../../report.js";
import type { Span } from "../../span.js";
import type { RuleId } from "../../why.js";
import type { Draft } from "../actors/draft.js";
import type { EnglishReportingEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import { DT, IN, PRP, PRPS } from "../words/tags.js";
import { BY, OF, SPEAKER } from "../words/word.js";
import type { Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { contentAfterVerb, nounContent, trimmedRange } from "./content.js";
import { contentAround, frontedCue } from "./fronted.js";
import type { Quote } from "./quotes.js";
import { reach, type FoundStatement } from "./found.js";
import { phraseCues, type PhraseBook } from "./phrases.js";
import { nounCues } from "./nouns.js";
import { titledStatement } from "./titled.js";

type Range = readonly [from: number, to: number];

/** Everything that the article attributes to a source, in the order of the text. */
export function findStatements(scene: Scene, phrases: PhraseBook): FoundStatement[] {
  const finder = new StatementFinder(scene, phrases);
  for (let from = 0, to = 0; from < scene.sentences.length; from = to) {
    const { block } = scene.sentences[from]!;
    while (to < scene.sentences.length && scene.sentences[to]!.block === block) to++;
    if (articleBlocks.has(scene.blocks[block]!.kind)) finder.block(from, to);
  }
  const found = finder.found.sort((a, b) => reach(a)[0] - reach(b)[0] || a.cueAt - b.cueAt);
  return found.filter(s => !isRepeated(scene, s, found));
}

class StatementFinder {
  readonly found: FoundStatement[] = [];
  private readonly scene: Scene;
  private readonly phrases: PhraseBook;
  /** 1 for a token of what somebody said. */
  private readonly taken: Uint8Array;
  /** Who was quoted last, and in which block. */
  private last: { readonly speaker: Draft | undefined; readonly source: Span | null; readonly block: number } | undefined;
  /** The next quotation of the text that no block has had. */
  private nextQuote = 0;
  constructor(scene: Scene, phrases: PhraseBook) { this.scene = scene; this.phrases = phrases; this.taken = new Uint8Array(scene.tokens.length); }

  /** Sentences of a block: first what has a cue, since a cue may follow its quotation; then the quotations that are left. */
  block(from: number, to: number): void {
    const { scene } = this;
    const before = this.found.length;
    for (let s = from; s < to; s++) this.sentence(scene.parses[s]!);
    const { quotes } = scene;
    const end = scene.sentences[to - 1]!.to;
    while (this.nextQuote < quotes.length && quotes[this.nextQuote]!.open < end) {
      const quote = quotes[this.nextQuote++]!;
      const begin = scene.sentences[scene.tokens[quote.open]!.sentence]!.from;
      // a quotation within a sentence is a part of what the outlet says
      if (quote.open > begin || this.taken[quote.open + 1] === 1 || quote.close - quote.open <= sentenceLong) continue;
      this.bare(quote, before);
    }
    const at = this.quotedBefore(end, before);
    if (at >= 0) this.last = { speaker: this.found[at]!.speaker, source: this.found[at]!.source, block: scene.sentences[from]!.block };
  }

  private sentence(parse: Parse): void {
    const { scene } = this;
    const titled = titledStatement(scene, parse);
    if (titled !== undefined) this.add(titled);
    for (const group of parse.groups) this.fromVerb(parse, group);
    for (const s of phraseCues(scene, parse, this.phrases, this.taken)) this.add(s);
    for (const s of nounCues(scene, parse, this.taken)) this.add(s);
  }

  private add(s: FoundStatement): void {
    this.found.push(s);
    for (const [from, to] of s.content) this.taken.fill(1, from, to);
  }

  /** A quotation without a cue goes on with who was quoted last. */
  private bare({ open, close }: Quote, before: number): void {
    const { scene } = this;
    const sentence = scene.tokens[open]!.sentence;
    const { block } = scene.sentences[sentence]!;
    const at = this.quotedBefore(open, before);
    const range = trimmedRange(scene, open + 1, close);
    if (range[0] >= range[1]) return;
    const signed = signature(scene, close);
    if (signed !== undefined) {
      this.add({ speaker: scene.partiesOf(signed).find(d => !d.unnamed), source: scene.span(signed.from, signed.to), cue: null, cueAt: -1, content: [range], attitude: "assert", why: { rule: "en/statement/signed-quote", spans: [scene.span(open, signed.to)] } });
      return;
    }
    if (at >= 0) {
      const cued = this.found[at]!;
      // "…," he said. "…": in one paragraph the words go on that the cue interrupted
      if (isQuoted(scene, cued) && scene.tokens[cued.cueAt]!.sentence === sentence - 1) {
        this.found[at] = { ...cued, content: [...cued.content, range] };
        this.taken.fill(1, open, close);
        return;
      }
      this.last = { speaker: cued.speaker, source: cued.source, block };
    }
    if (this.last === undefined || block - this.last.block > 1) return;
    this.last = { ...this.last, block };
    this.add({ speaker: this.last.speaker, source: this.last.source, cue: null, cueAt: -1, content: [range], attitude: "assert", why: { rule: "en/statement/bare-quote", spans: [scene.span(open, Math.max(close, open + 1))] } });
  }

  /** Index of the last statement of the block whose cue the outlet itself gives before token `i`; -1 where none is. */
  private quotedBefore(i: number, from: number): number {
    let best = -1;
    for (let k = from; k < this.found.length; k++) {
      const { cueAt } = this.found[k]!;
      if (cueAt >= 0 && cueAt < i && this.scene.quoteAt(cueAt) === undefined && (best < 0 || cueAt >= this.found[best]!.cueAt)) best = k;
    }
    return best;
  }

  private fromVerb(parse: Parse, group: VerbGroup): void {
    const entries = group.verb?.reporting ?? [];
    for (const entry of entries) {
      const statement = this.fromEntry(parse, group, entry);
      if (statement !== undefined) { this.add(statement); return; }
    }
  }

  private fromEntry(parse: Parse, group: VerbGroup, entry: EnglishReportingEntry): FoundStatement | undefined {
    const { scene } = this;
    // "I believe": whoever is quoted speaks, and is told of already
    if (scene.quoteAt(group.main) !== undefined && group.subject !== undefined && scene.is(group.subject.head, SPEAKER)) return undefined;
    if (isNobodys(scene, group, entry)) return undefined;
    const fronted = frontedCue(scene, parse, group);
    const inverted = fronted?.inverted === true ? fronted.subject : undefined;
    const subject = fronted === undefined ? group.subject ?? namedAfter(scene, parse, group) : fronted.subject;
    const after = contentAfterVerb(scene, parse, group, entry, inverted, this.phrases);
    let content: Range[] | undefined;
    let rule: RuleId = "en/statement/verb-clause";
    if (fronted !== undefined && entry.quote !== false && after?.by !== "that" && after?.by !== "clause") {
      const around = contentAround(scene, parse, group, fronted, this.phrases);
      if (around !== undefined && !(this.taken[around[0]![0]] === 1 && this.taken[around[0]![1] - 1] === 1)) {
        content = around;
        rule = "en/statement/fronted";
        if (around.length === 1 && (after?.by === "quote" || after?.by === "split")) content.push(after.range);
      }
    }
    if (content === undefined && after !== undefined && !(entry.weak === true && after.by !== "that" && after.by !== "quote" && after.by !== "clause")) { content = [after.range]; rule = `en/statement/verb-${after.by === "split" ? "quote" : after.by}`; }
    if (content === undefined && entry["noun-content"] === true) { const noun = nounContent(scene, parse, group, this.phrases); if (noun !== undefined) { content = [noun]; rule = "en/statement/verb-noun"; } }
    if (content === undefined) return undefined;
    content = content.map(([from, to]) => trimmedRange(scene, from, to)).filter(([from, to]) => to > from);
    if (content.every(range => isSmallWord(scene, range))) return undefined;
    const cue = scene.span(group.main, group.main + 1);
    const { speaker, source } = this.sourceOf(group, subject, content);
    return { speaker, source, cue, cueAt: group.main, content, attitude: entry.attitude ?? "assert", why: { rule, entry: entry.id, spans: source === null ? [cue] : [cue, source] } };
  }

  private sourceOf(group: VerbGroup, subject: Phrase | undefined, content: readonly Range[]): { speaker: Draft | undefined; source: Span | null } {
    const { scene } = this;
    if (subject === undefined || content.some(([from, to]) => subject.from >= from && subject.from < to)) return { speaker: group.subject === undefined && group.form !== "finite" ? this.last?.speaker : undefined, source: null };
    const speaker = scene.partiesOf(subject)[0] ?? issuerOf(scene, subject);
    return { speaker: speaker?.unnamed === true ? undefined : speaker, source: scene.span(subject.from, this.sourceEnd(group, subject)) };
  }

  /** An architect who said: the pronoun right after the source belongs to it. */
  private sourceEnd({ relation, opener }: VerbGroup, subject: Phrase): number {
    return relation === "relative" && (opener === subject.to || opener === subject.to + 1 && this.scene.form(subject.to) === ",") ? opener + 1 : subject.to;
  }
}

/** A single article, preposition or pronoun says nothing. */
function isSmallWord(scene: Scene, [from, to]: Range): boolean { return to - from === 1 && (scene.tokens[from]!.tag & (DT | IN | PRP | PRPS)) !== 0; }

function isQuoted(scene: Scene, { content }: FoundStatement): boolean { return scene.quoteAt(content[content.length - 1]![0]) !== undefined; }

/** A poll by the institute said, a letter sent by the board said: who issued the document that speaks. */
function issuerOf(scene: Scene, document: Phrase): Draft | undefined {
  const { word, sentence } = scene.tokens[document.head]!;
  if (word.noun?.sort !== "speech") return undefined;
  const { phrases, groups } = scene.parses[sentence]!;
  const made = groups.filter(g => g.relation === "participle" && g.antecedent === document && g.passive).flatMap(g => g.obliques);
  const issuers = [...phrases.filter(p => p.after === document), ...made].filter(p => scene.is(p.preposition, BY | OF));
  return issuers.flatMap(p => scene.partiesOf(p))[0];
}

/** Said Brandt: "…": the phrase after a cue with which its sentence begins. */
function namedAfter(scene: Scene, { items }: Parse, group: VerbGroup): Phrase | undefined {
  const [next, mark] = [items[group.item + 1], items[group.item + 2]];
  return group.item === 0 && group.form === "finite" && next?.kind === "np" && mark?.kind === "mark" && scene.form(mark.from) === ":" ? next : undefined;
}

/** "The road is closed." — Lena Brandt: the phrase after a dash behind a quotation. */
function signature(scene: Scene, close: number): Phrase | undefined {
  const dash = scene.tokens[close + 1];
  if (dash === undefined || !/^[-–—―]+$/u.test(dash.word.form) || scene.sentences[dash.sentence]!.block !== scene.sentences[scene.tokens[close]!.sentence]!.block) return undefined;
  return scene.parses[dash.sentence]!.phrases.find(p => p.from === close + 2);
}

/** Nobody's words: not yet said or never; an order of the speaker who is quoted (remember that); what is only expected, by nobody. */
function isNobodys(scene: Scene, group: VerbGroup, entry: EnglishReportingEntry): boolean {
  if (group.negated && entry.weak === true) return true;
  if (group.subject === undefined && scene.quoteAt(group.main) !== undefined) return true;
  return group.passive && entry["object-infinitive"] === true && !group.obliques.some(o => scene.is(o.preposition, BY));
}

/** She said she thinks that …: a second cue of the speaker within his own words, for the same words. */
function isRepeated(scene: Scene, s: FoundStatement, found: readonly FoundStatement[]): boolean {
  if (s.cueAt < 0 || s.speaker === undefined && s.source === null) return false;
  const { sentence } = scene.tokens[s.cueAt]!;
  return found.some(o => o !== s && o.cueAt >= 0 && o.cueAt < s.cueAt && scene.tokens[o.cueAt]!.sentence === sentence && o.speaker !== undefined && o.speaker === s.speaker && o.content.some(([from, to]) => from <= s.cueAt && s.cueAt < to && s.cueAt - from < nearCue));
}

/** Tokens from the beginning of what was said within which its speaker's second cue repeats the first. */
const nearCue = 5;

/** Words of a quotation that can only be somebody's words. */
const sentenceLong = 4;

/** Gives ids and says which statements stand inside others. */
export function reportStatements(scene: Scene, found: readonly FoundStatement[], idOf: (draft: Draft) => string): Statement[] {
  return found.map((s, i) => {
    const outer = s.cueAt < 0 ? -1 : found.findLastIndex((o, k) => k !== i && o.content.some(([from, to]) => from <= s.cueAt && s.cueAt < to) && reach(o)[1] >= reach(s)[1]);
    const spans = s.content.map(([from, to]) => scene.span(from, to));
    return { id: `s${i + 1}`, speaker: s.speaker === undefined ? null : idOf(s.speaker), source: s.source, cue: s.cue, content: spans, kind: kindOf(scene, s), attitude: s.attitude, ...(outer < 0 ? {} : { within: `s${outer + 1}` }), why: s.why };
  });
}

/** direct: all of it in quotation marks; mixed: some of it. */
function kindOf(scene: Scene, { content }: FoundStatement): Statement["kind"] {
  let inside = 0;
  let all = 0;
  for (const [from, to] of content) for (let i = from; i < to; i++) { all++; if (scene.quoteAt(i) !== undefined) inside++; }
  return inside === 0 ? "indirect" : inside === all ? "direct" : "mixed";
}

