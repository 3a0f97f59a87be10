import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../library/index.js";
import { emptyLibrary } from "../library/testing.js";
import { createServer } from "./index.js";
import { documents, pool, reader } from "./testing.js";

const token = "a-long-enough-token";
let database: Database;
let app: FastifyInstance;
beforeEach(async () => {
  database = await emptyLibrary();
  app = await createServer({ database, reader, pool, options: { token } });
}, 60_000);
afterEach(() => app.close());

const send = (payload: object | string, headers: Record<string, string> = {}, server = app) => server.inject({ method: "POST", url: "/api/documents", payload, headers: { authorization: `Bearer ${token}`, ...headers } });
const sent = async (payload: object | string, headers?: Record<string, string>) => (await send(payload, headers)).json<{ items: { id?: string; became: string; error?: { code: string; at?: string } }[] }>().items;
const became = async (payload: object | string, headers?: Record<string, string>) => (await sent(payload, headers)).map(item => item.error?.code ?? item.became);
const get = async (url: string) => (await app.inject({ url })).json();
const ndjson = { "content-type": "application/x-ndjson" };

describe("documents that are sent", () => {
  test("become articles that can be asked for at once, joined with those that are there", async () => {
    expect(await sent(documents[0]!)).toEqual([{ id: "a1", became: "created" }]);
    const copy = { ...documents[0]!, id: "copy", outlet: "paper-three", published: "2024-05-03", text: `${documents[0]!.text!} ${"وتابع الوزير أن المحادثات التي جرت مع نظرائه في العواصم العربية تناولت سبل وقف القتال وإيصال الغذاء والدواء إلى المدن المحاصرة. ".repeat(2)}` };
    expect(await became([{ ...copy, id: "first" }, copy])).toEqual(["created", "created"]);
    expect((await get("/api/copies?article=copy")).items).toEqual([expect.objectContaining({ article: "copy", of: "first" })]);
    expect((await get("/api/stories")).items[0]).toMatchObject({ articles: expect.any(Number) });
    expect((await get("/api/articles/copy")).report.text).toBe(copy.text);
  });
  test("come as one, as a list or one a line, and are answered in their order", async () => {
    expect(await became(documents)).toEqual(["created", "created", "created"]);
    expect(await became(`${documents.map(document => JSON.stringify(document)).join("\n\n")}\n`, ndjson)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await became([])).toEqual([]);
  });
  test("are kept once however often they are sent, and replaced when they have changed", async () => {
    expect(await became(documents[0]!)).toEqual(["created"]);
    expect(await became([documents[0]!, Object.fromEntries(Object.entries(documents[0]!).reverse())])).toEqual(["unchanged", "unchanged"]);
    expect(await became([{ ...documents[0]!, text: "رفضت مصر المقترح." }, documents[0]!])).toEqual(["changed", "changed"]);
    expect((await get("/api/articles/a1")).report.text).toBe(documents[0]!.text);
    expect(await get("/api/holdings")).toMatchObject({ documents: 1, articles: 1 });
  });
  test("are named by their id, else their address, else their words", async () => {
    const text = "رفضت مصر المقترح.";
    const [byAddress, byWords, blank] = await sent([{ text, url: "https://Paper.example/1?utm_source=x#top" }, { text }, { text, id: " " }]);
    expect([byAddress!.id, byWords!.id, blank!.id]).toEqual(["https://paper.example/1", expect.stringMatching(/^sent\.[0-9a-f]{24}$/u), expect.stringMatching(/^sent\./u)]);
    expect(await sent({ text })).toEqual([{ id: byWords!.id, became: "unchanged" }]);
  });
  test("are named by the beginning of an address that no index can hold, the same every time", async () => {
    // letters without a pattern, which no packing makes short
    const long = Array.from({ length: 1900 }, (_, i) => String.fromCodePoint(0x4e00 + (i * 7919) % 20_000)).join("");
    const document = { text: "رفضت مصر المقترح.", url: `https://paper.example/${long}` };
    const [first] = await sent(document);
    expect(first).toEqual({ id: expect.stringMatching(/^https:\/\/paper\.example\/.*…[0-9a-f]{24}$/u), became: "created" });
    expect(await sent([document, documents[1]!])).toEqual([{ id: first!.id, became: "unchanged" }, { id: documents[1]!.id, became: "created" }]);
    expect((await get(`/api/articles/${encodeURIComponent(first!.id!)}`)).url).toBe(document.url);
  });
  test("make the server forget the answers that it remembered", async () => {
    const before = await get("/api/holdings");
    await send(documents[0]!);
    expect([before.articles, (await get("/api/holdings")).articles]).toEqual([0, 1]);
  });
});

describe("a bad document", () => {
  test("is refused with its reason and costs no other", async () => {
    const text = "رفضت مصر المقترح.";
    const bad = [{ text: " " }, { text, published: "soon" }, { title: "x" }, { text: 7 }, { text, author: "y" }, "words", null, 7, [], { text, id: "a\0b" }, { text, id: "\ud800" }, { text: "Египет заявил, что отклонил предложение посредников." }];
    const answers = await became(bad.flatMap((one, i) => [{ id: `good-${i}`, text: `${text} ${i}` }, one as object]));
    expect(answers.filter((_, i) => i % 2 === 0)).toEqual(bad.map(() => "created"));
    expect(answers.filter((_, i) => i % 2 === 1)).toEqual(["empty-input", "not-a-date", ...Array.from({ length: 9 }, () => "bad-document"), "language-not-read"]);
    expect((await get("/api/holdings")).articles).toBe(bad.length);
  });
  test("is told by the number of its line, and refused again when it is sent again", async () => {
    const lines = `${JSON.stringify(documents[0])}\n{"text": "قال\n${JSON.stringify({ id: "none", text: " " })}`;
    expect(await sent(lines, ndjson)).toEqual([{ id: "a1", became: "created" }, { became: "refused", error: expect.objectContaining({ code: "bad-json", at: "line 2" }) }, { id: "none", became: "refused", error: expect.objectContaining({ code: "empty-input" }) }]);
    expect(await became(lines, ndjson)).toEqual(["unchanged", "bad-json", "empty-input"]);
  });
  test("does not undo what was read before under its id", async () => {
    await send(documents[0]!);
    expect(await became({ id: "a1", text: " " })).toEqual(["empty-input"]);
    expect((await get("/api/articles/a1")).report.text).toBe(documents[0]!.text);
  });
  test("with commands in every field is words and nothing else", async () => {
    const sql = "'; drop table articles; --\" $1 \\ %s {} ${x} <script>";
    expect(await sent({ id: sql, url: sql, outlet: sql, title: sql, language: "ar", published: "2024-05-02", text: `${sql}\nقال وزير الخارجية المصري سامح شكري ${sql} إن القاهرة ترفض المقترح ${sql}.` })).toEqual([{ id: sql, became: "created" }]);
    expect((await get(`/api/articles/${encodeURIComponent(sql)}`))).toMatchObject({ id: sql, outlet: sql, title: sql });
    expect(await became({ text: `قال\0 الوزير ${sql} \ud800 \u202e`, title: "a\0b", outlet: "c\0d" })).toEqual(["created"]);
    expect(await became({ text: "رفضت مصر المقترح.", published: sql })).toEqual(["not-a-date"]);
    expect(await became({ text: "رفضت مصر المقترح.", language: sql })).toEqual(["created"]);
    expect((await get("/api/holdings")).articles).toBe(3);
  });
});

describe("what is sent", () => {
  test("is taken from holders of the token alone, and from nobody in public", async () => {
    expect((await send(documents[0]!, { authorization: "" })).json().error.code).toBe("unauthorized");
    expect((await send(documents[0]!, { authorization: "Bearer another" })).statusCode).toBe(401);
    for (const options of [{}, { token, readOnly: true }]) {
      const other = await createServer({ database, reader, pool, options });
      const answer = await send(documents[0]!, {}, other);
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, "read-only"]);
      await other.close();
    }
    expect((await get("/api/holdings")).documents).toBe(0);
  });
  test.each([
    ["{", {}, 400, "bad-json"], ["", {}, 400, "bad-json"], ["<p>", { "content-type": "text/html" }, 415, "bad-media-type"], ["قال ".repeat(200_000), ndjson, 413, "too-large"],
    ["7\n".repeat(1001), ndjson, 413, "too-large"], ['{"__proto__": {"text": "x"}}', {}, 400, "bad-json"],
  ] as const)("%# is refused as a whole where nothing can be told apart", async (payload, headers, status, code) => {
    const answer = await send(payload, { "content-type": "application/json", ...headers });
    expect([answer.statusCode, answer.json().error?.code]).toEqual([status, code]);
  });
});
