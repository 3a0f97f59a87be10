// Stories and happenings of the newspapers: what an article costs as the library grows, how large they become, and the largest of them for a person to judge.
// --show N: the N largest and N random ones of three to six origins with all their headlines; --seed S: other random ones.
import { newspapers, shippedReader } from "./shared.mjs";

const { digestOf, inMergedStory, joinEvents, keysOf, keysOfHappening, originsOf, standingOf, StoryIndex } = await import(new URL("../dist/stories/index.js", import.meta.url));
const { identityOf } = await import(new URL("../dist/library/shelf/identity.js", import.meta.url));
const { shippedWordKeys } = await import(new URL("../dist/library/word-keys.js", import.meta.url));
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : Number(process.argv[at + 1]); };
const show = option("--show", 0);

const reader = shippedReader();
const index = new StoryIndex();
/** Article id to outlet, headline, day, origin and story. */
const articles = new Map();
const bodies = new Map();
const time = { reading: 0, digest: 0, stories: 0, happenings: 0 };
const marks = [1_000, 10_000];
let sinceMark = { articles: 0, ms: 0 };
const merged = new Map();
/** Happenings by id and by key, and what was told of each. */
const happenings = new Map();
const byKey = new Map();
const tellings = new Map();
let [merges, splits, kept, keptFeatures] = [0, 0, 0, 0];

const timed = (what, work) => { const start = performance.now(); const result = work(); time[what] += performance.now() - start; return result; };
const tellMark = () => console.log(`  ${String(articles.size).padStart(6)} articles: ${(sinceMark.ms / sinceMark.articles).toFixed(3)} ms an article since the last line`);

console.log("assignment to stories:");
for (const documents of newspapers()) {
  for (const document of documents) {
    let report;
    try { report = timed("reading", () => reader.read(document)); } catch { continue; }
    const ids = new Map(report.actors.map(actor => [actor.id, identityOf(actor, report.document.id)]));
    const digest = timed("digest", () => digestOf(report, local => ids.get(local) ?? local, shippedWordKeys()));
    const origin = originByText(report);
    const before = time.stories;
    const { assignment, decisions } = timed("stories", () => index.add(digest, origin));
    sinceMark.ms += time.stories - before;
    sinceMark.articles++;
    articles.set(report.document.id, { article: report.document.id, outlet: document.outlet, headline: document.title ?? report.text.split("\n", 1)[0], day: digest.day, origin, story: assignment.story, score: assignment.score });
    for (const decision of decisions) follow(decision);
    timed("happenings", () => join(report, id => ids.get(id) ?? id, origin));
    if (marks.includes(articles.size)) { tellMark(); sinceMark = { articles: 0, ms: 0 }; }
  }
  const changes = index.takeChanges();
  kept = Math.max(kept, ...changes.stories.map(story => JSON.stringify(story).length));
  keptFeatures += changes.frequencies.length;
}
tellMark();
console.log(`reading ${(time.reading / articles.size).toFixed(3)} ms, digest ${(time.digest / articles.size).toFixed(3)} ms, story ${(time.stories / articles.size).toFixed(3)} ms, happenings ${(time.happenings / articles.size).toFixed(3)} ms an article; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
console.log(`largest kept story ${(kept / 1000).toFixed(0)} kB; ${keptFeatures} counts of features written, once a file`);

const stories = new Map();
for (const article of articles.values()) {
  const story = resolve(article.story);
  if (!stories.has(story)) stories.set(story, []);
  stories.get(story).push(article);
}
const ranked = [...stories].map(([id, of]) => ({ id, of, ...originsOf(of) })).sort((a, b) => b.origins - a.origins);
console.log(`${ranked.length} stories; ${merges} merged, ${splits} split; by independent origins:`);
for (const [least, most] of [[1, 1], [2, 2], [3, 4], [5, 8], [9, 16], [17, 32], [33, 64], [65, Infinity]]) {
  const of = ranked.filter(s => s.origins >= least && s.origins <= most);
  console.log(`  ${`${least}${most === least ? "" : most === Infinity ? "+" : `–${most}`}`.padStart(6)}: ${String(of.length).padStart(6)} stories, ${of.reduce((sum, s) => sum + s.of.length, 0)} articles`);
}
console.log("the ten largest:");
for (const story of ranked.slice(0, 10)) console.log(`  ${title(story)}`);
const told = [...tellings].map(([id, of]) => ({ ...happenings.get(id), ...standingOf(of) })).sort((a, b) => b.origins - a.origins);
console.log(`${told.length} happenings; by independent origins: ${[[1, 1], [2, 2], [3, 4], [5, 9], [10, 19], [20, Infinity]].map(([least, most]) => `${least}${most === least ? "" : most === Infinity ? "+" : `–${most}`}: ${told.filter(h => h.origins >= least && h.origins <= most).length}`).join(", ")}`);
for (const h of told.slice(0, 10)) console.log(`  ${h.origins} origins (${h.asserted} assert, ${h.claimed} claim, ${h.denied} deny, ${h.future} announce): ${h.type} ${side(h.doers)} > ${side(h.recipients)}${h.place === undefined ? "" : `, ${h.place}`}`);
if (show > 0) {
  for (const story of ranked.slice(0, show)) tell(story, 24);
  const middle = ranked.filter(s => s.origins >= 3 && s.origins <= 6);
  let seed = option("--seed", 7);
  for (let n = 0; n < show; n++) tell(middle[Math.floor((seed = (seed * 16807) % 2147483647) / 2147483647 * middle.length)], 6);
}

/** Articles whose text is the same but for spaces and marks, in its first four hundred letters, are of one origin. */
function originByText(report) {
  const body = report.text.slice(report.blocks.find(b => b.kind === "paragraph")?.span[0] ?? 0).replace(/[^\p{L}]+/gu, "").slice(0, 400);
  if (!bodies.has(body)) bodies.set(body, report.document.id);
  return bodies.get(body);
}

function follow({ kind, from, into, origins }) {
  if (kind === "merged") {
    merges++;
    merged.set(from, into);
    for (const happening of [...happenings.values()].filter(h => h.stories.includes(from))) keepHappening(inMergedStory(happening, from, into));
    return;
  }
  splits++;
  merged.delete(into);
  const going = new Set(origins);
  for (const article of articles.values()) if (going.has(article.origin) && resolve(article.story) === from) article.story = into;
}

/** Joins the events of an article that has just found its story. */
function join(report, idOf, origin) {
  const { id, outlet, published } = report.document;
  const actors = new Map(report.actors.map(actor => [actor.id, actor]));
  const parties = of => of.map(local => { const { kind, country, sector } = actors.get(local); return { id: idOf(local), kind, country, sector }; });
  const speakers = new Map(report.statements.map(s => [s.id, s.speaker === null ? undefined : idOf(s.speaker)]));
  const events = report.events.map(e => ({ ...e, id: `${id}#${e.trigger.join("-")}`, story: resolve(articles.get(id).story), doers: parties(e.actors), recipients: parties(e.recipients), published }));
  const { joined, changed } = joinEvents(events, [...new Set(events.flatMap(keysOf).flatMap(key => [...byKey.get(key) ?? []]))].map(h => happenings.get(h)), shippedWordKeys());
  changed.forEach(keepHappening);
  for (const event of events) {
    const happening = joined.get(event.id);
    if (happening !== undefined) tellings.set(happening, [...tellings.get(happening) ?? [], { article: id, origin, outlet, status: event.status, speaker: speakers.get(event.statement) }]);
  }
}

function keepHappening(happening) {
  const before = happenings.get(happening.id);
  for (const key of before === undefined ? [] : keysOfHappening(before)) byKey.get(key)?.delete(happening.id);
  happenings.set(happening.id, happening);
  for (const key of keysOfHappening(happening)) byKey.set(key, (byKey.get(key) ?? new Set()).add(happening.id));
}

function side(parties) {
  return parties.map(p => p.id).slice(0, 2).join("+") || "?";
}

function resolve(story) {
  let at = story;
  while (merged.has(at)) at = merged.get(at);
  return at;
}

/** The headline with most words in common with the others. */
function title({ of, origins, outlets }) {
  const words = of.map(a => new Set(a.headline.match(/\p{L}{3,}/gu) ?? []));
  const common = new Map();
  for (const set of words) for (const word of set) common.set(word, (common.get(word) ?? 0) + 1);
  const telling = words.map(set => [...set].reduce((sum, word) => sum + common.get(word), 0) / Math.sqrt(set.size + 3));
  const days = of.map(a => a.day).sort();
  return `${of.length} articles, ${origins} origins, ${outlets} outlets, ${days[0]?.slice(5)}…${days.at(-1)?.slice(5)}: ${of[telling.indexOf(Math.max(...telling))].headline}`;
}

function tell(story, most) {
  console.log(`\n${story.id}  ${title(story)}`);
  const originals = [...new Map(story.of.map(a => [a.origin, a])).values()];
  const step = Math.max(1, Math.ceil(originals.length / most));
  for (const { day, outlet, headline, score } of originals.filter((_, n) => n % step === 0)) console.log(`   ${day?.slice(5)} ${outlet.padEnd(12)} ${score.toFixed(2)} ${headline.slice(0, 100)}`);
}
