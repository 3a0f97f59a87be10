import { articleBlocks } from "../article-blocks.js";
import type { Statement } from "../../report.js";
import type { Span } from "../../span.js";
import type { RuleId } from "../../why.js";
import type { Draft } from "../actors/draft.js";
import type { EnglishReportingEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import { SPEAKER } from "../words/word.js";
import type { Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { contentAfterVerb, contentBefore, isFrontedCue, nounContent, trimmedRange } from "./content.js";
import { reach, type FoundStatement } from "./found.js";
import { phraseCues, type PhraseBook } from "./phrases.js";
import { nounCues } from "./nouns.js";
import { titledStatement } from "./titled.js";

type Range = readonly [from: number, to: number];

/** Everything that the article attributes to a source, in the order of the text. */
export function findStatements(scene: Scene, phrases: PhraseBook): FoundStatement[] {
  const finder = new StatementFinder(scene, phrases);
  scene.parses.forEach((parse, s) => { if (articleBlocks.has(scene.blocks[scene.sentences[s]!.block]!.kind)) finder.sentence(parse, s); });
  return finder.found.sort((a, b) => reach(a)[0] - reach(b)[0] || a.cueAt - b.cueAt);
}

class StatementFinder {
  readonly found: FoundStatement[] = [];
  private readonly scene: Scene;
  private readonly phrases: PhraseBook;
  private readonly taken = new Set<number>();
  /** Who spoke last, and in which block. */
  private last: { readonly speaker: Draft | undefined; readonly source: Span | null; readonly block: number } | undefined;
  constructor(scene: Scene, phrases: PhraseBook) { this.scene = scene; this.phrases = phrases; }

  sentence(parse: Parse, s: number): void {
    const { scene } = this;
    const titled = titledStatement(scene, parse);
    if (titled !== undefined) this.add(titled);
    for (const group of parse.groups) this.fromVerb(parse, group);
    for (const s of phraseCues(scene, parse, this.phrases, this.taken)) this.add(s);
    for (const s of nounCues(scene, parse, this.taken)) this.add(s);
    const { from, to } = scene.sentences[s]!;
    for (let i = from; i < to; i++) {
      const quote = scene.quoteAt(i);
      if (quote === undefined || i > from + 1 || quote.open !== i && i !== from) continue;
      const begins = Math.max(quote.open + 1, from);
      const ends = Math.min(quote.close, to);
      if (!this.isTaken(begins) && ends - begins >= sentenceLong) this.bare(begins, quote.closed ? quote.close : Math.min(quote.close, to), s);
      i = Math.max(i, ends);
    }
  }

  private isTaken(i: number): boolean { return this.taken.has(i); }

  private add(s: FoundStatement): void {
    this.found.push(s);
    for (const [from, to] of s.content) for (let i = from; i < to; i++) this.taken.add(i);
    if (s.cueAt >= 0) this.last = { speaker: s.speaker, source: s.source, block: this.scene.sentences[this.scene.tokens[s.cueAt]!.sentence]!.block };
  }

  /** A quotation without a cue goes on with who spoke last. */
  private bare(from: number, to: number, s: number): void {
    const { scene } = this;
    const block = scene.sentences[s]!.block;
    // "…," he said. "…": in one paragraph the words go on that the cue interrupted
    const before = this.found[this.found.length - 1];
    if (before !== undefined && this.last?.block === block && before.cueAt >= 0 && isQuoted(scene, before) && scene.tokens[before.cueAt]!.sentence === s - 1 && from <= scene.sentences[s]!.from + 1) {
      this.found[this.found.length - 1] = { ...before, content: [...before.content, trimmedRange(scene, from, to)] };
      for (let i = from; i < to; i++) this.taken.add(i);
      return;
    }
    if (this.last === undefined || block - this.last.block > 1) return;
    this.add({ speaker: this.last.speaker, source: this.last.source, cue: null, cueAt: -1, content: [trimmedRange(scene, from, to)], attitude: "assert", why: { rule: "en/statement/bare-quote", spans: [scene.span(from, Math.max(to, from + 1))] } });
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
    // not yet said, or never: nobody's words
    if (group.negated && entry.weak === true) return undefined;
    const fronted = isFrontedCue(scene, parse, group);
    const inverted = fronted ? invertedSubject(scene, parse, group) : undefined;
    const subject = inverted ?? group.subject;
    const after = contentAfterVerb(scene, parse, group, entry, inverted, this.phrases);
    let content: Range[] | undefined;
    let rule: RuleId = "en/statement/verb-clause";
    if (fronted && entry.quote !== false && after?.by !== "that" && after?.by !== "clause") {
      const before = contentBefore(scene, parse, group, subject);
      if (before !== undefined && !(this.isTaken(before[0]) && this.isTaken(before[1] - 1))) {
        content = [before];
        rule = "en/statement/fronted";
        if (after?.by === "quote" || after?.by === "split") content.push(after.range);
      }
    }
    if (content === undefined && after !== undefined && !(entry.weak === true && after.by !== "that" && after.by !== "quote")) { content = [after.range]; rule = `en/statement/verb-${after.by === "split" ? "quote" : after.by}`; }
    if (content === undefined && entry["noun-content"] === true) { const noun = nounContent(scene, parse, group, this.phrases); if (noun !== undefined) { content = [noun]; rule = "en/statement/verb-noun"; } }
    if (content === undefined) return undefined;
    content = content.map(([from, to]) => trimmedRange(scene, from, to)).filter(([from, to]) => to > from);
    if (content.length === 0) return undefined;
    const cue = scene.span(group.main, group.main + 1);
    const { speaker, source } = this.sourceOf(group, subject, content);
    return { speaker, source, cue, cueAt: group.main, content, attitude: entry.attitude ?? "assert", why: { rule, entry: entry.id, spans: source === null ? [cue] : [cue, source] } };
  }

  private sourceOf(group: VerbGroup, subject: Phrase | undefined, content: readonly Range[]): { speaker: Draft | undefined; source: Span | null } {
    const { scene } = this;
    if (subject === undefined || content.some(([from, to]) => subject.from >= from && subject.from < to)) return { speaker: group.subject === undefined && group.form !== "finite" ? this.last?.speaker : undefined, source: null };
    const [speaker] = scene.partiesOf(subject);
    return { speaker: speaker?.unnamed === true ? undefined : speaker, source: scene.span(subject.from, subject.to) };
  }
}

function isQuoted(scene: Scene, { content }: FoundStatement): boolean { return scene.quoteAt(content[content.length - 1]![0]) !== undefined; }

/** Words of a quotation that can only be somebody's words. */
const sentenceLong = 4;

/** "…," said the minister: the phrase after the verb. */
function invertedSubject(scene: Scene, { items }: Parse, group: VerbGroup): Phrase | undefined {
  const next = items[group.item + 1];
  if (next === undefined || next.kind !== "np" || next.preposition >= 0) return undefined;
  const before = items[group.item - 1];
  return before === undefined || before.kind === "mark" && !["(", ")"].includes(scene.form(before.from)) ? next : undefined;
}

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

