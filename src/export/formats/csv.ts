import { stringify } from "csv-stringify/sync";
import { tableOf } from "./columns.js";
import { tableRowsOf, type Format } from "./format.js";

/**
 * CSV after RFC 4180: comma, CRLF, quotes doubled. A text that a spreadsheet would run as a formula (it begins with = + - @,
 * their wide forms, a tab or CR) gets an apostrophe before it; numbers stay numbers.
 */
export const csv: Format = {
  id: "csv", mediaType: "text/csv", ending: ".csv", kinds: ["events", "statements", "happenings", "copies"],
  about: "CSV for spreadsheets (RFC 4180), with a header; an apostrophe disarms formulas.",
  async *write(answers, options) {
    if (answers.kind === "story") return;
    const { columns, values } = tableOf(answers.kind);
    yield (options.bom === true ? "\ufeff" : "") + csvLine(columns.map(column => column.name));
    for await (const row of tableRowsOf(answers)) yield csvLine(values(row));
  },
};

function csvLine(values: readonly (string | number | undefined)[]): string {
  return stringify([values], { record_delimiter: "windows", quote_record_delimiter: true, escape_formulas: true });
}
