import type { WordLists } from "../reading/entries.js";
import { spelling, type Complaint } from "./check.js";
import { wordPaths, type LexiconSource } from "./load.js";

type ListName = keyof WordLists;

/** Checks the tables of the general Arabic vocabulary: columns, spelling, doubles. */
export function checkWords(source: LexiconSource): Complaint[] {
  const complaints: Complaint[] = [];
  for (const name of Object.keys(wordPaths) as ListName[]) {
    const seen = new Set<string>();
    for (const row of source.words[name] as readonly (readonly string[])[]) {
      const id = name === "verbs" && row[1] !== "" ? `${row[0]} / ${row[1]}` : row[0]!;
      const say = (says: string): void => { complaints.push({ file: wordPaths[name].file, id, says }); };
      if (seen.has(id)) say("stands here twice; take one away.");
      seen.add(id);
      for (const says of [...row.flatMap(cell => wrongCell(cell)), ...rules[name](row)]) say(says);
    }
  }
  return complaints;
}

/** One or more Arabic words joined by bars, or a plain answer. */
function wrongCell(cell: string): string[] {
  if (cell === "" || /^[a-z]+$/.test(cell)) return [];
  if (!/^[\u0621-\u064a\u0651]+(?:\|[\u0621-\u064a\u0651]+)*$/u.test(cell)) return [`"${cell}" is no single Arabic word; several are joined by | without blanks, and of the vowel marks only shadda is written.`];
  return spelling(cell, `"${cell}"`);
}

/** A complaint where a cell is none of the words that its column allows. */
export const oneOf = (cell: string | undefined, name: string, allowed: readonly string[]): string[] =>
  (allowed.includes(cell ?? "") ? [] : [`${name} is "${cell ?? ""}"; it must be ${allowed.map(a => (a === "" ? "empty" : `"${a}"`)).join(" or ")}.`]);

const rules: Readonly<Record<ListName, (row: readonly string[]) => string[]>> = {
  verbs: ([verb = "", imperfect = "", trans, rare]) => [
    ...verbSpelling(verb, imperfect), ...oneOf(trans, "trans", ["yes", "no", "both"]), ...oneOf(rare, "rare", ["", "yes"]),
  ],
  nouns: ([noun = "", , masdar]) => [...withoutArticle(noun), ...oneOf(masdar, "masdar", ["", "yes"])],
  adjectives: ([adjective = ""]) => [...withoutArticle(adjective), ...(adjective.endsWith("\u0629") ? ["ends in ة; give the masculine, the feminine is generated."] : [])],
  adverbs: () => [],
};

/** Form I has its imperfect, which begins with ي; the other forms have a shadda, a long vowel or a letter more. */
function verbSpelling(verb: string, imperfect: string): string[] {
  if (imperfect === "" && /^[\u0623-\u064a]{3}$/u.test(verb)) return ["has three letters and no shadda; if it is form I, add the imperfect."];
  if (imperfect === "" && /^\u0625/u.test(verb)) return ["begins with إ, which no verb does; the perfect of form IV has أ."];
  if (imperfect !== "" && !imperfect.startsWith("\u064a")) return [`the imperfect "${imperfect}" must begin with ي.`];
  if (imperfect !== "" && verb.replace(/\u0651/u, "").length > 3) return ["has more than three letters, so that its imperfect is generated; leave the column empty."];
  return [];
}

function withoutArticle(word: string): string[] {
  return /^\u0627\u0644[\u0621-\u064a]{3}/u.test(word) && !articleLike.test(word) ? ["seems to bear the article; write the word without it."] : [];
}

/** Verbal nouns whose own first letters are ال (التزام, التقاء). */
const articleLike = /^\u0627\u0644[\u062a\u0637\u0632\u0645]/u;

/** Verbs of the general vocabulary that have an entry of their own, which outranks the row here. */
export function verbsWithEntry(source: LexiconSource): string[] {
  const entries = new Set((["events", "reporting", "lightVerbs"] as const).flatMap(kind => source.kinds[kind]).map(({ entry }) => entry["verb"]));
  return source.words.verbs.map(([verb, imperfect]) => (imperfect === "" ? verb : `${verb} / ${imperfect}`)).filter(verb => entries.has(verb));
}
