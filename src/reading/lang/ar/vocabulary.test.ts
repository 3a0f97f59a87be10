import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLexicon, toAsset } from "../../../lexicon/load.js";
import { createKits } from "../../reader.js";
import { AL, LI, SA, WA, type Facts } from "../../tokens/token.js";

const kit = createKits(toAsset(loadLexicon(fileURLToPath(new URL("../../../../lexicon", import.meta.url)))))({});
const facts = (form: string): Facts => kit.word(form).facts;
/** Lemma, tense and person of the general verbs that a word may be. */
const verbs = (form: string): string[] => facts(form).otherFinite.map(v => `${v.lemma.lemma} ${v.tense} ${v.person}`);

describe("the general vocabulary", () => {
  it("knows finite verbs in every person", () => {
    expect(verbs("تتمتع")).toContain("تمتّع imperfect 3fs");
    expect(verbs("ارتفعت")).toContain("ارتفع perfect 3fs");
    expect(verbs("يزالون")).toContain("زال / يزال imperfect 3mp");
    expect(verbs("تحتاجه")).toContain("احتاج imperfect 3fs");
  });

  it("splits conjunctions and the future off a verb", () => {
    expect(verbs("وأصبحت")).toContain("أصبح perfect 3fs");
    expect(facts("وأصبحت").otherPro).toBe(WA);
    expect(verbs("سيتمتع")).toContain("تمتّع imperfect 3ms");
    expect(facts("سيتمتع").otherPro).toBe(SA);
  });

  it("never takes a word with article, preposition or ة for a finite verb", () => {
    expect(verbs("العمل")).toEqual([]);
    expect(verbs("بعمل")).toEqual([]);
    expect(verbs("نسبة")).toEqual([]);
    expect(facts("للعمل")).toMatchObject({ otherPro: LI | AL, isNoun: true, isMasdar: true });
  });

  it("says whether a verb takes an object", () => {
    expect(facts("ارتفع").otherFinite[0]?.lemma.trans).toBe("no");
    expect(facts("قتلت").finite[0]?.lemma.trans).toBe("yes");
  });

  it("keeps apart the perfects that are spelled like a commoner word", () => {
    expect(facts("فشل")).toMatchObject({ otherFinite: [], rareFinite: [{ person: "3ms" }] });
    expect(verbs("فشلت")).toContain("فشل / يفشل perfect 3fs");
  });

  it("knows adjectives in gender and number, and verbs' participles", () => {
    for (const form of ["الكبيرة", "كبار", "جديدتين", "والسياسيون", "حمراء", "المستمرة", "أخرى"]) expect(facts(form).isAdjective, form).toBe(true);
    expect(facts("الكبيرة").isNoun).toBe(false);
  });

  it("knows nouns in number, before pronouns, and by their hamza", () => {
    for (const form of ["أراضيها", "أراض", "مستوياته", "بالأسعار", "المستشفى"]) expect(facts(form).isNoun, form).toBe(true);
    expect(facts("أوضاع").isNoun).toBe(true);
    expect(facts("إوضاع").isNoun).toBe(false);
  });

  it("takes a word in ة that is a noun of its own for no adjective", () => {
    expect(facts("المنظمات")).toMatchObject({ isNoun: true, isAdjective: false });
    expect(facts("الوطنية")).toMatchObject({ isNoun: false, isAdjective: true });
  });

  it("tells a pronoun from ة, and ى from ي", () => {
    expect(facts("منزله")).toMatchObject({ isNoun: true, isAdjective: false, otherEnclitic: "ه" });
    expect(facts("جري")).toMatchObject({ isNoun: true, otherFinite: [] });
    expect(verbs("جرى")).toEqual(["جرى / يجري perfect 3ms"]);
  });

  it("holds persons that news hardly uses for rare where the word may be a noun", () => {
    expect(facts("أعمال").otherFinite).toEqual([]);
    expect(facts("نساء")).toMatchObject({ isNoun: true, otherFinite: [] });
    expect(facts("عددهم")).toMatchObject({ isNoun: true, otherFinite: [] });
  });

  it("takes no finite verb for a participle, and no adjective of relation for a noun", () => {
    expect(facts("قال").isAdjective).toBe(false);
    expect(facts("القائل").isAdjective).toBe(true);
    expect(facts("التاريخي")).toMatchObject({ isNoun: false, isAdjective: true });
  });

  it("looks inside words that some rule knows as a whole", () => {
    expect(facts("السلام")).toMatchObject({ isNoun: true, otherPro: AL });
  });

  it("counts what the lexicon's own entries say", () => {
    expect(facts("الوزير").isNoun).toBe(true);
    expect(facts("الفرنسية").isAdjective).toBe(true);
    expect(facts("اعتقال")).toMatchObject({ isNoun: true, isMasdar: true });
  });

  it("knows adverbs", () => {
    expect(facts("أيضا").isAdverb).toBe(true);
    expect(facts("وحاليًا").isAdverb).toBe(true);
  });

  it("says nothing of particles, and leaves names unknown", () => {
    expect(facts("بين")).toMatchObject({ closed: true, isNoun: false, otherFinite: [] });
    expect(facts("تتمتع").unknown).toBe(true);
  });
});
