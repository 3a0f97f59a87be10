import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { openLibrary, type Database } from "../library/index.js";
import { Fault } from "../reading/fault.js";

export interface LibraryOptions { readonly library: string }

/** The option that every command of the library has. */
export function withLibrary(command: Command): Command {
  return command.option("--library <dir>", "the library's folder; ISNAD_DATABASE_URL names a PostgreSQL server instead", "isnad-library");
}

/**
 * Opens the library that the options or the environment name, does the work and closes it.
 *
 * @throws Fault `no-library` where there is none and the command does not make one
 */
export async function inLibrary<T>({ library }: LibraryOptions, may: "make" | "only-open", work: (database: Database) => Promise<T>): Promise<T> {
  const url = process.env["ISNAD_DATABASE_URL"];
  if (url === undefined && may === "only-open" && !existsSync(path.join(library, "data"))) throw new Fault("no-library", `${library} holds no library.`, library);
  const database = await openLibrary(url === undefined || url === "" ? { folder: library } : { url });
  try { return await work(database); } finally { await database.close(); }
}
