import { describe, expect, it } from "vitest";
import { read } from "../testing.js";
import { renderHtml } from "./html.js";
import { loadLabels } from "./labels.js";

const page = (text: string, language?: "ar" | "en"): string => renderHtml(read({ text, published: "2023-03-14" }), loadLabels(), language);

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

  it("of an English article is written from left to right with English labels", () => {
    const english = page("The French president said on Monday that police had arrested three activists.");
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(english).toMatch(/<span class="kind">Coercion<\/span> <code>COERCE<\/code>/u);
    expect(english.replace("إسناد · Isnad", "").replace(/<small lang="ar"[^>]*>[^<]*<\/small>/gu, "").replace(/<style>[\s\S]*?<\/style>/u, "")).not.toMatch(/<(?:h2|dt|span)[^>]*>[^<]*\p{Script=Arabic}/u);
  });

  it("has its labels in the language that is asked for, and its text as it is", () => {
    const labelled = page("The French president said on Monday that police had arrested three activists.", "ar");
    expect(labelled).toContain('<html lang="ar" dir="rtl">');
    expect(labelled).toContain('<article lang="en" dir="ltr">');
    expect(labelled).toMatch(/<span class="kind">إكراه<\/span> <code>COERCE<\/code>/u);
  });
});
