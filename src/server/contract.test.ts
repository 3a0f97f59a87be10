import { Ajv2020 } from "ajv/dist/2020.js";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stories, type Database } from "../library/index.js";
import { joining } from "../library/joining.js";
import { writeBatch } from "../library/store.js";
import { emptyLibrary, shelved } from "../library/testing.js";
import { faults, statusOf, type FaultCode } from "../reading/index.js";
import { createServer } from "./index.js";
import { answerSchemas } from "./schemas/answers.js";
import { reportSchemas } from "./schemas/report.js";
import { storySchemas } from "./schemas/story-answers.js";
import { documents, pool, reader } from "./testing.js";
import { withFormats } from "./validation.js";

interface Operation { readonly tags?: string[]; readonly summary?: string; readonly security?: object[]; readonly requestBody?: object; readonly parameters?: { readonly name: string; readonly in: string; readonly description?: string }[]; readonly responses: Record<string, { readonly description: string; readonly content: Record<string, { readonly schema: object }> }> }
interface OpenApi { readonly openapi: string; readonly paths: Record<string, Record<string, Operation>>; readonly components: { readonly schemas: Record<string, object> } }

let database: Database;
let app: FastifyInstance;
let api: OpenApi;
let operations: { readonly method: "GET" | "POST"; readonly path: string; readonly operation: Operation }[];
const token = "a-long-enough-token";
beforeAll(async () => {
  database = await emptyLibrary();
  await writeBatch(database, documents.map(shelved), joining());
  const id = (await stories(database, {})).items[0]!.id;
  asked["GET /api/stories/{id}"] = { url: `/api/stories/${encodeURIComponent(id)}` };
  asked["GET /api/stories/{id}/languages"] = { url: `/api/stories/${encodeURIComponent(id)}/languages` };
  asked["GET /api/figures"] = { url: `/api/figures?story=${encodeURIComponent(id)}` };
  app = await createServer({ database, reader, pool, options: { token } });
  api = (await app.inject({ url: "/api/openapi.json" })).json();
  operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase() as "GET", path, operation })));
}, 60_000);
afterAll(() => app.close());

// schemas as the OpenAPI document holds them, their references where they are
const ajv = withFormats(new Ajv2020({ strict: false, allErrors: true }));
function complaints(schema: object, value: unknown): unknown {
  const validate = ajv.compile({ ...schema, components: api.components });
  return validate(value) ? null : { errors: validate.errors };
}

/** What a route needs to be asked; each new route with parameters that it needs has a line here, or one above where the library gives its id. */
const article = encodeURIComponent(documents[1]!.id);
const asked: Record<string, { readonly url?: string; readonly payload?: object }> = {
  "GET /api/articles/{id}": { url: `/api/articles/${article}` },
  "GET /api/articles/{id}/document": { url: `/api/articles/${article}/document` },
  "GET /api/articles/{id}/why": { url: `/api/articles/${article}/why?at=10` },
  "GET /api/actors": { url: "/api/actors?name=sisi" },
  "GET /api/actors/{id}": { url: "/api/actors/person.sergei-lavrov" },
  "GET /api/actors/{id}/speakers-about": { url: "/api/actors/person.sergei-lavrov/speakers-about" },
  "GET /api/search": { url: `/api/search?query=${encodeURIComponent("الهجوم")}` },
  "GET /api/translations/{id}": { url: `/api/translations/${article}` },
  "GET /api/origins/{id}": { url: `/api/origins/${article}` },
  "GET /api/export/{format}": { url: "/api/export/csv" },
  "POST /api/documents": { payload: [documents[0]!, { id: "none", text: " " }] },
  "POST /api/read": { payload: documents[0]! },
  "POST /api/actors/merge": { payload: { actor: "person.sergei-lavrov", into: "person.abdel-fattah-el-sisi" } },
  "POST /api/actors/separate": { payload: { actor: "person.sergei-lavrov" } },
  "POST /api/actors/split": { payload: { article: "a1", actor: "person.sergei-lavrov", into: "person.abdel-fattah-el-sisi" } },
};
const requestOf = (method: "GET" | "POST", path: string): InjectOptions => ({ method, url: path, headers: { authorization: `Bearer ${token}` }, ...asked[`${method} ${path}`] });

test("every route says what it takes and what it gives, in schemas and sentences", () => {
  expect(operations.length).toBeGreaterThan(14);
  for (const { method, path, operation } of operations) {
    expect([path, operation.tags?.length, typeof operation.summary]).toEqual([path, 1, "string"]);
    expect([path, Object.keys(operation.responses)]).toEqual([path, ["200", "4XX", "5XX"]]);
    for (const [status, response] of Object.entries(operation.responses)) {
      const [content] = Object.values(response.content);
      expect([path, status, Object.keys(content!.schema).length > 0]).toEqual([path, status, true]);
      if (status !== "200") expect(content!.schema).toEqual({ $ref: "#/components/schemas/Fault" });
    }
    if (method === "POST") expect([path, operation.requestBody !== undefined]).toEqual([path, true]);
    for (const name of path.matchAll(/\{([a-z]+)\}/gu)) expect(operation.parameters?.map(p => p.name)).toContain(name[1]);
  }
});
test("every query refuses what it does not know, in the one shape of errors", async () => {
  for (const { method, path } of operations) {
    const request = requestOf(method, path);
    const url = String(request.url);
    const answer = await app.inject({ ...request, url: `${url}${url.includes("?") ? "&" : "?"}nonsense=1` });
    expect([path, answer.statusCode, answer.json()]).toEqual([path, 400, { ok: false, error: { code: "bad-option", message: expect.any(String), hint: expect.any(String), at: "nonsense" } }]);
    expect(complaints({ $ref: "#/components/schemas/Fault" }, answer.json())).toBeNull();
  }
});
test("every route fails in the one shape of errors when the database does", async () => {
  const fail = (): Promise<never> => Promise.reject(new Error("disk quota of user root"));
  const server = await createServer({ database: { ...database, query: fail, transaction: fail }, reader, pool, options: { token } });
  for (const { method, path } of operations.filter(o => !["/api/read", "/api/openapi.json"].includes(o.path))) {
    const answer = await server.inject(requestOf(method, path));
    expect([path, answer.statusCode, answer.json()]).toEqual([path, 500, { ok: false, error: { code: "internal", message: expect.not.stringContaining("root"), hint: expect.any(String) } }]);
  }
  await server.close();
});
test("every reply is as its schema says", async () => {
  for (const { method, path, operation } of operations) {
    const answer = await app.inject(requestOf(method, path));
    expect([path, answer.statusCode]).toEqual([path, 200]);
    const schema = operation.responses["200"]!.content["application/json"]?.schema;
    if (schema !== undefined) expect([path, complaints(schema, answer.json())]).toEqual([path, null]);
  }
});
test("the document is OpenAPI 3.1, every reference in it leads somewhere, and only routes that write or tell how the server does ask for the token", () => {
  expect(api.openapi).toBe("3.1.0");
  expect(Object.keys(api.components.schemas).sort()).toEqual([...Object.keys(answerSchemas), ...Object.keys(storySchemas), ...Object.keys(reportSchemas())].sort());
  const refs = new Set([...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/gu)].map(match => match[1]!));
  expect([...refs].filter(ref => !(ref.replace("#/components/schemas/", "") in api.components.schemas))).toEqual([]);
  expect(operations.filter(o => o.operation.security !== undefined).map(o => o.path)).toEqual(["/api/actors/merge", "/api/actors/separate", "/api/actors/split", "/metrics", "/api/documents"]);
});
test("every fault has a status of a failed request", () => {
  const statuses = Object.fromEntries(Object.keys(faults).map(code => [code, statusOf(code as FaultCode)]));
  expect(Object.entries(statuses).filter(([, status]) => !(status >= 400 && status < 600))).toEqual([]);
  expect(statuses).toMatchObject({ "bad-option": 400, "not-found": 404, "too-large": 413, "rate-limited": 429, unauthorized: 401, "read-only": 403, "database-away": 503, internal: 500 });
});
