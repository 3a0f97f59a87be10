import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault, read, type Report } from "../src/testing.js";

/** Words, marks and oddities of which random articles are made. */
const pieces = ["قال", "الرئيس", "الروسي", "إن", "أن", "و", "وأضاف", "«", "»", "\"", ":", "،", ".", "\n", "\n\n", "أمس", "يوم", "الجمعة", "12", "٣٤", "مليون", "دولار", "قتيلا", "هجوم", "على", "قصفت", "القوات", "موسكو", "(", ")", "رويترز", "-", "–", "READ", "اقرأ أيضا", "___", "بوتين", "لم", "سوف", "بحسب", "\u200f", "\u202b", "ـ", "\u064b", "&quot;", "A", "2015", "%", "؟"];
const article = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 120 }).map(words => words.join(" "));

function readOrFault(text: string): Report | Fault {
  try { return read({ text, published: "2015-08-10" }); } catch (error) { if (error instanceof Fault) return error; throw error; }
}

const spansOf = (value: unknown): [number, number][] => {
  if (Array.isArray(value)) return value.length === 2 && value.every(Number.isInteger) ? [value as [number, number]] : value.flatMap(spansOf);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(spansOf) : [];
};

describe("any text", () => {
  it("is read, or refused with a code; its report keeps what it promises", () => {
    fc.assert(fc.property(article, text => {
      const report = readOrFault(text);
      if (report instanceof Fault) return;
      expect(report.text).toBe(text);
      for (const [from, to] of spansOf({ ...report, text: "" })) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
        // never inside a pair of surrogates
        for (const at of [from, to]) if (at > 0 && at < text.length) expect(/[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)).toBe(false);
      }
      const actors = new Set(report.actors.map(a => a.id));
      const statements = new Set(report.statements.map(s => s.id));
      for (const s of report.statements) {
        if (s.speaker !== null) expect(actors).toContain(s.speaker);
        if (s.within !== undefined) expect(statements).toContain(s.within);
      }
      for (const e of report.events) {
        for (const id of [...e.actors, ...e.recipients]) expect(actors).toContain(id);
        if (e.statement !== undefined) expect(statements).toContain(e.statement);
      }
    }), { numRuns: 300, seed: 20150810 });
  });

  it("gives the same bytes each time", () => {
    fc.assert(fc.property(article, text => {
      const [a, b] = [readOrFault(text), readOrFault(text)];
      expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    }), { numRuns: 60, seed: 7 });
  });
});
