import { fold } from "../../reading/lang/ar/fold.js";
import type { Letters } from "../../reading/names/index.js";
import type { Report } from "../../reading/report.js";
import type { Span } from "../../reading/span.js";
import { alignFacts } from "./compare.js";
import { factsOf, type Fact } from "./facts.js";
import { alignSentences, sentencesOf } from "./sentences.js";

/** Words that deny, by language. */
export type Negations = Readonly<Record<"ar" | "en", readonly string[]>>;

/**
 * What a text has and its translation has not: a figure, a denial, a speaker, a whole sentence. `original` is where it stands in the one, `translation`
 * the sentence of the other that should have it; a figure that is another there is `changed`.
 */
export interface TranslationChange {
  readonly kind: "figure" | "negation" | "speaker" | "sentence";
  readonly change: "lost" | "changed" | "added";
  readonly original?: Span;
  readonly translation?: Span;
}

/** What both know of an actor as one. */
export type ActorId = (report: Report, local: string) => string;

/** What was lost or changed between a text and its translation, in the order of the original. */
export function changesBetween(original: Report, translation: Report, letters: Letters, negations: Negations, idOf: ActorId): TranslationChange[] {
  const [a, b] = [factsOf(original, letters).facts, factsOf(translation, letters).facts];
  const matches = alignFacts(a, b);
  const [from, to] = [sentencesOf(original), sentencesOf(translation)];
  const pairs = alignSentences(from, to, matches);
  const partner = (at: number): Span | undefined => { const i = from.findIndex(([start, end]) => start <= at && at < end); const j = pairs.get(i); return j === undefined ? undefined : to[j]; };
  const lost = from.filter((_, i) => !pairs.has(i));
  const isLost = (at: number): boolean => lost.some(([start, end]) => start <= at && at < end);
  return [
    ...lost.map((span): TranslationChange => ({ kind: "sentence", change: "lost", original: span })),
    ...figures({ facts: a, text: original.text }, { facts: b, text: translation.text }, partner).filter(({ original: at }) => at === undefined || !isLost(at[0])),
    ...denials(original, translation, from, to, pairs, negations), ...speakers(original, translation, partner, idOf).filter(({ original: at }) => !isLost(at![0])),
  ].sort((x, y) => (x.original?.[0] ?? Number.MAX_SAFE_INTEGER) - (y.original?.[0] ?? Number.MAX_SAFE_INTEGER));
}

/** Figures that the other text tells nowhere; one that only the translation has, in the sentence that should have it, is what it was changed into. */
function figures(a: Counted, b: Counted, partner: (at: number) => Span | undefined): TranslationChange[] {
  const foreign = figuresNotIn(a, b);
  const taken = new Set<Fact>();
  const lost = figuresNotIn(b, a).map(({ span }): TranslationChange => {
    const sentence = partner(span[0]);
    const instead = sentence === undefined ? undefined : foreign.find(fact => !taken.has(fact) && fact.span[0] >= sentence[0] && fact.span[0] < sentence[1]);
    if (instead !== undefined) taken.add(instead);
    return { kind: "figure", change: instead === undefined ? "lost" : "changed", original: span, ...(instead !== undefined ? { translation: instead.span } : sentence === undefined ? {} : { translation: sentence }) };
  });
  return [...lost, ...foreign.filter(fact => !taken.has(fact)).map(({ span }): TranslationChange => ({ kind: "figure", change: "added", translation: span }))];
}

interface Counted { readonly facts: readonly Fact[]; readonly text: string }

/** Figures of one text that the other does not have, as a figure or as a number that was not read as one. */
function figuresNotIn(other: Counted, { facts }: Counted): Fact[] {
  const there = new Set(other.facts.map(fact => fact.key));
  for (const [number] of other.text.replace(/(?<=\p{N})[,\u066c](?=\p{N}{3})/gu, "").matchAll(/\p{N}+(?:[.\u066b]\p{N}+)?/gu)) there.add(`figure ${Number(asciiDigits(number))}`);
  return facts.filter(fact => fact.sort === "figure" && !there.has(fact.key));
}

function asciiDigits(number: string): string {
  return number.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, digit => String(digit.charCodeAt(0) & 0xf)).replace("\u066b", ".");
}

function denials(original: Report, translation: Report, from: readonly Span[], to: readonly Span[], pairs: ReadonlyMap<number, number>, negations: Negations): TranslationChange[] {
  const differ = [...pairs].flatMap(([i, j]) => {
    const [denied, stillDenied] = [isDenied(original, from[i]!, negations), isDenied(translation, to[j]!, negations)];
    return denied === stillDenied ? [] : [{ i, change: denied ? "lost" as const : "added" as const, original: from[i]!, translation: to[j]! }];
  });
  // a denial that went over to the next sentence is neither lost nor added
  return differ.filter(({ i, change }) => !differ.some(near => near.change !== change && Math.abs(near.i - i) <= 2)).map(({ i: _, ...change }) => ({ kind: "negation", ...change }));
}

function isDenied({ text, document }: Report, span: Span, negations: Negations): boolean {
  const words = fold(text.slice(...span).toLowerCase().replace(/n['’]t/gu, " n't ")).split(/[^\p{L}\p{M}']+/u);
  const denying = new Set(negations[document.language].map(fold));
  return words.some(word => denying.has(word));
}

/** Those who speak in the one and not in the other. */
function speakers(original: Report, translation: Report, partner: (at: number) => Span | undefined, idOf: ActorId): TranslationChange[] {
  const heard = new Set(translation.statements.flatMap(s => (s.speaker === null ? [] : [idOf(translation, s.speaker)])));
  const told = new Set<string>();
  return original.statements.flatMap(({ speaker, source, content }): TranslationChange[] => {
    const named = original.actors.find(actor => actor.id === speaker);
    // who is only described is described in other words
    if (named === undefined || !(named.known || named.kind === "person")) return [];
    const id = idOf(original, named.id);
    if (heard.has(id) || told.has(id)) return [];
    told.add(id);
    const span = source ?? content[0]!;
    const sentence = partner(span[0]);
    return [{ kind: "speaker", change: "lost", original: span, ...(sentence === undefined ? {} : { translation: sentence }) }];
  });
}
