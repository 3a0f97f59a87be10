import type { Span } from "./span.js";
import type { Dropped, Why } from "./why.js";

/** The 16 event types of the PLOVER 2021 manual. */
export const ploverTypes = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
  "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const;
export type PloverType = (typeof ploverTypes)[number];

/**
 * How far an event is vouched for: the outlet says it happened; only a speaker says so;
 * it is said not to have happened; it is planned; it is hypothetical or asked for.
 */
export type Status = "happened" | "claimed" | "denied" | "future" | "conditional";

export type BlockKind =
  | "headline" | "credit" | "paragraph" | "caption" | "insert" | "separator" | "contributors" | "byline" | "bio" | "promo";
export interface Block { readonly span: Span; readonly kind: BlockKind }

export type ActorKind = "person" | "country" | "organization" | "group" | "place";
export type MentionForm = "name" | "title" | "nationality" | "description" | "pronoun";
export interface Mention { readonly span: Span; readonly form: MentionForm }

export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: { readonly ar?: string; readonly en?: string };
  /** ISO 3166 alpha-3 of the state it belongs to or acts for, or `IGO`. */
  readonly country?: string;
  /** PLOVER sector (GOV, MIL, REB …), IGO or NGO. */
  readonly sector?: string;
  /** Does the lexicon know it, or was it met here for the first time? */
  readonly known: boolean;
  readonly wikidata?: string;
  readonly mentions: readonly Mention[];
  readonly why: Why;
}

/** A calendar expression; `value` is EDTF level 0 or an interval of such: `2024`, `2024-05-16/2024-05-17`. */
export interface Time { readonly span: Span; readonly value: string; readonly why: Why }

/**
 * A quantity: `unit` is `person`, an ISO 4217 code, `percent`, `km` …, `unit` where the lexicon has no English name for what is counted;
 * `of` the counted noun. Of a range both ends are figures: the first has its end in `high`, the second its beginning in `low`.
 */
export interface Figure {
  readonly span: Span;
  readonly value: number;
  readonly high?: number;
  readonly low?: number;
  readonly approx: boolean;
  readonly unit: string;
  readonly of?: string;
  readonly why: Why;
}

export type StatementKind = "direct" | "indirect" | "mixed";
export interface Statement {
  readonly id: string;
  /** Actor id; `null` where the source is unnamed or unknown. */
  readonly speaker: string | null;
  /** The words that name the source nearest to the cue; `null` where only a verb stands. */
  readonly source: Span | null;
  /** The word that reports; `null` for a bare quotation. */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly kind: StatementKind;
  readonly attitude?: string;
  readonly addressee?: string;
  /** Id of the statement inside which this one is reported. */
  readonly within?: string;
  readonly date?: string;
  readonly why: Why;
}

export interface Event {
  readonly id: string;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly trigger: Span;
  /** Actor ids of the doers. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place?: string;
  readonly date?: string;
  readonly status: Status;
  /** Id of the statement that says so. */
  readonly statement?: string;
  /** PLOVER scale, conflict (−10) to cooperation (+10). */
  readonly intensity: number;
  readonly why: Why;
}

export type AgencyRole = "credit" | "dateline" | "contributors" | "source";
export interface Provenance {
  /** `agency` is the usual short name (Reuters, AFP, SPA …); `agencies` where the text only says that it comes from some. */
  readonly agencies: readonly { readonly agency: string; readonly span: Span; readonly as: AgencyRole }[];
  readonly datelines: readonly { readonly place: string; readonly country?: string; readonly span: Span }[];
  readonly reporters: readonly { readonly name: string; readonly place?: string; readonly span: Span }[];
  /** Who edited it, where the article says so. */
  readonly editors?: readonly { readonly name: string; readonly span: Span }[];
  readonly conflicts: readonly { readonly about: string; readonly spans: readonly Span[] }[];
  /** `suspicion` 0 … 1 that the text was translated by machine, with the signs that say so. */
  readonly translation: { readonly suspicion: number; readonly signs: readonly { readonly sign: string; readonly span: Span }[] };
  readonly damage: readonly { readonly kind: string; readonly span: Span }[];
}

/** Odd material that did not stop the reading; it stays with the article. `says` is a sentence for a person. */
export interface Notice { readonly code: string; readonly says: string; readonly span?: Span }

export interface ReportDocument {
  readonly id: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly language: "ar" | "en";
  readonly title?: string;
  /** EDTF */
  readonly published?: string;
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  readonly sha256: string;
}

/** The record of one article. All spans are UTF-16 code units of `text`. */
export interface Report {
  readonly isnad: "1";
  readonly document: ReportDocument;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly provenance: Provenance;
  readonly actors: readonly Actor[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly notices: readonly Notice[];
  /** Candidates that were struck out; only on request. */
  readonly dropped?: readonly Dropped[];
}
