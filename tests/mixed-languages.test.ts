import { describe, expect, it } from "vitest";
import type { Document } from "../src/reading/index.js";
import { read, said } from "../src/testing.js";

const words = (document: Document): string[] => said(read({ published: "2024-05-17", ...document })).map(({ source, content }) => `${source ?? "?"}: ${content}`);
const codes = (document: Document): string[] => read(document).notices.map(n => n.code);

const arabic = "قال الوزير المصري إن المحادثات فشلت. ونفى الجيش ذلك.";
const english = "The Egyptian minister said the talks had failed. The army denied it.";

describe("texts of more than one language", () => {
  it("give an English quotation inside Arabic to its speaker", () => {
    expect(words({ text: 'قال المتحدث باسم الوزارة لينا براندت "We will not leave the valley until the dam is safe" وأضاف أن المحادثات مستمرة.' }))
      .toContain("المتحدث باسم الوزارة لينا براندت: We will not leave the valley until the dam is safe");
  });

  it("are read as Arabic where only a long quotation is English", () => {
    expect(read({ text: 'قالت لينا براندت "We will not leave the valley before the dam is safe and our children are back at school" في مؤتمر صحفي.' }).document.language).toBe("ar");
  });

  it("give what he said to an Arabic name inside English", () => {
    expect(words({ text: 'The Egyptian minister said on Monday that أحمد سالم had left Cairo. "We want peace in the valley," said سالم in the capital.' }))
      .toEqual(["The Egyptian minister: أحمد سالم had left Cairo", "سالم: We want peace in the valley"]);
  });

  it("are read in the language that they are in, whatever they say they are, with a notice", () => {
    expect(words({ text: english, language: "ar" })).toEqual(["The Egyptian minister: the talks had failed"]);
    expect(words({ text: arabic, language: "en" })).toEqual(["الوزير المصري: المحادثات فشلت"]);
    expect(codes({ text: english, language: "ar" })).toEqual(["language-mismatch"]);
    expect(codes({ text: arabic, language: "en" })).toEqual(["language-mismatch"]);
  });

  it("are read as English where most of it is, and only names are in Arabic letters", () => {
    expect(words({ text: "The Egyptian minister met الرئيس عبد الفتاح السيسي in Cairo and said the talks had failed.", language: "en" })).toEqual(["The Egyptian minister: the talks had failed"]);
  });

  it("tell that lines in the other language may be read in part only", () => {
    expect(codes({ text: `${arabic}\n${english}` })).toEqual(["mixed-languages"]);
    expect(codes({ text: arabic })).toEqual([]);
  });
});

describe("texts that are neither", () => {
  it("are refused where they are long enough to tell: Arabic in Latin letters and digits", () => {
    expect(() => read({ text: "El wazeer 2al en el mo7adathat feshlet embare7 w el geish nafa el kalam da. Ma7adesh 3aref 7aga ba3d keda wala 7ad hay2ol." })).toThrow("Arabic written in Latin letters and digits");
    expect(() => read({ text: "Le ministre déclare que les pourparlers ont échoué lundi et que le gouvernement ne fera plus aucune offre avant la fin du mois de juin." })).toThrow("neither in Arabic nor in English.");
  });

  it("are read with a notice where they are short", () => {
    expect(codes({ text: "El wazeer 2al en el mo7adathat feshlet embare7." })).toEqual(["language-uncertain"]);
    expect(codes({ text: "Le ministre déclare que les pourparlers ont encore échoué lundi." })).toEqual(["language-uncertain"]);
    expect(codes({ text: "The minister of Egypt opens talks in Varna on Monday." })).toEqual([]);
  });
});
