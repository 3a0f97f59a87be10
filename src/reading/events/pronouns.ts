import type { Draft } from "../actors/gathering.js";
import type { Scene } from "../statements/scene.js";

/**
 * Whom an attached pronoun at `at` means: the nearest one named before, in this sentence or the one before it, with whom it may agree:
 * ه a man or a body, ها a country, a body or a woman, هم several.
 */
export function pronounAt(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
  const { sentence, word } = scene.tokens[at]!;
  const feminine = scene.endsWith(at, "alif");
  if (word.facts.enclitic.length === dualLength) return bothBefore(scene, at, not);
  const plural = word.facts.enclitic.length > 1 && !feminine;
  for (let j = at - 1; j >= scene.sentences[Math.max(0, sentence - 1)]!.from; j--) {
    const m = scene.mentionAt(j);
    if (m === undefined || m.place !== undefined) continue;
    const draft = scene.actors.draftOf(m);
    const agrees = plural ? m.plural || m.kind !== "person" : feminine ? m.kind !== "person" : m.kind !== "country" && !m.plural;
    if (draft !== undefined && !not.has(draft) && agrees) return [draft];
    j = m.from;
  }
  return [];
}

/** بمحادثاتهما: the two who were named last, in their order. */
function bothBefore(scene: Scene, at: number, not: ReadonlySet<Draft>): Draft[] {
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
