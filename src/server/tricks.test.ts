import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../intake/ingest.js";
import { openSources } from "../intake/index.js";
import { testFolder } from "../intake/testing.js";
import { article, rawDocument, type Database } from "../library/index.js";
import { joining } from "../library/joining.js";
import { emptyLibrary } from "../library/testing.js";
import { createServer } from "./index.js";
import { pool, reader } from "./testing.js";

/** What breaks out of quotes, comments, patterns, arrays, JSON, templates and pages where it is not taken as words. */
const tricks = [
  "'; drop table articles; --", "\" or \"\"=\"", "\\' \\\" \\\\", "$1 $$ $tag$ $2::text", "%_ %s {} {1,\"2\"} ${x}", "')), ('x', null", "null", "<script>alert('x')</script> & <b>", "/* */ -- # ;", "a\u202eb\u200fc", "'a':1A 'b':* & ! | <->", "\u{1f4f0}\u0301",
];
const said = (trick: string): string => `قال وزير الخارجية المصري سامح شكري ${trick} إن القاهرة ترفض «${trick}» وتدين الهجوم على دمشق.`;
/** A document that has the trick in every field that holds text; those that Isnad does not know are kept with it as it came. */
const spoiled = (trick: string, id: string) => ({
  id: `${id} ${trick}`, url: `https://paper.example/${trick}`, outlet: trick, title: trick, text: `${trick}\n${said(trick)}\n${trick}`, published: "2024-05-02", retrieved: `2024-05-02T10:00:00Z ${trick}`, language: trick,
});
const unknown = (trick: string) => ({ author: trick, section: trick, tags: [trick], [trick]: trick });

const token = "a-long-enough-token";
const folder = testFolder();
let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = await emptyLibrary();
  app = await createServer({ database, reader, pool, options: { token, rateLimit: 0, remember: 0 } });
}, 60_000);
afterAll(() => app.close());

const send = async (payload: object): Promise<{ id: string; became: string }[]> => (await app.inject({ method: "POST", url: "/api/documents", payload, headers: { authorization: `Bearer ${token}` } })).json<{ items: { id: string; became: string }[] }>().items;
const get = async (url: string) => (await app.inject({ url })).json();

/** What each table holds, by its digest. */
async function whole(): Promise<object> {
  const tables = await database.query<{ name: string }>("select tablename as name from pg_tables where schemaname = current_schema() order by tablename");
  const digests = await Promise.all(tables.map(async ({ name }) => [name, (await database.query<{ digest: string }>(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`))[0]!.digest]));
  return Object.fromEntries(digests) as object;
}

test("a document with tricks in every field is given back as it was, sent or from a file", async () => {
  const sent = tricks.map((trick, n) => spoiled(trick, `s${n}`));
  expect(await send(sent)).toEqual(sent.map(({ id }) => ({ id, became: "created" })));
  const filed = tricks.map((trick, n) => ({ ...spoiled(trick, `f${n}`), ...unknown(trick) }));
  const file = folder.write("tricks'; --.jsonl", filed.map(document => JSON.stringify(document)).join("\n"));
  expect(await ingest(database, openSources([file]).items, pool, joining())).toEqual({ read: tricks.length, refused: 0, known: 0 });
  for (const document of [...sent, ...filed]) {
    const kept = await article(database, document.id);
    expect(kept).toMatchObject({ id: document.id, outlet: document.outlet, title: document.title, url: document.url, published: "2024-05-02" });
    expect(kept.report.text).toBe(document.text);
    expect(JSON.parse(Buffer.from((await rawDocument(database, document.id)).bytes).toString("utf8"))).toEqual(document);
    expect((await get(`/api/articles/${encodeURIComponent(document.id)}`)).report.text).toBe(document.text);
    expect((await get(`/api/articles?outlet=${encodeURIComponent(document.outlet)}`)).items.map((item: { id: string }) => item.id)).toContain(document.id);
    const { items } = await get(`/api/statements?article=${encodeURIComponent(document.id)}`);
    expect(items.length).toBeGreaterThan(0);
  }
}, 300_000);

test("a page with tricks in all that it says of itself is given back as it was", async () => {
  for (const [n, trick] of tricks.entries()) {
    const quoted = trick.replaceAll("&", "&amp;").replaceAll("\"", "&quot;").replaceAll("<", "&lt;");
    const names = ["author", "article:section", "og:site_name", "og:title", "article:published_time", "keywords", "description"].map(name => `<meta property="${name}" content="${quoted}">`).join("");
    const html = `<!doctype html><html lang="ar"><head><title>${quoted}</title>${names}</head><body><article><h1>${quoted}</h1><p>${said(quoted)}</p></article></body></html>`;
    expect(await send({ id: `page ${n}`, html })).toMatchObject([{ became: "created" }]);
    const { report } = await article(database, `page ${n}`);
    expect(report.text).toContain(said(trick).normalize("NFC").replace(/\s+/gu, " "));
  }
}, 300_000);

test("tricks in every parameter of every question are answered or refused, and the library is whole after them", async () => {
  const { paths } = await get("/api/openapi.json") as { paths: Record<string, Record<string, { parameters?: { name: string; in: string; required?: boolean }[] }>> };
  const before = await whole();
  const places = [["x", "y"], ["'; drop table articles; --", 1], [1, "'"], ["9999-99-99", "1e9"], ["\0", "\0"], [1e300, -1e300], [0.5, 0.5], ["'", "'", "'"], ["x"], [99_999_999_999]];
  const cursors = places.map(place => Buffer.from(JSON.stringify(place), "utf8").toString("base64url"));
  const broken: unknown[] = [];
  let asked = 0;
  for (const [path, { get: operation }] of Object.entries(paths)) {
    if (operation === undefined) continue;
    const parameters = operation.parameters ?? [];
    const known: Record<string, string> = { name: "x", query: "x", at: "1", format: "csv", id: "x" };
    for (const { name } of parameters) {
      for (const value of [...tricks, "%00", "\0", "\ufffe", ...(name === "cursor" ? cursors : [])]) {
        const values = (parameter: { name: string; required?: boolean }): string[] => (parameter.name === name ? [value] : parameter.required === true ? [known[parameter.name] ?? "x"] : []);
        const inPath = parameters.filter(p => p.in === "path").reduce((filled, p) => filled.replace(`{${p.name}}`, encodeURIComponent(values(p)[0] ?? "x")), path);
        const inQuery = parameters.filter(p => p.in === "query").flatMap(p => values(p).map(v => `${p.name}=${encodeURIComponent(v)}`)).join("&");
        const answer = await app.inject({ url: `${inPath}?${inQuery}` });
        asked++;
        if (answer.statusCode >= 500) broken.push({ path, name, value, told: answer.body.slice(0, 200) });
      }
    }
  }
  expect(broken).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
  expect(await whole()).toEqual(before);
}, 300_000);

test("tricks in decisions about actors change nothing", async () => {
  const before = await whole();
  for (const trick of [...tricks, "\0", "\ud800"]) {
    for (const [path, payload] of [["merge", { actor: trick, into: trick }], ["merge", { actor: "person.sameh-shoukry", into: trick }], ["separate", { actor: trick }], ["split", { article: trick, actor: trick, into: trick }], ["split", { article: "page 1", actor: trick, into: "x" }]] as const) {
      const answer = await app.inject({ method: "POST", url: `/api/actors/${path}`, payload, headers: { authorization: `Bearer ${token}` } });
      expect([path, trick, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([path, trick, true]);
    }
    expect((await app.inject({ method: "POST", url: "/api/read", payload: { ...spoiled(trick, "r"), text: `${trick} ${said(trick)}` } })).statusCode).toBeLessThan(500);
  }
  expect(await whole()).toEqual(before);
}, 300_000);
