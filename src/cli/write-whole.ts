import { lstatSync, realpathSync, statSync } from "node:fs";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { Fault } from "../reading/fault.js";

/**
 * Writes a file by way of `<file>.partial`, which takes the file's name only when it is whole: whoever finds the file finds all of it.
 * What is no plain file (a device, a named pipe) is written to as it is.
 *
 * @throws Fault `cannot-write`, `disk-full`
 */
export async function writeWhole(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const target = targetOf(file);
  const way = target.plain ? `${target.path}.partial` : target.path;
  const handle = await attempt(file, () => open(way, "w"));
  try {
    await fill(file, handle, pieces);
    if (target.plain) await attempt(file, () => rename(way, target.path));
  } catch (error) {
    if (target.plain) await rm(way, { force: true });
    throw error;
  }
}

async function fill(file: string, handle: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const piece of pieces) await attempt(file, () => handle.writeFile(piece));
  } finally { await handle.close(); }
}

/** Where a name leads: through links, so that they stay links. */
function targetOf(file: string): { readonly path: string; readonly plain: boolean } {
  const path = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true && statSync(file, { throwIfNoEntry: false }) !== undefined ? realpathSync(file) : file;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new Fault("cannot-write", `${file} is a folder.`, file);
  return { path, plain: found === undefined || found.isFile() };
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try { return await work(); } catch (error) { throw writingFault(error as NodeJS.ErrnoException, file); }
}

/** What kept a file from being written, as a Fault. */
export function writingFault({ code }: NodeJS.ErrnoException, file: string): Fault {
  if (code === "ENOSPC" || code === "EDQUOT") return new Fault("disk-full", `There is no room for ${file}.`, file);
  return new Fault("cannot-write", `${file} cannot be written (${code ?? "unknown"}).`, file);
}
