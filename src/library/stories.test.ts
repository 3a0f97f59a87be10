import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../reading/index.js";
import { terms } from "../testing.js";
import { announced, copies, figures, happenings, search, stories, story, type Database, type Page, type Paging } from "./index.js";
import { joining } from "./joining.js";
import { writeBatch } from "./store.js";
import { emptyLibrary, shelved } from "./testing.js";

const blast = (dead: string): string => `أعلنت وزارة الصحة المصرية أن انفجارا وقع في محطة للوقود بمدينة المنصورة أسفر عن مقتل ${dead} عمال وإصابة عشرين آخرين بجروح متفاوتة. وقالت الوزارة في بيان إن المصابين نقلوا إلى ثلاثة مستشفيات قريبة وإن أربعة منهم في حالة حرجة. وفتحت النيابة العامة تحقيقا في أسباب الانفجار واستدعت مدير المحطة ومهندسي الصيانة للاستماع إلى أقوالهم. وتعهد محافظ الدقهلية بصرف تعويضات لأسر الضحايا خلال أسبوع.`;
const documents: (Document & { id: string })[] = [
  { id: "s1", outlet: "one", published: "2024-05-02", title: "تسعة قتلى في انفجار بالمنصورة", text: `تسعة قتلى في انفجار بالمنصورة\nالقاهرة (رويترز) - ${blast("تسعة")}` },
  { id: "s2", outlet: "two", published: "2024-05-02", title: "انفجار محطة وقود بالمنصورة", text: `انفجار محطة وقود بالمنصورة\nرويترز - المنصورة\n${blast("تسعة")}` },
  { id: "s3", outlet: "three", published: "2024-05-02", title: "انفجار في محطة وقود بمدينة المنصورة يقتل سبعة", text: "انفجار في محطة وقود بمدينة المنصورة يقتل سبعة\nقتل سبعة عمال في انفجار محطة للوقود بمدينة المنصورة المصرية مساء أمس. وقال شاهد عيان إن النيران امتدت إلى مخزن مجاور قبل وصول سيارات الإطفاء بنصف ساعة." },
  { id: "s4", outlet: "two", published: "2024-05-03", title: "لقاء مرتقب", text: "لقاء مرتقب\nيلتقي وزير الخارجية المصري سامح شكري نظيره الروسي سيرغي لافروف في القاهرة يوم 9 مايو 2024. ونفت موسكو أن تكون قد طلبت من القاهرة وساطة." },
];

describe("what many articles tell together", () => {
  let library: Database;
  beforeAll(async () => {
    library = await emptyLibrary();
    await writeBatch(library, documents.map(shelved), joining());
  });
  afterAll(() => library.close());

  test("lists stories by independent reports, copies folded", async () => {
    const { items } = await stories(library, { from: "2024-05-02", to: "2024-05-02" });
    expect(items[0]).toMatchObject({ id: "story.s1", articles: 3, origins: 2, outlets: 3, from: "2024-05-02" });
  });
  test("tells a story with its copies, happenings and course", async () => {
    const told = await story(library, "story.s1");
    expect(told.items.map(item => item.id)).toEqual(["s1", "s2", "s3"]);
    expect(told.copies.map(link => [link.article, link.of])).toContainEqual(["s2", "s1"]);
    expect(told.course).toEqual([{ day: "2024-05-02", articles: 3, origins: 2 }]);
    expect(told.happenings.length).toBeGreaterThan(0);
    await expect(story(library, "story.none")).rejects.toMatchObject({ code: "not-found" });
  });
  test("tells the first of a story, how much there is in all, and every disagreement", async () => {
    const [whole, part] = [await story(library, "story.s1"), await story(library, "story.s1", { limit: 1 })];
    expect([part.items, part.happenings, part.statements, part.copies]).toEqual([whole.items.slice(0, 1), whole.happenings.slice(0, 1), whole.statements.slice(0, 1), whole.copies.slice(0, 1)]);
    expect(part.counts).toEqual({ copies: whole.copies.length, happenings: whole.happenings.length, statements: whole.statements.length });
    expect(part.counts.happenings).toBeGreaterThan(1);
    expect(part.disagreements).toEqual(whole.disagreements);
    expect((await copies(library, { story: "story.s1" })).items.map(link => link.article)).toContain("s2");
  });
  test("gives stories and happenings page by page, each once and in the order of the whole list", async () => {
    const paged = async <Item>(ask: (paging: Paging) => Promise<Page<Item>>): Promise<Item[]> => {
      const items: Item[] = [];
      for (let cursor: string | undefined, begun = false; !begun || cursor !== undefined; begun = true) {
        const page = await ask({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
        items.push(...page.items);
        cursor = page.next;
      }
      return items;
    };
    expect(await paged(paging => stories(library, paging))).toEqual((await stories(library, {})).items);
    expect(await paged(paging => stories(library, { outlet: "two", ...paging }))).toEqual((await stories(library, { outlet: "two" })).items);
    for (const order of ["day", "origins", "earliest"]) expect(await paged(paging => happenings(library, { order, ...paging }))).toEqual((await happenings(library, { order })).items);
  });
  test("lists counts that cannot both be true, copies counted once", async () => {
    const { disagreements } = await story(library, "story.s1");
    const dead = disagreements.find(d => d.kind === "figures");
    expect(dead).toMatchObject({ versions: [{ low: 7, origins: ["s3"] }, { low: 9, articles: ["s1", "s2"] }] });
  });
  test("counts who tells a happening by independent reports", async () => {
    const { items } = await happenings(library, { story: "story.s1", order: "origins" });
    expect(items[0]!.articles).toBeGreaterThanOrEqual(items[0]!.origins);
    expect(items.every(item => item.events.length > 0)).toBe(true);
  });
  test("finds what was denied, and what is announced for a day", async () => {
    expect((await happenings(library, { status: "denied" })).items.some(item => item.denied > 0)).toBe(true);
    const planned = await announced(library, { from: "2024-05-09", to: "2024-05-09" });
    expect(planned.items.map(happening => happening.events[0]!.article.id)).toEqual(["s4"]);
  });
  test("follows figures through the articles", async () => {
    const { items } = await figures(library, { story: "story.s1" });
    expect(items.filter(figure => figure.unit === "person").map(figure => figure.value)).toEqual(expect.arrayContaining([9, 7]));
  });
  test("searches by the reading's own words, with the places of what was met", async () => {
    const { items } = await search(library, terms, { query: "\"محطة للوقود\" outlet:two" });
    expect(items.map(hit => hit.id)).toEqual(["s2"]);
    expect(items[0]!.snippets.flatMap(snippet => snippet.hits).map(hit => documents[1]!.text!.slice(...hit))).toContain("محطة للوقود");
    expect((await search(library, terms, { query: "speaker:شكري" })).items).toEqual([]);
    expect((await search(library, terms, { query: "actor:لافروف type:CONSULT" })).items.map(hit => hit.id)).toEqual(["s4"]);
    expect((await search(library, terms, { query: "القاهرة after:2024-05-03" })).items.map(hit => hit.id)).toEqual(["s4"]);
  });
});

test("tells first what is to come first, and leaves out what is announced for no day", async () => {
  const own = await emptyLibrary();
  const plan = (id: string, when: string): Document & { id: string } => ({ id, outlet: "one", published: "2024-05-03", text: `يلتقي وزير الخارجية المصري سامح شكري نظيره الروسي سيرغي لافروف في القاهرة ${when}.` });
  await writeBatch(own, [plan("later", "يوم 20 مايو 2024"), plan("sooner", "يوم 6 مايو 2024"), plan("some day", "قريبا"), plan("between", "يوم 11 مايو 2024")].map(shelved), joining());
  const dates = async (page: { items: readonly { date?: string }[] }) => page.items.map(item => item.date);
  expect(await dates(await announced(own, {}))).toEqual(["2024-05-06", "2024-05-11", "2024-05-20"]);
  const first = await announced(own, { limit: 2 });
  expect([...await dates(first), ...await dates(await announced(own, { limit: 2, cursor: first.next! }))]).toEqual(["2024-05-06", "2024-05-11", "2024-05-20"]);
});
