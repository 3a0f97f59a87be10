import type { Figure } from "../../report.js";
import type { Span } from "../../span.js";
import type { Token } from "../tokens/token.js";
import type { RuleId } from "../../why.js";
import { isName, mayStandAlone, unitOfBare } from "./bare.js";
import type { Numbers, ReadNumber } from "./number.js";
import { shareAt } from "./shares.js";
import { measureAt, unitAt, type Unit } from "./units.js";
import { FigureView } from "./view.js";
import type { FigureWords } from "./words.js";

/** Quantities about the world with what they measure or count. Dates, durations, ages, ordinals and numbers of things are none. Needs tags. */
export function findFigures(tokens: readonly Token[], inTime: Uint8Array, words: FigureWords, numbers: Numbers): Figure[] {
  const v = new FigureView(tokens, inTime, words, numbers);
  const found: Figure[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = inTime[i] === 1 || !words.mayOpen(tokens[i]!.word) ? undefined : figuresAt(v, i, found[found.length - 1]);
    if (read !== undefined) found.push(...read.figures);
    i = read?.to ?? i + 1;
  }
  return found;
}

/** The figures that begin at a token, and the token after them; a number that is no figure gives only the latter. */
export interface Read { readonly figures: readonly Figure[]; readonly to: number }

/** A number with the sign of money before it. */
interface Amount { readonly n: ReadNumber; readonly from: number; readonly sign: string | undefined }

function figuresAt(v: FigureView, i: number, previous: Figure | undefined): Read | undefined {
  const share = shareAt(v, i);
  if (share !== undefined) {
    return { figures: [figure(v, roughStart(v, i), share.to, share.value, share.unit, roughStart(v, i) < i, "en/figure/fraction")], to: share.to };
  }
  const amount = amountAt(v, i);
  if (amount === undefined) return undefined;
  return outOf(v, amount) ?? several(v, amount) ?? single(v, amount, previous);
}

function amountAt(v: FigureView, i: number): Amount | undefined {
  const sign = i > 0 ? v.words.signs.endingBefore(v.tokens, i) : undefined;
  const n = v.number(i, sign !== undefined);
  return n === undefined ? undefined : { n, from: sign?.from ?? i, sign: sign?.means };
}

/** one in five, two out of three: a ratio, no quantity */
function outOf(v: FigureView, { n }: Amount): Read | undefined {
  if (!v.near(n.from, n.to, "in")) return undefined;
  const at = v.near(n.from, n.to + 1, "of") ? n.to + 2 : n.to + 1;
  const second = v.number(at);
  return second !== undefined && v.same(n.from, at) && n.value < 10 && second.value > n.value && second.value <= 100 && (n.value === 1 || unitAt(v, at, second.to, second.value) === undefined) ? { figures: [], to: second.to } : undefined;
}

/** A number with what it counts, or alone where the sentence says that it is a quantity. */
function single(v: FigureView, amount: Amount, previous: Figure | undefined): Read {
  const { n } = amount;
  const none: Read = { figures: [], to: n.to };
  if (n.value === 1 && !n.digits && amount.sign === undefined) return one(v, n) ?? none;
  const unit = unitOf(v, amount);
  if (n.joined !== undefined && unit === undefined || isName(v, n, unit)) return none;
  const start = roughStart(v, amount.from);
  const end = unit?.to ?? n.to;
  const after = v.words.roughAfter.startingAt(v.tokens, end);
  const rough = n.vague || start < amount.from || after !== undefined && v.same(n.from, end);
  if (unit === undefined && (n.high !== undefined || !mayStandAlone(v, n, rough, previous))) return none;
  const named = unit ?? { unit: unitOfBare(v, n, previous), to: n.to };
  if (n.high !== undefined && n.high > n.value) return { to: named.to, figures: range(v, start, amount.from, named.to, n.value, n.high, named, rule(n, named), rough) };
  return n.high === undefined ? { figures: [figure(v, start, named.to, n.value, named, rough, rule(n, named))], to: named.to } : none;
}

function unitOf(v: FigureView, { n, sign }: Amount): Unit | undefined {
  if (sign !== undefined) {
    const money = measureAt(v, n.to, n.value);
    return { unit: sign, to: money !== undefined && v.same(n.from, n.to) && money.unit === sign ? money.to : n.to };
  }
  if (n.joined !== undefined) {
    const joined = v.words.unit(n.joined);
    return joined === undefined ? undefined : { unit: joined.unit, to: n.to, ...(joined.factor === undefined ? {} : { factor: joined.factor }) };
  }
  return unitAt(v, n.from, n.to, n.value);
}

/** Two numbers that share a unit: a range ("5 to 10 percent", "between 20 and 30 people"), or one beside the other ("30 and 43 percent"). */
function several(v: FigureView, first: Amount): Read | undefined {
  const { n } = first;
  if (!v.same(n.from, n.to) || n.high !== undefined) return undefined;
  const between = v.same(first.from - 1, n.from) && v.is(first.from - 1, "between");
  const kind = v.mark(n.to, "-–—") || v.is(n.to, "to") || between && v.is(n.to, "and") ? "range" : v.is(n.to, "or") ? "or" : v.is(n.to, "and") ? "and" : undefined;
  if (kind === undefined) return undefined;
  const at = v.words.signs.startingAt(v.tokens, n.to + 1)?.to ?? n.to + 1;
  const end = v.same(n.from, at) ? amountAt(v, at) : undefined;
  if (end === undefined || end.n.high !== undefined || end.n.joined !== undefined) return undefined;
  // "$5 million to $10 million" has the unit twice
  const unit = first.sign !== undefined ? { unit: first.sign, to: end.n.to } : unitOf(v, end);
  const low = lowEnd(n, end.n);
  if (unit === undefined || end.n.value <= low || isName(v, n, undefined)) return undefined;
  if (kind === "and" && unit.unit !== "percent" && v.words.units.startingAt(v.tokens, end.n.to) === undefined) return undefined;
  const start = roughStart(v, first.from);
  const rough = kind === "or" || start < first.from;
  if (kind !== "and") return { to: unit.to, figures: range(v, start, end.from, unit.to, low, end.n.value, unit, rule(n, unit), rough) };
  return { to: unit.to, figures: [figure(v, start, unit.to, low, unit, rough, rule(n, unit)), figure(v, end.from, unit.to, end.n.value, unit, rough, rule(end.n, unit))] };
}

function range(v: FigureView, from: number, second: number, to: number, low: number, high: number, unit: Unit, id: RuleId, rough: boolean): Figure[] {
  return [
    { ...figure(v, from, to, low, unit, rough, id), high: scaled(high, unit) },
    { ...figure(v, second, to, high, unit, rough, id), low: scaled(low, unit) },
  ];
}

/** "1 to 1.5 million": the scale of the end holds for the beginning too. */
function lowEnd(n: ReadNumber, end: ReadNumber): number {
  const scale = end.to - end.from > 1 || !/^[\d.,]+$/u.test(String(end.value)) ? [1e12, 1e9, 1e6, 1e3].find(s => end.value >= s && n.value < s && n.to === n.from + 1) : undefined;
  return scale === undefined ? n.value : n.value * scale;
}

/** one soldier, one vote; but not one thing, no one, one of them. */
function one(v: FigureView, n: ReadNumber): Read | undefined {
  if (n.to > n.from + 1 || !v.same(n.from, n.to) || v.is(n.to, "of") || v.is(n.to, "not-one") || v.same(n.from - 1, n.from) && v.is(n.from - 1, "not-one-before")) return undefined;
  const unit = measureAt(v, n.to, 1) ?? unitAt(v, n.from, n.to, 1, true);
  if (unit === undefined || v.is(unit.to - 1, "not-one")) return undefined;
  return { to: unit.to, figures: [figure(v, n.from, unit.to, 1, unit, false, "en/figure/one")] };
}

/** Where the words begin that make the number rough: more than 200, an estimated 30. */
function roughStart(v: FigureView, i: number): number {
  return (i > 0 ? v.words.rough.endingBefore(v.tokens, i)?.from : undefined) ?? i;
}

function figure(v: FigureView, from: number, to: number, value: number, unit: Unit, approx: boolean, id: RuleId): Figure {
  const span: Span = [v.tokens[from]!.start, v.tokens[to - 1]!.end];
  return { span, value: scaled(value, unit), approx, unit: unit.unit, ...(unit.of === undefined ? {} : { of: unit.of }), why: { rule: id, spans: [span] } };
}

function scaled(value: number, { factor }: Unit): number {
  return factor === undefined ? value : Math.round(value * factor * 1e6) / 1e6;
}

function rule(n: ReadNumber, unit: Unit): RuleId {
  if (unit.unit === "percent") return "en/figure/percent";
  return n.digits ? "en/figure/digits" : "en/figure/words";
}

