import progress from "cli-progress";
import type { Command } from "commander";
import { ingest, type Progress } from "../intake/ingest.js";
import { openSources } from "../intake/open-sources.js";
import { openReadingPool } from "../intake/reading-pool.js";
import { readerVersion } from "../intake/reader-version.js";
import { reread } from "../intake/reread.js";
import { joining } from "../library/joining.js";
import { Fault } from "../reading/fault.js";
import { inLibrary, withLibrary, type LibraryOptions } from "./open-library.js";

interface Options extends LibraryOptions { readonly threads?: string; readonly json?: boolean }

export function addIngestCommands(program: Command): void {
  withLibrary(program.command("ingest"))
    .description("Take documents into the library: files, folders, archives, feeds, addresses. May be stopped and started again.")
    .argument("<source...>", "HTML, text, JSON, JSONL (also .gz), .zip, .warc, feeds, OPML, sitemaps, folders of these, web addresses")
    .option("--threads <n>", "threads that read; as many as cores where absent")
    .option("--json", "print the counts as JSON")
    .addHelpText("after", "\nExamples:\n  isnad ingest articles/\n  isnad ingest --library news day-1.jsonl.gz day-2.jsonl.gz\n  isnad ingest https://example.org/feed.xml")
    .action(async (sources: string[], options: Options) => {
      const done = await inLibrary(options, "make", async database => {
        const pool = openReadingPool(threadsOf(options));
        const opened = openSources(sources);
        const bar = progressBar(opened.total);
        try {
          return await ingest(database, opened.items, pool, joining(), counts => bar?.update(opened.done(), counts));
        } finally { bar?.stop(); await pool.close(); }
      });
      print(options, done);
      if (done.refused > 0) process.exitCode = 1;
    });
  withLibrary(program.command("reread"))
    .description("Read again the documents that another version of Isnad or of its lexicon has read, and say what changed.")
    .option("--threads <n>", "threads that read; as many as cores where absent")
    .option("--json", "print the changes as JSON")
    .action(async (options: Options) => {
      const changes = await inLibrary(options, "only-open", async database => {
        const pool = openReadingPool(threadsOf(options));
        try { return await reread(database, readerVersion(), pool, joining()); } finally { await pool.close(); }
      });
      if (options.json === true) { process.stdout.write(`${JSON.stringify(changes)}\n`); return; }
      process.stdout.write(`${changes.documents} documents read again, ${changes.changed} of them changed\n`);
      for (const [layer, { kept, gone, come }] of Object.entries(changes.layers)) process.stdout.write(`  ${layer.padEnd(11)} ${kept} kept, ${gone} gone, ${come} come\n`);
    });
}

function threadsOf({ threads }: Options): number | undefined {
  if (threads === undefined) return undefined;
  const count = Number(threads);
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new Fault("bad-option", "--threads is a whole number from 1 to 256.", "--threads");
  return count;
}

function print(options: Options, done: Progress): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(done)}\n` : `${done.read} articles read, ${done.refused} documents refused, ${done.known} known already\n`);
}

/** A bar on standard error where that is a terminal: by bytes of what lies on the disk, else by count. */
function progressBar(total: number | undefined): progress.SingleBar | undefined {
  if (process.stderr.isTTY !== true) return undefined;
  const by = total === undefined ? "{read} read" : "{bar} {percentage}% | {read} read, {refused} refused, {known} known | {eta_formatted} left";
  const bar = new progress.SingleBar({ format: `ingesting ${by}`, stream: process.stderr, clearOnComplete: true, etaBuffer: 50 }, progress.Presets.shades_classic);
  bar.start(total ?? 0, 0, { read: 0, refused: 0, known: 0 });
  return bar;
}
