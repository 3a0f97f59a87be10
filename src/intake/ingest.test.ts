import { describe, expect, test } from "vitest";
import { holdings, refused } from "../library/index.js";
import { joining } from "../library/joining.js";
import { emptyLibrary } from "../library/testing.js";
import { Fault } from "../reading/fault.js";
import type { Incoming, Refusal } from "./incoming.js";
import { ingest } from "./ingest.js";
import { openReadingPool, type ReadingPool } from "./reading-pool.js";
import { reread } from "./reread.js";
import { takeIn } from "./take-in.js";

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

/** A word without a pattern, longer than an index of the database holds. */
const endless = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4e00 + (i * 7919) % 20_000)).join("");

describe("a document that the database refuses", () => {
  const refusedOne = (key: string): Incoming => ({ ...news(0), key, bytes: Buffer.from(JSON.stringify({ id: key, outlet: endless, published: "2024-05-02", text: "رفضت مصر المقترح الإسرائيلي." }), "utf8") });
  const { pool } = versioned("1", text => text);
  const fine = (from: number, to: number): Incoming[] => Array.from({ length: to - from }, (_, n) => news(from + n));

  test("is set aside with the reason, listed, and costs no other of its batch", async () => {
    const undisturbed = await emptyLibrary();
    await ingest(undisturbed, items(...fine(0, 60)), pool, joining());
    const told = async (library: typeof undisturbed): Promise<unknown[]> => Promise.all(["select id, origin, story from articles order by n", "select id, type from happenings order by n", "select kind, from_story, into_story from story_decisions order by n"].map(sql => library.query(sql)));
    const whole = await told(undisturbed);
    const library = await emptyLibrary();
    const all = [...fine(0, 20), refusedOne("bad-1"), ...fine(20, 33), refusedOne("bad-2"), ...fine(33, 60)];
    expect(await ingest(library, items(...all), pool, joining())).toEqual({ read: 60, refused: 2, known: 0 });
    expect(await told(library)).toEqual(whole);
    expect((await refused(library, {})).items).toMatchObject(["bad-2", "bad-1"].map(id => ({ id, code: "set-aside", message: expect.stringMatching(/cannot hold.*index row/u) as string })));
    expect((await library.query<{ key: string }>("select key from documents order by n")).map(row => row.key)).toEqual(all.map(item => item.key));
    expect(await ingest(library, items(...all), pool, joining())).toEqual({ read: 0, refused: 0, known: 62 });
    expect(await holdings(library)).toMatchObject({ documents: 62, refused: 2, articles: 60 });
  });
  test("is told of where a few documents are taken in, and listed all the same", async () => {
    const library = await emptyLibrary();
    expect(await takeIn(library, [news(1), refusedOne("bad"), news(2)], pool, joining)).toMatchObject([{ id: "n1", became: "created" }, { id: "bad", became: "refused", error: { code: "set-aside" } }, { id: "n2", became: "created" }]);
    expect(await takeIn(library, [refusedOne("bad"), news(2)], pool, joining)).toMatchObject([{ id: "bad", became: "refused", error: { code: "set-aside" } }, { id: "n2", became: "unchanged" }]);
    expect((await refused(library, {})).items).toMatchObject([{ id: "bad", code: "set-aside" }]);
  });
  test("leaves what was read under its name before", async () => {
    const library = await emptyLibrary();
    await ingest(library, items(news(1)), pool, joining());
    expect(await ingest(library, items(refusedOne("n1"), news(2)), pool, joining())).toMatchObject({ read: 1, refused: 1 });
    expect(await library.query("select id, outlet from articles order by n")).toEqual([{ id: "n1", outlet: null }, { id: "n2", outlet: null }]);
  });
  test("is none where the database itself fails: nothing is set aside, and it is told", async () => {
    const library = await emptyLibrary();
    await expect(ingest(library, items(...fine(0, 5)), pool, [async inner => { await inner.query("select * from what_is_not_there"); }])).rejects.toMatchObject({ code: "42P01" });
    await expect(ingest(library, items(...fine(0, 5)), pool, [async () => { throw new Error("at every document, and at none"); }])).rejects.toThrow("at every document");
    expect(await holdings(library)).toMatchObject({ documents: 0 });
  });
});

describe("a key", () => {
  test("that is too long for an index is cut to its beginning and a hash, the same every time", async () => {
    const library = await emptyLibrary();
    const pool = openReadingPool(1);
    try {
      const long = [1, 2].map(n => ({ ...news(n), key: `https://paper.example/${endless}${n}` }));
      expect(await ingest(library, items(...long), pool, joining())).toEqual({ read: 2, refused: 0, known: 0 });
      expect(await ingest(library, items(...long), pool, joining())).toEqual({ read: 0, refused: 0, known: 2 });
      const ids = (await library.query<{ id: string }>("select id from articles order by n")).map(row => row.id);
      expect(ids).toEqual([1, 2].map(() => expect.stringMatching(/^https:\/\/paper\.example\/\p{L}{200,300}…[0-9a-f]{24}$/u) as string));
      expect(new Set(ids).size).toBe(2);
    } finally { await pool.close(); }
  });
  test("and what a source says may hold what is no character, and is given back without", async () => {
    const library = await emptyLibrary();
    const pool = openReadingPool(1);
    try {
      const odd: Incoming = { key: "a\0b\ud800", source: "feed\0\udfff", media: "text/plain", given: { title: "c\0d\udc00", outlet: "e\0\ud800" }, bytes: Buffer.from("رفضت مصر المقترح الإسرائيلي. ".repeat(20), "utf8") };
      expect(await ingest(library, items(odd, news(1)), pool, joining())).toEqual({ read: 2, refused: 0, known: 0 });
      expect(await ingest(library, items(odd, { key: "x\0", source: "s", fault: new Fault("bad-json", "No JSON \0 \ud800.", "line \0") }), pool, joining())).toEqual({ read: 0, refused: 1, known: 1 });
      expect(await library.query("select key, source, given from documents order by n limit 1")).toEqual([{ key: "a\ufffdb\ufffd", source: "feed\ufffd\ufffd", given: { title: "c\ufffdd\ufffd", outlet: "e\ufffd\ufffd" } }]);
      expect((await refused(library, {})).items).toMatchObject([{ id: "x\ufffd", message: "No JSON \ufffd \ufffd.", at: "line \ufffd" }]);
    } finally { await pool.close(); }
  });
});

describe("reading again", () => {
  test("keeps the reading that there is where the database refuses another one, and reads the others", async () => {
    const library = await emptyLibrary();
    await ingest(library, items(news(1), news(2)), versioned("1", text => text).pool, []);
    const next = versioned("2", text => text);
    const spoiled: ReadingPool = { ...next.pool, read: async came => (await next.pool.read(came)).map(one => (one.key === "n1" ? { ...one, reading: { ...one.reading!, article: { ...one.reading!.article, outlet: endless } } } : one)) };
    expect(await reread(library, "2", spoiled, [])).toMatchObject({ documents: 2 });
    expect(await library.query("select d.key, d.reader, a.outlet from documents d join articles a on a.n = d.n order by d.n")).toEqual([{ key: "n1", reader: "1", outlet: null }, { key: "n2", reader: "2", outlet: null }]);
  });

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
