import type { Draft } from "../actors/gathering.js";
import type { Coverage } from "../statements/coverage.js";
import type { FoundStatement } from "../statements/index.js";
import type { Scene } from "../statements/scene.js";

/**
 * Whom an attached pronoun at `at` means: the nearest one named before, in this sentence or the one before it, with whom it may agree:
 * ه a man or a body, ها a country, a body or a woman, هم several; نا whoever speaks there.
 */
export function pronounAt(scene: Scene, at: number, not: ReadonlySet<Draft>, told: Coverage): Draft[] {
  const { sentence } = scene.tokens[at]!;
  const pronoun = pronounOn(scene, at);
  const { nun, alif, ya } = scene.kit.lexicon.asset.morphology.letters;
  if (pronoun === nun! + alif! || pronoun === ya) return we(scene, at, pronoun === ya ? "1s" : "1p", told.at(at), told).filter(d => !not.has(d));
  if (pronoun.length === dualLength) return bothBefore(scene, at, not);
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    if (draft !== undefined && !not.has(draft) && agrees(scene, at, m.kind, m.plural)) return [draft];
    j = m.from;
  }
  return [];
}

/** The attached pronoun, folded; of لهم what follows the preposition. */
function pronounOn(scene: Scene, at: number): string {
  const { facts, key } = scene.tokens[at]!.word;
  return facts.enclitic === "" && scene.is(at, "prep-pronoun") ? key.slice(scene.hasConjunction(at) ? 2 : 1) : facts.enclitic;
}

/** نناشد, دعم لنا: whom a first person means by the statement it stands in, else by the last one of the paragraph. An official who says we speaks for his state too. */
export function we(scene: Scene, at: number, person: string, statement: FoundStatement | undefined, told: Coverage): Draft[] {
  const speaker = (statement ?? lastInBlock(scene, at, told))?.source.draft;
  if (speaker === undefined) return [];
  const state = person === "1p" && speaker.sector === "GOV" && speaker.country !== undefined ? scene.actors.drafts.find(d => d.id === `country.${speaker.country}`) : undefined;
  return state === undefined ? [speaker] : [speaker, state];
}

/** Who spoke last in the paragraph: a first person outside of any statement found is still his. */
function lastInBlock(scene: Scene, at: number, told: Coverage): FoundStatement | undefined {
  const last = told.lastBefore(at);
  return last !== undefined && scene.tokens[last.content.from]!.block === scene.tokens[at]!.block ? last : undefined;
}

/** May the pronoun at `at` stand for such an actor or several of them? */
function agrees(scene: Scene, at: number, kind: string, several: boolean): boolean {
  const feminine = scene.endsWith(at, "alif");
  const plural = pronounOn(scene, at).length > 1 && !feminine;
  return plural ? several || kind !== "person" : feminine ? kind !== "person" : kind !== "country" && !several;
}

/** May the pronoun at `at` mean these? */
export function mayMean(scene: Scene, at: number, drafts: readonly Draft[]): boolean {
  return pronounOn(scene, at).length === dualLength ? drafts.length === 2 : agrees(scene, at, drafts[0]!.kind, drafts.length > 1);
}

/** بمحادثاتهما: the two whom و or بين joined last, else the two who were named last, in their order. */
function bothBefore(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const first = scene.sentences[Math.max(0, scene.tokens[at]!.sentence - 1)]!.from;
  for (let j = at - 1; j > first; j--) {
    const m = scene.mentionFrom(j);
    const before = m === undefined || !scene.hasConjunction(j) ? undefined : scene.mentionAt(j - 1);
    const pair = before === undefined ? [] : [scene.actors.draftOf(before), scene.actors.draftOf(m!)];
    if (pair.length === 2 && pair[0] !== pair[1] && pair.every(d => d !== undefined && d.named && !not.has(d))) return pair as Draft[];
  }
  const both: Draft[] = [];
  for (let j = at - 1; j >= scene.sentences[Math.max(0, scene.tokens[at]!.sentence - 1)]!.from && both.length < 2; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    if (draft !== undefined && draft.named && !both.includes(draft) && !not.has(draft)) both.unshift(draft);
    j = m.from;
  }
  return both;
}

/** Letters of هما and كما, the longest of the pronouns. */
const dualLength = 3;
