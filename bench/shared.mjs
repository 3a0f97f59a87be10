// What every bench needs: the texts that are measured with (beside the clone, or where ISNAD_SHARED points) and the built package.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
export const shared = path.resolve(process.env.ISNAD_SHARED ?? path.join(root, "..", "shared"));

/** The folder under shared, or the end of the run with a sentence that says what is absent. */
export function need(...parts) {
  const folder = path.join(shared, ...parts);
  if (existsSync(folder)) return folder;
  console.log(`skipped: ${folder} is not here; set ISNAD_SHARED to the folder that holds gold/ and corpora/.`);
  process.exit(0);
}

export const { shippedReader } = await import(new URL("../dist/index.js", import.meta.url));

/** Lines of a JSONL file, packed or not, as objects. */
export function jsonl(file) {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text.split("\n").filter(line => line.trim() !== "").map(line => JSON.parse(line));
}

/** Articles of the fourteen newspapers as documents, the days of one file at a time, so that memory holds one file only. */
export function* newspapers() {
  const folder = need("corpora", "saudinewsnet");
  for (const file of readdirSync(folder).filter(f => f.endsWith(".jsonl.gz")).sort()) {
    yield jsonl(path.join(folder, file)).map(a => ({
      id: a.id, outlet: a.outlet, title: a.title ?? undefined, published: a.retrieved?.slice(0, 10),
      text: [a.title, a.credit, a.text].filter(part => typeof part === "string" && part.trim() !== "").join("\n"),
    })).filter(document => document.text !== "");
  }
}

export const percent = (part, whole) => (whole === 0 ? "–" : (100 * part / whole).toFixed(1));
export const f1 = (hit, extra, missed) => (hit === 0 ? 0 : 2 * hit / (2 * hit + extra + missed));
