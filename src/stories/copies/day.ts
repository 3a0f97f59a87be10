const millisecondsOfDay = 86_400_000;

/** Whole days between two EDTF dates, by their first ten characters; undefined where one is missing or vaguer than a day. */
export function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  const from = dayNumber(a);
  const to = dayNumber(b);
  return from === undefined || to === undefined ? undefined : Math.abs(from - to);
}

function dayNumber(date: string | undefined): number | undefined {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}/u.test(date)) return undefined;
  return Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsOfDay);
}
