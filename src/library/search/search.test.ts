import { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, it } from "vitest";
import { parseQuery, toTsquery } from "./query.js";
import { terms } from "../../testing.js";
import { lastPosition, toVector } from "./vector.js";

const database = new PGlite();
afterAll(() => database.close());

/** Does the query find the text, in the database? */
async function finds(query: string, text: string): Promise<boolean> {
  const { words } = parseQuery(query, terms);
  const { rows } = await database.query<{ found: boolean }>("select $1::tsvector @@ $2::tsquery as found", [toVector(terms.termsOf(text, "ar")), toTsquery(words!)]);
  return rows[0]!.found;
}
const term = (key: string, position: number): { start: number; end: number; position: number; keys: string[]; particle: boolean } => ({ start: position, end: position + 1, position, keys: [key], particle: false });
const scalar = async (sql: string, ...given: unknown[]): Promise<unknown> => Object.values((await database.query<Record<string, unknown>>(sql, given)).rows[0]!)[0];

describe("a vector in the database", () => {
  const text = "وصل وزير الخارجية الفرنسي إلى الرياض، والتقى بالرؤساء العرب.";

  it.each([
    ["الوزير", true], ["رئيس", true], ["عربي", true], ["فرنسا", false], ["الوزير الألماني", false], ["ألماني OR فرنسي", true], ["ألماني | إيطالي", false],
    ["الوزير -ألماني", true], ["الوزير NOT فرنسي", false], ["\"وزير الخارجية\"", true], ["«الخارجية الفرنسي»", true], ["“الفرنسي وزير”", false], ["\"إلى الرياض\"", true],
    ["\"في الرياض\"", false], ["-\"وزير الدفاع\" الرياض", true], ["(ألماني OR فرنسي) (رئيس OR ملك)", true], ["وزير (ألماني OR (ملك -رئيس))", false], ["في الرياض", true],
  ])("is found or not: %s is %s", async (query, found) => expect(await finds(query, text)).toBe(found));

  it("keeps names whole", async () => {
    expect(await finds("فلاديمير", "قال فلاديمير بوتين")).toBe(true);
    expect(await finds("لاديمير", "قال فلاديمير بوتين")).toBe(false);
    expect(await finds("فلاديمير", "قال لاديمير بوتين")).toBe(false);
  });

  it("looks for typed words that are several as for a phrase", async () => {
    expect(await finds("F-16", "طائرة من طراز F-16 أقلعت")).toBe(true);
    expect(await finds("F-16", "16 طائرة من طراز F")).toBe(false);
  });

  it("ranks what stands in a headline first", async () => {
    const found = terms.termsOf("زلزال في اليابان\nسجلت الهيئة هزة", "ar");
    const [above, below] = [toVector(found, [[0, 16]]), toVector(found)];
    expect(await scalar("select ts_rank($1::tsvector, $3::tsquery) > ts_rank($2::tsvector, $3::tsquery)", above, below, toTsquery(parseQuery("زلزال", terms).words!))).toBe(true);
  });

  it("takes any lexeme as it is", async () => {
    const odd = ["it's", "back\\slash", "a:1A", "'", "\\", "two words", "' | 'x", "drop table--", "é😀"];
    const vector = toVector(odd.map((key, i) => term(key, i + 1)));
    expect(await scalar("select array_to_json(tsvector_to_array($1::tsvector))", vector)).toEqual(expect.arrayContaining(odd));
    expect(await scalar("select length($1::tsvector)", vector)).toBe(odd.length);
  });

  it("keeps to the limits of the database", async () => {
    expect(await scalar("select length($1::tsvector)", toVector([term("x".repeat(2047), 1), term("x".repeat(2046), 2), term("é".repeat(1024), 3)]))).toBe(1);
    expect(toVector(Array.from({ length: 20_000 }, (_, i) => term("a", i + 1))).split(",")).toHaveLength(255);
    expect(await scalar("select $1::tsvector::text", toVector([term("a", 20_000), term("a", 30_000)]))).toBe(`'a':${lastPosition}`);
    const many = toVector(Array.from({ length: 120_000 }, (_, i) => term(`lexeme${i}`, i + 1)));
    expect(await scalar("select length($1::tsvector) > 60000", many)).toBe(true);
    const large = toVector(Array.from({ length: 600 }, (_, i) => term(String(i).padEnd(2000, "x"), i + 1)));
    expect(await scalar("select length($1::tsvector)", large)).toBe(498);
  });

  it("is empty for a text without words", async () => {
    expect(toVector([])).toBe("");
    expect(await scalar("select length($1::tsvector)", "")).toBe(0);
  });
});

describe("a query in the database", () => {
  it.each(["'; drop table article; --", "a' | 'b", "!!!a & b", "x:*", "<->", "a <-> b", "a\\' \\\\", "a\u0000b", "((((a", "))) a", "\"a", "OR a OR", "- -- a -", "NOT NOT a", "a:1A", "'a' ''", "\ud800 a", "$1 %s", "() a ()", "|||a"])("is a plain reading or nothing for %j", async query => {
    const { words } = parseQuery(query === "<->" ? "<-> a" : query, terms);
    expect(await scalar("select $1::tsquery is not null", toTsquery(words!))).toBe(true);
  });

  it("takes the longest query that is read", async () => {
    const { words } = parseQuery(Array.from({ length: 200 }, (_, i) => `رئيس${i}`).join(" OR ").slice(0, 900), terms);
    expect(await scalar("select numnode($1::tsquery) > 100", toTsquery(words!))).toBe(true);
  });
});
