import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const main = path.join(root, "dist/cli/main.js");
const sample = path.join(root, "articles/strait-talks/source.html");
const folder = mkdtempSync(path.join(tmpdir(), "isnad-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input: string | Buffer = "", env: NodeJS.ProcessEnv = {}): { out: string; err: string; code: number | null } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: "1", ...env } });
  return { out: stdout, err: stderr, code: status };
};
const file = (name: string, content: string | Buffer): string => { const p = path.join(folder, name); writeFileSync(p, content); return p; };

describe("isnad read", () => {
  it("prints who said what for a page", () => {
    const { out, code } = run(["read", sample]);
    expect(code).toBe(0);
    expect(out).toContain("Statements (");
    expect(out).toContain("Reuters");
  });

  it("colours nothing that goes into a file or a pipe, in a CI job either", () => {
    const { out } = run(["read", sample], "", { NO_COLOR: undefined, FORCE_COLOR: undefined, CI: "1" });
    expect(out).not.toContain("\u001B");
  });

  it("prints the Report as JSON, the same bytes twice", () => {
    const [a, b] = [run(["read", "--json", sample]), run(["read", "--json", sample])];
    expect(a.out).toBe(b.out);
    expect(JSON.parse(a.out)).toMatchObject({ isnad: "1", document: { language: "ar", outlet: "المرفأ" } });
  });

  it("reads standard input, windows-1256 and UTF-16 alike", () => {
    const text = "قال الرئيس الفرنسي إن الحوار مفيد.";
    const cp1256 = Buffer.from([...text].map(c => { const n = new TextDecoder("windows-1256"); for (let b = 0; b < 256; b++) if (n.decode(new Uint8Array([b])) === c) return b; return 63; }));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const said = (input: string | Buffer): unknown => (JSON.parse(run(["read", "--json"], input).out) as { statements: { kind: string }[] }).statements.map(s => s.kind);
    expect(said(cp1256)).toEqual(said(text));
    expect(said(utf16)).toEqual(said(text));
  });

  it("writes a page that loads nothing and escapes markup in the text", () => {
    const out = path.join(folder, "out.html");
    expect(run(["read", "--html", out], "قال الرئيس الفرنسي إن <script>alert(1)</script> الحوار مفيد.").code).toBe(0);
    const page = readFileSync(out, "utf8");
    expect(page).not.toContain("<script>alert");
    expect(page).not.toMatch(/(?:src|href)="http/);
  });

  it("reads lines in order; a bad line is told with its number and costs no other", () => {
    const lines = [JSON.stringify({ id: "a", text: "قال الرئيس الفرنسي إن الحوار مفيد." }), "{not json", JSON.stringify({ id: "c", title: "x" }), JSON.stringify({ id: "d", text: "وصل الوزير التركي إلى بغداد." })];
    const { out, err, code } = run(["read", "--jsonl"], lines.join("\n"));
    expect(out.trim().split("\n").map(l => (JSON.parse(l) as { document: { id: string } }).document.id)).toEqual(["a", "d"]);
    expect(err).toMatch(/line 2: bad-json/);
    expect(err).toMatch(/line 3: bad-document/);
    expect(code).toBe(1);
  });
});

describe("bad input", () => {
  const huge = "ا".repeat(1_000_000);
  it.each([
    ["an empty file", () => ["read", file("empty.txt", "")], 65, "empty-input"],
    ["a PDF", () => ["read", file("a.pdf", "%PDF-1.7\n")], 65, "binary-input"],
    ["NUL bytes", () => ["read", file("nul.txt", Buffer.alloc(2000))], 65, "binary-input"],
    ["a file that is not there", () => ["read", path.join(folder, "none.txt")], 66, "no-such-file"],
    ["a language that is not read", () => ["read", file("ru.txt", "Министр заявил, что переговоры продолжатся.")], 65, "language-not-read"],
    ["a date that is none", () => ["read", "--published", "yesterday", sample], 64, "not-a-date"],
    ["a page that cannot be written", () => ["read", sample, "--html", path.join(folder, "none", "out.html")], 73, "cannot-write"],
    ["a folder without gold articles", () => ["score", mkdtempSync(path.join(folder, "no-gold-"))], 65, "bad-gold"],
    ["a place that is no number", () => ["why", sample, "--at", "here"], 64, "bad-option"],
    ["an unknown command", () => ["write"], 64, "unknown command"],
    ["an unknown option", () => ["read", "--colour", sample], 64, "unknown option"],
  ])("%s gets one clear line and an exit code", (_, args, exit, code) => {
    const { err, out, code: status } = run(args());
    expect(status).toBe(exit);
    expect(err).toContain(code);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe("");
  });

  it.each([
    ["a million letters without a blank", huge],
    ["hundreds of unclosed quotation marks", "قال الوزير «إن " .repeat(600)],
    ["unpaired surrogates and direction controls", "قال الوزير \ud800 إن \u202e الحوار مفيد."],
    ["markup nested without end", `<html><body>${"<div>".repeat(60_000)}قال الوزير التركي إن الحوار مفيد.`],
  ])("%s is read to the end", (_, text) => {
    const { code, err } = run(["read", "--json", file("odd.html", text)]);
    expect(err).not.toMatch(/\n\s+at /);
    expect([0, 65]).toContain(code);
  });
});

describe("other commands", () => {
  it("says why a record is there: rule, entry and words", () => {
    const report = JSON.parse(run(["read", "--json", sample]).out) as { statements: { content: [number, number][]; why: { entry: string } }[] };
    const { out } = run(["why", sample, "--at", String(report.statements[0]!.content[0]![0])]);
    expect(out).toContain(report.statements[0]!.why.entry);
  });

  it("scores a reading against a reading by hand", () => {
    const gold = mkdtempSync(path.join(folder, "gold-"));
    const text = "قال الرئيس الفرنسي إن الحوار مفيد.";
    writeFileSync(path.join(gold, "a.json"), JSON.stringify({ id: "a", text, published: "2015-08-10", actors: [{ id: "p", country: "FRA", forms: ["الرئيس الفرنسي"] }], statements: [{ speaker: "p", speaker_text: "الرئيس الفرنسي", content: "الحوار مفيد", kind: "indirect" }], events: [], times: [], figures: [] }));
    const scores = JSON.parse(run(["score", gold, "--json"]).out) as Record<string, { f1: number }>;
    expect(scores["statements with speaker"]!.f1).toBe(1);
  });

  it("checks the lexicon, and says what is wrong with a bad one", () => {
    expect(run(["lexicon", "check"]).out).toContain("all well");
    const bad = mkdtempSync(path.join(folder, "lexicon-"));
    execFileSync("cp", ["-r", `${root}/lexicon/.`, bad]);
    writeFileSync(path.join(bad, "ar/light-verbs.yaml"), "- id: [");
    const { err, code } = run(["lexicon", "check", bad]);
    expect(err).toContain("light-verbs.yaml");
    expect(code).toBe(70);
  });
});
