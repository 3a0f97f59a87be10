import type { Kit } from "../kit.js";
import type { Figure, Time } from "../report.js";
import type { Span } from "../span.js";
import type { TokenLayer } from "../tokens/index.js";
import { AL } from "../tokens/token.js";
import type { RuleId } from "../why.js";
import { isName, mayStandAlone, unitOfBare } from "./bare.js";
import { numberWord, readNumber, type ReadNumber } from "./number.js";
import { anyUnit, countedAs, unitAt, type Unit } from "./units.js";
import { FigureView } from "./view.js";

/** Quantities about the world with what they measure or count. Dates, ordinals, ages and numbers of articles are none. */
export function findFigures(text: string, { tokens, countable }: TokenLayer, times: readonly Time[], kit: Kit): Figure[] {
  const v = new FigureView(text, tokens, times, kit);
  const found: Figure[] = [];
  // the first token that no number before has taken
  let free = 0;
  for (const i of countable) {
    const read = i < free ? undefined : figuresAt(v, i, free, found[found.length - 1]);
    if (read === undefined) continue;
    found.push(...read.figures);
    free = read.to;
  }
  return found;
}

/** The figures that begin at a token, and the token after them; a number that is no figure gives only the latter. */
interface Read { readonly figures: readonly Figure[]; readonly to: number }

function figuresAt(v: FigureView, i: number, free: number, previous: Figure | undefined): Read | undefined {
  const token = v.tokens[i]!;
  if (token.kind === "word") {
    const word = numberWord(token);
    if (word === undefined) return two(v, i);
    const counted = word.value === 1 && i > free ? one(v, i - 1) : undefined;
    if (counted !== undefined) return counted;
  }
  v.passTimesBefore(i);
  if (v.inTime(i)) return undefined;
  const number = readNumber(v.text, v.tokens, i);
  if (number === undefined) return share(v, i);
  if (number.ordinal && !number.digits || isName(v, number)) return { figures: [], to: number.to };
  return numberAfterNoun(v, number) ?? ratio(v, number) ?? several(v, number) ?? single(v, number, previous);
}

/** A number with what it counts, or alone where the sentence says that it is a quantity. */
function single(v: FigureView, n: ReadNumber, previous: Figure | undefined): Read {
  const unit = unitAt(v, n.to - 1, n.to);
  const from = approximationStart(v, n.from);
  const approx = n.vague || isApproximate(v, n.from, unit?.to ?? n.to);
  if (!counts(v, n, unit, approx)) return { figures: [], to: n.to };
  const named = unit ?? { unit: unitOfBare(v, n, previous), to: v.list(n.to, "others") ? n.to + 1 : n.to };
  return { figures: [figure(v, from, named.to, n.value, named, approx, rule(n, named))], to: named.to };
}

function counts(v: FigureView, n: ReadNumber, unit: Unit | undefined, approx: boolean): boolean {
  if (v.time(unit === undefined ? n.to : unit.to - 1) || v.time(n.to)) return false;
  // الثلاثة, الـ55: with the article it names them, unless what is counted follows
  if (v.article(n.from) && !(unit !== undefined && unit.unit !== anyUnit)) return n.vague && unit !== undefined;
  if (v.tokens[n.from - 1]?.word.key === v.kit.lexicon.asset.morphology.proclitics.find(p => p.id === "al")?.form && unit === undefined) return false;
  if (unit !== undefined) return n.value !== 1 || n.digits;
  return mayStandAlone(v, n, approx);
}

/** Two numbers that share a unit: a range (5 إلى 10 في المائة, بين 20 و30 قتيلا), or one beside the other (30 و43 بالمائة). */
function several(v: FigureView, n: ReadNumber): Read | undefined {
  const link = linkAt(v, n);
  if (link === undefined) return undefined;
  // في 30 أو 31 يوليو: days
  if (v.inTime(link.at)) return unitAt(v, n.to - 1, n.to) === undefined && link.kind !== "and" ? { figures: [], to: n.to } : undefined;
  const end = readNumber(v.text, v.tokens, link.at);
  if (end === undefined || end.ordinal || end.value <= n.value) return undefined;
  const unit = unitAt(v, end.to - 1, end.to);
  if (unit === undefined && link.kind === "and" || v.time(unit === undefined ? end.to : unit.to - 1) || v.time(end.to)) return undefined;
  if (unit === undefined && link.kind === "range" && !isApproximate(v, n.from, end.to)) return undefined;
  const named = unit ?? { unit: anyUnit, to: end.to };
  const low = lowEnd(n, end);
  const from = approximationStart(v, n.from);
  const approx = link.kind === "or" || isApproximate(v, n.from, named.to);
  const range = link.kind !== "and";
  return {
    to: named.to,
    figures: [
      { ...figure(v, from, named.to, low, named, approx, rule(n, named)), ...(range ? { high: scaled(end.value, named) } : {}) },
      { ...figure(v, end.from, named.to, end.value, named, approx, rule(end, named)), ...(range ? { low: scaled(low, named) } : {}) },
    ],
  };
}

interface Link { readonly at: number; readonly kind: "range" | "or" | "and" }

/** What joins a number to the next one, and where that begins. */
function linkAt(v: FigureView, n: ReadNumber): Link | undefined {
  const next = v.tokens[n.to];
  if (next === undefined || !v.sameSentence(n.from, n.to)) return undefined;
  if (v.mark(n.to, "-–—")) return { at: n.to + 1, kind: "range" };
  if (next.kind !== "word") return undefined;
  if (v.particle(n.to, "ila")) return { at: n.to + 1, kind: "range" };
  if (v.particle(n.to, "or")) return { at: n.to + 1, kind: "or" };
  const between = v.particle(n.from - 1, "bayn");
  if (next.word.key === waw) return { at: n.to + 1, kind: between ? "range" : "and" };
  return v.conjunction(n.to) && numberWord(next) !== undefined ? { at: n.to, kind: between ? "range" : "and" } : undefined;
}

const waw = "\u0648";

/** من 1 إلى 1,5 مليون: the scale of the end holds for the beginning too. */
function lowEnd(n: ReadNumber, end: ReadNumber): number {
  const factor = end.to - end.from > 1 ? [1e9, 1e6, 1e3].find(scale => end.value >= scale && n.value < scale) : undefined;
  return factor === undefined ? n.value : n.value * factor;
}

/** ثمانية إلى واحد. */
function ratio(v: FigureView, n: ReadNumber): Read | undefined {
  if (!v.particle(n.to, "ila") || n.vague) return undefined;
  const one = readNumber(v.text, v.tokens, n.to + 1);
  if (one?.value !== 1 || unitAt(v, one.from, one.to)?.unit === "percent") return undefined;
  return { to: one.to, figures: [figure(v, n.from, one.to, n.value, { unit: "ratio", to: one.to }, false, "ar/figure/ratio")] };
}

/** الدول الست, المسؤولون الأجانب الثلاثة: the number after what it counts, both with the article. */
function numberAfterNoun(v: FigureView, n: ReadNumber): Read | undefined {
  const i = n.from;
  if (!v.article(i) || n.value < 2 || n.value > 1000) return undefined;
  for (let k = i - 1; k >= i - 2 && v.article(k) && v.sameSentence(k, i); k--) {
    const unit = countedAs(v, k, true);
    if (unit === undefined || v.time(k)) continue;
    // المسؤولون الأجانب: an adjective stands between noun and number
    const from = v.article(k - 1) && v.sameSentence(k - 1, k) && countedAs(v, k - 1, true) !== undefined ? k - 1 : k;
    return { to: n.to, figures: [figure(v, from, n.to, n.value, { unit: countedAs(v, from, true) ?? unit, to: n.to, of: v.tokens[from]!.word.form }, false, "ar/figure/number-after-noun")] };
  }
  return undefined;
}

/** نصف البضائع, ثلثي الأصوات; أكثر من النصف: a share as percent. */
function share(v: FigureView, i: number): Read | undefined {
  const value = numberWord(v.tokens[i])?.fraction;
  if (value === undefined) return undefined;
  const none: Read = { figures: [], to: i + 1 };
  const next = v.sameSentence(i, i + 1) ? v.facts(i + 1) : undefined;
  const from = approximationStart(v, i);
  if (next !== undefined && (v.time(i + 1) || v.list(i + 1, "not-a-part-before"))) return none;
  const unit: Unit = { unit: "percent", to: i + 1 };
  if (v.article(i)) {
    const part = from < i || v.particle(i - 1, "ila");
    return part ? { figures: [figure(v, from, i + 1, value, unit, from < i, "ar/figure/fraction")], to: i + 1 } : none;
  }
  const noun = next !== undefined && !next.closed && !v.conjunction(i + 1) && ((next.pro & AL) !== 0 || isConstruct(v, i + 1));
  if (!noun && from === i && !(next !== undefined && next.closed && (v.tokens[i]!.word.facts.pro & ~3) === 0 && v.particle(i + 1, "min"))) return none;
  const to = noun ? i + 2 : i + 1;
  return { to, figures: [figure(v, from, to, value, { ...unit, ...(noun ? { of: v.tokens[i + 1]!.word.form } : {}) }, from < i, "ar/figure/fraction")] };
}

/** نصف سكان المدينة: a noun before one with the article or a name. */
function isConstruct(v: FigureView, i: number): boolean {
  const facts = v.facts(i);
  const next = v.sameSentence(i, i + 1) ? v.facts(i + 1) : undefined;
  return facts !== undefined && facts.isNoun && facts.pro === 0 && facts.enclitic === "" && next !== undefined && !next.closed && ((next.pro & AL) !== 0 || v.tokens[i + 1]!.word.starts.some(s => s.node.ends.length > 0));
}

/** شرطيان, غارتين: a dual counts two; so does its construct before an indefinite noun (مخزني أسلحة). */
function two(v: FigureView, i: number): Read | undefined {
  const { word, start, end } = v.tokens[i]!;
  const { info, enclitic, pro, from } = word.readings[0]!;
  const counted = info?.counted?.alone;
  if (counted?.number === undefined || counted.number === "plural" || isDual(v, i - 1) || counted.unit === "times" || enclitic !== "" || (pro & AL) !== 0 || info!.time !== undefined || word.starts.some(s => s.node.ends.length > 0)) return undefined;
  if (counted.number === "construct" && !indefiniteNoun(v, i + 1)) return undefined;
  const span: Span = [start + from, end];
  return { to: i + 1, figures: [{ span, value: 2, approx: false, unit: counted.unit, of: word.form, why: { rule: "ar/figure/dual", spans: [span] } }] };
}

/** دولتين عربيتين: the adjective of a dual is a dual too. */
function isDual(v: FigureView, i: number): boolean {
  return v.tokens[i]?.word.readings[0]!.info?.counted?.alone?.number === "dual";
}

function indefiniteNoun(v: FigureView, i: number): boolean {
  const facts = v.facts(i);
  return facts !== undefined && v.sameSentence(i - 1, i) && facts.isNoun && !facts.closed && facts.pro === 0 && facts.enclitic === "" && !facts.nameWord && v.tokens[i]!.word.starts.every(s => s.node.ends.length === 0);
}

/** مرة واحدة and من جانب واحد are adverbs. */
const notOne = new Set(["times", "side"]);

/** صوت واحد, شخص واحد: the noun at `i`, with the number behind it. */
function one(v: FigureView, i: number): Read | undefined {
  const noun = v.tokens[i]!;
  if (noun.kind !== "word" || !noun.word.facts.countable || numberWord(noun) !== undefined || !v.sameSentence(i, i + 1) || v.article(i) || v.article(i + 1) || v.conjunction(i + 1) || v.time(i)) return undefined;
  const unit = countedAs(v, i);
  if (unit === undefined || notOne.has(unit) || noun.word.facts.closed) return undefined;
  return { to: i + 2, figures: [figure(v, i, i + 2, 1, { unit, to: i + 2, of: noun.word.form }, false, "ar/figure/one")] };
}

/** Is the number said to be rough, before it (نحو, أكثر من) or behind it (على الأقل, تقريبا)? */
function isApproximate(v: FigureView, i: number, to: number): boolean {
  if (approximationStart(v, i) < i) return true;
  for (let k = to; k < to + 3 && v.sameSentence(to - 1, k); k++) if (v.list(k, "at-least") && v.particle(k - 1, "ala")) return true;
  return v.list(to, "approximately") && v.facts(to)!.isAdverb && v.sameSentence(to - 1, to);
}

/** نحو 700, أكثر من 200, ما لا يقل عن 30, ما يصل إلى 300: where the words begin that make the number rough. */
function approximationStart(v: FigureView, i: number): number {
  if (!v.sameSentence(i - 1, i)) return i;
  const preposition = v.particle(i - 1, "min") || v.particle(i - 1, "an-prep") || v.particle(i - 1, "ala");
  if (preposition && v.list(i - 2, "more-than")) return withMa(v, i - 2);
  // ما يقرب من 50
  if (preposition && v.list(i - 2, "approximately")) return withMa(v, i - 2);
  if (v.particle(i - 1, "ila") && v.list(i - 2, "up-to") && withMa(v, i - 2) < i - 2) return withMa(v, i - 2);
  if (v.list(i - 1, "approximately") || v.list(i - 1, "over")) return withMa(v, i - 1);
  return i;
}

function withMa(v: FigureView, i: number): number {
  let k = i;
  while (k > i - 2 && v.sameSentence(k - 1, i) && (v.particle(k - 1, "ma-rel") || v.particle(k - 1, "neg-verb"))) k--;
  return k;
}

function figure(v: FigureView, from: number, to: number, value: number, unit: Unit, approx: boolean, id: RuleId): Figure {
  const span: Span = [v.start(from), v.tokens[to - 1]!.end];
  return { span, value: scaled(value, unit), approx, unit: unit.unit, ...(unit.of === undefined ? {} : { of: unit.of }), why: { rule: id, spans: [span] } };
}

function scaled(value: number, { factor }: Unit): number {
  return factor === undefined ? value : Math.round(value * factor * 1e6) / 1e6;
}

function rule(n: ReadNumber, unit: Unit): RuleId {
  if (unit.unit === "percent") return "ar/figure/percent";
  return n.digits ? "ar/figure/digits" : "ar/figure/words";
}
