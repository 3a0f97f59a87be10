// One record of two languages: the articles of ntrex, each in English and in a human translation into Arabic, as a library meets them: how many pairs come
// to be in one story, and how many articles come to be in one story with another's; then how many pairs are found to be translations, whole and cut to
// their first half, and how many crossings.
// --show: the pairs that are not together, and what else is.
import path from "node:path";
import { jsonl, need, percent, shippedReader } from "./shared.mjs";

const { digestOf, LanguageStories } = await import(new URL("../dist/stories/index.js", import.meta.url));
const { identityOf } = await import(new URL("../dist/library/shelf/identity.js", import.meta.url));
const { shippedWordKeys } = await import(new URL("../dist/library/word-keys.js", import.meta.url));
const { shippedLetters } = await import(new URL("../dist/library/names/shipped-letters.js", import.meta.url));
const { compareTranslation, factsOf } = await import(new URL("../dist/stories/translations/index.js", import.meta.url));
const reader = shippedReader();
const letters = shippedLetters();
const rows = jsonl(path.join(need("corpora", "ntrex"), "parallel.jsonl"));
const read = (id, language, text) => reader.read({ id: `${id}.${language}`, language, published: "2018-10-01", title: text.split("\n")[0], text });
const pairs = rows.map(({ id, ar, en }) => ({ id, ar: read(id, "ar", ar), en: read(id, "en", en) }));
const digest = report => digestOf(report, local => identityOf(report.actors.find(actor => actor.id === local), report.document.id), shippedWordKeys(), letters);

const orders = {
  "English first": [...pairs.map(p => p.en), ...pairs.map(p => p.ar)], "Arabic first": [...pairs.map(p => p.ar), ...pairs.map(p => p.en)],
  "one after the other": pairs.flatMap(p => [p.ar, p.en]),
};
for (const [name, reports] of Object.entries(orders)) {
  const stories = new LanguageStories();
  const storyOf = new Map();
  const start = performance.now();
  for (const report of reports) {
    const { assignment, decisions } = stories.add(digest(report), report.document.id);
    storyOf.set(report.document.id, assignment.story);
    for (const { kind, from, into, origins } of decisions) for (const [article, story] of storyOf) if (story === from && (kind === "merged" || origins.includes(article))) storyOf.set(article, into);
  }
  const ms = (performance.now() - start) / reports.length;
  const story = report => storyOf.get(report.document.id);
  const together = pairs.filter(p => story(p.ar) === story(p.en));
  const wrong = pairs.flatMap(a => pairs.filter(b => a !== b && story(a.ar) === story(b.en)).map(b => [a, b]));
  const withinOne = pairs.flatMap((a, i) => pairs.slice(i + 1).filter(b => story(a.ar) === story(b.ar) || story(a.en) === story(b.en))).length;
  console.log(`${name}: ${together.length} of ${pairs.length} pairs in one story (${percent(together.length, pairs.length)} %), ${wrong.length} crossings of ${pairs.length * (pairs.length - 1)}; ${withinOne} pairs in one story within a language; ${ms.toFixed(2)} ms an article`);
  if (!process.argv.includes("--show")) continue;
  for (const p of pairs.filter(p => !together.includes(p))) console.log(`  apart: ${p.en.document.title}`);
  for (const [a, b] of wrong) console.log(`  crossing: ${a.en.document.title} | ${b.en.document.title}`);
}

const half = text => text.slice(0, text.indexOf("\n", text.length / 2) + 1 || undefined);
const facts = pairs.map(({ ar, en }, i) => ({ ar: factsOf(ar, letters), en: factsOf(en, letters), cut: factsOf(read(rows[i].id, "ar", half(rows[i].ar)), letters) }));
for (const [name, which] of [["translations", "ar"], ["translations of which the first half is printed", "cut"]]) {
  const found = facts.flatMap((a, i) => facts.flatMap((b, j) => (compareTranslation(a[which], b.en) === undefined ? [] : [[i, j]])));
  const right = found.filter(([i, j]) => i === j).length;
  console.log(`${name}: ${right} of ${pairs.length} pairs found (recall ${percent(right, pairs.length)}), ${found.length - right} of ${pairs.length * (pairs.length - 1)} crossings (precision ${percent(right, found.length)})`);
  if (process.argv.includes("--show")) for (const [i, j] of found.filter(([i, j]) => i !== j)) console.log(`  crossing: ${pairs[i].en.document.title} | ${pairs[j].en.document.title}`);
}
