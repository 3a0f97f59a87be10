import type { Figure } from "../../report.js";
import { NNP } from "../words/tags.js";
import type { ReadNumber } from "./number.js";
import { anyUnit, type Unit } from "./units.js";
import type { FigureView } from "./view.js";

/** A number that names, dates, orders or tells an age, whatever stands behind it. */
export function isName(v: FigureView, n: ReadNumber, unit: Unit | undefined): boolean {
  const i = n.from;
  if (v.near(i, n.to, "clock") && unit === undefined) return true;
  if (v.mark(n.to, "+") && v.tied(n.to) || v.mark(i - 1, "+#") || v.mark(n.to, ":/") && v.tied(n.to)) return true;
  if (!v.same(i - 1, i)) return isListMark(v, n);
  // Northport 1 - 0 Westham
  if (n.digits && v.mark(i - 1, "-–") && /^\d+$/u.test(v.lower(i - 2))) return true;
  if (v.is(i - 1, "aged") && (unit === undefined || !n.digits || v.tokens[i]!.word.form.length < 3)) return true;
  if (v.is(i - 1, "of") && v.is(i - 2, "named-before-of") && v.word(i - 2).capital !== 0) return true;
  if (v.is(i - 1, "named-before") && (unit === undefined || v.word(i - 1).capital !== 0 && n.digits)) return true;
  return isAge(v, n, unit) || isListMark(v, n);
}

/** Anna Lund, 79, … */
function isAge(v: FigureView, n: ReadNumber, unit: Unit | undefined): boolean {
  if (v.near(n.from, n.to, "no-figure") && v.near(n.from, n.to + 1, "age-after")) return true;
  // 15 to 20-year-olds
  if (v.same(n.from, n.to + 1) && v.words.is("age-after", v.lower(n.to + 1).replace(/^\d+-/u, "")) && /^\d/u.test(v.lower(n.to + 1))) return true;
  const afterName = v.mark(n.from - 1, ",(") && (v.tag(n.from - 2) & NNP) !== 0;
  return afterName && unit === undefined && n.digits && n.value < 120 && (!v.same(n.from, n.to) || v.mark(n.to, ",.);"));
}

/** "2. …" at the beginning of a line */
function isListMark(v: FigureView, n: ReadNumber): boolean {
  return n.digits && !v.same(n.from - 1, n.from) && n.to === n.from + 1 && n.value < 100 && v.mark(n.to, ".):") && v.tied(n.to);
}

/** Longer runs of digits without a separator are telephone and identity numbers. */
const longestBare = 6;

/** May a number that nothing is counted by be a quantity? The words beside it must say so. */
export function mayStandAlone(v: FigureView, n: ReadNumber, rough: boolean, previous: Figure | undefined): boolean {
  const before = v.same(n.from - 1, n.from);
  if (before && v.is(n.from - 1, "the")) return false;
  if (v.near(n.from, n.to, "no-figure") || v.mark(n.to, "-–") || v.inTime[n.to] === 1 && v.tied(n.to)) return false;
  if (n.vague) return true;
  if (n.digits && n.to === n.from + 1 && new RegExp(`^\\d{${longestBare},}$`, "u").test(v.lower(n.from))) return false;
  if (isHarm(v, n)) return true;
  // compared with 2,400; from 12 to 30
  if (previous !== undefined && n.digits && isCompared(v, n, previous)) return true;
  // "more than ten years": what is counted is time; a bare small number in words is a pronoun
  // people under 30
  if (rough && n.value < 100 && v.is(n.from - 1, "rough-ages")) return false;
  if (rough) return n.digits || n.value > 10;
  return n.value >= 1000 && (n.to > n.from + 1 || v.lower(n.from).includes(",")) && (v.tag(n.from - 1) & NNP) === 0;
}

/** Who is counted beside words of harm is a person: killing 12, three were injured. */
function isHarm(v: FigureView, n: ReadNumber): boolean {
  if (v.same(n.from - 1, n.from) && v.is(n.from - 1, "harming")) return true;
  let after = v.near(n.from, n.to, "more") || v.near(n.from, n.to, "others") ? n.to + 1 : n.to;
  while (after < n.to + 5 && v.near(n.from, after, "auxiliaries")) after++;
  return v.near(n.from, after, "harmed") && !(v.same(n.from - 1, n.from) && v.is(n.from - 1, "of"));
}

/** Words looked back over for what a bare number counts. */
const farthestToll = 14;
/** Words looked back over for a verb of paying. */
const closestCost = 6;

/** Whom or what a number counts that stands alone. */
export function unitOfBare(v: FigureView, n: ReadNumber, previous: Figure | undefined): string {
  if (isHarm(v, n)) return "person";
  if (previous !== undefined && isCompared(v, n, previous)) return previous.unit;
  for (let k = n.from - 1; k > n.from - farthestToll && v.same(k, n.from); k--) if (v.is(k, "tolls")) return "person";
  for (let k = n.from - 1; k > n.from - closestCost && v.same(k, n.from); k--) if (v.is(k, "costing")) return anyUnit;
  if (n.vague && (n.value < 1e6 || v.near(n.from, n.to, "more") || v.near(n.from, n.to, "auxiliaries")) || v.near(n.from, n.to, "others")) return "person";
  return anyUnit;
}

/** Characters between a figure and a small number that is set beside it. */
const closestSmall = 30;

/** Is there a figure before it in the sentence, and a word that sets this one beside it? */
function isCompared(v: FigureView, n: ReadNumber, previous: Figure): boolean {
  let first = n.from;
  while (v.same(first - 1, n.from)) first--;
  if (!v.lower(n.from).includes(",") && n.to === n.from + 1 && v.tokens[n.from]!.start - previous.span[1] > closestSmall) return false;
  return previous.span[0] >= v.tokens[first]!.start && v.same(n.from - 1, n.from) && v.is(n.from - 1, "compare");
}
