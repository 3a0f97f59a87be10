import type { Figure } from "../report.js";
import type { ReadNumber } from "./number.js";
import type { FigureView } from "./view.js";
import { anyUnit, countedAs } from "./units.js";

/** A number that names, orders, dates or numbers a list, whatever stands after it. */
export function isName(v: FigureView, n: ReadNumber): boolean {
  const i = n.from;
  return v.mark(i - 1, "+") || v.mark(n.to, "+") || v.list(n.to, "plus") || v.list(i - 1, "plus")
    || v.tokens[i - 1]?.kind === "latin" && !v.tokens[i]!.spaced
    || v.mark(i - 1, "-") && v.tokens[i - 2]?.kind === "word" && !v.tokens[i]!.spaced && !v.tokens[i - 1]!.spaced
    || namedBy(v, i) || isListMark(v, n) || isAge(v, n) || v.list(n.to, "not-counted-before");
}

/** المادة 12, القرار الدولي رقم 2216: a noun before it, perhaps with its adjectives. */
function namedBy(v: FigureView, i: number): boolean {
  for (let k = i - 1; k >= i - 4 && k >= 0 && v.sameSentence(k, i); k--) {
    if (v.mark(k, "(:«\"")) continue;
    const facts = v.facts(k);
    if (facts === undefined || facts.closed && facts.particles.length > 0) return false;
    // مجموعه is "all of it", مجموعة a group
    if (v.list(k, "not-counted-after") && !v.tokens[k]!.word.form.endsWith(pronounHa)) return true;
    if (!facts.isAdjective) return false;
  }
  return false;
}

const pronounHa = "\u0647";

/** "2- …", "3) …" at the beginning of a line, or after a full stop or colon. */
function isListMark(v: FigureView, n: ReadNumber): boolean {
  const before = v.tokens[n.from - 1];
  const begins = before === undefined || before.block !== v.tokens[n.from]!.block || v.mark(n.from - 1, ".:؛!؟") || v.mark(n.from - 1, "(") && v.mark(n.to, ")");
  return n.digits && n.to === n.from + 1 && n.value < 100 && begins && v.mark(n.to, "-–—.)/:") && v.tokens[n.to + 1]?.kind !== "number";
}

/** في الـ19 من عمره. */
function isAge(v: FigureView, n: ReadNumber): boolean {
  return v.particle(n.to, "min") && v.list(n.to + 1, "age");
}

/** Longer runs of digits without a separator are telephone and identity numbers. */
const longestBare = 6;

/** May a number without anything counted after it be a quantity at all? Its place in the sentence must say so. */
export function mayStandAlone(v: FigureView, n: ReadNumber, approximate: boolean): boolean {
  const i = n.from;
  const token = v.tokens[i]!;
  if (n.vague) return !v.article(i);
  if (!n.digits) return n.value >= 1000 || n.value > 2 && approximate;
  if (token.kind === "number" && n.to === i + 1) {
    const written = v.text.slice(token.start, token.end);
    if (n.value <= 1 && !approximate || /^\d+$/.test(written) && written.length > longestBare) return false;
    if (!approximate && n.value >= 1300 && n.value <= 2100 && Number.isInteger(n.value)) return false;
  }
  if (approximate || n.to > i + 1) return true;
  if (v.mark(i - 1, "(") && v.mark(n.to, ")") || v.mark(n.to, "-–/:") && v.tokens[n.to + 1]?.kind === "number") return false;
  const before = v.facts(i - 1);
  if (before === undefined || !v.sameSentence(i - 1, i)) return false;
  return before.closed || before.finite.length > 0 || before.otherFinite.length > 0 || before.isMasdar || v.list(i - 1, "amounts");
}

/** Words looked back over for what a bare number counts. */
const farthestTally = 14;

/** What a number counts that stands alone: by عدد القتلى before it, by the figure it is compared with, or people where it is vague. */
export function unitOfBare(v: FigureView, n: ReadNumber, previous: Figure | undefined): string {
  for (let k = n.from - 1; k >= 0 && k > n.from - farthestTally && v.sameSentence(k, n.from); k--) {
    if (v.list(k, "tallies")) {
      const unit = countedAs(v, k + 1);
      if (unit !== undefined) return unit;
    }
  }
  if (previous !== undefined && isCompared(v, n.from, previous)) return previous.unit;
  const before = v.facts(n.from - 1);
  if (n.vague || v.list(n.to, "others") || before?.enclitic !== undefined && before.enclitic !== "" && (v.particle(n.from - 1, "bayn") || v.particle(n.from - 1, "min"))) return "person";
  return anyUnit;
}

/** من 5 إلى 12, 40 مقابل 30: the unit of the first holds for the second. */
function isCompared(v: FigureView, i: number, previous: Figure): boolean {
  const sentence = v.tokens[i]!.sentence;
  let first = i;
  while (first > 0 && v.tokens[first - 1]!.sentence === sentence) first--;
  if (previous.span[0] < v.tokens[first]!.start) return false;
  return ["ila", "min", "fi"].some(id => v.particle(i - 1, id) && id !== "fi") || v.list(i - 1, "amounts") || v.list(i - 2, "amounts") || v.conjunction(i);
}
