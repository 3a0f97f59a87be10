import { describe, expect, it } from "vitest";
import { sceneOf } from "../../testing.js";
import { Syntax, type Phrase } from "./index.js";
import { personOf, rolesOf } from "./roles.js";

/** Every clause with a verb as `verb: subject > objects`, in the order of the text. */
function clauses(text: string): string[] {
  const scene = sceneOf(text);
  const syntax = new Syntax(scene);
  const words = (p: Phrase | undefined): string => (p === undefined ? "-" : text.slice(scene.tokens[p.from]!.start, scene.tokens[p.to - 1]!.end));
  return scene.sentences.flatMap(s => syntax.parse(s.from).clauses.filter(c => c.verb >= 0).map(c => {
    const { subject, objects } = rolesOf(scene, c, personOf(scene, c.verb));
    return `${text.slice(scene.tokens[c.verb]!.start, scene.tokens[c.verb]!.end)}: ${words(subject)} > ${objects.map(words).join(" + ") || "-"}`;
  }));
}

describe("syntax", () => {
  it.each([
    ["a verb, its subject and its object", "قصفت الطائرات الروسية مواقع المسلحين في حلب.", ["قصفت: الطائرات الروسية > مواقع المسلحين"]],
    ["a subject before its verb after إن", "قال الوزير إن روسيا قصفت المدينة.", ["قال: الوزير > -", "قصفت: روسيا > المدينة"]],
    ["a subject in the headline", "واشنطن تدين الهجوم", ["تدين: واشنطن > الهجوم"]],
    ["what a relative clause describes as its subject", "أدانت فرنسا الجماعة التي قتلت الجنود.", ["أدانت: فرنسا > الجماعة", "قتلت: الجماعة > الجنود"]],
    ["what a relative clause describes as its object, by the pronoun", "أدانت فرنسا الجماعات التي دعمتها إيران.", ["أدانت: فرنسا > الجماعات", "دعمتها: إيران > الجماعات"]],
    ["the subject of the clause before in one that و joins", "اعتقلت الشرطة ناشطين وهددت الصحفيين.", ["اعتقلت: الشرطة > ناشطين", "وهددت: الشرطة > الصحفيين"]],
    ["no feminine as subject of a verb in the masculine", "زار الرئيس بغداد وانتقد التحالفات العسكرية.", ["زار: الرئيس > بغداد", "وانتقد: الرئيس > التحالفات العسكرية"]],
    ["a quotation that goes on with the clause", "قال مصدر إن كيري «شجع الصين» أمس.", ["قال: مصدر > -", "شجع: كيري > الصين"]],
    ["a verb after a noun that ends nothing as a clause about it", "أصدر التنظيم فتوى تحث المقاتلين على القتال.", ["أصدر: التنظيم > فتوى", "تحث: فتوى > المقاتلين"]],
    ["the verb that completes its clause after a relative one", "قال الوزير إن الجماعات التي تحارب الجيش تلقت دعما.", ["قال: الوزير > -", "تلقت: الجماعات > دعما", "تحارب: الجماعات > الجيش"]],
    ["the only noun after a verb that wants an object as its object", "تدخلت روسيا في البلاد ودعمت الأحزاب.", ["تدخلت: روسيا > -", "ودعمت: روسيا > الأحزاب"]],
    ["an indefinite subject in the accusative after إن", "قالت الشرطة إن مهاجما فجر الحافلة.", ["قالت: الشرطة > -", "فجر: مهاجما > الحافلة"]],
    ["a verb after a word that points", "هذا ساعد الحكومة.", ["ساعد: - > الحكومة"]],
    ["no verb in the name of a town", "سيطر التنظيم على بلدة تدمر.", ["سيطر: التنظيم > -"]],
    ["a masdar between two nouns as part of the chain", "ناقش الوزير سبل محاربة الإرهاب.", ["ناقش: الوزير > سبل محاربة الإرهاب"]],
    ["a number of people as one phrase with them", "أقسم عشرة من القادة السابقين على الولاء.", ["أقسم: عشرة من القادة السابقين > -"]],
    ["a thing after a verb of doing as its object", "قال الوزير إنه ناقش سبل التعاون.", ["قال: الوزير > -", "ناقش: - > سبل التعاون"]],
  ])("finds %s", (_what, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it("joins names after و to the one before, with the same preposition", () => {
    const text = "اجتمع الوزير مع روسيا وفرنسا وبولندا.";
    const scene = sceneOf(text);
    const [clause] = new Syntax(scene).parse(0).clauses;
    const withThem = clause!.phrases.find(p => p.prepositionKey === "مع");
    expect(withThem?.joined).toHaveLength(2);
  });

  it("takes the same word for a verb or a noun by its place", () => {
    expect(clauses("دعم الوزير الخطة.")).toHaveLength(1);
    expect(clauses("قرر الوزير دعم الخطة.")).toEqual(["قرر: الوزير > دعم الخطة"]);
  });
});
