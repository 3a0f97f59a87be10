import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../reading/index.js";
import { articles, copies, happenings, story, storyLanguages, translations, type Database } from "./index.js";
import { joining } from "./joining.js";
import { writeBatch } from "./store.js";
import { emptyLibrary, shelved } from "./testing.js";

const documents: (Document & { id: string })[] = [
  { id: "e1", outlet: "Harbour Post", published: "2024-05-02", title: "Egypt rejects Israeli border plan", text: "Egypt rejects Israeli border plan\nEgypt rejected an Israeli proposal on the Taba crossing on Thursday. Spokesman Hatem al-Barqawi said 1,450 lorries were waiting at the crossing. \"We will not sign this paper,\" he said. Gunmen attacked an Egyptian army post in Arish on Wednesday, killing 14 soldiers." },
  { id: "a1", outlet: "الميناء", published: "2024-05-02", title: "مصر ترفض مقترحا إسرائيليا بشأن المعبر", text: "مصر ترفض مقترحا إسرائيليا بشأن المعبر\nرفضت مصر الخميس مقترحا إسرائيليا بشأن معبر طابا. وقال المتحدث حاتم البرقاوي إن 1450 شاحنة تنتظر عند المعبر. وهاجم مسلحون نقطة للجيش المصري في العريش الأربعاء ما أدى إلى مقتل 14 جنديا. وأدان الأردن الهجوم." },
  { id: "a2", outlet: "القلعة", published: "2024-05-02", title: "اتفاق للري", text: "اتفاق للري\nوقعت الأردن وسويسرا اتفاقا لتطوير شبكات الري بكلفة أربعين مليون دولار. ويبدأ العمل في المرحلة الأولى مطلع العام المقبل." },
];

describe("a library of two languages", () => {
  let library: Database;
  beforeAll(async () => {
    library = await emptyLibrary();
    await writeBatch(library, documents.map(shelved), joining());
  });
  afterAll(() => library.close());

  test("has one story of what both tell", async () => {
    const told = await story(library, "story.e1");
    expect(told.items.map(item => [item.id, item.language])).toEqual([["e1", "en"], ["a1", "ar"]]);
  });
  test("has one happening of an act that both tell", async () => {
    const { items } = await happenings(library, { type: "REJECT" });
    expect(items.map(item => [item.articles, item.doers.map(doer => doer.id)])).toEqual([[2, ["country.EGY"]]]);
    // nobody is known by name among those who attacked, and the town is spelt in two scripts
    expect((await happenings(library, { type: "ASSAULT" })).items.map(item => item.articles)).toContain(2);
  });
  test("tells what only one language's press reports", async () => {
    const { languages } = await storyLanguages(library, "story.e1");
    const [arabic, english] = [languages.find(told => told.language === "ar")!, languages.find(told => told.language === "en")!];
    expect([arabic.articles, english.articles]).toEqual([1, 1]);
    expect(arabic.happenings.map(act => act.type)).toContain("ACCUSE");
    expect(english.happenings.map(act => act.type)).not.toContain("REJECT");
    // both count the lorries and the dead, and both hear the spokesman
    expect([...arabic.figures, ...english.figures]).toEqual([]);
    expect(arabic.speakers).toEqual([]);
    await expect(storyLanguages(library, "story.none")).rejects.toMatchObject({ code: "not-found" });
    expect((await storyLanguages(library, "story.a2")).languages).toMatchObject([{ language: "ar", happenings: [], figures: [] }]);
  });
});

const dispatch = "Cairo (Reuters) - Egypt's health ministry said nine workers were killed and 26 others were wounded on Tuesday in an explosion at a fuel station in Mansoura.\nSpokesman Hatem al-Barqawi said 14 of them were in a critical condition. He did not say what had caused the blast.\nThe governor, Nabil Shawarbi, promised 350,000 pounds to each family.\nLawyer Samira Qandil said the station had been closed in 2019.";
const translated = "القاهرة (رويترز) - قالت وزارة الصحة المصرية إن تسعة عمال قتلوا وأصيب 36 آخرون الثلاثاء في انفجار بمحطة وقود في المنصورة.\nوقال المتحدث حاتم البرقاوي إن 14 منهم في حالة حرجة. وقال إنه يعرف سبب الانفجار.\nوتعهد المحافظ نبيل الشواربي بدفع 350 ألف جنيه لكل أسرة.";
const english = { id: "en", outlet: "Harbour Post", published: "2024-05-01", text: `Nine killed in blast at Mansoura fuel station\n${dispatch}` };
const arabic = { id: "ar", outlet: "الميناء", published: "2024-05-02", text: `تسعة قتلى في انفجار محطة وقود بالمنصورة\n${translated}` };
const own = { id: "own", outlet: "القلعة", published: "2024-05-02", text: "انفجار في محطة وقود بمدينة المنصورة\nقتل تسعة عمال في انفجار محطة للوقود بمدينة المنصورة المصرية مساء الثلاثاء. وقال شاهد عيان إن النيران امتدت إلى مخزن مجاور قبل وصول سيارات الإطفاء بنصف ساعة، وإن ألسنة اللهب ارتفعت فوق الأبنية." };

async function libraryIn(...batches: (Document & { id: string })[][]): Promise<Database> {
  const library = await emptyLibrary();
  const steps = joining();
  for (const batch of batches) await writeBatch(library, batch.map(shelved), steps);
  return library;
}
const origins = async (library: Database): Promise<Record<string, string>> => Object.fromEntries((await articles(library, {})).items.map(item => [item.id, item.origin]));

describe("a translation", () => {
  test("is a copy, whichever comes first, and what is told in own words is none", async () => {
    for (const batches of [[[english, arabic, own]], [[english], [arabic], [own]], [[arabic], [own], [english]]]) {
      const library = await libraryIn(...batches);
      const found = await origins(library);
      expect(found["ar"]).toBe(found["en"]);
      expect(found["own"]).toBe("own");
      const translation = (await copies(library, {})).items.filter(link => link.translation === true);
      expect(translation.map(link => [link.article, link.of].sort())).toEqual([["ar", "en"]]);
      expect(new Set((await articles(library, {})).items.map(item => item.id)).size).toBe(3);
    }
  });
  test("goes from the earlier day to the later where nobody credits the other", async () => {
    const plain = (document: typeof english): typeof english => ({ ...document, text: document.text.replace(/^.*\(.*\) - /mu, "") });
    const library = await libraryIn([plain(arabic), plain(english)]);
    expect(await origins(library)).toEqual({ ar: "en", en: "en" });
    expect((await copies(library, {})).items).toMatchObject([{ article: "en", of: "ar", relation: "copy", direction: "b-from-a", translation: true }]);
  });
  test("is told with what was lost and changed in it", async () => {
    const library = await libraryIn([english, arabic]);
    const { items: [told] } = await translations(library, { article: "ar" });
    expect([told!.original.id, told!.translation.id, told!.known]).toEqual(["en", "ar", true]);
    const changes = told!.changes.map(({ kind, change, original, translation }) => [kind, change, original?.text, translation?.text]);
    expect(changes).toContainEqual(["figure", "changed", expect.stringContaining("26"), expect.stringContaining("36")]);
    expect(changes).toContainEqual(["negation", "lost", "He did not say what had caused the blast.", expect.stringContaining("سبب الانفجار")]);
    expect(changes).toContainEqual(["sentence", "lost", "Lawyer Samira Qandil said the station had been closed in 2019.", undefined]);
    expect(changes).toHaveLength(3);
    await expect(translations(library, { article: "none" })).rejects.toMatchObject({ code: "not-found" });
  });
});
