import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";
import { copyTextOf, key, wordSpans } from "./copy-text.js";

const report = read({
  id: "1", outlet: "barid", published: "2024-05-17",
  text: "افتتاح جسر الوادي\nعمّان - رويترز\nافتتح الوزير سالم الخطيب أمس جسر الوادي، وقال إن الجسر كلف ٤٥ مليون دينار.\nوأضاف أن العمل انتهى قبل موعده.\nBy Mona Adel\nكاتبة تحب القهوة والسفر.",
});
const text = copyTextOf(report);

describe("the text of an article as the search for copies sees it", () => {
  it("holds what the article tells, folded, sentence by sentence, without credit, byline and bio", () => {
    expect(text.headline).toBe("افتتاح جسر الوادي");
    expect(text.body.split("\n")).toEqual(["افتتح الوزير سالم الخطيب امس جسر الوادي وقال ان الجسر كلف 45 مليون دينار", "واضاف ان العمل انتهي قبل موعده"]);
  });

  it("keeps who is credited, the outlet and the day", () => {
    expect(text).toMatchObject({ article: "1", outlet: "barid", published: "2024-05-17", agencies: ["Reuters"], damage: 0 });
  });

  it("marks numbers and names as the keys of the report", () => {
    const keys = text.body.split(/\s/u).filter((_, n) => (Number(text.marks[n]) & key) !== 0);
    expect(keys).toEqual(expect.arrayContaining(["45", "سالم"]));
    expect(keys).not.toContain("افتتح");
    expect(text.marks).toHaveLength(text.body.split(/\s/u).length);
  });

  it("knows where each of its words stands in the article", () => {
    const spans = wordSpans(report);
    expect(spans).toHaveLength(text.marks.length);
    expect(report.text.slice(...spans[2]!)).toBe("سالم");
  });

  it("survives being sent as JSON", () => {
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
  });
});
