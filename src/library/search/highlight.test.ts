import { describe, expect, it } from "vitest";
import { findPassages, findSnippets, type SnippetOptions } from "./highlight.js";
import { parseQuery } from "./query.js";
import { terms } from "../../testing.js";

const passages = (query: string, text: string): string[] => findPassages(terms.termsOf(text, "ar"), parseQuery(query, terms).words!).map(span => text.slice(...span));
const snippets = (query: string, text: string, options?: SnippetOptions) => {
  const found = terms.termsOf(text, "ar");
  return findSnippets(text, found, findPassages(found, parseQuery(query, terms).words!), options);
};

describe("the passages that a query meets", () => {
  const text = "استقبل الرئيس، في قصره، رؤساء الوفود. وأشاد وزير الخارجية بالرئيس.";

  it("are words in any form", () => expect(passages("رئيس", text)).toEqual(["الرئيس", "رؤساء", "بالرئيس"]));
  it("are phrases whole, also over punctuation", () => {
    expect(passages("\"وزير خارجية\"", text)).toEqual(["وزير الخارجية"]);
    expect(passages("\"الرئيس في\"", text)).toEqual(["الرئيس، في"]);
    expect(passages("\"وزير الدفاع\" OR وفد", text)).toEqual(["الوفود"]);
  });
  it("are not the words that are excluded", () => expect(passages("الوزير -رئيس", text)).toEqual(["وزير"]));
  it("are one where they overlap", () => expect(passages("\"وزير الخارجية\" \"الخارجية بالرئيس\"", text)).toEqual(["وزير الخارجية بالرئيس"]));
  it("are none in an empty text", () => expect(passages("رئيس", "")).toEqual([]));
});

describe("snippets", () => {
  const filler = "كلام كثير عن أمور أخرى لا شأن لها بما نبحث عنه هنا ";
  const long = `عنوان الخبر\n${filler.repeat(10)}ثم وقع زلزال كبير في المدينة. ${filler.repeat(10)}وبعد الزلزال هزات، وزلازل أخرى. ${filler.repeat(10)}`;

  it("stand at word edges and are no longer than wanted", () => {
    const found = snippets("زلزال", long, { longest: 80 });
    expect(found).toHaveLength(2);
    for (const { span, text, hits } of found) {
      expect(text).toBe(long.slice(...span));
      expect(text.length).toBeLessThanOrEqual(80);
      expect(text.length).toBeGreaterThan(60);
      expect([long[span[0] - 1], long[span[1]]].every(edge => edge === undefined || /[\s.،]/u.test(edge))).toBe(true);
      expect(hits.every(([from, to]) => from >= span[0] && to <= span[1])).toBe(true);
    }
    expect(found[1]!.hits.map(hit => long.slice(...hit))).toEqual(["الزلزال", "وزلازل"]);
  });

  it("are the fullest of many, in the order of the text", () => {
    const [only] = snippets("زلزال", long, { longest: 80, most: 1 });
    expect(only!.hits).toHaveLength(2);
  });

  it("stay in their line", () => expect(snippets("عنوان", long)[0]!.text).toBe("عنوان الخبر"));
  it("are the beginning of a text without hits", () => expect(snippets("إعصار", long, { longest: 30 })[0]).toMatchObject({ span: [0, 11], hits: [] }));
  it("cut what is too long by itself", () => {
    const phrase = filler.trim();
    const [cut] = snippets(`"${phrase}"`, phrase, { longest: 20 });
    expect(cut!.text).toBe("كلام كثير عن أمور");
    expect(cut!.hits).toEqual([[0, cut!.text.length]]);
  });
  it("are none of an empty text", () => expect(snippets("رئيس", "")).toEqual([]));
});
