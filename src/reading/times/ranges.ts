import { edtfDay, edtfMonth, edtfYear, fromNumber } from "./calendar.js";
import type { TimeCursor } from "./cursor.js";
import type { FoundTime } from "./found.js";

/**
 * من يناير حتى يونيو 2015, بين الأول من يناير و15 يوليو: two expressions of one grain that a word of range joins.
 * `undefined` where they stay two.
 */
export function joinRange(c: TimeCursor, a: FoundTime, b: FoundTime): FoundTime | undefined {
  if (!c.sameSentence(a.to - 1, b.from) || b.from - a.to > 2 || b.start === undefined && b.month === undefined) return undefined;
  const opener = c.is(a.from - 1, "between") ? "between" : c.is(a.from - 1, "from") ? "from" : undefined;
  const and = (c.tokens[b.from]!.word.facts.pro & 1) !== 0;
  const until = c.is(b.from - 1, "until") && b.from - a.to === 1 || c.mark(a.to, "-–—") && b.from - a.to === 1;
  if (!(until && (opener !== undefined || a.grain === b.grain)) && !(opener === "between" && (and || c.tokens[b.from - 1]!.kind === "word" && b.from - a.to <= 1))) return undefined;
  const first = withYearOf(a, b);
  if (first === undefined || b.value === undefined) return undefined;
  // من الأحد إلى الخميس, counted from different weeks: no range that ends before it begins
  if (first.start !== undefined && b.end !== undefined && first.start > b.end) return undefined;
  const from = opener === "between" ? a.from - 1 : a.from;
  return { from, to: b.to, value: `${edge(first, "start")}/${edge(b, "end")}`, grain: b.grain, rule: "ar/time/range", ...(first.start === undefined ? {} : { start: first.start }), ...(b.end === undefined ? {} : { end: b.end }) };
}

/** يناير حتى يونيو 2015: the year of the second holds for the first too. */
function withYearOf(a: FoundTime, b: FoundTime): FoundTime | undefined {
  if (b.year === undefined || a.year === undefined || a.month === undefined || a.grain === "year") return a.value === undefined ? undefined : a;
  const year = a.month <= (b.month ?? 12) ? b.year : b.year - 1;
  if (year === a.year || a.start === undefined) return a;
  const day = fromNumber(a.start);
  const start = Date.UTC(year, day.month - 1, day.day) / 86_400_000;
  return { ...a, year, start, value: a.grain === "month" ? edtfMonth(year, day.month) : edtfDay(start) };
}

function edge(t: FoundTime, side: "start" | "end"): string {
  const day = side === "start" ? t.start : t.end;
  if (t.value !== undefined && !t.value.includes("/")) return t.value;
  if (day === undefined) return t.value!.split("/")[side === "start" ? 0 : 1]!;
  if (t.grain === "year") return edtfYear(fromNumber(day).year);
  return edtfDay(day);
}
