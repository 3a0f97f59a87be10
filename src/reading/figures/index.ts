import type { Kit } from "../kit.js";
import type { Figure, Time } from "../report.js";
import { overlaps, type Span } from "../span.js";
import { AL, CONJUNCTION, type Token } from "../tokens/token.js";
import type { RuleId } from "../why.js";
import { numberWord, readNumber, type ReadNumber } from "./number.js";

/** Quantities about the world with what they measure or count. Dates, ordinals, ages and numbers of articles are none. */
export function findFigures(text: string, tokens: readonly Token[], times: readonly Time[], kit: Kit): Figure[] {
  const f = new FigureReader(text, tokens, times, kit);
  const found: Figure[] = [];
  let i = 0;
  while (i < tokens.length) {
    const figure = f.at(i);
    if (figure === undefined) { i++; continue; }
    if (figure.figure !== undefined) found.push(figure.figure);
    i = figure.to;
  }
  return found;
}

interface Unit { readonly unit: string; readonly to: number; readonly of?: string }

class FigureReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly times: readonly Time[];
  private readonly kit: Kit;
  private t = 0;
  constructor(text: string, tokens: readonly Token[], times: readonly Time[], kit: Kit) {
    this.text = text;
    this.tokens = tokens;
    this.times = times;
    this.kit = kit;
  }

  /** The figure that begins at `i`, and the token after it; a number that is no figure gives only the latter. */
  at(i: number): { figure: Figure | undefined; to: number } | undefined {
    const token = this.tokens[i]!;
    if (token.kind !== "number" && !(token.kind === "word" && token.word.facts.countable)) return undefined;
    if (token.kind === "word" && numberWord(token) === undefined) return this.dual(i);
    if (this.inTime([token.start, token.end])) return undefined;
    const fraction = this.fraction(i);
    if (fraction !== undefined) return fraction;
    const number = readNumber(this.text, this.tokens, i);
    if (number === undefined || number.ordinal && !number.digits) return number === undefined ? undefined : { figure: undefined, to: number.to };
    const after = this.countedBefore(i, number);
    if (after !== undefined) return { figure: after, to: number.to };
    const range = this.rangeEnd(number);
    const last = range ?? number;
    const low = range === undefined ? number.value : lowEnd(number, range);
    const unit = this.unit(i, last.to);
    if (!this.counts(number, unit, i)) return { figure: undefined, to: last.to };
    const approx = number.vague || this.approximate(i, unit?.to ?? last.to);
    const span: Span = [this.start(this.approximationStart(i)), this.tokens[(unit?.to ?? last.to) - 1]!.end];
    const name = unit?.unit ?? "unit";
    return {
      to: unit?.to ?? last.to,
      figure: { span, value: low, ...(range === undefined ? {} : { high: range.value }), approx, unit: name, ...(unit?.of === undefined ? {} : { of: unit.of }), why: { rule: rule(number, unit), spans: [span] } },
    };
  }

  private inTime(span: Span): boolean {
    while (this.t < this.times.length && this.times[this.t]!.span[1] <= span[0]) this.t++;
    return this.t < this.times.length && overlaps(this.times[this.t]!.span, span);
  }

  private list(i: number, name: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "word" && token.word.readings.some(r => r.info?.number?.is.has(name) === true);
  }

  private mark(i: number, marks: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind === "mark" && marks.includes(this.text[token.start]!);
  }

  /** 3 - 5 ملايين, بين 20 و30 قتيلا. */
  private rangeEnd(number: ReadNumber): ReadNumber | undefined {
    const { to } = number;
    const dash = this.mark(to, "-–—") ? 1 : 0;
    const next = this.tokens[to + dash];
    if (next === undefined || next.kind !== "number" && next.kind !== "word") return undefined;
    const until = next.word.facts.particles.includes("ila") && next.kind === "word" ? readNumber(this.text, this.tokens, to + 1) : undefined;
    if (until !== undefined && until.value > number.value && number.digits && until.digits) return until;
    const joined = dash === 0 && this.between(number.from) && (next.kind === "word" && ((next.word.facts.pro & CONJUNCTION) !== 0));
    const attached = dash === 0 && next.kind === "word" && next.end - next.start === 1 && this.between(number.from) ? 1 : 0;
    if (dash === 0 && !joined && attached === 0) return undefined;
    const end = readNumber(this.text, this.tokens, to + dash + attached);
    return end !== undefined && end.value > number.value ? end : undefined;
  }

  private between(i: number): boolean {
    return this.tokens[i - 1]?.word.facts.particles.includes("bayn") ?? false;
  }

  /** الدول الست, المسؤولون الثلاثة: the number after what it counts, both with the article. */
  private countedBefore(i: number, number: ReadNumber): Figure | undefined {
    const article = (k: number): boolean => ((this.tokens[k]?.word.facts.pro ?? 0) & AL) !== 0 && this.tokens[k]!.sentence === this.tokens[i]!.sentence;
    if (!article(i) || number.value < 2 || number.value > 1000) return undefined;
    for (let k = i - 1; k >= i - 2 && article(k); k--) {
      for (const { info, enclitic } of this.tokens[k]!.word.readings) {
        if (enclitic !== "" || info === undefined) continue;
        const unit = info.counted?.unit ?? (info.noun !== undefined && (info.noun.crowds.length > 0 || info.noun.titles.length > 0) ? "person" : undefined);
        if (unit === undefined) continue;
        const span: Span = [this.start(k), this.tokens[number.to - 1]!.end];
        return { span, value: number.value, approx: false, unit, of: this.tokens[k]!.word.form, why: { rule: "ar/figure/number-after-noun", spans: [span] } };
      }
    }
    return undefined;
  }

  /** Percent, money, measure, people or things right after the number. */
  private unit(from: number, i: number): Unit | undefined {
    if (this.mark(i, "%٪")) return { unit: "percent", to: i + 1 };
    const token = this.tokens[i];
    if (token === undefined || token.kind !== "word" || token.block !== this.tokens[from]!.block) return undefined;
    if ((token.word.facts.particles.includes("fi") || this.list(i, "percent")) && this.list(token.word.facts.particles.includes("fi") ? i + 1 : i, "percent")) return { unit: "percent", to: token.word.facts.particles.includes("fi") ? i + 2 : i + 1 };
    if (this.tokens[from]!.sentence !== token.sentence) return undefined;
    // عشرة آلاف من الجنود
    const at = token.word.facts.particles.includes("min") && this.tokens[i + 1] !== undefined && (this.tokens[i + 1]!.word.facts.pro & AL) !== 0 ? i + 1 : i;
    const noun = this.tokens[at]!;
    for (const reading of noun.word.readings) {
      if (reading.enclitic !== "" || (reading.pro & CONJUNCTION) !== 0) continue;
      const { info } = reading;
      if (info?.unit !== undefined) return { unit: this.currency(info.unit.unit, at + 1), to: at + 1 + Number(this.nationality(at + 1) !== undefined) };
      if (info?.counted !== undefined) return { unit: info.counted.unit, to: at + 1, of: noun.word.form };
      if (info?.noun !== undefined && (info.noun.crowds.length > 0 || info.noun.nationality.length > 0)) return { unit: "person", to: at + 1, of: noun.word.form };
      if (info?.noun !== undefined && info.noun.titles.length > 0) return { unit: "person", to: at + 1, of: noun.word.form };
    }
    if (noun.word.facts.closed || noun.word.facts.finite.length > 0 || (noun.word.facts.pro & CONJUNCTION) !== 0 || noun.word.facts.enclitic !== "") return undefined;
    return { unit: noun.word.form, to: at + 1, of: noun.word.form };
  }

  private nationality(i: number): string | undefined {
    return this.tokens[i]?.word.facts.noun?.nationality[0];
  }

  /** ريال is the rial of the country that an adjective names. */
  private currency(unit: string, i: number): string {
    const country = this.nationality(i);
    if (country === undefined) return unit;
    return currencies[unit]?.[country] ?? unit;
  }

  /** A number counts something: it has a unit, or is written in digits or large and nothing makes it a name or an order. */
  private counts(number: ReadNumber, unit: Unit | undefined, i: number): boolean {
    if (this.list(i - 1, "not-counted-after") || this.mark(i - 1, "-") && this.tokens[i - 2]?.kind === "word" && !this.tokens[i]!.spaced) return false;
    if (this.tokens[i - 1]?.kind === "latin" && !this.tokens[i]!.spaced) return false;
    const next = this.tokens[unit === undefined ? number.to : unit.to - 1];
    const time = next?.kind === "word" ? next.word.readings.find(r => r.info?.time !== undefined)?.info?.time : undefined;
    if (time?.unit !== undefined || time?.month !== undefined) return false;
    if (this.list(number.to, "not-counted-before")) return false;
    const definite = ((this.tokens[i]!.word.facts.pro & AL) !== 0);
    if (definite && (unit === undefined || unit.of === unit.unit)) return false;
    if (unit !== undefined) return number.value !== 1 || number.digits;
    if (this.tokens[i]!.kind === "number") return number.value > 1 && this.text.slice(this.tokens[i]!.start, this.tokens[i]!.end).length < 12;
    return number.value >= 1000;
  }

  private approximate(i: number, to: number): boolean {
    const start = this.approximationStart(i);
    if (start < i) return true;
    // على الأقل, على الأكثر, تقريبا
    for (let k = to; k < to + 3 && k < this.tokens.length; k++) if (this.list(k, "at-least") && this.tokens[k - 1]!.word.facts.particles.includes("ala")) return true;
    return this.list(to, "approximately") && !this.tokens[to]!.word.facts.particles.includes("prep");
  }

  /** نحو 700, أكثر من 200, ما لا يقل عن 30. */
  private approximationStart(i: number): number {
    if (this.list(i - 1, "approximately")) return i - 1;
    const preposition = this.tokens[i - 1]?.word.facts.particles ?? [];
    if ((preposition.includes("min") || preposition.includes("an-prep")) && this.list(i - 2, "more-than")) return i - 2;
    if (this.list(i - 1, "more-than")) return i - 1;
    return i;
  }

  /** نصف, ثلث, ثلثي with what they are parts of. */
  private fraction(i: number): { figure: Figure | undefined; to: number } | undefined {
    const value = numberWord(this.tokens[i])?.fraction;
    if (value === undefined) return undefined;
    const next = this.tokens[i + 1];
    if (next === undefined || next.kind !== "word" || next.sentence !== this.tokens[i]!.sentence || next.word.facts.closed) return { figure: undefined, to: i + 1 };
    if ((this.tokens[i]!.word.facts.pro & AL) !== 0 || next.word.readings.some(r => r.info?.time !== undefined)) return { figure: undefined, to: i + 1 };
    if ((next.word.facts.pro & AL) === 0 && next.word.readings[0]!.info?.number?.scale === undefined) return { figure: undefined, to: i + 1 };
    const span: Span = [this.start(this.approximationStart(i)), next.end];
    return { to: i + 2, figure: { span, value, approx: this.approximationStart(i) < i, unit: "percent", of: next.word.form, why: { rule: "ar/figure/fraction", spans: [span] } } };
  }

  /** شرطيان, جنديين: a dual counts two. */
  private dual(i: number): { figure: Figure | undefined; to: number } | undefined {
    // طالبان, البحرين: a name that looks like a dual
    if (this.tokens[i]!.word.starts.some(start => start.node.ends.some(end => end.layer === "actor" || end.layer === "place"))) return undefined;
    const token = this.tokens[i]!;
    const reading = token.word.readings[0]!;
    const { info } = reading;
    if (info === undefined || reading.enclitic !== "" || (reading.pro & AL) !== 0 || info.time !== undefined) return undefined;
    const endings = this.kit.lexicon.asset.morphology.noun.feminine.slice(1, 3).map(e => e.slice(1));
    const dual = endings.some(e => token.word.form.endsWith(e)) && this.isDual(reading.stem, endings);
    if (!dual) return undefined;
    const span: Span = [token.start + reading.from, token.end];
    const unit = info.counted?.unit ?? (info.noun !== undefined && (info.noun.crowds.length > 0 || info.noun.titles.length > 0) ? "person" : undefined);
    if (unit === undefined) return undefined;
    return { to: i + 1, figure: { span, value: 2, approx: false, unit, of: token.word.form, why: { rule: "ar/figure/dual", spans: [span] } } };
  }

  /** The ending ين is plural for people and dual for things: only ان, or ين after ت, tells for sure. */
  private isDual(stem: string, endings: readonly string[]): boolean {
    const [nominative = "", oblique = ""] = endings;
    const base = stem.slice(0, -2);
    const singular = this.kit.lexicon.stems.get(base);
    if (singular?.counted === undefined && singular?.noun === undefined) {
      const feminine = this.kit.lexicon.stems.get(base.slice(0, -1) + this.kit.word(this.kit.lexicon.asset.morphology.letters["ta-marbuta"]!).key);
      return feminine?.counted !== undefined && (stem.endsWith(nominative) || stem.endsWith(oblique));
    }
    return stem.endsWith(nominative);
  }

  private start(i: number): number {
    const token = this.tokens[i]!;
    if (token.kind !== "word") return token.start;
    const reading = token.word.readings.find(r => r.info?.number !== undefined) ?? token.word.readings[0]!;
    return token.start + Math.max(0, reading.from - ((reading.pro & AL) === 0 ? 0 : 2));
  }
}

/** من 1 إلى 1,5 مليون: the scale of the end holds for the beginning too. */
function lowEnd(number: ReadNumber, range: ReadNumber): number {
  const factor = range.to - range.from > 1 ? [1e9, 1e6, 1e3].find(scale => range.value >= scale && number.value < scale) : undefined;
  return factor === undefined ? number.value : number.value * factor;
}

function rule(number: ReadNumber, unit: Unit | undefined): RuleId {
  if (unit?.unit === "percent") return "ar/figure/percent";
  return number.digits ? "ar/figure/digits" : "ar/figure/words";
}

/** Countries whose money shares a name with the default one (ISO 4217). */
const currencies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  USD: { CAN: "CAD", AUS: "AUD", NZL: "NZD", SGP: "SGD", HKG: "HKD", TWN: "TWD" },
  EGP: { SDN: "SDG", SSD: "SSP", GBR: "GBP", SYR: "SYP", LBN: "LBP" },
  SAR: { YEM: "YER", QAT: "QAR", OMN: "OMR", IRN: "IRR", BRA: "BRL", KHM: "KHR" },
  AED: { MAR: "MAD", ARM: "AMD" },
  KWD: { IRQ: "IQD", JOR: "JOD", TUN: "TND", DZA: "DZD", LBY: "LYD", BHR: "BHD", SRB: "RSD" },
  SYP: { LBN: "LBP", TUR: "TRY" },
  INR: { PAK: "PKR", LKA: "LKR", NPL: "NPR", IDN: "IDR" },
};
