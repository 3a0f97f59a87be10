// Speed of the full reading on one core, beside ICU word segmentation of the same text in the same run; then whether time grows in line with length.
import { newspapers, shippedReader } from "./shared.mjs";

const documents = newspapers(3);
const reader = shippedReader();
const segmenter = new Intl.Segmenter("ar", { granularity: "word" });

const slice = 200;
const timed = work => { const start = performance.now(); work(); return performance.now() - start; };

let words = 0;
let failed = 0;
let icu = 0;
let own = 0;
// in slices, so that what else the machine does falls on both alike
for (let from = 0; from < documents.length; from += slice) {
  const part = documents.slice(from, from + slice);
  icu += timed(() => { for (const d of part) for (const s of segmenter.segment(d.text)) if (s.isWordLike) words++; });
  own += timed(() => { for (const d of part) try { reader.read(d); } catch { failed++; } });
}

console.log(`every third article: ${documents.length} articles, ${words} words, ${failed} refused (empty, or not Arabic)`);
console.log(`ICU word segmentation  ${icu.toFixed(0)} ms   ${(1000 * icu / words).toFixed(2)} µs a word`);
console.log(`full reading           ${own.toFixed(0)} ms   ${(1000 * own / words).toFixed(2)} µs a word   ${(1000 * documents.length / own).toFixed(0)} articles/s   ${(1000 * words / own).toFixed(0)} words/s`);
console.log(`ratio                  ${(own / icu).toFixed(2)}`);
console.log(`peak memory            ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

const long = documents.map(d => d.text).join("\n\n");
console.log("time by length, µs a character (flat where linear):");
for (const size of [1_000, 10_000, 100_000, 1_000_000, 10_000_000]) {
  let text = long.slice(0, size);
  while (text.length < size) text += `\n\n${long.slice(0, size - text.length)}`;
  const rounds = Math.max(1, Math.floor(200_000 / size));
  const time = timed(() => { for (let i = 0; i < rounds; i++) reader.read({ text }); });
  console.log(`  ${String(size).padStart(9)}  ${(1000 * time / rounds / size).toFixed(3)}`);
}
