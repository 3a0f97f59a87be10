import { describe, expect, it } from "vitest";
import { shippedWordKeys } from "../library/word-keys.js";
import { read } from "../testing.js";
import { digestOf } from "./digest.js";

const text = [
  "وزير الخارجية المصري يبحث في باريس أزمة الميناء",
  "بحث وزير الخارجية المصري مع نظيره الفرنسي في باريس أمس أزمة الميناء بعد مقتل 14 عاملا. وقال الوزير إن الميناء سيفتح قريبا.",
].join("\n\n");
const report = read({ id: "a1", outlet: "alpha", published: "2024-05-17", text });

describe("digest", () => {
  const digest = digestOf(report, local => `lib.${local}`, shippedWordKeys());

  it("keeps article, outlet, day and language", () => {
    expect(digest).toMatchObject({ article: "a1", outlet: "alpha", day: "2024-05-17", language: "ar" });
  });

  it("names actors by their ids in the library, those of the headline first", () => {
    expect(digest.actors.length).toBeGreaterThan(0);
    expect(digest.actors.every(([id]) => id.startsWith("lib."))).toBe(true);
    expect(digest.actors[0]![1]).toBeGreaterThanOrEqual(digest.actors.at(-1)![1]);
  });

  it("folds words, takes off the article and gives those of the headline more weight", () => {
    const weights = new Map(digest.words);
    expect(weights.get("ميناء")).toBeGreaterThan(weights.get("قريبا") ?? 0);
    expect(weights.has("الميناء")).toBe(false);
  });

  it("keeps figures with what they count, and countries", () => {
    expect(digest.figures.some(f => f.startsWith("14 person"))).toBe(true);
    expect(digest.countries).toContain("EGY");
  });

  it("is the same after it was JSON", () => {
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
  });

  it("has no day where the publication tells none", () => {
    expect(digestOf(read({ text, published: "2024-05" }), id => id, shippedWordKeys()).day).toBeUndefined();
  });
});
