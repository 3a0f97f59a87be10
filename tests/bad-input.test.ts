import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { toDocument } from "../src/cli/input.js";
import { Fault, faults } from "../src/reading/fault.js";
import { read } from "../src/testing.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "isnad-bad-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input: string | Buffer = ""): { out: string; err: string; code: number | null } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, "dist/cli/main.js"), ...args], { input, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: "1" } });
  return { out: stdout, err: stderr, code: status };
};
const file = (name: string, content: string | Buffer): string => { const p = path.join(folder, name); writeFileSync(p, content); return p; };

interface Read { readonly text: string; readonly said: string[]; readonly notices: string[]; readonly times: string[]; readonly fault?: Fault }
/** What the command does with bytes, without the cost of a process for each. */
const reading = (input: string | Buffer): Read => {
  try {
    const report = read(toDocument(file("input", input), {}));
    return { text: report.text, said: report.statements.map(s => s.content.map(([a, b]) => report.text.slice(a, b)).join(" ")), notices: report.notices.map(n => n.code), times: report.times.map(t => t.value) };
  } catch (error) {
    if (error instanceof Fault) return { text: "", said: [], notices: [], times: [], fault: error };
    throw error;
  }
};

const sentence = "قال الرئيس الفرنسي إن الحوار مفيد.";
const bytes1256 = new Map([...Array(256).keys()].map(b => [new TextDecoder("windows-1256").decode(new Uint8Array([b])), b]));
const cp1256 = (text: string): Buffer => Buffer.from([...text].map(c => bytes1256.get(c) ?? 63));
const page = (charset: string, body = `${sentence} `.repeat(6)): string => `<!doctype html><html><head><meta charset="${charset}"><title>خبر</title></head><body><article><p>${body}</p><p>${body}</p></article></body></html>`;

describe("encodings", () => {
  it.each([
    ["windows-1256 without a declaration", cp1256(sentence)],
    ["windows-1256 in a page that says so", cp1256(page("windows-1256"))],
    ["windows-1256 in a page that says it is UTF-8", cp1256(page("utf-8"))],
    ["windows-1256 in a page that says it is Latin", cp1256(page("iso-8859-1"))],
    ["windows-1256 in a page that names no known encoding", cp1256(page("klingon"))],
    ["UTF-8 in a page that says it is windows-1256", page("windows-1256")],
    ["UTF-8 that was cut within a letter", Buffer.from(`${sentence} ثم غادر`).subarray(0, -1)],
    ["UTF-8 with a mark", `\ufeff${sentence}`],
    ["UTF-16 with a mark, either way round", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(sentence, "utf16le").swap16()])],
    ["UTF-16 without a mark", Buffer.from(sentence, "utf16le")],
  ])("reads %s", (_, input) => {
    const { said } = reading(input);
    expect(said[0]).toBe("الحوار مفيد");
  });
});

describe("input that is refused", () => {
  const noise = Buffer.from([...Array(5000).keys()].map(i => (i * 7919 + i * i * 13) % 256));
  it.each([
    ["blanks alone", " \n\t\n", 65, "empty-input"],
    ["a mark of order alone", Buffer.from([0xef, 0xbb, 0xbf]), 65, "empty-input"],
    ["a page without words", "<!doctype html><html><body><script>1</script></body></html>", 65, "empty-input"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 65, "binary-input"],
    ["noise", noise, 65, "binary-input"],
    ["a text in another language", "Министр заявил, что переговоры продолжатся.", 65, "language-not-read"],
    ["numbers alone", "12345 67890", 65, "language-not-read"],
    ["a JSON list", "[1, 2]", 65, "bad-document"],
    ["JSON that was cut off", "{\"text\": \"قال الرئيس", 65, "bad-json"],
    ["a document whose text is a number", "{\"text\": 5}", 65, "bad-document"],
  ])("%s", (_, input, exit, name) => {
    const { fault } = reading(input);
    expect(fault?.code).toBe(name);
    expect(faults[fault!.code].exit).toBe(exit);
    expect(`${fault!.message} ${faults[fault!.code].hint}`).not.toContain("\n");
  });

  it("is told in one line on standard error, by the exit code, and by nothing on standard output", () => {
    const { code, err, out } = run(["read", "--json"], "{\"text\": \"قال الرئيس");
    expect([code, out]).toEqual([65, ""]);
    expect(err).toMatch(/^isnad: bad-json: [^\n]+\n$/u);
  });

  it("a folder in place of a file, with --jsonl too", () => {
    expect(run(["read", folder]).code).toBe(66);
    expect(run(["read", "--jsonl", folder]).code).toBe(66);
  });

  it("a page that cannot be written", () => {
    const { code, err } = run(["read", file("a.txt", sentence), "--html", path.join(folder, "none", "out.html")]);
    expect(code).toBe(73);
    expect(err).toContain("cannot-write");
  });

  it("a place behind the text and a folder without gold", () => {
    expect(run(["why", file("b.txt", sentence), "--at", "9999"]).code).toBe(64);
    expect(run(["score", path.join(folder, "none")]).code).toBe(65);
  });
});

describe("odd input that is read", () => {
  it("no day of publication: relative days are left out, all else stays", () => {
    const { said, times } = reading("قال الرئيس الفرنسي أمس إن الحوار مفيد.");
    expect([said, times]).toEqual([["الحوار مفيد"], []]);
  });

  it("a page without an article: its whole text, with a notice", () => {
    const { text, notices } = reading("<!doctype html><html><body><ul><li><a href=x>الرئيسية</a></li><li><a href=y>اتصل بنا</a></li></ul></body></html>");
    expect(text).toBe("الرئيسية\nاتصل بنا");
    expect(notices).toContain("no-article-found");
  });

  it("Latin names within Arabic", () => {
    expect(reading("قال الرئيس الفرنسي Emmanuel Macron إن اتفاق (JCPOA) مفيد.").said).toEqual(["اتفاق (JCPOA) مفيد"]);
  });

  it("marks of direction and of no width within words", () => {
    const { said, notices } = reading("\u202bقال الرئيس\u200f الفرنسي\u200b إن \u2067الحوار\u2069 مف\u200dيد.\u202c");
    expect(said).toHaveLength(1);
    expect(said[0]!.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, "")).toBe("الحوار مفيد");
    expect(notices).toContain("direction-controls");
  });

  it("quotation marks that are never closed: other paragraphs are read as if nothing were", () => {
    const { said } = reading(`قال الرئيس الفرنسي: «إن الحوار مفيد.\nوأكد الوزير التركي أن المحادثات مستمرة.`);
    expect(said).toContain("المحادثات مستمرة");
    expect(said.some(s => s.includes("\n"))).toBe(false);
  });

  it.each([
    ["a page", page("utf-8", "قال الرئيس الفرنسي: &amp;quot;الحوار مفيد&amp;quot;. وغادر الوفد العاصمة بعد ذلك بساعات عائدا إلى بلاده. ".repeat(3))],
    ["a text", "قال الرئيس الفرنسي: &amp;quot;الحوار مفيد&amp;quot;."],
  ])("entities that were escaped twice in %s", (_, input) => {
    const { said, text } = reading(input);
    expect(text).not.toContain("&");
    expect(said[0]).toContain("الحوار مفيد");
    expect(said[0]).not.toContain("quot");
  });
});

describe("lines of JSONL", () => {
  it("each bad one is told with its number and its code; the good ones are read", () => {
    const lines = ["{broken", "", "[1]", "null", "{\"text\":\"\"}", "{\"text\":\"Привет всем\"}", JSON.stringify({ text: sentence, published: "soon" }), JSON.stringify({ id: "good", text: sentence })];
    const { out, err, code } = run(["read", "--jsonl"], lines.join("\n"));
    expect(code).toBe(1);
    expect([...err.matchAll(/line (\d+): ([a-z-]+):/gu)].map(m => `${m[1]} ${m[2]}`)).toEqual(["1 bad-json", "3 bad-document", "4 bad-document", "5 empty-input", "6 language-not-read", "7 not-a-date"]);
    expect((JSON.parse(out) as { document: { id: string } }).document.id).toBe("good");
  });
});

it.each(["README.md", "README.ar.md"])("%s tells every exit code that an error can have", name => {
  const errors = readFileSync(path.join(root, "docs/errors.md"), "utf8");
  const codes = new Set([...errors.matchAll(/^\| `[a-z-]+` \| (\d+)/gmu)].map(m => m[1]!));
  expect(codes.size).toBeGreaterThan(4);
  const readme = readFileSync(path.join(root, name), "utf8");
  expect(["0", "1", ...codes].filter(code => !readme.includes(`| ${code} |`))).toEqual([]);
});
