import { readFileSync } from "node:fs";
import { InvalidArgumentError, type Command } from "commander";
import type { FastifyInstance } from "fastify";
import { shippedReader } from "../index.js";
import { openReadingPool } from "../intake/index.js";
import { isSettled, settle } from "../library/index.js";
import { Fault } from "../reading/fault.js";
import { createServer, type ServerOptions } from "../server/index.js";
import { threadsOf } from "./threads.js";
import { inLibrary, withLibrary, type LibraryOptions } from "./open-library.js";

interface Options extends LibraryOptions {
  readonly port: number; readonly host: string; readonly token?: string; readonly readOnly?: boolean; readonly rateLimit: number; readonly remember: number;
  readonly cors?: string; readonly maxBody: number; readonly timeout: number; readonly behindProxy?: boolean; readonly threads?: string; readonly log: string;
}

export function addServeCommand(program: Command): void {
  withLibrary(program.command("serve"))
    .description("Serve a library: its questions under /api/, a page of them at /api/.")
    .option("--port <number>", "port to listen at; 0 for any that is free", wholeNumber(65_535), 8400)
    .option("--host <address>", "address to listen at; 0.0.0.0 for every network of the machine", "127.0.0.1")
    .option("--token <token>", "whoever sends it may take documents in, merge and split actors, and ask for /metrics from another machine (default: ISNAD_TOKEN; without one nobody may)")
    .option("--read-only", "nobody may change anything, with or without a token")
    .option("--rate-limit <number>", "requests that one address may send in a minute; 0 for any number", wholeNumber(1_000_000), 600)
    .option("--remember <megabytes>", "answers that are remembered until the library changes; 0 for none", wholeNumber(16_000), 64)
    .option("--cors <origin>", "pages of this origin may ask from a browser; * for any")
    .option("--max-body <bytes>", "size of the largest document, or list of documents, that is taken", wholeNumber(64_000_000), 1_000_000)
    .option("--timeout <seconds>", "time that an answer may take", wholeNumber(3600), 30)
    .option("--behind-proxy", "take the client's address from X-Forwarded-For")
    .option("--threads <n>", "threads that read what is sent, started as they are needed; as many as cores but one where absent")
    .option("--log <level>", "what goes to standard output, one JSON object a line: debug, info, warn, error, silent", "info")
    .addHelpText("after", "\nExamples:\n  isnad serve --library papers\n  isnad serve --library papers --host 0.0.0.0 --read-only --rate-limit 120")
    .action(serve);
}

/** Serves until the process is told to end; answers that are under way are finished first. */
async function serve(options: Options): Promise<void> {
  const settings = serverOptions(options);
  await inLibrary(options, "only-open", async database => {
    if (!await isSettled(database)) await settle(database);
    const pool = openReadingPool(threadsOf(options.threads), "needed");
    const app = await createServer({ database, reader: shippedReader(), pool, options: settings });
    try {
      const address = await listen(app, options);
      console.error(`isnad: serving ${database.kind === "pglite" ? options.library : "the library of ISNAD_DATABASE_URL"} at ${address}/api/`);
      await told("SIGINT", "SIGTERM");
    } finally {
      await app.close();
      await pool.close();
    }
  });
}

async function listen(app: FastifyInstance, { host, port }: Options): Promise<string> {
  try { return await app.listen({ host, port }); } catch (error) {
    throw new Fault("cannot-listen", `Cannot listen at ${host}, port ${port} (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`, "--port");
  }
}

function serverOptions(options: Options): ServerOptions {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const token = options.token ?? process.env["ISNAD_TOKEN"];
  if (token !== undefined && !/^\S{8,}$/u.test(token)) throw new Fault("bad-option", "A token has eight letters or more, and no blank.", "--token");
  if (!["debug", "info", "warn", "error", "silent"].includes(options.log)) throw new Fault("bad-option", `--log ${options.log} is no level.`, "--log");
  return {
    version, rateLimit: options.rateLimit, remember: options.remember, maxBody: options.maxBody, timeout: options.timeout * 1000, log: { level: options.log }, readOnly: options.readOnly === true, behindProxy: options.behindProxy === true,
    ...(token === undefined ? {} : { token }), ...(options.cors === undefined ? {} : { cors: options.cors }),
  };
}

function told(...signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise(resolve => { for (const signal of signals) process.once(signal, () => resolve()); });
}

function wholeNumber(most: number): (text: string) => number {
  return text => {
    const number = Number(text);
    if (!/^[0-9]+$/u.test(text) || number > most) throw new InvalidArgumentError(`It is a whole number up to ${most}.`);
    return number;
  };
}
