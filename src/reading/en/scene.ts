import type { Block } from "../report.js";
import type { Span } from "../span.js";
import type { ActorLayer } from "./actors/index.js";
import type { Draft } from "./actors/draft.js";
import type { Mentions } from "./mentions/index.js";
import type { Parse, Phrase, VerbGroup } from "./syntax/tree.js";
import type { Sentence, Token } from "./tokens/token.js";
import { findQuotes, type Quote } from "./statements/quotes.js";
import { FOR, MAN, OF, SEVERAL, THING, WOMAN } from "./words/word.js";
import { PRP, PRPS } from "./words/tags.js";

/** The layers that rules of statements and events ask. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly parses: readonly Parse[];
  readonly blocks: readonly Block[];
  readonly mentions: Mentions;
  readonly actors: ActorLayer;
  readonly quotes: readonly Quote[];
  /** Prepositions before the recipient of an act that a noun tells, in order of preference. */
  readonly nounTargets: readonly string[];
  /** Number of the quotation in which each token stands, from 1 on. */
  private readonly quoteOf: Int32Array;
  private readonly resolved = new Map<number, Draft | undefined>();

  constructor(layers: Pick<Scene, "text" | "tokens" | "sentences" | "parses" | "blocks" | "mentions" | "actors" | "nounTargets">) {
    ({ text: this.text, tokens: this.tokens, sentences: this.sentences, parses: this.parses, blocks: this.blocks, mentions: this.mentions, actors: this.actors, nounTargets: this.nounTargets } = layers);
    this.quotes = findQuotes(this.text, this.tokens, this.sentences);
    this.quoteOf = new Int32Array(this.tokens.length);
    this.quotes.forEach(({ open, close }, k) => { this.quoteOf.fill(k + 1, open, close + 1); });
  }

  span(from: number, to: number): Span { return [this.tokens[from]!.start, this.tokens[to - 1]!.end]; }
  lower(i: number): string { return this.tokens[i]?.word.lower ?? ""; }
  /** Is the word of the sort? */
  is(i: number, sort: number): boolean { return ((this.tokens[i]?.word.sorts ?? 0) & sort) !== 0; }
  form(i: number): string { return this.tokens[i]?.word.form ?? ""; }
  /** The quotation in which the token stands, its marks included. */
  quoteAt(i: number): Quote | undefined { const k = this.quoteOf[i] ?? 0; return k === 0 ? undefined : this.quotes[k - 1]; }
  kindOf(i: number): Block["kind"] { return this.blocks[this.sentences[this.tokens[i]!.sentence]!.block]!.kind; }

  /** Who or what a phrase names as parties, with those joined to it; `places` lets towns count. */
  partiesOf(phrase: Phrase, places = false): Draft[] {
    const own = this.ownParties(phrase, places);
    return phrase.joined.length === 0 ? own : unique([...own, ...phrase.joined.flatMap(p => this.ownParties(p, places))]);
  }

  private ownParties(phrase: Phrase, places: boolean, depth = 0): Draft[] {
    const pair = this.actors.pairOf(phrase);
    if (pair !== undefined) return [...pair];
    const own = this.actorOf(phrase);
    // Hungarian and Romanian officials
    const nations = own === undefined || own.kind !== "group" ? [] : unique(this.actors.inside(phrase).filter(d => d.kind === "country"));
    if (nations.length > 1) return this.noted(phrase, nations);
    if (own !== undefined) return own.kind === "place" && !places ? [] : [own];
    const inside = this.actors.inside(phrase).filter(d => d.kind !== "place" || places);
    if (inside.length > 0) return this.noted(phrase, inside);
    if (phrase.owner !== undefined && depth < 2) { const owners = this.ownParties(phrase.owner, places, depth + 1); if (owners.length > 0) return owners; }
    if (phrase.possessive >= 0) { const meant = this.pronoun(phrase.possessive); if (meant !== undefined) return [meant]; }
    if (depth < 2) for (const of of this.complements(phrase)) { const parties = this.ownParties(of, places, depth + 1); if (parties.length > 0) return parties; }
    return [];
  }

  /** Adjectives of nationality that make somebody a party are mentions of the country. */
  private noted(phrase: Phrase, drafts: readonly Draft[]): Draft[] {
    for (const m of this.mentions.inside(phrase)) {
      if (m.form !== "nationality") continue;
      const draft = drafts.find(d => d.country === m.country && d.kind === "country");
      if (draft !== undefined && !draft.more.some(o => o.span[0] === m.span[0])) draft.more.push({ span: m.span, form: "nationality" });
    }
    return [...drafts];
  }

  /** Phrases that "of" or "for" joins to this one: two of the soldiers, a camp for refugees. */
  complements(phrase: Phrase): Phrase[] {
    return this.parses[this.tokens[phrase.head]!.sentence]!.phrases.filter(p => p.after === phrase && this.is(p.preposition, OF | FOR));
  }

  /** The actor whom the head of the phrase means, over pronouns. */
  actorOf(phrase: Phrase): Draft | undefined {
    if ((this.tokens[phrase.head]!.tag & PRP) !== 0) return this.pronoun(phrase.head);
    return this.actors.of(phrase);
  }

  /** Whom he, she, it, they or their possessives mean: the last subject that fits, else the last actor that does. */
  pronoun(at: number): Draft | undefined {
    if (this.resolved.has(at)) return this.resolved.get(at);
    this.resolved.set(at, undefined);
    const found = this.findPronoun(at);
    this.resolved.set(at, found);
    return found;
  }

  private findPronoun(at: number): Draft | undefined {
    const { sorts } = this.tokens[at]!.word;
    if ((sorts & (MAN | WOMAN | THING | SEVERAL)) === 0) return undefined;
    const fits = (d: Draft): boolean => {
      if ((sorts & (MAN | WOMAN)) !== 0) return d.kind === "person" && !d.plural && (d.woman === undefined || d.woman === ((sorts & WOMAN) !== 0));
      if ((sorts & THING) !== 0) return d.kind === "country" || d.kind === "organization" || d.kind === "group" && d.named;
      return d.plural || d.kind === "group" || d.kind === "organization";
    };
    const { sentence } = this.tokens[at]!;
    for (let s = sentence; s >= Math.max(0, sentence - 3); s--) {
      const { groups } = this.parses[s]!;
      const subjects = groups.filter(g => g.subject !== undefined && g.subject.to <= at && (this.tokens[g.subject.head]!.tag & (PRP | PRPS)) === 0);
      const ordered = s === sentence ? [...subjects].reverse() : subjects;
      for (const { subject } of ordered) { const d = this.actors.of(subject!); if (d !== undefined && fits(d)) return d; }
    }
    let last: Draft | undefined;
    let lastAt = -1;
    for (const d of this.actors.drafts) if (fits(d)) for (const m of d.mentions) if (m.to <= at && m.from > lastAt && this.tokens[m.from]!.sentence >= sentence - 4) { last = d; lastAt = m.from; }
    return last;
  }

  /** Groups of the sentence in which a token stands. */
  groupsOf(sentence: number): readonly VerbGroup[] { return this.parses[sentence]!.groups; }
}

/** Of short lists: without what stands in them before. */
export function unique<T>(list: readonly T[]): T[] { return list.filter((item, i) => list.indexOf(item) === i); }
