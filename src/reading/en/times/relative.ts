import { addMonths, fromNumber, weekdayOf } from "../../times/calendar.js";
import type { TimeCursor } from "./cursor.js";
import { unresolved, type FoundTime } from "./found.js";
import { tenseAt } from "./tense.js";
import { oneDay, oneMonth, oneYear, stretch, unitOf, weekOf } from "./values.js";

/** yesterday, Monday, last week, two days ago, the past five months, the previous day: told from the day of the article or the last one named. */
export function relativeAt(c: TimeCursor, i: number): FoundTime | undefined {
  if (c.word(i)?.weekday === undefined && isTitle(c, i)) return undefined;
  return edge(c, i) ?? weekday(c, i) ?? byOffset(c, i) ?? stretchAt(c, i) ?? unitBy(c, i) ?? neighbour(c, i) ?? counted(c, i) ?? yearEnd(c, i);
}

/** the Today programme, the This Morning presenter: capitals within a sentence that goes on in small letters. */
function isTitle(c: TimeCursor, i: number): boolean {
  if (!c.capital(i) || c.first(i) || c.mark(i - 1, "\"“‘'«:–—-")) return false;
  // USA Today
  if (c.word(i)?.offset !== undefined && c.capital(i - 1)) return true;
  let k = i + 1;
  while (c.same(i, k) && c.capital(k)) k++;
  return c.same(i, k) && c.lower(k).length > 3 && !c.capital(k);
}

/** today, yesterday morning, the day before yesterday, last night, this evening. */
function byOffset(c: TimeCursor, i: number): FoundTime | undefined {
  const the = c.is(i, "the") ? 1 : 0;
  const beside = c.word(i + the + 2)?.offset;
  if (c.word(i + the)?.unit === "day" && c.same(i, i + the + 2) && beside !== undefined && beside !== 0 && c.is(i + the + 1, beside < 0 ? "before" : "after")) return fromToday(c, i, i + the + 3, beside * 2);
  const part = c.same(i, i + 1) && c.is(i + 1, "today-parts");
  if (part && c.is(i, "this")) return fromToday(c, i, i + 2, 0);
  if (part && c.is(i, "last")) return fromToday(c, i, i + 2, -1);
  const offset = c.word(i)?.offset;
  if (offset === undefined || offset === 0 && isNowadays(c, i)) return undefined;
  return fromToday(c, i, c.next(i, i + 1, "day-parts") ? i + 2 : i + 1, offset);
}

function fromToday(c: TimeCursor, from: number, to: number, by: number): FoundTime {
  return c.published === undefined ? unresolved(from, to) : oneDay(from, to, c.published + by, "en/time/relative-day");
}

/** "Today the country is calm" speaks of nowadays. */
function isNowadays(c: TimeCursor, i: number): boolean {
  const quoted = c.first(i) || c.mark(i - 1, "\"“‘'«") && c.first(i - 1);
  if (!quoted) return false;
  for (let k = i + 1; c.same(i, k) && k < i + farthestVerb; k++) {
    if (c.is(k, "nowadays")) return true;
    if (c.is(k, "to-come")) return false;
  }
  return false;
}

const farthestVerb = 8;

/** Monday, last Monday, next Monday, this coming Monday, Monday night, Tuesday of next week, Friday last week. */
function weekday(c: TimeCursor, i: number): FoundTime | undefined {
  const { step, at } = stepBefore(c, i);
  const day = c.word(at)?.weekday;
  if (day === undefined || !c.capital(at) || !c.same(i, at) || isNameOfDay(c, at)) return undefined;
  if (step === undefined && i < at) return undefined;
  let to = at + 1;
  if (c.next(i, to, "day-parts")) to++;
  if (c.published === undefined) return unresolved(i, to);
  const back = (weekdayOf(c.published) - day + 7) % 7;
  const week = weekBehind(c, to);
  if (week !== undefined) return oneDay(i, week.to, c.published - weekdayOf(c.published) + day + week.by * 7, "en/time/weekday-of-week");
  if (step === -1) return oneDay(i, to, c.published - (back || 7), "en/time/last-weekday");
  if (step === 1) return oneDay(i, to, c.published + (7 - back), "en/time/next-weekday");
  const coming = step === 0 || tenseAt(c, i) === "future";
  return oneDay(i, to, coming ? c.published + (7 - back) % 7 : c.published - back, "en/time/weekday");
}

/** "of next week", "last week" behind a weekday. */
function weekBehind(c: TimeCursor, i: number): { by: number; to: number } | undefined {
  const k = c.is(i, "of") ? i + 1 : i;
  const { step, at } = stepBefore(c, k);
  return step !== undefined && c.same(i - 1, at) && at > k && c.word(at)?.unit === "week" && c.word(at)!.plural !== true ? { by: step, to: at + 1 } : undefined;
}

/** Black Friday, Bloody Sunday, the Sunday Times; every Friday. */
function isNameOfDay(c: TimeCursor, i: number): boolean {
  if (c.same(i - 1, i) && (c.is(i - 1, "named-before") || c.is(i - 1, "every"))) return true;
  const after = c.next(i, i + 1, "day-parts") ? i + 2 : i + 1;
  return c.same(i, after) && c.is(after, "named-after") && c.capital(after);
}

/** last, next, this, this past, this coming: −1, 1 or 0, and the word behind. */
function stepBefore(c: TimeCursor, i: number): { step: number | undefined; at: number } {
  if (c.is(i, "last")) return { step: -1, at: i + 1 };
  if (c.is(i, "this")) {
    if (c.is(i + 1, "past")) return { step: -1, at: i + 2 };
    return { step: 0, at: c.is(i + 1, "coming") ? i + 2 : i + 1 };
  }
  if (c.is(i, "next")) return { step: 1, at: i + 1 };
  return { step: undefined, at: i };
}

/** early this month, earlier in the week, late on Monday, the end of the year: what stands behind, wider or narrower. */
function edge(c: TimeCursor, i: number): FoundTime | undefined {
  if (c.is(i, "early-late")) {
    let k = i + 1;
    if (c.is(k, "on") || c.is(k, "in")) k++;
    if (!c.same(i, k)) return undefined;
    const the = c.is(k, "the") && c.word(k + 1)?.unit !== undefined && c.word(k + 1)!.unit !== "day" && c.word(k + 1)!.plural !== true;
    if (the && c.same(i, k + 1)) return c.published === undefined ? unresolved(i, k + 2) : unitOf(i, k + 2, c.word(k + 1)!.unit!, c.published, 0, "en/time/within-unit");
    const inner = weekday(c, k) ?? byOffset(c, k) ?? unitBy(c, k);
    return inner === undefined ? undefined : { ...inner, from: i };
  }
  const k = c.is(i, "the") ? i + 1 : i;
  const month = c.is(k, "start") ? 1 : c.is(k, "finish") ? 12 : 0;
  if (month === 0 || !c.next(i, k + 1, "of") || !c.same(i, k + 3)) return undefined;
  return edgeOf(c, i, k + 2, month);
}

/** The first or last month of a year, the month of a month. */
function edgeOf(c: TimeCursor, from: number, i: number, month: number): FoundTime | undefined {
  const { step, at } = c.is(i, "the") ? { step: 0, at: i + 1 } : stepBefore(c, i);
  const unit = c.word(at);
  if (step === undefined || at === i || unit?.unit === undefined || unit.plural === true || unit.unit !== "year" && unit.unit !== "month") return undefined;
  if (c.published === undefined) return unresolved(from, at + 1);
  const now = fromNumber(c.published);
  const [year, of] = unit.unit === "year" ? [now.year + step, month] as const : addMonths(now.year, now.month, step);
  return oneMonth(from, at + 1, year, of, "en/time/edge-of-unit");
}

/** year-end, by year's end */
function yearEnd(c: TimeCursor, i: number): FoundTime | undefined {
  const to = c.is(i, "year-end") ? i + 1 : c.word(i)?.unit === "year" && /^['’]s$/u.test(c.lower(i + 1)) && c.is(i + 2, "finish") && c.same(i, i + 2) ? i + 3 : 0;
  if (to === 0) return undefined;
  return c.published === undefined ? unresolved(i, to) : oneMonth(i, to, fromNumber(c.published).year, 12, "en/time/edge-of-unit");
}

/** the past year, the last five months, the next two weeks: a stretch that ends or begins with the day of the article. */
function stretchAt(c: TimeCursor, i: number): FoundTime | undefined {
  const k = c.is(i, "the") ? i + 1 : i;
  const back = c.is(k, "past");
  if (!back && !c.is(k, "next") || !c.same(i, k + 1)) return undefined;
  const number = c.number(k + 1);
  const at = number === undefined ? k + 1 : number.to;
  const unit = c.word(at);
  if (unit?.unit === undefined || unit.unit === "weekend" || !c.same(i, at)) return undefined;
  if (number === undefined && (unit.plural === true || !endsToday(c, i, k, back))) return undefined;
  if (number !== undefined && (number.vague || !Number.isInteger(number.value) || number.value > longestStretch || (number.value > 1) !== (unit.plural === true))) return undefined;
  if (c.published === undefined) return unresolved(i, at + 1);
  const by = (number?.value ?? 1) * (back ? -1 : 1);
  if (unit.unit === "year" && Math.abs(by) === 1) return stretch(i, at + 1, "month", c.published, by * 12, "en/time/stretch");
  return stretch(i, at + 1, unit.unit, c.published, by, "en/time/stretch");
}

/** "in the last year" is a stretch, "last year" the calendar's; "the next day" is counted from a day in the text. */
function endsToday(c: TimeCursor, i: number, k: number, back: boolean): boolean {
  if (k === i) return false;
  if (back && !c.is(k, "last")) return true;
  return c.same(i - 1, i) && c.is(i - 1, "in") && c.word(k + 1)?.unit !== "day";
}

const longestStretch = 200;

/** last week, this month, next year, this weekend. */
function unitBy(c: TimeCursor, i: number): FoundTime | undefined {
  const { step, at } = stepBefore(c, i);
  const unit = c.word(at);
  if (step === undefined || at === i || unit?.unit === undefined || unit.plural === true || unit.unit === "day" || !c.same(i, at)) return undefined;
  // the last week of the war, the next month: these are others'
  if (c.same(i - 1, i) && c.is(i - 1, "the") && (step !== 0)) return undefined;
  if (c.published === undefined) return unresolved(i, at + 1);
  return unitOf(i, at + 1, unit.unit, c.published, step, "en/time/unit");
}

/** the previous day, the following month, the same year: counted from the last expression of the text that is as fine. */
function neighbour(c: TimeCursor, i: number): FoundTime | undefined {
  if (!c.is(i, "the")) return weekendBare(c, i);
  const unit = c.word(i + 2);
  if (unit?.unit === undefined || unit.plural === true || !c.same(i, i + 2)) return weekendBare(c, i);
  const by = c.is(i + 1, "previous") ? -1 : c.is(i + 1, "following") ? 1 : c.is(i + 1, "same") ? 0 : undefined;
  if (by === undefined) return undefined;
  const start = anchor(c, unit.unit);
  if (start !== undefined) return unitOf(i, i + 3, unit.unit, start, by, "en/time/neighbour");
  return by === -1 && c.published !== undefined ? unitOf(i, i + 3, unit.unit, c.published, by, "en/time/neighbour") : undefined;
}

/** over the weekend */
function weekendBare(c: TimeCursor, i: number): FoundTime | undefined {
  if (!c.is(i, "the") || c.word(i + 1)?.unit !== "weekend" || !c.same(i, i + 1)) return undefined;
  if (c.published === undefined) return unresolved(i, i + 2);
  const past = tenseAt(c, i) !== "future" && weekdayOf(c.published) < 6;
  return weekOf(i, i + 2, c.published - (past ? 7 : 0), "en/time/unit", true);
}

const grains: readonly string[] = ["day", "week", "month", "year", "decade"];

/** The first day of the last expression, where it is as fine as the unit. */
function anchor(c: TimeCursor, unit: string): number | undefined {
  const { previous } = c;
  if (previous?.start === undefined || previous.value?.includes("/") === true && previous.grain !== "week") return undefined;
  return grains.indexOf(previous.grain) <= grains.indexOf(unit === "weekend" ? "week" : unit) ? previous.start : undefined;
}

/** two days ago, a year ago; a day earlier, three weeks later; the day before. */
function counted(c: TimeCursor, i: number): FoundTime | undefined {
  let k = i;
  while (c.next(i, k, "about") && !c.is(k, "the")) k++;
  const single = c.is(k, "a") || c.is(k, "the");
  const number = single ? undefined : c.number(k);
  const at = single ? k + 1 : number?.to ?? -1;
  const unit = at < 0 ? undefined : c.word(at);
  if (unit?.unit === undefined || unit.unit === "weekend" || !c.same(i, at + 1) || (unit.plural === true) === single) return undefined;
  const count = single ? 1 : number!.value;
  if (number?.vague === true || !Number.isInteger(count) || count > longestStretch) return undefined;
  if (c.is(at + 1, "ago")) return c.is(k, "the") ? undefined : c.published === undefined ? unresolved(i, at + 2) : back(i, at + 2, unit.unit, c.published, -count);
  const direction = c.is(at + 1, "before") ? -1 : c.is(at + 1, "after") ? 1 : 0;
  // "a day after the attack", "the day before": the former is counted from an event
  if (direction === 0 || !endsHere(c, at + 2, i)) return undefined;
  const start = anchor(c, unit.unit);
  if (start === undefined) return undefined;
  return back(i, at + 2, unit.unit, start, direction * count);
}

function endsHere(c: TimeCursor, i: number, from: number): boolean {
  return !c.same(from, i) || c.mark(i, ".,;:)") || c.is(i, "and") || c.is(i, "in") || c.is(i, "on") || c.is(i, "until");
}

/** Longer units give the month or year in which the day lies. */
function back(from: number, to: number, unit: string, day: number, by: number): FoundTime | undefined {
  const date = fromNumber(day);
  if (unit === "day") return oneDay(from, to, day + by, "en/time/ago");
  if (unit === "week") return oneDay(from, to, day + by * 7, "en/time/ago");
  if (unit === "month") return oneMonth(from, to, ...addMonths(date.year, date.month, by), "en/time/ago");
  return unit === "year" || unit === "decade" ? oneYear(from, to, date.year + by * (unit === "year" ? 1 : 10), "en/time/ago") : undefined;
}
