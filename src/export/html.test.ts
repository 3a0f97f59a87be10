import { describe, expect, it } from "vitest";
import { read } from "../testing.js";
import { renderHtml } from "./html.js";

const page = (text: string): string => renderHtml(read({ text, published: "2023-03-14" }));

describe("the page of a reading", () => {
  const html = page("قال الرئيس الفرنسي إن الشرطة اعتقلت أمس ثلاثة ناشطين.");

  it("is written from right to left and explains its marks", () => {
    expect(html).toContain('<html lang="ar" dir="rtl">');
    for (const mark of ["statement", "cue", "actor", "event happened", "event claimed", "event denied", "time", "figure"]) expect(html).toContain(`<li><span class="${mark}">`);
  });

  it("names each event in Arabic beside its code", () => {
    expect(html).toMatch(/<span class="kind">إكراه<\/span> <code>COERCE<\/code>/u);
  });

  it("gives a style to every class that it uses", () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)![1]!;
    const marks = ["statement", "cue", "actor", "event", "time", "figure", "legend", "kind", "tag", "sides"];
    expect(marks.filter(mark => !style.includes(`.${mark}`))).toEqual([]);
  });

  it("keeps dates from being turned around", () => {
    expect(/time \{[^}]*direction: ltr/u.test(html)).toBe(true);
  });
});
