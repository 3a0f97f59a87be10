import type { FastifyInstance } from "fastify";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formats } from "../export/formats/index.js";
import type { Database } from "../library/index.js";
import { libraryOf } from "../library/testing.js";
import { createServer } from "./index.js";
import { documents, pool, reader } from "./testing.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = await libraryOf(...documents);
  app = await createServer({ database, reader, pool, options: { now: () => new Date("2024-05-05T06:00:00Z") } });
}, 60_000);
afterAll(() => app.close());

it("flows in every format, as a file with its name and media type", async () => {
  for (const { id, mediaType, ending, kinds } of formats.filter(format => format.kinds.includes("events"))) {
    const answer = await app.inject({ url: `/api/export/${id}?include=claimed,denied,future,conditional` });
    expect([id, answer.statusCode, answer.headers["content-type"]?.toString().split(";")[0], answer.headers["content-disposition"]]).toEqual([id, 200, mediaType, `attachment; filename="isnad-${kinds[0]!}${ending}"`]);
    expect([id, kinds.length > 0 && answer.rawPayload.length > 20, answer.headers["content-length"]]).toEqual([id, true, undefined]);
  }
});
it("keeps to its conditions", async () => {
  const rows = async (query: string): Promise<Record<string, string>[]> => parse((await app.inject({ url: `/api/export/csv?${query}` })).body, { columns: true, bom: true });
  expect(new Set((await rows("of=statements&speaker=person.sergei-lavrov")).map(row => row["speaker_ids"]))).toEqual(new Set(["person.sergei-lavrov"]));
  expect(new Set((await rows("doer=EGY&type=REJECT&bom=true")).map(row => row["type"]))).toEqual(new Set(["REJECT"]));
  expect(await rows(`outlet=${encodeURIComponent("'; drop table events; --")}`)).toEqual([]);
  expect((await rows("places=code-points")).length).toBeGreaterThan(0);
});
it("tells when it was made, by the server's clock", async () => {
  expect((await app.inject({ url: "/api/export/atom" })).body).toContain("<updated>2024-05-05T06:00:00Z</updated>");
});
it.each([
  ["xlsx", 400, "no-such-format"], ["polecat?of=statements", 400, "wrong-kind"], ["csv?of=rumours", 400, "bad-option"], ["csv?limit=5", 400, "bad-option"], ["csv?of=statements&doer=EGY", 400, "bad-option"],
  ["plover?include=happened", 400, "bad-option"], ["csv?from=2024-02-31", 400, "not-a-date"], ["csv/events", 404, "no-such-route"],
])("refuses %s in the one shape of errors", async (asked, status, code) => {
  const answer = await app.inject({ url: `/api/export/${asked}` });
  expect([answer.statusCode, answer.json()]).toEqual([status, { ok: false, error: expect.objectContaining({ code }) }]);
  expect(answer.headers["content-disposition"]).toBeUndefined();
});
it("is not made for those who only ask whether it is there", async () => {
  expect((await app.inject({ method: "HEAD", url: "/api/export/csv" })).statusCode).toBe(404);
});
it("is a failure like any other where the database goes away before it flows, and else is cut and does not look whole", async () => {
  const failingAt = (page: number): Promise<FastifyInstance> => {
    let asked = 0;
    const query: Database["query"] = async (sql, parameters) => {
      if (!/from "events"/u.test(sql)) return database.query(sql, parameters);
      if ((asked += 1) === page) throw new Error("disk quota of user root");
      // a full page, so that another is asked for
      const [row] = await database.query<{ rows?: string }>(sql, parameters);
      const full = <Row>(one: Row): Row[] => Array.from({ length: 101 }, () => one);
      return (row?.rows === undefined ? full(row) : [{ rows: JSON.stringify(full((JSON.parse(row.rows) as unknown[])[0])) }]) as never;
    };
    return createServer({ database: { ...database, query }, reader, pool });
  };
  const early = await failingAt(2);
  const answer = await early.inject({ url: "/api/export/ics?type=REJECT" });
  expect([answer.statusCode, answer.json()]).toEqual([500, { ok: false, error: expect.objectContaining({ code: "internal", message: expect.not.stringContaining("root") }) }]);
  expect(answer.headers["content-disposition"]).toBeUndefined();
  await early.close();
  const late = await failingAt(9);
  await expect(late.inject({ url: "/api/export/jsonl?type=REJECT" })).rejects.toThrow();
  await late.close();
});
