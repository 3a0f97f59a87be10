import type { WordKeys } from "../word-key.js";

/** A quantity as an article gives it. */
export interface FigureClaim {
  readonly article: string;
  readonly origin: string;
  /** Publication, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly approx: boolean;
  readonly unit: string;
  /** The counted noun. */
  readonly of?: string;
}

/** One of several answers to how many there were. */
export interface FigureVersion {
  /** Bounds of all that was said in this version; equal where it is one number. */
  readonly low: number;
  readonly high: number;
  readonly approx: boolean;
  readonly origins: readonly string[];
  readonly articles: readonly string[];
  /** First and last day on which it was said. */
  readonly days?: readonly [string, string];
}
export interface FigureDisagreement {
  readonly kind: "figures";
  readonly unit: string;
  /** The counted noun as it was written first. */
  readonly counted: string;
  /** Lowest first. */
  readonly versions: readonly FigureVersion[];
  /** The higher versions came later: a toll that grew is no contradiction. */
  readonly grown: boolean;
}

/** What stands further down is mostly of other things: background, earlier cases. */
const beginning = 800;
/** "About" leaves so much open, as a share. */
const about = 0.1;

/** Counts of the same thing that cannot all be true, those of most origins first. Give it the figures of one story or happening. */
export function figureDisagreements(claims: readonly FigureClaim[], words: WordKeys): FigureDisagreement[] {
  const subjects = new Map<string, FigureClaim[]>();
  for (const claim of claims) {
    // a number without a noun may count anything
    if (claim.of === undefined) continue;
    const key = `${claim.unit} ${words.keyOf(claim.of)}`;
    subjects.set(key, [...subjects.get(key) ?? [], claim]);
  }
  return [...subjects.values()].flatMap(subject => disagreementOf(subject) ?? []).sort((a, b) => originCount(b) - originCount(a));
}

function disagreementOf(claims: readonly FigureClaim[]): FigureDisagreement | undefined {
  const byOrigin = new Map<string, FigureClaim[]>();
  for (const claim of claims) byOrigin.set(claim.origin, [...byOrigin.get(claim.origin) ?? [], claim]);
  if (byOrigin.size < 2) return undefined;
  const leading = [...byOrigin.values()].flatMap(own => {
    const first = own.reduce((a, b) => (b.start < a.start ? b : a));
    return first.start < beginning ? own.filter(c => sameNumber(c, first)) : [];
  });
  const versions = gather(leading);
  // an origin that also gives the other's number does not contradict it: it counts two things
  const contradicts = (a: FigureClaim[], b: FigureClaim[]): boolean => !a.some(x => byOrigin.get(x.origin)!.some(c => b.some(y => compatible(c, y)))) && !b.some(x => byOrigin.get(x.origin)!.some(c => a.some(y => compatible(c, y))));
  const contrary = versions.filter(version => versions.some(other => other !== version && contradicts(version, other)));
  if (contrary.length < 2) return undefined;
  const told = contrary.map(versionOf).sort((a, b) => a.low - b.low);
  const [first] = claims;
  return { kind: "figures", unit: first!.unit, counted: first!.of!, versions: told, grown: hasGrown(told) };
}

/** Claims that may mean the same number, together. A vague claim joins the exact one that it allows. */
function gather(claims: readonly FigureClaim[]): FigureClaim[][] {
  const versions: FigureClaim[][] = [];
  for (const claim of [...claims].sort((a, b) => width(a) - width(b) || a.value - b.value)) {
    const version = versions.find(v => compatible(claim, v[0]!));
    if (version === undefined) versions.push([claim]); else version.push(claim);
  }
  return versions;
}

function versionOf(claims: readonly FigureClaim[]): FigureVersion {
  const bounds = claims.filter(c => !c.approx || claims.every(other => other.approx)).map(statedBounds);
  const days = claims.flatMap(c => c.day ?? []).sort();
  return {
    low: Math.min(...bounds.map(([low]) => low)), high: Math.max(...bounds.map(([, high]) => high)), approx: claims.every(c => c.approx),
    origins: [...new Set(claims.map(c => c.origin))], articles: [...new Set(claims.map(c => c.article))], ...(days.length === 0 ? {} : { days: [days[0]!, days.at(-1)!] }),
  };
}

/** No higher version began or ended before a lower one, and the highest began after the lowest. */
function hasGrown(versions: readonly FigureVersion[]): boolean {
  const days = versions.flatMap(v => (v.days === undefined ? [] : [v.days]));
  if (days.length < versions.length || days[0]![0] === days.at(-1)![0]) return false;
  return days.every(([first, last], i) => i === 0 || days[i - 1]![0] <= first && days[i - 1]![1] <= last);
}

function statedBounds({ value, low, high }: FigureClaim): [number, number] {
  return [low ?? value, high ?? value];
}
function possible(claim: FigureClaim): [number, number] {
  const [low, high] = statedBounds(claim);
  return claim.approx ? [low * (1 - about), high * (1 + about)] : [low, high];
}
function width(claim: FigureClaim): number {
  const [low, high] = possible(claim);
  return high - low;
}
function compatible(a: FigureClaim, b: FigureClaim): boolean {
  const [aLow, aHigh] = possible(a);
  const [bLow, bHigh] = possible(b);
  return aLow <= bHigh && bLow <= aHigh;
}
function sameNumber(a: FigureClaim, b: FigureClaim): boolean {
  const [aLow, aHigh] = statedBounds(a);
  const [bLow, bHigh] = statedBounds(b);
  return aLow === bLow && aHigh === bHigh;
}
function originCount({ versions }: FigureDisagreement): number {
  return new Set(versions.flatMap(v => v.origins)).size;
}
