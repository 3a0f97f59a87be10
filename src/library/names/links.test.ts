import { describe, expect, test } from "vitest";
import type { Document } from "../../reading/index.js";
import type { Database } from "../database.js";
import { actor, findActors, mergeActors, separateActor, statements } from "../index.js";
import { joining } from "../joining.js";
import { writeBatch } from "../store.js";
import { emptyLibrary, shelved } from "../testing.js";

const ar = (id: string, text = "وصل وفد من النقابة إلى العاصمة. وقال خالد الزغيبي إن الاتفاق جيد."): Document & { id: string } => ({ id, published: "2024-05-02", language: "ar", text });
const en = (id: string, name = "Khaled al-Zoghaibi"): Document & { id: string } => ({ id, published: "2024-05-02", language: "en", text: `A delegation arrived in the capital. ${name} said the agreement was good.` });

async function libraryIn(...batches: (Document & { id: string })[][]): Promise<Database> {
  const library = await emptyLibrary();
  const steps = joining();
  for (const batch of batches) await writeBatch(library, batch.map(shelved), steps);
  return library;
}
const named = async (library: Database, name: string): Promise<string[]> => (await findActors(library, { name })).items.filter(found => found.articles > 0).map(found => found.id);
const said = async (library: Database, speaker: string): Promise<string[]> => (await statements(library, { speaker })).items.map(s => s.article.id).sort();

describe("people named in two scripts", () => {
  test("are one actor, whose id is that of the first meeting, with the names of both", async () => {
    for (const batch of [[ar("a"), en("e")], [en("e"), ar("a")]]) {
      const library = await libraryIn(batch);
      const [id, ...others] = await named(library, "zoghaibi");
      expect(others).toEqual([]);
      expect(await said(library, id!)).toEqual(["a", "e"]);
      expect((await actor(library, id!)).name).toEqual({ ar: "خالد الزغيبي", en: "Khaled al-Zoghaibi" });
      const { linked } = await actor(library, id!);
      expect(linked.map(link => link.score > 0.9)).toEqual([true]);
    }
  });
  test("are the same in one batch and in several", async () => {
    const documents = [ar("a"), en("e"), en("f", "Khalid Al Zughaibi"), ar("b")];
    const actors = async (library: Database): Promise<object[]> => library.query("select article, local, joined, actor from mentions order by article, local");
    const whole = await actors(await libraryIn(documents));
    expect(await actors(await libraryIn(...documents.map(document => [document])))).toEqual(whole);
  });
  test("are joined in another spelling too, and stay two with another name", async () => {
    const library = await libraryIn([ar("a"), en("e"), en("f", "Khalid Al Zughaibi"), en("g", "Walid al-Zoghaibi")]);
    const [id] = await named(library, "الزغيبي");
    expect(await said(library, id!)).toEqual(["a", "e", "f"]);
  });
  test("stay two where namesakes of two countries come into question", async () => {
    const library = await libraryIn([ar("a", "قال الوزير الكويتي خالد الزغيبي إن الاتفاق جيد."), ar("b", "قال الوزير القطري خالد الزغيبي إن الاتفاق جيد."), en("e")]);
    expect((await named(library, "الزغيبي")).length).toBe(2);
    expect((await named(library, "Khaled al-Zoghaibi")).length).toBe(1);
  });
  test("are separated by decision for good", async () => {
    const library = await libraryIn([ar("a"), en("e")]);
    const [id] = await named(library, "zoghaibi");
    const { linked } = await actor(library, id!);
    await separateActor(library, linked[0]!.actor.id);
    expect(await said(library, id!)).toEqual(["a"]);
    await writeBatch(library, [shelved(en("f"))], joining());
    expect(await said(library, linked[0]!.actor.id)).toEqual(["e", "f"]);
    expect((await actor(library, id!)).linked).toEqual([]);
  });
  test("go along where people decide that the one is somebody else", async () => {
    const library = await libraryIn([ar("a"), en("e"), en("g", "Walid Haddadin")]);
    const [[khaled], [walid]] = [await named(library, "zoghaibi"), await named(library, "haddadin")];
    await mergeActors(library, khaled!, walid!);
    await writeBatch(library, [shelved(en("f"))], joining());
    expect(await said(library, walid!)).toEqual(["a", "e", "f", "g"]);
    await separateActor(library, khaled!);
    expect(await said(library, khaled!)).toEqual(["a", "e", "f"]);
  });
});
