import { writeFileSync } from "node:fs";
import { Option, type Command } from "commander";
import { shippedReader } from "../index.js";
import { Fault } from "../reading/fault.js";
import { renderHtml } from "../export/html.js";
import { loadLabels } from "../export/labels.js";
import { readJsonl } from "./jsonl.js";
import { toDocument, type DocumentOptions } from "./input.js";
import { printReading } from "./print.js";

interface Options extends DocumentOptions { readonly json?: boolean; readonly jsonl?: boolean; readonly html?: string; readonly labels?: "ar" | "en"; readonly dropped?: boolean }

export function addReadCommand(program: Command): void {
  program.command("read")
    .description("Read an article and print its record; FILE may be HTML, text or JSON, - is standard input.")
    .argument("[file]", "file to read", "-")
    .option("--json", "print the Report as JSON")
    .option("--jsonl", "documents in, one JSON object a line; Reports out, one a line, in order")
    .option("--html <out>", "write one self-contained page with every record highlighted")
    .addOption(new Option("--labels <language>", "language of the page's labels; the article's where not given").choices(["ar", "en"]))
    .option("--published <date>", "publication day, YYYY-MM-DD")
    .option("--outlet <name>", "who published it")
    .option("--language <code>", "language of the text, for example ar")
    .option("--dropped", "keep struck-out candidates in the Report")
    .addHelpText("after", "\nExamples:\n  isnad read page.html\n  isnad read --json --published 2024-05-17 article.txt\n  isnad read --jsonl < documents.jsonl > reports.jsonl\n  isnad read --html reading.html page.html")
    .action(async (file: string, options: Options) => {
      if (options.jsonl === true) { await readJsonl(file, options); return; }
      const report = shippedReader().read(toDocument(file, options), { dropped: options.dropped === true });
      if (options.html !== undefined) write(options.html, renderHtml(report, loadLabels(), options.labels));
      if (options.json === true) process.stdout.write(`${JSON.stringify(report)}\n`);
      else if (options.html === undefined) process.stdout.write(printReading(report));
      for (const notice of report.notices) console.error(`isnad: notice: ${notice.says}`);
    });
}

function write(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new Fault("cannot-write", `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`, path);
  }
  console.error(`isnad: wrote ${path}`);
}
