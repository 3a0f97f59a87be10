import { describe, expect, it } from "vitest";
import { read, said } from "../../testing.js";

const of = (text: string): ReturnType<typeof said> => said(read({ text, published: "2015-08-10" }));

describe("statements", () => {
  it("takes the clause after إن and the subject after the verb", () => {
    expect(of("قال وزير الخارجية التركي إن المحادثات ستستمر.")).toEqual([{ source: "وزير الخارجية التركي", content: "المحادثات ستستمر", kind: "indirect" }]);
  });

  it("takes a quotation in any marks as direct", () => {
    for (const [open, close] of [["«", "»"], ["“", "”"], ["\"", "\""], ["&quot;", "&quot;"]] as const) {
      expect(of(`وقال الرئيس الفرنسي: ${open}لن نترك أصدقاءنا وحدهم${close}.`)).toEqual([{ source: "الرئيس الفرنسي", content: "لن نترك أصدقاءنا وحدهم", kind: "direct" }]);
    }
  });

  it("goes on with the same speaker where the subject is dropped", () => {
    const [first, second] = read({ text: "قال الرئيس الفرنسي إن الاتفاق قريب. وأضاف أن التوقيع سيجري الشهر المقبل." }).statements;
    expect(second?.speaker).toBe(first?.speaker);
    expect(second?.speaker).not.toBeNull();
  });

  it("tells what people say, of nobody", () => {
    const report = read({ text: "زار الوزير المعهد الذي يقال إنه يعمل مع الجيش. يذكر أن المعهد قديم." });
    expect(report.statements.map(s => [s.speaker, report.text.slice(...s.cue!)])).toEqual([[null, "يقال"]]);
  });

  it("takes what the outlet thinks worth adding for nobody's words", () => {
    for (const opening of ["جدير بالذكر", "والجدير بالذكر", "ومن الجدير بالذكر"]) expect(of(`${opening} أن الشركة توزع منتجاتها في أوروبا.`)).toEqual([]);
  });

  it("takes a list of those who were counted for nobody's words", () => {
    expect(of("اختتمت الجمعية أمسياتها بثلاثة منشدين، وهم: عصام الزهراني وعلاء الغامدي وسمير فؤاد.")).toEqual([]);
  });

  it("takes no syllable of a name for the beginning of a clause", () => {
    expect(of("تسلم الوزير رسالة من الأمين العام للأمم المتحدة بان كي مون نقلها مبعوثه.")).toEqual([]);
  });

  it("says of negated reporting nothing", () => {
    expect(of("لم يقل الوزير إن المحادثات فشلت.")).toEqual([]);
  });

  it("ends where a participle begins a statement of its own", () => {
    const found = of("قال الوزير التركي إن الحدود آمنة، مؤكدا أن الجيش مستعد.");
    expect(found.map(s => s.content)).toEqual(["الحدود آمنة", "الجيش مستعد"]);
  });

  it("names the source of a phrase after the words", () => {
    expect(of("أغلقت الطريق الساحلية صباحا، بحسب وزارة الداخلية.")[0]).toMatchObject({ source: "وزارة الداخلية" });
  });

  it("gives words quoted through an agency to whom they are taken from", () => {
    expect(of("نقلت الوكالة عن الوزير التركي أن الجسر سيفتح غدا.")[0]?.source).toBe("الوزير التركي");
  });

  it("reads a headline of the form Name: words", () => {
    expect(of("الرئيس الفرنسي: لا بديل عن الحوار\nباريس - رويترز\nوصل الوفد إلى المطار.")[0]).toMatchObject({ source: "الرئيس الفرنسي", content: "لا بديل عن الحوار" });
  });

  it("leaves an unnamed official without an actor, but with his words", () => {
    const [s] = read({ text: "قال مسؤول أميركي إن السفارة أغلقت." }).statements;
    expect(s?.speaker).toBeNull();
    expect(s?.source).not.toBeNull();
  });

  it("tells بيّن the verb from بين the preposition", () => {
    expect(of("وبيّن الوزير التركي أن العمل يتقدم.")[0]?.content).toBe("العمل يتقدم");
    expect(of("جرت المحادثات بين الوزير التركي ونظيره.")).toEqual([]);
  });

  it("takes consent, permission and duty for acts, not for words", () => {
    expect(of("وافقت الحكومة التركية على بيع السفن.")).toEqual([]);
    expect(of("تمسكت الحكومة التركية بضرورة التغيير.")).toEqual([]);
  });

  it("takes the noun between أن and a verb for the verb's subject", () => {
    expect(of("أضاف الرئيس الفرنسي أن وزير الخارجية التركي شجع الحكومة المصرية على وقف القصف.")[1]?.source).toBe("وزير الخارجية التركي");
  });

  it("ends where the outlet tells what happened next", () => {
    expect(of("صرح الرئيس الفرنسي بأنه لن يحضر الجلسة المقبلة، وأثارت الحملة شكوكا كثيرة.")[0]?.content).toBe("بأنه لن يحضر الجلسة المقبلة");
  });

  it("looks over a clause that tells which report is meant", () => {
    expect(of("أظهر تقرير نشرته وزارة الصحة الفرنسية أن العدوى تراجعت.")[0]).toMatchObject({ source: "تقرير نشرته وزارة الصحة الفرنسية", content: "العدوى تراجعت" });
  });

  it("takes عبّر for a verb after a turn of the text", () => {
    expect(of("من جهته عبر وزير الخارجية التركي عن قلقه من القصف.")[0]?.content).toBe("قلقه من القصف");
  });

  it("finds the subject behind the paper that is told", () => {
    expect(of("كشف لـ «صوت المدينة» مصدر مطلع أن العمل بدأ.")[0]?.source).toBe("مصدر مطلع");
  });

  it("takes a name in quotation marks for the source of a phrase", () => {
    expect(of("وبحسب «الفرنسية»، فقد قدم الحزب اقتراحا جديدا.")[0]).toMatchObject({ source: "الفرنسية" });
  });

  it("goes on with somebody unnamed", () => {
    expect(of("قال مصدر مطلع إن العمل بدأ. وأضاف أن العمال وصلوا.").map(s => s.content)).toEqual(["العمل بدأ", "العمال وصلوا"]);
  });

  it("takes no thing for content, but what is threatened or promised", () => {
    expect(of("أشارت الحكومة التركية إلى المباحثات الأخيرة.")).toEqual([]);
    expect(of("هددت الحكومة التركية بالانسحاب من المباحثات.")[0]?.content).toBe("بالانسحاب من المباحثات");
  });

  it("takes a word of honour for the person named before with it", () => {
    const { statements } = read({ text: "استقبل سماحة الشيخ كامل السويدي الوفد في حضور رئيس البلدية نادر العلمي. وقال سماحته إن الحوار واجب." });
    const [first] = read({ text: "قال سماحة الشيخ كامل السويدي إن الحوار واجب." }).statements;
    expect(statements[0]?.speaker).not.toBeNull();
    expect(first?.speaker).not.toBeNull();
    expect(of("استقبل سماحة الشيخ كامل السويدي الوفد في حضور رئيس البلدية نادر العلمي. وقال سماحته إن الحوار واجب.")[0]).toMatchObject({ source: "سماحته", content: "الحوار واجب" });
  });

  it("is silent where scripture or tradition is quoted", () => {
    expect(of("وقال تعالى: «إن مع العسر يسرا».")).toEqual([]);
    expect(of("قال رسول الله صلى الله عليه وسلم: «الدين النصيحة».")).toEqual([]);
    expect(of("وقال عز من قائل. قال عز الدين الناصر إن السوق مفتوحة.")).toHaveLength(1);
  });

  it("does not let scripture go on speaking", () => {
    const report = read({ text: "قال الرئيس المصري إن الصبر واجب. قال الله تعالى: «إن مع العسر يسرا». وأضاف أن العمل واجب." });
    expect(report.statements.map(s => s.speaker)).toEqual([report.statements[0]?.speaker, report.statements[0]?.speaker]);
  });

  it("keeps the words of somebody quoted inside the words that quote him", () => {
    expect(of("قال الوزير التركي إن التجارب أثبتت نجاحها، مبينا أن العمل يتقدم.").map(s => s.content)).toEqual(["التجارب أثبتت نجاحها", "العمل يتقدم"]);
  });

  it("goes on with who agrees with the verb", () => {
    const report = read({ text: "التقى مدير الشركة نزار الحمروني العمال. ورفضت وزارة الصحة الطلب. وأضاف أن العمل بدأ." });
    expect(report.actors.find(a => a.id === report.statements[0]?.speaker)?.kind).toBe("person");
  });

  it("takes no wish and no duty to know something for a statement", () => {
    expect(of("من الضروري أن يدرك الجميع أن الطريق طويلة.")).toEqual([]);
  });

  it("leaves a clause to the verb right before it", () => {
    expect(of("تشير الصحيفة إلى الرجل الذي اتضح بأنه طالب.")).toEqual([]);
  });

  it("takes no thing that shows another for a speaker", () => {
    expect(of("ركب العمال اللوحات التي توضح أوقات الدخول.")).toEqual([]);
  });

  it("gives words to who said them, not to the verb that only tells how they came", () => {
    expect(said(read({ text: "وقال الوزير المصري في مقابلة نشرت اليوم إن البلاد آمنة." })).map(s => s.source)).toEqual(["الوزير المصري"]);
  });

  it("takes what leaves something out for no verb", () => {
    expect(said(read({ text: "قال الوزير المصري إن الطرق مفتوحة ما عدا العودة إلى المدينة." })).map(s => s.content)).toEqual(["الطرق مفتوحة ما عدا العودة إلى المدينة"]);
  });

  it("takes once more for no participle that reports", () => {
    const { text, statements } = read({ text: "رفض الوزير المصري الطلب مجددا بحجة أن الجسر قديم." });
    expect(statements.map(s => s.cue && text.slice(...s.cue))).not.toContain("مجددا");
  });

  it("looks over an adverb before what is admitted", () => {
    expect(of("اعترفت الحكومة التركية رسميا بفشل الحملة.")[0]?.content).toBe("بفشل الحملة");
  });

  it("ends where somebody else is quoted", () => {
    expect(of("قال الوزير التركي إن العمل بدأ، لكن الحكومة المصرية تقول إن المال قليل.").map(s => s.content)).toEqual(["العمل بدأ", "المال قليل"]);
  });

  it("ends a quotation with its last words at the comma", () => {
    expect(of("قال الرئيس الفرنسي إن «الحرب انتهت تقريبا» في الجنوب، حيث عاد السكان.")[0]?.content).toBe("«الحرب انتهت تقريبا» في الجنوب");
  });

  it("takes what is described together with the words for it", () => {
    expect(of("وصف الوزير التركي العلاقة بين البلدين بأنها قديمة.")[0]?.content).toBe("العلاقة بين البلدين بأنها قديمة");
  });

  it("gives a noun of speech to who acts, not to what he acts on", () => {
    expect(of("شكرت الوزيرة الفرنسية المستشار الألماني وأشادت بتأكيده أن العمل يتقدم.")).toHaveLength(1);
    expect(of("فاجأ الرئيس المصري الرئيس الفرنسي بإعلانه أن الحدود مغلقة.")[0]?.source).toBe("الرئيس المصري");
  });

  it("takes an agency that is told for no speaker", () => {
    expect(of("في تصريح لوكالة رويترز قال الوزير التركي إن العمل بدأ.").map(s => s.source)).toEqual(["الوزير التركي"]);
  });

  it("takes the heading of a list for nobody's words", () => {
    expect(read({ text: "قال المدير إن الطريق مغلق.\nمقترحات: فتح طريق ثان، ونقل المحطة." }).statements).toHaveLength(1);
  });

  it("takes what there was besides for no source", () => {
    expect(read({ text: "انطلقت الفعاليات الثلاثاء، كما شهد المهرجان إقامة سباقات." }).statements).toEqual([]);
  });

  it.each([
    ["أعلنت شركات النفط أن الأسعار ستنخفض. وزار سالم حداد المصنع. وأوضح أن العمل مستمر.", "سالم حداد"],
    ["قالت الوزيرة سلمى حداد إن الطريق مغلق. وأوضح أن العمل مستمر.", undefined],
    ["قالت سلمى حداد إن الطريق مغلق. وأضافت أن العمل مستمر.", "سلمى حداد"],
    ["قالت عضو اللجنة سلمى حداد إن الطريق مغلق. وأضافت أن العمل مستمر.", "سلمى حداد"],
    ["قال المدير سالم حداد إن الطريق مغلق. وأوضح أن العمل مستمر.", "سالم حداد"],
  ])("gives a verb without a subject to nobody with whom it does not agree: %s", (text, speaker) => {
    const { statements, actors } = read({ text });
    expect(actors.find(actor => actor.id === statements.at(-1)!.speaker)?.name.ar).toBe(speaker);
  });

  it("gives a participle to who acts in its sentence", () => {
    expect(of("وتجول الوزير التركي في المعرض واستمع لشرح من مدير المتحف المصري، مشيرا إلى أن العمل يتقدم.")[0]?.source).toBe("الوزير التركي");
  });

  it("takes only what can tell something for the source of a phrase", () => {
    expect(of("وزعت المساكن على الأسر حسب آلية جديدة.")).toEqual([]);
    expect(of("وصلت الأسر وفق الشروط العامة وتقوم وزارة الداخلية بالعمل.")).toEqual([]);
    expect(of("ارتفعت الأسعار وفق تقديرات أولية.")[0]?.source).toBe("تقديرات");
  });

  it("looks over a preposition with its pronoun", () => {
    expect(of("وجه الرئيس المصري رسالة أكد فيها ضرورة العمل.")[0]?.content).toBe("ضرورة العمل");
    expect(of("وهو ما أشار إليه مدير الشركة التركية.")).toEqual([]);
  });

  it("does not end at a dash", () => {
    expect(of("قال الوزير التركي إن الوفد - وهو كبير - وصل.")[0]?.content).toBe("الوفد - وهو كبير - وصل");
  });

  it("takes words that begin with a verb in the first person without any mark", () => {
    expect(of("وقال الوزير التركي نثمن العزاء والمواساة.")[0]).toMatchObject({ source: "الوزير التركي", content: "نثمن العزاء والمواساة" });
  });

  it("takes تبين alone for what became clear", () => {
    expect(of("قال الوزير التركي إن العمل بدأ. ثم تبين أن السائق هرب.")).toHaveLength(1);
  });

  it("takes words after بقوله and a colon", () => {
    expect(of("أفاد مدير المدرسة نادر العلمي بقوله: تم رفع المعاملة إلى الوزارة.").at(-1)?.content).toBe("تم رفع المعاملة إلى الوزارة");
  });

  it("leaves the object of a report to whom is told", () => {
    expect(of("بدأ العمل بإبلاغهم بأن الطريق مغلقة.")).toEqual([]);
  });

  it("ends before a participle with its clause, also without a comma", () => {
    expect(of("قال الوزير التركي إن العمل بدأ مبيناً أن المال كاف.").map(s => s.content)).toEqual(["العمل بدأ", "المال كاف"]);
  });

  it("takes what follows أضاف and a colon", () => {
    expect(of("قال الوزير التركي إن العمل بدأ. وأضاف: يأمل العمال خيرا بهذا المشروع.")[1]?.content).toBe("يأمل العمال خيرا بهذا المشروع");
  });

  it("takes a verb before a preposition with its pronoun for a verb", () => {
    expect(of("أصدر مركز المعلومات المصري تقريرا توقع فيه أن تصل النسبة إلى الثلث.").map(s => s.content)).toEqual(["تصل النسبة إلى الثلث"]);
  });

  it("takes a document between كان and the verb for the source", () => {
    expect(of("وكانت بيانات رسمية أظهرت أن الإنتاج ارتفع.")[0]?.source).toBe("بيانات رسمية");
  });

  it("gives a headline's words to the person whom the article names more fully", () => {
    const report = read({ text: "القحطاني: العمل بدأ\nالرياض - رويترز\nقال مدير المدرسة منصور القحطاني إن العمل بدأ في الحي الجديد." });
    expect(report.statements[0]?.speaker).toBe(report.statements[1]?.speaker);
    expect(report.statements[0]?.speaker).not.toBeNull();
  });

  it("leaves the opening of a report out of what a phrase reports", () => {
    expect(of("وأشار الوزير التركي إلى ارتفاع الإنتاج هذا العام، بحسب إدارة الطاقة الأميركية.").map(s => s.content)).toEqual(["ارتفاع الإنتاج هذا العام", "ارتفاع الإنتاج هذا العام"]);
  });

  it("takes جاء for a report only where its document follows", () => {
    expect(of("وجاء ذلك نتيجة الظروف: العمل توقف.")).toEqual([]);
  });

  it("knows a person by the last word of the name", () => {
    const report = read({ text: "وصل الرئيس التنفيذي نادر بن سالم القحطاني إلى المصنع. وقال القحطاني إن العمل بدأ." });
    expect(report.statements[0]?.speaker).not.toBeNull();
    expect(of("يسعى أرسين فينجر إلى بداية جيدة. وأكد فينجر عدم مشاركة المهاجم.")[0]).toMatchObject({ source: "فينجر", content: "عدم مشاركة المهاجم" });
  });

  it("looks for no source far behind a word that tells nothing", () => {
    expect(of("بدأ العمل حسب الأولوية في مخططات الملك سلمان.")).toEqual([]);
  });

  it("takes no second content where the pronoun is what was announced", () => {
    expect(of("بدأت الهدنة التي أعلنتها الحكومة المصرية بناء على طلب الرئيس.")).toEqual([]);
  });

  it("ends before لكن and somebody else, also without a comma", () => {
    expect(of("أكد الوزير التركي أن العمل بدأ لكن الحكومة المصرية تقول إن المال قليل.").map(s => s.content)).toEqual(["العمل بدأ", "المال قليل"]);
  });

  it("takes whom a request names after its verb for the one who is asked, where the clause before has who acts", () => {
    expect(read({ text: "أدانت وزارة الخارجية الأميركية احتجاز السفينة، ودعت طهران إلى الإفراج الفوري عن أفراد الطاقم وعددهم 22 بحارا." }).statements[0]?.speaker).not.toBe("country.IRN");
  });

  it("leaves out what is said of the source before فإن", () => {
    expect(of("وبحسب مسؤول أميركي طلب عدم كشف هويته، فإن واشنطن تدرس عقوبات جديدة.")[0]).toMatchObject({ content: "واشنطن تدرس عقوبات جديدة" });
  });

  it("knows a foreigner by the office after his name, and again by his surname", () => {
    const report = read({ text: "وعبر دونالد كبيروكا، رئيس البنك الأفريقي للتنمية، عن تفاؤله. وأوضح كبيروكا، خلال مؤتمر مع وزير المالية المغربي، أن الصندوق جديد." });
    expect(new Set(report.statements.map(s => s.speaker)).size).toBe(1);
    expect(report.statements[1]?.speaker).not.toBeNull();
  });
});
