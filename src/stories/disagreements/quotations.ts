import { fold } from "../../reading/lang/ar/fold.js";
import type { StatementKind } from "../../reading/report.js";
import type { WordKeys } from "../word-key.js";
import { commonWords, diffWords, type WordRun } from "./word-diff.js";

/** Words that an article attributes to a speaker. */
export interface QuotedWords {
  /** Of the statement, in the whole library. */
  readonly id: string;
  readonly article: string;
  readonly origin: string;
  readonly outlet?: string;
  readonly speaker: string;
  readonly kind: StatementKind;
  readonly words: string;
}
export interface QuotationVersion { readonly words: string; readonly statements: readonly string[]; readonly origins: readonly string[]; readonly outlets: readonly string[] }
export interface QuotationDisagreement {
  readonly kind: "quotation";
  readonly speaker: string;
  /** The wordings, that of most origins first. */
  readonly versions: readonly QuotationVersion[];
  /** From the first wording to each further one. */
  readonly differences: readonly (readonly WordRun[])[];
}

/** Shorter quotations are alike by chance. */
const fewestWords = 5;
/** So many words are compared; quotations that differ are short. */
const mostWords = 120;
/** Two wordings of one utterance share so much of the longer one. */
const sharedPart = 0.6;
const longWord = 5;
const word = /[\p{L}\p{M}\p{N}]+/gu;

interface Wording { words: string[]; keys: string[]; told: QuotedWords[] }

/** Literal words of one speaker that outlets give differently. Give it the statements of one story. */
export function quotationDisagreements(statements: readonly QuotedWords[], words: WordKeys): QuotationDisagreement[] {
  const bySpeaker = new Map<string, QuotedWords[]>();
  for (const statement of statements) if (statement.kind === "direct") bySpeaker.set(statement.speaker, [...bySpeaker.get(statement.speaker) ?? [], statement]);
  return [...bySpeaker].flatMap(([speaker, told]) => groupsOf(wordingsOf(told)).flatMap(group => disagreementOf(speaker, group, words) ?? []));
}

/** Each wording once, with all who give it; spelling and marks make no other wording. */
function wordingsOf(told: readonly QuotedWords[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const statement of told) {
    const words = [...statement.words.matchAll(word)].map(([form]) => form).slice(0, mostWords);
    if (words.length < fewestWords) continue;
    const keys = words.map(keyOf);
    const wording = wordings.get(keys.join(" "));
    if (wording === undefined) wordings.set(keys.join(" "), { words, keys, told: [statement] }); else wording.told.push(statement);
  }
  return [...wordings.values()];
}

/** Wordings of one utterance: alike to the first, and of another origin. */
function groupsOf(wordings: readonly Wording[]): Wording[][] {
  const groups: Wording[][] = [];
  for (const wording of [...wordings].sort((a, b) => originsOf(b).length - originsOf(a).length)) {
    const group = groups.find(([first]) => alike(first!, wording));
    if (group === undefined) groups.push([wording]); else group.push(wording);
  }
  return groups.filter(group => group.length > 1 && new Set(group.flatMap(originsOf)).size > 1);
}

function alike(a: Wording, b: Wording): boolean {
  const longer = Math.max(a.keys.length, b.keys.length);
  if (Math.min(a.keys.length, b.keys.length) < sharedPart * longer) return false;
  return commonWords(a.keys, b.keys) >= sharedPart * longer;
}

function disagreementOf(speaker: string, [first, ...others]: Wording[], words: WordKeys): QuotationDisagreement | undefined {
  const differing = others.map(other => ({ other, runs: essentialDiff(first!.words, other.words, words) })).filter(({ runs }) => runs.some(run => run.kind !== "same"));
  if (differing.length === 0) return undefined;
  return { kind: "quotation", speaker, versions: [first!, ...differing.map(d => d.other)].map(versionOf), differences: differing.map(d => d.runs) };
}

/** The difference without what is none: a quotation that begins later or ends sooner, and other spellings or forms of a word. */
function essentialDiff(a: readonly string[], b: readonly string[], words: WordKeys): WordRun[] {
  const runs = diffWords(a, b, keyOf);
  const inner = runs.slice(runs.findIndex(run => run.kind === "same"), runs.findLastIndex(run => run.kind === "same") + 1);
  const result: WordRun[] = [];
  for (let i = 0; i < inner.length; i++) {
    const [run, next] = [inner[i]!, inner[i + 1]];
    if (run.kind === "removed" && next?.kind === "added" && isRespelled(run.words, next.words, words)) {
      result.push({ kind: "same", words: next.words });
      i++;
    } else {
      result.push(run.kind !== "same" && isSlight(run, inner[i - 1], next) ? { kind: "same", words: run.words } : run);
    }
  }
  return joinRuns(result);
}

function isRespelled(a: string, b: string, words: WordKeys): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  return x.join("") === y.join("") || x.length === y.length && x.every((form, i) => isVariant(keyOf(form), keyOf(y[i]!), words));
}

/** The same word with another clitic or ending, or a long word with one letter more, less or other. */
function isVariant(a: string, b: string, words: WordKeys): boolean {
  if (words.keyOf(a) === words.keyOf(b) || words.withoutConjunction(a) === words.withoutConjunction(b)) return true;
  return Math.min(a.length, b.length) >= longWord && Math.abs(a.length - b.length) <= 1 && commonWords([...a], [...b]) >= Math.max(a.length, b.length) - 1;
}

/** One word of two or three letters that is only put in or left out is mostly a particle. */
function isSlight({ words }: WordRun, before: WordRun | undefined, after: WordRun | undefined): boolean {
  return before?.kind === "same" && after?.kind === "same" && words.length <= 3;
}

function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, words: `${last.words} ${run.words}` }; else joined.push(run);
  }
  return joined;
}

function versionOf(wording: Wording): QuotationVersion {
  const { told } = wording;
  return { words: told[0]!.words, statements: told.map(t => t.id), origins: originsOf(wording), outlets: [...new Set(told.flatMap(t => t.outlet ?? []))] };
}

function originsOf({ told }: Wording): string[] {
  return [...new Set(told.map(t => t.origin))];
}

function keyOf(form: string): string {
  return fold(form).toLowerCase();
}
