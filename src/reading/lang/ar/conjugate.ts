import type { Morphology } from "../../entries.js";
import type { Tense, Voice } from "../../lexicon.js";
import type { Letters } from "./letters.js";
import { verbStems, type VerbStems } from "./verb-stems.js";

export interface GeneratedForm { readonly form: string; readonly tense: Tense; readonly voice: Voice; readonly person: string }

/**
 * All written forms of a verb (without clitics), from its lemma as the lexicon gives it: `"اتّهم"`, `"قال / يقول"`.
 * Perfect, imperfect and jussive, both voices, participles (citation form; endings are those of nouns) and the regular masdar.
 */
export function conjugate(verb: string, morphology: Morphology, letters: Letters): GeneratedForm[] {
  const stems = verbStems(verb, letters);
  const forms = new Map<string, GeneratedForm>();
  const add = (form: string, tense: Tense, voice: Voice, person: string): void => {
    const key = `${form} ${tense} ${person}`;
    const before = forms.get(key);
    if (before === undefined) forms.set(key, { form, tense, voice, person });
    else if (before.voice !== voice) forms.set(key, { form, tense, voice: "either", person });
  };
  perfectForms(stems, morphology, add);
  imperfectForms(stems, morphology, letters, add);
  for (const active of stems.active) add(active, "participle", "active", "");
  for (const passive of stems.passive) add(passive, "passive-participle", "passive", "");
  for (const masdar of stems.masdar) add(masdar, "masdar", "active", "");
  return [...forms.values()];
}

type Add = (form: string, tense: Tense, voice: Voice, person: string) => void;

function perfectForms(stems: VerbStems, { perfect }: Morphology, add: Add): void {
  for (const set of [{ ...stems.perfect, voice: stems.samePassive ? "either" : "active" } as const, { ...stems.perfectPassive, voice: "passive" } as const]) {
    const long = set.weak === undefined ? perfect.long : perfect[set.weak];
    for (const [person, ending] of long) add(set.long + ending, "perfect", set.voice, person);
    if (set.weak === undefined) for (const [person, ending] of perfect.short) add(set.short + ending, "perfect", set.voice, person);
  }
}

function imperfectForms(stems: VerbStems, { imperfect }: Morphology, letters: Letters, add: Add): void {
  for (const set of [{ ...stems.imperfect, voice: stems.samePassive ? "either" : "active" } as const, { ...stems.imperfectPassive, voice: "passive" } as const]) {
    if (set.weakLetter === undefined) {
      for (const [person, prefix, ending] of imperfect.long) add(join(prefix, set.long, letters) + ending, "imperfect", set.voice, person);
      for (const [person, prefix, ending] of imperfect.short) add(join(prefix, set.short, letters) + ending, "imperfect", set.voice, person);
      continue;
    }
    for (const [person, prefix, ending] of imperfect.weak) add(join(prefix, set.long, letters) + ending, "imperfect", set.voice, person);
    // before pronouns a final ى is written ا, so both spellings are made
    const finals = set.weakLetter === letters.alifMaqsura ? [letters.alifMaqsura, letters.alif] : [set.weakLetter];
    const dual = set.weakLetter === letters.alifMaqsura ? letters.ya : set.weakLetter;
    for (const [person, prefix, ending] of imperfect.long) {
      if (ending === "") for (const final of finals) add(join(prefix, set.long, letters) + final, "imperfect", set.voice, person);
      else if (person === "3md" || person === "3fd") add(join(prefix, set.long, letters) + dual + ending, "imperfect", set.voice, person);
    }
  }
}

/** First person أ and a radical hamza write آ together. */
function join(prefix: string, stem: string, letters: Letters): string {
  if (prefix === letters.alifHamza && stem.startsWith(letters.alifHamza)) return letters.alifMadda + stem.slice(1);
  return prefix + stem;
}
