import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from "hyparquet-writer";
import { tableOf } from "./columns.js";
import { tableRowsOf, unitOf, type Format } from "./format.js";

/** Rows held in memory before they are written as one row group. */
const groupSize = 5000;
const types = { text: "STRING", integer: "INT32", number: "DOUBLE" } as const;

/** Apache Parquet with the columns of the CSV; empty cells are null. Memory holds one row group. */
export const parquet: Format = {
  id: "parquet", mediaType: "application/vnd.apache.parquet", ending: ".parquet", kinds: ["events", "statements", "happenings", "copies"],
  about: "Apache Parquet for data frames; columns as in CSV.",
  async *write(answers, options) {
    if (answers.kind === "story") return;
    const { columns, values } = tableOf(answers.kind);
    const sources = (rows: readonly (string | number | undefined)[][]): ColumnSource[] =>
      columns.map(({ name, type }, i) => ({ name, type: types[type], nullable: true, data: rows.map(row => cellOf(row[i])) }));
    const sink = new ByteWriter();
    const file = new ParquetWriter({
      writer: sink, schema: schemaFromColumnData({ columnData: sources([]) }), createdBy: `Isnad ${options.version}`,
      kvMetadata: [{ key: "isnad.spans", value: `${unitOf(options)} of the article's text, end exclusive` }],
    });
    let rows: (string | number | undefined)[][] = [];
    for await (const row of tableRowsOf(answers)) {
      rows.push(values(row));
      if (rows.length < groupSize) continue;
      await file.write({ columnData: sources(rows), rowGroupSize: groupSize });
      rows = [];
      yield taken(sink);
    }
    if (rows.length > 0) await file.write({ columnData: sources(rows), rowGroupSize: groupSize });
    await file.finish();
    yield taken(sink);
  },
};

function cellOf(value: string | number | undefined): string | number | null {
  return value === undefined || value === "" ? null : typeof value === "string" ? value.toWellFormed() : value;
}

/** What was written since the last time; the writer goes on counting its offset. */
function taken(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}
