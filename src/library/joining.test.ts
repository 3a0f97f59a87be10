import { describe, expect, test } from "vitest";
import type { Document } from "../reading/index.js";
import type { Database } from "./database.js";
import { copies, copyTree } from "./index.js";
import { joining } from "./joining.js";
import { writeBatch } from "./store.js";
import { emptyLibrary, shelved } from "./testing.js";

const dispatch = "أعلنت وزارة الصحة المصرية أن انفجارا وقع في محطة للوقود بمدينة المنصورة أسفر عن مقتل تسعة عمال وإصابة عشرين آخرين بجروح متفاوتة. وقالت الوزارة في بيان إن المصابين نقلوا إلى ثلاثة مستشفيات قريبة وإن أربعة منهم في حالة حرجة. وفتحت النيابة العامة تحقيقا في أسباب الانفجار واستدعت مدير المحطة ومهندسي الصيانة للاستماع إلى أقوالهم. وتعهد محافظ الدقهلية بصرف تعويضات لأسر الضحايا خلال أسبوع.";
const other = "وقعت الأردن وسويسرا اتفاقا لتطوير شبكات الري في وادي الأردن بكلفة أربعين مليون دولار. وقال وزير المياه الأردني إن المشروع سيوفر ثلث المياه المهدورة خلال خمس سنوات، فيما أوضحت السفيرة السويسرية أن بلادها تقدم الخبراء والمعدات. ويبدأ العمل في المرحلة الأولى مطلع العام المقبل.";
const documents: (Document & { id: string })[] = [
  { id: "c1", outlet: "one", published: "2024-05-02", title: "تسعة قتلى في انفجار بالمنصورة", text: `تسعة قتلى في انفجار بالمنصورة\nالقاهرة (رويترز) - ${dispatch}` },
  { id: "c2", outlet: "two", published: "2024-05-02", title: "اتفاق أردني سويسري للري", text: `اتفاق أردني سويسري للري\n${other}` },
  { id: "c3", outlet: "three", published: "2024-05-03", title: "انفجار محطة وقود", text: `انفجار محطة وقود\nرويترز - المنصورة\n${dispatch}` },
  { id: "c4", outlet: "two", published: "2024-05-03", title: "ضحايا انفجار المنصورة", text: `ضحايا انفجار المنصورة\n${dispatch.slice(0, 320)}.` },
];

/** All that joining makes, as the tables hold it. */
async function joined(library: Database): Promise<object[][]> {
  const tables = ["select n, id, origin, story from articles order by n", "select * from copies order by article, rank", "select * from prints order by print, article", "select * from stories order by id", "select * from story_inputs order by n",
    "select n, id, state from happenings order by n", "select * from happening_keys order by key, happening", "select article, id, happening from events order by article, id"];
  const rows: object[][] = [];
  for (const table of tables) rows.push(await library.query<object>(table));
  return rows;
}

async function libraryIn(...batches: (Document & { id: string })[][]): Promise<Database> {
  const library = await emptyLibrary();
  const steps = joining();
  for (const batch of batches) await writeBatch(library, batch.map(shelved), steps);
  return library;
}

describe("joining", () => {
  test("folds prints of one dispatch into it, though nobody has the dispatch itself", async () => {
    const library = await libraryIn(documents);
    const origins = new Map((await library.query<{ id: string; origin: string }>("select id, origin from articles")).map(row => [row.id, row.origin]));
    expect(origins.get("c1")).toMatch(/^dispatch:Reuters:/u);
    expect(origins.get("c3")).toBe(origins.get("c1"));
    expect(origins.get("c4")).toBe(origins.get("c1"));
    expect(origins.get("c2")).toBe("c2");
    expect((await copies(library, {})).items.map(link => link.article)).toEqual(expect.arrayContaining(["c1", "c3", "c4"]));
    expect((await copyTree(library, origins.get("c1")!)).articles.map(a => [a.id, a.from])).toEqual([["c1", undefined], ["c3", "c1"], ["c4", expect.stringMatching(/^c[13]$/u)]]);
  });
  test("keeps copies in one story and other news in another", async () => {
    const library = await libraryIn(documents);
    const stories = new Map((await library.query<{ id: string; story: string }>("select id, story from articles")).map(row => [row.id, row.story]));
    expect([stories.get("c3"), stories.get("c4")]).toEqual([stories.get("c1"), stories.get("c1")]);
    expect(stories.get("c2")).not.toBe(stories.get("c1"));
  });
  test("counts one act once, however many articles tell it", async () => {
    const library = await libraryIn(documents);
    const told = await library.query<{ happening: string; articles: number }>("select e.happening, count(distinct a.id)::integer as articles from events e join articles a on a.n = e.article where e.happening is not null group by 1 order by 2 desc");
    expect(told[0]!.articles).toBe(3);
  });
  test("comes to the same in one batch, in several, and after a new start in between", async () => {
    const whole = await joined(await libraryIn(documents));
    expect(await joined(await libraryIn([documents[0]!], [documents[1]!, documents[2]!], [documents[3]!]))).toEqual(whole);
    const library = await libraryIn([documents[0]!, documents[1]!]);
    await writeBatch(library, [documents[2]!, documents[3]!].map(shelved), joining());
    expect(await joined(library)).toEqual(whole);
  });
  test("keeps of each story what its articles say, also where one is read anew under another title", async () => {
    const library = await libraryIn([documents[0]!], [documents[1]!, documents[2]!], [documents[3]!]);
    await writeBatch(library, [shelved({ ...documents[0]!, title: "انفجار في المنصورة", outlet: "four" })], joining());
    const kept = await library.query("select id, articles, origins, outlets, first_day::text as first, last_day::text as last, title from stories where articles > 0 order by id");
    const counted = await library.query(`select story as id, count(*)::integer as articles, count(distinct origin)::integer as origins, count(distinct outlet)::integer as outlets, min(day)::text as first, max(day)::text as last,
      (array_agg(title order by n))[1] as title from articles group by story order by story`);
    expect(kept).toEqual(counted);
    expect(kept).toContainEqual({ id: "story.c1", articles: 3, origins: 1, outlets: 3, first: "2024-05-02", last: "2024-05-03", title: "انفجار في المنصورة" });
  });
  test("forgets what a transaction that came to nothing had joined", async () => {
    const library = await libraryIn([documents[0]!]);
    const steps = joining();
    await writeBatch(library, [shelved(documents[1]!)], steps);
    await expect(writeBatch(library, [shelved(documents[2]!)], [...steps, async () => { throw new Error("the disk is full"); }])).rejects.toThrow();
    await writeBatch(library, [documents[2]!, documents[3]!].map(shelved), steps);
    const after = await joined(library);
    expect(after).toEqual(await joined(await libraryIn(documents)));
  });
  test("compares with the text that an article has now, where another process wrote it anew", async () => {
    const library = await libraryIn([documents[1]!]);
    const steps = joining();
    await writeBatch(library, [shelved({ ...documents[0]!, text: `${other} ${other.slice(0, 100)}` })], steps);
    await writeBatch(library, [shelved(documents[0]!)], joining());
    await writeBatch(library, [shelved(documents[2]!)], steps);
    expect((await copies(library, { article: "c3" })).items.map(link => link.of)).toEqual(["c1"]);
  });
  test("compares with the text that an article has, where another one was not kept", async () => {
    const library = await libraryIn([documents[1]!]);
    const steps = joining();
    await writeBatch(library, [shelved(documents[0]!)], steps);
    await expect(writeBatch(library, [shelved({ ...documents[0]!, text: other })], [...steps, async () => { throw new Error("the disk is full"); }])).rejects.toThrow();
    await writeBatch(library, [shelved(documents[2]!)], steps);
    expect((await copies(library, { article: "c3" })).items.map(link => link.of)).toEqual(["c1"]);
  });
  test("leaves everything as it was where the same text is read again", async () => {
    const library = await libraryIn(documents);
    const before = await joined(library);
    await writeBatch(library, documents.map(document => ({ ...shelved(document), reader: "another" })), joining());
    expect(await joined(library)).toEqual(before);
  });
});
