import { readFileSync } from "node:fs";
import progress from "cli-progress";
import { Option, type Command } from "commander";
import { askExport, exportKinds, kindFor, type ExportConditions } from "../export/ask-export.js";
import { formatOf, formats, inChunks, loadExportTables, writeExport, type AnswerKind, type AnswerStream, type ExportOptions, type Format } from "../export/formats/index.js";
import { articleText, type Database } from "../library/index.js";
import { Fault } from "../reading/fault.js";
import { conditions, meantActor, meantSide, withConditions, type Asked } from "./ask.js";
import { inLibrary, withLibrary } from "./open-library.js";
import { writeWhole } from "./write-whole.js";

export function addExportCommand(program: Command): void {
  withConditions(withLibrary(program.command("export")))
    .description("Write an answer of the library as a file of another format, all of it, latest first.")
    .argument("<format>", `one of ${formats.map(format => format.id).join(", ")} (docs/exports.md)`)
    .addOption(new Option("--of <kind>", "what is asked for; what the format names first where absent").choices(exportKinds))
    .option("--doer <actor>", "acts: who did it; an actor's id or name, or a country's code such as SYR").option("--recipient <actor>", "acts: to whom").option("--party <actor>", "acts: doer or recipient")
    .option("--type <type>", "acts: PLOVER type, such as ASSAULT").option("--status <status>", "acts: happened, claimed, denied, future or conditional").option("--happening <id>", "acts: the reports of one happening")
    .option("--speaker <actor>", "statements: who said it").option("--about <actor>", "statements: words that name this actor or are addressed to it").option("--attitude <attitude>", "statements: assert, deny, accuse, threaten, promise …")
    .option("--story <id>", "in the articles of one story; which story")
    .option("--article <id>", "in one article; copies: what hangs together with it")
    .option("--out <file>", "write to this file, which appears when it is whole; standard output where absent")
    .option("--include <statuses>", "event data: also acts that are claimed, denied, future or conditional; several are parted by commas")
    .option("--bom", "csv: begin with the mark by which spreadsheets know UTF-8")
    .option("--code-points", "count places in code points, as Python does, not in UTF-16 code units")
    .addOption(new Option("--labels <code>", "language of labels, and of names where there is a choice; English where absent, and for a story the language of most of its articles").choices(["en", "ar"]))
    .addHelpText("after", "\nExamples:\n  isnad export csv --doer SAU --from 2015-07-01 --bom --out acts.csv\n  isnad export polecat --type PROTEST --include claimed > protests.tsv\n  isnad export graphml --of statements --about country.YEM --out speakers.graphml\n  isnad export story-html --story story.day-1/7 --labels ar --out story.html")
    .action(exportAnswer);
}

async function exportAnswer(id: string, options: Asked): Promise<void> {
  const write = prepareExport(id, options);
  const out = options["out"] === undefined || options["out"] === "-" ? undefined : String(options["out"]);
  await inLibrary(options, "only-open", async database => {
    const bar = progressBar(out);
    let rows = 0;
    try { await write(database, pieces => (out === undefined ? print(pieces) : writeWhole(out, pieces)), () => bar?.update({ rows: rows += 1 })); } finally { bar?.stop(); }
    if (out !== undefined) console.error(`isnad: wrote ${out}`);
  });
}

/** What is done with the pieces of a file. */
type Writing = (pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Checks all that can be checked without the library; what it gives then asks a library and hands the file on in pieces. `tell` is called for each row.
 *
 * @throws Fault `no-such-format`, `wrong-kind`, `bad-option`
 */
export function prepareExport(id: string, options: Asked): (database: Database, writing: Writing, tell?: () => void) => Promise<void> {
  const format = formatOf(id);
  const kind = kindFor(format, options["of"] as AnswerKind | undefined);
  const settings = settingsOf(format, options);
  return async (database, writing, tell = () => {}) => {
    const answers = counted(await askExport(database, format, kind, await meantConditions(database, options), settings), tell);
    await writing(inChunks(writeExport(id, answers, { ...settings, ...(options["codePoints"] === true ? { codePoints: { textOf: article => articleText(database, article) } } : {}) })));
  };
}

function settingsOf(format: Format, options: Asked): ExportOptions {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  if (options["bom"] === true && format.id !== "csv") throw new Fault("bad-option", "Only csv begins with a mark of its encoding.", "--bom");
  const include = options["include"] === undefined ? [] : String(options["include"]).split(",").map(status => statusOf(status.trim()));
  return {
    now: `${new Date().toISOString().slice(0, 19)}Z`, tables: loadExportTables(), version, include, bom: options["bom"] === true,
    ...(options["labels"] === undefined ? {} : { language: options["labels"] as "ar" | "en" }),
  };
}

function statusOf(text: string): NonNullable<ExportOptions["include"]>[number] {
  const status = (["claimed", "denied", "future", "conditional"] as const).find(known => known === text);
  if (status === undefined) throw new Fault("bad-option", `--include knows claimed, denied, future and conditional, not ${text}.`, "--include");
  return status;
}

async function meantConditions(database: Database, options: Asked): Promise<ExportConditions> {
  const meant: Record<string, string> = conditions(options, "from", "to", "outlet", "language", "type", "status", "attitude", "story", "happening", "article");
  for (const name of ["doer", "recipient", "party"]) if (options[name] !== undefined) meant[name] = (await meantSide(database, String(options[name])))!;
  for (const name of ["speaker", "about"]) if (options[name] !== undefined) meant[name] = (await meantActor(database, String(options[name]))).id;
  return meant;
}

/** The same answer; each row of it is told. */
function counted(answers: AnswerStream, tell: () => void): AnswerStream {
  async function* told<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> { for await (const row of rows) { tell(); yield row; } }
  switch (answers.kind) {
    case "events": return { kind: "events", rows: told(answers.rows) };
    case "statements": return { kind: "statements", rows: told(answers.rows) };
    case "happenings": return { kind: "happenings", rows: told(answers.rows) };
    case "copies": return { kind: "copies", rows: told(answers.rows) };
    case "story": return answers;
  }
}

async function print(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  // what goes wrong with standard output ends the process, as it does for every command
  for await (const piece of pieces) await new Promise<void>(resolve => { process.stdout.write(piece, () => resolve()); });
}

/** A count on standard error where that is a terminal and the answer goes elsewhere. */
function progressBar(out: string | undefined): progress.SingleBar | undefined {
  if (process.stderr.isTTY !== true || out === undefined && process.stdout.isTTY === true) return undefined;
  const bar = new progress.SingleBar({ format: "exporting {rows} rows | {duration_formatted}", stream: process.stderr, clearOnComplete: true });
  bar.start(0, 0, { rows: 0 });
  return bar;
}
