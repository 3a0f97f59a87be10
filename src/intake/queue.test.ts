import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type PgBoss from "pg-boss";
import { refused, type Database } from "../library/index.js";
import { emptyLibrary, shelved } from "../library/testing.js";
import type { Came } from "../library/shelf/shelve.js";
import type { Incoming } from "./incoming.js";
import { enqueue, openQueue, work } from "./queue.js";
import type { ReadingPool } from "./reading-pool.js";

const url = process.env["ISNAD_TEST_DATABASE_URL"];

const news = (n: number): Incoming => {
  const document = { id: `n${n}`, text: `رفضت مصر المقترح الإسرائيلي رقم ${n}.`, published: "2024-05-02" };
  return { key: document.id, source: "test", media: "application/json", given: {}, bytes: Buffer.from(JSON.stringify(document), "utf8") };
};
async function* items(...all: Incoming[]): AsyncGenerator<Incoming> { yield* all; }

/** Reads in this thread; `spoil` may throw for a document. */
const poolThat = (spoil: (came: Came) => void): ReadingPool => ({
  threads: 1, close: async () => {}, readReport: () => Promise.reject(new Error("not asked")),
  read: async came => came.map(one => { spoil(one); return { ...shelved(JSON.parse(Buffer.from(one.bytes).toString("utf8")) as { id: string }), key: one.key }; }),
});
const fine = poolThat(() => {});

// a queue needs a server; without one the suite that has it runs these tests
describe.skipIf(url === undefined)("the queue of a server", () => {
  let library: Database;
  let queue: PgBoss;
  beforeAll(async () => { queue = await openQueue(url!, { expire: 1, look: 1 }); });
  afterAll(() => queue.stop());

  test("is emptied by several workers, each document read once", async () => {
    library = await emptyLibrary();
    expect(await enqueue(library, queue, items(...Array.from({ length: 200 }, (_, n) => news(n))), [])).toEqual({ read: 200, refused: 0, known: 0 });
    const done = await Promise.all([1, 2, 3].map(() => work(library, queue, fine, [], { empty: true })));
    expect(done.reduce((sum, { read }) => sum + read, 0)).toBe(200);
    expect(await library.query("select count(*)::integer as n from articles")).toEqual([{ n: 200 }]);
    expect(await library.query("select count(*)::integer as n from arrivals")).toEqual([{ n: 0 }]);
  });
  test("gives the job of a worker that died to another one", async () => {
    library = await emptyLibrary();
    await enqueue(library, queue, items(news(1), news(2)), []);
    // a worker that takes the job and is never heard of again
    expect(await queue.fetch("isnad-read")).toHaveLength(1);
    expect(await work(library, queue, fine, [], { empty: true })).toEqual({ read: 2, refused: 0, known: 0 });
  });
  test("sets a document aside that fails three times, and reads its neighbours", async () => {
    library = await emptyLibrary();
    let tries = 0;
    const spoiled = poolThat(({ key }) => { if (key === "n2") { tries++; throw new Error("the reading broke down"); } });
    await enqueue(library, queue, items(news(1), news(2), news(3)), []);
    expect(await work(library, queue, spoiled, [], { empty: true })).toEqual({ read: 2, refused: 1, known: 0 });
    expect((await refused(library, {})).items).toMatchObject([{ id: "n2", code: "set-aside", message: expect.stringContaining("the reading broke down") }]);
    expect(tries).toBeLessThanOrEqual(5);
  });
  test("sets a document aside that the database refuses, at the first try, and keeps its neighbours", async () => {
    library = await emptyLibrary();
    // letters without a pattern, more than an index holds
    const outlet = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4e00 + (i * 7919) % 20_000)).join("");
    await enqueue(library, queue, items(news(1), { ...news(2), bytes: Buffer.from(JSON.stringify({ id: "n2", outlet, text: "رفضت مصر المقترح." })) }, news(3)), []);
    expect(await work(library, queue, fine, [], { empty: true })).toEqual({ read: 2, refused: 1, known: 0 });
    expect((await refused(library, {})).items).toMatchObject([{ id: "n2", code: "set-aside", message: expect.stringContaining("index row") }]);
    expect(await library.query("select count(*)::integer as n from arrivals")).toEqual([{ n: 0 }]);
  });
  test("takes two documents of one name in one job; the later counts", async () => {
    library = await emptyLibrary();
    expect(await enqueue(library, queue, items(news(1), { ...news(2), key: "n1" }), [])).toMatchObject({ read: 1 });
    expect(await work(library, queue, fine, [], { empty: true })).toEqual({ read: 1, refused: 0, known: 0 });
    expect(await library.query("select b.text from bodies b")).toEqual([{ text: "رفضت مصر المقترح الإسرائيلي رقم 2." }]);
  });
  test("sets a document aside that ends every worker which reads it", async () => {
    library = await emptyLibrary();
    await enqueue(library, queue, items(news(1), news(2), news(3)), []);
    // three workers began it and were not heard of again
    await library.query("update arrivals set tries = 3 where key = 'n2'");
    expect(await work(library, queue, fine, [], { empty: true })).toEqual({ read: 2, refused: 1, known: 0 });
    expect(await library.query("select key from documents where fault->>'code' = 'set-aside'")).toEqual([{ key: "n2" }]);
  });
});
