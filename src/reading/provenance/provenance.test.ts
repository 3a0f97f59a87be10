import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";

describe("blocks and provenance", () => {
  it.each([
    ["عنوان الخبر\nلندن (أ ف ب) – وصل الوفد إلى المطار صباحا.", "AFP"],
    ["عنوان الخبر\nالدوحة: واس\nوصل الوفد إلى المطار صباحا.", "SPA"],
    ["عنوان الخبر\nأنقرة - رويترز:\nوصل الوفد إلى المطار صباحا.", "Reuters"],
    ["عنوان الخبر\nعواصم - وكالات\nوصل الوفد إلى المطار صباحا.", "agencies"],
    ["عنوان الخبر\nا ف ب - موسكو\nوصل الوفد إلى المطار صباحا.", "AFP"],
  ])("finds the agency of %s", (text, agency) => {
    expect(read({ text }).provenance.agencies.map(a => a.agency)).toEqual([agency]);
  });

  it("takes a town for the town, though a paper has its name", () => {
    expect(read({ text: "عنوان الخبر\nالرياض: سالم العتيبي\nوصل الوفد إلى المطار صباحا." }).provenance).toMatchObject({ datelines: [{ place: "الرياض", country: "SAU" }], reporters: [{ name: "سالم العتيبي" }] });
  });

  it("takes no reporter's first name for an agency", () => {
    expect(read({ text: "عنوان الخبر\nجدة: فارس السبيعي\nوصل الوفد إلى المطار صباحا." }).provenance).toMatchObject({ agencies: [], reporters: [{ name: "فارس السبيعي" }] });
    expect(read({ text: "عنوان الخبر\nطهران - فارس\nوصل الوفد إلى المطار صباحا." }).provenance.agencies.map(a => a.agency)).toEqual(["Fars"]);
  });

  it("labels inserts, separators, contributors, byline and bio, and cuts nothing", () => {
    const text = "عنوان الخبر\nلندن (أ ف ب) – وصل الوفد إلى المطار صباحا.\nREAD عنوان خبر آخر\nوغادر الوفد مساء.\n___\nساهم في إعداد التقرير سمير فؤاد في باريس، وكالة أسوشيتد برس.\nBy Mona Adel\nكاتبة تحب القهوة والسفر.";
    const report = read({ text });
    expect(report.blocks.map(b => b.kind)).toEqual(["headline", "credit", "paragraph", "insert", "paragraph", "separator", "contributors", "byline", "bio"]);
    expect(report.provenance.conflicts).toHaveLength(1);
    expect(report.provenance.reporters.map(r => r.name)).toContain("Mona Adel");
  });

  it("notes a doubled headline and words that a lost link glued together", () => {
    const report = read({ text: "وصل الوفد الروسي\nوصل الوفد الروسي\nزار الوزير رويترزوقال إن العمل يتقدم." });
    expect(report.provenance.damage.map(d => d.kind)).toEqual(expect.arrayContaining(["doubled headline", "glued words"]));
  });

  it("parts a run of many words whose blanks were lost", () => {
    const report = read({ text: "زارالوزيرالروسيكورياالشماليةمعوفدكبير يوم الخميس." });
    expect(report.actors.map(a => a.id)).toContain("country.PRK");
    expect(report.provenance.damage.map(d => d.kind)).toContain("glued words");
  });

  it("tells a link to the outlet's page behind the last sentence from the sentence", () => {
    const report = read({ text: "وصل الوفد الروسي\nالدوحة - رويترز\nوصل الوفد الروسي إلى العاصمة أمس. رابط الخبر بصحيفة المدينة: وصل الوفد الروسي" });
    expect(report.blocks.at(-1)).toMatchObject({ kind: "promo" });
    expect(report.text.slice(...report.blocks.at(-1)!.span)).toMatch(/^رابط/u);
  });

  it("finds the agency in quotation marks on whose word the article rests", () => {
    const report = read({ text: "ارتفاع الأسعار\nارتفعت الأسعار في المدينة.\nوبحسب «رويترز» قال مكتب الإحصاء إن الزيادة كبيرة." });
    expect(report.provenance.agencies.map(a => a.agency)).toEqual(["Reuters"]);
  });

  it("does not part a name that it knows", () => {
    expect(read({ text: "وصل الوفد إلى السودان أمس." }).provenance.damage).toEqual([]);
  });
});
