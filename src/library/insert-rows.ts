import type { Database } from "./database.js";

/** A column and its type in SQL; array types are sent as text, since arrays of arrays have no ragged form in SQL. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: string };

/** Inserts rows by one statement; `after` is what follows it, such as `on conflict do nothing`, and may give back rows. */
export async function insertRows<Row extends object, Returned extends object = never>(database: Database, table: string, columns: Columns<Row>, rows: readonly Row[], after = ""): Promise<Returned[]> {
  if (rows.length === 0) return [];
  const fields = Object.keys(columns) as (keyof Row & string)[];
  const cells = fields.map(field => rows.map(row => cell(row[field], columns[field])));
  const sent = fields.map((field, n) => `$${n + 1}::${isText(columns[field]) ? "text" : columns[field]}[]`);
  const taken = fields.map(field => (isText(columns[field]) ? `${field}::${columns[field]}` : field));
  return database.query<Returned>(`insert into ${table} (${fields.join(", ")}) select ${taken.join(", ")} from unnest(${sent.join(", ")}) as sent(${fields.join(", ")}) ${after}`, cells);
}

/** Types whose values travel as text and are cast on arrival. */
const isText = (type: string): boolean => type.endsWith("[]") || type === "tsvector" || type === "jsonb" || type === "date";

function cell(value: unknown, type: string): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return arrayLiteral(value as readonly (string | number)[]);
  if (type === "jsonb") return jsonCell(value);
  return sendable(value);
}

/** PostgreSQL's text has neither NUL nor halves of characters; U+FFFD stands for them, so that places in the text stay where they are. The Report keeps them. */
export function sendable(value: unknown): unknown {
  return typeof value === "string" ? holdable(value) : value;
}

function holdable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\ufffd") : whole;
}

/** JSON as `jsonb` takes it, which has neither NUL nor halves of characters, not even escaped; U+FFFD stands for them. */
export function jsonCell(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => sendable(inner));
}

/** `{1,2}` or `{"a","b"}`, as PostgreSQL reads arrays. */
export function arrayLiteral(values: readonly (string | number)[]): string {
  return `{${values.map(v => (typeof v === "number" ? String(v) : `"${holdable(v).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`)).join(",")}}`;
}
