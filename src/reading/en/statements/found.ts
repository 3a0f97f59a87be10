import type { StatementKind } from "../../report.js";
import type { Span } from "../../span.js";
import type { Why } from "../../why.js";
import type { Draft } from "../actors/draft.js";

/** A statement with its tokens and actor, before ids are given. Content as token ranges, half-open. */
export interface FoundStatement {
  readonly speaker: Draft | undefined;
  readonly source: Span | null;
  readonly cue: Span | null;
  /** First token of the cue, -1 for a bare quotation. */
  readonly cueAt: number;
  readonly content: readonly (readonly [from: number, to: number])[];
  readonly attitude: string;
  readonly why: Why;
}

/** Where the content begins and ends, over its parts. */
export function reach({ content }: FoundStatement): readonly [from: number, to: number] { return [content[0]![0], content[content.length - 1]![1]]; }

export type Kind = StatementKind;
