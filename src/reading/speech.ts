import type { ReportingEntry } from "./entries.js";
import { signOf } from "./lang/ar/piece-table.js";

/** What an entry for reporting says to the rules; compiled, so that all are of one shape. Prepositions are given by their keys. */
export interface Speech {
  readonly id: string;
  readonly attitude: string;
  /** A verb with its clause must follow the phrase. */
  readonly thenClause: boolean;
  /** May a clause be the content, a quotation, a noun phrase? `undefined` for nouns behind one of `after` alone. */
  readonly clause: boolean;
  readonly quote: boolean;
  readonly noun: boolean | undefined;
  readonly content: ReportingEntry["content"];
  /** Prepositions that bring the content. */
  readonly after: readonly string[];
  /** The signs of these. */
  readonly afterSigns: number;
  /** The preposition behind which the speaker stands, where it is not the subject. */
  readonly speaker: string | undefined;
  /** The preposition behind which the source of the words stands. */
  readonly through: string | undefined;
  /** Is the object of whom is told? */
  readonly tellsObject: boolean;
  /** It seldom reports. */
  readonly weak: boolean;
  /** In the passive it tells what people say, and not what the outlet adds. */
  readonly hearsay: boolean;
}

/** Compiles an entry; `keyOf` folds a word. */
export function speechOf(entry: ReportingEntry, keyOf: (word: string) => string): Speech {
  const { speaker } = entry;
  const through = entry["source-through"];
  const after = (entry.after ?? []).map(keyOf);
  return {
    id: entry.id, attitude: entry.attitude ?? "assert", thenClause: entry.then === "clause", clause: entry.clause !== false, quote: entry.quote !== false,
    noun: entry["noun-content"], content: entry.content, after, afterSigns: after.reduce((signs, key) => signs | signOf(key), 0),
    speaker: speaker === undefined || speaker === "subject" || speaker === "genitive" ? undefined : keyOf(speaker),
    through: through === undefined ? undefined : keyOf(through), tellsObject: entry.addressee?.includes("object") === true, weak: entry.weak === true, hearsay: entry.hearsay === true,
  };
}
