import type { Morphology } from "../../entries.js";

/** The letters that rules of inflection name, as lexicon/ar/morphology.yaml gives them. */
export interface Letters {
  readonly alif: string; readonly hamza: string; readonly alifHamza: string; readonly alifHamzaBelow: string; readonly alifMadda: string;
  readonly alifMaqsura: string; readonly wawHamza: string; readonly yaHamza: string; readonly ta: string; readonly taMarbuta: string;
  readonly dal: string; readonly taEmphatic: string; readonly sin: string; readonly lam: string; readonly mim: string; readonly nun: string;
  readonly waw: string; readonly ya: string; readonly shadda: string;
}

/** Reads the letters out of the asset. */
export function lettersOf(morphology: Morphology): Letters {
  const all = morphology.letters;
  const get = (name: string): string => {
    const letter = all[name];
    if (letter === undefined) throw new Error(`lexicon/ar/morphology.yaml lacks the letter ${name}`);
    return letter;
  };
  return {
    alif: get("alif"), hamza: get("hamza"), alifHamza: get("alif-hamza"), alifHamzaBelow: get("alif-hamza-below"), alifMadda: get("alif-madda"),
    alifMaqsura: get("alif-maqsura"), wawHamza: get("waw-hamza"), yaHamza: get("ya-hamza"), ta: get("ta"), taMarbuta: get("ta-marbuta"),
    dal: get("dal"), taEmphatic: get("ta-emphatic"), sin: get("sin"), lam: get("lam"), mim: get("mim"), nun: get("nun"),
    waw: get("waw"), ya: get("ya"), shadda: get("shadda"),
  };
}
