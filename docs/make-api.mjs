// Writes docs/api.md from the schemas of the routes and their real replies over a small library; with --check says whether it is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = name => import(new URL(`../dist/${name}`, import.meta.url));
const { createReader } = await from("reading/index.js");
const { openReadingPool } = await from("intake/reading-pool.js");
const { createServer } = await from("server/index.js");
const { openLibrary } = await from("library/index.js");
const { createShelver } = await from("library/shelf/shelve.js");
const { joining } = await from("library/joining.js");
const { writeBatch } = await from("library/store.js");

const page = fileURLToPath(new URL("api.md", import.meta.url));
const asset = JSON.parse(readFileSync(new URL("../dist/lexicon.json", import.meta.url), "utf8"));
const reader = createReader(asset);
const token = "TOKEN-OF-THE-EXAMPLES";

const documents = [
  { id: "harbour/1", outlet: "harbour", published: "2024-05-02", title: "لافروف يدين الهجوم", text: "لافروف يدين الهجوم\nموسكو - رويترز\nقال وزير الخارجية الروسي سيرغي لافروف إن بلاده تدين الهجوم على دمشق." },
  { id: "harbour/2", outlet: "harbour", published: "2024-05-03", title: "مصر ترفض المقترح", text: "مصر ترفض المقترح\nرفضت مصر المقترح الإسرائيلي. وقال خالد الحمداني إن سيرغي لافروف يدعم مصر." },
  { id: "lighthouse/1", outlet: "lighthouse", published: "2024-05-04", title: "لقاء في القاهرة", text: "لقاء في القاهرة\nالتقى الرئيس المصري عبد الفتاح السيسي وزير الخارجية الروسي سيرغي لافروف في القاهرة، وحضر اللقاء 40 صحافيا." },
];

/** What is asked of each route in the example; a route that is not here is asked without parameters. */
const examples = {
  "GET /api/articles": { url: "/api/articles?outlet=harbour&limit=1" },
  "GET /api/articles/{id}": { url: "/api/articles/harbour%2F1" },
  "GET /api/articles/{id}/document": { url: "/api/articles/harbour%2F1/document" },
  "GET /api/articles/{id}/why": { url: "/api/articles/harbour%2F1/why?at=54" },
  "GET /api/search": { url: `/api/search?query=${encodeURIComponent("رفض المقترح")}&limit=1` },
  "GET /api/copies": { url: "/api/copies?limit=1" },
  "GET /api/translations/{id}": { url: "/api/translations/harbour%2F1" },
  "GET /api/origins/{id}": { url: "/api/origins/dispatch:Reuters:harbour%2F1" },
  "GET /api/statements": { url: "/api/statements?speaker=person.sergei-lavrov&limit=1" },
  "GET /api/events": { url: "/api/events?doer=EGY&type=REJECT&limit=1" },
  "GET /api/timeline": { url: "/api/timeline?party=EGY&step=month&by=origins" },
  "GET /api/actors": { url: "/api/actors?name=lavrov" },
  "GET /api/actors/{id}": { url: "/api/actors/person.sergei-lavrov" },
  "GET /api/actors/{id}/speakers-about": { url: "/api/actors/person.sergei-lavrov/speakers-about" },
  "GET /api/stories": { url: "/api/stories?from=2024-05-02&to=2024-05-04" },
  "GET /api/stories/{id}": { url: "/api/stories/story.harbour%2F2" },
  "GET /api/stories/{id}/languages": { url: "/api/stories/story.harbour%2F2/languages" },
  "GET /api/happenings": { url: "/api/happenings?party=EGY&limit=1" },
  "GET /api/announced": { url: "/api/announced?from=2024-05-05&to=2024-05-12" },
  "GET /api/denied": { url: "/api/denied?from=2024-05-02&to=2024-05-04" },
  "GET /api/figures": { url: "/api/figures?article=lighthouse%2F1" },
  "GET /api/export/{format}": { url: "/api/export/plover?doer=EGY&type=REJECT" },
  "POST /api/actors/merge": { payload: { actor: "country.EGY", into: "person.abdel-fattah-el-sisi" } },
  "POST /api/actors/separate": { payload: { actor: "country.EGY" } },
  "POST /api/actors/split": { payload: { article: "harbour/2", actor: "country.EGY", into: "person.abdel-fattah-el-sisi" } },
  "POST /api/documents": { payload: [{ id: "harbour/3", outlet: "harbour", published: "2024-05-05", text: "رفضت مصر المقترح مرة أخرى." }, { id: "harbour/4", text: " " }] },
  "POST /api/read": { payload: { published: "2024-05-02", text: "رفضت مصر المقترح." } },
};

const database = await openLibrary({});
const shelve = createShelver(asset, reader, "docs", came => JSON.parse(Buffer.from(came.bytes).toString("utf8")));
await writeBatch(database, documents.map(document => shelve({ key: document.id, source: "docs", media: "application/json", given: {}, bytes: Buffer.from(JSON.stringify(document)) })), joining());
const pool = openReadingPool(1);
const app = await createServer({ database, reader, pool, options: { token, version: "0.1.0", now: () => new Date("2024-05-05T06:00:00Z") } });
const made = await describe(app, (await app.inject({ url: "/api/openapi.json" })).json());
await app.close();
await pool.close();
await database.close();

if (!process.argv.includes("--check")) writeFileSync(page, made);
else if (readFileSync(page, "utf8") !== made) {
  console.error("docs/api.md is out of date: node docs/make-api.mjs writes it anew.");
  process.exitCode = 1;
}

async function describe(app, api) {
  const parts = [
    "# The API\n",
    "Made by `docs/make-api.mjs` from the schemas of the routes and their real replies over a library of three articles. `isnad serve` serves it, with a page to try it at `/api/` and an OpenAPI document at `/api/openapi.json`.\n",
    [
      "- Replies are JSON objects. Places in texts are half-open and count UTF-16 code units. Days are `YYYY-MM-DD`, both included.",
      "- Ids in paths are percent-encoded: they may hold slashes and `#`.",
      "- A list comes in pages: `next` is the `cursor` of the page after it, and the header `Link` gives its address.",
      "- A reply has an `ETag`; asked again with `If-None-Match` it is `304` while it is the same. It is packed where the client says that it unpacks.",
      "- A parameter that a route does not know is refused. Every failure has one shape, with the codes of [errors.md](errors.md), as below.",
      "- Routes that write need `Authorization: Bearer TOKEN`, the token being that of `isnad serve --token`.\n",
    ].join("\n"),
    json((await app.inject({ url: "/api/articles?outlets=harbour" })).json()),
  ];
  const operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, method, operation })));
  for (const tag of new Set(operations.map(o => o.operation.tags[0]))) {
    parts.push(`## ${tag}\n`);
    for (const { name, path, method, operation } of operations.filter(o => o.operation.tags[0] === tag)) {
      parts.push(`### ${name}\n`, `${operation.summary}\n`, parameters(api, operation), await example(app, { name, path, method }));
    }
  }
  return `${parts.filter(part => part !== "").join("\n")}`;
}

function parameters(api, { parameters = [], requestBody }) {
  const body = requestBody?.content["application/json"].schema;
  // of several things that may be sent the first is the one, the others are lists of it
  const fields = body?.anyOf?.[0]?.properties === undefined ? body : body.anyOf[0];
  const rows = [
    ...parameters.map(p => [p.name, p.in === "path" ? "path" : p.required ? "needed" : "", { ...p.schema, description: p.description }]),
    ...Object.entries(fields?.properties ?? {}).map(([name, schema]) => [name, fields.required?.includes(name) ? "needed" : "", schema]),
  ];
  if (rows.length === 0) return "";
  const [noun] = requestBody === undefined ? ["parameter"] : ["field"];
  return `| ${noun} | | takes | means |\n|---|---|---|---|\n${rows.map(([name, needed, schema]) => `| \`${name}\` | ${needed} | ${takes(schema)} | ${schema.description ?? ""} |`).join("\n")}\n`;
}

function takes(schema) {
  if (schema.enum !== undefined) return schema.enum.map(value => `\`${value}\``).join(" ");
  if (schema.format === "date") return "day";
  if (schema.type === "integer") return schema.maximum === undefined ? "whole number" : `${schema.minimum} to ${schema.maximum}${schema.default === undefined ? "" : `, else ${schema.default}`}`;
  return schema.pattern === "^[A-Z]{3}$" ? "code" : "text";
}

async function example(app, { name, path, method }) {
  const { url = path, payload } = examples[name] ?? {};
  const answer = await app.inject({ method, url, payload, headers: { authorization: `Bearer ${token}` } });
  if (answer.statusCode !== 200) throw new Error(`The example of ${name} fails: ${answer.body}`);
  const asked = `${method.toUpperCase()} ${decodeURI(url)}${payload === undefined ? "" : `\n\n${JSON.stringify(payload)}`}`;
  // durations are never the same twice, and the OpenAPI document is this page once more
  const shown = name === "GET /metrics" ? text(answer.body.split("\n").filter(line => line.includes("isnad_library")).join("\n"))
    : name === "GET /api/openapi.json" ? "" : answer.headers["content-type"].startsWith("application/json") ? json(answer.json()) : text(answer.body);
  return `\`\`\`http\n${asked}\n\`\`\`\n${shown}`;
}

function text(words) { return `\`\`\`\n${words}\n\`\`\`\n`; }

/** A reply as a person reads it: small objects on one line, long lists by their first two. */
function json(value) { return `\`\`\`json\n${print(value, "")}\n\`\`\`\n`; }

function print(value, indent) {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || line.length + indent.length < 110) return line.replaceAll(/([,:])(?=["[{\d\-tfn])/gu, (match, mark, at) => (inString(line, at) ? match : `${mark} `));
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${[...value.slice(0, 2).map(item => inner + print(item, inner)), ...(value.length > 2 ? [`${inner}…`] : [])].join(",\n")}\n${indent}]`;
  return `{\n${Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`).join(",\n")}\n${indent}}`;
}

function inString(line, at) {
  return line.slice(0, at).replaceAll(/\\./gu, "").split('"').length % 2 === 0;
}
