import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkEntries } from "../src/lexicon/check.js";
import { checkWords } from "../src/lexicon/check-words.js";
import { checkExamples } from "../src/lexicon/examples.js";
import { loadLexicon } from "../src/lexicon/load.js";

const source = loadLexicon(fileURLToPath(new URL("../lexicon", import.meta.url)));

describe("the lexicon", () => {
  it("has no entry that its schema, its spelling or its meaning speaks against", () => {
    expect(checkEntries(source)).toEqual([]);
  });

  it("has a general vocabulary without doubles and misspellings", () => {
    expect(checkWords(source)).toEqual([]);
  });

  it("says what is wrong with a row of the general vocabulary", () => {
    const words = { ...source.words, verbs: [["بلغ", "", "yes", ""], ["تمتّع", "", "maybe", ""]] as never, adjectives: [["كبيرة", ""], ["الكبير", ""]] as never };
    expect(checkWords({ ...source, words }).map(c => `${c.id} ${c.says}`)).toEqual([
      expect.stringMatching(/^بلغ has three letters and no shadda/),
      expect.stringMatching(/^تمتّع trans is "maybe"/),
      expect.stringMatching(/^كبيرة ends in ة/),
      expect.stringMatching(/^الكبير seems to bear the article/),
    ]);
  });

  it("finds in every example what the example says, and stays silent where it must", () => {
    expect(checkExamples(source)).toEqual([]);
  });

  it("gives every word an example", () => {
    const kinds = ["events", "reporting", "titles", "departments", "bodies", "lightVerbs"] as const;
    const without = kinds.flatMap(kind => source.kinds[kind].filter(({ entry }) => entry["hit"] === undefined).map(({ entry }) => entry.id));
    expect(without).toEqual([]);
  });

  it("says in one sentence how to mend a wrong entry", () => {
    const wrong = { ...source, kinds: { ...source.kinds, events: [{ file: "ar/events/test.yaml", entry: { id: "ar.event.test", verb: "كتب", type: "ASSAULT", mode: "visit", hit: [{ text: "كتب" }] } }] } };
    const says = checkEntries(wrong).filter(c => c.id === "ar.event.test").map(c => c.says);
    expect(says).toHaveLength(1);
    expect(says[0]).toMatch(/mode "visit" is none of ASSAULT/);
  });
});
