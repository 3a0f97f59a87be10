import { fold } from "../lang/ar/fold.js";
import type { ActorEntry, BodyEntry, DepartmentEntry, PlaceEntry, TitleEntry } from "../entries.js";
import type { ActorKind, MentionForm } from "../report.js";
import type { Span } from "../span.js";
import type { RuleId, Why } from "../why.js";

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
  readonly entry: ActorEntry | undefined;
  readonly place: PlaceEntry | undefined;
  /** Folded words of the proper name, for mentions that hold one; of the head and its complements for bodies. */
  readonly key: string;
  /** Folded words of the title that stands before the name; `undefined` where none does. */
  readonly titleKey: string | undefined;
  /** Where the proper name itself stands (without titles). */
  readonly nameSpan: Span | undefined;
  readonly office: Office | undefined;
  readonly body: BodyEntry | undefined;
  readonly country: string | undefined;
  readonly sector: string | undefined;
  /** المنظمات, دول: several bodies of one sort. */
  readonly several: boolean;
  /** البلدان, رئيسا البلدين: the two sides of which the article speaks, or theirs. */
  readonly pair: boolean;
  /** الوزراء, مسؤولون: several people. */
  readonly plural: boolean;
  /** Begins with the article, or has a definite complement: points at somebody the reader is taken to know. */
  readonly definite: boolean;
  /** مصدر, مسؤول: speaks without a name. */
  readonly unnamed: boolean;
  /** A capital that only says where something took place (في فيينا). */
  readonly inPlace: boolean;
  /** A person of a body that the text names beside the name. */
  readonly member: boolean;
  /** جيش بلاده: of the country of whoever was named before. */
  readonly own: boolean;
  /** A crowd or another common noun, that is an actor only where it acts or speaks. */
  readonly generic: boolean;
  readonly why: Why;
  /** Its place among the mentions of the article; filled in when all are found. */
  order: number;
}

/** الوزيرة, المستشارة: does a title in the feminine say that it is a woman? */
export function isWoman(m: FoundMention): boolean {
  return m.office?.titles.some(t => t.feminine !== undefined && (m.titleKey ?? m.key).includes(fold(t.feminine))) ?? false;
}

/** A mention while the rule that found it fills in what is special about it. */
export type NewMention = { -readonly [K in keyof FoundMention]: FoundMention[K] };

/** A definite mention of one, of whom nothing else is known yet. All are made here: of one shape, so that whoever asks them is fast. */
export function newMention(from: number, to: number, span: Span, form: MentionForm, kind: ActorKind, key: string, why: Why): NewMention {
  return {
    from, to, span, form, kind, key, why, entry: undefined, place: undefined, titleKey: undefined, nameSpan: undefined, office: undefined, body: undefined, country: undefined, sector: undefined,
    plural: false, definite: true, unnamed: false, generic: false, several: false, pair: false, inPlace: false, member: false, own: false, order: -1,
  };
}

/** Why a mention was made: the rule, and the entry where one led to it. */
export function whyFound(rule: RuleId, entry: string | undefined, span: Span): Why {
  return entry === undefined ? { rule, spans: [span] } : { rule, entry, spans: [span] };
}
