import { dayNumber, daysInMonth, edtfDay, edtfMonth, edtfYear, fromNumber } from "../../times/calendar.js";
import type { TimeCursor } from "./cursor.js";
import type { FoundTime } from "./found.js";

/**
 * between 2010 and 2014, from March to May 2015, Monday to Wednesday, January 20 – February 5: two expressions of one grain that words of range
 * join. `undefined` where they stay two.
 */
export function joinRange(c: TimeCursor, a: FoundTime, b: FoundTime): FoundTime | undefined {
  if (b.from - a.to !== 1 || !c.same(a.to - 1, b.from) || b.value === undefined || a.grain !== b.grain || b.value.includes("/")) return undefined;
  const between = c.is(a.from - 1, "between") && c.is(a.to, "and");
  const until = c.is(a.to, "until") || c.mark(a.to, "-–—");
  if (!between && !until) return undefined;
  const first = withYearOf(c, a, b);
  if (first?.value === undefined || first.value.includes("/") || first.start === undefined || b.end === undefined) return undefined;
  const last = first.start > b.end ? undefined : b;
  if (last === undefined) return undefined;
  return { from: a.from, to: b.to, value: `${first.value}/${b.value}`, grain: b.grain, start: first.start, end: b.end, rule: "en/time/range" };
}

/** "March to May 2015", "20 January to 5 February 2015": the year of the second holds for the first too. */
function withYearOf(c: TimeCursor, a: FoundTime, b: FoundTime): FoundTime | undefined {
  const behind = c.published === undefined ? undefined : fromNumber(c.published).year;
  if (a.yearWritten === true || a.month === undefined || b.year === undefined || b.month === undefined || a.grain === "year") return a;
  if (b.yearWritten !== true && a.year !== undefined && (a.start ?? 0) <= (b.start ?? 0) && behind !== undefined && a.year === b.year) return a;
  const year = a.month <= b.month ? b.year : b.year - 1;
  if (a.grain === "month") return { ...a, year, value: edtfMonth(year, a.month), start: dayNumber({ year, month: a.month, day: 1 }) };
  if (a.day === undefined || a.day > daysInMonth(year, a.month)) return a;
  const start = dayNumber({ year, month: a.month, day: a.day });
  return { ...a, year, start, value: edtfDay(start) };
}

/** 2003 – 2011, "2010 to 14": a year and the end of a stretch in two digits. */
export function shortYear(c: TimeCursor, a: FoundTime): FoundTime | undefined {
  if (a.grain !== "year" || a.yearWritten !== true || a.year === undefined || !c.mark(a.to, "–-") || !c.same(a.from, a.to + 1) || !/^\d\d$/u.test(c.lower(a.to + 1))) return undefined;
  const last = Math.floor(a.year / 100) * 100 + +c.lower(a.to + 1);
  return last > a.year ? { ...a, to: a.to + 2, value: `${edtfYear(a.year)}/${edtfYear(last)}`, end: dayNumber({ year: last, month: 12, day: 31 }), rule: "en/time/range" } : undefined;
}
