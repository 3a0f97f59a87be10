import { windowDays } from "./assign.js";
import { daysBetween, likeness, type Member, type Story } from "./story.js";
import { sharedFeatures, similarities } from "./vector.js";

/** Two stories are one whose reports are on the whole as alike as `reports`, or what their reports have in common as `centres`. */
const mergeThresholds = { reports: 0.235, centres: 0.38, otherDay: 0.19 };
/** Two halves less alike than this, each more than twice as alike in itself, are two stories. */
const splitThreshold = 0.1;
/** Sizes in origins at which a story is looked at anew. */
export const splitSizes: ReadonlySet<number> = new Set([6, 9, 12, 16, 24, 32, 40]);
/** Sizes at which it looks around for others that tell the same. */
export const lookSizes: ReadonlySet<number> = new Set([2, 3, 5, 8, 13, 21, 34]);

/** Why the two are one; nothing where they are not. */
export function mergeReason(a: Story, b: Story): string | undefined {
  if (a.days !== undefined && b.days !== undefined && (daysBetween(a.days[0], b.days[1]) > 2 * windowDays || daysBetween(b.days[0], a.days[1]) > 2 * windowDays)) return undefined;
  const reports = meanLikeness(a.members, b.members);
  const { sameDay, otherDay } = similarities(a.centre, b.centre);
  const together = sharedDays(a.members, b.members);
  const centres = together * sameDay + (1 - together) * (sameDay + otherDay) / 2;
  // formula is alike on one day and is not on two
  const recurring = together < 0.5 && otherDay < mergeThresholds.otherDay;
  if (reports < mergeThresholds.reports && (centres < mergeThresholds.centres || recurring)) return undefined;
  return `reports ${reports.toFixed(2)} alike, centres ${centres.toFixed(2)}: ${sharedFeatures(a.centre, b.centre, 5).join(", ")}`;
}

/** The two stories that a story is, if it is two: what its first report tells stays. */
export function splitParts({ members }: Story): { stay: Member[]; go: Member[]; because: string } | undefined {
  const table = members.map(a => members.map(b => likeness(a, b)));
  let [first, second, least] = [0, 1, Infinity];
  for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) if (table[i]![j]! < least) [first, second, least] = [i, j, table[i]![j]!];
  let sides = members.map((_, i) => table[i]![first]! >= table[i]![second]!);
  for (let round = 0; round < 4; round++) {
    sides = members.map((_, i) => mean(members.flatMap((_, j) => (j !== i && sides[j] === true ? [table[i]![j]!] : []))) >= mean(members.flatMap((_, j) => (j !== i && sides[j] === false ? [table[i]![j]!] : []))));
  }
  const one = members.filter((_, i) => sides[i] === sides[0]);
  const other = members.filter((_, i) => sides[i] !== sides[0]);
  if (one.length < 2 || other.length < 2) return undefined;
  const across = meanLikeness(one, other);
  const within = Math.min(inner(one), inner(other));
  return across < splitThreshold && within > 2 * across ? { stay: one, go: other, because: `${across.toFixed(2)} alike across, ${within.toFixed(2)} within` } : undefined;
}

/** Share of the pairs of reports that are of one day. */
function sharedDays(a: readonly Member[], b: readonly Member[]): number {
  return mean(a.flatMap(x => b.map(y => (x.day === y.day ? 1 : 0))));
}

function meanLikeness(a: readonly Member[], b: readonly Member[]): number {
  return mean(a.flatMap(x => b.map(y => likeness(x, y))));
}

function inner(members: readonly Member[]): number {
  return mean(members.flatMap((x, i) => members.slice(i + 1).map(y => likeness(x, y))));
}

function mean(all: readonly number[]): number {
  return all.length === 0 ? 0 : all.reduce((sum, x) => sum + x, 0) / all.length;
}
