import { RB, VB, VBD, VBN, VBP } from "../words/tags.js";
import { BE, HAVE } from "../words/word.js";
import type { TimeCursor } from "./cursor.js";

/** How far a verb may stand from the word whose week or year it tells, in tokens. */
const reach = 25;
/** How close a verb of reporting must stand to be what the time belongs to: "said on Monday", "told the panel of judges on Thursday". */
const close = 9;

/**
 * Does the sentence speak of what was or of what will be, at token `i`? The nearest verb before it tells, else the first after it. When a
 * minister spoke is not when the talks are: a verb of reporting tells only what belongs to itself. `undefined` where nothing is plain.
 */
export function tenseAt(c: TimeCursor, i: number): "past" | "future" | undefined {
  if (c.same(i - 1, i) && c.is(i - 1, "since")) return "past";
  let reported = false;
  let crossed = false;
  for (let k = i - 1; k >= 0 && k >= i - reach && c.same(k, i); k--) {
    const tense = tenseOf(c, k) ?? infinitive(c, k);
    crossed ||= c.is(k, "clause-openers") || c.mark(k, ",;:\"“”");
    if (tense === undefined) continue;
    if (tense === "open") return undefined;
    if (tense !== "reported") return tense;
    if (!crossed && i - k <= close && !soonFuture(c, i)) return "past";
    reported = true;
  }
  for (let k = i + 1; k <= i + reach && c.same(i, k); k++) {
    const tense = tenseOf(c, k);
    if (tense === "open") return undefined;
    if (tense !== undefined) return tense === "future" ? "future" : "past";
  }
  return reported ? "past" : undefined;
}

/** `open`: a verb that tells of now, so that a date beside it may lie on either side. */
function tenseOf(c: TimeCursor, k: number): "past" | "reported" | "future" | "open" | undefined {
  if (c.tokens[k]!.word.capital === 0) {
    if (c.is(k, "to-come")) return "future";
    if (c.is(k, "was")) return "past";
    // is to take over
    if (c.is(k, "is")) return c.next(k, k + 1, "to") ? "future" : "open";
  }
  if (!isPast(c, k)) return undefined;
  return c.tokens[k]!.word.verbs.some(({ verb }) => verb.reporting.length > 0) ? "reported" : "past";
}

/** agreed to meet; a headline's "Putin to visit Cairo" */
function infinitive(c: TimeCursor, k: number): "future" | undefined {
  if (!c.is(k, "to") || ((c.tokens[k + 1]?.word.tags ?? 0) & VB) === 0 || c.month(k + 1) !== undefined) return undefined;
  return c.is(k - 1, "plans") || c.capital(k - 1) && !pastBefore(c, k) ? "future" : undefined;
}

/** A past form that is no participle of the auxiliary before it: "will stay shut until October". */
function isPast(c: TimeCursor, k: number): boolean {
  const { word } = c.tokens[k]!;
  if ((word.tags & VBD) === 0 || word.capital !== 0 || c.word(k)?.month !== undefined) return false;
  if ((word.tags & VBN) === 0 || !c.same(k - 1, k)) return true;
  const before = c.tokens[(c.tokens[k - 1]!.word.tags & RB) !== 0 && c.same(k - 2, k) ? k - 2 : k - 1]!.word;
  return (before.sorts & (BE | HAVE)) === 0 && ((before.tags & VB) === 0 || (before.tags & ~(VB | VBP)) !== 0);
}

function pastBefore(c: TimeCursor, i: number): boolean {
  for (let k = i - 1; k >= 0 && c.same(k, i); k--) if (isPast(c, k) || c.is(k, "was")) return true;
  return false;
}

/** "said the talks on Monday will be short" */
function soonFuture(c: TimeCursor, i: number): boolean {
  for (let k = i + 1; k <= i + 3 && c.same(i, k); k++) if (c.is(k, "to-come")) return true;
  return false;
}
