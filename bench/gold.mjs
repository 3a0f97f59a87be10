// Quality on articles read by hand: precision, recall and F1 of every layer (Arabic articles).
import { mkdtempSync, readdirSync, readFileSync, rmSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { need } from "./shared.mjs";

const folder = need("gold", "dev");
const arabic = mkdtempSync(path.join(tmpdir(), "isnad-gold-"));
try {
  for (const file of readdirSync(folder).filter(f => f.endsWith(".json"))) {
    if (JSON.parse(readFileSync(path.join(folder, file), "utf8")).lang === "ar") copyFileSync(path.join(folder, file), path.join(arabic, file));
  }
  spawnSync(process.execPath, [fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "score", arabic, ...process.argv.slice(2)], { stdio: "inherit" });
} finally {
  rmSync(arabic, { recursive: true });
}
