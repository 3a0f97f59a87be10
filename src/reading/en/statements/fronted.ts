import type { Scene } from "../scene.js";
import type { Item, Parse, Phrase, VerbGroup } from "../syntax/tree.js";
import { MARK, SUB, VBZ } from "../words/tags.js";
import { contentEnd, isQuoteMark, limitOf } from "./content.js";
import type { PhraseBook } from "./phrases.js";

type Range = readonly [from: number, to: number];

/** A cue that follows what was said, or interrupts it: who speaks, and where the words before end. */
export interface Fronted {
  readonly subject: Phrase | undefined;
  /** The subject stands after the verb: …, said the minister. */
  readonly inverted: boolean;
  /** First token of the cue with its subject. */
  readonly start: number;
}

/** Does the cue follow what was said: a comma, a question mark or the end of a quotation before its subject or, inverted, before itself? */
export function frontedCue(scene: Scene, { items }: Parse, group: VerbGroup): Fronted | undefined {
  if (group.form !== "finite" || group.relation === "relative") return undefined;
  const first = scene.sentences[scene.tokens[group.main]!.sentence]!.from;
  const next = items[group.item + 1];
  if (group.from > first && closesContent(scene, group.from - 1) && next?.kind === "np" && next.preposition < 0 && mayInvert(scene, items, group)) return { subject: next, inverted: true, start: group.from };
  const subject = subjectBefore(items, group);
  const start = subject?.from ?? group.from;
  return start > first && closesContent(scene, start - 1) ? { subject: subject ?? group.subject, inverted: false, start } : undefined;
}

/** The phrase right before the verb, with what belongs to it between: Leonard Burman, director of a centre in Oslo, said. */
function subjectBefore(items: readonly Item[], group: VerbGroup): Phrase | undefined {
  const { subject } = group;
  if (subject !== undefined && subject.to <= group.from) return subject;
  const before = items[group.item - 1];
  return before?.kind === "np" && before.preposition < 0 ? before : undefined;
}

/** After a quotation any phrase may follow the verb; after a comma only where the verb has no subject before it, or in a headline (Talks near collapse, says minister). */
function mayInvert(scene: Scene, items: readonly Item[], group: VerbGroup): boolean {
  if (endsQuotation(scene, group.from - 1)) return true;
  const { subject } = group;
  if (subject === undefined || subject.to > group.from) return true;
  const commas = items.filter(item => item.kind === "mark" && scene.form(item.from) === ",").length;
  return (scene.tokens[group.main]!.tag & VBZ) !== 0 && commas === 1;
}

/** A comma or the like; of a quotation right before a cue the last words have one inside, or it begins the sentence: … "Mr Flip-Flop" Brown called is a name. */
function closesContent(scene: Scene, i: number): boolean {
  const form = scene.form(i);
  return form === "," || form === "?" || form === "!" || form === "–" || form === "—" || form === "-" || endsQuotation(scene, i) && ((scene.tokens[i - 1]!.tag & MARK) !== 0 || opensSentence(scene, i));
}

/** Does the quotation that ends here stand at the beginning of its sentence, and is it more than a name? */
function opensSentence(scene: Scene, close: number): boolean {
  const { open } = scene.quoteAt(close)!;
  return open === scene.sentences[scene.tokens[open]!.sentence]!.from && close - open > quotedName;
}

/** Tokens of a nickname or title in marks, the first mark included. */
const quotedName = 5;

function endsQuotation(scene: Scene, i: number): boolean {
  return isQuoteMark(scene, i) && scene.quoteAt(i)?.close === i;
}

/** What stands before a cue that follows it: the quotation that ends there, else the sentence from its beginning; and behind it what the cue interrupts. */
export function contentAround(scene: Scene, parse: Parse, group: VerbGroup, fronted: Fronted, sources: PhraseBook): Range[] | undefined {
  const { items } = parse;
  let end = fronted.start - 1;
  const { from } = scene.sentences[scene.tokens[group.main]!.sentence]!;
  if (end < from) return undefined;
  if (scene.form(end) === "," && isQuoteMark(scene, end - 1)) end--;
  const quote = scene.quoteAt(end);
  // "He said it was "unacceptable", the minister said": only a quotation that begins the sentence is all of it
  const whole = quote !== undefined && quote.close === end && end - quote.open > 1 && quote.open <= from;
  const rest = interrupted(scene, parse, group, fronted, sources);
  if (whole) return rest === undefined ? [[quote.open + 1, quote.close]] : [[quote.open + 1, quote.close], rest];
  if (rest === undefined && quote === undefined && !endsSentence(items, group, fronted.subject)) return undefined;
  // But, And at the beginning belong to the outlet
  const begin = items[0]?.kind === "cc" ? from + 1 : from;
  if (begin >= end) return undefined;
  if (rest !== undefined) return [[begin, end], rest];
  // a clause before the comma must hold a verb
  const verb = items.some((item: Item) => item.kind === "vg" && item.form === "finite" && item.from >= from && item.to <= end && item !== group);
  const opener = scene.tokens[from]!;
  if (!verb && quote === undefined && !(fronted.inverted && end - from >= shortest) || (opener.tag & SUB) !== 0 && !verbAfterComma(items, end)) return undefined;
  return [[begin, end]];
}

/** The museum, he said, would open in May: after the cue and its comma the sentence goes on. */
function interrupted(scene: Scene, parse: Parse, group: VerbGroup, { subject, inverted, start }: Fronted, sources: PhraseBook): Range | undefined {
  const { items } = parse;
  if (scene.form(start - 1) !== "," || !inverted && subject !== undefined && subject.from !== start) return undefined;
  let k = group.item + 1;
  while (k < items.length && (items[k] === subject || items[k]!.kind === "time" || items[k]!.kind === "rb" || items[k]!.kind === "in" || isObliqueOf(items[k]!))) k++;
  const comma = items[k];
  const next = items[k + 1];
  if (comma?.kind !== "mark" || scene.form(comma.from) !== "," || next === undefined || next.kind === "mark" || next.kind === "vg" && next.form === "gerund" || next.kind === "wh") return undefined;
  return [comma.to, contentEnd(scene, parse, group, comma.to, limitOf(scene, group), sources)];
}

function isObliqueOf(item: Item): boolean { return item.kind === "np" && item.preposition >= 0; }

/** …, he said on Monday; …, said the minister, who: after the cue and its subject nothing follows that it could have for its object. */
function endsSentence(items: readonly Item[], group: VerbGroup, subject: Phrase | undefined): boolean {
  for (let k = group.item + 1; k < items.length; k++) {
    const item = items[k]!;
    if (item.kind === "mark" || item.kind === "wh") return true;
    if (item.kind === "np" ? item.preposition < 0 && item !== subject && item.apposedTo !== subject && item.joinedTo !== subject : item.kind !== "in" && item.kind !== "rb" && item.kind !== "time") return false;
  }
  return true;
}

/** Words of a headline's words without a verb: Talks near collapse, says minister. */
const shortest = 3;

/** When the shelling stopped, he said: is there a main verb besides the one of the clause? */
function verbAfterComma(items: readonly Item[], end: number): boolean {
  return items.filter(item => item.kind === "vg" && item.form === "finite" && item.to <= end).length > 1;
}
