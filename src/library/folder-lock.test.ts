import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder } from "./folder-lock.js";

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), "isnad-lock-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the folder when told to, says what came of it, and holds it until it is ended. */
const taker = (): ChildProcessWithoutNullStreams => spawn(process.execPath, ["--input-type=module", "-e", `
  import { createInterface } from "node:readline";
  import { lockFolder } from ${JSON.stringify(new URL("../../dist/library/folder-lock.js", import.meta.url).href)};
  console.log("ready");
  createInterface({ input: process.stdin }).on("line", () => { try { lockFolder(${JSON.stringify(folder)}); console.log("taken"); } catch (error) { console.log(error.code); } });
`]);

describe("the lock of a folder", () => {
  test("left by a process that was killed is taken by one of many that come at once", async () => {
    const processes = Array.from({ length: 6 }, taker);
    try {
      const lines = processes.map(child => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
      const nextOfEach = async (): Promise<unknown[]> => (await Promise.all(lines.map(line => line.next()))).map(line => line.value);
      await nextOfEach();
      writeFileSync(path.join(folder, "lock"), "999999999");
      for (const child of processes) child.stdin.write("take\n");
      expect((await nextOfEach()).sort()).toEqual([...Array<string>(5).fill("library-in-use"), "taken"]);
      expect(readdirSync(folder)).toEqual(["lock"]);
    } finally {
      for (const child of processes) child.kill("SIGKILL");
    }
  });
  test.each([["an earlier process of the same number", String(process.pid)], ["a process that could not write its number", ""], ["no process", "no number"]])("left by %s is taken over", (_, content) => {
    writeFileSync(path.join(folder, "lock"), content);
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("whose clearing was killed in the middle is cleared by the next", () => {
    for (const name of ["lock", "lock.clearing"]) writeFileSync(path.join(folder, name), "999999999");
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("of this process is not given twice", () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrowError(expect.objectContaining({ code: "library-in-use" }));
    release();
    lockFolder(folder)();
  });
});
