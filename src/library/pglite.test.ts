import { spawn } from "node:child_process";
import fs, { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { holdings, openLibrary, type Database } from "./index.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "isnad-library-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded database", () => {
  let library: Database;
  beforeAll(async () => { library = await openLibrary({}); });
  test("takes texts, numbers, bytes and lists as they are, and gives them back", async () => {
    const lists = [["a \"b\"", "c\\d", "{e,f}", "", null], ["نعم"], []];
    const [row] = await library.query("select $1::text as words, $2::float8 as number, $3::bytea as bytes, $4::text[] as first, $5::text[] as second, $6::text[] as third, $7::boolean as flag, $8::integer[] as numbers, $9::text as nothing", ["«سلام»", 2.5, Uint8Array.of(0, 255), ...lists, true, [1, -2], undefined]);
    expect(row).toEqual({ words: "«سلام»", number: 2.5, bytes: Buffer.of(0, 255), first: lists[0], second: lists[1], third: lists[2], flag: true, numbers: [1, -2], nothing: null });
  });
  test("answers others after a transaction, and goes on after a fault in one", async () => {
    const order: string[] = [];
    const written = library.transaction(async inner => {
      await inner.query("create table kept (n integer)");
      await inner.transaction(nested => nested.query("insert into kept values ($1)", [1]));
      order.push("written");
    });
    const asked = library.query("select n from kept").then(rows => { order.push("asked"); return rows; });
    await written;
    expect(await asked).toEqual([{ n: 1 }]);
    expect(order).toEqual(["written", "asked"]);
    const broken = library.transaction(async inner => {
      await inner.query("delete from kept");
      await inner.query("select nonsense");
    });
    await expect(broken).rejects.toMatchObject({ code: "42703" });
    expect(await library.query("select n from kept")).toEqual([{ n: 1 }]);
    await library.close();
    await expect(library.query("select 1")).rejects.toThrow("closed");
  });
});

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
  test("has on the disk what was committed: the database syncs it, and is told so only then", async () => {
    const synced = vi.spyOn(fs, "fsyncSync");
    syncBuiltinESMExports();
    try {
      const library = await openLibrary({ folder });
      expect(await library.query("show fsync")).toEqual([{ fsync: "on" }]);
      const before = synced.mock.calls.length;
      await library.transaction(inner => inner.query("create table kept (n integer)"));
      expect(synced.mock.calls.length).toBeGreaterThan(before);
      await library.close();
    } finally {
      synced.mockRestore();
      syncBuiltinESMExports();
    }
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
