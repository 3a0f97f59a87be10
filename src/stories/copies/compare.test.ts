import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare.js";
import { textOf } from "./testing.js";

const bridge = "افتتح وزير النقل سالم الخطيب امس جسر الوادي الجديد الذي يربط ضفتي المدينه ويخدم سكان الاحياء الشماليه. وقال في كلمه القاها امام الحضور ان الجسر كلف 45 مليون دينار وانجز قبل موعده بشهرين. واضاف ان الوزاره ستبدا الشهر المقبل توسيع الطريق الساحلي الذي يشكو السائقون من ازدحامه في الصباح. وحضر الحفل عدد من المهندسين والعمال الذين شاركوا في البناء منذ ثلاث سنوات.";
const edited = "افتتح وزير النقل سالم الخطيب جسر الوادي الجديد الذي يربط ضفتي المدينه ويخدم سكان الاحياء الشماليه. واوضح في كلمته امام الحضور ان الجسر كلف 45 مليون دينار وانجز قبل موعده بشهرين كاملين. وتابع ان الوزاره ستبدا الشهر المقبل توسيع الطريق الساحلي الذي يشكو السائقون من ازدحامه صباحا.";
const harvest = "توقع مزارعون في السهل الغربي ان يكون موسم الزيتون هذا العام افضل من سابقه بعد امطار غزيره هطلت في الربيع. وقالت المزارعه هدي النمر ان الاشجار القديمه اثمرت من جديد وان المعاصر تستعد مبكرا. وتخشي التعاونيات من انخفاض الاسعار اذا زاد المحصول عن حاجه السوق.";

describe("two articles", () => {
  it("of one text and two outlets have it from a third", () => {
    const found = compareTexts(textOf("2", bridge, { outlet: "sabah" }), textOf("1", bridge, { outlet: "barid" }));
    expect(found).toMatchObject({ relation: "common-source", direction: "unknown", overlap: 1 });
    expect(found.agency).toBeUndefined();
  });

  it("name the agency that either credits", () => {
    expect(compareTexts(textOf("2", bridge, { outlet: "sabah", agencies: ["Reuters"] }), textOf("1", bridge, { outlet: "barid" }))).toMatchObject({ relation: "common-source", agency: "Reuters" });
  });

  it("of one outlet are copies, the later of the earlier", () => {
    expect(compareTexts(textOf("2", edited, { outlet: "barid", published: "2024-05-18" }), textOf("1", bridge, { outlet: "barid" }))).toMatchObject({ relation: "copy", direction: "a-from-b" });
    expect(compareTexts(textOf("2", edited, { outlet: "barid", published: "2024-05-16" }), textOf("1", bridge, { outlet: "barid" }))).toMatchObject({ relation: "copy", direction: "b-from-a" });
  });

  it("of one outlet and day are copies, the damaged one of the sound one", () => {
    expect(compareTexts(textOf("2", bridge, { outlet: "barid" }), textOf("1", bridge, { outlet: "barid", damage: 2 }))).toMatchObject({ relation: "copy", direction: "b-from-a" });
    expect(compareTexts(textOf("2", bridge, { outlet: "barid", damage: 2 }), textOf("1", bridge, { outlet: "barid" }))).toMatchObject({ relation: "copy", direction: "a-from-b" });
  });

  it("are copies where one credits the agency that wrote the other", () => {
    expect(compareTexts(textOf("2", edited, { outlet: "sabah", agencies: ["SPA"] }), textOf("1", bridge, { outlet: "was", house: "SPA" }))).toMatchObject({ relation: "copy", direction: "a-from-b", agency: "SPA" });
  });

  it("are one text though it was cut and lightly edited", () => {
    const found = compareTexts(textOf("2", edited, { outlet: "sabah" }), textOf("1", bridge, { outlet: "barid" }));
    expect(found.relation).toBe("common-source");
    expect(found.overlap).toBeGreaterThan(0.7);
  });

  it("share a part where the statement of one stands inside the other's own report", () => {
    const statement = "واكدت بلديه المدينه في بيان لها ان اعمال الصيانه في شارع البريد تنتهي يوم الخميس وان الحافلات ستعود الي مسارها المعتاد فور فتح الشارع امام السيارات";
    const own = `اشتكي تجار شارع البريد من تراجع مبيعاتهم منذ اغلاق الشارع قبل شهر وقال بائع خضار ان زبائنه لا يجدون مكانا يقفون فيه. وروت صاحبه مخبز انها سرحت عاملين لانها لم تعد تبيع نصف ما كانت تبيعه. ${statement}. وطالب التجار بتعويضهم عن الخساره وباعفائهم من رسوم هذا الفصل.`;
    const found = compareTexts(textOf("2", own, { outlet: "sabah" }), textOf("1", `${statement}. ودعت السكان الي الصبر.`, { outlet: "barid" }));
    expect(found.relation).toBe("partial");
    expect(found.passages).toHaveLength(1);
  });

  it("on different matters are independent", () => {
    expect(compareTexts(textOf("2", harvest), textOf("1", bridge))).toMatchObject({ relation: "independent", overlap: 0 });
  });

  it("share a form only where a verdict is filled in with other names and places", () => {
    const verdict = (who: string, whom: string, where: string): string => `اصدرت الوزاره بيانا بشان تنفيذ الحكم في احد الجناه جاء فيه ما يلي. اقدم ${who} علي قتل ${whom} وذلك باطلاق النار عليه اثر خلاف بينهما. وقد تمكنت السلطات من القبض عليه واسفر التحقيق معه عن توجيه الاتهام اليه وصدر بحقه حكم من المحكمه. وتم تنفيذ الحكم به اليوم في ${where}. والوزاره اذ تعلن ذلك تؤكد حرصها علي الامن وعلي تنفيذ احكام القضاء.`;
    const names = "حسان الرفاعي وليد الصباغ تدمر مراد العاني كريم الحداد الواحه";
    const found = compareTexts(textOf("2", verdict("مراد العاني", "كريم الحداد", "الواحه"), { keys: names, published: "2024-05-23" }), textOf("1", verdict("حسان الرفاعي", "وليد الصباغ", "تدمر"), { keys: names }));
    expect(found.relation).toBe("boilerplate");
  });

  it("share a form only where the same cable goes to two presidents", () => {
    const cable = (whom: string, land: string): string => `بعث الملك برقيه تهنئه الي ${whom} بمناسبه ذكري استقلال ${land} تمني فيها له دوام الصحه والسعاده ولشعب ${land} المزيد من التقدم والازدهار واشاد بالعلاقات المتميزه بين البلدين`;
    const keys = "مامادو ديوب غينيا انطون كراليتش سلوفينيا";
    const found = compareTexts(textOf("2", cable("مامادو ديوب", "غينيا"), { keys, published: "2024-05-19" }), textOf("1", cable("انطون كراليتش", "سلوفينيا"), { keys }));
    expect(found.relation).toBe("boilerplate");
  });

  it("share a form only where prayer times of two days stand in the same words", () => {
    const times = (a: number): string => `تقام اليوم صلاه الفجر في المسجد الكبير عند الساعه 4.${a} وصلاه الظهر عند الساعه 12.${a + 3} وصلاه العصر عند الساعه 3.${a + 5} وصلاه المغرب عند الساعه 6.${a + 7} وصلاه العشاء عند الساعه 8.${a + 9} بحسب التقويم المعتمد`;
    expect(compareTexts(textOf("2", times(31), { published: "2024-05-18" }), textOf("1", times(10))).relation).toBe("boilerplate");
  });

  it("of a few words are not compared", () => {
    expect(compareTexts(textOf("2", "صوره من حفل الافتتاح امس"), textOf("1", "صوره من حفل الافتتاح امس")).relation).toBe("independent");
  });
});
