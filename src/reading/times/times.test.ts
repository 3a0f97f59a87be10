import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";

const values = (text: string, published = "2015-08-10"): string[] => read({ text, published }).times.map(t => t.value);

describe("times", () => {
  it.each([
    ["وصل الوفد أمس.", ["2015-08-09"]],
    ["وصل الوفد يوم الجمعة الماضي.", ["2015-08-07"]],
    ["وصل الوفد في 17 يوليو (تموز) 2015.", ["2015-07-17"]],
    ["وصل الوفد في ١٧ تموز ٢٠١٥.", ["2015-07-17"]],
    ["وصل الوفد العام الماضي.", ["2014"]],
    ["وصل الوفد قبل يومين.", ["2015-08-08"]],
    ["وصل الوفد الشهر الماضي.", ["2015-07"]],
  ])("resolves %s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("leaves unresolved what only a publication day would resolve", () => {
    expect(read({ text: "وصل الوفد أمس." }).times).toEqual([]);
  });

  it("turns a Hijri date into its Gregorian day", () => {
    expect(values("وصل الوفد في 6 شوال 1436هـ.")).toEqual(["2015-07-22"]);
  });
});
