import { readFileSync } from "node:fs";
import { createReader, type Document, type LexiconAsset } from "../reading/index.js";
import type { Database } from "./database.js";
import { migrate } from "./migrate.js";
import { openLibrary } from "./open.js";
import { createShelver, type Shelved } from "./shelf/shelve.js";
import { writeBatch } from "./store.js";

const asset = JSON.parse(readFileSync(new URL("../../dist/lexicon.json", import.meta.url), "utf8")) as LexiconAsset;
const shelve = createShelver(asset, createReader(asset), "test", came => JSON.parse(Buffer.from(came.bytes).toString("utf8")) as Document);

/** A document as the library keeps it, for tests. */
export function shelved(document: Document & { readonly id: string }): Shelved {
  return shelve({ key: document.id, source: "test", media: "application/json", given: {}, bytes: Buffer.from(JSON.stringify(document), "utf8") });
}

const url = process.env["ISNAD_TEST_DATABASE_URL"];
const schema = url === undefined ? "public" : `test_${process.pid}_${process.env["VITEST_WORKER_ID"] ?? 0}`;
let shared: Promise<Database> | undefined;

/** An empty library for a test, in place of the one before: on the server that ISNAD_TEST_DATABASE_URL names, else in memory. */
export async function emptyLibrary(): Promise<Database> {
  const database = await (shared ??= openLibrary(url === undefined ? {} : { url, schema }));
  await database.script(`drop schema "${schema}" cascade; create schema "${schema}"`);
  await migrate(database);
  return { ...database, close: async () => {} };
}

/** A library with these documents. */
export async function libraryOf(...documents: readonly (Document & { readonly id: string })[]): Promise<Database> {
  const database = await emptyLibrary();
  await writeBatch(database, documents.map(shelved));
  return database;
}
