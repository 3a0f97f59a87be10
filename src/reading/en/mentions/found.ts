import type { ActorEntry, PlaceEntry } from "../../entries.js";
import type { ActorKind, MentionForm } from "../../report.js";
import type { Span } from "../../span.js";
import type { RuleId } from "../../why.js";
import type { EnglishBody, EnglishTitle } from "../entries.js";

/** A span that names somebody, before it is known whom. Token indices, half-open. */
export interface FoundMention {
  /** Number of the mention in its article. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** Token of the head. */
  readonly head: number;
  readonly span: Span;
  /** Of a person the proper name alone. */
  readonly nameSpan: Span | undefined;
  readonly form: MentionForm;
  readonly kind: ActorKind;
  /** What is compared with other mentions: the name as written, a noun in small letters. */
  readonly key: string;
  readonly entry: ActorEntry | undefined;
  readonly place: PlaceEntry | undefined;
  readonly title: EnglishTitle | undefined;
  readonly role: string | undefined;
  readonly body: EnglishBody | undefined;
  /** Id of the organisation of a title (secretary-general of NATO). */
  readonly of: string | undefined;
  readonly country: string | undefined;
  readonly sector: string | undefined;
  readonly plural: boolean;
  /** Bodies, leaders or states of whom each may be of another country; the West. */
  readonly several: boolean;
  /** The two countries: the two sides of which the article speaks. */
  readonly pair: boolean;
  readonly definite: boolean;
  readonly unnamed: boolean;
  /** A capital or place that only says where something took place. */
  readonly inPlace: boolean;
  /** A country, capital or place after in, at, near. */
  readonly located: boolean;
  readonly woman: boolean | undefined;
  /** The rule that found it, and the entry of the lexicon by which. */
  readonly rule: RuleId;
  readonly by: string | undefined;
}
