import type { EnglishLexicon, EnglishReportingEntry } from "../entries.js";
import type { Scene } from "../scene.js";
import type { Token } from "../tokens/token.js";
import type { Parse, Phrase } from "../syntax/tree.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { Draft } from "../actors/draft.js";
import { BELONGING } from "../words/word.js";
import { trimmedRange } from "./content.js";
import type { FoundStatement } from "./found.js";

interface Cue { readonly words: readonly string[]; readonly entry: EnglishReportingEntry }

/** Phrases that name a source: according to, in the words of; and words with which the outlet goes on. */
export class PhraseBook {
  private readonly byFirst = new Map<string, Cue[]>();
  private readonly begins: number;
  private readonly aside: number;

  /** `vocabulary` is that of the tokens to be asked about. */
  constructor({ reporting, grammar }: Pick<EnglishLexicon, "reporting" | "grammar">, vocabulary: Pick<Vocabulary, "mark">) {
    const aside = new Set(grammar.meanwhile);
    this.aside = vocabulary.mark(word => aside.has(word.lower));
    this.begins = vocabulary.mark(word => this.byFirst.has(word.lower));
    for (const entry of reporting) {
      if (entry.phrase === undefined) continue;
      for (const phrase of [entry.phrase, ...entry.also ?? []]) {
        const words = phrase.split(" ");
        const list = this.byFirst.get(words[0]!);
        if (list === undefined) this.byFirst.set(words[0]!, [{ words, entry }]); else list.push({ words, entry });
      }
    }
  }

  /** Does the word open what the outlet tells beside what somebody promised or asked for? */
  opensAside({ word }: Token): boolean { return (word.marks & this.aside) !== 0; }

  /** The phrase at token `i`, and the token after it. */
  at(tokens: readonly Token[], i: number, end: number): { readonly entry: EnglishReportingEntry; readonly to: number } | undefined {
    const { word } = tokens[i]!;
    if ((word.marks & this.begins) === 0) return undefined;
    for (const { words, entry } of this.byFirst.get(word.lower)!) if (words.length <= end - i && beginsAt(tokens, i, words)) return { entry, to: i + words.length };
    return undefined;
  }
}

function beginsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (tokens[i + k]!.word.lower !== words[k]) return false;
  return true;
}

/** The phrase that begins at a token or, after a mark or small word, at the next. */
function phraseFrom({ phrases }: Parse, at: number): Phrase | undefined { return phrases.find(p => p.from >= at && p.from <= at + 1); }

/** according to the ministry, …; …, according to the ministry */
export function phraseCues(scene: Scene, parse: Parse, cues: PhraseBook, taken: Uint8Array): FoundStatement[] {
  const { items } = parse;
  const first = items[0];
  const last = items[items.length - 1];
  if (first === undefined || last === undefined) return [];
  const found: FoundStatement[] = [];
  for (let i = first.from; i < last.to; i++) {
    const cue = cues.at(scene.tokens, i, last.to);
    if (cue === undefined) continue;
    const source = phraseFrom(parse, cue.to);
    if (source === undefined) continue;
    const to = sourceEnd(parse, source);
    const content = contentOf(scene, first.from, i, to, last.to);
    if (content === undefined || taken[content[0]] === 1 && taken[content[1] - 1] === 1) continue;
    const span = scene.span(i, cue.to);
    const sourceSpan = scene.span(source.from, source.to);
    found.push({ speaker: speakerOf(scene, parse, source), source: sourceSpan, cue: span, cueAt: i, content: [content], attitude: cue.entry.attitude ?? "assert", why: { rule: "en/statement/phrase", entry: cue.entry.id, spans: [span, sourceSpan] } });
    i = to - 1;
  }
  return found;
}

/** the ministry; figures from the ministry */
function speakerOf(scene: Scene, { phrases }: Parse, source: Phrase): Draft | undefined {
  const own = scene.partiesOf(source);
  const parties = own.length > 0 ? own : phrases.filter(p => p.after === source && scene.is(p.preposition, BELONGING)).flatMap(p => scene.partiesOf(p));
  return parties.find(d => !d.unnamed);
}

/** The source with what belongs to it: an official in the ministry. */
function sourceEnd({ phrases }: Parse, source: Phrase): number {
  let to = source.to;
  for (const member of source.joined) to = Math.max(to, member.to);
  for (let again = phrases.find(p => p.after?.to === to); again !== undefined && again.preposition === to; again = phrases.find(p => p.after?.to === to)) { if (again.to <= to) break; to = again.to; }
  return to;
}

/** The rest of the sentence on the side on which the cue does not stand. */
function contentOf(scene: Scene, first: number, cue: number, sourceTo: number, end: number): readonly [number, number] | undefined {
  const before = trimmedRange(scene, first, cue);
  if (before[1] - before[0] >= 3) return before;
  let after = sourceTo;
  while (after < end && scene.form(after) !== ",") after++;
  if (after >= end) after = sourceTo;
  const range = trimmedRange(scene, after, end);
  return range[1] - range[0] >= 3 ? range : undefined;
}
