import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkEntries } from "../src/lexicon/check.js";
import { checkEnglishWords } from "../src/lexicon/check-words-english.js";
import { checkWords } from "../src/lexicon/check-words.js";
import { checkEnglishExamples } from "../src/lexicon/examples-english.js";
import { checkExamples } from "../src/lexicon/examples.js";
import type { EnglishKinds } from "../src/lexicon/load-english.js";
import { loadLexicon, toAsset } from "../src/lexicon/load.js";
import { createReader } from "../src/reading/index.js";

const source = loadLexicon(fileURLToPath(new URL("../lexicon", import.meta.url)));

describe("the lexicon", () => {
  it("has no entry that its schema, its spelling or its meaning speaks against", () => {
    expect(checkEntries(source)).toEqual([]);
  });

  it("has a general vocabulary without doubles and misspellings", () => {
    expect(checkWords(source)).toEqual([]);
    expect(checkEnglishWords(source)).toEqual([]);
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

  it("gives every English word an example, save those for crowds", () => {
    const { "en-crowds": _crowds, ...kinds } = source.englishKinds;
    expect(Object.values(kinds).flat().filter(({ entry }) => entry["hit"] === undefined).map(({ entry }) => entry.id)).toEqual([]);
  });

  it("says in one sentence how to mend a wrong entry", () => {
    const wrong = { ...source, kinds: { ...source.kinds, events: [{ file: "ar/events/test.yaml", entry: { id: "ar.event.test", verb: "كتب", type: "ASSAULT", mode: "visit", hit: [{ text: "كتب" }] } }] } };
    const says = checkEntries(wrong).filter(c => c.id === "ar.event.test").map(c => c.says);
    expect(says).toHaveLength(1);
    expect(says[0]).toMatch(/mode "visit" is none of ASSAULT/);
  });

  it("says in one sentence how to mend a wrong English entry or table", () => {
    const event = { id: "en.event.test", verb: "write", type: "ASSAULT", hit: [{ text: "Iran wrote to Iraq." }] };
    const entries = [{ ...event, mode: "visit" }, { ...event, id: "en.event.test-2", complement: true }, { ...event, id: "en.event.arrest" }];
    const englishKinds = { ...source.englishKinds, "en-events": [...source.englishKinds["en-events"], ...entries.map(entry => ({ file: "en/events/test.yaml", entry }))] };
    const english = { ...source.english, status: { ...source.english.status, if: [] } };
    expect(checkEntries({ ...source, english, englishKinds }).map(c => `${c.id} ${c.says}`)).toEqual([
      expect.stringMatching(/^en.event.test mode "visit" is none of ASSAULT/),
      expect.stringMatching(/^en.event.test-2 the entry has a field "complement" that is not known/),
      expect.stringMatching(/^en.event.arrest this id stands in en\/events\/\S+ too/),
      expect.stringMatching(/^en-status if must NOT have fewer than 1 items/),
    ]);
  });

  it("says what is wrong with a row of the English vocabulary", () => {
    const words = { ...source.english.words, verbs: [["go", "went", "gone", "no", "no"], ["go", "", "", "no", "no"], ["run", "ran", "run", "maybe", "no"]] as never, nouns: [["Soldier", "", "person"]] as never };
    expect(checkEnglishWords({ ...source, english: { ...source.english, words } }).map(c => `${c.id} ${c.says}`)).toEqual([
      "go stands here twice; take one away.",
      expect.stringMatching(/^run object is "maybe"/),
      "Soldier has a capital; words are written in small letters.",
    ]);
  });

  it("compares what an English example finds with the example: doer, target, trigger and status, speaker, content and cue", () => {
    const none = Object.fromEntries(Object.keys(source.englishKinds).map(kind => [kind, []])) as unknown as EnglishKinds;
    const entry = (kind: keyof EnglishKinds, id: string, examples: object): EnglishKinds => ({ ...none, [kind]: [{ file: "", entry: { ...source.englishKinds[kind].find(e => e.entry.id === id)!.entry, miss: [], ...examples } }] });
    const asset = toAsset(source);
    const reader = createReader(asset);
    const failures = (kinds: EnglishKinds): string[] => checkEnglishExamples(kinds, asset, reader).map(c => c.says);
    const attacked = (find: object): string[] => failures(entry("en-events", "en.event.attack", { hit: [{ text: "The rebels attacked the army.", find }] }));
    expect(attacked({ doer: "The rebels", target: "the army", trigger: "attacked", status: "happened" })).toEqual([]);
    for (const find of [{ doer: "the army" }, { target: "The rebels" }, { trigger: "army" }, { status: "denied" }]) expect(attacked(find)).toHaveLength(1);
    const said = (find: object): string[] => failures(entry("en-reporting", "en.report.say", { hit: [{ text: "The minister said that the talks had failed.", find }] }));
    expect(said({ speaker: "The minister", content: "the talks had failed", cue: "said" })).toEqual([]);
    for (const find of [{ speaker: "the talks" }, { content: "The minister" }, { cue: "failed" }]) expect(said(find)).toHaveLength(1);
    expect(failures(entry("en-titles", "en.title.president", { hit: [{ text: "The talks failed." }], miss: [{ text: "The president left.", because: "a test" }] }))).toEqual([
      'does not fire in the hit "The talks failed.".', 'fires in the miss "The president left." (a test).',
    ]);
  });
});
