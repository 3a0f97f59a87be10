import { addMonths, dayNumber, daysInMonth, edtfMonth, fromNumber } from "./calendar.js";
import type { TimeCursor } from "./cursor.js";
import { oneDay } from "./dates.js";
import { unresolved, type FoundTime } from "./found.js";
import { tenseAt } from "./tense.js";

/** Parts of a month or year that the text counts: الربع الأخير من العام, بداية السنة, 28 من الشهر الحالي. */
export function partAt(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  return partOfYear(c, i, published) ?? edgeOfUnit(c, i, published);
}

/** Steps from this month or year by the words at `k` (الماضي, المقبل, الجاري), with the index after them. */
export function stepAt(c: TimeCursor, k: number): { by: number; to: number } | undefined {
  if (c.is(k, "current")) return { by: 0, to: k + 1 };
  if (c.is(k, "past")) return { by: -1, to: k + 1 };
  // العام قبل الماضي
  if (c.is(k, "before") && c.is(k + 1, "past") && c.article(k + 1)) return { by: -2, to: k + 2 };
  if (c.is(k, "next")) return { by: 1, to: k + 1 };
  return undefined;
}

/** النصف الأول من العام, الربع الأخير من 2014. */
function partOfYear(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  const size = c.is(i, "half") ? 6 : c.is(i, "quarter") ? 3 : 0;
  if (size === 0) return undefined;
  const nth = ["first", "second", "third", "fourth"].findIndex(list => c.is(i + 1, list));
  const index = nth < 0 && c.is(i + 1, "last") ? 12 / size - 1 : nth;
  if (index < 0 || (index + 1) * size > 12) return undefined;
  const [first, last] = [index * size + 1, (index + 1) * size];
  let k = i + 2;
  let year = published === undefined ? undefined : fromNumber(published).year;
  if (c.is(k, "from")) k++;
  if (c.is(k, "this")) k++;
  if (c.word(k)?.unit?.unit === "year") {
    k++;
    const step = stepAt(c, k);
    if (step !== undefined) k = step.to;
    if (year !== undefined && published !== undefined) {
      // what was done in a quarter that has not begun was done a year ago
      const early = step === undefined && dayNumber({ year, month: first, day: 1 }) > published && tenseAt(c, i) === "past";
      year += step?.by ?? (early ? -1 : 0);
    }
  } else if (c.year(k) === undefined) return undefined;
  const written = c.year(k);
  if (written !== undefined) { year = written; k++; }
  if (year === undefined) return unresolved(i, k);
  return {
    from: i, to: k, value: `${edtfMonth(year, first)}/${edtfMonth(year, last)}`, grain: "month", rule: "ar/time/part-of-year",
    start: dayNumber({ year, month: first, day: 1 }), end: dayNumber({ year, month: last, day: daysInMonth(year, last) }),
  };
}

/** مطلع العام الجاري, نهاية العام الماضي: the first or last month; of a month, the month. */
function edgeOfUnit(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  const edge = c.is(i, "start") ? 1 : c.is(i, "finish") ? 12 : 0;
  if (edge === 0) return undefined;
  const demonstrative = c.is(i + 1, "this") ? 1 : 0;
  const k = i + 1 + demonstrative;
  const unit = c.word(k)?.unit;
  if (unit === undefined || unit.count !== 1 || unit.unit !== "year" && unit.unit !== "month" || !c.article(k) || c.year(k + 1) !== undefined) return undefined;
  const step = stepAt(c, k + 1) ?? { by: 0, to: k + 1 };
  // نهاية العام الدراسي: an adjective makes it another year
  if (step.to === k + 1 && c.adjective(k + 1)) return undefined;
  if (published === undefined) return unresolved(i, step.to);
  const now = fromNumber(published);
  const [year, month] = unit.unit === "year" ? [now.year + step.by, edge] as const : addMonths(now.year, now.month, step.by);
  const start = dayNumber({ year, month, day: 1 });
  return { from: i, to: step.to, value: edtfMonth(year, month), grain: "month", start, end: start + daysInMonth(year, month) - 1, month, year, rule: "ar/time/edge-of-unit" };
}

/** 28 من الشهر الحالي, الثامن من هذا الشهر, 28 الجاري: the day `n` that ends before token `k`, of an expression that begins at `i`. */
export function dayOfMonth(c: TimeCursor, i: number, n: { value: number; to: number }, published: number | undefined): FoundTime | undefined {
  let k = n.to;
  if (c.is(k, "from")) k++;
  const demonstrative = c.is(k, "this");
  if (demonstrative) k++;
  const named = c.word(k)?.unit?.unit === "month" && c.word(k)?.unit?.count === 1 && c.article(k);
  if (named) k++;
  const step = stepAt(c, k) ?? (demonstrative && named ? { by: 0, to: k } : undefined);
  if (step === undefined || !named && (demonstrative || step.by !== 0 || !c.article(k))) return undefined;
  if (published === undefined) return unresolved(i, step.to);
  const now = fromNumber(published);
  const [year, month] = addMonths(now.year, now.month, step.by);
  return n.value > daysInMonth(year, month) ? undefined : oneDay(i, step.to, dayNumber({ year, month, day: n.value }), "ar/time/day-of-month");
}

/** العقد الماضي, ثمانينات القرن الماضي. */
export function decadeAt(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  const word = c.word(i);
  if (word?.decade !== undefined) {
    const century = c.is(i + 1, "from") ? i + 2 : i + 1;
    const to = c.is(century, "century") && c.is(century + 1, "past") ? century + 2 : i + 1;
    return c.article(i) || to > i + 1 ? decade(i, to, word.decade) : undefined;
  }
  if (word?.unit?.unit !== "decade" || word.unit.count !== 1 || !c.article(i)) return undefined;
  const step = stepAt(c, i + 1);
  if (step === undefined || c.is(i + 1, "last")) return undefined;
  if (published === undefined) return unresolved(i, step.to);
  return decade(i, step.to, Math.floor(fromNumber(published).year / 10) * 10 + step.by * 10);
}

function decade(from: number, to: number, first: number): FoundTime {
  return { from, to, value: `${first}/${first + 9}`, grain: "decade", start: dayNumber({ year: first, month: 1, day: 1 }), end: dayNumber({ year: first + 9, month: 12, day: 31 }), rule: "ar/time/decade" };
}
