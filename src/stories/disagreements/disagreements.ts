import type { Telling } from "../happenings/standing.js";
import type { WordKeys } from "../word-key.js";
import { denialOf, type Denial } from "./denials.js";
import { figureDisagreements, type FigureClaim, type FigureDisagreement } from "./figures.js";
import { quotationDisagreements, type QuotationDisagreement, type QuotedWords } from "./quotations.js";

export type Disagreement = FigureDisagreement | Denial | QuotationDisagreement;

/** All that the articles of a story, or the tellings of a happening, say of what they may disagree about. */
export interface Tellable {
  readonly figures: readonly FigureClaim[];
  readonly statements: readonly QuotedWords[];
  readonly happenings: readonly { readonly happening: string; readonly tellings: readonly Telling[] }[];
}

/** What those who tell it do not agree about: who denies what, counts that cannot all be true, words of one speaker that differ. */
export function disagreementsOf({ figures, statements, happenings }: Tellable, words: WordKeys): Disagreement[] {
  return [...happenings.flatMap(({ happening, tellings }) => denialOf(happening, tellings) ?? []), ...figureDisagreements(figures, words), ...quotationDisagreements(statements, words)];
}
