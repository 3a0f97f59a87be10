// Speed of the full reading of English beside wink-nlp (sentences, parts of speech, entities, sentiment) on the same articles in the same run, in words a second.
// The texts are those of the attribution corpus or, where it is absent, the project's own English articles. Rounds go to and fro, so that what else the machine does falls on both alike.
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { jsonl, shared, shippedReader } from "./shared.mjs";

const require = createRequire(import.meta.url);
const winkNlp = require("wink-nlp");
const model = require("wink-eng-lite-web-model");

const rounds = Number(process.argv[2] ?? 7);
const texts = articles();
const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const words = texts.reduce((sum, text) => { for (const s of segmenter.segment(text)) if (s.isWordLike) sum++; return sum; }, 0);

const reader = shippedReader();
const wink = winkNlp(model, ["sbd", "pos", "ner", "sentiment"]);
const contenders = {
  isnad: text => { reader.read({ text, language: "en" }); },
  "wink-nlp": text => { wink.readDoc(text); },
};
const best = {};
const ratios = [];
for (let round = 0; round <= rounds; round++) {
  const rates = {};
  for (const [name, read] of Object.entries(contenders)) {
    const start = performance.now();
    for (const text of texts) read(text);
    rates[name] = 1000 * words / (performance.now() - start);
    // the first round only warms up
    if (round > 0) best[name] = Math.max(best[name] ?? 0, rates[name]);
  }
  if (round > 0) ratios.push(rates.isnad / rates["wink-nlp"]);
}

console.log(`${texts.length} articles, ${words} words, ${rounds} rounds`);
for (const [name, rate] of Object.entries(best)) console.log(`${name.padEnd(9)} ${Math.round(rate)} words/s in its best round`);
ratios.sort((a, b) => a - b);
console.log(`ratio     ${ratios[Math.floor(ratios.length / 2)].toFixed(2)} in the middle of the rounds (${ratios[0].toFixed(2)} to ${ratios[ratios.length - 1].toFixed(2)})`);

/** The English texts at hand. */
function articles() {
  const corpus = path.join(shared, "corpora", "polnear", "dev.jsonl");
  if (existsSync(corpus)) return jsonl(corpus).map(article => article.text);
  const folder = fileURLToPath(new URL("../articles", import.meta.url));
  return readdirSync(folder).map(name => path.join(folder, name, "source.txt")).filter(existsSync).map(file => readFileSync(file, "utf8")).filter(text => (text.match(/[a-z]/giu)?.length ?? 0) > text.length / 2);
}
