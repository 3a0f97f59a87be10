// Copies and origins of the newspapers: time for an article as the library grows, links by relation, and F1 on pairs labelled by reading. --links FILE writes all links.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { f1, newspapers, percent, shared, shippedReader } from "./shared.mjs";

const { CopyIndex, compareTexts, copyTextOf, dispatchLink } = await import(new URL("../dist/stories/copies/index.js", import.meta.url));

/** Outlets of the corpus that are an agency's own. */
const houses = { was: "SPA" };
const steps = [1_000, 10_000, 20_000, 30_000];
const window = 1_000;

const reader = shippedReader();
const index = new CopyIndex();
const texts = new Map();
const links = [];
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
let making = 0, placing = 0, since = 0, prints = 0, refused = 0;
const times = [];

for (const documents of newspapers()) {
  for (const document of documents) {
    let report;
    try { report = reader.read(document); } catch { refused++; continue; }
    let at = cpu();
    const text = copyTextOf(report, houses[document.outlet]);
    making += cpu() - at;
    at = cpu();
    const placement = index.add(text);
    const spent = cpu() - at;
    placing += spent;
    since += spent;
    texts.set(text.article, text);
    links.push(...placement.links);
    prints += placement.prints.length;
    if (texts.size % window === 0) {
      if (steps.includes(texts.size)) times.push([texts.size, since / window]);
      since = 0;
    }
  }
}

console.log(`${texts.size} articles (${refused} refused), ${(1000 * making / texts.size).toFixed(0)} µs CPU for the text of one, ${(1000 * placing / texts.size).toFixed(0)} µs for its place; ${(prints / texts.size).toFixed(1)} postings kept of one; memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
for (const [size, time] of times) console.log(`  ${String(size).padStart(6)} articles in: ${(1000 * time).toFixed(0)} µs an article`);

const relations = {};
for (const { relation } of links) relations[relation] = (relations[relation] ?? 0) + 1;
console.log(`links: ${Object.entries(relations).map(([relation, count]) => `${relation} ${count}`).join(", ")}; articles with one: ${new Set(links.map(l => l.article)).size}; origins: ${new Set([...texts.keys()].map(id => index.originOf(id))).size}`);

const file = process.argv.indexOf("--links");
if (file > 0) {
  const whole = new Set(links.filter(l => l.relation !== "partial").map(l => l.article));
  const holders = [...texts.keys()].filter(id => !whole.has(id)).flatMap(id => dispatchLink(id, index.originOf(id)) ?? []);
  writeFileSync(process.argv[file + 1], [...links.map(l => ({ ...l, origin: index.nowOf(l.origin) })), ...holders].map(l => `${JSON.stringify(l)}\n`).join(""));
}

const gold = path.join(shared, "gold", "pairs", "dev.json");
if (existsSync(gold)) scorePairs(JSON.parse(readFileSync(gold, "utf8")));
else console.log(`skipped: ${gold} is not here.`);

/** A pair is found where the articles are linked, or where one origin stands behind both or behind a part of one and the other. */
function scorePairs(pairs) {
  const positive = new Set(["copy", "common-source", "partial"]);
  const direct = new Map(links.flatMap(l => [[`${l.article} ${l.of}`, l], [`${l.of} ${l.article}`, l]]));
  const behind = new Map();
  for (const link of links) behind.set(link.article, [...behind.get(link.article) ?? [], index.nowOf(link.origin)]);
  let hit = 0, extra = 0, missed = 0, whole = 0, relation = 0;
  for (const { a, b, relation: wanted } of pairs) {
    const link = direct.get(`${a} ${b}`);
    const [ofA, ofB] = [index.originOf(a), index.originOf(b)];
    const found = link !== undefined || ofA === ofB || (behind.get(a) ?? []).includes(ofB) || (behind.get(b) ?? []).includes(ofA);
    const said = link?.relation ?? (ofA === ofB ? "common-source" : found ? "partial" : "none");
    if (found && positive.has(wanted)) { hit++; whole++; if (said === wanted) relation++; }
    else if (found) extra++;
    else if (positive.has(wanted)) missed++;
    if (found === positive.has(wanted)) continue;
    const { relation: alone, overlap } = compareTexts(texts.get(b), texts.get(a));
    console.log(`  wrong: ${a} and ${b} are ${wanted}, found ${said}; alone they compare as ${alone} ${overlap}`);
  }
  console.log(`pairs: F1 ${(100 * f1(hit, extra, missed)).toFixed(1)} (${hit} found, ${extra} too many, ${missed} missed); relation as labelled ${percent(relation, whole)}% of those found`);
}
