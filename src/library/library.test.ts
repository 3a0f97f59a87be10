import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actor, article, articles, events, findActors, holdings, isSettled, mergeActors, separateActor, settle, splitActor, speakersAbout, statements, timeline, type Database } from "./index.js";
import { libraryOf, shelved } from "./testing.js";
import { reader } from "../server/testing.js";
import { writeBatch } from "./store.js";

const documents = [
  { id: "a1", outlet: "paper-one", published: "2024-05-02", title: "لافروف يدين الهجوم", text: "لافروف يدين الهجوم\nقال وزير الخارجية الروسي سيرغي لافروف في موسكو إن بلاده تدين الهجوم على دمشق. وأضاف لافروف أن سوريا تحتاج إلى مساعدة عاجلة." },
  { id: "a2", outlet: "paper-two", published: "2024-05-03", title: "مصر ترفض", text: "مصر ترفض\nرفضت مصر المقترح الإسرائيلي. وقال وزير الخارجية المصري سامح شكري 😀 إن القاهرة ترفض تهجير الفلسطينيين." },
  { id: "a3", outlet: "paper-one", published: "2024-05-04", title: "لقاء", text: "التقى الرئيس المصري عبد الفتاح السيسي وزير الخارجية الروسي سيرغي لافروف في القاهرة. وقال خالد الحمداني إن سيرغي لافروف زار القاهرة مرتين." },
];

describe("a library", () => {
  let library: Database;
  beforeAll(async () => { library = await libraryOf(...documents); });
  afterAll(() => library.close());

  test("holds what was read", async () => {
    expect(await holdings(library)).toMatchObject({ documents: 3, refused: 0, articles: 3, first: "2024-05-02", last: "2024-05-04", outlets: [{ outlet: "paper-one", articles: 2 }, { outlet: "paper-two", articles: 1 }] });
  });
  test("gives back the Report as it was made", async () => {
    const { report, actors } = await article(library, "a1");
    expect(report.text).toBe(documents[0]!.text);
    expect(actors["person.sergei-lavrov"]).toBe("person.sergei-lavrov");
  });
  test("says what somebody said, latest first, with the words as they stand", async () => {
    const { items } = await statements(library, { speaker: "person.sergei-lavrov" });
    expect(items.map(s => [s.article.id, s.content[0]!.text])).toEqual([["a1", "بلاده تدين الهجوم على دمشق"], ["a1", "سوريا تحتاج إلى مساعدة عاجلة"]]);
  });
  test("says whom the words name, and which sentence tells an act", async () => {
    const { items } = await statements(library, { speaker: "person.sergei-lavrov", article: "a1", withAbout: true });
    expect(items.map(s => s.about?.map(actor => actor.id))).toEqual([expect.arrayContaining(["country.SYR"]), expect.arrayContaining(["country.SYR"])]);
    expect(items.map(s => s.article.length)).toEqual([documents[0]!.text.length, documents[0]!.text.length]);
    const told = (await events(library, { article: "a2" })).items.map(e => [e.sentence.text, e.sentenceNumber]);
    expect(told).toEqual([[expect.stringMatching(/^وقال وزير/u), 3]]);
  });
  test("says what somebody said about another", async () => {
    const { items } = await statements(library, { speaker: "person.sergei-lavrov", about: "country.SYR" });
    expect(items.map(s => s.content[0]!.text)).toContain("سوريا تحتاج إلى مساعدة عاجلة");
  });
  test("cuts words at UTF-16 code units, behind an emoji too", async () => {
    const { items } = await statements(library, { article: "a2" });
    expect(items[0]!.content[0]!.text).toBe("القاهرة ترفض تهجير الفلسطينيين");
  });
  test("pages through an answer without a gap or a repetition", async () => {
    const all = (await statements(library, {})).items.map(s => s.id);
    const paged: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await statements(library, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items.map(s => s.id));
      cursor = page.next;
      more = cursor !== undefined;
    }
    expect(paged).toEqual(all);
  });
  test("says what one did to another, by actor and by country", async () => {
    const met = await events(library, { party: "person.abdel-fattah-el-sisi", type: "CONSULT" });
    expect(met.items.map(e => [...e.doers, ...e.recipients].map(d => d.id))).toContainEqual(["person.abdel-fattah-el-sisi", "person.sergei-lavrov"]);
    expect((await events(library, { doer: "EGY", type: "REJECT" })).items.map(e => e.article.id)).toContain("a2");
  });
  test("draws acts over time by quad", async () => {
    const { bars } = await timeline(library, { party: "EGY", step: "month", by: "articles" });
    expect(bars.every(bar => bar.from === "2024-05-01")).toBe(true);
    expect(bars.map(bar => bar.quad)).toEqual([...new Set(bars.map(bar => bar.quad))].sort());
  });
  test("finds actors by the beginning of a word of their name, in both scripts", async () => {
    expect((await findActors(library, { name: "لافر" })).items[0]!.id).toBe("person.sergei-lavrov");
    expect((await findActors(library, { name: "lavrov" })).items[0]!.id).toBe("person.sergei-lavrov");
  });
  test("says where an act took place, in degrees where the lexicon knows them", async () => {
    const { items } = await events(library, { article: "a3", type: "CONSULT" });
    expect(items[0]!.place).toMatchObject({ name: "القاهرة", country: "EGY", lat: expect.closeTo(30, 0), lon: expect.closeTo(31, 0) });
  });
  test("tells an actor's offices by date where the lexicon is given", async () => {
    const { roles } = await actor(library, "person.sergei-lavrov", reader);
    expect(roles).toContainEqual({ office: "foreign-minister", country: "RUS", from: "2004-03-09" });
    expect(roles.map(role => role.from ?? "")).toEqual(roles.map(role => role.from ?? "").sort());
    expect((await actor(library, "person.sergei-lavrov")).roles).toEqual([]);
    expect(reader.rolesOf("person.antonio-guterres")).toContainEqual({ office: "secretary-general", body: { id: "org.un", name: { ar: "الأمم المتحدة", en: "UN" } }, from: "2017-01-01" });
  });
  test("counts an actor's appearances", async () => {
    expect(await actor(library, "person.sergei-lavrov")).toMatchObject({ articles: 2, origins: 2, first: "2024-05-02", last: "2024-05-04" });
    await expect(actor(library, "person.nobody")).rejects.toMatchObject({ code: "not-found" });
  });
  test("says who speaks about somebody", async () => {
    expect((await speakersAbout(library, { about: "person.sergei-lavrov" })).items.map(s => s.speaker.name.ar)).toEqual(["خالد الحمداني"]);
  });
  test("lists articles that name an actor", async () => {
    expect((await articles(library, { names: "person.sergei-lavrov" })).items.map(a => a.id)).toEqual(["a3", "a1"]);
  });
  test("refuses a cursor that it did not give", async () => {
    await expect(statements(library, { cursor: "'; drop table articles" })).rejects.toMatchObject({ code: "bad-option" });
  });
  test("takes SQL in any condition as mere text", async () => {
    expect((await events(library, { doer: "x' or '1'='1", outlet: "'; drop table events; --" })).items).toEqual([]);
    expect((await holdings(library)).articles).toBe(3);
  });
});

describe("order", () => {
  test("keeps to a span of days, both included, in which the undated are not", async () => {
    const undated = await libraryOf(...documents, { id: "a5", text: documents[1]!.text });
    const days = async (asked: { from?: string; to?: string }) => (await articles(undated, asked)).items.map(a => a.id);
    expect(await days({})).toEqual(["a3", "a2", "a1", "a5"]);
    expect(await days({ from: "2024-05-03" })).toEqual(["a3", "a2"]);
    expect(await days({ to: "2024-05-03" })).toEqual(["a2", "a1"]);
    expect((await statements(undated, { to: "2024-05-02" })).items.every(s => s.article.id === "a1")).toBe(true);
    await undated.close();
  });
  test("can be settled, and knows whether it is", async () => {
    const fresh = await libraryOf(...documents);
    expect(await isSettled(fresh)).toBe(false);
    await settle(fresh);
    expect(await isSettled(fresh)).toBe(true);
    await fresh.close();
  });
});

describe("decisions about actors", () => {
  test("a merge holds for what is there and for what comes, and can be taken back", async () => {
    const library = await libraryOf(documents[2]!);
    const [stranger] = (await findActors(library, { name: "الحمداني" })).items;
    await mergeActors(library, stranger!.id, "person.sergei-lavrov");
    await writeBatch(library, [shelved({ ...documents[2]!, id: "a4" })]);
    expect((await statements(library, { speaker: "person.sergei-lavrov" })).items.map(s => s.article.id)).toEqual(["a4", "a3"]);
    await separateActor(library, stranger!.id);
    expect((await statements(library, { speaker: "person.sergei-lavrov" })).items).toEqual([]);
    expect((await statements(library, { speaker: stranger!.id })).items).toHaveLength(2);
    await library.close();
  });
  test("a split holds in its article alone", async () => {
    const library = await libraryOf(documents[2]!, { ...documents[2]!, id: "a4" });
    const [stranger] = (await findActors(library, { name: "الحمداني" })).items;
    await splitActor(library, "a4", stranger!.id, "person.sergei-lavrov");
    expect((await statements(library, { speaker: "person.sergei-lavrov" })).items.map(s => s.article.id)).toEqual(["a4"]);
    expect((await statements(library, { speaker: stranger!.id })).items.map(s => s.article.id)).toEqual(["a3"]);
    await library.close();
  });
});

describe("writing", () => {
  test("passes over what is there, and puts what has changed at the place of the former", async () => {
    const library = await libraryOf(documents[0]!, documents[1]!);
    expect(await writeBatch(library, [shelved(documents[0]!)])).toEqual({ read: 0, refused: 0, known: 1 });
    expect(await writeBatch(library, [shelved({ ...documents[0]!, text: "رفضت مصر المقترح الإسرائيلي." })])).toEqual({ read: 1, refused: 0, known: 0 });
    expect((await library.query("select n, key from documents order by n")).map(d => (d as { key: string }).key)).toEqual(["a1", "a2"]);
    expect((await events(library, { article: "a1" })).items.map(e => e.type)).toEqual(["REJECT"]);
    await library.close();
  });
  test("does not let what cannot be read take the place of what could", async () => {
    const library = await libraryOf(documents[0]!);
    expect(await writeBatch(library, [shelved({ id: "a1", text: " " })])).toEqual({ read: 0, refused: 0, known: 1 });
    expect((await article(library, "a1")).report.text).toBe(documents[0]!.text);
    await library.close();
  });
  test("keeps a document that cannot be read with its fault", async () => {
    const library = await libraryOf({ id: "b1", text: "  " }, documents[0]!);
    expect(await holdings(library)).toMatchObject({ documents: 2, refused: 1, articles: 1 });
    await library.close();
  });
  test("takes the headline for the title where no source says one", async () => {
    const library = await libraryOf({ id: "b3", text: `مصر ترفض المقترح\n${documents[0]!.text}` });
    expect((await articles(library, {})).items[0]!.title).toBe("مصر ترفض المقترح");
    await library.close();
  });
  test("takes texts with NUL and lone surrogates", async () => {
    const text = `رفضت مصر\u0000 المقترح \ud800 الإسرائيلي. ${documents[0]!.text}`;
    const library = await libraryOf({ id: "b2", text });
    expect((await article(library, "b2")).report.text).toBe(text);
    await library.close();
  });
});
