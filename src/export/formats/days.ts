/** The first day, `YYYY-MM-DD`, that an EDTF date or interval covers. */
export function firstDay(edtf: string | undefined): string | undefined {
  return edge(edtf?.split("/")[0], "-01-01", () => "-01");
}

/** The last day, `YYYY-MM-DD`, that an EDTF date or interval covers; of an open interval the last that is known. */
export function lastDay(edtf: string | undefined): string | undefined {
  const [from, to] = edtf?.split("/") ?? [];
  return edge(to, "-12-31", endOfMonth) ?? edge(from, "-12-31", endOfMonth);
}

/** The day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** `20240516` of `2024-05-16`. */
export function compactDay(day: string): string {
  return day.replaceAll("-", "");
}

function edge(date: string | undefined, ofYear: string, ofMonth: (yearAndMonth: string) => string): string | undefined {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?/u.exec(date ?? "");
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  if (month === undefined) return year + ofYear;
  const whole = year + month + (day ?? ofMonth(year + month));
  return Number.isNaN(Date.parse(`${whole}T00:00:00Z`)) ? undefined : whole;
}

function endOfMonth(yearAndMonth: string): string {
  const [year = 0, month = 0] = yearAndMonth.split("-").map(Number);
  return `-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`;
}
