import type { RuleId } from "../../why.js";

/** A time expression over tokens `[from, to)`; days are numbers as in calendar.ts. */
export interface FoundTime {
  readonly from: number;
  readonly to: number;
  /** EDTF; `undefined` where a day would be needed from which to count, and none is known. */
  readonly value: string | undefined;
  readonly grain: "day" | "week" | "month" | "year" | "decade";
  /** First and last day, where known. */
  readonly start?: number;
  readonly end?: number;
  readonly month?: number;
  readonly day?: number;
  /** Was the year written, or taken from the day of publication? */
  readonly year?: number;
  readonly yearWritten?: boolean;
  readonly rule: RuleId;
}

/** An expression that only a day of publication would resolve, where none is known. */
export function unresolved(from: number, to: number): FoundTime {
  return { from, to, value: undefined, grain: "day", rule: "en/time/unresolved" };
}
