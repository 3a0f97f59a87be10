import type { FoundMention } from "../mentions/found.js";

/** A noun phrase: a head with its genitives and adjectives, or a name. Token indices, half-open. */
export interface Phrase {
  readonly from: number;
  to: number;
  /** Heads of the chain in order: in مواقع الجيش the words مواقع and الجيش. A mention is one element. */
  readonly elements: readonly Element[];
  /** Token of the preposition that governs it (its own token for a clitic), -1 where none does. */
  readonly preposition: number;
  /** Folded spelling of that preposition, "" where there is none. */
  readonly prepositionKey: string;
  /** The phrase that و or a comma of a list joins it to, and those joined to it. */
  joinedTo: Phrase | undefined;
  joined: readonly Phrase[];
  /** An indefinite accusative (هجوما): never a subject. */
  readonly accusative: boolean;
  readonly clause: Clause;
}

/** A noun, a name or an adjective inside a phrase. */
export interface Element {
  readonly at: number;
  readonly to: number;
  readonly mention: FoundMention | undefined;
  readonly adjective: boolean;
}

export type ClauseKind = "main" | "that" | "relative" | "adverbial" | "joined" | "quoted";

/** A clause: at most one finite verb, with the phrases around it in the order of the text. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly from: number;
  to: number;
  /** Token of the finite verb, -1 where there is none (yet). */
  verb: number;
  /** الخطة هي استكمال للقمة: the clause says what its subject is, with a pronoun and no verb. */
  nominal: boolean;
  readonly parent: Clause | undefined;
  /** The clause of the same rank before it, where و joins them. */
  readonly previous: Clause | undefined;
  /** What a relative clause describes. */
  readonly antecedent: Phrase | undefined;
  readonly phrases: Phrase[];
}
