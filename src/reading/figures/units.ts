import { COUNTRY, NATION } from "../name-sorts.js";
import { AL, CONJUNCTION, PREPOSITION } from "../tokens/token.js";
import type { UnitEntry } from "./entries.js";
import type { FigureView } from "./view.js";
import type { QuantityWord } from "./words.js";

/** What a number measures or counts: up to token `to`; `of` the noun as it stands. */
export interface Unit { readonly unit: string; readonly to: number; readonly of?: string; readonly factor?: number }

/** The unit of what is counted but has no English name in the lexicon. */
export const anyUnit = "unit";

/** Percent, money, measure, people or things that stand at `i`, right after the last word of a number. */
export function unitAt(v: FigureView, from: number, i: number): Unit | undefined {
  if (v.mark(i, "%٪")) return { unit: "percent", to: i + 1 };
  const token = v.tokens[i];
  if (token === undefined || token.kind !== "word" || token.block !== v.tokens[from]!.block) return undefined;
  const fi = v.particle(i, "fi") ? 1 : 0;
  if (v.list(i + fi, "percent") && (fi === 1 || token.word.facts.pro !== 0)) return { unit: "percent", to: i + fi + 1 };
  if (!v.sameSentence(from, i)) return undefined;
  const at = afterOf(v, i);
  return at === undefined ? undefined : namedUnit(v, at) ?? people(v, at, at > i || v.sameSentence(from, at)) ?? otherNoun(v, at);
}

/** عشرة آلاف من الجنود, عدد من كبار الموظفين: past من, and past words that only praise what is counted. */
function afterOf(v: FigureView, i: number): number | undefined {
  if (!v.particle(i, "min")) return i;
  if (v.facts(i)!.enclitic !== "") return undefined;
  const at = v.list(i + 1, "passed-over") ? i + 2 : i + 1;
  const facts = v.facts(at);
  return facts === undefined || facts.closed || !v.sameSentence(i, at) ? undefined : at;
}

function namedUnit(v: FigureView, i: number): Unit | undefined {
  const noun = v.tokens[i]!;
  for (const { enclitic, pro, info } of noun.word.readings) {
    if (enclitic !== "" || (pro & (CONJUNCTION | PREPOSITION)) !== 0 || info === undefined) continue;
    const unit = info.unit === undefined ? undefined : meaning(v, info.unit, i);
    if (unit !== undefined) return money(v, unit.means, unit.to);
    const counted = info.counted === undefined ? undefined : meaning(v, info.counted, i);
    if (counted !== undefined) return { unit: counted.means.unit, to: counted.to, of: noun.word.form };
    if (info.noun !== undefined && (info.noun.crowds.length > 0 || info.noun.nationality.length > 0 || info.noun.titles.length > 0)) return { unit: "person", to: i + 1, of: noun.word.form };
  }
  return undefined;
}

/** The meaning of two words together outranks that of the first. */
function meaning<T>(v: FigureView, word: QuantityWord<T>, i: number): { means: T; to: number } | undefined {
  const second = v.sameSentence(i, i + 1) ? v.tokens[i + 1]!.word : undefined;
  if (second !== undefined && word.pairs !== undefined) {
    const means = word.pairs.get(second.key) ?? second.readings.map(r => word.pairs!.get(r.stem)).find(found => found !== undefined);
    if (means !== undefined) return { means, to: i + 2 };
  }
  // 70 كيلو شمال المدينة is a distance
  if (word.alone !== undefined && second !== undefined && v.list(i + 1, "directions")) {
    const far = [...word.pairs?.values() ?? []].find(means => (means as UnitEntry).unit === "km");
    if (far !== undefined) return { means: far, to: i + 1 };
  }
  return word.alone === undefined ? undefined : { means: word.alone, to: i + 1 };
}

/** ريال is the rial of the country that an adjective beside it names, else of the country named last. */
function money(v: FigureView, entry: UnitEntry, i: number): Unit {
  const beside = v.sameSentence(i - 1, i) ? v.facts(i)?.noun?.nationality[0] : undefined;
  const to = beside === undefined ? i : i + 1;
  const countries = entry["by-country"];
  const country = countries === undefined ? undefined : beside ?? (entry.beside === true ? undefined : countryBefore(v, i, countries));
  return { unit: country === undefined ? entry.unit : countries![country] ?? entry.unit, to, ...(entry.factor === undefined ? {} : { factor: entry.factor }) };
}

/** Words looked back over for a country whose money is meant. */
const farthestCountry = 60;

function countryBefore(v: FigureView, i: number, countries: Readonly<Record<string, string>>): string | undefined {
  for (let k = i - 1; k >= 0 && k > i - farthestCountry; k--) {
    const { word } = v.tokens[k]!;
    if ((word.names & (COUNTRY | NATION)) === 0) continue;
    const adjective = word.facts.noun?.nationality.find(code => countries[code] !== undefined);
    if (adjective !== undefined) return adjective;
    for (const { node } of word.starts) for (const end of node.ends) {
      if (end.layer === "actor" && end.entry.kind === "country" && countries[end.entry.country ?? ""] !== undefined) return end.entry.country;
    }
  }
  return undefined;
}

/** آخرون, and the sound plural of people. */
function people(v: FigureView, i: number, near: boolean): Unit | undefined {
  if (!near || v.conjunction(i)) return undefined;
  if (v.list(i, "others")) return { unit: "person", to: i + 1 };
  return v.isPeople(i) ? { unit: "person", to: i + 1, of: v.tokens[i]!.word.form } : undefined;
}

/** A noun that the lexicon does not name in English. */
function otherNoun(v: FigureView, i: number): Unit | undefined {
  const facts = v.facts(i)!;
  if (facts.closed || facts.finite.length > 0 || facts.enclitic !== "" || facts.isAdverb || (facts.pro & ~AL) !== 0 || v.list(i, "amounts")) return undefined;
  if (!facts.isNoun && !facts.unknown && !facts.nameWord || v.tokens[i]!.word.readings[0]!.info?.number !== undefined) return undefined;
  return { unit: anyUnit, to: i + 1, of: v.tokens[i]!.word.form };
}

/** What the noun at `i` is, where a number counts it from further on; `plural` where only the plural may be meant. */
export function countedAs(v: FigureView, i: number, plural = false): string | undefined {
  for (const { info, enclitic } of v.tokens[i]?.word.readings ?? []) {
    if (info === undefined || enclitic !== "") continue;
    const counted = info.counted?.alone;
    if (counted !== undefined) return plural && counted.number !== "plural" ? undefined : counted.unit;
    if (info.noun !== undefined && (info.noun.crowds.length > 0 || info.noun.titles.length > 0)) return "person";
  }
  return v.isPeople(i) ? "person" : undefined;
}
