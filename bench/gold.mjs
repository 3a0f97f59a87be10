// Quality on articles read by hand: precision, recall and F1 of every layer; and whether our scores are those of the shared scorer.
// node bench/gold.mjs [ar|en]: the articles of one language, Arabic where none is named.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, copyFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { need, shared, shippedReader } from "./shared.mjs";

const language = ["ar", "en"].includes(process.argv[2]) ? process.argv.splice(2, 1)[0] : "ar";
const folder = need("gold", "dev");
const scorer = path.join(shared, "eval", "score.mjs");
const temporary = mkdtempSync(path.join(tmpdir(), "isnad-gold-"));
const [chosen, reports] = ["gold", "reports"].map(name => path.join(temporary, name));
/** The shared scorer rounds to a tenth of a percent. */
const rounding = 0.0501;
const isnad = (args, options = {}) => spawnSync(process.execPath, [fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "score", chosen, ...args], { encoding: "utf8", ...options });
try {
  mkdirSync(chosen);
  for (const file of readdirSync(folder).filter(f => f.endsWith(".json"))) {
    if (JSON.parse(readFileSync(path.join(folder, file), "utf8")).lang === language) copyFileSync(path.join(folder, file), path.join(chosen, file));
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
  for (const file of readdirSync(chosen)) {
    const { id, text, title, published, outlet } = JSON.parse(readFileSync(path.join(chosen, file), "utf8"));
    writeFileSync(path.join(reports, file), JSON.stringify(reader.read({ id, text, title: title ?? undefined, published: published ?? undefined, outlet: outlet ?? undefined })));
  }
  const ours = JSON.parse(isnad(["--json"]).stdout);
  const theirs = JSON.parse(spawnSync(process.execPath, [scorer, chosen, reports, "--json"], { encoding: "utf8" }).stdout);
  const measures = Object.entries(theirs).flatMap(([layer, values]) => Object.keys(values).filter(m => ["precision", "recall", "f1", "accuracy"].includes(m)).map(m => [layer, m]));
  // of a layer that no article has, neither gives a figure
  const apart = measures.filter(([layer, m]) => theirs[layer][m] !== null && !(Math.abs(100 * (ours[layer]?.[m] ?? Number.NaN) - theirs[layer][m]) <= rounding));
  if (apart.length === 0) return `agrees with ${scorer}: all ${measures.length} figures are the same.`;
  process.exitCode = 1;
  return `DIFFERS from ${scorer}: ${apart.map(([layer, m]) => `${layer} ${m} ${(100 * (ours[layer]?.[m] ?? Number.NaN)).toFixed(1)} against ${theirs[layer][m]}`).join("; ")}`;
}
