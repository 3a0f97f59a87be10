import type { ActorEntry } from "../../entries.js";
import type { ActorKind } from "../../report.js";
import type { Span } from "../../span.js";
import type { FoundMention } from "../mentions/found.js";

/** An actor while the article is read. */
export interface Draft {
  id: string;
  readonly order: number;
  kind: ActorKind;
  entry: ActorEntry | undefined;
  country: string | undefined;
  sector: string | undefined;
  woman: boolean | undefined;
  readonly plural: boolean;
  readonly first: FoundMention;
  /** Has it a name, or only a description that counts where it acts? */
  named: boolean;
  /** A single person without a name (an official): takes part in acts, but is nobody's voice. */
  unnamed: boolean;
  readonly mentions: FoundMention[];
  readonly keys: string[];
  /** Adjectives of nationality and pronouns that took part in a statement or an event. */
  readonly more: { readonly span: Span; readonly form: "nationality" | "pronoun" }[];
  last: number;
}
