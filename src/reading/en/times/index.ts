import type { Time } from "../../report.js";
import type { Span } from "../../span.js";
import { parseDay } from "../../times/calendar.js";
import type { Numbers } from "../figures/number.js";
import type { Sentence, Token } from "../tokens/token.js";
import { TimeCursor } from "./cursor.js";
import { dateAt } from "./dates.js";
import type { FoundTime } from "./found.js";
import { joinRange, shortYear } from "./ranges.js";
import { relativeAt } from "./relative.js";
import type { TimeWords } from "./words.js";

/** A time of the report with the tokens that it covers; no time where its value is not known, as of a weekday in an article without a date. */
export interface TimeInText { readonly time: Time | undefined; readonly from: number; readonly to: number }

/** Calendar expressions of the article with their EDTF values. What cannot be resolved has no time. Needs no tags. */
export function findTimes(tokens: readonly Token[], sentences: readonly Sentence[], published: string | undefined, words: TimeWords, numbers: Numbers): TimeInText[] {
  const c = new TimeCursor(tokens, sentences, words, numbers, published === undefined ? undefined : parseDay(published));
  const found: FoundTime[] = [];
  for (const { from, to } of sentences) {
    let core = nextCore(c, from, to);
    for (let i = Math.max(from, core - longestLead); core < to; i++) {
      if (i > core) { core = nextCore(c, i, to); i = Math.max(i, core - longestLead) - 1; continue; }
      const { word } = tokens[i]!;
      const time = longest(words.opensDate(word) ? dateAt(c, i) : undefined, words.opensRelative(word) ? relativeAt(c, i) : undefined);
      if (time !== undefined) i = keep(c, found, time) - 1;
    }
  }
  return found.map(t => {
    const span: Span = [tokens[t.from]!.start, tokens[t.to - 1]!.end];
    return { time: t.value === undefined ? undefined : { span, value: t.value, why: { rule: t.rule, spans: [span] } }, from: t.from, to: t.to };
  });
}

/** Most words that stand before the first core of an expression: in the course of the last one hundred and twenty years. */
const longestLead = 10;

/** The first word from `i` on without whose sort no expression is; `to` where none is left. */
function nextCore(c: TimeCursor, i: number, to: number): number {
  let k = i;
  while (k < to && !c.words.core(c.tokens[k]!.word)) k++;
  return k;
}

/** Adds an expression, or joins it to the one before; the token after it. */
function keep(c: TimeCursor, found: FoundTime[], time: FoundTime): number {
  const before = found[found.length - 1];
  const joined = before === undefined ? undefined : joinRange(c, before, time);
  const kept = joined ?? shortYear(c, time) ?? time;
  if (joined === undefined) found.push(kept); else found[found.length - 1] = joined;
  if (kept.value !== undefined) c.previous = kept;
  if (kept.year !== undefined && kept.yearWritten === true) c.lastYear = kept.year;
  return kept.to;
}

function longest(a: FoundTime | undefined, b: FoundTime | undefined): FoundTime | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.to > a.to ? b : a;
}
