import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLexicon, toAsset } from "../lexicon/load.js";
import { askedKeys, createReader } from "./index.js";

const asset = toAsset(loadLexicon(fileURLToPath(new URL("../../lexicon", import.meta.url))));
const reader = createReader(asset);
const keys = (word: string): readonly string[] => reader.termsOf(word, "ar").flatMap(term => term.keys);
/** Would a query of the one word find the other? */
const finds = (asked: string, written: string): boolean => {
  const wanted = new Set(reader.termsOf(asked, "ar").flatMap(askedKeys));
  return reader.termsOf(written, "ar").some(term => term.keys.some(key => wanted.has(key)));
};

describe("the terms of an Arabic text", () => {
  it("takes clitics and the article off", () => {
    expect(keys("وبالرئيس")).toEqual(["رئيس"]);
    expect(keys("للأردن")).toContain("اردن");
    expect(keys("زيارته")).toContain("زياره");
  });

  it.each([
    ["الرئيس", "وبالرئيس"], ["الرئيس", "الرؤساء"], ["رؤساء", "للرئيس"], ["وزيرة", "الوزراء"], ["متظاهر", "والمتظاهرين"], ["هجوم", "هجماته"], ["قتيل", "القتلى"],
    ["قتل", "سيقتلون"], ["أكد", "وتؤكد"], ["أميركي", "الأميركيين"], ["مستشفى", "المستشفيات"], ["مدينة", "بمدن"], ["قائد", "القادة"], ["بوتين", "لبوتين"],
  ])("lets %s find %s", (asked, written) => expect([finds(asked, written), finds(written, asked)]).toEqual([true, true]));

  it.each([["فلاديمير", "لاديمير"], ["لاديمير", "فلاديمير"], ["علي", "على"], ["على", "علي"], ["علي", "وعلى"], ["علي", "عليها"], ["علي", "عليه"], ["سلم", "سلمان"], ["لبن", "لبنان"], ["رئيس", "رأس"], ["زلزال", "هزة"]])("does not let %s find %s", (asked, written) => {
    expect(finds(asked, written)).toBe(false);
  });

  it("finds a particle with its pronoun by the particle", () => {
    expect(finds("على", "عليها")).toBe(true);
    expect(finds("إلى", "إليهم")).toBe(true);
  });

  it("guesses clitics on unknown words only to meet unknown words", () => {
    expect(finds("زغنطوط", "لزغنطوط")).toBe(true);
    expect(finds("لزغنطوط", "زغنطوط")).toBe(true);
    expect(finds("وبزغنطوط", "لزغنطوط")).toBe(true);
    expect(keys("زغنطوط")).toEqual(["زغنطوط"]);
  });

  it("writes marks, tatweel and seats of hamza alike", () => {
    expect(finds("أمريكا", "امـريكا")).toBe(true);
    expect(finds("الدَّوْلَة", "الدوله")).toBe(true);
  });

  it("writes both sets of digits alike, and finds parts of what is put together", () => {
    expect(keys("٢٬٥٠٠")).toEqual(["2500"]);
    expect(keys("2,500")).toEqual(["2500"]);
    expect(keys("20/7/2015")).toEqual(["20/7/2015", "20", "7", "2015"]);
  });

  it("has Latin words in lower case, with and without accents", () => {
    expect(keys("Erdoğan’s")).toEqual(["erdogan", "erdoğan"]);
    expect(reader.termsOf("The NATO summit", "en").map(term => term.keys)).toEqual([["the"], ["nato"], ["summit"]]);
  });

  it("finds English words in all their forms, within Arabic texts too", () => {
    expect(finds("sanction", "SANCTIONS")).toBe(true);
    expect(finds("negotiating", "negotiated")).toBe(true);
    expect(finds("cafe", "Cafés")).toBe(true);
    expect(finds("police", "policy")).toBe(false);
  });

  it("numbers words from one and passes over punctuation", () => {
    const text = "قال الوزير: «انتهت الحرب» (AFP)، 2015.";
    expect(reader.termsOf(text, "ar").map(({ start, end, position }) => [position, text.slice(start, end)])).toEqual([
      [1, "قال"], [2, "الوزير"], [3, "انتهت"], [4, "الحرب"], [5, "AFP"], [6, "2015"],
    ]);
  });

  it("has no terms for what holds no word", () => {
    expect(reader.termsOf("", "ar")).toEqual([]);
    expect(reader.termsOf(" …\u0000 !! \ud800 😀 ـ ـــ ُ ّ", "ar")).toEqual([]);
    expect(reader.termsOf("ولا ـ ذلك", "ar").map(term => term.position)).toEqual([1, 2]);
  });
});

describe("whether a text holds a word", () => {
  const holds = (text: string, ...keys: string[]): boolean => reader.holdsAny(text, new Set(keys));

  it("is told by the keys of its words", () => {
    const text = "وصل بالطائرة، ومعه Smith و12 آخرون.";
    for (const { keys } of reader.termsOf(text, "ar")) for (const key of keys) expect(holds(text, key)).toBe(true);
    expect(holds(text, "قطار", "13")).toBe(false);
    expect(holds(text, "قطار", "12")).toBe(true);
    expect(holds(text)).toBe(false);
  });
  it("looks into words that stand glued together", () => {
    const text = "عبدالرحمن";
    expect(reader.termsOf(text, "ar").every(({ keys }) => keys.every(key => holds(text, key)))).toBe(true);
  });
});

describe("a reading with terms", () => {
  const article = readFileSync(fileURLToPath(new URL("../../articles/strait-talks/source.html", import.meta.url)), "utf8");

  it("gives the Report that the reading alone gives", () => {
    expect(JSON.stringify(reader.readWithTerms({ html: article }).report)).toBe(JSON.stringify(reader.read({ html: article })));
  });

  it("gives the terms that the text alone gives", () => {
    const { report, terms } = reader.readWithTerms({ html: article });
    expect(terms).toEqual(reader.termsOf(report.text, "ar"));
    expect(terms.length).toBeGreaterThan(100);
  });
});
