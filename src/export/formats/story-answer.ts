import type { ArticleRef, HappeningAnswer, StatementAnswer } from "../../library/answers.js";

/** A text with what was made of it: an article, or a dispatch that nobody has seen and only its agency is known of. */
export interface CopyNode {
  readonly article?: ArticleRef;
  readonly agency?: string;
  /** How it depends on what stands above it: `copy`, `partial`, `common-source`. */
  readonly relation?: string;
  readonly copies: readonly CopyNode[];
}

/** One side of a disagreement: what is said (of a denial `asserted` or `denied`), by how many independent reports and articles, and who says it. */
export interface DisagreementSide { readonly says: string; readonly origins: number; readonly articles: number; readonly who: readonly string[] }

/** Reports that do not fit together. `grown` marks figures that rose in time and contradict nobody. */
export interface DisagreementAnswer {
  readonly kind: "figure" | "denial" | "wording";
  readonly about: string;
  readonly grown?: boolean;
  readonly sides: readonly DisagreementSide[];
}

/** A story with all that is told in it. */
export interface StoryAnswer {
  readonly id: string;
  readonly title?: string;
  /** EDTF days of its first and last article. */
  readonly from?: string;
  readonly to?: string;
  readonly articles: readonly ArticleRef[];
  /** The articles as a forest: what is copied stands above its copies. */
  readonly copies: readonly CopyNode[];
  readonly statements: readonly StatementAnswer[];
  readonly happenings: readonly HappeningAnswer[];
  readonly disagreements: readonly DisagreementAnswer[];
}
