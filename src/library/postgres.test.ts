import { describe, expect, test } from "vitest";
import { toFault } from "./database-fault.js";
import { holdings } from "./index.js";
import { openLibrary } from "./open.js";
import { writeBatch } from "./store.js";
import { emptyLibrary, shelved } from "./testing.js";

const documents = [1, 2].map(n => shelved({ id: `p${n}`, text: `رفضت مصر المقترح الإسرائيلي رقم ${n}.` }));

describe("a database that fails", () => {
  test("for a full disk says so", () => {
    expect(toFault(Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" }))).toMatchObject({ code: "disk-full" });
    expect(toFault(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" }))).toMatchObject({ code: "disk-full" });
    // as the embedded one throws it while it is being made
    expect(toFault({ name: "ErrnoError", errno: 51 })).toMatchObject({ code: "disk-full" });
  });
  test("for another reason is no fault of the asker", () => {
    const error = new Error("something else");
    expect(toFault(error)).toBe(error);
  });
  test("for a server that is not there says so", async () => {
    await expect(openLibrary({ url: "postgres://isnad@127.0.0.1:1/none" })).rejects.toMatchObject({ code: "database-away" });
  });
  test("for an address that is none says so", async () => {
    await expect(openLibrary({ url: "mysql://127.0.0.1/none" })).rejects.toMatchObject({ code: "bad-option" });
  });
});

// without a server the suite that has one runs these
describe.skipIf(process.env["ISNAD_TEST_DATABASE_URL"] === undefined)("a server that goes away in the middle of writing", () => {
  test("keeps nothing of the batch and everything before it, and serves again when it is back", async () => {
    const library = await emptyLibrary();
    await writeBatch(library, [documents[0]!]);
    const lost = writeBatch(library, [documents[1]!], [async inner => { await inner.query("select pg_terminate_backend(pg_backend_pid())"); }]);
    await expect(lost).rejects.toMatchObject({ code: "database-away" });
    expect(await holdings(library)).toMatchObject({ documents: 1 });
    expect(await writeBatch(library, documents)).toEqual({ read: 1, refused: 0, known: 1 });
  });
});
