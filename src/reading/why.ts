import type { Span } from "./span.js";

/** Permanent name of a rule: `"ar/statement/verb-clause"`. Never reused for another rule. */
export type RuleId = `${"ar" | "en" | "any"}/${string}`;

/** Why something was decided: the rule, the lexicon entry and the words that led to it, down to the text. */
export interface Why {
  readonly rule: RuleId;
  readonly entry?: string;
  readonly spans: readonly Span[];
  readonly because?: readonly Why[];
}

/** A candidate that a later step struck out: what it was, which rule struck it, and why, in one sentence. */
export interface Dropped {
  readonly layer: "actors" | "times" | "figures" | "statements" | "events";
  readonly span: Span;
  readonly by: RuleId;
  readonly because: string;
  readonly keptInstead?: Span;
}
