// Makes docs/picture.png, the README's picture: the page that the command writes for the sample article, seen by Chromium.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const at = relative => fileURLToPath(new URL(relative, import.meta.url));
const picture = at("picture.png");
const largest = 300_000;

function stop(message) {
  console.error(`picture: ${message}`);
  process.exit(1);
}

function run(program, args, options = {}) {
  const { error, status, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 120_000, ...options });
  if (error?.code === "ENOENT") return false;
  if (error !== undefined || status !== 0) stop(`${path.basename(program)} failed: ${(error?.message ?? stderr).trim().split("\n").pop()}`);
  return true;
}

const folder = mkdtempSync(path.join(tmpdir(), "isnad-picture-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const page = path.join(folder, "page.html");
run(process.execPath, [at("../dist/cli/main.js"), "read", at("../articles/strait-talks/source.html"), "--html", page]);

// Chromium refuses its sandbox to root; the page is our own and loads nothing
const options = ["--headless", "--disable-gpu", "--hide-scrollbars", `--user-data-dir=${path.join(folder, "profile")}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--window-size=1280,830", `--screenshot=${picture}`, pathToFileURL(page).href];
const browsers = process.env.CHROMIUM === undefined ? ["chromium", "chromium-browser", "google-chrome"] : [process.env.CHROMIUM];
if (!browsers.some(browser => run(browser, options))) {
  stop(`${browsers.join(", ")} not found. Install it (Debian: apt-get install chromium fonts-noto-core) or give its path in CHROMIUM.`);
}

const { size } = statSync(picture);
if (size > largest) stop(`${picture} has ${size} bytes, more than ${largest}.`);
console.log(`wrote ${path.relative(process.cwd(), picture)}, ${Math.round(size / 1000)} kB`);
