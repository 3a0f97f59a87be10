import { describe, expect, it } from "vitest";
import { wordsOf } from "./words.js";

const words = (text: string): string[] => wordsOf(text, 0, text.length).map(w => w.word);

describe("the words of a text", () => {
  it("are folded, without marks, in small letters", () => {
    expect(words("أكّدت الهيئةُ: NATO «مستعدّ»")).toEqual(["اكدت", "الهيئه", "nato", "مستعد"]);
  });

  it("have numbers in one spelling, whatever digits and separators they were written with", () => {
    expect(words("٤٥ 45 1,200 ١٬٢٠٠ ٣٫٥ 3.5")).toEqual(["45", "45", "1200", "1200", "3.5", "3.5"]);
  });

  it("keep a number apart from the letter behind it, and a full stop from the number before it", () => {
    expect(words("عام 2015م.")).toEqual(["عام", "2015", "م"]);
    expect(words("في 2015. وقال")).toEqual(["في", "2015", "وقال"]);
  });

  it("know where sentences begin and where they stand", () => {
    const text = "وصل الوفد. غادر أمس؟";
    const found = wordsOf(text, 0, text.length);
    expect(found.map(w => w.opens)).toEqual([true, false, true, false]);
    expect(found.map(w => text.slice(...w.span))).toEqual(["وصل", "الوفد", "غادر", "أمس"]);
  });

  it("leave out what folds to nothing, and end where the stretch ends", () => {
    expect(words("ـــ \u200f وصل")).toEqual(["وصل"]);
    expect(wordsOf("وصل الوفد", 0, 3).map(w => w.word)).toEqual(["وصل"]);
  });
});
