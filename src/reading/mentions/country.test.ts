import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";

describe("the country", () => {
  const countryOf = (text: string, words: string): string | undefined => {
    const report = read({ text });
    const actor = report.actors.find(a => a.mentions.some(m => report.text.slice(...m.span).includes(words)));
    expect(actor, words).toBeDefined();
    return actor!.country;
  };

  it("of a body is where the phrase puts it, but not of one that may be abroad", () => {
    expect(countryOf("رفضت الأحزاب في تونس خطة العراق.", "الأحزاب")).toBe("TUN");
    expect(countryOf("مصر تراقب، ومصر تنتظر.\nدعت السفارة في طهران الرعايا إلى الحذر.", "السفارة")).not.toBe("IRN");
    expect(countryOf("دافع المتظاهرون في بغداد عن مصر.", "المتظاهرون")).toBe("IRQ");
  });

  it("of a body is that of the body to which it belongs", () => {
    expect(countryOf("طلبت لجنة الشؤون الخارجية التابعة لمجلس النواب بالكونغرس الأميركي تأجيل الجلسة.", "لجنة الشؤون الخارجية")).toBe("USA");
    expect(countryOf("رفعت شركة ماكفي برونسون هارت الأميركية للمحاماة دعوى.", "شركة ماكفي برونسون هارت")).toBe("USA");
  });

  it("of a person is that of the place of work, of which nothing may be known", () => {
    expect(countryOf("قال بيتر مولنار من معهد الدراسات في فيينا إن إيران تماطل.", "مولنار")).toBe("AUT");
    expect(countryOf("قال بيتر مولنار، وهو باحث في جامعة هارفارد، إن إيران تماطل.", "مولنار")).toBe("USA");
    expect(countryOf("إيران تماطل.\nقال بيتر مولنار نائب مدير الأبحاث في منظمة العفو الدولية إن طهران تخطئ.", "مولنار")).toBeUndefined();
    expect(countryOf("ألمانيا تسبق غيرها.\nأصدرت رابطة طاقة الرياح الأوروبية تقريرا. وقال متحدث باسم الرابطة إن ألمانيا تتقدم.", "متحدث")).toBeUndefined();
  });

  it("of a namesake is that of the title", () => {
    expect(countryOf("زار رئيس بنما خوان كارلوس فاريلا واشنطن.", "خوان كارلوس")).toBe("PAN");
  });

  it("of several bodies of a sort is nobody's", () => {
    expect(countryOf("سوريا تنتظر.\nدعت المنظمات الإنسانية سوريا إلى فتح المعابر.", "المنظمات")).toBeUndefined();
  });

  it("follows the adjective where a name that many bear belongs to others", () => {
    expect(read({ text: "هاجم مسلحون قوات الاحتلال الفرنسية." }).actors.map(a => a.id)).not.toContain("org.israel-defense-forces");
  });

  it("of somebody who lives and works abroad is where he does", () => {
    expect(countryOf("قال سامي الخوري، الذي يدرس العلاقات الدولية في سنغافورة، إن الصين قوية.", "الخوري")).toBe("SGP");
  });

  it("of an office of figures is that of the organisation whose figures they are", () => {
    expect(countryOf("قال مكتب إحصاءات الاتحاد الأوروبي إن النمو ضعيف.", "مكتب")).toBe("IGO");
  });

  it("of forces with a field of their own is where the phrase puts them", () => {
    expect(countryOf("هاجم مسلحون قوات الطوارئ بمنطقة عسير.", "قوات")).toBe("SAU");
  });

  it("of people and crowds of whom nothing is told is that in which the article plays, be it named but once", () => {
    expect(countryOf("فرقت قوات الأمن حشدا من المضربين في نيروبي.", "المضربين")).toBe("KEN");
    expect(countryOf("تترقب كينيا النتائج. وأشادت كينيا بالمراقبين. وهاجم مسلحون مركزا للشرطة.", "مسلحون")).toBe("KEN");
    expect(countryOf("تترقب كينيا النتائج. وانتقد الغرب كينيا.", "الغرب")).toBeUndefined();
  });
});

describe("both sides", () => {
  const acted = (text: string): string[][] => { const { actors, events } = read({ text }); return events.map(e => [...e.actors, ...e.recipients].map(id => actors.find(a => a.id === id)!.country ?? "?")); };

  it("are the two countries spoken of, also where their presidents, ministers or governments act", () => {
    expect(acted("تحسنت العلاقات بين بيرو وتشيلي. واجتمع قادة البلدين في ليما.")).toEqual([["PER", "CHL"]]);
    expect(acted("تحسنت العلاقات بين بيرو وتشيلي. واجتمع رئيسا البلدين في ليما.")).toEqual([["PER", "CHL"]]);
    expect(acted("تحسنت العلاقات بين بيرو وتشيلي. ووقعت حكومتا البلدين معاهدة.")).toEqual([["PER", "CHL"]]);
  });

  it("are not meant by a plural that looks like a dual", () => {
    expect(acted("تحسنت العلاقات بين بيرو وتشيلي. ورفضت بيرو مساعدة من البلدان المجاورة.")).toEqual([["PER", "?"]]);
  });
});
