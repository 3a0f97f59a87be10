import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type PgBoss from "pg-boss";
import { holdings, openLibrary, type Database } from "../library/index.js";
import { joining } from "../library/joining.js";
import { emptyLibrary } from "../library/testing.js";
import type { Incoming } from "./incoming.js";
import { ingest } from "./ingest.js";
import { enqueue, openQueue } from "./queue.js";
import { openReadingPool } from "./reading-pool.js";

const server = process.env["ISNAD_TEST_DATABASE_URL"];
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Three jobs. */
const documents = 140;

const news = (n: number): Incoming => {
  const document = { id: `n${n}`, text: `رفضت مصر المقترح الإسرائيلي رقم ${n}. وقال وزير الخارجية المصري سامح شكري إن القاهرة لن تقبل به. ${"وأكد الوزير أن المحادثات مستمرة. ".repeat(20)}`, published: "2024-05-02" };
  return { key: document.id, source: "test", media: "application/json", given: {}, bytes: Buffer.from(JSON.stringify(document), "utf8") };
};
async function* items(): AsyncGenerator<Incoming> { for (let n = 0; n < documents; n++) yield news(n); }

/** What the library says of each article, whatever its number. */
const told = async (library: Database): Promise<unknown[]> => Promise.all([
  library.query("select id, sha256 from articles order by id"),
  library.query("select a.id, s.id as statement, s.speaker from statements s join articles a on a.n = s.article order by 1, 2"),
  library.query("select a.id, e.id as event, e.type from events e join articles a on a.n = e.article order by 1, 2"),
  library.query("select a.id, m.local, m.actor from mentions m join articles a on a.n = m.article order by 1, 2"),
]);

// workers share a server; without one the suite that has it runs this
describe.skipIf(server === undefined)("a worker that is killed in the middle of a job", () => {
  // a database of its own, since its workers would take the jobs of other tests
  const name = `isnad_workers_${process.pid}`;
  const url = server === undefined ? "" : Object.assign(new URL(server), { pathname: `/${name}` }).href;
  let outside: Database;
  let library: Database;
  let queue: PgBoss;
  beforeAll(async () => {
    outside = await emptyLibrary();
    await outside.query(`create database ${name}`);
    library = await openLibrary({ url });
    queue = await openQueue(url, { expire: 2, look: 1 });
  });
  afterAll(async () => {
    await queue.stop();
    await library.close();
    await outside.query(`drop database ${name} with (force)`);
  });

  const worker = (): ChildProcess => spawn(process.execPath, [main, "worker", "--until-empty"], { env: { ...process.env, ISNAD_DATABASE_URL: url }, stdio: ["ignore", "ignore", "inherit"] });
  const begun = async (): Promise<number> => (await library.query<{ n: number }>(`select (${documents} - count(*) filter (where tries = 0))::integer as n from arrivals`))[0]!.n;

  test("leaves its jobs to others: nothing is lost, nothing is there twice, and none is set aside", async () => {
    expect(await enqueue(library, queue, items(), joining())).toEqual({ read: documents, refused: 0, known: 0 });
    for (let killed = 0; killed < 2; killed++) {
      const before = await begun();
      const victim = worker();
      const ended = once(victim, "exit");
      // a document counts as tried before its reading begins
      while (await begun() === before && victim.exitCode === null) await new Promise(resolve => setTimeout(resolve, 2));
      victim.kill("SIGKILL");
      expect(await ended).toEqual([null, "SIGKILL"]);
    }
    expect((await holdings(library)).documents).toBeLessThan(documents);
    const heirs = [worker(), worker()];
    expect(await Promise.all(heirs.map(heir => once(heir, "exit")))).toEqual([[0, null], [0, null]]);
    expect(await holdings(library)).toMatchObject({ documents, refused: 0, articles: documents });
    expect(await library.query("select key from arrivals")).toEqual([]);
    const undisturbed = await emptyLibrary();
    const pool = openReadingPool(1);
    try { await ingest(undisturbed, items(), pool, joining()); } finally { await pool.close(); }
    expect(await told(library)).toEqual(await told(undisturbed));
  }, 300_000);
});
