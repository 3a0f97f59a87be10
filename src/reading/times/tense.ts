import { SAWFA } from "../tokens/particles.js";
import { SA, type Token } from "../tokens/token.js";
import type { TimeCursor } from "./cursor.js";

/** How far a verb may stand from a month or weekday whose year or week it tells, in tokens. */
const reach = 25;

/**
 * Does the sentence speak of what was or of what will be, at token `i`? The verb before it tells, else the first one after it.
 * Verbs of reporting tell nothing: when the minister spoke is not when the talks are. `undefined` where neither is plain.
 */
export function tenseAt(c: TimeCursor, i: number): "past" | "future" | undefined {
  const { sentence } = c.tokens[i]!;
  let perhaps: "past" | undefined;
  for (let k = i - 1; k >= 0 && k >= i - reach && c.tokens[k]!.sentence === sentence; k--) {
    const tense = tenseOf(c, k);
    if (tense === "perhaps past") perhaps = "past";
    else if (tense !== undefined) return tense === "open" ? perhaps : tense;
  }
  if (perhaps !== undefined) return perhaps;
  for (let k = i + 1; k < c.tokens.length && k <= i + reach && c.tokens[k]!.sentence === sentence; k++) {
    const tense = tenseOf(c, k);
    if (tense !== undefined) return tense === "open" ? undefined : tense === "future" ? tense : "past";
  }
  return undefined;
}

function tenseOf(c: TimeCursor, k: number): "past" | "perhaps past" | "future" | "open" | undefined {
  const token: Token = c.tokens[k]!;
  if (token.kind !== "word") return undefined;
  const { facts } = token.word;
  if ((token.may & SAWFA) !== 0 || c.is(k, "to-come")) return "future";
  // شهر and the like are spelt as verbs are
  if (c.word(k) !== undefined) return undefined;
  const forms = facts.finite.length > 0 ? facts.finite : facts.otherFinite;
  const form = forms[0];
  if (form === undefined) return undefined;
  if (((facts.finite.length > 0 ? facts.pro : facts.otherPro) & SA) !== 0) return "future";
  // أن يصل: what stands before says whether it is planned, so the look goes on
  if (form.tense === "imperfect" && c.particle(k - 1, "sawfa")) return "future";
  if (form.tense === "imperfect") return c.particle(k - 1, "an") ? undefined : "open";
  if (form.lemma.reporting.length > 0) return undefined;
  // المقرر عقده: a verbal noun may be spelt like the verb
  return facts.nominal.length > 0 ? "perhaps past" : "past";
}
