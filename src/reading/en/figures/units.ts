import { CC, DT, IN, JJ, NN, NNP, POS, PRPS, RB, VBG, VBN } from "../words/tags.js";
import type { EnglishUnit } from "./entries.js";
import type { FigureView } from "./view.js";

/** What a number measures or counts, up to token `to`; `of` the noun as it stands. */
export interface Unit { readonly unit: string; readonly to: number; readonly of?: string; readonly factor?: number }

/** The unit of what is counted but has no name. */
export const anyUnit = "unit";

/** Percent, money, measure, people or things at `i`, right behind a number; `one` where the number is one. */
export function unitAt(v: FigureView, from: number, i: number, value: number, one = false): Unit | undefined {
  if (!v.same(from, i) || v.inTime[i] === 1) return undefined;
  // hundreds of billions of dollars
  return measureAt(v, i, value) ?? (v.is(i, "of") && v.same(i, i + 1) ? measureAt(v, i + 1, value) : undefined) ?? counted(v, i, one);
}

/** percent, dollars, Egyptian pounds, square miles */
export function measureAt(v: FigureView, i: number, value: number): Unit | undefined {
  // Egyptian pounds, US dollars, New Zealand dollars
  for (const skip of [0, 1, 2]) {
    const found = v.same(i, i + skip) ? v.words.units.startingAt(v.tokens, i + skip) : undefined;
    if (found === undefined) { if (skip < 2 && v.word(i).capital === 0) return undefined; continue; }
    const before = skip === 0 ? "" : Array.from({ length: skip }, (_, k) => v.lower(i + k)).join(" ");
    if (skip > 0 && found.means.by === undefined && found.means.unit !== "USD") return undefined;
    if (value < (found.means.least ?? 0)) return undefined;
    if (found.means.unit === "GBP" && [2, 3, 4].some(k => v.near(i, i - k, "weighing"))) return { unit: "lb", to: found.to };
    return { ...money(v, found.means, i, before), to: found.to };
  }
  return undefined;
}

/** A pound is the pound of the country that a word beside it names, else of the one named last. */
function money(v: FigureView, entry: EnglishUnit, i: number, beside: string): Omit<Unit, "to"> {
  const factor = entry.factor === undefined ? {} : { factor: entry.factor };
  if (entry.by === undefined) return { unit: entry.unit, ...factor };
  const own = entry.by[beside];
  if (own !== undefined || entry.beside === true || beside !== "") return { unit: own ?? entry.unit, ...factor };
  for (let k = i - 1; k >= 0 && k > i - farthestCountry; k--) {
    const lower = v.lower(k);
    if (v.words.moneyWords.has(lower) && entry.by[lower] !== undefined) return { unit: entry.by[lower], ...factor };
  }
  return { unit: entry.unit, ...factor };
}

/** Words looked back over for a country whose money is meant. */
const farthestCountry = 60;
/** Words of one noun phrase that are looked at. */
const longestPhrase = 8;

/** The people or things of the noun phrase at `i`: 12 heavily armed men, dozens of Syrian and Russian soldiers, three of the judges. */
function counted(v: FigureView, i: number, one: boolean): Unit | undefined {
  const start = afterOf(v, i);
  const head = start === undefined ? undefined : headAt(v, start, one);
  if (head === undefined || v.is(head, "no-figure")) return undefined;
  const word = v.word(head);
  const unit = v.words.isPerson(word) ? "person" : v.words.thing(word);
  return { unit, to: head + 1, of: word.form };
}

/** Past "of", "of the", "of its". */
function afterOf(v: FigureView, i: number): number | undefined {
  if (!v.is(i, "of")) return v.is(i, "more") && !v.is(i, "others") && v.same(i, i + 1) ? i + 1 : i;
  const k = (v.tag(i + 1) & (DT | PRPS)) !== 0 ? i + 2 : i + 1;
  return v.same(i, k) ? k : undefined;
}

function headAt(v: FigureView, i: number, one: boolean): number | undefined {
  let last: number | undefined;
  for (let k = i; k < i + longestPhrase && v.same(i, k) && v.inTime[k] !== 1; k++) {
    const tag = v.tag(k);
    const word = v.word(k);
    if (v.is(k, "no-figure") && last === undefined) return k;
    // "people" is a verb too, and tags may err
    if (!one && v.words.arePersons(word)) return k;
    if (one && v.words.isPerson(word) && !(v.same(k, k + 1) && v.words.isPerson(v.word(k + 1)))) return k;
    const many = !word.lower.includes("-") && word.plural || v.words.isPerson(word) && (tag & NNP) !== 0 || word.noun === undefined && /[^s]s$/u.test(word.lower) && (tag & (NN | NNP)) !== 0;
    // the first plural is what is counted
    if (!one && many && (tag & (NN | NNP | JJ)) !== 0 || !one && v.is(k, "others")) return k;
    if ((tag & (NN | NNP)) !== 0) last = k;
    else if ((tag & JJ) !== 0 && v.words.isPerson(word)) last = k;
    else if (!mayStandBefore(v, k, tag)) break;
  }
  return last !== undefined && (one ? isListed(v, last) : v.words.isPerson(v.word(last)) && last === i || v.words.isThing(v.word(last))) ? last : undefined;
}

function isListed(v: FigureView, i: number): boolean {
  const word = v.word(i);
  return !word.plural && (v.words.isPerson(word) || v.words.isThing(word) || word.noun?.sort === "thing" || word.noun?.sort === "body" || word.noun?.sort === "act" || word.noun?.sort === "place");
}

/** Adjectives and what may stand among them before a noun. */
function mayStandBefore(v: FigureView, k: number, tag: number): boolean {
  if ((tag & (JJ | VBG | VBN | POS)) !== 0) return true;
  if ((tag & RB) !== 0) return (v.tag(k + 1) & (JJ | VBN)) !== 0;
  return (tag & CC) !== 0 && (v.tag(k - 1) & (JJ | NNP)) !== 0 && (v.tag(k + 1) & (JJ | NNP)) !== 0 && (v.tag(k + 1) & IN) === 0;
}
