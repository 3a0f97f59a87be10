import { createHash } from "node:crypto";

/**
 * One cell of a tab separated file. Readers of these files split at tabs and line ends and take quotes in different ways, so
 * none of the three may stand in a cell: breaks become one blank, straight double quotes single ones.
 */
export function cell(value: string | number | undefined): string {
  // Control characters, line and paragraph separators; direction marks and Arabic joiners stay.
  return value === undefined ? "" : String(value).replace(/ *[\p{Cc}\u2028\u2029][\p{Cc}\u2028\u2029 ]*/gu, " ").replaceAll('"', "'").trim();
}

/** Several values in one cell, parted by `; `; a semicolon inside a value becomes a comma. */
export function cells(values: readonly string[]): string {
  return values.map(value => cell(value).replaceAll(";", ",")).join("; ");
}

/** A line of cells. */
export function line(values: readonly (string | number | undefined)[]): string {
  return `${values.map(cell).join("\t")}\n`;
}

/** A number for formats that want one where Isnad has a permanent id: 52 bits of its SHA-256, the same in every export. */
export function numberOf(id: string): string {
  return String(Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 13), 16));
}
