import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { holdings, openLibrary } from "./index.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "isnad-library-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the folder of an embedded library", () => {
  test("belongs to one process; the second is told which one", async () => {
    const library = await openLibrary({ folder });
    // this process runs, as another one would
    await expect(openLibrary({ folder })).rejects.toMatchObject({ code: "library-in-use", message: expect.stringContaining(String(process.pid)) });
    await library.close();
    const again = await openLibrary({ folder });
    expect(await holdings(again)).toMatchObject({ documents: 0 });
    await again.close();
  });
  test("is taken over from a process that was killed", async () => {
    await (await openLibrary({ folder })).close();
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise(resolve => dead.on("exit", resolve));
    writeFileSync(path.join(folder, "lock"), String(dead.pid));
    const library = await openLibrary({ folder });
    expect(await holdings(library)).toMatchObject({ documents: 0 });
    await library.close();
  });
  test("with an Arabic name is like any other", async () => {
    const library = await openLibrary({ folder: path.join(folder, "مكتبة") });
    expect(await holdings(library)).toMatchObject({ documents: 0 });
    await library.close();
  });
  test("that cannot be made is a clear fault", async () => {
    writeFileSync(folder, "a file", { flag: "w" });
    await expect(openLibrary({ folder })).rejects.toMatchObject({ code: "cannot-write" });
  });
});
