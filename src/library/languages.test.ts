import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../reading/index.js";
import { happenings, story, type Database } from "./index.js";
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
});
