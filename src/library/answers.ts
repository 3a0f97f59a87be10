import type { ActorKind, PloverType, Status, StatementKind } from "../reading/report.js";

/** An actor as an answer names it: one for all its forms in the library, in both scripts. */
export interface ActorRef {
  /** Permanent: the lexicon's id, or `met.<n>` for one met in the articles. */
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: { readonly ar?: string; readonly en?: string };
  /** ISO 3166 alpha-3, or `IGO`. */
  readonly country?: string;
  /** PLOVER sector. */
  readonly sector?: string;
  readonly wikidata?: string;
}

/** The article that an answer rests on. */
export interface ArticleRef {
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language: "ar" | "en";
  /** EDTF */
  readonly published?: string;
  /** Id of the article, or of the unseen dispatch, that its text comes from; its own id where it is no copy. */
  readonly origin: string;
  /** Agencies that the article credits, by their usual short names. */
  readonly agencies: readonly string[];
  /** UTF-16 code units of its text. */
  readonly length?: number;
}

/** Words of the article with their place: `[start, end)` in UTF-16 code units of its text. */
export interface Passage { readonly start: number; readonly end: number; readonly text: string }

/** One statement, as one article gives it. */
export interface StatementAnswer {
  /** `<article id>#<start>-<end>` of its first passage: permanent. */
  readonly id: string;
  readonly article: ArticleRef;
  /** Absent where the source is unnamed. */
  readonly speaker?: ActorRef;
  readonly source?: Passage;
  readonly cue?: Passage;
  readonly content: readonly Passage[];
  readonly kind: StatementKind;
  readonly attitude?: string;
  readonly addressee?: ActorRef;
  /** Whom its content names, where that was asked for. */
  readonly about?: readonly ActorRef[];
  /** Id of the statement inside which it is reported. */
  readonly within?: string;
  /** EDTF */
  readonly date?: string;
}

/** PLOVER quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

/** A named place with the country it lies in (ISO 3166 alpha-3); degrees where they are known for the place itself. */
export interface PlaceRef { readonly name: string; readonly country?: string; readonly lat?: number; readonly lon?: number }

/** One event, as one article gives it. */
export interface EventAnswer {
  /** `<article id>#<start>-<end>` of its trigger: permanent. */
  readonly id: string;
  readonly article: ArticleRef;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly doers: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly trigger: Passage;
  /** The sentence that tells it. */
  readonly sentence: Passage;
  /** Which sentence of the article that is, from 1. */
  readonly sentenceNumber?: number;
  readonly place?: PlaceRef;
  /** EDTF */
  readonly date?: string;
  readonly intensity: number;
  readonly quad: Quad;
  /** Who says so, where it is not the outlet. */
  readonly speaker?: ActorRef;
  /** Id of the happening that it is a report of. */
  readonly happening?: string;
  /** Id of the story that its article belongs to. */
  readonly story?: string;
}

/** One act in the world, joined from the events of many articles. */
export interface HappeningAnswer {
  readonly id: string;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly doers: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly place?: PlaceRef;
  /** EDTF day or interval. */
  readonly date?: string;
  readonly intensity: number;
  readonly quad: Quad;
  readonly articles: number;
  /** Independent reports: what remains of the articles when copies are folded into what they copy. */
  readonly origins: number;
  /** Independent reports by what they say of it. */
  readonly asserted: number;
  readonly claimed: number;
  readonly denied: number;
  readonly future: number;
  readonly events: readonly EventAnswer[];
}
