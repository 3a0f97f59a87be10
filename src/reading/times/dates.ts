import { daysInMonth, dayNumber, edtfDay, edtfMonth, edtfYear, fromNumber, hijriDay, hijriMonth, hijriOf } from "./calendar.js";
import { isLoneAnd } from "../figures/number.js";
import type { TimeCursor } from "./cursor.js";
import type { FoundTime } from "./found.js";
import { dayOfMonth } from "./parts.js";
import { tenseAt } from "./tense.js";
import { DAY, MONTH, NAMED_DAY, YEAR } from "./words.js";

/** Dates by month and year: 17 يوليو, يوليو (تموز) 2015, عام 2014, 20/7/2015, 6 شوال 1436هـ. */
export function dateAt(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  if (c.tokens[i]!.kind === "number") return numeric(c, i) ?? dayAndMonth(c, i, published) ?? yearAt(c, i, published);
  const begins = c.begins(i);
  return ((begins & (DAY | NAMED_DAY)) !== 0 || c.isNumberWord(i) ? dayAndMonth(c, i, published) : undefined)
    ?? ((begins & MONTH) !== 0 ? monthAt(c, i, published) : undefined)
    ?? ((begins & YEAR) !== 0 ? yearAt(c, i, published) : undefined);
}

/** Years of two digits in numeric dates belong to 1970 … 2069. */
const pivot = 70;

function numeric(c: TimeCursor, i: number): FoundTime | undefined {
  const token = c.tokens[i]!;
  const digits = c.text.slice(token.start, token.end);
  if (!digits.includes("/") && !c.mark(i + 1, "-/")) return undefined;
  const written = western(digits);
  let match = /^(\d{1,4})[/](\d{1,2})[/](\d{2,4})$/.exec(written);
  let to = i + 1;
  if (match === null && c.mark(i + 1, "-/") && c.tokens[i + 2]?.kind === "number" && c.mark(i + 3, "-/") && c.tokens[i + 4]?.kind === "number" && (!c.tokens[i + 4]!.spaced || c.year(i + 4) !== undefined)) {
    const joined = [i, i + 2, i + 4].map(k => western(c.text.slice(c.tokens[k]!.start, c.tokens[k]!.end))).join("/");
    match = /^(\d{1,4})[/](\d{1,2})[/](\d{2,4})$/.exec(joined);
    to = i + 5;
  }
  if (c.is(to, "hijri-signs") || c.is(to, "gregorian-signs") && !c.tokens[to]!.spaced) to++;
  if (match === null) return undefined;
  const parts = [+match[1]!, +match[2]!, +match[3]!];
  const [year, month, day] = parts[0]! > 31 ? parts as [number, number, number] : [parts[2]!, parts[1]!, parts[0]!];
  const full = year < 100 ? year + (year < pivot ? 2000 : 1900) : year;
  if (full >= 1300 && full < 1500 && month <= 12 && day <= 30) return oneDay(i, to, hijriDay(full, month, day), "any/time/numeric-hijri");
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(full, month) || full < 1000) return undefined;
  return oneDay(i, to, dayNumber({ year: full, month, day }), "any/time/numeric");
}

function western(text: string): string {
  return text.replace(/[٠-٩]/gu, d => String(d.charCodeAt(0) - 0x660)).replace(/[۰-۹]/gu, d => String(d.charCodeAt(0) - 0x6f0)).replace(/[\u200b-\u200f\u202a-\u202e]/gu, "");
}

export function oneDay(from: number, to: number, day: number, rule: FoundTime["rule"]): FoundTime {
  const { year, month } = fromNumber(day);
  return { from, to, value: edtfDay(day), grain: "day", start: day, end: day, month, year, rule };
}

function dayAndMonth(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  // a weekday before the date belongs to its span: الخميس 16 يوليو
  let k = i;
  while (c.word(k)?.unit?.unit === "day" && c.word(k)?.unit?.count === 1 || c.word(k)?.weekday !== undefined && c.article(k) || c.mark(k, "،") && k > i) k++;
  const n = c.whole(k, 1, 31);
  if (n === undefined) return undefined;
  const counted = dayOfMonth(c, i, n, published);
  if (counted !== undefined) return counted;
  let at = n.to;
  const second = secondDay(c, at);
  if (second !== undefined) at = second.to;
  if (c.is(at, "from") && !c.word(at + 1)?.unit || c.is(at, "from") && c.word(at + 1)?.unit?.unit === "month") at++;
  if (c.word(at)?.unit?.unit === "month") at++;
  const month = fullMonth(c, at);
  if (month === undefined) return undefined;
  const tail = tailOf(c, month.to, month, published);
  if (month.hijri) {
    if (tail.year === undefined) return undefined;
    return oneDay(i, tail.to, hijriDay(tail.year, month.month, n.value), "ar/time/hijri-date");
  }
  if (tail.year === undefined) return { from: i, to: tail.to, value: undefined, grain: "day", month: month.month, rule: "ar/time/day-month" };
  const day = n.value > daysInMonth(tail.year, month.month) ? undefined : dayNumber({ year: tail.year, month: month.month, day: n.value });
  if (day === undefined) return undefined;
  if (second !== undefined && second.value > n.value && second.value <= daysInMonth(tail.year, month.month)) {
    const end = dayNumber({ year: tail.year, month: month.month, day: second.value });
    return { from: i, to: tail.to, value: `${edtfDay(day)}/${edtfDay(end)}`, grain: "day", start: day, end, month: month.month, year: tail.year, rule: "ar/time/days-of-month" };
  }
  return oneDay(i, tail.to, day, "ar/time/day-month");
}

/** 20 - 31 يوليو, الرابع والخامس من أغسطس: the second day. */
function secondDay(c: TimeCursor, at: number): { value: number; to: number } | undefined {
  const dash = c.mark(at, "-–—") || c.is(at, "until") || isLoneAnd(c.tokens, at) ? 1 : 0;
  const token = c.tokens[at + dash];
  if (token === undefined || (dash === 0 && !(token.kind === "word" && (token.word.facts.pro & 1) !== 0))) return undefined;
  const n = c.whole(at + dash, 1, 31);
  return n === undefined ? undefined : { value: n.value, to: n.to };
}

interface FullMonth { readonly month: number; readonly hijri: boolean; readonly from: number; readonly to: number }

/** A month with its name in the other set beside it: يوليو (تموز), يوليو / تموز, يوليو تموز. */
function fullMonth(c: TimeCursor, i: number): FullMonth | undefined {
  const month = c.month(i);
  if (month === undefined) return undefined;
  let to = month.to;
  if (c.mark(to, "(/-–") && (!c.mark(to, "-–") || c.month(to + 1)?.month === month.month)) {
    const other = c.month(to + 1);
    if (other !== undefined) to = c.mark(other.to, ")") ? other.to + 1 : other.to;
  } else {
    const other = c.month(to);
    if (other !== undefined && other.month === month.month && !c.tokens[to]!.word.facts.closed && (c.tokens[to]!.word.facts.pro & 3) === 0) to = other.to;
  }
  return { ...month, from: i, to };
}

/** Year, or الماضي / المقبل / الجاري after a month; without either the month nearest to publication. */
function tailOf(c: TimeCursor, at: number, month: FullMonth, published: number | undefined): { to: number; year: number | undefined } {
  let k = at;
  if (c.mark(k, "،") && c.year(k + 1) !== undefined) k++;
  if (c.is(k, "from") && c.word(k + 1)?.unit?.unit === "year") k++;
  if (c.word(k)?.unit?.unit === "year" && c.year(k + 1) !== undefined) k++;
  const year = c.year(k);
  if (year !== undefined) {
    const sign = c.is(k + 1, "hijri-signs") || c.is(k + 1, "gregorian-signs") ? 1 : 0;
    return { to: k + 1 + sign, year };
  }
  if (c.word(k)?.unit?.unit === "year" && published !== undefined) {
    const now = fromNumber(published).year;
    if (c.is(k + 1, "past")) return { to: k + 2, year: now - 1 };
    if (c.is(k + 1, "next")) return { to: k + 2, year: now + 1 };
    if (c.is(k + 1, "current")) return { to: k + 2, year: now };
  }
  if (published === undefined) return { to: at, year: undefined };
  // a Hijri month is counted in its own year
  const now = month.hijri ? hijriOf(published) : fromNumber(published);
  if (c.is(at, "past") || c.is(at, "previous")) return { to: at + 1, year: month.month < now.month || (month.month === now.month && !month.hijri) ? now.year : now.year - 1 };
  if (c.is(at, "next")) return { to: at + 1, year: month.month > now.month || (month.month === now.month && !month.hijri) ? now.year : now.year + 1 };
  if (c.is(at, "current")) return { to: at + 1, year: now.year };
  const tense = c.is(month.from - 1, "since") ? "past" : month.month === now.month ? undefined : tenseAt(c, month.from);
  return { to: at, year: nearestYear(month.month, now.month, now.year, tense) };
}

/**
 * The verb tells whether a month is one that was or one that comes. Where it does not, news looks back further than ahead:
 * a month up to four ahead is this year's, one further ahead was last year's.
 */
function nearestYear(month: number, nowMonth: number, nowYear: number, tense: "past" | "future" | undefined): number {
  const ahead = month - nowMonth;
  if (tense === "past") return ahead > 0 ? nowYear - 1 : nowYear;
  if (tense === "future") return ahead < 0 ? nowYear + 1 : nowYear;
  if (ahead > 4) return nowYear - 1;
  if (ahead < -8) return nowYear + 1;
  return nowYear;
}

function monthAt(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  let k = i;
  const edge = c.is(k, "middle") ? "middle" : c.is(k, "start") ? "start" : c.is(k, "finish") ? "finish" : undefined;
  if (edge !== undefined) k++;
  if (c.word(k)?.unit?.unit === "month" && c.word(k)?.unit?.count === 1) k++;
  const month = fullMonth(c, k);
  if (month === undefined) return undefined;
  const alone = c.tokens[k]!.word.facts;
  const tail = tailOf(c, month.to, month, published);
  if (month.hijri) {
    // رمضان and محرم are also names and everyday words: alone they need شهر before them
    if (tail.year === undefined || tail.to === month.to && k === i) return undefined;
    const [start, end] = hijriMonth(tail.year, month.month);
    return { from: i, to: tail.to, value: `${edtfDay(start)}/${edtfDay(end)}`, grain: "month", start, end, rule: "ar/time/hijri-month" };
  }
  // short month names are also everyday words (آب, مارس): alone they need a preposition, a year, a second name or شهر
  const short = c.stem(k).length <= 2 && c.month(k)!.to === k + 1;
  const marked = short ? tail.to > c.month(k)!.to : k > i || tail.to > c.month(k)!.to || c.is(k - 1, "from") || c.is(k - 1, "until") || c.is(k - 1, "between") || c.particle(k - 1, "fi") || alone.finite.length === 0;
  if (!marked) return undefined;
  if (tail.year === undefined) return { from: i, to: tail.to, value: undefined, grain: "month", month: month.month, rule: "ar/time/month" };
  const start = dayNumber({ year: tail.year, month: month.month, day: 1 });
  const end = start + daysInMonth(tail.year, month.month) - 1;
  // as an end of a range the middle and the beginning are days
  const bounds = c.is(i - 1, "between") || c.is(i - 1, "until");
  if (edge === "middle" && bounds) return oneDay(i, tail.to, start + 14, "ar/time/middle-of-month");
  if (edge === "start" && bounds) return oneDay(i, tail.to, start, "ar/time/start-of-month");
  return { from: i, to: tail.to, value: edtfMonth(tail.year, month.month), grain: "month", start, end, month: month.month, year: tail.year, rule: "ar/time/month" };
}

function yearAt(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  let k = i;
  // مطلع 2015, نهاية السنة: a part of the year
  const edge = c.is(k, "start") ? 1 : c.is(k, "finish") ? 12 : undefined;
  if (edge !== undefined) k++;
  if (c.word(k)?.unit?.unit === "year" && c.word(k)!.unit!.count <= 2) k++;
  // العام الهجري 1435
  if (k > i && (c.is(k, "hijri-signs") || c.is(k, "gregorian-signs")) && c.year(k + 1) !== undefined) k++;
  const year = c.year(k);
  const named = k > i;
  const hijri = year !== undefined && (c.is(k + 1, "hijri-signs") || named && !c.is(k + 1, "gregorian-signs") && year <= lastHijriYear(published));
  if (edge !== undefined && year !== undefined && hijri) {
    const [start, end] = hijriMonth(year, edge);
    return { from: i, to: c.is(k + 1, "hijri-signs") ? k + 2 : k + 1, value: `${edtfDay(start)}/${edtfDay(end)}`, grain: "month", start, end, rule: "ar/time/edge-of-hijri-year" };
  }
  if (edge !== undefined && year !== undefined) {
    const start = dayNumber({ year, month: edge, day: 1 });
    return { from: i, to: k + 1, value: edtfMonth(year, edge), grain: "month", start, end: start + daysInMonth(year, edge) - 1, month: edge, year, rule: "ar/time/edge-of-year" };
  }
  if (year === undefined) return undefined;
  if (hijri) {
    const start = hijriDay(year, 1, 1);
    return { from: i, to: c.is(k + 1, "hijri-signs") ? k + 2 : k + 1, value: `${edtfDay(start)}/${edtfDay(hijriDay(year + 1, 1, 1) - 1)}`, grain: "year", rule: "ar/time/hijri-year" };
  }
  if (year < 1700 && !named) return undefined;
  const before = c.tokens[i - 1];
  const preposition = before !== undefined && before.kind === "word" && before.word.facts.particles.includes("prep");
  const bracket = c.mark(i - 1, "(") && c.mark(k + 1, ")");
  const range = c.mark(k - 1, "-–/") || c.mark(k + 1, "-–/");
  const next = c.tokens[k + 1];
  const counts = next !== undefined && next.kind === "word" && (next.word.readings[0]!.info?.counted !== undefined || next.word.readings[0]!.info?.unit !== undefined);
  if (k === i && (counts || !(preposition || bracket || range || plainYear(c, i)))) return undefined;
  const start = dayNumber({ year, month: 1, day: 1 });
  return { from: i, to: k + 1 + (c.is(k + 1, "gregorian-signs") && !c.tokens[k + 1]!.spaced ? 1 : 0), value: edtfYear(year), grain: "year", start, end: dayNumber({ year, month: 12, day: 31 }), year, rule: "ar/time/year" };
}

/** Up to which year an unmarked one is Hijri: plans reach a decade ahead, and what lies further is of the Gregorian Middle Ages. */
function lastHijriYear(published: number | undefined): number {
  return published === undefined ? 1450 : hijriOf(published).year + 10;
}

/** A bare number of this or the last century beside an ordinary word. */
function plainYear(c: TimeCursor, i: number): boolean {
  const year = c.year(i)!;
  const before = c.tokens[i - 1];
  return year >= 1900 && year <= 2050 && before !== undefined && before.kind === "word" && c.sameSentence(i - 1, i) && !c.is(i - 1, "not-a-year");
}

