import type { EventAnswer, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import type { CopyAnswer } from "../../library/index.js";
import type { Status } from "../../reading/index.js";
import type { StoryAnswer } from "./story-answer.js";
import type { ExportTables } from "./tables.js";

/** An answer to be written: rows one after the other, never all at once, or one story. */
export type AnswerStream =
  | { readonly kind: "events"; readonly rows: AsyncIterable<EventAnswer> }
  | { readonly kind: "statements"; readonly rows: AsyncIterable<StatementAnswer> }
  | { readonly kind: "happenings"; readonly rows: AsyncIterable<HappeningAnswer> }
  | { readonly kind: "copies"; readonly rows: AsyncIterable<CopyAnswer> }
  | { readonly kind: "story"; readonly story: StoryAnswer };
export type AnswerKind = AnswerStream["kind"];
/** The kinds that come as rows. */
export type RowKind = Exclude<AnswerKind, "story">;
/** One row that tells of actors, with its kind. */
export type Row =
  | { readonly kind: "events"; readonly row: EventAnswer }
  | { readonly kind: "statements"; readonly row: StatementAnswer }
  | { readonly kind: "happenings"; readonly row: HappeningAnswer };

/** One row of any kind with its kind. */
export type TableRow = Row | { readonly kind: "copies"; readonly row: CopyAnswer };

/** What a writer must be told from outside: it has no clock and no files of its own. */
export interface ExportOptions {
  /** The instant of the export, RFC 3339 in UTC: `2026-11-26T22:00:00Z`. */
  readonly now: string;
  readonly tables: ExportTables;
  /** Version of Isnad, as files name their coder. */
  readonly version: string;
  /** Acts that event data leaves out unless asked for; they come marked. `future` means those that PLOVER does not fold. */
  readonly include?: readonly Exclude<Status, "happened">[];
  /** CSV: begin with the mark by which spreadsheets know UTF-8. */
  readonly bom?: boolean;
  /** Language of labels and, where there is a choice, of names; where it is not given, English, and for a story the language of most of its articles. */
  readonly language?: "ar" | "en";
  /** What the answer is called: name of a feed or calendar. */
  readonly title?: string;
  /** Where the answer is found on the web. */
  readonly address?: string;
  /** Count spans in code points, not in UTF-16 code units; needs the text of each article. Permanent ids keep the units that they were made of. */
  readonly codePoints?: { textOf(article: string): Promise<string> };
}

/** A file format that answers can be written in. */
export interface Format {
  readonly id: string;
  readonly mediaType: string;
  /** With its dot. */
  readonly ending: string;
  /** What it can hold; the first is meant where none is named. */
  readonly kinds: readonly AnswerKind[];
  /** It holds only what is announced, and is asked of nothing else. */
  readonly announced?: true;
  /** One sentence for a person. */
  readonly about: string;
  /** The file, piece by piece; text is UTF-8. Call it through `writeExport`, which refuses kinds that it cannot hold. */
  write(answers: AnswerStream, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}

/** What spans of the export count, as files say it. */
export function unitOf({ codePoints }: ExportOptions): string {
  return codePoints === undefined ? "UTF-16 code units" : "code points";
}

/** Every row that tells of actors with its kind, for writers that hold several. */
export async function* rowsOf(answers: AnswerStream): AsyncGenerator<Row> {
  switch (answers.kind) {
    case "events": for await (const row of answers.rows) yield { kind: "events", row }; break;
    case "statements": for await (const row of answers.rows) yield { kind: "statements", row }; break;
    case "happenings": for await (const row of answers.rows) yield { kind: "happenings", row }; break;
    case "copies": case "story": break;
  }
}

/** Every row with its kind, copies too. A story has no rows. */
export async function* tableRowsOf(answers: AnswerStream): AsyncGenerator<TableRow> {
  if (answers.kind === "copies") for await (const row of answers.rows) yield { kind: "copies", row };
  else yield* rowsOf(answers);
}
