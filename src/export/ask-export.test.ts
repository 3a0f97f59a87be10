import { expect, test } from "vitest";
import { joining } from "../library/joining.js";
import { story, stories } from "../library/index.js";
import { writeBatch } from "../library/store.js";
import { emptyLibrary, shelved } from "../library/testing.js";
import { askExport } from "./ask-export.js";
import { formatOf, loadExportTables } from "./formats/index.js";

test("a story is exported whole, beyond what its page in the library shows", async () => {
  const library = await emptyLibrary();
  const text = Array.from({ length: 110 }, (_, i) => `وقال وزير الخارجية المصري سامح شكري إن القاهرة ترفض المقترح رقم ${i + 1}.`).join("\n");
  await writeBatch(library, [shelved({ id: "long", outlet: "one", published: "2024-05-02", title: "مصر ترفض", text: `مصر ترفض\n${text}` })], joining());
  const { id } = (await stories(library, {})).items[0]!;
  const answer = await askExport(library, formatOf("story-html"), "story", { story: id }, { tables: loadExportTables() });
  expect((await story(library, id)).statements).toHaveLength(20);
  expect(answer).toMatchObject({ kind: "story", story: { id, articles: [{ id: "long" }], statements: { length: 110 } } });
});
