import { dayNumber, daysInMonth, fromNumber, parseDay } from "../../times/calendar.js";
import type { TimeCursor } from "./cursor.js";
import { unresolved, type FoundTime } from "./found.js";
import { tenseAt } from "./tense.js";
import { days, months, oneDay, oneMonth, oneYear, years } from "./values.js";

/** Dates by day, month and year: March 14, 2023; the 14th of March; in 2015; 2014-15; the 1990s; Q1 2020. */
export function dateAt(c: TimeCursor, i: number): FoundTime | undefined {
  const start = afterWeekday(c, i);
  return numeric(c, i) ?? monthFirst(c, i, start) ?? dayFirst(c, i, start) ?? partOfYear(c, i) ?? decade(c, i) ?? yearPair(c, i) ?? yearAt(c, i);
}

/** Monday, March 14: where the date behind a weekday begins. */
function afterWeekday(c: TimeCursor, i: number): number {
  const word = c.word(i);
  if ((word?.weekday === undefined && word?.shortWeekday === undefined) || !c.capital(i)) return i;
  let k = i + 1;
  if (c.is(k, "day-parts")) k++;
  if (c.mark(k, ",.(")) k++;
  if (c.is(k, "the")) k++;
  return c.same(i, k) ? k : i;
}

/** 2018-09-30, 30.09.2018; 30/9/2018 where only one of the two can be the month. */
function numeric(c: TimeCursor, i: number): FoundTime | undefined {
  const lower = c.lower(i);
  const iso = /^\d{4}-\d\d-\d\d$/u.test(lower) ? parseDay(lower) : undefined;
  if (iso !== undefined) return oneDay(i, i + 1, iso, "any/time/numeric");
  const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/u.exec(lower);
  if (parts === null) return undefined;
  const [a, b, year] = [+parts[1]!, +parts[3]!, +parts[4]!];
  const swapped = parts[2] === "/" && b > 12;
  if (parts[2] === "/" && a <= 12 && b <= 12 && a !== b) return undefined;
  const day = dayOf(year, swapped ? a : b, swapped ? b : a);
  return day === undefined ? undefined : oneDay(i, i + 1, day, "any/time/numeric");
}

function dayOf(year: number, month: number, day: number): number | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? dayNumber({ year, month, day }) : undefined;
}

interface DayRange { readonly day: number; readonly last?: number; readonly to: number }

/** 14, 14th, 21-23, 21 to 23, 21 and 22: days behind or before a month. */
function daysAt(c: TimeCursor, i: number, from: number): DayRange | undefined {
  const one = c.same(from, i) ? c.dayNumber(i) : undefined;
  if (one === undefined) return undefined;
  if (one.last !== undefined) return { day: one.day, last: one.last, to: i + 1 };
  const joined = c.mark(i + 1, "-–—") || c.is(i + 1, "until") || c.is(i + 1, "and") || c.is(i + 1, "or") ? c.dayNumber(i + 2) : undefined;
  // March 3 and 4 soldiers: a noun behind the second number makes it no day
  if (joined !== undefined && c.same(i, i + 2) && joined.last === undefined && joined.day > one.day && !countsAfter(c, i + 3)) return { day: one.day, last: joined.day, to: i + 3 };
  return { day: one.day, to: i + 1 };
}

function countsAfter(c: TimeCursor, i: number): boolean {
  return c.is(i, "counted-after") || c.mark(i, "%");
}

/** March 14, 2023; Oct. 7; July 21-23; March 2023; in March; May last year. */
function monthFirst(c: TimeCursor, from: number, i: number): FoundTime | undefined {
  const month = c.same(from, i) ? c.month(i) : undefined;
  if (month === undefined) return undefined;
  const at = c.next(i, i + 1, "the") ? i + 2 : i + 1;
  const written = daysAt(c, at, i);
  const counted = written !== undefined && c.same(i, written.to) && countsAfter(c, written.to);
  if (written !== undefined && !counted && !/^\d{4}$/u.test(c.lower(at))) {
    const tail = yearBehind(c, written.to);
    const remembered = tail === undefined ? c.words.remembered.find(r => r.month === month && r.day === written.day && r.after.includes(c.lower(written.to))) : undefined;
    if (remembered !== undefined) return oneDay(from, written.to, parseDay(remembered.value)!, "en/time/remembered");
    return dayTime(c, from, tail?.to ?? written.to, month, written, tail?.year);
  }
  if (i > from) return undefined;
  const tail = yearBehind(c, i + 1);
  if (tail === undefined && isNoMonth(c, i)) return undefined;
  return monthTime(c, from, tail?.to ?? i + 1, month, tail?.year);
}

/** the 14th of March, 14 March 2023, 21-23 July. */
function dayFirst(c: TimeCursor, from: number, i: number): FoundTime | undefined {
  const start = i === from && c.is(i, "the") ? i + 1 : i;
  const written = daysAt(c, start, from);
  if (written === undefined) return undefined;
  const of = c.next(from, written.to, "of") ? written.to + 1 : written.to;
  const month = c.same(from, of) && c.bare(of) === c.lower(of) ? c.month(of) : undefined;
  if (month === undefined || of === written.to && c.dayNumber(written.to - 1)?.ordinal === true && !/\d/u.test(c.lower(written.to - 1))) return undefined;
  const tail = yearBehind(c, of + 1);
  return dayTime(c, from, tail?.to ?? of + 1, month, written, tail?.year);
}

/** The year behind a month or day: ", 2023", "of last year", "this year". */
function yearBehind(c: TimeCursor, i: number): { year: number; to: number } | undefined {
  let k = i;
  if (!c.same(i - 1, i)) return undefined;
  if (c.mark(k, ",") && c.year(k + 1) !== undefined && c.bare(k + 1) === c.lower(k + 1)) return isCounted(c, k + 1) ? undefined : { year: c.year(k + 1)!, to: k + 2 };
  if (c.next(i, k, "of") || c.next(i, k, "in") && c.year(k + 1) !== undefined) k++;
  if (c.same(i - 1, k) && c.year(k) !== undefined && c.bare(k) === c.lower(k)) return isCounted(c, k) ? undefined : { year: c.year(k)!, to: k + 1 };
  if (c.next(i - 1, k, "the") && c.is(k + 1, "previous")) k++;
  const unit = c.word(k + 1);
  const step = c.is(k, "last") || c.is(k, "previous") ? -1 : c.is(k, "this") ? 0 : c.is(k, "next") ? 1 : undefined;
  if (step === undefined || unit?.unit !== "year" || unit.plural === true || c.published === undefined || !c.same(i - 1, k + 1)) return undefined;
  return { year: fromNumber(c.published).year + step, to: k + 2 };
}

/** Four digits before something that they count. */
function isCounted(c: TimeCursor, i: number): boolean {
  return c.same(i, i + 1) && countsAfter(c, i + 1);
}

/** May and March are also a person and a verb. */
function isNoMonth(c: TimeCursor, i: number): boolean {
  if (c.bare(i) !== c.lower(i)) return false;
  if (c.is(i - 1, "month-named-before") || c.next(i, i + 1, "month-named-after")) return true;
  if (c.is(i, "doubtful-months")) return !(c.same(i - 1, i) && c.is(i - 1, "before-month"));
  return c.first(i) && c.is(i, "doubtful-at-start") && !/^['’]s$/u.test(c.lower(i + 1));
}

function dayTime(c: TimeCursor, from: number, to: number, month: number, written: DayRange, year: number | undefined): FoundTime | undefined {
  const last = written.last ?? written.day;
  const of = year ?? yearOf(c, from, month, written.day);
  if (of === undefined) return written.last === undefined ? { ...unresolved(from, to), month, day: written.day } : unresolved(from, to);
  const start = dayOf(of, month, written.day);
  const end = dayOf(of, month, last);
  if (start === undefined || end === undefined) return undefined;
  const found = written.last === undefined ? oneDay(from, to, start, "en/time/day-month") : days(from, to, start, end, "en/time/days-of-month");
  return { ...found, yearWritten: year !== undefined };
}

function monthTime(c: TimeCursor, from: number, to: number, month: number, year: number | undefined): FoundTime {
  const of = year ?? yearOf(c, from, month, undefined);
  return of === undefined ? { ...unresolved(from, to), grain: "month", month } : { ...oneMonth(from, to, of, month, "en/time/month"), yearWritten: year !== undefined };
}

/** Months ahead that a date without a verb may lie, where the one behind lies further off. */
const farthestAhead = 60;

/** The year of a date without one: the nearest past, the nearest to come where the sentence speaks of that; without publication the year last named. */
function yearOf(c: TimeCursor, i: number, month: number, day: number | undefined): number | undefined {
  if (c.published === undefined) return c.lastYear;
  const told = yearOfSentence(c, i);
  if (told !== undefined) return told;
  const now = fromNumber(c.published);
  const later = month > now.month || month === now.month && day !== undefined && day > now.day;
  const past = later ? now.year - 1 : now.year;
  const coming = later || month === now.month && (day === undefined || day === now.day) ? now.year : now.year + 1;
  const tense = tenseAt(c, i);
  if (tense === "past") return past;
  if (tense === "future") return coming;
  const ahead = dayNumber({ year: coming, month, day: Math.min(day ?? 1, daysInMonth(coming, month)) }) - c.published;
  return ahead <= farthestAhead ? coming : past;
}

/** "In 2011, protests broke out in March", "2005: A quake in March": the year with which the sentence begins. */
function yearOfSentence(c: TimeCursor, i: number): number | undefined {
  const { from } = c.sentences[c.tokens[i]!.sentence]!;
  const at = c.is(from, "in") ? from + 1 : from;
  return at < i && c.mark(at + 1, ",:") ? c.year(at) : undefined;
}

/** Q1 2020, the first quarter of 2020, the second half of last year, the first quarter. */
function partOfYear(c: TimeCursor, i: number): FoundTime | undefined {
  const short = c.word(i)?.quarter;
  if (short !== undefined) return quarterOf(c, i, i + 1, short, 3);
  const k = c.is(i, "the") ? i + 1 : i;
  const nth = c.same(i, k + 1) ? c.word(k)?.nth : undefined;
  const size = c.is(k + 1, "half") ? 6 : c.is(k + 1, "quarter") ? 3 : 0;
  if (nth === undefined || size === 0 || nth * size > 12 && nth < 4) return undefined;
  return quarterOf(c, i, k + 2, size === 6 && nth === 4 ? 2 : nth, size);
}

function quarterOf(c: TimeCursor, from: number, i: number, nth: number, size: number): FoundTime | undefined {
  const [first, last] = [(nth - 1) * size + 1, nth * size];
  let k = c.next(from, i, "of") || c.next(from, i, "in") || c.mark(i, ",") ? i + 1 : i;
  let year = c.same(from, k) ? c.year(k) : undefined;
  if (year === undefined) {
    const tail = yearBehind(c, i);
    if (tail !== undefined) { year = tail.year; k = tail.to - 1; }
    else if (c.next(from, k, "the") && c.word(k + 1)?.unit === "year") { year = c.published === undefined ? undefined : fromNumber(c.published).year; k++; }
    else return undefined;
  }
  return year === undefined ? unresolved(from, k + 1) : months(from, k + 1, [year, first], [year, last], "en/time/part-of-year");
}

/** the 1990s, the mid-1990s */
function decade(c: TimeCursor, i: number): FoundTime | undefined {
  const match = /^(1[5-9]\d0|20\d0)['’]?s$/u.exec(c.bare(i));
  return match === null ? undefined : years(i, i + 1, +match[1]!, +match[1]! + 9, "en/time/decade", "decade");
}

/** 2014-15, 2003-2011, 2014/15 */
function yearPair(c: TimeCursor, i: number): FoundTime | undefined {
  const match = /^(1[5-9]\d\d|20\d\d)[-‐‑/](\d{2}|\d{4})$/u.exec(c.lower(i));
  if (match === null) return undefined;
  const first = +match[1]!;
  const last = match[2]!.length === 4 ? +match[2]! : Math.floor(first / 100) * 100 + +match[2]!;
  return last > first && last <= 2100 ? years(i, i + 1, first, last, "en/time/years") : undefined;
}

/** in 2015, the 2016 election, Iran's 1979 revolution; but not 2000 people, Resolution 2231 or more than 2000. */
function yearAt(c: TimeCursor, i: number): FoundTime | undefined {
  const year = c.year(i);
  if (year === undefined || year < 1800 || c.lower(i + 1) === "%") return undefined;
  const found = { ...oneYear(i, i + 1, year, "en/time/year"), yearWritten: true };
  if (c.bare(i) !== c.lower(i)) return found;
  if (c.same(i - 1, i) && c.is(i - 1, "no-year-before") || isCounted(c, i)) return undefined;
  if (c.same(i - 1, i) && c.is(i - 1, "year-before")) return found;
  const after = c.same(i, i + 1) ? c.tokens[i + 1]!.word : undefined;
  // 1900 voters; but 2005 levels
  if (after !== undefined && after.plural && after.capital === 0 && (after.noun?.sort === "person" || after.noun?.sort === "measure")) return undefined;
  const before = c.same(i - 1, i) ? c.tokens[i - 1]!.word : undefined;
  // Unit 1900, Type 1936: a name before it that is no place is left alone only where nothing follows
  return before !== undefined && before.capital === 2 && before.form.length < 4 ? undefined : found;
}
