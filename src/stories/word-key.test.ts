import { describe, expect, it } from "vitest";
import { tableRows } from "../library/gazetteer.js";
import { shippedWordKeys } from "../library/word-keys.js";

const keys = shippedWordKeys();

describe("keys of words", () => {
  it("are as the lexicon's examples say", () => {
    for (const [, , word = "", key] of tableRows("word-keys.tsv", new URL("../../lexicon/ar/", import.meta.url))) expect([word, keys.keyOf(word)]).toEqual([word, key]);
  });
  it("are the same for a word with the article, an ending, or another spelling of its letters", () => {
    expect(new Set(["مهندس", "المهندس", "والمهندسين", "للمهندسون", "بالمُهندس", "مهندسة", "مهندسات"].map(word => keys.keyOf(word)))).toEqual(new Set(["مهندس"]));
    expect(keys.keyOf("Minister")).toBe("minister");
  });
  it("keep what may be the word itself: a conjunction without the article, and an ending that would leave less than three letters", () => {
    expect(["وزير", "فريق", "بنك", "وفد", "بيت", "هي"].map(word => keys.keyOf(word))).toEqual(["وزير", "فريق", "بنك", "وفد", "بيت", "هي"]);
    expect([keys.withoutConjunction("وقال"), keys.withoutConjunction("قال"), keys.withoutConjunction("ود")]).toEqual(["قال", "قال", "ود"]);
  });
  it("of one or two letters tell nothing of a text", () => {
    expect(keys.keysOf("عاد من المدينة 14 مهندسا، و2 في 2015")).toEqual(["عاد", "مدين", "مهندسا", "2015"]);
  });
});
