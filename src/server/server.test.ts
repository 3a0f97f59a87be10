import { gunzipSync } from "node:zlib";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../library/index.js";
import { writeBatch } from "../library/store.js";
import { libraryOf, shelved } from "../library/testing.js";
import { createServer } from "./index.js";
import type { ServerOptions } from "./options.js";
import { documents, pool, reader } from "./testing.js";

let database: Database;
let app: FastifyInstance;
const token = "a-long-enough-token";
const authorization = `Bearer ${token}`;
beforeAll(async () => {
  database = await libraryOf(...documents);
  app = await createServer({ database, reader, pool, options: { token } });
}, 60_000);
afterAll(() => app.close());

/** What a server with other options says. */
async function asked(options: ServerOptions, ...requests: InjectOptions[]) {
  const other = await createServer({ database, reader, pool, options });
  const answers = [];
  for (const request of requests) answers.push(await other.inject(request));
  await other.close();
  return answers;
}
const get = async (url: string, headers = {}) => app.inject({ url, headers });
const lavrov = "/api/actors/person.sergei-lavrov";

describe("questions by address", () => {
  test("list articles by their conditions, latest first", async () => {
    expect((await get("/api/articles?outlet=paper-one")).json().items.map((a: { id: string }) => a.id)).toEqual(["a3", "a1"]);
    expect((await get("/api/articles?from=2024-05-03&to=2024-05-03")).json().items).toHaveLength(1);
  });
  test("find an article whose id is an address with slashes, Arabic and a fragment", async () => {
    const answer = await get(`/api/articles/${encodeURIComponent(documents[1]!.id)}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().report.text).toBe(documents[1]!.text);
  });
  test("find an article whose id is as long as an address may be", async () => {
    const id = `https://paper.example/${"خ".repeat(1500)}`;
    expect((await get(`/api/articles/${encodeURIComponent(id)}`)).json().error).toMatchObject({ code: "not-found", at: id });
  });
  test("give the document as it came, to be kept and not shown", async () => {
    const answer = await get("/api/articles/a1/document");
    expect(JSON.parse(answer.body)).toEqual(documents[0]);
    expect(answer.headers).toMatchObject({ "content-type": "application/json", "content-disposition": "attachment" });
  });
  test("say why a record is there", async () => {
    const [event] = (await get("/api/events?outlet=paper-two&type=REJECT")).json().items;
    const { records } = (await get(`/api/articles/${encodeURIComponent(event.article.id)}/why?at=${event.trigger.start}`)).json();
    expect(records).toContainEqual(expect.objectContaining({ record: "event", spans: [[event.trigger.start, event.trigger.end]], why: expect.objectContaining({ rule: expect.stringMatching(/^ar\/event/u) }) }));
    expect((await get("/api/articles/a1/why?at=100000")).json().error).toMatchObject({ code: "bad-option", at: "at" });
  });
  test("say what an actor said, page by page, the next page in the body and as a link", async () => {
    const all = (await get("/api/statements?speaker=person.sergei-lavrov")).json().items;
    expect(all).toHaveLength(2);
    const first = await get("/api/statements?speaker=person.sergei-lavrov&limit=1");
    const [, link] = /^<(.*)>; rel="next"$/u.exec(first.headers.link as string)!;
    expect(link).toContain(first.json().next);
    const second = await get(link!);
    expect([...first.json().items, ...second.json().items]).toEqual(all);
    expect(second.headers.link).toBeUndefined();
  });
  test("say who did what to whom, and draw it over time", async () => {
    expect((await get("/api/events?doer=EGY&type=REJECT")).json().items[0]).toMatchObject({ type: "REJECT", article: { outlet: "paper-two" } });
    expect((await get("/api/timeline?party=EGY&step=month&by=articles")).json().bars[0]).toMatchObject({ from: "2024-05-01" });
  });
  test("find actors by name in Arabic, and who speaks about them", async () => {
    expect((await get(`/api/actors?name=${encodeURIComponent("لافر")}`)).json().items[0].id).toBe("person.sergei-lavrov");
    expect((await get(lavrov)).json()).toMatchObject({ articles: 2, first: "2024-05-02" });
    expect((await get(`${lavrov}/speakers-about`)).json().items[0].speaker.name.ar).toBe("خالد الحمداني");
  });
  test("search for words in all their forms, and show where they stand", async () => {
    const { items } = (await get(`/api/search?query=${encodeURIComponent("الرفض OR رفضت")}&order=day`)).json();
    expect(items.map((hit: { id: string }) => hit.id)).toEqual([documents[1]!.id]);
    const [{ text, span, hits }] = items[0].snippets;
    expect(text.slice(hits[0][0] - span[0], hits[0][1] - span[0])).toMatch(/رفض/u);
    expect((await get(`/api/search?query=${"w+".repeat(3000)}`)).json().error.code).toBe("query-too-long");
  });
  test("say from where an article has its text", async () => {
    expect((await get(`/api/origins/${encodeURIComponent(documents[1]!.id)}`)).json().articles.map((a: { id: string }) => a.id)).toEqual([documents[1]!.id]);
    expect((await get("/api/copies?article=a1")).json().items).toEqual([]);
  });
  test("say what the library holds and whether it answers", async () => {
    expect((await get("/api/holdings")).json()).toMatchObject({ articles: 3 });
    expect((await get("/api/health")).json()).toEqual({ ok: true, version: "0", database: database.kind });
  });
  test("read a document and keep nothing of it", async () => {
    const { id: _id, ...document } = documents[0]!;
    const answer = await app.inject({ method: "POST", url: "/api/read", payload: document });
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(reader.read(document))));
    expect((await get("/api/holdings")).json()).toMatchObject({ documents: 3 });
  });
});

describe("what is asked wrongly", () => {
  test.each([
    ["/api/articles?outlets=x", 400, "bad-option", "outlets"], ["/api/articles?limit=5000", 400, "bad-option", "limit"], ["/api/articles?limit=ten", 400, "bad-option", "limit"],
    ["/api/articles?outlet=a&outlet=b", 400, "bad-option", "outlet"], ["/api/articles?from=2024-02-30", 400, "not-a-date", "from"], ["/api/articles?outlet=%00", 400, "bad-option", "outlet"],
    ["/api/figures", 400, "bad-option", undefined], ["/api/events?type=WAR", 400, "bad-option", "type"], ["/api/actors", 400, "bad-option", "name"], ["/api/statements?cursor=abc", 400, "bad-option", "cursor"],
    [`/api/statements?cursor=${Buffer.from('["2024-02-31",1,1]').toString("base64url")}`, 400, "bad-option", undefined],
    [`/api/articles?cursor=${Buffer.from('["2024-02-01",99999999999999]').toString("base64url")}`, 400, "bad-option", undefined],
    ["/api/stories/none", 404, "not-found", "none"], ["/api/actors/person.nobody", 404, "not-found", "person.nobody"], ["/api/articles/none/document", 404, "not-found", "none"], ["/api/nothing", 404, "no-such-route", undefined], ["/", 404, "no-such-route", undefined],
    ["/api/articles/%E0%A4%A", 400, "bad-request", undefined], ["/api/static/none.js", 404, "no-such-route", undefined],
  ])("%s is %i %s", async (url, status, code, at) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json().error?.code, answer.json().error?.at]).toEqual([status, code, at]);
  });
  test.each([
    [{ payload: "{", headers: { "content-type": "application/json" } }, 400, "bad-json"], [{ payload: "<p>", headers: { "content-type": "text/html" } }, 415, "bad-media-type"],
    [{ payload: { title: "x" } }, 400, "bad-document"], [{ payload: { text: 7 } }, 400, "bad-document"], [{ payload: { text: "x", author: "y" } }, 400, "bad-document"],
    [{ payload: { text: "  " } }, 422, "empty-input"], [{ payload: { text: "قال", published: "soon" } }, 400, "not-a-date"], [{ payload: { text: "ا".repeat(600_000) } }, 413, "too-large"],
    [{ payload: '{"__proto__": {"text": "x"}}', headers: { "content-type": "application/json" } }, 400, "bad-json"], [{}, 400, "bad-document"],
  ] as const)("a document %# is told by its code", async (request, status, code) => {
    const answer = await app.inject({ method: "POST", url: "/api/read", ...request } as InjectOptions);
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
  });
});

describe("decisions", () => {
  const merge = { actor: "person.sergei-lavrov", into: "person.abdel-fattah-el-sisi" };
  test("need the token", async () => {
    for (const headers of [{}, { authorization: "Bearer another" }, { authorization: `Basic ${token}` }, { authorization: token }]) {
      const answer = await app.inject({ method: "POST", url: "/api/actors/merge", headers, payload: merge });
      expect([answer.statusCode, answer.json().error.code, answer.headers["www-authenticate"]]).toEqual([401, "unauthorized", "Bearer"]);
    }
  });
  test("are taken by nobody where there is no token, and in public", async () => {
    const request: InjectOptions = { method: "POST", url: "/api/actors/merge", headers: { authorization }, payload: merge };
    for (const options of [{}, { token, readOnly: true }]) {
      const [answer] = await asked(options, request);
      expect([answer!.statusCode, answer!.json().error.code]).toEqual([403, "read-only"]);
    }
  });
  test("merge, take back and split", async () => {
    const decide = async (what: string, payload: object) => app.inject({ method: "POST", url: `/api/actors/${what}`, headers: { authorization }, payload });
    expect((await decide("merge", merge)).json()).toMatchObject({ id: merge.into, merged: [merge.actor] });
    expect((await get("/api/statements?speaker=person.sergei-lavrov")).json().items).toEqual([]);
    expect((await decide("separate", { actor: merge.actor })).json()).toMatchObject({ id: merge.actor, articles: 2 });
    expect((await decide("split", { article: "a1", ...merge })).json()).toMatchObject({ id: merge.into, articles: 2 });
    expect((await decide("split", { article: "a1", actor: merge.into })).json().error).toMatchObject({ code: "bad-option", at: "into" });
    expect((await decide("merge", { ...merge, actor: "nobody" })).statusCode).toBe(404);
  });
});

describe("the server", () => {
  test("tells a known answer from a new one", async () => {
    const { headers } = await get("/api/holdings");
    const again = await get("/api/holdings", { "if-none-match": headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("/api/holdings", { "if-none-match": '"other"' })).statusCode).toBe(200);
  });
  test("packs what is long where the client unpacks it", async () => {
    const packed = await get(`${"/api/articles/a1"}`, { "accept-encoding": "gzip" });
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString("utf8"))).toEqual((await get("/api/articles/a1")).json());
  });
  test("lets pages of other origins ask only where that is wished", async () => {
    const origin = "https://desk.example";
    expect((await get("/api/holdings", { origin })).headers["access-control-allow-origin"]).toBeUndefined();
    const [answer, preflight] = await asked({ cors: origin }, { url: "/api/holdings", headers: { origin } }, { method: "OPTIONS", url: "/api/read", headers: { origin, "access-control-request-method": "POST" } });
    expect(answer!.headers["access-control-allow-origin"]).toBe(origin);
    expect(preflight!.headers["access-control-allow-methods"]).toContain("POST");
  });
  test("answers an address no more often in a minute than it may ask, unknown addresses and wrong tokens counted", async () => {
    const wrong: InjectOptions = { method: "POST", url: "/api/actors/merge", headers: { authorization: "Bearer x" } };
    const answers = await asked({ rateLimit: 3, token }, { url: "/api/health" }, { url: "/api/nothing" }, wrong, wrong, { url: "/api/health" }, { url: "/api/nothing" });
    expect(answers.map(a => a.statusCode)).toEqual([200, 404, 401, 429, 429, 429]);
    expect(answers.at(-1)!.json()).toMatchObject({ ok: false, error: { code: "rate-limited" } });
    expect(answers.at(-1)!.headers["retry-after"]).toBeDefined();
  });
  test("logs what was asked, one JSON object a line, and no token", async () => {
    const lines: string[] = [];
    const log = { stream: { write: (line: string) => { lines.push(line); } } };
    await asked({ token, log }, { url: "/api/health", headers: { authorization } }, { method: "POST", url: "/api/actors/merge", headers: { authorization }, payload: { actor: "x", into: "x" } });
    expect(lines.map(line => (JSON.parse(line) as { req?: { url: string } }).req?.url).filter(Boolean)).toEqual(["/api/health", "/api/actors/merge"]);
    expect(lines.join("")).not.toContain(token);
  });
  test("tells nothing of a defect but to the log", async () => {
    const lines: string[] = [];
    const broken: Database = { ...database, query: () => Promise.reject(new Error("relation secret_table does not exist")) };
    const server = await createServer({ database: broken, reader, pool, options: { log: { stream: { write: line => { lines.push(line); } } } } });
    for (const url of ["/api/holdings", "/metrics", "/api/health"]) {
      const answer = await server.inject({ url });
      expect(answer.json()).toEqual({ ok: false, error: { code: "internal", message: expect.any(String), hint: expect.any(String) } });
      expect(answer.body).not.toMatch(/secret|stack|at /u);
    }
    expect(lines.join("")).toContain("secret_table");
    await server.close();
  });
  test("says in time that an answer takes too long", async () => {
    const slow: Database = { ...database, query: () => new Promise(() => {}) };
    const server = await createServer({ database: slow, reader, pool, options: { timeout: 50 } });
    const answer = await server.inject({ url: "/api/holdings" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([503, "took-too-long"]);
    await server.close();
  });
  test("keeps browsers from taking an answer for a page", async () => {
    for (const url of ["/api/holdings", "/api/nothing", "/api/articles/a1/document"]) {
      expect((await get(url)).headers).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": expect.stringContaining("default-src 'none'"), "cross-origin-resource-policy": "same-origin" });
    }
  });
  test("gives Prometheus durations by route and counts of the library", async () => {
    await get("/api/articles/a1");
    const { body } = await get("/metrics");
    expect(body).toContain('isnad_library_records{kind="articles"} 3');
    expect(body).toMatch(/isnad_http_request_duration_seconds_count\{method="GET",route="\/api\/articles\/:id",status="200"\} [1-9]/u);
    expect(body).not.toContain("paper.example");
  });
  test("tells how it does on its own machine, elsewhere to holders of the token, and in public to nobody", async () => {
    const metrics = (from: string, headers: Record<string, string> = {}): InjectOptions => ({ url: "/metrics", remoteAddress: from, headers });
    const statuses = async (options: ServerOptions, ...requests: InjectOptions[]) => (await asked(options, ...requests)).map(answer => answer.statusCode);
    expect(await statuses({ token }, metrics("127.0.0.1"), metrics("::1"), metrics("203.0.113.7"), metrics("203.0.113.7", { authorization: "Bearer other" }), metrics("203.0.113.7", { authorization }))).toEqual([200, 200, 401, 401, 200]);
    expect(await statuses({ token, readOnly: true }, metrics("203.0.113.7", { authorization }))).toEqual([200]);
    expect(await statuses({}, metrics("203.0.113.7"), metrics("127.0.0.1"))).toEqual([404, 200]);
    // a proxy of this machine speaks for clients elsewhere, who may say that they are here
    for (const behindProxy of [false, true]) expect(await statuses({ behindProxy }, metrics("127.0.0.1", { "x-forwarded-for": "127.0.0.1" }))).toEqual([404]);
  });
  test("has a page for people that bears no name but the project's", async () => {
    const [page, start] = [await get("/api/"), await get("/api/static/swagger-initializer.js")];
    expect(page.body).toContain("<title>Isnad</title>");
    expect(page.body).not.toMatch(/favicon-\d|smartbear/iu);
    expect(start.body).toContain('"layout":"BaseLayout"');
    const [, icon] = /rel="icon"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="icon"/u.exec(page.body)?.filter(Boolean) ?? [];
    expect((await get(new URL(icon!, "http://x/api/").pathname)).headers["content-type"]).toContain("image/svg+xml");
  });
  test("has a page for people that loads nothing from elsewhere", async () => {
    const page = await get("/api/");
    expect(page.headers["content-type"]).toContain("text/html");
    for (const [, link] of page.body.matchAll(/(?:src|href)="([^"]+)"/gu)) expect(link).not.toMatch(/^(?:https?:)?\/\//u);
    for (const [, link] of page.body.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/gu)) expect((await get(new URL(link!, "http://x/api/").pathname)).statusCode).toBe(200);
  });
});

test("a remembered answer holds until the library changes", async () => {
  const library = await libraryOf(...documents);
  const own = await createServer({ database: library, reader, pool });
  const held = async () => (await own.inject({ url: "/api/holdings" })).json<{ articles: number }>().articles;
  const [before, again] = [await held(), await held()];
  await writeBatch(library, [shelved({ ...documents[0]!, id: "one more" })]);
  expect([again, await held()]).toEqual([before, before + 1]);
  await own.close();
});

test("a server told to remember nothing asks the library each time", async () => {
  let questions = 0;
  const counting: Database = { ...database, query: async <Row>(sql: string, parameters?: readonly unknown[]) => { questions++; return database.query<Row>(sql, parameters); } };
  const askedAgain = async (options: ServerOptions): Promise<number> => {
    const other = await createServer({ database: counting, reader, pool, options });
    await other.inject("/api/holdings");
    questions = 0;
    await other.inject("/api/holdings");
    await other.close();
    return questions;
  };
  // the one question to a server is whether others have changed the library
  expect(await askedAgain({})).toBe(database.kind === "pglite" ? 0 : 1);
  expect(await askedAgain({ remember: 0 })).toBeGreaterThan(1);
});
