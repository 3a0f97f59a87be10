import type { VerbForm } from "../lexicon.js";
import { isWoman } from "../mentions/found.js";
import type { Scene } from "../statements/scene.js";
import { AL, CONJUNCTION, PREPOSITION } from "../tokens/token.js";

// The grammar of single words, by the lexicon's entries and the general vocabulary together.

/** Clitics before the word: as the lexicon's entries split it where it is one of their verbs, else as the vocabulary does. */
function proclitics(scene: Scene, i: number): number {
  const facts = scene.tokens[i]?.word.facts;
  if (facts === undefined) return 0;
  return facts.finite.length > 0 ? facts.pro : facts.otherPro;
}

export function hasArticle(scene: Scene, i: number): boolean {
  return (proclitics(scene, i) & AL) !== 0;
}

/** و or ف written onto the word, or onto a name that only the list of names knows. */
export function hasConjunction(scene: Scene, i: number): boolean {
  if (scene.mentionAt(i) !== undefined) return scene.hasConjunction(i);
  return (proclitics(scene, i) & CONJUNCTION) !== 0;
}

/** An attached pronoun, folded; "" where there is none. */
export function pronounOf(scene: Scene, i: number): string {
  const facts = scene.tokens[i]?.word.facts;
  return (facts !== undefined && facts.finite.length > 0 ? facts.enclitic : facts?.otherEnclitic) ?? "";
}

/** The one-letter preposition written onto the word, folded; "" where there is none. Before a name it ends where the name begins. */
export function cliticPreposition(scene: Scene, i: number): string {
  const token = scene.tokens[i];
  if (token === undefined || token.kind !== "word") return "";
  const m = scene.mentionFrom(i);
  const length = m === undefined ? ((proclitics(scene, i) & PREPOSITION) !== 0 ? 2 : 0) : m.span[0] - token.start;
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
  const { facts } = scene.tokens[i]!.word;
  return facts.isMasdar || facts.nominal.some(v => v.tense === "masdar") || facts.noun !== undefined && facts.noun.events.length > 0;
}

/** هجوما, لقاءً: an indefinite accusative. */
export function isAccusative(scene: Scene, i: number): boolean {
  return !hasArticle(scene, i) && pronounOf(scene, i) === "" && (scene.endsWith(i, "alif") || scene.tokens[i]!.word.form.endsWith(tanwinFath));
}

const tanwinFath = "\u064b";

/** An adjective as far as the lexicon, the vocabulary or the ending of relation tells; `participles` may be left out. */
export function isAdjective(scene: Scene, j: number, participles = true): boolean {
  if (scene.mentionAt(j) !== undefined) return false;
  const { facts, form } = scene.tokens[j]!.word;
  if (facts.noun !== undefined && facts.noun.nationality.length > 0 || scene.is(j, "title-adjective")) return true;
  const participle = facts.nominal.some(v => v.tense === "participle" || v.tense === "passive-participle");
  if (facts.isAdjective && (participles || !participle)) return true;
  if (participles && participle) return true;
  const { letters } = scene.kit.lexicon.asset.morphology;
  const bare = form.endsWith(letters["ta-marbuta"]!) || scene.endsWith(j, "alif") ? form.slice(0, -1) : form;
  return !facts.isNoun && bare.length > 3 && bare.endsWith(letters["ya"]!) && pronounOf(scene, j) === "";
}
