import type { PloverType, Status } from "../../report.js";
import type { Draft } from "../actors/draft.js";
import type { EnglishEventEntry } from "../entries.js";
import type { FoundStatement } from "../statements/found.js";
import type { Phrase, VerbGroup } from "../syntax/tree.js";

/** A word that tells an act: a verb with its group, or a noun with its phrase. */
export type Trigger =
  | { readonly sort: "modal"; readonly at: number; readonly entry: EnglishEventEntry; readonly group: VerbGroup; readonly needed: number }
  | { readonly sort: "verb"; readonly at: number; readonly entry: EnglishEventEntry; readonly group: VerbGroup; readonly needed: number }
  | { readonly sort: "noun"; readonly at: number; readonly entry: EnglishEventEntry; readonly phrase: Phrase; readonly light: VerbGroup | undefined; readonly needed: number };

/** An event with its actors, before ids are given. */
export interface FoundEvent {
  readonly trigger: Trigger;
  readonly type: PloverType;
  readonly doers: readonly Draft[];
  readonly targets: readonly Draft[];
  readonly status: Status;
  readonly reason: StatusReason;
  readonly statement: FoundStatement | undefined;
  readonly date: string | undefined;
  readonly also: readonly FoundEvent[];
}

/** What decided the status, and the word that did. */
export interface StatusReason { readonly because: string; readonly at: number | undefined }

