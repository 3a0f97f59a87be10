// How fast `isnad serve` answers twenty askers at once, question by question: node bench/api.mjs LIBRARY [seconds] [--cold]
// LIBRARY is a folder or postgres://…; the questions are about who is in it, so that each run asks of what is there.
// With --cold the server remembers no answer: every question is a first one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const cold = process.argv.includes("--cold");
const [place = process.env.ISNAD_BENCH_LIBRARY, seconds = "5"] = process.argv.slice(2).filter(argument => argument !== "--cold");
const onServer = /^postgres(?:ql)?:/u.test(place ?? "");
if (place === undefined || !onServer && !existsSync(path.join(place, "data"))) {
  console.log("skipped: node bench/api.mjs LIBRARY needs the folder of a library, as isnad ingest makes it, or the address of a PostgreSQL server.");
  process.exit(0);
}

const server = spawn(process.execPath, [fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "serve", ...(onServer ? [] : ["--library", place]), "--port", "0", "--rate-limit", "0", "--remember", cold ? "0" : "64", "--log", "silent"],
  { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ISNAD_DATABASE_URL: onServer ? place : undefined } });
process.on("exit", () => server.kill());
const address = await listening(server);
const ask = async asked => (await fetch(new URL(asked, address))).json();

const { paths } = await ask("/api/openapi.json");
const { articles } = await ask("/api/holdings");
const questions = await collect();
console.log(`${articles} articles in ${onServer ? "PostgreSQL" : "the embedded library"}; 20 connections, ${seconds} s a question, answers ${cold ? "not " : ""}remembered; milliseconds`);
console.log(row("question", "different", "a second", "p50", "p95", "p99", "aim p95", ""));
for (const { name, asked, aim } of questions) {
  if (asked.length === 0) continue;
  const { times, wrong } = await load(asked);
  const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;
  console.log(row(name, asked.length, (times.length / Number(seconds)).toFixed(0), at(0.5).toFixed(1), at(0.95).toFixed(1), at(0.99).toFixed(1), aim ?? "", wrong > 0 ? `${wrong} failed` : aim === undefined ? "" : at(0.95) < aim ? "reached" : "missed"));
}
server.kill("SIGTERM");

/** Questions of each kind about those who are in the library most, the often named and the seldom named alike. */
async function collect() {
  const [said, done, listed] = await Promise.all([pages("/api/statements?limit=1000"), pages("/api/events?limit=1000"), pages("/api/articles?limit=1000")]);
  const speakers = ranked(said.flatMap(s => (s.speaker === undefined ? [] : [s.speaker.id])));
  const names = ranked(said.flatMap(s => (s.speaker?.name.ar === undefined ? [] : [s.speaker.name.ar])));
  const parties = ranked(done.flatMap(e => [...e.doers, ...e.recipients].map(a => a.id)));
  const pairs = ranked(done.flatMap(e => e.doers.flatMap(d => e.recipients.map(r => JSON.stringify([d.id, r.id]))))).map(pair => JSON.parse(pair));
  const stories = "/api/stories" in paths ? ranked((await ask("/api/stories?limit=50")).items.map(s => s.id)) : [];
  const id = encodeURIComponent;
  return [
    { name: "search", aim: 60, asked: "/api/search" in paths ? names.slice(0, 100).map(name => `/api/search?query=${id(name)}&limit=20`) : [] },
    { name: "statements of an actor", aim: 150, asked: speakers.slice(0, 100).map(who => `/api/statements?speaker=${id(who)}`) },
    { name: "statements about an actor", aim: 150, asked: parties.slice(0, 50).flatMap((who, i) => (speakers[i] === undefined ? [] : [`/api/statements?speaker=${id(speakers[i])}&about=${id(who)}`])) },
    { name: "actor", aim: 150, asked: parties.slice(0, 100).map(who => `/api/actors/${id(who)}`) },
    { name: "actors by name", asked: names.slice(0, 50).map(name => `/api/actors?name=${id(name.split(" ")[0])}`) },
    { name: "speakers about an actor", asked: parties.slice(0, 50).map(who => `/api/actors/${id(who)}/speakers-about`) },
    { name: "pair, events", aim: 150, asked: pairs.slice(0, 100).map(([d, r]) => `/api/events?doer=${id(d)}&recipient=${id(r)}`) },
    { name: "pair, time line", aim: 150, asked: pairs.slice(0, 100).map(([d, r]) => `/api/timeline?doer=${id(d)}&recipient=${id(r)}`) },
    { name: "countries, time line", aim: 150, asked: ["SAU", "USA", "IRN", "YEM", "EGY", "SYR"].flatMap(a => [`/api/timeline?party=${a}`, `/api/timeline?doer=${a}&recipient=YEM&by=origins`]) },
    { name: "article", asked: listed.filter((_, i) => i % 10 === 0).map(a => `/api/articles/${id(a.id)}`) },
    { name: "articles of a day", asked: ranked(listed.map(a => a.published?.slice(0, 10)).filter(Boolean)).map(day => `/api/articles?from=${day}&to=${day}`) },
    { name: "story", aim: 150, asked: stories.map(story => `/api/stories/${id(story)}`) },
  ];
}

/** The first pages of an answer, some thousands of records. */
async function pages(asked) {
  const items = [];
  for (let next = asked, n = 0; next !== undefined && n < 5; n++) {
    const page = await ask(next);
    items.push(...page.items);
    next = page.next === undefined ? undefined : `${asked}&cursor=${page.next}`;
  }
  return items;
}

function ranked(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

async function load(asked) {
  await allAnswered();
  await Promise.all(asked.slice(0, 20).map(ask));
  const times = [];
  const run = autocannon({ url: address, connections: 20, duration: Number(seconds), requests: asked.map(path => ({ path })) });
  run.on("response", (_client, _status, _bytes, milliseconds) => { times.push(milliseconds); });
  const { non2xx, errors } = await run;
  return { times: times.sort((a, b) => a - b), wrong: non2xx + errors };
}

/**
 * Waits for what the last question left: its requests whose connection the busy server has yet to accept, which it answers though nobody listens any
 * more. A connection of its own waits behind them; one that is open already would pass them.
 */
async function allAnswered() {
  const [reply] = await once(get(new URL("/api/holdings", address), { agent: false }), "response");
  await once(reply.resume(), "end");
}

async function listening(process_) {
  for await (const line of process_.stderr) {
    const [found] = /http:\/\/\S+(?=\/api\/)/u.exec(String(line)) ?? [];
    if (found !== undefined) return found;
    console.error(String(line).trim());
  }
  process.exit(1);
}

function row(name, ...cells) {
  return `${name.padEnd(28)}${cells.map(cell => String(cell).padStart(10)).join("")}`;
}
