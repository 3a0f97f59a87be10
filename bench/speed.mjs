// Speed of the full reading on one core, beside ICU word segmentation of the same text in the same run; the share of each stage; then whether time grows in line with length.
import { Session } from "node:inspector/promises";
import { newspapers, shippedReader } from "./shared.mjs";

const reader = shippedReader();
const segmenter = new Intl.Segmenter("ar", { granularity: "word" });

const slice = 200;
/** Every thirtieth article: enough for the shares of the stages and for a long text. */
const sample = [];
let articles = 0;
let words = 0;
let failed = 0;

/** Wall and CPU time of some work, in milliseconds. */
function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}
const segment = part => { for (const d of part) for (const s of segmenter.segment(d.text)) if (s.isWordLike) words++; };
const read = part => { for (const d of part) try { reader.read(d); } catch { failed++; } };

const icu = { wall: 0, cpu: 0 };
const own = { wall: 0, cpu: 0 };
const add = (sum, { wall, cpu }, weight) => { sum.wall += weight * wall; sum.cpu += weight * cpu; };
for (const documents of newspapers()) {
  // in slices, and ICU before and after each, so that what else the machine does falls on both alike
  for (let from = 0; from < documents.length; from += slice) {
    const part = documents.slice(from, from + slice);
    add(icu, timed(() => segment(part)), 0.5);
    add(own, timed(() => read(part)), 1);
    add(icu, timed(() => segment(part)), 0.5);
  }
  sample.push(...documents.filter((_, n) => n % 30 === 0));
  articles += documents.length;
}
words /= 2;

console.log(`${articles} articles, ${words} words, ${failed} refused (empty, or not Arabic)`);
console.log(`ICU word segmentation  ${icu.wall.toFixed(0)} ms   ${(1000 * icu.wall / words).toFixed(2)} µs a word`);
console.log(`full reading           ${own.wall.toFixed(0)} ms   ${(1000 * own.wall / words).toFixed(2)} µs a word   ${(1000 * articles / own.wall).toFixed(0)} articles/s   ${(1000 * words / own.wall).toFixed(0)} words/s`);
console.log(`ratio                  ${(own.wall / icu.wall).toFixed(2)}   of CPU time ${(own.cpu / icu.cpu).toFixed(2)}`);
console.log(`peak memory            ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

console.log("share of each stage, by samples of a second reading of every thirtieth article:");
for (const [stage, share] of await stageShares(sample)) console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${stage}`);

const long = sample.map(d => d.text).join("\n\n");
console.log("time by length, µs a character (flat where linear):");
for (const size of [1_000, 10_000, 100_000, 1_000_000, 10_000_000]) {
  let text = long.slice(0, size);
  while (text.length < size) text += `\n\n${long.slice(0, size - text.length)}`;
  const rounds = Math.max(1, Math.floor(200_000 / size));
  const { wall } = timed(() => { for (let i = 0; i < rounds; i++) reader.read({ text }); });
  console.log(`  ${String(size).padStart(9)}  ${(1000 * wall / rounds / size).toFixed(3)}`);
}

/** Shares of the functions that `readText` calls, largest first: the profiler looks from outside, since the reading asks no clock. */
async function stageShares(part) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  read(part);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id])));
  const nameOf = id => nodes.get(id)?.callFrame.functionName;
  const time = new Map();
  let all = 0;
  profile.samples.forEach((sample, n) => {
    let at = sample;
    while (at !== undefined && nameOf(at) !== "readText" && nameOf(parents.get(at)) !== "readText") at = parents.get(at);
    const stage = at !== undefined ? (nameOf(at) === "readText" ? "the report itself" : nameOf(at) || "the report itself") : nameOf(sample) === "(garbage collector)" ? "garbage collection" : undefined;
    if (stage === undefined) return;
    all += profile.timeDeltas[n];
    time.set(stage, (time.get(stage) ?? 0) + profile.timeDeltas[n]);
  });
  return [...time].map(([stage, spent]) => [stage, spent / all]).filter(([, share]) => share >= 0.001).sort((a, b) => b[1] - a[1]);
}
