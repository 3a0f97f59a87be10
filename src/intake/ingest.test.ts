import { describe, expect, test } from "vitest";
import { holdings, refused } from "../library/index.js";
import { emptyLibrary } from "../library/testing.js";
import { Fault } from "../reading/fault.js";
import type { Incoming, Refusal } from "./incoming.js";
import { ingest } from "./ingest.js";
import { openReadingPool, type ReadingPool } from "./reading-pool.js";
import { reread } from "./reread.js";

const incoming = (key: string, text: string): Incoming => ({ key, source: "test", media: "application/json", given: {}, bytes: Buffer.from(JSON.stringify({ id: key, text, published: "2024-05-02" }), "utf8") });
const news = (n: number): Incoming => incoming(`n${n}`, `رفضت مصر المقترح الإسرائيلي رقم ${n}. وقال وزير الخارجية المصري سامح شكري إن القاهرة لن تقبل به.`);
async function* items(...all: (Incoming | Refusal)[]): AsyncGenerator<Incoming | Refusal> { yield* all; }

describe("taking documents in", () => {
  test("keeps the order of arrival, whichever thread is done first, and passes over what is there", async () => {
    const library = await emptyLibrary();
    const pool = openReadingPool(2);
    try {
      const first = Array.from({ length: 50 }, (_, n) => news(n));
      expect(await ingest(library, items(...first), pool, [])).toEqual({ read: 50, refused: 0, known: 0 });
      expect(await ingest(library, items(...first, news(50)), pool, [])).toEqual({ read: 1, refused: 0, known: 50 });
      const rows = await library.query<{ key: string }>("select key from documents order by n");
      expect(rows.map(row => row.key)).toEqual(Array.from({ length: 51 }, (_, n) => `n${n}`));
    } finally { await pool.close(); }
  });
  test("keeps what a source could not give, with its fault, and goes on", async () => {
    const library = await emptyLibrary();
    const pool = openReadingPool(1);
    try {
      const refusal = { key: "broken.gz", source: "broken.gz", fault: new Fault("bad-json", "The line is no JSON.", "line 3") };
      expect(await ingest(library, items(news(1), refusal, news(2)), pool, [])).toEqual({ read: 2, refused: 1, known: 0 });
      expect(await ingest(library, items(news(1), refusal, news(2)), pool, [])).toEqual({ read: 0, refused: 0, known: 3 });
      expect(await holdings(library)).toMatchObject({ documents: 3, refused: 1, articles: 2 });
      expect(await refused(library, {})).toEqual({ items: [{ id: "broken.gz", source: "broken.gz", code: "bad-json", message: "The line is no JSON.", at: "line 3", hint: expect.any(String) as string }] });
    } finally { await pool.close(); }
  });
});

describe("a document that breaks the reading down", () => {
  test("is set aside with what is known of it, and costs no other", async () => {
    const library = await emptyLibrary();
    const { pool } = versioned("1", text => { if (text.includes("رقم 2")) throw new Error("out of memory"); return text; });
    expect(await ingest(library, items(news(1), news(2), news(3)), pool, [])).toEqual({ read: 2, refused: 1, known: 0 });
    expect((await refused(library, { code: "set-aside", source: "test" })).items).toMatchObject([{ id: "n2", message: expect.stringContaining("out of memory") as string }]);
    expect(await refused(library, { code: "bad-json" })).toEqual({ items: [] });
  });
});

describe("reading again", () => {
  test("reads what another version has read, and says what changed", async () => {
    const library = await emptyLibrary();
    const { version, pool } = versioned("2", text => text);
    const old = versioned("1", text => text.replace("رفضت", "ردت على"));
    await ingest(library, items(news(1), news(2)), old.pool, []);
    const changes = await reread(library, version, pool, []);
    expect(changes).toMatchObject({ documents: 2, changed: 2 });
    expect(changes.layers.events.come).toBeGreaterThan(0);
    expect(await reread(library, version, pool, [])).toMatchObject({ documents: 0 });
    expect((await library.query<{ type: string }>("select distinct type from events")).map(e => e.type)).toContain("REJECT");
  });
});

/** A pool in this thread whose reading of a text another version would make otherwise. */
function versioned(version: string, change: (text: string) => string): { version: string; pool: ReadingPool } {
  return { version, pool: { threads: 1, close: async () => {}, readReport: () => Promise.reject(new Error("not asked")), read: async came => {
    const { shelved } = await import("../library/testing.js");
    return came.map(one => {
      const document = JSON.parse(Buffer.from(one.bytes).toString("utf8")) as { id: string; text: string };
      return { ...shelved({ ...document, text: change(document.text) }), key: one.key, raw: shelved(document).raw, sha256: shelved(document).sha256, reader: version };
    });
  } } };
}
