// Does finding copies cost more as the library grows? Time of an article, thousand after thousand: first the newspapers as they are, then the same
// with words changed, so that copies and formula stay as frequent while no round copies another. Usage: growth.mjs [articles, 120000]
import { newspapers, shippedReader } from "./shared.mjs";

const { CopyIndex, copyTextOf } = await import(new URL("../dist/stories/copies/index.js", import.meta.url));

const wanted = Number(process.argv[2] ?? 120_000);
const window = 1_000;
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

/** Of the words, one in so many is another one in each round. */
const changed = 3;

/** A word of a round: the same word becomes the same wherever it stands in that round. */
function changer(round) {
  return word => {
    let hash = Math.imul(round, 0x9e3779b1);
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    // as long as before and of the same letters, so that particles stay particles
    return (hash >>> 0) % changed === 0 && word.length > 3 ? [...word].reverse().join("") + String.fromCharCode(0x0627 + (hash >>> 8 & 7), 0x0633 + round) : word;
  };
}

/** The texts of a round, each named anew. */
function* texts(first, round) {
  const change = changer(round);
  const words = text => text.replace(/[^ \n]+/gu, change);
  for (const text of first) yield { ...text, article: `${text.article}~${round}`, headline: words(text.headline), body: words(text.body) };
}

const reader = shippedReader();
const index = new CopyIndex();
const lines = [];
let size = 0, since = 0, links = 0, postings = 0;

function add(text) {
  const at = cpu();
  const placement = index.add(text);
  since += cpu() - at;
  links += placement.links.length;
  postings += placement.prints.length;
  if (++size % window > 0) return;
  lines.push(since / window);
  console.log(`${String(size).padStart(7)} articles in: ${(1000 * since / window).toFixed(0).padStart(5)} µs an article, ${(links / window).toFixed(2)} links, ${(postings / window).toFixed(1)} postings kept; memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  since = links = postings = 0;
}

const first = [];
for (const documents of newspapers()) {
  for (const document of documents) {
    if (size >= wanted) break;
    let report;
    try { report = reader.read(document); } catch { continue; }
    const text = copyTextOf(report, { was: "SPA" }[document.outlet]);
    first.push(text);
    add(text);
  }
}
for (let round = 1; size < wanted; round++) for (const text of texts(first, round)) { if (size >= wanted) break; add(text); }

const mean = part => part.reduce((sum, time) => sum + time, 0) / part.length;
const fifth = Math.max(1, Math.floor(lines.length / 5));
console.log(`first fifth ${(1000 * mean(lines.slice(0, fifth))).toFixed(0)} µs an article, last fifth ${(1000 * mean(lines.slice(-fifth))).toFixed(0)} µs (CPU)`);
