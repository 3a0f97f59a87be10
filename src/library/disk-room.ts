import { statfsSync } from "node:fs";
import { Fault } from "../reading/fault.js";

/**
 * Bytes that must be free before the embedded database is made or writes. It cannot tell a full disk from a broken one when its log finds no
 * place, and then never comes back; so that moment must not come. A batch and its log take some 30 MB.
 */
export const roomToWrite = 128_000_000;

/** Bytes that must be free before it is opened: a file of its log is 16 MB. */
export const roomToOpen = 32_000_000;

/** @throws Fault `disk-full` where the disk of the folder has fewer bytes left */
export function needRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw new Fault("disk-full", `The disk of ${folder} is full: ${Math.floor(bavail * bsize / 1_000_000)} MB are left, and ${bytes / 1_000_000} MB are needed.`, folder);
}
