// Quality on corpora: in Arabic protests and attacks told from sentences that only name them, and names of persons, places and organisations;
// in English acts by type and by both sides' countries, and who is quoted; in both, whether the same article is read alike.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { need, shippedReader } from "./shared.mjs";

const scorer = need("eval", "corpora.mjs");
const run = (...args) => {
  const { stdout, status, stderr } = spawnSync(process.execPath, [scorer, ...args], { maxBuffer: 1 << 30, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const wanted = process.argv.slice(2).filter(a => !a.startsWith("--"));
const misses = process.argv.includes("--misses") ? ["--misses"] : [];
const temporary = mkdtempSync(path.join(tmpdir(), "isnad-corpora-"));
try {
  for (const corpus of wanted.length > 0 ? wanted : ["arabic-event-gsr", "anercorp", "plover-gsr", "polnear", "ntrex"]) {
    const folder = need("corpora", corpus);
    const reader = shippedReader();
    let failed = 0;
    const reports = run("docs", corpus, folder).split("\n").filter(Boolean).map(line => JSON.parse(line)).flatMap(document => {
      try { return [JSON.stringify(reader.read(document))]; } catch { failed++; return []; }
    });
    const file = path.join(temporary, `${corpus}.jsonl`);
    writeFileSync(file, reports.join("\n"));
    console.log(`${corpus}: ${reports.length} read, ${failed} refused`);
    console.log(run("score", corpus, folder, file, ...misses).trimEnd());
  }
} finally {
  rmSync(temporary, { recursive: true });
}
