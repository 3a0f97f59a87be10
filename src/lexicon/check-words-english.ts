import type { EnglishWordLists, NounSort } from "../reading/en/entries.js";
import { oneOf } from "./check-words.js";
import type { Complaint } from "./check.js";
import type { LexiconSource } from "./load.js";

type ListName = keyof EnglishWordLists;

const files: Readonly<Record<ListName, string>> = {
  verbs: "en/words/verbs.tsv", nouns: "en/words/nouns.tsv", adjectives: "en/words/adjectives.tsv", adverbs: "en/words/adverbs.tsv", givenNames: "en/words/given-names.tsv",
};
const sorts: readonly NounSort[] = ["person", "people", "body", "act", "speech", "thing", "place", "time", "measure", "abstract"];

/** Checks the tables of the English vocabulary: columns, spelling, doubles. */
export function checkEnglishWords({ english }: LexiconSource): Complaint[] {
  const complaints: Complaint[] = [];
  for (const name of Object.keys(files) as ListName[]) {
    const seen = new Set<string>();
    for (const row of english.words[name] as readonly (readonly string[])[]) {
      const [word = ""] = row;
      const says = [
        ...(seen.has(word) ? ["stands here twice; take one away."] : []),
        ...(name === "givenNames" || word === word.toLowerCase() ? [] : ["has a capital; words are written in small letters."]),
        ...(name !== "givenNames" && word.includes(" ") ? ["is several words; only words of one stand here."] : []),
        ...rules[name](row),
      ];
      seen.add(word);
      complaints.push(...says.map(text => ({ file: files[name], id: word, says: text })));
    }
  }
  return complaints;
}

const rules: Readonly<Record<ListName, (row: readonly string[]) => string[]>> = {
  verbs: ([, , , object, noun]) => [...oneOf(object, "object", ["yes", "no", "both"]), ...oneOf(noun, "noun", ["no", "also", "mostly"])],
  nouns: ([, , sort]) => oneOf(sort, "sort", sorts),
  adjectives: ([, noun]) => oneOf(noun, "noun", ["", "yes"]),
  adverbs: () => [],
  givenNames: ([, sex]) => oneOf(sex, "sex", ["m", "f", "u"]),
};
