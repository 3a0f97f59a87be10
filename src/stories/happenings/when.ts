/** Days since 1970, first and last. */
export type Days = readonly [first: number, last: number];

const day = 86_400_000;
/** A past act without a date is one of the last days; one to come is one of the next. */
const behind = 2;
const ahead = 7;
/** Longer spans are times, not dates: they agree with each other alone. */
const longest = 7;

/** The days that a date in EDTF means; nothing where it is none. */
export function daysOfDate(edtf: string): Days | undefined {
  const [from = "", to = from] = edtf.split("/");
  const [first, last] = [bound(from, 0), bound(to, 1)];
  return first === undefined || last === undefined || last < first ? undefined : [first, last];
}

/** The days on which an event may have been: its date, else what the day of publication lets expect. */
export function daysOfEvent(date: string | undefined, published: string | undefined, future: boolean): { days: Days; dated: boolean } | undefined {
  const dated = date === undefined ? undefined : daysOfDate(date);
  if (dated !== undefined) return { days: dated, dated: true };
  const [today] = (published === undefined ? undefined : daysOfDate(published)) ?? [];
  if (today === undefined) return undefined;
  return { days: future ? [today, today + ahead] : [today - behind, today], dated: false };
}

/** May both be of one time? Days may be off by one: outlets differ in what they call yesterday. */
export function timesAgree(a: Days, b: Days): boolean {
  if (isLong(a) !== isLong(b)) return false;
  return isLong(a) ? a[0] === b[0] && a[1] === b[1] : a[0] <= b[1] + 1 && b[0] <= a[1] + 1;
}

export function isLong([first, last]: Days): boolean {
  return last - first > longest;
}

/** A day as `YYYY-MM-DD`. */
export function dayName(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** First (0) or last (1) day of a year, month or day. */
function bound(text: string, end: 0 | 1): number | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(text);
  if (parts === null) return undefined;
  const [, year, month, date] = parts.map(Number);
  const has = (n: number | undefined): n is number => n !== undefined && !Number.isNaN(n);
  const time = has(date) ? Date.UTC(year!, month! - 1, date) : has(month) ? Date.UTC(year!, month - 1 + end, 1) - end * day : Date.UTC(year! + end, 0, 1) - end * day;
  return Number.isNaN(time) ? undefined : Math.floor(time / day);
}
