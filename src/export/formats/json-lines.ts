import { tableRowsOf, type Format } from "./format.js";

/** JSON lines in Isnad's own shape: nothing is left out, nothing changed. */
export const jsonLines: Format = {
  id: "jsonl", mediaType: "application/x-ndjson", ending: ".jsonl", kinds: ["events", "statements", "happenings", "copies", "story"],
  about: "JSON lines in Isnad's own shape, one record a line.",
  async *write(answers) {
    if (answers.kind === "story") yield `${JSON.stringify(answers.story)}\n`;
    for await (const { row } of tableRowsOf(answers)) yield `${JSON.stringify(row)}\n`;
  },
};
