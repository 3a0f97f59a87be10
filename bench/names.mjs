// Names in two scripts: how well a name in the Arabic script finds the same one in Latin letters, in a pool of names of two words made of the pairs of the
// corpus, each of which has a near name (one letter or two off in one word) beside it.
// --names N: size of the pool; --show: what was joined wrongly; --thresholds: precision and recall by threshold.
import { readFileSync } from "node:fs";
import path from "node:path";
import { need, percent } from "./shared.mjs";

const { bearerOf, nameLikeness, sameName, soundOf } = await import(new URL("../dist/reading/names/index.js", import.meta.url));
const { shippedLetters } = await import(new URL("../dist/library/names/shipped-letters.js", import.meta.url));
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : Number(process.argv[at + 1]); };
const letters = shippedLetters();
let seed = 11;
const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

const rows = readFileSync(path.join(need("corpora", "wikidata-names"), "ar-en.tsv"), "utf8").split("\n").map(line => line.split("\t")).filter(cells => cells.length === 3)
  .map(([ar, en, count]) => ({ ar, en, count: Number(count) }));
const truth = new Set(rows.map(({ ar, en }) => `${ar} ${en}`));
// one letter is no name, and a pair that was counted once is often a slip of the corpus
const pairs = rows.filter(({ ar, en, count }) => count >= 5 && /^[\p{L}\p{M}]{3,}$/u.test(ar) && /^[\p{L}'-]{3,}$/u.test(en));

// names that differ in one place of either script stand near each other
const byGap = new Map();
const gaps = word => [...word].map((_, i) => `${word.slice(0, i)}*${word.slice(i + 1)}`);
for (const pair of pairs) for (const gap of [...gaps(pair.ar), ...gaps(pair.en)]) byGap.set(gap, [...byGap.get(gap) ?? [], pair]);
const nearTo = pair => {
  const near = [...gaps(pair.ar), ...gaps(pair.en)].flatMap(gap => byGap.get(gap)).filter(p => !truth.has(`${pair.ar} ${p.en}`) && !truth.has(`${p.ar} ${pair.en}`));
  return near[Math.floor(chance() * near.length)];
};

const total = pairs.reduce((sum, pair) => sum + Math.sqrt(pair.count), 0);
const draw = () => { let at = chance() * total; return pairs.find(pair => (at -= Math.sqrt(pair.count)) <= 0) ?? pairs[0]; };
const pool = new Map();
const put = (given, family) => pool.set(`${given.ar} ${family.ar}`, { parts: [given, family], ar: `${given.ar} ${family.ar}`, en: `${given.en} ${family.en}` });
while (pool.size < option("--names", 20000)) {
  const [given, family] = [draw(), draw()];
  put(given, family);
  const near = nearTo(family);
  if (near !== undefined) put(given, near);
}
const people = [...pool.values()];
const isTrue = (a, b) => a.parts.every((part, i) => truth.has(`${part.ar} ${b.parts[i].en}`));

const bySound = new Map();
for (const person of people) {
  const sound = soundOf(person.ar, "ar", letters);
  if (sound !== undefined) bySound.set(sound, [...bySound.get(sound) ?? [], { id: person, script: "ar", name: person.ar }]);
}
let [right, wrong, keyed, largest, none] = [0, 0, 0, 0, 0];
const shown = [];
const start = performance.now();
for (const person of people) {
  const sound = soundOf(person.en, "en", letters);
  if (sound === undefined) { none++; continue; }
  const others = bySound.get(sound) ?? [];
  largest = Math.max(largest, others.length);
  if (others.some(other => other.id === person)) keyed++;
  const found = bearerOf({ id: "", script: "en", name: person.en }, others, letters);
  if (found === undefined) continue;
  if (isTrue(found.bearer.id, person)) right++;
  else { wrong++; shown.push(`${person.en} = ${found.bearer.name} (${found.score.toFixed(3)}), is ${person.ar}`); }
}
const ms = performance.now() - start;
console.log(`${people.length} names of two words in two scripts, ${pairs.length} pairs of words`);
console.log(`joined rightly ${right}, wrongly ${wrong}: precision ${percent(right, right + wrong)}, recall ${percent(right, people.length)}`);
console.log(`the key of the sound is the same for ${percent(keyed, people.length)}, too short for ${percent(none, people.length)}; at most ${largest} names share one; ${(1000 * ms / people.length).toFixed(0)} µs a name`);
if (process.argv.includes("--show")) for (const line of shown.sort(() => chance() - 0.5).slice(0, 40)) console.log(`  ${line}`);
if (process.argv.includes("--thresholds")) {
  const scores = { same: [], near: [], random: [] };
  for (const person of people) {
    scores.same.push(nameLikeness(person.ar, person.en, letters));
    const other = people[Math.floor(chance() * people.length)];
    if (!isTrue(person, other)) scores.random.push(nameLikeness(person.ar, other.en, letters));
    const near = nearTo(person.parts[1]);
    if (near !== undefined) scores.near.push(nameLikeness(person.ar, `${person.parts[0].en} ${near.en}`, letters));
  }
  for (const threshold of [0.8, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98]) {
    const share = list => percent(list.filter(score => score >= threshold).length, list.length);
    console.log(`  ${threshold.toFixed(2)}${threshold === sameName ? " *" : "  "} same ${share(scores.same)}  near ${share(scores.near)}  random ${share(scores.random)}`);
  }
}
