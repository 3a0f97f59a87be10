import type { RuleId } from "../why.js";

/** A time expression over tokens `[from, to)`; days are numbers as in calendar.ts. */
export interface FoundTime {
  readonly from: number;
  readonly to: number;
  /** EDTF; `undefined` where the publication day would be needed and is not known. */
  readonly value: string | undefined;
  /** How fine it is. */
  readonly grain: "day" | "week" | "month" | "year" | "decade";
  /** First and last day, where known. */
  readonly start?: number;
  readonly end?: number;
  /** Day of the month and month without a year: what a range may complete (20 - 31 يوليو). */
  readonly month?: number;
  readonly year?: number;
  readonly rule: RuleId;
}

/** An expression that only a publication day would resolve, where none is known. */
export function unresolved(from: number, to: number): FoundTime {
  return { from, to, value: undefined, grain: "day", rule: "ar/time/unresolved" };
}
