import { describe, expect, it } from "vitest";
import { read } from "../../testing.js";

const mentioned = (text: string): string[] => { const report = read({ text, published: "2015-08-10" }); return report.actors.flatMap(a => a.mentions.map(m => text.slice(...m.span))); };

describe("mentions and actors", () => {
  it("takes clitics off a name, but never its first radical", () => {
    expect(mentioned("التقى الوزير ببوتين ولافروف وفلاديمير بوتين.")).toEqual(expect.arrayContaining(["بوتين", "لافروف"]));
  });

  it("keeps the first radical of ولي العهد", () => {
    expect(mentioned("استقبل الرئيس التركي ولي العهد السعودي في أنقرة.")).toContain("ولي العهد السعودي");
  });

  it("takes two plurals side by side for one crowd, where the second says of what kind they are", () => {
    expect(mentioned("ووقف بعض النواب المحافظين ضد قرار الحكومة.")).toContain("النواب المحافظين");
  });

  it.each([
    ["وجهت قوات قطاع تأمين شمال سيناء ضربات إلى المسلحين.", "قوات قطاع تأمين شمال سيناء"],
    ["قال مركز تنسيق شؤون اللاجئين إن المخيم مكتظ.", "مركز تنسيق شؤون اللاجئين"],
  ])("takes a chain of bare nouns into the body that it completes: %s", (text, body) => {
    expect(mentioned(text)).toContain(body);
  });

  it.each(["الأمير فيصل بن الحسين", "الأمير وليد بن سعد"])("reads the whole of a name whose first letter may be a clitic: %s", name => {
    const report = read({ text: `استقبل الوزير التركي ${name} في أنقرة.` });
    expect(report.events[0]?.recipients.map(id => report.actors.find(a => a.id === id)?.mentions.map(m => report.text.slice(...m.span)).join(" "))).toEqual([name]);
  });

  it("cuts no name for the plural of a participle in ي, which has it no more: فابيو is not آبون", () => {
    expect(mentioned("قال فابيو كاستيلو إن الجسر مغلق.")).toContain("فابيو كاستيلو");
  });

  it.each(["وقال تركي بن سالم إن الجسر مغلق.", "وأكد الأمير الدكتور تركي بن سالم أن الجسر مغلق."])("takes an adjective of nationality before بن for a first name: %s", text => {
    const report = read({ text });
    expect(report.actors.map(a => [a.name.ar, a.country])).toEqual([["تركي بن سالم", undefined]]);
  });

  it("takes a word with the article, known for nothing else, into the name that a usual first name begins where somebody speaks", () => {
    expect(mentioned("قال خالد الزهواق إن الجسر مغلق منذ أمس.")).toContain("خالد الزهواق");
    expect(mentioned("قال خالد الزهواق مدير النادي إن الجسر مغلق منذ أمس.")).toContain("خالد الزهواق");
  });

  it("takes no adverb for the name of who speaks", () => {
    expect(mentioned("فقد أدركوا مبكرا أنه خطر يهدد البلاد.")).not.toContain("مبكرا");
  });

  it("takes people for those of the country named right before them", () => {
    const crowds = read({ text: "أجرت قطر محادثات في قطر مع قطر. وقال الوزير القطري إن الجيش السوري قصف مدنيين." }).actors.filter(a => a.kind === "group");
    expect(crowds.map(a => a.country)).toEqual(["SYR"]);
  });

  it("takes the part of a town into an office there, up to the holder's name", () => {
    expect(read({ text: "وأوضح رئيس بلدية جنوب جدة المهندس محمد الزهراني أن الجولات مستمرة." }).statements[0]?.speaker).not.toBeNull();
  });

  it.each([
    ["وقال علي الحسيني إن الجسر مغلق.", "علي الحسيني"],
    ["قال علي حسن وزير النقل إن الجسر مغلق.", "علي حسن"],
    ["وقال علي عبدالله إن الجسر مغلق.", "علي عبدالله"],
    ["وصرح سالم علي الحسيني بأن الجسر مغلق.", "سالم علي الحسيني"],
  ])("reads a name that is spelled like a preposition but for its last letter: %s", (text, name) => {
    expect(mentioned(text)).toContain(name);
  });

  it.each(["قال علي هامش المؤتمر إن الجسر مغلق.", "وأكد علي أهمية الجسر."])("takes the preposition for no name where it is printed with the letter of the name: %s", text => {
    expect(mentioned(text).join(" ")).not.toContain("علي");
  });

  it("takes a word with the article between a first name and what was said for the family name", () => {
    expect(mentioned("قال الوزير سالم النجار إن الجسر مغلق.")).toContain("سالم النجار");
  });

  it.each(["نشرت الوكالة صور الجنود.", "سرق اللص مني الهاتف.", "اقترب الزورق من وسط البحيرة."])("takes an everyday word for no town of that name: %s", text => {
    expect(read({ text }).actors.filter(actor => actor.kind === "place")).toEqual([]);
  });
  it.each([["وصل الوزير إلى صور.", "صور"], ["زار الوفد مدينة قم.", "قم"], ["وقع انفجار في بيروت وصور.", "صور"]])("takes it for the town where what stands before says so: %s", (text, town) => {
    expect(mentioned(text)).toContain(town);
  });

  it("takes no adjective for a body", () => {
    expect(mentioned("أشاد الوزير التركي بالدعم الدولي للأردن.")).not.toContain("الدولي للأردن");
  });

  it("gives what is somebody's own the country of whoever was named before", () => {
    const countries = read({ text: "أكد الرئيس التونسي أن حكومة بلاده ملتزمة، وأن وزير خارجية بلاده سيزور مصر. وقال إن جيش بلاده قصف المواقع.", published: "2015-08-10" }).actors.filter(a => a.kind !== "country").map(a => a.country);
    expect(countries).toEqual(countries.map(() => "TUN"));
    expect(countries.length).toBeGreaterThan(2);
  });

  it("gives the great powers no country, wherever they meet", () => {
    const [powers] = read({ text: "رحبت الدول الكبرى في فيينا بالاتفاق مع إيران. وقالت إيران إن الدول الكبرى التزمت، وقال رئيس إيران إن إيران سعيدة." }).actors.filter(a => a.name.ar === "الدول الكبرى");
    expect(powers).toBeDefined();
    expect(powers?.country).toBeUndefined();
  });

  it("joins full name and surname into one actor", () => {
    const report = read({ text: "وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة. وقال لافروف إن الحوار مفيد." });
    expect(report.actors.filter(a => a.id === "person.sergei-lavrov")).toHaveLength(1);
    expect(report.statements[0]?.speaker).toBe("person.sergei-lavrov");
  });

  it("knows who held an office on the day of the article", () => {
    const speaker = (published: string): string | null | undefined => read({ text: "قال الرئيس الأميركي إن القرار صعب.", published }).statements[0]?.speaker;
    expect(speaker("2015-08-10")).toBe("person.barack-obama");
    expect(speaker("2018-08-10")).toBe("person.donald-trump");
  });

  it("keeps two people of one verb apart", () => {
    const report = read({ text: "أقال الرئيس المصري وزير الداخلية." });
    expect(report.events[0]).toMatchObject({ type: "SANCTION" });
    expect(report.events[0]?.recipients).toHaveLength(1);
  });

  it("gives a government its country by the adjective, also by two words", () => {
    const country = (text: string): string | undefined => read({ text }).actors.find(a => a.kind === "organization")?.country;
    expect(country("قالت الحكومة السورية إن المعبر مفتوح.")).toBe("SYR");
    expect(country("قالت الحكومة الكورية الشمالية إن التجربة نجحت.")).toBe("PRK");
  });

  it("does not take a reporting verb for an organisation of the same letters", () => {
    expect(read({ text: "أفاد مصدر أمني بأن الطريق مغلقة." }).actors).toEqual([]);
  });

  it("takes a stranger for one of the country in which the article plays, and the world's powers for nobody's", () => {
    const report = read({ text: "انتخابات في تونس\nقال نزار الحمروني إن الانتخابات التونسية في تونس العاصمة مرت بهدوء، ورحبت القوى العالمية بها." });
    const countryOf = (word: string): string | undefined => report.actors.find(a => a.mentions.some(m => report.text.slice(...m.span).includes(word)))?.country;
    expect(countryOf("الحمروني")).toBe("TUN");
    expect(countryOf("القوى العالمية")).toBeUndefined();
  });

  it("does not take an everyday word for a person because it is somebody's rare name", () => {
    expect(read({ text: "كرة القدم لعبة شعبية. أشعة الشمس قوية اليوم." }).actors.filter(a => a.kind === "person")).toEqual([]);
  });

  it("takes two common nouns for people side by side for one group, and two bodies for two", () => {
    expect(mentioned("اعتقلت الشرطة المسؤولين العسكريين.")).toContain("المسؤولين العسكريين");
    expect(mentioned("أمرت المحكمة الحكومة بالدفع.")).toEqual(expect.arrayContaining(["المحكمة", "الحكومة"]));
  });

  it("takes a word with ي after one first name for a family name, though it is an adjective too", () => {
    expect(mentioned("اعتقلت الشرطة محسن الفضلي أمس.")).toContain("محسن الفضلي");
  });

  it("takes a region for an actor only where it acts", () => {
    expect(mentioned("يسود الهدوء الشرق الأوسط وآسيا.")).toEqual([]);
    expect(mentioned("قصف الجيش التركي مدينة حلب.")).toContain("حلب");
  });

  it("knows a word after لل by the key that it has with its article", () => {
    const report = read({ text: "قال الشعب السوري كلمته. وقدم الوزير العون للشعب السوري." });
    expect(report.actors.filter(a => a.mentions.some(m => report.text.slice(...m.span).includes("شعب"))).map(a => a.mentions.map(m => report.text.slice(...m.span)))).toEqual([["الشعب السوري", "شعب السوري"]]);
  });

  it("finds an ambiguous name by the word that vouches for it", () => {
    expect(read({ text: "هاجم مسلحون من تنظيم القاعدة معسكرا للجيش." }).actors.map(a => a.id)).toContain("org.al-qaeda");
  });

  it("gives leaders of several countries, and heads of bodies that are of no country, none", () => {
    const report = read({ text: "وقال جوزيف بلاتر إن سويسرا بلد جميل. ووصل القادة إلى برن السويسرية. وقال القادة إن الاجتماع مهم. وقال بطرس غالي، الأمين العام السابق للأمم المتحدة، إن مصر آمنة.", published: "2015-08-10" });
    expect(report.actors.filter(a => a.kind === "person" || a.kind === "group").map(a => a.country)).toEqual([undefined, undefined, "EGY"]);
  });

  it("knows the member of an institute by the institute, and never by where the article plays", () => {
    const countryOf = (text: string, word: string): string | undefined => read({ text }).actors.find(a => a.mentions.some(m => text.slice(...m.span).includes(word)))?.country;
    expect(countryOf("انتخابات في تونس\nقال مايكل كوبلاند من معهد الدراسات الدولية إن تونس والحكومة التونسية على الطريق الصحيح.", "كوبلاند")).toBeUndefined();
    expect(countryOf("انتخابات في تونس\nقال مايكل كوبلاند من معهد السياسات في واشنطن إن تونس والحكومة التونسية على الطريق الصحيح.", "كوبلاند")).toBe("USA");
  });

  it("takes a body whose genitive is itself a pair of nouns, and the inspectors of an organisation, for one actor", () => {
    expect(mentioned("رحبت رابطة علماء المسلمين بالقرار.")).toContain("رابطة علماء المسلمين");
    expect(mentioned("زار مفتشو الأمم المتحدة المنشأة.")).toContain("مفتشو الأمم المتحدة");
  });

  it("does not take the head of a state for a known man of another who shares two of his names", () => {
    expect(read({ text: "وصل رئيس بنما خوان كارلوس فاريلا إلى القاهرة." }).actors.map(a => a.id)).not.toContain("person.juan-carlos-i");
  });

  it("takes an ambiguous name alone for the group that the text names in full elsewhere", () => {
    expect(read({ text: "هاجم تنظيم القاعدة المعسكر. وقالت القاعدة إن الهجوم نجح. وعاد الجنود إلى القاعدة." }).actors.find(a => a.id === "org.al-qaeda")?.mentions.length).toBeGreaterThan(1);
    expect(read({ text: "عاد الجنود إلى القاعدة الجوية." }).actors.map(a => a.id)).not.toContain("org.al-qaeda");
  });

  it("takes no month for a person, and knows again who was called by one unknown word", () => {
    expect(read({ text: "وقع الانفجار في كانون الثاني الماضي." }).actors.filter(a => a.kind === "person")).toEqual([]);
    expect(mentioned("وقال كافاداركوف إن القرار صعب. وانتقد كثيرون كافاداركوف.").filter(form => form === "كافاداركوف")).toHaveLength(2);
  });

  it("takes what stands on both sides of بن for a name, whatever else it may be", () => {
    expect(mentioned("قال الأمير مشاري بن سعود بن عبدالعزيز إن الحادث جبان.")).toContain("مشاري بن سعود بن عبدالعزيز");
  });

  it("takes a stranger for one of the country from which the article was sent, and never for one of a company's that the text mentions", () => {
    const text = "افتتاح مدرسة جديدة\nالرياض: سالم الحربي\nقال مدير التعليم ماجد القرني عبر حسابه في تويتر إن المدرسة جاهزة. وقال القرني عبر تويتر إن الدراسة تبدأ غدا.";
    expect(read({ text }).actors.find(a => a.mentions.some(m => text.slice(...m.span).includes("القرني")))?.country).toBe("SAU");
  });

  it("takes a prayer for no name, and all spellings of a town for one", () => {
    expect(read({ text: "كان الفقيد رحمه الله كريما. وعاش رحمه الله طويلا." }).actors.filter(a => a.kind === "person")).toEqual([]);
    expect(read({ text: "قصف الطيران مدينة الحديدة. وأرسل الجيش تعزيزات للحديدة." }).actors.filter(a => a.kind === "place").length).toBeLessThan(2);
  });

  it("takes bodies of a kind for actors only where they act", () => {
    expect(mentioned("ترتفع أرباح شركات الطيران عادة في الصيف.")).toEqual([]);
    expect(mentioned("رفضت شركات الطيران قرار الحكومة التركية.")).toContain("شركات الطيران");
  });

  it("takes both sides for the two countries that the article speaks of most, whichever it named last", () => {
    const report = read({ text: "التقى وزير الخارجية المصري نظيره الأردني في القاهرة. وتطرق الوزير المصري والوزير الأردني إلى سوريا. وقال الجانبان إن العمل مستمر. وأدان البلدان الهجوم." });
    const act = report.events.find(e => e.type === "ACCUSE");
    expect(act?.actors).toEqual(["country.EGY", "country.JOR"]);
  });

  it("takes whom somebody speaks for, and his name, into one mention", () => {
    const text = "قال المتحدث باسم وزارة الداخلية اللواء منصور القحطاني إن العمل بدأ.";
    expect(text.slice(...read({ text }).statements[0]!.source!)).toBe("المتحدث باسم وزارة الداخلية اللواء منصور القحطاني");
  });

  it("ends a source before the time, the object and whom it spoke to", () => {
    const source = (text: string): string | undefined => { const span = read({ text, published: "2015-08-10" }).statements[0]?.source; return span ? text.slice(...span) : undefined; };
    expect(source("وقالت مصادر يمنية أمس الخميس إن العمل بدأ.")).toBe("مصادر يمنية");
    expect(source("قالت المصادر لوكالة الأنباء الألمانية إن العمل بدأ.")).toBe("المصادر");
    expect(mentioned("رفض متحدث أميركي التعليق على الحادث.")).not.toContain("متحدث أميركي التعليق");
  });

  it("takes a preposition with its pronoun for no name of the same letters", () => {
    expect(mentioned("فرد عليه عبد الله بن سبيل قائلا إن الأمر صعب.")).toEqual(["عبد الله بن سبيل"]);
  });

  it("takes luck that is wished for no country", () => {
    expect(mentioned("قال الوزير إن الله أعاد العيد علينا باليمن والبركات.")).not.toContain("اليمن");
  });
});
