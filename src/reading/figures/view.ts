import type { Kit } from "../kit.js";
import type { Time } from "../report.js";
import { overlaps, type Span } from "../span.js";
import { AL, CONJUNCTION, type Facts, type Token } from "../tokens/token.js";

const nothing: readonly string[] = [];

/** Looks at tokens for the rules of figures; all indices are of tokens, and may lie outside the article. */
export class FigureView {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly kit: Kit;
  private readonly times: readonly Time[];
  private t = 0;
  /** Endings of the sound plural of people: ون, ين. */
  private readonly people: readonly string[];

  constructor(text: string, tokens: readonly Token[], times: readonly Time[], kit: Kit) {
    this.text = text;
    this.tokens = tokens;
    this.times = times;
    this.kit = kit;
    this.people = kit.lexicon.asset.morphology.noun["sound-plural"].slice(0, 2);
  }

  /** Forgets the calendar expressions that end before a token; told of growing indices. */
  passTimesBefore(i: number): void {
    while (this.t < this.times.length && this.times[this.t]!.span[1] <= this.tokens[i]!.start) this.t++;
  }

  /** Does the token lie in a calendar expression? */
  inTime(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined) return false;
    const span: Span = [token.start, token.end];
    for (let t = this.t; t < this.times.length && this.times[t]!.span[0] < span[1]; t++) if (overlaps(this.times[t]!.span, span)) return true;
    return false;
  }

  list(i: number, name: string): boolean {
    const token = this.tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    for (const { info } of token.word.readings) if (info?.amount?.has(name) === true) return true;
    return false;
  }

  mark(i: number, marks: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "mark" && marks.includes(this.text.charAt(token.start));
  }

  particle(i: number, id: string): boolean { return this.particles(i).includes(id); }
  particles(i: number): readonly string[] { return this.tokens[i]?.word.facts.particles ?? nothing; }
  facts(i: number): Facts | undefined { const token = this.tokens[i]; return token?.kind === "word" ? token.word.facts : undefined; }
  article(i: number): boolean { return ((this.facts(i)?.pro ?? 0) & AL) !== 0; }
  conjunction(i: number): boolean { return ((this.facts(i)?.pro ?? 0) & CONJUNCTION) !== 0; }
  sameSentence(i: number, j: number): boolean { return this.tokens[i] !== undefined && this.tokens[i]!.sentence === this.tokens[j]?.sentence; }
  time(i: number): boolean { return this.facts(i)?.timely === true && this.tokens[i]!.word.readings.some(r => r.info?.time?.unit !== undefined || r.info?.time?.month !== undefined); }

  /** مسؤولون, متطرفين: the sound masculine plural stands for people; قوانين and its like are no sound plurals. */
  isPeople(i: number): boolean {
    const facts = this.facts(i);
    if (facts === undefined || facts.closed || facts.finite.length > 0) return false;
    const { key } = this.tokens[i]!.word;
    if (!this.people.some(ending => key.endsWith(ending)) || key.length < 6) return false;
    const stem = key.slice((facts.pro & AL) === 0 ? 0 : 2);
    return !(stem.length === brokenLength && stem[2] === "\u0627") && (facts.isNoun || facts.isAdjective || facts.unknown || facts.nominal.length > 0);
  }

  /** Where a figure begins that begins at `i`: after و, ف, ب, ل, but with the article. */
  start(i: number): number {
    const token = this.tokens[i]!;
    if (token.kind !== "word") return token.start;
    const reading = token.word.readings.find(r => r.info?.number !== undefined) ?? token.word.readings[0]!;
    return token.start + Math.max(0, reading.from - ((reading.pro & AL) === 0 ? 0 : 2));
  }
}

/** Length of broken plurals of the pattern of قوانين. */
const brokenLength = 6;
