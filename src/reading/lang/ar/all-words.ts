import type { HeadWord, LexiconAsset, WordLists } from "../../entries.js";

type Noun = WordLists["nouns"][number];
type Adjective = WordLists["adjectives"][number];
type Verb = WordLists["verbs"][number];

/** The general vocabulary, and beside it the nouns, adjectives and verbs that only entries have: single words with their plurals. */
export function allWords(asset: LexiconAsset): WordLists {
  const { words, events, reporting, lightVerbs } = asset;
  const heads: HeadWord[] = [...events, ...reporting, ...lightVerbs];
  const known = new Set(words.verbs.map(([verb, imperfect]) => spelled(verb, imperfect)));
  const verbs = heads.flatMap(({ verb }) => verb === undefined || known.has(verb) ? [] : [verbRow(verb)]);
  return {
    verbs: [...words.verbs, ...verbs],
    nouns: [...words.nouns, ...heads.flatMap(headNouns), ...entryNouns(asset)],
    adjectives: [...words.adjectives, ...nationalities(asset)],
    adverbs: words.adverbs,
  };
}

function spelled(verb: string, imperfect: string): string {
  return imperfect === "" ? verb : `${verb} / ${imperfect}`;
}

function verbRow(spelling: string): Verb {
  const [verb = "", imperfect = ""] = spelling.split(" / ");
  return [verb, imperfect, "both", ""];
}

/** Plurals belong to the first masdar. */
function headNouns({ noun, masdar = [], plural = [] }: HeadWord): Noun[] {
  if (noun !== undefined) return nounRow(noun, plural);
  return masdar.flatMap((word, i) => nounRow(word, i === 0 ? plural : []));
}

function entryNouns({ morphology, titles, departments, bodies, actors, figures }: LexiconAsset): Noun[] {
  const people = morphology.noun["sound-plural"][0]!;
  return [
    ...titles.flatMap(({ noun, plural = [], feminine }) => nounRow(noun, [...plural, ...(feminine === undefined ? [] : [feminine]), people])),
    ...departments.flatMap(({ noun }) => nounRow(noun, [])),
    ...bodies.flatMap(({ noun, plural = [] }) => nounRow(noun, plural)),
    ...actors.flatMap(({ generic, noun, plural = [] }) => generic === true ? nounRow(noun, [...plural, people]) : []),
    // things that are counted are left out: their forms are of one sense, not of one word (زلزال, هزة)
    ...(figures.persons ?? []).flatMap(([noun, ...plurals]) => nounRow(noun, plurals)),
  ];
}

function nationalities({ actors }: LexiconAsset): Adjective[] {
  return actors.flatMap(({ nationality = [], "nationality-plural": plurals = [] }) => nationality.map((adjective, i): Adjective => [adjective, i === 0 ? plurals.filter(isWord).join("|") : ""]))
    .filter(([adjective]) => isWord(adjective));
}

/** The row of a noun; nothing where it is a phrase. */
function nounRow(noun: string | undefined, plurals: readonly string[]): Noun[] {
  return noun === undefined || !isWord(noun) ? [] : [[noun, [...new Set(plurals.filter(isWord))].join("|"), ""]];
}

function isWord(form: string): boolean {
  return form !== "" && !form.includes(" ");
}
