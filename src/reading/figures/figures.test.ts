import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";

const figures = (text: string): object[] => read({ text, published: "2015-08-10" }).figures.map(({ value, high, approx, unit }) => ({ value, ...(high === undefined ? {} : { high }), approx, unit }));

describe("figures", () => {
  it.each([
    ["بلغت الخسائر 240 مليار دولار.", { value: 240e9, approx: false, unit: "USD" }],
    ["بلغت الخسائر نحو ٤٠ مليون دولار.", { value: 40e6, approx: true, unit: "USD" }],
    ["وصل خمسة جنود إلى القاعدة.", { value: 5, approx: false, unit: "person" }],
    ["ارتفعت الأسعار 12 في المئة.", { value: 12, approx: false, unit: "percent" }],
  ])("reads %s", (text, figure) => {
    expect(figures(text)).toContainEqual(figure);
  });

  it("does not count a name that looks like a dual", () => {
    expect(read({ text: "قالت حركة طالبان إنها مستعدة." }).figures).toEqual([]);
    expect(read({ text: "قال طالبان إن الجامعة مغلقة، وأصيب شرطيان." }).figures).toHaveLength(1);
  });
});
