import { Fault, ploverTypes, type Status } from "../../reading/index.js";

/** What a query may ask of an article besides its words. */
export type Field = "outlet" | "agency" | "speaker" | "actor" | "type" | "status" | "country" | "after" | "before" | "lang";

/** One condition: the field has one of the values; with `not`, none of them. */
export interface Filter { readonly field: Field; readonly anyOf: readonly string[]; readonly not: boolean }

const statuses: readonly Status[] = ["happened", "claimed", "denied", "future", "conditional"];
const named = { wanted: "a name", read: (value: string) => value };

/** How the value of each field is written, and what is made of it; `undefined` for a value that cannot be. */
const fields: Readonly<Record<Field, { readonly wanted: string; readonly read: (value: string) => string | undefined }>> = {
  outlet: named, agency: named, speaker: named, actor: named,
  type: { wanted: `one of ${ploverTypes.join(", ")}`, read: value => ploverTypes.find(type => type === value.toUpperCase()) },
  status: { wanted: `one of ${statuses.join(", ")}`, read: value => statuses.find(status => status === value.toLowerCase()) },
  country: { wanted: "three letters of ISO 3166, or IGO", read: value => (/^[a-z]{3}$/iu.test(value) ? value.toUpperCase() : undefined) },
  after: { wanted: "a date YYYY-MM-DD, YYYY-MM or YYYY", read: date },
  before: { wanted: "a date YYYY-MM-DD, YYYY-MM or YYYY", read: date },
  lang: { wanted: "ar or en", read: value => ["ar", "en"].find(language => language === value.toLowerCase()) },
};

export const fieldNames: ReadonlySet<string> = new Set(Object.keys(fields));

/** The value of a field as the library has it. @throws Fault `bad-query` */
export function readField(field: Field, value: string): string {
  const { wanted, read } = fields[field];
  const known = value.trim() === "" ? undefined : read(value.trim());
  if (known === undefined) throw new Fault("bad-query", `"${field}:${value.slice(0, 40)}" should have ${wanted} after the colon.`, field);
  return known;
}

function date(value: string): string | undefined {
  const match = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value);
  if (match === null) return undefined;
  const [, month = "01", day = "01"] = match;
  const whole = `${value.slice(0, 4)}-${month}-${day}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  // a day that the calendar lacks is taken for one of the next month
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole ? undefined : value;
}
