import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";

/**
 * Whom an attached pronoun at `at` means: the nearest one named before, in this sentence or the one before it, with whom it may agree:
 * ه a man or a body, ها a country, a body or a woman, هم several.
 */
export function pronounAt(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const { sentence, word } = scene.tokens[at]!;
  if (word.facts.enclitic.length === dualLength) return bothBefore(scene, at, not);
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    if (draft !== undefined && !not.has(draft) && agrees(scene, at, m.kind, m.plural)) return [draft];
    j = m.from;
  }
  return [];
}

/** May the pronoun at `at` stand for such an actor or several of them? */
function agrees(scene: Scene, at: number, kind: string, several: boolean): boolean {
  const { enclitic } = scene.tokens[at]!.word.facts;
  const feminine = scene.endsWith(at, "alif");
  const plural = enclitic.length > 1 && !feminine;
  return plural ? several || kind !== "person" : feminine ? kind !== "person" : kind !== "country" && !several;
}

/** May the pronoun at `at` mean these? */
export function mayMean(scene: Scene, at: number, drafts: readonly Draft[]): boolean {
  return scene.tokens[at]!.word.facts.enclitic.length === dualLength ? drafts.length === 2 : agrees(scene, at, drafts[0]!.kind, drafts.length > 1);
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
