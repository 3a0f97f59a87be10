import type { Command } from "commander";
import { shippedReader } from "../index.js";
import { Fault } from "../reading/fault.js";
import type { Report, Span, Why } from "../reading/index.js";
import { toDocument, type DocumentOptions } from "./input.js";
import { isolate, name } from "./print.js";

/** A record of the Report with where it stands and why it is there. */
interface Reasoned { readonly title: string; readonly spans: readonly Span[]; readonly why: Why }

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
  const here = (spans: readonly Span[]): boolean => spans.some(([from, to]) => from <= at && at < to);
  const lines: string[] = [];
  for (const record of records(report).filter(r => here(r.spans))) {
    lines.push(record.title, ...tree(report, record.why, 1));
  }
  for (const d of (report.dropped ?? []).filter(x => here([x.span]))) {
    lines.push(`struck out (${d.layer}): ${isolate(report.text.slice(...d.span))}`, `  ${d.by}: ${d.because}`);
  }
  return lines.length === 0 ? `Nothing is recorded at ${at}: ${isolate(report.text.slice(Math.max(0, at - 15), at + 15))}\n` : `${lines.join("\n")}\n`;
}

function records(report: Report): Reasoned[] {
  return [
    ...report.statements.map(s => ({ title: `statement ${s.id} by ${s.speaker === null ? "an unnamed source" : isolate(name(report, s.speaker))} (${s.kind})`, spans: [...s.content, ...(s.cue === null ? [] : [s.cue])], why: s.why })),
    ...report.events.map(e => ({ title: `event ${e.id} ${e.type} (${e.status})`, spans: [e.trigger], why: e.why })),
    ...report.actors.map(a => ({ title: `actor ${a.id} ${isolate(name(report, a.id))}`, spans: a.mentions.map(m => m.span), why: a.why })),
    ...report.times.map(t => ({ title: `time ${t.value}`, spans: [t.span], why: t.why })),
    ...report.figures.map(f => ({ title: `figure ${f.value} ${f.unit}`, spans: [f.span], why: f.why })),
  ];
}

function tree(report: Report, why: Why, depth: number): string[] {
  const words = why.spans.map(span => isolate(report.text.slice(span[0], Math.min(span[1], span[0] + 60)))).join(" … ");
  const line = `${"  ".repeat(depth)}${why.rule}${why.entry === undefined ? "" : ` ← ${why.entry}`}: ${words}`;
  return [line, ...(why.because ?? []).flatMap(inner => tree(report, inner, depth + 1))];
}
