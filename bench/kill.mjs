// Kills an ingest at random moments and starts it again; then compares the library with that of an undisturbed run, record for record.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { need } from "./shared.mjs";

const kills = Number(process.argv[2] ?? 20);
const folder = need("corpora", "saudinewsnet");
const sources = readdirSync(folder).filter(file => file.endsWith(".jsonl.gz")).sort().slice(0, Number(process.argv[3] ?? 1)).map(file => path.join(folder, file));
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const { openLibrary } = await import(new URL("../dist/library/index.js", import.meta.url));
const place = mkdtempSync(path.join(os.tmpdir(), "isnad-kill-"));

/** Runs an ingest; kills it after so many milliseconds, if it has not ended by then. */
function ingest(library, killAfter) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [main, "ingest", "--library", library, ...sources], { stdio: ["ignore", "ignore", "inherit"] });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("exit", (code, signal) => { clearTimeout(timer); resolve(signal === null); });
  });
}

const started = performance.now();
await ingest(path.join(place, "undisturbed"));
const whole = performance.now() - started;
console.log(`undisturbed: ${(whole / 1000).toFixed(1)} s`);

// moments are spread over the run: each try gets a random share of what one run takes
let killed = 0;
for (let tries = 0; killed < kills && tries < 3 * kills; tries++) {
  const after = 1500 + randomInt(Math.ceil(whole * 0.35));
  if (await ingest(path.join(place, "killed"), after)) { console.log(`  ended by itself after ${killed} kills; begins anew`); rmSync(path.join(place, "killed"), { recursive: true, force: true }); } else killed++;
}
await ingest(path.join(place, "killed"));

/** All records, in an order that is told; state that only speeds up the opening is left out. */
const tables = { documents: "n", articles: "n", bodies: "n", actors: "id", mentions: "article, local", statements: "article, id", events: "article, id", figures: "article, span, value, unit", times: "article, span, value", whys: "article, rule, entry, records",
  copies: "article, rank", prints: "print, article", stories: "id", story_decisions: "n", story_inputs: "n", happenings: "n", happening_keys: "key, happening" };
let different = 0;
for (const [table, order] of Object.entries(tables)) {
  const digests = [];
  for (const name of ["undisturbed", "killed"]) {
    const database = await openLibrary({ folder: path.join(place, name) });
    const [row] = await database.query(`select count(*)::integer as rows, md5(string_agg(md5(t::text), '' order by ${order})) as digest from ${table} t`);
    digests.push(row);
    await database.close();
  }
  const same = digests[0].digest === digests[1].digest;
  if (!same) different++;
  console.log(`${same ? "same     " : "DIFFERENT"}  ${table.padEnd(16)} ${digests.map(d => d.rows).join(" / ")} rows`);
}
rmSync(place, { recursive: true, force: true });
console.log(`${killed} kills; ${different === 0 ? "the libraries are the same, record for record" : `${different} tables differ`}`);
process.exitCode = different === 0 ? 0 : 1;
