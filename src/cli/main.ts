#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { Fault, faults } from "../reading/fault.js";
import { addDecisionCommands } from "./decision-commands.js";
import { addExportCommand } from "./export-command.js";
import { addIngestCommands } from "./ingest-command.js";
import { addLexiconCommand } from "./lexicon-command.js";
import { addQuestionCommands } from "./question-commands.js";
import { addReadCommand } from "./read-command.js";
import { addScoreCommand } from "./score-command.js";
import { addServeCommand } from "./serve-command.js";
import { addStoryCommands } from "./story-commands.js";
import { addWorkerCommand } from "./worker-command.js";
import { addWhyCommand } from "./why-command.js";
import { writingFault } from "./write-whole.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
const exitCodes = [...new Map(Object.entries(faults).map(([code, { exit }]) => [exit, code])).keys()].sort((a, b) => a - b);

const program = new Command("isnad")
  .description("Reads Arabic news and keeps the record it holds: who said what, who did what to whom, when, and through whom it came.")
  .version(version)
  .showHelpAfterError("(isnad --help shows the commands)")
  .exitOverride()
  .addHelpText("after", `\nExit codes: 0 done; 1 something was found wrong (lexicon check, failed lines of --jsonl); ${exitCodes.join(", ")} as in sysexits.h (see docs/errors.md).`);
addReadCommand(program);
addWhyCommand(program);
addLexiconCommand(program);
addScoreCommand(program);
addIngestCommands(program);
addWorkerCommand(program);
addQuestionCommands(program);
addStoryCommands(program);
addDecisionCommands(program);
addExportCommand(program);
addServeCommand(program);

// a reader that closes the pipe early (head) is no error
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : report(writingFault(error, "Standard output"))));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** One line for the person, never a stack trace; gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 64;
  const fault = error instanceof Fault ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (fault === undefined) { console.error(`isnad: unexpected: ${message.split("\n")[0]}`); return 70; }
  console.error(`isnad: ${fault.code}: ${fault.message} ${faults[fault.code].hint}`);
  return faults[fault.code].exit;
}
