const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as feeds write them (RFC 822, ISO 8601), as ISO 8601 in the writer's own time, so that its day stays the writer's.
 * `undefined` where it is none: a bad date is not worth losing the article.
 */
export function isoDate(written: string | undefined): string | undefined {
  const text = written?.trim() ?? "";
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)|$)/u.exec(text);
  if (iso !== null) return isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? text : undefined;
  const mail = /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4}|\d\d)(?:\s+(\d{1,2}):(\d\d))?/u.exec(text);
  if (mail === null) return undefined;
  const month = months.indexOf(mail[2]!.toLowerCase()) + 1;
  const year = mail[3]!.length === 2 ? 2000 + Number(mail[3]) : Number(mail[3]);
  if (month === 0 || !isDay(year, month, Number(mail[1]))) return undefined;
  const day = `${year}-${two(month)}-${two(mail[1]!)}`;
  return mail[4] === undefined ? day : `${day}T${two(mail[4])}:${mail[5]}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function two(x: string | number): string { return String(x).padStart(2, "0"); }
