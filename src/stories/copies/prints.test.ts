import { describe, expect, it } from "vitest";
import { printsOf } from "./prints.js";
import { textOf } from "./testing.js";

const first = "وصلت قافله الاغاثه الي مدينه الميناء بعد رحله استمرت خمسه ايام عبر الصحراء وهي تحمل الدواء والطحين لسكان الاحياء المحاصره";
const rest = "وكان مجلس البلده قد طلب العون منذ اسابيع حين نفدت المخازن وتوقفت المشافي عن استقبال المرضي بسبب انقطاع الكهرباء عنها";
const shared = (a: string, b: string): number => {
  const prints = new Set(printsOf(textOf("a", a)));
  return printsOf(textOf("b", b)).filter(print => prints.has(print)).length;
};

describe("the prints of a text", () => {
  it("are the same for the same text, and each comes once", () => {
    const prints = printsOf(textOf("1", `${first} ${first} ${rest}`));
    expect(prints).toEqual(printsOf(textOf("2", `${first} ${first} ${rest}`)));
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.every(print => Number.isInteger(print) && Math.abs(print) <= 2 ** 31)).toBe(true);
  });

  it("are found again where a sentence stands in another text", () => {
    expect(shared(first, `${rest} ${first}`)).toBeGreaterThanOrEqual(2);
  });

  it("are found again where particles were changed", () => {
    expect(shared(first, first.replace("الي", "في").replace("عبر", "من").replace("وهي تحمل", "تحمل"))).toBeGreaterThanOrEqual(2);
  });

  it("of other texts are other prints", () => {
    expect(shared(first, rest)).toBe(0);
  });

  it("are none for a text of two words", () => {
    expect(printsOf(textOf("1", "صوره اليوم"))).toEqual([]);
  });
});
