import { addMonths, dayNumber, daysInMonth, edtfDay, edtfMonth, edtfYear, fromNumber, weekdayOf } from "./calendar.js";
import { AL, PREPOSITION } from "../tokens/token.js";
import type { TimeCursor } from "./cursor.js";
import { oneDay } from "./dates.js";
import { unresolved, type FoundTime } from "./found.js";
import { decadeAt, partAt, stepAt } from "./parts.js";
import { tenseAt } from "./tense.js";
import { AGO, DAY, DECADE, NAMED_DAY, PART, THIS, UNIT } from "./words.js";

/** أمس, اليوم, يوم الجمعة الماضي, العام الماضي, هذا الشهر, قبل يومين, الأشهر الـ18 الأخيرة, النصف الأول من العام. */
export function relativeAt(c: TimeCursor, i: number, published: number | undefined, before: FoundTime | undefined): FoundTime | undefined {
  if (c.tokens[i]!.kind === "number") return undefined;
  const begins = c.begins(i);
  const unit = (begins & UNIT) !== 0;
  return ((begins & (DAY | NAMED_DAY)) !== 0 ? dayByName(c, i, published) : undefined)
    ?? (unit ? neighbourDay(c, i, before) : undefined)
    ?? ((begins & PART) !== 0 ? partAt(c, i, published) : undefined)
    ?? (unit || c.isNumberWord(i) ? span(c, i, published) : undefined)
    ?? ((begins & (UNIT | THIS)) !== 0 ? unitBy(c, i, published) : undefined)
    ?? ((begins & AGO) !== 0 ? ago(c, i, published) : undefined)
    ?? ((begins & DECADE) !== 0 ? decadeAt(c, i, published) : undefined);
}

/** [صباح] أمس [الأول] [(الاثنين)], اليوم, غدا, يوم الجمعة [الماضي]. */
function dayByName(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  let k = i;
  if (c.is(k, "day-parts") && (c.word(k + 1)?.offset !== undefined || c.word(k + 1)?.weekday !== undefined || c.word(k + 1)?.unit?.unit === "day")) k++;
  const offset = offsetAt(c, k);
  if (offset !== undefined) {
    let to = offset.to;
    const printed = offset.by === 0 && c.mark(to, "(") && c.word(to + 1)?.offset !== undefined && c.mark(to + 2, ")") ? c.word(to + 1)!.offset! : undefined;
    // اليوم (أمس): the editor's word in brackets outranks the speaker's
    if (printed !== undefined) return published === undefined ? unresolved(i, to + 3) : oneDay(i, to + 3, published + printed, "ar/time/printed-day");
    const open = c.mark(to, "(") ? 1 : 0;
    const weekday = c.word(to + open)?.weekday;
    if (weekday !== undefined && c.article(to + open)) {
      to += open + 1;
      if (open === 1 && c.mark(to, ")")) to++;
      if (published === undefined) return unresolved(i, to);
      // a weekday in the text outranks the day of publication: an older copy may have been printed
      return oneDay(i, to, nearestWeekday(published + offset.by, weekday), "ar/time/named-day");
    }
    return published === undefined ? unresolved(i, to) : oneDay(i, to, published + offset.by, "ar/time/relative-day");
  }
  const named = c.word(k)?.unit?.unit === "day" && c.word(k)?.unit?.count === 1 && !c.article(k) && c.word(k + 1)?.weekday !== undefined ? k + 1 : k;
  const weekday = c.word(named)?.weekday;
  if (weekday === undefined || !c.article(named) || (named === k && !plausibleWeekday(c, named))) return undefined;
  let to = named + 1;
  const offsetAfter = c.mark(to, "(") ? offsetAt(c, to + 1) : offsetAt(c, to);
  const direction = c.is(to, "past") ? -1 : c.is(to, "next") ? 1 : 0;
  if (direction !== 0) to++;
  if (published === undefined) return unresolved(i, to);
  if (direction === 0 && offsetAfter !== undefined) {
    to = offsetAfter.to + (c.mark(offsetAfter.to, ")") ? 1 : 0);
    return oneDay(i, to, nearestWeekday(published + offsetAfter.by, weekday), "ar/time/named-day");
  }
  const today = weekdayOf(published);
  const back = (today - weekday + 7) % 7;
  const coming = direction === 0 && tenseAt(c, i) === "future";
  const day = coming ? published + (7 - back) % 7 : direction > 0 ? published + ((weekday - today + 7) % 7 || 7) : published - (direction < 0 && back === 0 ? 7 : back);
  return oneDay(i, to, day, direction > 0 ? "ar/time/next-weekday" : "ar/time/weekday");
}

/** الأحد is also "the one": a weekday's name alone must not be joined to a noun before it. */
function plausibleWeekday(c: TimeCursor, i: number): boolean {
  const facts = c.tokens[i]!.word.facts;
  return facts.noun === undefined || facts.noun.events.length === 0;
}

function offsetAt(c: TimeCursor, k: number): { by: number; to: number } | undefined {
  const word = c.word(k);
  // أول من أمس, أول أمس, بعد غد
  const far = c.is(k, "before-yesterday") && !c.article(k) ? -1 : c.is(k, "after") ? 1 : 0;
  const near = far === -1 && c.is(k + 1, "from") ? k + 2 : k + 1;
  if (far !== 0 && c.word(near)?.offset === far) return { by: far * 2, to: near + 1 };
  if (c.is(k, "night") && c.article(k)) {
    const before = c.is(k + 1, "before") ? 1 : 0;
    if (c.is(k + 1 + before, "past")) return { by: -1 - before, to: k + 2 + before };
    return isTonight(c, k) ? { by: 0, to: k + 1 } : undefined;
  }
  if (word?.offset !== undefined) {
    if (word.offset === -1 && c.is(k + 1, "before-yesterday") && c.article(k + 1)) return { by: -2, to: k + 2 };
    return { by: word.offset, to: k + 1 };
  }
  if (isToday(c, k)) return { by: 0, to: k + 1 };
  return undefined;
}

/** اليوم alone is today, unless an adjective or a clause makes it another day, a paper bears the name (in a credit: before a dash), or something is counted by the day. */
function isToday(c: TimeCursor, k: number): boolean {
  if (!c.is(k, "today") || !c.article(k) || (c.pro(k) & PREPOSITION) !== 0 || c.particle(k - 1, "fi")) return false;
  if (isPaper(c, k)) return false;
  if (c.mark(k - 1, "«\"“") && c.mark(k + 1, "»\"”")) return false;
  if (c.mark(k + 1, "-–") && c.tokens[k - 3]?.block !== c.tokens[k]!.block) return false;
  if (otherDay.some(list => c.is(k + 1, list)) || c.particle(k + 1, "relative-strict")) return false;
  return c.number(k + 1)?.ordinal !== true && (c.word(k + 1)?.weekday !== undefined || !c.adjective(k + 1));
}

/** الليلة is tonight where it stands alone: a mark behind it, nothing joined to it, and no preposition, نفس or demonstrative (هذه الليلة is mostly the evening that is told of) before it. */
function isTonight(c: TimeCursor, k: number): boolean {
  if (c.pro(k) !== AL || c.particle(k - 1, "prep") || c.particle(k - 1, "demonstrative") || c.is(k - 1, "same")) return false;
  const next = c.tokens[k + 1];
  return next === undefined || next.kind === "mark" || next.sentence !== c.tokens[k]!.sentence;
}

/** صحيفة اليوم, صحيفة المصري اليوم, وقال لـ(اليوم): a paper of that name. */
function isPaper(c: TimeCursor, k: number): boolean {
  const before = c.mark(k - 1, "(") ? k - 2 : k - 1;
  // a preposition of one letter that stands apart
  const tied = c.tokens[before]?.word.key.length === 1 && c.particle(before, "prep");
  return tied || c.is(k - 1, "papers") || c.is(k - 2, "papers") && c.article(k - 1);
}

/** Words after اليوم that make it a day other than the article's. */
const otherDay = ["previous", "following", "past", "next", "before-yesterday", "same"] as const;

function nearestWeekday(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}

/** اليوم السابق, اليوم التالي: counted from the last day that the text named; without one from the article's. */
function neighbourDay(c: TimeCursor, i: number, before: FoundTime | undefined): FoundTime | undefined {
  if (c.word(i)?.unit?.unit !== "day" && c.word(i)?.unit?.unit !== "month") return undefined;
  const by = c.is(i + 1, "previous") ? -1 : c.is(i + 1, "following") ? 1 : 0;
  if (by === 0 || !c.article(i) || before?.start === undefined || c.word(i)!.unit!.count !== 1) return undefined;
  if (c.word(i)!.unit!.unit === "month") {
    const d = fromNumber(before.start);
    const [year, month] = addMonths(d.year, d.month, by);
    return monthTime(i, i + 2, year, month, "ar/time/neighbour-month");
  }
  return oneDay(i, i + 2, before.start + by, "ar/time/neighbour-day");
}

/** الخمسة أشهر الماضية, الأشهر الـ18 الأخيرة, اليومين الماضيين: a stretch that ends with the article's day. */
function span(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  let k = i;
  const first = c.article(k) || c.tokens[k]!.kind === "word" ? c.number(k) : undefined;
  let count = first !== undefined && !first.ordinal && c.word(first.to)?.unit !== undefined ? first.value : undefined;
  if (count !== undefined) k = first!.to;
  const unit = c.word(k)?.unit;
  if (unit === undefined || !(c.article(k) || c.article(i))) return undefined;
  let at = k + 1;
  if (count === undefined && unit.count === 2) count = 2;
  if (count === undefined && unit.count === 0) {
    const prefix = c.tokens[at]?.kind === "word" && c.number(at) === undefined && c.tokens[at + 1]?.kind === "number" && c.tokens[at]!.end - c.tokens[at]!.start <= 3 ? 1 : 0;
    const n = c.number(at + prefix);
    if (n !== undefined && !n.ordinal) { count = n.value; at = n.to; }
  }
  // 23 مليون العام الماضي: what is counted are no years
  if (count === undefined || count < 2 || count > longestStretch) return undefined;
  const past = c.is(at, "past");
  if (!past && !c.is(at, "next")) return undefined;
  if (published === undefined) return unresolved(i, at + 1);
  return stretch(i, at + 1, unit.unit, past ? -count : count, published);
}

/** Units of time that a stretch may count; above it the number belongs to something else. */
const longestStretch = 200;

function stretch(from: number, to: number, unit: string, by: number, published: number): FoundTime | undefined {
  const now = fromNumber(published);
  const order = (a: string, b: string): string => (by < 0 ? `${a}/${b}` : `${b}/${a}`);
  if (unit === "day" || unit === "week") {
    const days = unit === "day" ? by : by * 7;
    const other = published + days;
    return { from, to, value: order(edtfDay(other), edtfDay(published)), grain: "day", start: Math.min(other, published), end: Math.max(other, published), rule: "ar/time/stretch" };
  }
  if (unit === "month") {
    const [year, month] = addMonths(now.year, now.month, by);
    return { from, to, value: order(edtfMonth(year, month), edtfMonth(now.year, now.month)), grain: "month", rule: "ar/time/stretch" };
  }
  if (unit === "year") return { from, to, value: order(edtfYear(now.year + by), edtfYear(now.year)), grain: "year", rule: "ar/time/stretch" };
  return undefined;
}

/** العام الماضي, هذا الشهر, الأسبوع المقبل, العام الجاري. */
function unitBy(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  let k = i;
  const demonstrative = c.is(k, "this");
  if (demonstrative) k++;
  const unit = c.word(k)?.unit;
  if (unit === undefined || unit.count !== 1 || !c.article(k)) return undefined;
  const step = stepAt(c, k + 1);
  const by = demonstrative ? 0 : step?.by;
  if (by === undefined) return undefined;
  const to = step !== undefined && (!demonstrative || step.by === 0) ? step.to : k + 1;
  if (published === undefined) return unresolved(i, to);
  const now = fromNumber(published);
  switch (unit.unit) {
    case "day": return demonstrative ? undefined : oneDay(i, to, published + by, "ar/time/unit");
    case "week": {
      const monday = published - weekdayOf(published) + 1 + by * 7;
      return { from: i, to, value: `${edtfDay(monday)}/${edtfDay(monday + 6)}`, grain: "week", start: monday, end: monday + 6, rule: "ar/time/unit" };
    }
    case "month": {
      const [year, month] = addMonths(now.year, now.month, by);
      return monthTime(i, to, year, month, "ar/time/unit");
    }
    case "year": {
      const year = now.year + by;
      return { from: i, to, value: edtfYear(year), grain: "year", start: dayNumber({ year, month: 1, day: 1 }), end: dayNumber({ year, month: 12, day: 31 }), year, rule: "ar/time/unit" };
    }
    default: return undefined;
  }
}

function monthTime(from: number, to: number, year: number, month: number, rule: FoundTime["rule"]): FoundTime {
  const start = dayNumber({ year, month, day: 1 });
  return { from, to, value: edtfMonth(year, month), grain: "month", start, end: start + daysInMonth(year, month) - 1, month, year, rule };
}

/** قبل يومين, قبل نحو شهرين: counted back from the article's day; longer units give the month or year. منذ سبع سنوات is a duration. */
function ago(c: TimeCursor, i: number, published: number | undefined): FoundTime | undefined {
  const direction = c.is(i, "before") ? -1 : c.is(i, "after") ? 1 : 0;
  if (direction === 0) return undefined;
  const first = c.is(i + 1, "about") ? i + 2 : i + 1;
  const n = c.number(first);
  const at = n === undefined || n.ordinal ? first : n.to;
  const unit = c.word(at)?.unit;
  // قبل يومين من القمة is counted from the summit
  if (unit === undefined || c.article(at) || c.particle(at + 1, "min")) return undefined;
  const count = n?.value ?? (unit.count === 0 ? undefined : unit.count);
  if (count === undefined || direction > 0 || !Number.isInteger(count)) return undefined;
  if (published === undefined) return unresolved(i, at + 1);
  const now = fromNumber(published);
  if (unit.unit === "day") return oneDay(i, at + 1, published - count, "ar/time/ago");
  if (unit.unit === "week") return oneDay(i, at + 1, published - count * 7, "ar/time/ago");
  if (unit.unit === "month") { const [year, month] = addMonths(now.year, now.month, -count); return monthTime(i, at + 1, year, month, "ar/time/ago"); }
  if (unit.unit === "year") return { from: i, to: at + 1, value: edtfYear(now.year - count), grain: "year", rule: "ar/time/ago" };
  return undefined;
}
