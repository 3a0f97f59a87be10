import { describe, expect, it } from "vitest";
import { acts, read } from "../../testing.js";

const of = (text: string): string[] => acts(read({ text, published: "2015-08-10" }));

describe("events", () => {
  it("reads verb, subject and object", () => {
    expect(of("اعتقلت الشرطة الفرنسية متظاهرين في باريس.")).toEqual(["COERCE الشرطة الفرنسية > متظاهرين happened"]);
  });

  it("reads a noun with a light verb", () => {
    expect(of("أجرى وزير الخارجية التركي محادثات مع نظيره الروسي.")).toEqual(["CONSULT وزير الخارجية التركي > نظيره الروسي happened"]);
  });

  it("takes a verb with an object pronoun for none that has no object", () => {
    expect(of("عثرت الدورية على سيارة يستقلها سائحان تركيان.")).toEqual([]);
    expect(of("لم يستقل الوزير التركي.")).toHaveLength(1);
  });

  it.each(["رفع المتظاهرون لافتات كتب عليها «أنقذوا القاهرة».", "صرخ الرجل: ساعدوا تركيا."])("takes a cry for no act: %s", text => expect(of(text)).toEqual([]));
  it("reads what people did at the head of a quotation", () => {
    expect(of("قال الوزير: «هاجمت القوات الروسية حلب».")).toHaveLength(1);
    expect(of("وقال الشهود: «قتلوا خمسة مدنيين في حلب».")).toHaveLength(1);
  });

  it("gives the country's name to an act on it and not to an adjective", () => {
    expect(of("قدمت واشنطن مساعدات لتركيا.")).toEqual(["AID واشنطن > تركيا happened"]);
  });

  it.each([
    ["a protest that a verb tells, whoever is in it", "اندلعت مظاهرات عنيفة في الحي الجنوبي.", "PROTEST"],
    ["the dead whom a number counts", "قتل 20 وأصيب 70 في الانفجار.", "ASSAULT"],
    ["the sense of a verb from the place that it takes", "حررت القوات العراقية تكريت.", "ASSAULT"],
  ])("reads %s", (_, text, type) => expect(read({ text }).events.map(e => e.type)).toContain(type));

  it.each([
    ["a protest with the article that nobody is named in", "كانت المظاهرات عنيفة."],
    ["an adjective as a noun with a pronoun", "نشرت تركيا الخبر على مواقع التواصل الاجتماعي."],
  ])("passes over %s", (_, text) => expect(of(text)).toEqual([]));

  it.each([
    ["حتى تعتقل الشرطة الفرنسية المهاجمين", "conditional"],
    ["ينص الاتفاق على رفع العقوبات عن إيران", "future"],
    ["قد يؤدي ذلك إلى ضغوط من واشنطن على الصين", "conditional"],
    ["مقابل رفع العقوبات عن إيران", "future"],
  ])("tells that %s has not happened", (text, status) => {
    const events = read({ text: `${text}.` }).events;
    expect(events.map(e => e.status)).not.toContain("happened");
    if (events.length > 0) expect(events.some(e => e.status === status)).toBe(true);
  });

  it("takes two names before a verb of two sides as its two sides", () => {
    expect(of("روسيا وتركيا تتفقان على وقف القصف")[0]).toMatch(/^AGREE روسيا > تركيا/);
  });

  it.each([
    ["قصفت القوات الروسية حلب.", "happened"],
    ["قال الوزير التركي إن القوات الروسية قصفت حلب.", "claimed"],
    ["لم تقصف القوات الروسية حلب.", "denied"],
    ["ستقصف القوات الروسية حلب.", "future"],
  ])("tells the status of %s", (text, status) => {
    const [event] = read({ text }).events.filter(e => e.type === "ASSAULT");
    expect(event?.status).toBe(status);
  });

  it.each([
    ["a perfect that ends in ي as a passive", "ألقي القبض على ثلاثة متظاهرين.", "COERCE ? > متظاهرين"],
    ["who attacked as the one who killed", "قتل ثلاثة جنود في هجوم شنه مسلحون على الثكنة.", "ASSAULT مسلحون > جنود"],
    ["the pronoun of a masdar as the subject of its clause", "وصل الأمير إلى عمّان. وعبر الوزير عن شكره لفرنسا.", "SUPPORT الوزير > فرنسا"],
    ["the host of a meeting as its doer", "ناقش الوزراء الخطة في قمة استضافها الرئيس الفرنسي.", "CONSULT الرئيس الفرنسي > الوزراء"],
    ["who is in somebody's reception as the one who receives", "زار الأمير محمد بن سلمان القاهرة. وكان في استقباله الرئيس المصري.", "CONSULT الرئيس المصري > الأمير"],
    ["a word of honour as the person before", "زار سمو الأمير محمد بن سلمان القاهرة. واستقبل الرئيس المصري سموه.", "CONSULT الرئيس المصري > سمو الأمير"],
    ["both sides of a passive agreement", "أبرم الاتفاق بين إيران وروسيا أمس.", "SUPPORT إيران > روسيا"],
    ["who gave what somebody received", "تلقت كييف مساعدات من واشنطن.", "AID واشنطن > كييف"],
    ["who puts pressure", "واجهت الصين ضغوطا من واشنطن لوقف البناء.", "REQUEST واشنطن > الصين"],
    ["who reached the agreement that a clause describes", "يرفض الوزير الاتفاق الذي توصلت إليه إيران وروسيا.", "AGREE إيران > روسيا"],
    ["sanctions that are to be lifted as an act of their own", "طالب الوزير برفع عقوبات تفرضها واشنطن على إيران.", "SANCTION واشنطن > إيران"],
    ["a man without office as the one who is arrested", "اعتقل محمد صالح مع زوجته.", "COERCE ? > محمد صالح"],
    ["the pronoun of أنه as the subject", "أكد كيري أنه سيلتقي نظراءه.", "CONSULT كيري > نظراءه"],
    ["we after a dash as whoever speaks", "قال الأسد إن الحرب طويلة. وأضاف – نشكر إيران على دعمها.", "SUPPORT الأسد > إيران"],
    ["a town that receives aid", "أرسلت تركيا مساعدات إلى غزة.", "AID تركيا > غزة"],
    ["the masculine of a verb before a man's name", "تعرض جوزيف بلاتر لانتقادات واسعة من واشنطن.", "ACCUSE واشنطن > جوزيف بلاتر"],
    ["men who are counted after a verb in the feminine as its object", "قالت إيران إنها أعدمت 289 شخصا.", "ASSAULT إيران > شخصا"],
    ["whom an oath is sworn to, not whose the subject was", "أقسم خمسة من الضباط السابقين في الجيش الليبي يمين الولاء لتنظيم القاعدة.", "SUPPORT الضباط > تنظيم القاعدة"],
    ["a person after زيارة ل as the visitor", "رحبت الصحف بزيارة مماثلة لوزير الاقتصاد الألماني إلى إيران.", "CONSULT وزير الاقتصاد الألماني > إيران"],
    ["a country after a visitor as the one visited", "انتهت أمس زيارة الرئيس الفرنسي لمصر.", "CONSULT الرئيس الفرنسي > مصر"],
    ["لنا as for whoever speaks", "قال الأسد: نشكر إيران على ما قدمته من دعم لنا.", "AID إيران > الأسد"],
    ["us as whoever speaks", "قال الوزير الإيراني إن واشنطن تهددنا.", "THREATEN واشنطن > الوزير الإيراني"],
    ["a promised help as for whom the pronoun means", "رد أوباما على مخاوف إسرائيل، متعهدا بدعمها ضد أي خطر.", "AID أوباما > إسرائيل"],
    ["those whom an inexact number counts as the sufferers", "قتل ما لا يقل عن 30 شخصا في السوق.", "ASSAULT ? > شخصا"],
    ["those whom more than a number counts as the arrested", "اعتقل أكثر من 200 معلم تونسي في العاصمة تونس.", "COERCE ? > معلم تونسي"],
    ["whose raid it was", "أعلنت الوزارة أن غارة جوية لقوات التحالف أدت إلى مقتل الزعيم.", "ASSAULT قوات التحالف > الزعيم"],
    ["the army of somebody's country as the one that acts", "قال الوزير التركي إن جيش بلاده قصف متمردين.", "ASSAULT جيش بلاده > متمردين"],
    ["an adjective of people as no state", "تقوم واشنطن بتدريب القوات الكردية والعرب السوريين المعارضين.", "AID واشنطن > القوات الكردية"],
    ["who imposed the sanctions as the one to lift them", "ستفرج كوريا الشمالية عن السفينة بعد رفع عقوبات تفرضها عليها اليابان.", "RETREAT اليابان > كوريا الشمالية"],
    ["whose arms are reduced as the one who gives them up", "ينص الاتفاق على تقليص مخزون اليورانيوم في إيران.", "RETREAT إيران > ?"],
    ["a visit like the one before as to the same country", "يزور الوزير الفرنسي إيران، وتأتي زيارته إثر زيارة مماثلة لوزير النقل النمساوي.", "CONSULT وزير النقل النمساوي > إيران"],
    ["what follows a second masculine verb as done by the first subject", "قال المتحدث إن قوات الأمن تمكنت من قتل خمسة مسلحين، وضبط ستة أشخاص، كما دمرت مقرات تابعة لتلك العناصر.", "ASSAULT قوات الأمن > العناصر"],
    ["a first person who supports as a word and no aid", "قال الوزير الأميركي: ندعم مصر في حربها.", "SUPPORT الوزير الأميركي > مصر"],
    ["who answers an appeal as the one who was asked", "تدخل التحالف استجابة لمناشدة الحكومة اليمنية.", "REQUEST الحكومة اليمنية > التحالف"],
    ["help that is given, with nobody who gives it", "أشاد الوزير بالدعم الذي يقدم لمساعدة الشعب اليمني.", "AID ? > الشعب اليمني"],
    ["an agent of another act as no agent of this one", "تظاهر طلاب أمس احتجاجا على مقتل سبعة صيادين على يد القوات الإثيوبية.", "ASSAULT القوات الإثيوبية > صيادين"],
  ])("reads %s", (_what, text, expected) => {
    expect(of(text).map(act => act.replace(/ \S+$/, ""))).toContain(expected);
  });

  it("does not take a talk with a newspaper for a consultation", () => {
    expect(of("قال الوزير التركي في اتصال هاتفي مع وكالة رويترز إن الحل قريب.").filter(act => act.startsWith("CONSULT"))).toEqual([]);
  });

  it.each([
    ["what the thing not done would be for", "تعهد الرئيس المكسيكي بعدم استخدام الجيش لقمع الطلاب.", "COERCE"],
    ["a noun with one side only", "تحدث الخبراء عن الضغوط الأميركية.", "REQUEST"],
  ])("does not tell %s", (_what, text, type) => {
    expect(of(text).filter(act => act.startsWith(type))).toEqual([]);
  });

  it("strikes out an act that only frames another, and says why", () => {
    const report = read({ text: "زار الوزير التركي بغداد بعد اغتيال الرئيس." }, { dropped: true });
    expect(report.events.map(e => e.type)).toEqual(["CONSULT"]);
    expect(report.dropped?.some(d => d.by === "ar/event/frame")).toBe(true);
  });

  it("tells one act once, though the headline and the body mention it", () => {
    expect(of("فرنسا تدين الحكومة السورية\nباريس - رويترز\nأدانت فرنسا الحكومة السورية يوم الاثنين.").filter(a => a.startsWith("ACCUSE"))).toHaveLength(1);
  });

  it("names rule, entry and words of every act", () => {
    const [event] = read({ text: "فرضت واشنطن عقوبات على إيران." }).events;
    expect(event?.why.entry).toMatch(/^ar\.event\./);
    expect(event?.why.because?.some(w => w.rule === "ar/event/light-verb")).toBe(true);
  });
});
