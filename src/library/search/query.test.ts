import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../reading/index.js";
import { parseQuery, toTsquery } from "./query.js";
import { terms } from "../../testing.js";

const parse = (query: string) => parseQuery(query, terms);
const tsquery = (query: string): string => toTsquery(parse(query).words!);
const codeOf = (query: string): string => {
  try { parse(query); return "none"; } catch (error) { return error instanceof Fault ? error.code : String(error); }
};

describe("what is typed", () => {
  it("asks for all words, each by its stem and lemmas", () => {
    expect(tsquery("الرؤساء NATO")).toBe("((('رؤساء' | 'رئيس')) & ('nato'))");
  });

  it("binds OR closer than the blank", () => {
    expect(tsquery("first two OR three")).toBe(tsquery("first (two | three)"));
    expect(tsquery("first two OR three")).not.toBe(tsquery("(first two) OR three"));
  });

  it("has words of a phrase follow each other, whatever the quotes", () => {
    expect(tsquery("\"first two\"")).toBe("'first' <-> 'two'");
    for (const quoted of ["«first two»", "“first two”", "„first two“", "\"first, two!", "first-two"]) expect(tsquery(quoted)).toBe("'first' <-> 'two'");
  });

  it("passes over particles beside other words, but not in phrases or alone", () => {
    expect(tsquery("قمة في NATO")).toBe(tsquery("قمة NATO"));
    expect(tsquery("\"في NATO\"")).toBe("'في' <-> 'nato'");
    expect(tsquery("في")).toBe("'في'");
    expect(tsquery("في -NATO")).toBe("(('في') & (!('nato')))");
  });

  it("takes words in capitals alone as operators, and a hyphen for none", () => {
    expect(tsquery("first or two")).toBe("(('first') & ('or') & ('two'))");
    expect(tsquery("first AND two")).toBe("(('first') & ('two'))");
    expect(tsquery("first -two")).toBe("(('first') & (!('two')))");
    expect(tsquery("first - two")).toBe("(('first') & ('two'))");
  });
});

describe("fields", () => {
  it("stand beside the words, each with its value", () => {
    const { words, filters } = parse("outlet:aawsat speaker:\"جون كيري\" النووي type:PROTEST status:Denied after:2015-07 lang:ar country:irn");
    expect(toTsquery(words!)).toContain("'نووي'");
    expect(filters).toEqual([
      { field: "outlet", anyOf: ["aawsat"], not: false }, { field: "speaker", anyOf: ["جون كيري"], not: false }, { field: "type", anyOf: ["PROTEST"], not: false },
      { field: "status", anyOf: ["denied"], not: false }, { field: "after", anyOf: ["2015-07"], not: false }, { field: "lang", anyOf: ["ar"], not: false }, { field: "country", anyOf: ["IRN"], not: false },
    ]);
  });

  it("may be all that is asked for", () => expect(parse("actor:«حزب الله»")).toEqual({ words: undefined, filters: [{ field: "actor", anyOf: ["حزب الله"], not: false }] }));

  it("said twice, or with OR, mean either value; with a minus, none of them", () => {
    const either = [{ field: "outlet", anyOf: ["a", "b"], not: false }];
    expect(parse("outlet:a outlet:b").filters).toEqual(either);
    expect(parse("(outlet:a OR outlet:b)").filters).toEqual(either);
    expect(parse("-outlet:a NOT outlet:b x").filters).toEqual([{ ...either[0], not: true }]);
    expect(parse("-(outlet:a OR outlet:b) x").filters).toEqual([{ ...either[0], not: true }]);
  });

  it("that do not exist are words", () => expect(tsquery("http://example.org 10:30")).toBe("(('http' <-> 'exampl' <-> 'org') & (('10:30' | '10' | '30')))"));

  it.each(["type:WAR", "status:maybe", "country:Iran", "after:yesterday", "after:2015-02-30", "before:2015-13", "lang:fr", "outlet:", "speaker:\"\"", "outlet:a OR word", "word OR (outlet:a word)", "-(outlet:a word)"])("are told to be wrong: %s", query => {
    expect(codeOf(query)).toBe("bad-query");
  });
});

describe("hostile input", () => {
  it("has nothing to look for", () => { for (const query of ["", "   ", "\"\"", "()", "-", "OR", "?!…", "😀", "\u0000", "<->"]) expect([query, codeOf(query)]).toEqual([query, "bad-query"]); });

  it("is too long", () => {
    expect(codeOf("word ".repeat(10_000))).toBe("query-too-long");
    expect(codeOf("w ".repeat(201))).toBe("query-too-long");
    expect(codeOf("w ".repeat(200))).toBe("none");
    expect(codeOf("x".repeat(10_001))).toBe("query-too-long");
  });

  it("is too deep", () => {
    expect(codeOf(`${"(".repeat(9_000)}a`)).toBe("bad-query");
    expect(codeOf(`${"(".repeat(30)}a`)).toBe("none");
    expect(codeOf(`${"-".repeat(9_000)}a`)).toBe("none");
    expect(codeOf(`a${" OR".repeat(3_000)} b`)).toBe("none");
  });

  it("never fails in another way, and gives quoted lexemes alone", () => {
    const piece = fc.constantFrom("(", ")", "\"", "«", "»", "“", "-", "|", "OR", "NOT", " ", "'", "\\", ":", "outlet:", "after:", "رئيس", "وعلى", "word", "&", "!", "<->", "*", "\u0000", "\ud800", "٣");
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 }), pieces => {
      const query = pieces.join("");
      const code = codeOf(query);
      if (code !== "none") return ["bad-query", "query-too-long"].includes(code);
      const { words } = parse(query);
      return words === undefined || /^[()&|! <>-]*$/u.test(toTsquery(words).replace(/'(?:[^'\\]|''|\\\\)*'/gu, ""));
    }), { numRuns: 500 });
  });
});
