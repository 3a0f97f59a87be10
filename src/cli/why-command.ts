import type { Command } from "commander";
import { shippedReader } from "../index.js";
import { Fault } from "../reading/fault.js";
import { reasonsAt, type Reasoned, type Report, type Why } from "../reading/index.js";
import { toDocument, type DocumentOptions } from "./input.js";
import { isolate, name } from "./print.js";

export function addWhyCommand(program: Command): void {
  program.command("why")
    .description("Say why the record at a place of the article is there: rule, lexicon entry and words.")
    .argument("<file>", "file to read, - for standard input")
    .requiredOption("--at <offset>", "place in the article's text, in UTF-16 code units")
    .option("--published <date>", "publication day, YYYY-MM-DD")
    .option("--outlet <name>", "who published it")
    .option("--language <code>", "language of the text")
    .action((file: string, options: DocumentOptions & { at: string }) => {
      const at = Number(options.at);
      if (!Number.isInteger(at) || at < 0) throw new Fault("bad-option", `--at ${options.at} is no offset.`, "--at");
      const report = shippedReader().read(toDocument(file, options), { dropped: true });
      if (at >= report.text.length) throw new Fault("bad-option", `--at ${at} is behind the end of the text (${report.text.length}).`, "--at");
      process.stdout.write(explain(report, at));
    });
}

/** All records at the offset with their reason trees, and candidates struck out there. */
export function explain(report: Report, at: number): string {
  const { records, dropped } = reasonsAt(report, at);
  const lines = [
    ...records.flatMap(record => [title(report, record), ...tree(report, record.why, 1)]),
    ...dropped.flatMap(d => [`struck out (${d.layer}): ${isolate(report.text.slice(...d.span))}`, `  ${d.by}: ${d.because}`]),
  ];
  return lines.length === 0 ? `Nothing is recorded at ${at}: ${isolate(report.text.slice(Math.max(0, at - 15), at + 15))}\n` : `${lines.join("\n")}\n`;
}

function title(report: Report, { record, id, spans }: Reasoned): string {
  switch (record) {
    case "statement": { const s = report.statements.find(x => x.id === id)!; return `statement ${s.id} by ${s.speaker === null ? "an unnamed source" : isolate(name(report, s.speaker))} (${s.kind})`; }
    case "event": { const e = report.events.find(x => x.id === id)!; return `event ${e.id} ${e.type} (${e.status})`; }
    case "actor": return `actor ${id} ${isolate(name(report, id!))}`;
    case "time": return `time ${report.times.find(t => t.span === spans[0])!.value}`;
    case "figure": { const f = report.figures.find(x => x.span === spans[0])!; return `figure ${f.value} ${f.unit}`; }
  }
}

function tree(report: Report, why: Why, depth: number): string[] {
  const words = why.spans.map(span => isolate(report.text.slice(span[0], Math.min(span[1], span[0] + 60)))).join(" … ");
  const line = `${"  ".repeat(depth)}${why.rule}${why.entry === undefined ? "" : ` ← ${why.entry}`}: ${words}`;
  return [line, ...(why.because ?? []).flatMap(inner => tree(report, inner, depth + 1))];
}
