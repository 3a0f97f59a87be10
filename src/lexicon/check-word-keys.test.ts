import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { checkWordKeys } from "./check-word-keys.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "isnad-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the table of what is taken off words is well", () => {
  expect(checkWordKeys(fileURLToPath(new URL("../../lexicon", import.meta.url)))).toEqual([]);
});
test("a wrong row of the table is told in one sentence", () => {
  mkdirSync(path.join(folder, "ar"));
  const rows = [["article", "ال", "الوزير", "وزير"], ["conjunction", "و", "والوزير", "وزير"], ["ending", "ات", "مظاهرات", "مظاهرات"], ["ending", "ين", "مهندس", "مهندس"], ["tail", "ـه", "سفيره", "سفير"]];
  writeFileSync(path.join(folder, "ar", "word-keys.tsv"), `part\tform\tword\tkey\n${rows.map(row => row.join("\t")).join("\n")}\n`);
  expect(checkWordKeys(folder).map(({ id, says }) => `${id}: ${says}`)).toEqual([
    "ات: the word \"مظاهرات\" has the key \"مظاهر\", not \"مظاهرات\".", "ين: the word \"مهندس\" does not have it.",
    expect.stringMatching(/^ـه: part is "tail"/u), expect.stringContaining("tatweel"), expect.stringContaining("does not have it"), expect.stringContaining("has the key"),
  ]);
});
