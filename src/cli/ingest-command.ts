import progress from "cli-progress";
import type { Command } from "commander";
import { openFetchedState, type FetchedState } from "../intake/fetched-state.js";
import { isAddress } from "../intake/address.js";
import { createFetcher, createNetwork, openSources, readOpml, systemNetworking, usualFetching, watchRounds, type FeedNetwork } from "../intake/index.js";
import { ingest, type Progress } from "../intake/ingest.js";
import { enqueue, openQueue } from "../intake/queue.js";
import { openReadingPool } from "../intake/reading-pool.js";
import { readerVersion } from "../intake/reader-version.js";
import { reread } from "../intake/reread.js";
import { settle, type Database } from "../library/index.js";
import { joining } from "../library/joining.js";
import { Fault } from "../reading/fault.js";
import { decodeBytes } from "../reading/page/decode.js";
import { readBytes } from "./input.js";
import { inLibrary, withLibrary, type LibraryOptions } from "./open-library.js";
import { counted } from "./print.js";
import { threadsOf } from "./threads.js";
import { databaseUrl } from "./worker-command.js";

interface Options extends LibraryOptions { readonly threads?: string; readonly json?: boolean; readonly allowPrivate?: boolean; readonly queue?: boolean; readonly every?: string; readonly rounds?: string }

export function addIngestCommands(program: Command): void {
  withLibrary(program.command("ingest"))
    .description("Take documents into the library: files, folders, archives, feeds, addresses. May be stopped and started again.")
    .argument("<source...>", "HTML, text, JSON, JSONL (also .gz), .zip, .warc, feeds, OPML, sitemaps, folders of these, web addresses")
    .option("--threads <n>", "threads that read; as many as cores but one, which writes, where absent")
    .option("--queue", "leave the reading to workers (isnad worker) on the server of ISNAD_DATABASE_URL")
    .option("--allow-private", "also fetch from addresses of private and loopback networks")
    .option("--json", "print the counts as JSON")
    .addHelpText("after", "\nExamples:\n  isnad ingest articles/\n  isnad ingest --library news day-1.jsonl.gz day-2.jsonl.gz\n  isnad ingest https://example.org/feed.xml")
    .action(async (sources: string[], options: Options) => {
      const done = await inLibrary(options, "make", database => takeIn(database, sources, options));
      print(options, done);
      if (done.refused > 0) process.exitCode = 1;
    });
  withLibrary(program.command("watch"))
    .description("Take in what is new in feeds, again and again, until stopped.")
    .argument("<feeds...>", "addresses of feeds, or OPML files that list them")
    .option("--every <span>", "time from round to round: 90s, 15m, 2h", "15m")
    .option("--threads <n>", "threads that read; as many as cores but one, which writes, where absent")
    .option("--allow-private", "also fetch from addresses of private and loopback networks")
    .option("--rounds <n>", "end after so many rounds")
    .action((feeds: string[], options: Options) => inLibrary(options, "make", database => watch(database, feeds, options)));
  withLibrary(program.command("reread"))
    .description("Read again the documents that another version of Isnad or of its lexicon has read, and say what changed.")
    .option("--threads <n>", "threads that read; as many as cores but one, which writes, where absent")
    .option("--json", "print the changes as JSON")
    .action(async (options: Options) => {
      const changes = await inLibrary(options, "only-open", async database => {
        const pool = openReadingPool(threadsOf(options.threads));
        try {
          const reading = await reread(database, readerVersion(), pool, joining());
          if (reading.documents > 0) await settle(database);
          return reading;
        } finally { await pool.close(); }
      });
      if (options.json === true) { process.stdout.write(`${JSON.stringify(changes)}\n`); return; }
      process.stdout.write(`${changes.documents} documents read again, ${changes.changed} of them changed\n`);
      for (const [layer, { kept, gone, come }] of Object.entries(changes.layers)) process.stdout.write(`  ${layer.padEnd(11)} ${kept} kept, ${gone} gone, ${come} come\n`);
    });
}

/** Takes the sources in: reads them here, or puts them into the queue for workers. */
async function takeIn(database: Database, sources: readonly string[], options: Options): Promise<Progress> {
  const { network, state, close } = openNetwork(database, options);
  const opened = openSources(sources, { network });
  const bar = progressBar(opened.total);
  const show = (counts: Progress): void => bar?.update(opened.done(), counts);
  const over = options.queue === true ? await openQueue(databaseUrl()) : openReadingPool(threadsOf(options.threads));
  try {
    const counts = "read" in over ? await ingest(database, opened.items, over, joining(), show) : await enqueue(database, over, opened.items, joining(), show);
    // kept last, so that what was fetched and not committed is fetched again
    await state.keep();
    if (counts.read > 0) await settle(database);
    return counts;
  } finally {
    bar?.stop();
    await close();
    await ("read" in over ? over.close() : over.stop());
  }
}

/** Round after round: what a round gave is committed, and remembered as seen, before the next begins. */
async function watch(database: Database, given: readonly string[], options: Options): Promise<void> {
  const every = milliseconds(options.every);
  const feeds = given.flatMap(feed => (isAddress(feed) ? [feed] : readOpml(decodeBytes(readBytes(feed)).text, feed)));
  const { network, state, close } = openNetwork(database, options);
  const pool = openReadingPool(threadsOf(options.threads));
  const end = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
  try {
    let left = options.rounds === undefined ? Infinity : Number(options.rounds);
    for await (const round of watchRounds(feeds, every, { network, now: Date.now, sleep: systemNetworking().sleep, signal: end.signal })) {
      const { read, refused } = await ingest(database, round, pool, joining());
      await state.keep();
      process.stdout.write(`${counted(read, "article")} read, ${counted(refused, "document")} refused\n`);
      if (--left <= 0) break;
    }
  } finally {
    await close();
    await pool.close();
  }
}

const units = { s: 1000, m: 60_000, h: 3_600_000 } as const;

function milliseconds(span: string | undefined): number {
  const parts = /^(\d+)([smh])$/u.exec(span ?? "");
  if (parts === null || Number(parts[1]) === 0) throw new Fault("bad-option", "--every is a number with s, m or h, such as 15m.", "--every");
  return Number(parts[1]) * units[parts[2] as keyof typeof units];
}

/** The open network, with what the library remembers of it. */
function openNetwork(database: Database, { allowPrivate }: Options): { network: FeedNetwork; state: FetchedState; close(): Promise<void> } {
  const system = systemNetworking();
  const fetcher = createFetcher({ ...system, ...usualFetching, userAgent: "Isnad/0.1", allowPrivate: allowPrivate === true });
  const state = openFetchedState(database);
  return { network: createNetwork({ fetcher, state, now: system.now }), state, close: () => fetcher.close() };
}

function print(options: Options, done: Progress): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(done)}\n` : `${counted(done.read, "article")} read, ${counted(done.refused, "document")} refused, ${done.known} known already\n`);
}

/** A bar on standard error where that is a terminal: by bytes of what lies on the disk, else by count. */
function progressBar(total: number | undefined): progress.SingleBar | undefined {
  if (process.stderr.isTTY !== true) return undefined;
  const by = total === undefined ? "{read} read" : "{bar} {percentage}% | {read} read, {refused} refused, {known} known | {eta_formatted} left";
  const bar = new progress.SingleBar({ format: `ingesting ${by}`, stream: process.stderr, clearOnComplete: true, etaBuffer: 50 }, progress.Presets.shades_classic);
  bar.start(total ?? 0, 0, { read: 0, refused: 0, known: 0 });
  return bar;
}
