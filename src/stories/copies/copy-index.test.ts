import { describe, expect, it } from "vitest";
import { postingsKept, type Posting, type Postings } from "./candidates.js";
import { CopyIndex, planCopies, type PrintStore } from "./copy-index.js";
import type { CopyText } from "./copy-text.js";
import { dispatchLink } from "./link.js";
import { printsOf } from "./prints.js";
import { textOf } from "./testing.js";

const flood = "ارتفع منسوب النهر في الليل ثلاثه امتار وغمرت المياه قري السهل الجنوبي حيث اجلي الدفاع المدني نحو 1200 شخص الي مدارس المدينه. وقال رئيس بلديه الحجر ان الجسر القديم انهار وان الطريق الوحيد الي القري مقطوع منذ الفجر. وتوقعت هيئه الارصاد ان تستمر الامطار الغزيره حتي مساء الاحد وطلبت من السكان الابتعاد عن ضفاف النهر.";
const mine = "احتجز 14 عاملا داخل منجم للنحاس في جبال الشمال بعد انهيار مدخله الرئيسي صباح الجمعه كما اعلنت شركه التعدين التي تديره. واكدت متحدثه باسم الشركه ان الاتصال بالعمال قائم عبر انبوب التهويه وانهم في صحه جيده. ويحفر المنقذون نفقا موازيا يتوقع ان يصل اليهم خلال يومين اذا بقيت الصخور مستقره.";
const court = "ابطلت المحكمه الدستوريه قانون الايجارات الجديد الذي اقره البرلمان في الشتاء لانه لم يعرض علي لجنه الاسكان كما يقضي النظام. ورحبت نقابه المستاجرين بالقرار ووصفته بانه انصاف لاف الاسر التي تلقت انذارات بالاخلاء. وقال وزير العدل ان الحكومه ستعد نصا جديدا قبل نهايه السنه.";

/** A library of articles placed one by one. */
function placed(texts: readonly CopyText[]): { index: CopyIndex; origins: (string | undefined)[] } {
  const index = new CopyIndex();
  texts.forEach(text => index.add(text));
  return { index, origins: texts.map(text => index.originOf(text.article)) };
}

describe("origins", () => {
  it("of an article that copies nobody and credits nobody is the article", () => {
    expect(placed([textOf("1", flood), textOf("2", mine)]).origins).toEqual(["1", "2"]);
  });

  it("of articles that print one dispatch is the dispatch, named by the first that credits it", () => {
    const texts = Array.from({ length: 40 }, (_, n) => textOf(String(n), flood, { outlet: `paper ${n}`, agencies: ["Reuters"] }));
    expect(new Set(placed(texts).origins)).toEqual(new Set(["dispatch:Reuters:0"]));
  });

  it("are two where one agency sent two dispatches", () => {
    expect(placed([textOf("1", flood, { agencies: ["Reuters"] }), textOf("2", mine, { agencies: ["Reuters"] })]).origins).toEqual(["dispatch:Reuters:1", "dispatch:Reuters:2"]);
  });

  it("stay what they are when a copy is copied", () => {
    const { origins } = placed([
      textOf("1", flood, { outlet: "barid", agencies: ["AFP"] }), textOf("2", flood.replace("الليل", "المساء"), { outlet: "sabah" }), textOf("3", flood.replace("الليل", "المساء").replace("نحو", "حوالي"), { outlet: "nahar" }),
    ]);
    expect(origins).toEqual(Array(3).fill("dispatch:AFP:1"));
  });

  it("are renamed to the dispatch when a later article of the same text credits the agency", () => {
    const index = new CopyIndex();
    expect(index.add(textOf("1", flood, { outlet: "barid" })).origin).toBe("1");
    const later = index.add(textOf("2", flood, { outlet: "sabah", agencies: ["DPA"] }));
    expect(later.renames).toEqual([{ from: "1", to: "dispatch:DPA:2" }]);
    expect(later.links[0]?.origin).toBe("dispatch:DPA:2");
    expect(index.originOf("1")).toBe("dispatch:DPA:2");
  });

  it("are renamed for all that share them, whichever of them the credited one is most like", () => {
    const other = flood.replace("الليل", "المساء");
    const { origins } = placed([textOf("1", flood, { outlet: "barid" }), textOf("2", other, { outlet: "sabah" }), textOf("3", other, { outlet: "nahar", agencies: ["SPA"] })]);
    expect(origins).toEqual(Array(3).fill("dispatch:SPA:3"));
  });

  it("of a dispatch stay when an outlet's earlier printing of it comes in late", () => {
    const { origins } = placed([textOf("1", flood, { outlet: "barid", agencies: ["AFP"] }), textOf("2", flood, { outlet: "sabah" }), textOf("3", flood, { outlet: "sabah", published: "2024-05-16" })]);
    expect(origins).toEqual(Array(3).fill("dispatch:AFP:1"));
  });

  it("of agencies unnamed give way to the agency that another article names", () => {
    const { origins } = placed([textOf("1", flood, { outlet: "barid", agencies: ["agencies"] }), textOf("2", flood, { outlet: "sabah", agencies: ["DPA"] })]);
    expect(origins).toEqual(Array(2).fill("dispatch:DPA:2"));
  });

  it("are the agency's own article where the library has it", () => {
    const { origins } = placed([textOf("1", flood, { outlet: "barid", agencies: ["SPA"] }), textOf("2", flood, { outlet: "was", house: "SPA" }), textOf("3", flood, { outlet: "sabah", agencies: ["SPA"] })]);
    expect(origins).toEqual(["2", "2", "2"]);
  });

  it("of an article that takes over a part is the article, and its link names where the part comes from", () => {
    const [first, second] = flood.split(". ");
    const index = new CopyIndex();
    index.add(textOf("1", flood, { outlet: "barid", agencies: ["AFP"] }));
    const { origin, links } = index.add(textOf("2", `${court} ${mine} ${first}. ${second}.`, { outlet: "sabah" }));
    expect(origin).toBe("2");
    expect(links).toMatchObject([{ article: "2", of: "1", origin: "dispatch:AFP:1", relation: "partial" }]);
  });

  it("of dispatches have a link for the first article that prints them", () => {
    expect(dispatchLink("7", "dispatch:AFP:7")).toMatchObject({ article: "7", of: "dispatch:AFP:7", agency: "AFP", relation: "copy" });
    expect(dispatchLink("7", "6")).toBeUndefined();
  });
});

describe("the search", () => {
  it("takes for formula what unrelated articles of several days share", () => {
    const form = "توقعت هيئه الارصاد في تقريرها اليومي ان تكون الرياح السطحيه شماليه غربيه معتدله السرعه وان يكون ارتفاع الموج من نصف متر الي متر وحاله البحر خفيفه الي متوسطه";
    const days = ["انقشاع الضباب عن المرتفعات الشرقيه", "زخات متفرقه فوق المدن الداخليه", "غبار عالق يحجب الافق جنوبا", "صقيع علي القمم العاليه ليلا", "سحب منخفضه قرب السواحل صباحا"];
    const index = new CopyIndex();
    const last = days.map((weather, n) => index.add(textOf(String(n), `${weather} و ${form}`, { outlet: "barid", published: `2024-05-${10 + 3 * n}` }))).at(-1)!;
    expect(last.links).toEqual([]);
    expect(last.origin).toBe("4");
  });

  it("gives the same places whether articles come alone or in batches", async () => {
    const texts = [
      textOf("1", flood, { outlet: "barid" }), textOf("2", mine, { outlet: "barid", agencies: ["AFP"] }), textOf("3", flood, { outlet: "sabah", agencies: ["SPA"] }), textOf("4", court, { outlet: "nahar" }),
      textOf("5", `${court} ${mine}`, { outlet: "sabah" }), textOf("6", mine, { outlet: "nahar" }), textOf("7", flood, { outlet: "nahar" }), textOf("8", court, { outlet: "nahar", published: "2024-05-19" }),
    ];
    const alone = new CopyIndex();
    const expected = texts.map(text => alone.add(text));
    for (const size of [1, 2, 3, 8]) {
      const store = new FakeStore();
      const found = [];
      for (let from = 0; from < texts.length; from += size) {
        const batch = texts.slice(from, from + size);
        const placements = await planCopies(batch, store);
        store.put(batch, placements);
        found.push(...placements);
      }
      expect(found).toEqual(expected);
      expect(texts.map(t => store.origins.get(t.article))).toEqual(texts.map(t => alone.originOf(t.article)));
    }
  });

  it("keeps no more postings of a print than a look-up may cost", () => {
    const index = new CopyIndex();
    const kept = Array.from({ length: postingsKept + 5 }, (_, n) => index.add(textOf(String(n), flood, { outlet: `paper ${n}`, agencies: ["AFP"] })).prints.length);
    expect(kept[0]).toBe(printsOf(textOf("x", flood)).length);
    expect(kept.at(-1)).toBe(0);
    expect(index.originOf(String(postingsKept + 4))).toBe("dispatch:AFP:0");
  });
});

/** What a database would do, in maps. */
class FakeStore implements PrintStore {
  readonly origins = new Map<string, string>();
  readonly #texts = new Map<string, CopyText>();
  readonly #postings = new Map<number, string[]>();

  async postings(prints: readonly number[]): Promise<Postings> {
    const places = [...this.#texts.keys()];
    return new Map(prints.flatMap(print => {
      const list = this.#postings.get(print);
      return list === undefined ? [] : [[print, list.slice(0, postingsKept).map((article): Posting => ({ article, place: places.indexOf(article), origin: this.origins.get(article)!, published: this.#texts.get(article)!.published! }))]];
    }));
  }

  async candidates(articles: readonly string[]): ReturnType<PrintStore["candidates"]> {
    return new Map(articles.map(article => [article, { text: this.#texts.get(article)!, origin: this.origins.get(article)! }]));
  }

  put(texts: readonly CopyText[], placements: Awaited<ReturnType<typeof planCopies>>): void {
    placements.forEach(({ article, origin, renames, prints }, n) => {
      this.#texts.set(article, texts[n]!);
      this.origins.set(article, origin);
      for (const { from, to } of renames) for (const [other, now] of this.origins) if (now === from) this.origins.set(other, to);
      for (const print of prints) this.#postings.set(print, [...this.#postings.get(print) ?? [], article]);
    });
  }
}
