import { alignTexts, type Passage } from "./align.js";
import type { CopyText } from "./copy-text.js";
import { directionOf, sameDispatch, type Direction } from "./direction.js";
import { perSlot, weigh, type Alignment, type Evidence } from "./evidence.js";
import { hashWords } from "./hashed-words.js";

/**
 * How two texts hang together: one is the other's (`copy`); both print a third party's dispatch or statement (`common-source`);
 * several sentences of one stand in the other, the rest is its own (`partial`); they share formula or standing background only
 * (`boilerplate`); no more than chance (`independent`).
 */
export type Relation = "copy" | "common-source" | "partial" | "boilerplate" | "independent";

export interface Comparison {
  readonly relation: Relation;
  readonly direction: Direction;
  /** The agency whose dispatch they share. */
  readonly agency?: string;
  /** Share of the shorter text's words that stand in the other: 0 … 1. Formula is left out, unless one text is the other's. */
  readonly overlap: number;
  readonly passages: readonly Passage[];
}

/** What the library knows beyond the two texts. */
export interface ComparisonContext {
  /** 1 for each word of the first text's body that is formula: it stands in unrelated articles of other days too. */
  readonly formula?: Uint8Array;
  /** An alignment already made. */
  readonly aligned?: Alignment;
}

/** Limits, found by reading pairs of fourteen newspapers; shares are of the shorter text where nothing else is said. */
const limits = {
  /** Shorter texts are not compared. */
  words: 12,
  /** News words of both that make articles related. */
  news: 16,
  /** Share of the head of one text that must stand in the other, for that one to tell its news. */
  lead: 0.5,
  /** Share from which articles are related where one tells the other's news by the next day, where the longer knows what the shorter names, and else. */
  withLead: 0.2, nextDay: 1, sameNames: 0.25, withoutLead: 0.28,
  /** Days apart from which articles whose news differ share background only, unless they have so much of it. */
  backgroundDays: 3, background: 0.6,
  /** Share of its keys that the shorter text may have for itself, and still be about the same matter. */
  sameMatter: 0.25,
  /** So many news words are several sentences, whatever the length. */
  sentences: 70, sentencesShare: 0.1,
  /** Share of both heads from which articles of one day tell the same, if the heads have no other keys. */
  oneHead: 0.7,
  /** Share of both heads from which articles of other days are one form filled in: if so much is formula, or keys of its own are beside it. */
  form: 0.4, formula: 0.5, someFormula: 0.2,
  /** Unless this share is the same, without a slot. */
  filled: 0.9,
  /** Share of its keys that the shorter text may have for itself, and still be the other's; share that may be spellings. */
  ownKeys: 0.18, spellings: 0.07,
  /** Share of all words, formula too, from which a text without keys of its own is the other's: of one day; of some days; with little formula. */
  sameDay: 0.65, someDays: 0.85, plain: 0.78,
  /** And share of the words that do more than say who somebody is. */
  untitled: 0.45,
  /** From here on the shorter text is the other's, if so much of the longer is shared too. */
  whole: 0.6, both: 0.45,
  /** A longer text that begins otherwise and has less than this in common is joined from several. */
  otherHead: 0.25, joined: 0.65,
} as const;

/** Compares two articles, the first being the later in the library. */
export function compareTexts(a: CopyText, b: CopyText, context: ComparisonContext = {}): Comparison {
  const aligned = context.aligned ?? alignment(a, b);
  const evidence = weigh(a, b, aligned, context.formula);
  const relation = relationOf(a, b, evidence);
  const agency = relation === "boilerplate" || relation === "independent" ? undefined : sameDispatch(a, b);
  return {
    relation,
    direction: relation === "copy" ? directionOf(a, b) : "unknown",
    ...(agency === undefined ? {} : { agency }),
    overlap: Math.round(100 * (isWhole(evidence) ? evidence.allOfShorter : evidence.ofShorter)) / 100,
    passages: aligned.passages,
  };
}

function alignment(a: CopyText, b: CopyText): Alignment {
  const inA = hashWords(a);
  const inB = hashWords(b);
  return { a: inA, b: inB, passages: alignTexts(inA, inB) };
}

function relationOf(a: CopyText, b: CopyText, evidence: Evidence): Relation {
  if (Math.min(...evidence.words) < limits.words) return "independent";
  if (!isWhole(evidence) && !isRelated(evidence)) return evidence.allOfShorter >= limits.sentencesShare ? "boilerplate" : "independent";
  return isOneText(evidence, sameDispatch(a, b) !== undefined) ? sameText(a, b) : "partial";
}

/** Does nearly all of the shorter text stand in the longer, and the longer know all that it names? Then it matters no more how much of it is formula. */
function isWhole({ shared, allOfShorter, untitled, slots, ownKeys, days, formula }: Evidence): boolean {
  if (ownKeys > limits.spellings || shared < perSlot * (slots + 1) || untitled < limits.untitled) return false;
  if (days === 0) return allOfShorter >= limits.sameDay;
  return days <= limits.backgroundDays && (allOfShorter >= limits.someDays || (allOfShorter >= limits.plain && formula < limits.formula));
}

/** Do they share news? */
function isRelated(evidence: Evidence): boolean {
  const { news, ofShorter, leads, headKeys, ownKeys, days } = evidence;
  if (news < limits.news || isForm(evidence)) return false;
  const tells = Math.max(...leads) >= limits.lead;
  if (!tells && days >= limits.backgroundDays && ofShorter < limits.background && ownKeys > limits.sameMatter) return false;
  if (Math.min(...leads) >= limits.oneHead && headKeys === 0 && days === 0) return true;
  const enough = tells && days <= limits.nextDay ? limits.withLead : ownKeys <= limits.sameMatter ? limits.sameNames : limits.withoutLead;
  return ofShorter >= enough || (news >= limits.sentences && ofShorter >= limits.sentencesShare);
}

/** Is it the form of one day, filled in anew on another: a verdict, a reception, a session? */
function isForm({ heads, days, ofShorter, formula, ownKeys, slots }: Evidence): boolean {
  if (days === 0 || Math.min(...heads) < limits.form || (ofShorter >= limits.filled && slots === 0)) return false;
  if (days >= limits.backgroundDays && ofShorter < limits.background) return true;
  return formula >= limits.formula || (ownKeys > limits.ownKeys && (formula >= limits.someFormula || slots > 0));
}

/** Is what two related articles share the text of one of them, or only a part of both? */
function isOneText(evidence: Evidence, credited: boolean): boolean {
  const { ofShorter, ofLonger, allOfLonger, leads, ownKeys } = evidence;
  const whole = isWhole(evidence);
  if (whole && allOfLonger >= limits.joined) return true;
  if (ownKeys > limits.ownKeys) return false;
  const longer = whole ? allOfLonger : ofLonger;
  if (Math.min(...leads) < limits.otherHead && longer < limits.joined) return false;
  if (ofShorter >= limits.whole && longer >= limits.both) return true;
  // a cut dispatch keeps its head; a statement inside another report does not lead it
  return Math.min(...leads) >= limits.lead && (whole || credited || ofShorter >= limits.whole);
}

/** One text in two articles: of one outlet, or written by the one whom the other credits, it is a copy; else both had it from a third. */
function sameText(a: CopyText, b: CopyText): "copy" | "common-source" {
  return directionOf(a, b) === "unknown" ? "common-source" : "copy";
}
