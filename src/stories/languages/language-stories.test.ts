import { readFileSync } from "node:fs";
import yaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { shippedWordKeys } from "../../library/word-keys.js";
import { createLetters, type LetterEntry } from "../../reading/names/index.js";
import { read } from "../../testing.js";
import { digestOf, LanguageStories, type LanguageState, type StoryDigest } from "../index.js";

const letters = createLetters(yaml.load(readFileSync(new URL("../../../lexicon/shared/letters.yaml", import.meta.url), "utf8")) as LetterEntry[]);

function digest(id: string, text: string, published = "2024-05-02"): StoryDigest {
  const report = read({ id, title: text.split("\n")[0]!, text, published });
  return digestOf(report, local => (report.actors.find(actor => actor.id === local)!.known ? local : `met.${id}.${local}`), shippedWordKeys(), letters);
}
const blastEn = "Nine killed in blast at Mansoura fuel station\nNine workers were killed and 26 others were wounded on Tuesday in an explosion at a fuel station in Mansoura, Egypt's health ministry said. Spokesman Hatem al-Barqawi said 14 of them were in a critical condition. The governor, Nabil Shawarbi, promised 350,000 pounds to each family.";
const blastAr = "تسعة قتلى في انفجار محطة وقود بالمنصورة\nقالت وزارة الصحة المصرية إن تسعة عمال قتلوا وأصيب 26 آخرون الثلاثاء في انفجار بمحطة وقود في المنصورة. وقال المتحدث حاتم البرقاوي إن 14 منهم في حالة حرجة. وتعهد المحافظ نبيل الشواربي بدفع 350 ألف جنيه لكل أسرة.";
const blastAr2 = "ارتفاع قتلى انفجار محطة الوقود بالمنصورة\nارتفع عدد قتلى انفجار محطة الوقود في المنصورة المصرية إلى عشرة، بعد وفاة أحد المصابين. وقال المتحدث حاتم البرقاوي إن 13 من المصابين لا يزالون في حالة حرجة بعد انفجار محطة الوقود.";
const waterEn = "Egypt and Jordan sign water deal\nEgypt and Jordan signed an agreement on Tuesday on irrigation networks worth 40 million dollars, Jordan's water minister Fares al-Dabbas said in Amman. Work will begin in 2026.";
const otherAr = "مصر والأردن تبحثان أمن الحدود\nبحث وزير الخارجية المصري مع نظيره الأردني في عمان أمن الحدود. وقال الجانبان في بيان إن اللقاء تناول العلاقات بين البلدين.";

interface Placed { readonly of: (article: string) => string; readonly stories: LanguageStories }
function placed(...digests: StoryDigest[]): Placed {
  const stories = new LanguageStories();
  const at = new Map<string, string>();
  for (const each of digests) {
    const { assignment, decisions } = stories.add(each, each.article);
    at.set(each.article, assignment.story);
    for (const { kind, from, into, origins } of decisions) for (const [article, story] of at) if (story === from && (kind === "merged" || origins.includes(article))) at.set(article, into);
  }
  return { of: article => at.get(article)!, stories };
}

describe("stories of two languages", () => {
  it("hold what both tell of one happening, whichever comes first", () => {
    const first = placed(digest("e", blastEn), digest("a", blastAr));
    expect(first.of("a")).toBe("story.e");
    const second = placed(digest("a", blastAr), digest("e", blastEn));
    expect(second.of("e")).toBe("story.a");
  });
  it("go on in each language by its words", () => {
    const { of } = placed(digest("e", blastEn), digest("a", blastAr), digest("b", blastAr2));
    expect(of("b")).toBe("story.e");
  });
  it("are one from then on where the likeness is found later, and the id that was goes on meaning the other", () => {
    const { of } = placed(digest("b", blastAr2), digest("e", blastEn), digest("a", blastAr));
    expect(new Set([of("b"), of("e"), of("a")]).size).toBe(1);
  });
  it("are two where only countries and their leaders are the same", () => {
    const { of } = placed(digest("e", waterEn), digest("a", otherAr));
    expect(of("a")).not.toBe(of("e"));
  });
  it("are two where much the same is told weeks apart", () => {
    const { of } = placed(digest("e", blastEn), digest("a", blastAr, "2024-05-20"));
    expect(of("a")).not.toBe(of("e"));
  });
  it("hold the translation of a text, and what its own language then tells of it", () => {
    const stories = new LanguageStories();
    stories.add(digest("e", waterEn), "e");
    expect(stories.add(digest("a", otherAr), "e", "story.e").assignment.story).toBe("story.e");
    expect(stories.add(digest("b", otherAr.replace("أمن الحدود", "أمن الحدود المشتركة")), "b").assignment.story).toBe("story.e");
  });
  it("come to the same from what was kept in between", () => {
    const digests = [digest("e", blastEn), digest("w", waterEn), digest("o", otherAr), digest("a", blastAr), digest("b", blastAr2)];
    const whole = new LanguageStories();
    const expected = digests.map(each => whole.add(each, each.article));
    let stories = new LanguageStories();
    const again = digests.map(each => {
      const arrival = stories.add(each, each.article);
      stories = new LanguageStories(JSON.parse(JSON.stringify([...stories.parts()])) as LanguageState[]);
      return arrival;
    });
    expect(again).toEqual(expected);
  });
  it("leave the stories of one language as they are without the other", () => {
    const alone = placed(digest("o", otherAr), digest("a", blastAr), digest("b", blastAr2));
    expect([alone.of("a"), alone.of("b")]).toEqual(["story.a", "story.a"]);
    expect(alone.of("o")).toBe("story.o");
  });
});
