// Quality on articles read by hand: precision, recall and F1 of every layer (Arabic articles); and whether our scores are those of the shared scorer.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, copyFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { need, shared, shippedReader } from "./shared.mjs";

const folder = need("gold", "dev");
const scorer = path.join(shared, "eval", "score.mjs");
const temporary = mkdtempSync(path.join(tmpdir(), "isnad-gold-"));
const [arabic, reports] = ["gold", "reports"].map(name => path.join(temporary, name));
/** The shared scorer rounds to a tenth of a percent. */
const rounding = 0.0501;
const isnad = (args, options = {}) => spawnSync(process.execPath, [fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "score", arabic, ...args], { encoding: "utf8", ...options });
try {
  mkdirSync(arabic);
  for (const file of readdirSync(folder).filter(f => f.endsWith(".json"))) {
    if (JSON.parse(readFileSync(path.join(folder, file), "utf8")).lang === "ar") copyFileSync(path.join(folder, file), path.join(arabic, file));
  }
  const { status } = isnad(process.argv.slice(2), { stdio: "inherit" });
  process.exitCode = status ?? 1;
  if (status === 0) console.error(agreement());
} finally {
  rmSync(temporary, { recursive: true });
}

/** One line: do `isnad score` and the shared scorer give the same figures, to a tenth of a percent? */
function agreement() {
  if (!existsSync(scorer)) return `not compared: ${scorer} is not here.`;
  mkdirSync(reports);
  const reader = shippedReader();
  for (const file of readdirSync(arabic)) {
    const { id, text, title, published, outlet } = JSON.parse(readFileSync(path.join(arabic, file), "utf8"));
    writeFileSync(path.join(reports, file), JSON.stringify(reader.read({ id, text, title: title ?? undefined, published: published ?? undefined, outlet: outlet ?? undefined })));
  }
  const ours = JSON.parse(isnad(["--json"]).stdout);
  const theirs = JSON.parse(spawnSync(process.execPath, [scorer, arabic, reports, "--json"], { encoding: "utf8" }).stdout);
  const measures = Object.entries(theirs).flatMap(([layer, values]) => Object.keys(values).filter(m => ["precision", "recall", "f1", "accuracy"].includes(m)).map(m => [layer, m]));
  const apart = measures.filter(([layer, m]) => !(Math.abs(100 * (ours[layer]?.[m] ?? Number.NaN) - theirs[layer][m]) <= rounding));
  if (apart.length === 0) return `agrees with ${scorer}: all ${measures.length} figures are the same.`;
  process.exitCode = 1;
  return `DIFFERS from ${scorer}: ${apart.map(([layer, m]) => `${layer} ${m} ${(100 * (ours[layer]?.[m] ?? Number.NaN)).toFixed(1)} against ${theirs[layer][m]}`).join("; ")}`;
}
