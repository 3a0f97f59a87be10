import { soundOf, type Letters } from "../../reading/names/index.js";
import type { Actor, Report } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";

/** Sorts of what a translation keeps, and how much each tells. */
const weights = { figure: 1, name: 1, actor: 0.7, date: 0.5, country: 0.3 } as const;
export type FactSort = keyof typeof weights;

/** Something that a text tells in any language alike, where it stands. */
export interface Fact { readonly sort: FactSort; readonly key: string; readonly weight: number; readonly span: Span }
/** What a text tells, in its order. */
export interface Facts { readonly facts: readonly Fact[]; readonly length: number }

/** Two of something are everywhere. */
const leastFigure = 2;
/** A book costs no more than a long article. */
const mostFacts = 400;

/** The figures, dates, known actors and sounds of names of a report, in the order of its text. */
export function factsOf(report: Report, letters: Letters): Facts {
  const facts: Fact[] = [];
  const add = (sort: FactSort, key: string, span: Span): void => { facts.push({ sort, key: `${sort} ${key}`, weight: weights[sort], span }); };
  for (const { value, span } of report.figures) if (value > leastFigure) add("figure", String(value), span);
  for (const { value, span } of report.times) add("date", value, span);
  for (const actor of report.actors) {
    for (const { span, form } of actor.mentions) {
      if (form !== "name" && form !== "nationality") continue;
      for (const [sort, key] of namesAt(report.text.slice(...span), actor, letters)) add(sort, key, span);
    }
  }
  return { facts: facts.sort((a, b) => a.span[0] - b.span[0]).slice(0, mostFacts), length: report.text.length };
}

const arabicLetter = /\p{Script=Arabic}/u;

function namesAt(words: string, { id, kind, known, country }: Actor, letters: Letters): [FactSort, string][] {
  if (kind === "country" && country !== undefined) return [["country", country]];
  if (known) return [["actor", id]];
  const script = arabicLetter.test(words) ? "ar" : "en";
  return words.split(/[^\p{L}\p{M}']+/u).flatMap((word): [FactSort, string][] => { const sound = soundOf(word, script, letters); return sound === undefined ? [] : [["name", sound]]; });
}
