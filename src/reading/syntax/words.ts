import type { VerbForm } from "../lexicon.js";
import { isWoman } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import { ACCUSATIVE, ADJECTIVE, BOUND, MASDAR, PROPER_ADJECTIVE } from "../tokens/grammar.js";
import { AL, CONJUNCTION, PREPOSITION } from "../tokens/token.js";

// The grammar of single words, by the lexicon's entries and the general vocabulary together.

/** Does the word bear one of the bits of `Word.grammar`? */
export function bears(scene: Scene, i: number, bits: number): boolean {
  const token = scene.tokens[i];
  return token !== undefined && (token.grammar & bits) !== 0;
}

export function hasArticle(scene: Scene, i: number): boolean {
  return bears(scene, i, AL);
}

/** و or ف written onto the word, or onto a name that only the list of names knows. */
export function hasConjunction(scene: Scene, i: number): boolean {
  return scene.mentionAt(i) === undefined ? bears(scene, i, CONJUNCTION) : scene.hasConjunction(i);
}

/** Is a pronoun attached? */
export function hasPronoun(scene: Scene, i: number): boolean {
  return bears(scene, i, BOUND);
}

/** The one-letter preposition written onto the word, folded; "" where there is none. Before a name it ends where the name begins. */
export function cliticPreposition(scene: Scene, i: number): string {
  const token = scene.tokens[i];
  if (token === undefined || token.kind !== "word") return "";
  const m = scene.mentionFrom(i);
  const length = m === undefined ? ((token.grammar & PREPOSITION) !== 0 ? 2 : 0) : m.span[0] - token.start;
  if (length === 0) return "";
  const { key } = token.word;
  const at = hasConjunction(scene, i) || m !== undefined && length > 1 ? 1 : 0;
  if (m !== undefined && at >= length) return "";
  const letter = key[at]!;
  const { letters } = scene.kit.lexicon.asset.morphology;
  return letter === letters["ba"] || letter === letters["lam"] || letter === letters["kaf"] ? letter : "";
}

const none: readonly VerbForm[] = [];

/** Finite verb forms that the word may be: of entries, else of the general vocabulary. */
export function verbForms(scene: Scene, i: number): readonly VerbForm[] {
  const facts = scene.tokens[i]?.word.facts;
  if (facts === undefined) return none;
  if (facts.finite.length > 0) return facts.finite;
  return facts.otherFinite.length > 0 ? facts.otherFinite : facts.rareFinite;
}

/** The finite form that is meant; of several the third person, for أصدر is hardly ever the first, and one that agrees with the noun right after it. */
export function verbForm(scene: Scene, i: number): VerbForm | undefined {
  const forms = verbForms(scene, i);
  if (forms.length < 2) return forms[0];
  const first = forms.find(form => form.person.startsWith("3"));
  const other = first?.person === "3fs" && isManAfter(scene, i) ? forms.find(form => form.person === "3ms") : undefined;
  return other ?? first ?? forms[0];
}

/** تعرض الوزير: does a man stand right after the verb, of whom the feminine is not said? */
function isManAfter(scene: Scene, i: number): boolean {
  const m = scene.mentionFrom(i + 1);
  return m !== undefined && m.kind === "person" && !m.plural && scene.tokens[i + 1]!.sentence === scene.tokens[i]!.sentence && !isWoman(m);
}

export function isMasdar(scene: Scene, i: number): boolean {
  return bears(scene, i, MASDAR);
}

/** هجوما, لقاءً: an indefinite accusative. */
export function isAccusative(scene: Scene, i: number): boolean {
  return bears(scene, i, ACCUSATIVE);
}

/** An adjective as far as the lexicon, the vocabulary or the ending of relation tells; `participles` may be left out. */
export function isAdjective(scene: Scene, i: number, participles = true): boolean {
  return scene.mentionAt(i) === undefined && bears(scene, i, participles ? ADJECTIVE : PROPER_ADJECTIVE);
}
