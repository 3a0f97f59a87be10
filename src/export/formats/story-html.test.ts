import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { ExportOptions } from "./format.js";
import type { StoryAnswer } from "./story-answer.js";
import { article, nasty, statement, story, textOf } from "./testing.js";

const page = (answer: StoryAnswer, more: Partial<ExportOptions> = {}): Promise<string> => textOf("story-html", { kind: "story", story: answer }, more);

describe("the page of a story", () => {
  it("shows counts, disagreements, happenings, statements, copies and articles", async () => {
    const { document } = parseHTML(await page(story, { language: "en" }));
    expect(document.querySelector("h1")?.textContent).toBe("زيارة إلى القاهرة");
    expect([...document.querySelectorAll("h2")].map(h => h.textContent)).toEqual(["Disagreements 1", "Happenings 1", "Statements 1", "Who copied whom 1", "Articles 1"]);
    expect(document.querySelector("table")?.textContent).toContain("20");
    expect(document.querySelector("dl")?.textContent).toBe("Independent origins1Articles1Outlets1");
    expect(document.querySelector("li li .tag")?.textContent).toBe("copy");
  });

  it("has the labels and direction of most of its articles where no language is asked for", async () => {
    const english = { ...article, id: "paper-9", language: "en" as const };
    expect(await page({ ...story, articles: [article, article, english] })).toContain('<html lang="ar" dir="rtl">');
    expect(await page({ ...story, articles: [article, english, english] })).toContain('<html lang="en" dir="ltr">');
  });

  it("is read from right to left in Arabic, with Arabic labels", async () => {
    const html = await page(story, { language: "ar" });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect([...parseHTML(html).document.querySelectorAll("h2")].map(h => h.textContent)).toEqual(["اختلافات 1", "وقائع 1", "أقوال 1", "سلسلة النقل 1", "مقالات 1"]);
  });

  it("loads nothing and runs nothing", async () => {
    const html = await page(story);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/u);
  });

  it("shows markup as text and keeps direction controls of a text from reaching beyond it", async () => {
    const evil = `${nasty}<script>alert(1)</script>" onload="x`;
    const html = await page({
      ...story, id: evil, title: evil, articles: [{ ...article, title: evil, outlet: evil, url: "javascript:alert(1)" }], statements: [{ ...statement, content: [{ start: 0, end: 1, text: evil }], attitude: evil }],
      copies: [{ agency: evil, relation: evil, copies: [] }], disagreements: [{ kind: "wording", about: evil, grown: true, sides: [{ says: evil, origins: 1, articles: 1, who: [evil] }] }],
    });
    const { document } = parseHTML(html);
    expect(document.querySelectorAll("script, [onload], a[href^='javascript']")).toHaveLength(0);
    expect(document.querySelector("main")?.textContent).toContain("<script>alert(1)</script>");
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it("leaves out sections without anything in them", async () => {
    const html = await page({ id: "story.2", articles: [], copies: [], statements: [], happenings: [], disagreements: [] });
    expect(html).not.toContain("<h2>");
    expect(html).toContain("<h1 dir=\"auto\">story.2</h1>");
  });
});
