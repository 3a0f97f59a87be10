import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../reading/fault.js";

/** Locks of this very process; a lock with its number that is not among them was left by an earlier process of that number, as in containers. */
const held = new Set<string>();

/**
 * Takes a folder for this process; two processes on one folder would destroy what is in it. Gives what lets it go.
 *
 * @throws Fault `library-in-use` where a process that runs has it, `cannot-write`, `disk-full`
 */
export function lockFolder(folder: string): () => void {
  const file = path.resolve(folder, "lock");
  const mine = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(mine, String(process.pid));
      while (!put(mine, file)) clearIfDead(file, mine, folder);
    } finally {
      rmSync(mine, { force: true });
    }
    held.add(file);
    return () => { held.delete(file); rmSync(file, { force: true }); };
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw code === "ENOSPC" ? new Fault("disk-full", `${folder} cannot be opened: its disk is full.`, folder) : new Fault("cannot-write", `${folder} cannot be written to (${code}).`, folder);
  }
}

/** Removes the lock of a process that was killed. One process at a time does so: what it finds dead is removed before another can take the folder. */
function clearIfDead(file: string, mine: string, folder: string): void {
  const owner = ownerOf(file);
  if (owner === undefined) return;
  if (holds(owner, file)) throw new Fault("library-in-use", `${folder} is in use by process ${owner}.`, folder);
  const clearing = `${file}.clearing`;
  if (!put(mine, clearing)) {
    const clearer = ownerOf(clearing);
    if (clearer !== undefined && !isRunning(clearer)) rmSync(clearing, { force: true });
    return;
  }
  try {
    const now = ownerOf(file);
    if (now !== undefined && !holds(now, file)) rmSync(file, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
}

/** Puts a file at a place unless one is there; it appears with its content, never empty. */
function put(from: string, to: string): boolean {
  try { linkSync(from, to); return true; } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The number of the process that a lock names; nothing where the lock is gone, 0 where it names none. */
function ownerOf(file: string): number | undefined {
  try { return Number(readFileSync(file, "utf8")); } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function holds(owner: number, file: string): boolean {
  return owner === process.pid ? held.has(file) : isRunning(owner);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try { process.kill(pid, 0); return true; } catch (error) { return (error as NodeJS.ErrnoException).code === "EPERM"; }
}
