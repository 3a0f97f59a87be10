import type { ActorEntry, BodyEntry, DepartmentEntry, PlaceEntry, TitleEntry } from "../entries.js";
import type { ActorKind, MentionForm } from "../report.js";
import type { Span } from "../span.js";
import type { Why } from "../why.js";

/** What a title says of its bearer: وزير الخارجية الروسي. */
export interface Office {
  readonly titles: readonly TitleEntry[];
  /** Role key as in the dated roles of persons (`foreign-minister`), where the title names one. */
  readonly role: string | undefined;
  readonly department: DepartmentEntry | undefined;
  /** ISO alpha-3, or IGO. */
  readonly country: string | undefined;
  /** Key of the body that the office belongs to, as `FoundMention.key`. */
  readonly body: string | undefined;
  /** Does the title only point at an office that the text named before (نظيره, الوزير)? */
  readonly counterpart: boolean;
}

/** A span of tokens that names somebody or something, before it is known which actor that is. */
export interface FoundMention {
  /** Half-open token range. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly form: MentionForm;
  readonly kind: ActorKind;
  /** Actor of the lexicon. */
  readonly entry?: ActorEntry;
  readonly place?: PlaceEntry;
  /** Folded words of the proper name, for mentions that hold one; of the head and its complements for bodies. */
  readonly key: string;
  /** Where the proper name itself stands (without titles). */
  readonly nameSpan?: Span;
  readonly office?: Office;
  readonly body?: BodyEntry;
  readonly country?: string;
  readonly sector?: string;
  /** المنظمات, دول: several bodies of one sort. */
  readonly several?: boolean;
  /** الوزراء, مسؤولون: several people. */
  readonly plural: boolean;
  /** Begins with the article, or has a definite complement: points at somebody the reader is taken to know. */
  readonly definite: boolean;
  /** مصدر, مسؤول: speaks without a name. */
  readonly unnamed: boolean;
  /** A capital that only says where something took place (في فيينا). */
  readonly inPlace?: boolean;
  /** A person of a body that the text names beside the name. */
  readonly member?: boolean;
  /** A crowd or another common noun, that is an actor only where it acts or speaks. */
  readonly generic: boolean;
  readonly why: Why;
}

/** الوزيرة, المستشارة: does a title in the feminine say that it is a woman? */
export function isWoman(m: FoundMention): boolean {
  return m.office?.titles.some(t => t.feminine !== undefined && m.key.includes(t.feminine)) ?? false;
}
