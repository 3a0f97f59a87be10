import { unnamed, type CopyText } from "./copy-text.js";

export type Direction = "a-from-b" | "b-from-a" | "unknown";

/** The agency whose dispatch two articles with shared text go back to: one that both credit, else the only one that either does. */
export function sameDispatch(a: CopyText, b: CopyText): string | undefined {
  const both = a.agencies.find(agency => agency !== unnamed && b.agencies.includes(agency));
  if (both !== undefined) return both;
  const named = [...a.agencies, ...b.agencies].filter(agency => agency !== unnamed);
  if (named.length > 0) return named[0];
  return a.agencies[0] ?? b.agencies[0];
}

/**
 * Which of two articles of one text has it from the other, the first being the later in the library. Known where the agency that the one
 * credits wrote the other, and where one outlet prints its own text again: of two days the later from the earlier, of one day the damaged
 * from the sound, else the later in the library.
 */
export function directionOf(a: CopyText, b: CopyText): Direction {
  if (isHouseOf(b, a.agencies)) return "a-from-b";
  if (isHouseOf(a, b.agencies)) return "b-from-a";
  if (a.outlet === undefined || a.outlet !== b.outlet) return "unknown";
  if (a.published !== undefined && b.published !== undefined && a.published !== b.published) return a.published < b.published ? "b-from-a" : "a-from-b";
  return a.damage < b.damage ? "b-from-a" : "a-from-b";
}

/** Is the article by one of these agencies? */
export function isHouseOf({ house, outlet }: CopyText, credited: readonly string[]): boolean {
  if (house !== undefined) return credited.includes(house);
  return outlet !== undefined && credited.some(agency => agency.toLowerCase() === outlet.toLowerCase());
}
