import { describe, expect, it } from "vitest";
import { shippedWordKeys } from "../../library/word-keys.js";
import { disagreementsOf, type Disagreement, type Tellable } from "./disagreements.js";
import type { FigureClaim } from "./figures.js";
import type { QuotedWords } from "./quotations.js";
import { diffWords } from "./word-diff.js";

const claim = (article: string, value: number, more: Partial<FigureClaim> = {}): FigureClaim => ({ article, origin: article, day: "2024-05-17", start: 40, value, approx: false, unit: "person", of: "قتيلا", ...more });
const tell = (tellable: Tellable): Disagreement[] => disagreementsOf(tellable, shippedWordKeys());
const figures = (...claims: FigureClaim[]): Disagreement[] => tell({ figures: claims, statements: [], happenings: [] });

describe("figures", () => {
  it("lists the numbers that differ with the origins of each", () => {
    const five = ["a", "b", "c", "d", "e"].map(article => claim(article, 12, { origin: "dispatch" }));
    expect(figures(...five, claim("f", 20), claim("g", 20))).toMatchObject([{
      kind: "figures", unit: "person", counted: "قتيلا", grown: false,
      versions: [{ low: 12, high: 12, origins: ["dispatch"], articles: ["a", "b", "c", "d", "e"] }, { low: 20, high: 20, origins: ["f", "g"] }],
    }]);
  });

  it("finds no fault with a range or an approximation that allows the number", () => {
    expect(figures(claim("a", 12), claim("b", 10, { low: 10, high: 15 }), claim("c", 13, { approx: true }))).toEqual([]);
  });

  it("says that a toll has grown where the higher number came later", () => {
    expect(figures(claim("a", 12), claim("b", 20, { day: "2024-05-18" }))).toMatchObject([{ grown: true }]);
    expect(figures(claim("a", 12, { day: "2024-05-18" }), claim("b", 20))).toMatchObject([{ grown: false }]);
  });

  it("leaves numbers alone that count nothing named", () => {
    const { of: _, ...bare } = claim("a", 12);
    expect(figures(bare, { ...bare, article: "b", origin: "b", value: 20 })).toEqual([]);
  });

  it("takes no two numbers of one origin for a contradiction", () => {
    expect(figures(claim("a", 12), claim("a", 20, { start: 90 }), claim("b", 20))).toEqual([]);
  });

  it("compares only what is counted alike, and what stands at the beginning", () => {
    expect(figures(claim("a", 12), claim("b", 20, { of: "جريحا" }))).toEqual([]);
    expect(figures(claim("a", 12), claim("b", 20, { unit: "km" }))).toEqual([]);
    expect(figures(claim("a", 12), claim("b", 20, { start: 4000 }))).toEqual([]);
  });
});

describe("denials", () => {
  it("say who denies what others affirm", () => {
    const tellings = [
      { article: "a", origin: "a", status: "claimed", speaker: "ministry" }, { article: "b", origin: "a", status: "claimed", speaker: "ministry" },
      { article: "c", origin: "c", status: "denied", speaker: "group" },
    ] as const;
    expect(tell({ figures: [], statements: [], happenings: [{ happening: "h", tellings }, { happening: "i", tellings: tellings.slice(0, 2) }] })).toEqual([
      { kind: "denial", happening: "h", affirmed: [{ speaker: "ministry", origins: ["a"], articles: ["a", "b"] }], denied: [{ speaker: "group", origins: ["c"], articles: ["c"] }] },
    ]);
  });
});

describe("quotations", () => {
  const quote = (id: string, words: string, more: Partial<QuotedWords> = {}): QuotedWords => ({ id, article: id, origin: id, outlet: `paper ${id}`, speaker: "minister", kind: "direct", words, ...more });
  const quotations = (...statements: QuotedWords[]): Disagreement[] => tell({ figures: [], statements, happenings: [] });
  const one = "لن نقبل أي شروط جديدة على الاتفاق";
  const other = "لن نقبل أي شروط إضافية على الاتفاق";

  it("of one speaker that differ in a word are shown word by word", () => {
    expect(quotations(quote("a", one), quote("b", one), quote("c", other))).toMatchObject([{
      kind: "quotation", speaker: "minister", versions: [{ words: one, origins: ["a", "b"] }, { words: other, outlets: ["paper c"] }],
      differences: [[{ kind: "same", words: "لن نقبل أي شروط" }, { kind: "removed", words: "جديدة" }, { kind: "added", words: "إضافية" }, { kind: "same", words: "على الاتفاق" }]],
    }]);
  });

  it("are the same in another spelling or with other marks", () => {
    expect(quotations(quote("a", "لن نقبل أي شروط جديدة على الاتفاق"), quote("b", "«لن نقبل اى شروط جديده، على الاتفاق»"))).toEqual([]);
  });

  it("are the same where one is cut short, or a word has another clitic or a letter more", () => {
    expect(quotations(quote("a", "لن نقبل أي شروط جديدة على الاتفاق الأمريكي"), quote("b", "وقال ولن نقبل أي شروط جديدة على الاتفاق"))).toEqual([]);
    expect(quotations(quote("a", "إن الرئيس الأمريكي قبل الاتفاق مع الوزراء"), quote("b", "إن الرئيس الأميركي قبل اتفاق مع الوزراء"))).toEqual([]);
  });

  it("of other speakers, of one origin, in reported speech or about other things are not compared", () => {
    expect(quotations(quote("a", one), quote("b", other, { speaker: "envoy" }))).toEqual([]);
    expect(quotations(quote("a", one, { origin: "o" }), quote("b", other, { origin: "o" }))).toEqual([]);
    expect(quotations(quote("a", one), quote("b", other, { kind: "indirect" }))).toEqual([]);
    expect(quotations(quote("a", one), quote("b", "المدارس ستفتح أبوابها يوم الأحد المقبل"))).toEqual([]);
  });
});

describe("difference of words", () => {
  it("gives both texts back", () => {
    const [a, b] = ["a b c d e".split(" "), "b x c e f".split(" ")];
    const runs = diffWords(a, b);
    const words = (...kinds: string[]): string => runs.filter(r => kinds.includes(r.kind)).map(r => r.words).join(" ");
    expect(words("same", "removed")).toBe("a b c d e");
    expect(words("same", "added")).toBe("b x c e f");
  });
});
