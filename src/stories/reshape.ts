import { agreement, windowDays } from "./assign.js";
import { daysBetween, likeness, type Member, type Story } from "./story.js";
import { sharedFeatures, sharedNames, similarities } from "./vector.js";

/** Two stories are one whose reports are on the whole as alike as `reports`, or what their reports have in common as `centres`. */
const mergeThresholds = { reports: 0.2, centres: 0.33, otherDay: 0.19 };
/** Parts of a story that are less alike than this have next to nothing in common, and are stories of their own: reports of one happening may differ much (who did it, who mourns, who condemns). */
const splitThreshold = 0.05;
/** Sizes in origins at which a story is looked at anew; a large one may lose what it has lately taken up. */
export const splitSizes: ReadonlySet<number> = new Set([4, 6, 9, 12, 16, 20, 25, 32, 40, 50, 60, 80, 100, 150, 200]);
/** Sizes at which it looks around for others that tell the same. */
export const lookSizes: ReadonlySet<number> = new Set([2, 3, 5, 8, 13, 21, 34]);

/** Why the two are one; nothing where they are not. */
export function mergeReason(a: Story, b: Story): string | undefined {
  if (a.days !== undefined && b.days !== undefined && (daysBetween(a.days[0], b.days[1]) > 2 * windowDays || daysBetween(b.days[0], a.days[1]) > 2 * windowDays)) return undefined;
  const reports = meanKinship(a.members, b.members);
  const { sameDay, otherDay } = similarities(a.centre, b.centre);
  const together = sharedDays(a.members, b.members);
  const centres = (together * sameDay + (1 - together) * (sameDay + otherDay) / 2) * agreement(sharedNames(a.centre, b.centre));
  // formula is alike on one day and is not on two
  const recurring = together < 0.5 && otherDay < mergeThresholds.otherDay;
  if (reports < mergeThresholds.reports && (centres < mergeThresholds.centres || recurring)) return undefined;
  return `reports ${reports.toFixed(2)} alike, centres ${centres.toFixed(2)}: ${sharedFeatures(a.centre, b.centre, 5).join(", ")}`;
}

/** Reports that remain a story of their own when one is split, and why. */
export interface Part { readonly members: readonly Member[]; readonly because: string }

/**
 * The stories that a story is, that of its first report first, and no other where it is one: the two parts that are most alike on the whole are put
 * together, again and again, until no two are alike enough.
 */
export function splitParts(members: readonly Member[]): Part[] {
  const parts = members.map((_, i) => [i]);
  const table = members.map(a => members.map(b => kinship(a, b)));
  for (let pair = closest(table); pair !== undefined; pair = closest(table)) putTogether(parts, table, ...pair);
  return parts.map((part, n) => ({ members: part.sort((a, b) => a - b).map(i => members[i]!), because: `${table[0]![n]!.toFixed(2)} alike across` }));
}

/** The two that are most alike, the first of equals; nothing where none are alike enough. */
function closest(table: readonly (readonly number[])[]): [number, number] | undefined {
  let pair: [number, number] | undefined;
  let most = splitThreshold;
  for (let i = 0; i < table.length; i++) {
    for (let j = i + 1; j < table.length; j++) if (table[i]![j]! > most) [pair, most] = [[i, j], table[i]![j]!];
  }
  return pair;
}

/** Puts the second part to the first; what is alike to both is as alike to the whole as to their reports on average. */
function putTogether(parts: number[][], table: number[][], first: number, second: number): void {
  const [a, b] = [parts[first]!.length, parts[second]!.length];
  for (let k = 0; k < parts.length; k++) table[first]![k] = table[k]![first] = (table[first]![k]! * a + table[second]![k]! * b) / (a + b);
  parts[first]!.push(...parts.splice(second, 1)[0]!);
  table.splice(second, 1);
  for (const row of table) row.splice(second, 1);
}

/** How far two reports speak for one story: how alike they are, and whether they name the same. */
function kinship(a: Member, b: Member): number {
  return likeness(a, b) * agreement(sharedNames(a.vector, b.vector));
}

/** Share of the pairs of reports that are of one day. */
function sharedDays(a: readonly Member[], b: readonly Member[]): number {
  return mean(a.flatMap(x => b.map(y => (x.day === y.day ? 1 : 0))));
}

function meanKinship(a: readonly Member[], b: readonly Member[]): number {
  return mean(a.flatMap(x => b.map(y => kinship(x, y))));
}

function mean(all: readonly number[]): number {
  return all.length === 0 ? 0 : all.reduce((sum, x) => sum + x, 0) / all.length;
}
