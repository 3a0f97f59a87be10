// Kills an ingest at random moments and starts it again; then compares the library with that of an undisturbed run, record for record:
// node bench/kill.mjs [kills, 20] [days of newspapers, 1] [--on postgres://…]
// With --on each library is a database of its own on that server, made here and dropped in the end.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { need } from "./shared.mjs";

const { values: { on: server }, positionals } = parseArgs({ options: { on: { type: "string" } }, allowPositionals: true });
const [kills = 20, days = 1] = positionals.map(Number);
const folder = need("corpora", "saudinewsnet");
const sources = readdirSync(folder).filter(file => file.endsWith(".jsonl.gz")).sort().slice(0, days).map(file => path.join(folder, file));
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const { openLibrary } = await import(new URL("../dist/library/index.js", import.meta.url));

const names = ["undisturbed", "killed"];
const libraries = server === undefined ? inFolders() : await onServer(server);
let different = 0;
try {
  const whole = await timed("undisturbed");
  const documents = await count("undisturbed");
  // nothing new is read: what remains is the opening, the lexicon and the looking up of what is there
  const again = await timed("undisturbed");
  console.log(`${documents} documents, undisturbed: ${seconds(whole)}, again: ${seconds(again)}`);
  await disturb(documents, Math.max(1, whole - again) / documents, again);
  different = await compare();
} finally {
  await libraries.drop();
}
console.log(different === 0 ? "the libraries are the same, record for record" : `${different} tables differ`);
process.exitCode = different === 0 ? 0 : 1;

/** Libraries in folders of their own. */
function inFolders() {
  const place = mkdtempSync(path.join(os.tmpdir(), "isnad-kill-"));
  return {
    place: name => ({ folder: path.join(place, name) }),
    options: name => ["--library", path.join(place, name)],
    environment: () => ({ ISNAD_DATABASE_URL: undefined }),
    drop: async () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Libraries in databases of their own; `address` names one from which others are made. */
async function onServer(address) {
  const { default: pg } = await import("pg");
  const database = name => `isnad_kill_${process.pid}_${name}`;
  const urlOf = name => Object.assign(new URL(address), { pathname: `/${database(name)}` }).href;
  const run = async sql => { const client = new pg.Client(address); await client.connect(); try { await client.query(sql); } finally { await client.end(); } };
  for (const name of names) await run(`create database ${database(name)}`);
  return {
    place: name => ({ url: urlOf(name) }),
    options: () => [],
    environment: name => ({ ISNAD_DATABASE_URL: urlOf(name) }),
    drop: async () => { for (const name of names) await run(`drop database if exists ${database(name)} with (force)`); },
  };
}

/** Runs an ingest, and kills it after so many milliseconds if it has not ended by then; did it end by itself? */
function ingest(name, killAfter) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, "ingest", ...libraries.options(name), ...sources], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...libraries.environment(name) } });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      // refused documents make it 1; what else goes wrong is told by more
      if (code !== null && code > 1) reject(new Error(`the ingest ended with ${code}`)); else resolve(signal === null);
    });
  });
}

async function timed(name) {
  const started = performance.now();
  await ingest(name);
  return performance.now() - started;
}

/** Documents that a library holds. */
async function count(name) {
  return inside(name, async database => (await database.query("select count(*)::integer as n from documents"))[0].n);
}

async function inside(name, work) {
  const database = await openLibrary(libraries.place(name));
  try { return await work(database); } finally { await database.close(); }
}

/**
 * Kills once in each share of the documents, at a random place in it, and lets the last run end. How far a killed run came is looked up after every
 * other kill only, so that half of the runs find the library as the kill left it.
 */
async function disturb(documents, perDocument, opening) {
  let reached = 0;
  let killed = 0;
  for (let tries = 0; killed < kills && tries < 3 * kills; tries++) {
    const aim = documents * (killed + chance()) / kills;
    // what was committed is passed over; a place that was reached already is killed somewhere on the way to it
    const after = aim > reached ? opening + (aim - reached) * perDocument : opening * chance();
    if (await ingest("killed", after)) { reached = documents; continue; }
    killed++;
    reached = killed % 2 === 0 ? await count("killed") : Math.max(reached, aim);
    if (killed % 2 === 0) console.log(`  ${killed} kills, the last ${seconds(after)} after its start: ${reached} documents`);
  }
  await ingest("killed");
  console.log(`${killed} kills`);
}

/** All records, in an order that is told; state that only speeds up the opening is left out. Gives how many tables differ. */
async function compare() {
  const tables = {
    documents: "n", articles: "n", bodies: "n", actors: "id", mentions: "article, local", statements: "article, id", events: "article, id", figures: "article, span, value, unit",
    times: "article, span, value", whys: "article, rule, entry, records", copies: "article, rank", copy_texts: "article", prints: "print, article", stories: "id", story_decisions: "n",
    story_inputs: "n", happenings: "n", happening_keys: "key, happening",
  };
  const digests = [];
  for (const name of names) {
    digests.push(await inside(name, async database => {
      const told = {};
      for (const [table, order] of Object.entries(tables)) [told[table]] = await database.query(`select count(*)::integer as rows, md5(string_agg(md5(t::text), '' order by ${order})) as digest from ${table} t`);
      return told;
    }));
  }
  const same = table => digests[0][table].digest === digests[1][table].digest;
  for (const table of Object.keys(tables)) console.log(`${same(table) ? "same     " : "DIFFERENT"}  ${table.padEnd(16)} ${digests.map(told => told[table].rows).join(" / ")} rows`);
  return Object.keys(tables).filter(table => !same(table)).length;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** From 0 to 1. */
function chance() {
  return randomInt(1_000_000) / 1_000_000;
}
