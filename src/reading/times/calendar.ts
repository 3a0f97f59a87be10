import { remember } from "../remember.js";

// Days are counted from 1970-01-01 in the proleptic Gregorian calendar; no clock and no time zone is involved.

export interface Day { readonly year: number; readonly month: number; readonly day: number }

const msPerDay = 86_400_000;

export function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / msPerDay);
}

export function fromNumber(n: number): Day {
  const date = new Date(n * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(n: number): number {
  return ((n + 3) % 7 + 7) % 7 + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

export function edtfDay(n: number): string {
  const d = fromNumber(n);
  return `${four(d.year)}-${two(d.month)}-${two(d.day)}`;
}
export function edtfMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}
export function edtfYear(year: number): string {
  return four(year);
}

/** A month counted on from another: `addMonths(2015, 8, -18)` is `[2014, 2]`. */
export function addMonths(year: number, month: number, by: number): readonly [year: number, month: number] {
  const index = year * 12 + month - 1 + by;
  return [Math.floor(index / 12), (index % 12 + 12) % 12 + 1];
}

/** `YYYY-MM-DD` as a day number; `undefined` for anything else or a day that does not exist. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const day = { year: +match[1]!, month: +match[2]!, day: +match[3]! };
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > daysInMonth(day.year, day.month)) return undefined;
  return dayNumber(day);
}

/** Day number of 1 Muharram of year 1 in the tabular Islamic calendar (civil epoch, 16 July 622 Julian). */
const islamicEpoch = -492_148;

/** A Hijri date as a day number by the Umm al-Qura calendar, near which the tabular calendar leads. */
export function hijriDay(year: number, month: number, day: number): number {
  const tabular = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + islamicEpoch - 1;
  for (const by of [0, -1, 1, -2, 2]) if (umAlQura(tabular + by) === `${month}/${day}/${year}`) return tabular + by;
  return tabular;
}

/** The Hijri date of a day. */
export function hijriOf(n: number): Day {
  const [month = 1, day = 1, year = 1] = umAlQura(n).split("/").map(Number);
  return { year, month, day };
}

/** First and last day of a Hijri month. */
export function hijriMonth(year: number, month: number): readonly [start: number, end: number] {
  const [nextYear, nextMonth] = addMonths(year, month, 1);
  return [hijriDay(year, month, 1), hijriDay(nextYear, nextMonth, 1) - 1];
}

const hijriFormat = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });

/** Days of which the Hijri date is remembered: it takes long to find, and is asked for again and again near the day of publication. */
const rememberedDays = 2000;

const hijriText = remember(rememberedDays, n => hijriFormat.format(new Date(+n * msPerDay)).replace(/ .*$/, ""));

function umAlQura(n: number): string {
  return hijriText(String(n));
}
