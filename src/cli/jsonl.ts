import { createReadStream, fstatSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { once } from "node:events";
import progress from "cli-progress";
import { shippedReader } from "../index.js";
import { checkDocument } from "../intake/json-document.js";
import { Fault, faults } from "../reading/fault.js";
import { given, type DocumentOptions } from "./input.js";

/**
 * Reads documents line by line and writes Reports line by line, in order, holding one at a time.
 * A line that cannot be read is told on standard error with its number and costs no other line; the exit code is then 1.
 */
export async function readJsonl(file: string, options: DocumentOptions & { readonly dropped?: boolean }): Promise<void> {
  if (file !== "-" && statSync(file, { throwIfNoEntry: false })?.isDirectory() !== false) throw new Fault("no-such-file", `${file} is no file that can be read.`, file);
  const reader = shippedReader();
  const input = file === "-" ? process.stdin : createReadStream(file);
  const bar = progressBar(file);
  let line = 0;
  let failed = 0;
  let bytes = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    bytes += Buffer.byteLength(text) + 1;
    if (text.trim() === "") continue;
    try {
      const document = { ...given(options), ...checkDocument(parse(text, line), `line ${line}`) };
      const report = reader.read({ id: `line-${line}`, ...document }, { dropped: options.dropped === true });
      if (!process.stdout.write(`${JSON.stringify(report)}\n`)) await once(process.stdout, "drain");
    } catch (error) {
      failed++;
      console.error(errorLine(error, line));
    }
    bar?.update(bytes, { articles: line });
  }
  bar?.stop();
  if (failed > 0) {
    console.error(`isnad: ${failed} of ${line} lines could not be read.`);
    process.exitCode = 1;
  }
}

function parse(text: string, line: number): unknown {
  try { return JSON.parse(text); } catch { throw new Fault("bad-json", "The line is no JSON.", `line ${line}`); }
}

function errorLine(error: unknown, line: number): string {
  if (error instanceof Fault) return `isnad: line ${line}: ${error.code}: ${error.message} ${faults[error.code].hint}`;
  return `isnad: line ${line}: unexpected: ${(error as Error).message}`;
}

/** A bar on standard error where that is a terminal and standard output is not; by bytes where the size is known. */
function progressBar(file: string): progress.SingleBar | undefined {
  if (process.stderr.isTTY !== true || process.stdout.isTTY === true) return undefined;
  const size = file === "-" ? fstatSync(0).size : statSync(file).size;
  if (size === 0) return undefined;
  const bar = new progress.SingleBar({ format: "reading {bar} {percentage}% | {articles} articles | {eta_formatted} left", stream: process.stderr, clearOnComplete: true }, progress.Presets.shades_classic);
  bar.start(size, 0, { articles: 0 });
  return bar;
}
