import { addMonths, dayNumber, daysInMonth, edtfDay, edtfMonth, edtfYear, fromNumber, weekdayOf } from "../../times/calendar.js";
import type { RuleId } from "../../why.js";
import type { FoundTime } from "./found.js";

// Expressions with their EDTF values, by grain.

export function oneDay(from: number, to: number, day: number, rule: RuleId): FoundTime {
  const date = fromNumber(day);
  return { from, to, value: edtfDay(day), grain: "day", start: day, end: day, month: date.month, day: date.day, year: date.year, rule };
}

export function days(from: number, to: number, start: number, end: number, rule: RuleId): FoundTime {
  const date = fromNumber(start);
  return { from, to, value: `${edtfDay(start)}/${edtfDay(end)}`, grain: "day", start, end, month: date.month, day: date.day, year: date.year, rule };
}

/** The week of a day, Monday to Sunday, or its last two days. */
export function weekOf(from: number, to: number, day: number, rule: RuleId, weekend = false): FoundTime {
  const monday = day - weekdayOf(day) + 1;
  const start = weekend ? monday + 5 : monday;
  return { from, to, value: `${edtfDay(start)}/${edtfDay(monday + 6)}`, grain: "week", start, end: monday + 6, rule };
}

export function oneMonth(from: number, to: number, year: number, month: number, rule: RuleId): FoundTime {
  const start = dayNumber({ year, month, day: 1 });
  return { from, to, value: edtfMonth(year, month), grain: "month", start, end: start + daysInMonth(year, month) - 1, month, year, rule };
}

export function months(from: number, to: number, first: readonly [number, number], last: readonly [number, number], rule: RuleId): FoundTime {
  const start = dayNumber({ year: first[0], month: first[1], day: 1 });
  const end = dayNumber({ year: last[0], month: last[1], day: daysInMonth(...last) });
  return { from, to, value: `${edtfMonth(...first)}/${edtfMonth(...last)}`, grain: "month", start, end, rule };
}

export function oneYear(from: number, to: number, year: number, rule: RuleId): FoundTime {
  return { from, to, value: edtfYear(year), grain: "year", start: dayNumber({ year, month: 1, day: 1 }), end: dayNumber({ year, month: 12, day: 31 }), year, rule };
}

export function years(from: number, to: number, first: number, last: number, rule: RuleId, grain: "year" | "decade" = "year"): FoundTime {
  return { from, to, value: `${edtfYear(first)}/${edtfYear(last)}`, grain, start: dayNumber({ year: first, month: 1, day: 1 }), end: dayNumber({ year: last, month: 12, day: 31 }), rule };
}

/** The calendar unit that is `by` steps from the one of a day. */
export function unitOf(from: number, to: number, unit: string, day: number, by: number, rule: RuleId): FoundTime | undefined {
  const { year, month } = fromNumber(day);
  switch (unit) {
    case "day": return oneDay(from, to, day + by, rule);
    case "week": return weekOf(from, to, day + by * 7, rule);
    case "weekend": return weekOf(from, to, day + by * 7, rule, true);
    case "month": return oneMonth(from, to, ...addMonths(year, month, by), rule);
    case "year": return oneYear(from, to, year + by, rule);
    case "decade": { const first = Math.floor(year / 10) * 10 + by * 10; return years(from, to, first, first + 9, rule, "decade"); }
    default: return undefined;
  }
}

/** A stretch of units that ends (`by` < 0) or begins with a day: the past five months. */
export function stretch(from: number, to: number, unit: string, day: number, by: number, rule: RuleId): FoundTime | undefined {
  const now = fromNumber(day);
  const first = (n: number): number => Math.min(n, 0);
  const last = (n: number): number => Math.max(n, 0);
  if (unit === "day" || unit === "week") { const n = unit === "day" ? by : by * 7; return days(from, to, day + first(n), day + last(n), rule); }
  if (unit === "month") return months(from, to, addMonths(now.year, now.month, first(by)), addMonths(now.year, now.month, last(by)), rule);
  if (unit === "year" || unit === "decade") { const n = unit === "year" ? by : by * 10; return years(from, to, now.year + first(n), now.year + last(n), rule); }
  return undefined;
}
